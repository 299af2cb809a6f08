import type { Words } from '../terms/words.ts';

/** What happened and what to do next, by what the server answered. */
export function wordsOfStatus(status: number): { readonly what: Words; readonly next: Words } {
  return BY_STATUS[status] ?? UNEXPECTED;
}

const UNEXPECTED = {
  what: {
    en: 'The server could not answer.',
    es: 'El servidor no pudo responder.',
    fr: 'Le serveur n’a pas pu répondre.',
  },
  next: {
    en: 'Nothing was changed. Try again; if it happens twice, tell whoever runs this server.',
    es: 'Nada cambió. Inténtelo de nuevo; si se repite, avise a quien administra el servidor.',
    fr: 'Rien n’a changé. Réessayez ; si cela se répète, prévenez l’administrateur du serveur.',
  },
} satisfies Record<string, Words>;

const BY_STATUS: Readonly<Record<number, { readonly what: Words; readonly next: Words }>> = {
  0: {
    what: {
      en: 'The server does not answer.',
      es: 'El servidor no responde.',
      fr: 'Le serveur ne répond pas.',
    },
    next: {
      en: 'What you see is as old as its time says. Check the network; the desk goes on asking.',
      es: 'Lo que ve tiene la antigüedad que indica su hora. Revise la red; se seguirá preguntando.',
      fr: 'Ce que vous voyez date de l’heure indiquée. Vérifiez le réseau ; la demande se répète.',
    },
  },
  401: {
    what: {
      en: 'Nobody is signed in with that.',
      es: 'Con eso no se puede entrar.',
      fr: 'Cela ne permet pas de se connecter.',
    },
    next: {
      en: 'Check login and password, or ask for a new sign-in link.',
      es: 'Revise usuario y contraseña, o pida un nuevo enlace de acceso.',
      fr: 'Vérifiez identifiant et mot de passe, ou demandez un nouveau lien.',
    },
  },
  403: {
    what: {
      en: 'Your role does not allow this.',
      es: 'Su función no permite esto.',
      fr: 'Votre rôle ne le permet pas.',
    },
    next: {
      en: 'Nothing was changed. Ask somebody whose role does.',
      es: 'Nada cambió. Pídaselo a quien tenga esa función.',
      fr: 'Rien n’a changé. Demandez à quelqu’un dont le rôle le permet.',
    },
  },
  404: {
    what: {
      en: 'There is nothing under this address.',
      es: 'No hay nada en esta dirección.',
      fr: 'Il n’y a rien à cette adresse.',
    },
    next: {
      en: 'Search for the reference, a party or a tariff code.',
      es: 'Busque la referencia, una parte o un código arancelario.',
      fr: 'Cherchez la référence, une partie ou un code tarifaire.',
    },
  },
  409: {
    what: {
      en: 'The consignment has moved on since you opened it.',
      es: 'El envío cambió después de que usted lo abriera.',
      fr: 'L’envoi a changé depuis que vous l’avez ouvert.',
    },
    next: {
      en: 'Nothing was changed. Close this, read the new version, then decide.',
      es: 'Nada cambió. Cierre esto, lea la nueva versión y decida.',
      fr: 'Rien n’a changé. Fermez ceci, lisez la nouvelle version, puis décidez.',
    },
  },
  410: {
    what: {
      en: 'This link was used before, or its time is over.',
      es: 'Este enlace ya se usó o ha caducado.',
      fr: 'Ce lien a déjà servi ou a expiré.',
    },
    next: {
      en: 'Ask for a new link, or sign in with login and password.',
      es: 'Pida un nuevo enlace o entre con usuario y contraseña.',
      fr: 'Demandez un nouveau lien ou connectez-vous avec votre mot de passe.',
    },
  },
  429: {
    what: {
      en: 'Too many attempts.',
      es: 'Demasiados intentos.',
      fr: 'Trop de tentatives.',
    },
    next: {
      en: 'Wait a minute, then try once more.',
      es: 'Espere un minuto e inténtelo otra vez.',
      fr: 'Attendez une minute, puis réessayez.',
    },
  },
};

export const TRY_AGAIN: Words = { en: 'Try again', es: 'Reintentar', fr: 'Réessayer' };
