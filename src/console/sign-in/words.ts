import type { Words } from '../../terms/words.ts';

export const SIGN_IN = {
  question: { en: 'Who is at the desk?', es: '¿Quién está en la mesa?', fr: 'Qui est au bureau ?' },
  what: {
    en: 'Tidewaiter decides filings and says why. Sign in to see what needs you.',
    es: 'Tidewaiter decide las declaraciones y dice por qué. Entre para ver qué le necesita.',
    fr: 'Tidewaiter décide des dépôts et dit pourquoi. Connectez-vous pour voir ce qui vous attend.',
  },
  login: { en: 'Login', es: 'Usuario', fr: 'Identifiant' },
  password: { en: 'Password', es: 'Contraseña', fr: 'Mot de passe' },
  signIn: { en: 'Sign in', es: 'Entrar', fr: 'Se connecter' },
  withLink: {
    en: 'Sign in with this link',
    es: 'Entrar con este enlace',
    fr: 'Se connecter avec ce lien',
  },
  linkQuestion: {
    en: 'Sign in on this device?',
    es: '¿Entrar en este dispositivo?',
    fr: 'Se connecter sur cet appareil ?',
  },
  linkWhat: {
    en: 'This link signs in one person, once. Use it only on a device that is yours to use.',
    es: 'Este enlace da acceso a una persona, una vez. Úselo solo en un dispositivo que le esté permitido.',
    fr: 'Ce lien connecte une personne, une fois. Ne l’utilisez que sur un appareil qui vous est permis.',
  },
  instead: {
    en: 'Sign in with login and password instead',
    es: 'Entrar con usuario y contraseña',
    fr: 'Se connecter plutôt avec un mot de passe',
  },
} satisfies Record<string, Words>;
