import type { Words } from '../../terms/words.ts';

export const FRAME = {
  independent: {
    en: 'Independent open-source software. Not affiliated with any government. Not legal advice.',
    es: 'Software libre independiente. Sin vínculo con ningún gobierno. No es asesoramiento jurídico.',
    fr: 'Logiciel libre indépendant. Sans lien avec aucun gouvernement. Ne constitue pas un avis juridique.',
  },
  skip: { en: 'Skip to the page', es: 'Ir al contenido', fr: 'Aller au contenu' },
  jobs: { en: 'Jobs', es: 'Tareas', fr: 'Tâches' },
  now: { en: 'Now', es: 'Ahora', fr: 'Maintenant' },
  targets: { en: 'Targets', es: 'Objetivos', fr: 'Cibles' },
  shifts: { en: 'Shifts', es: 'Turnos', fr: 'Postes' },
  models: { en: 'Models', es: 'Modelos', fr: 'Modèles' },
  accuracy: { en: 'Accuracy', es: 'Acierto', fr: 'Justesse' },
  criteria: { en: 'Criteria', es: 'Criterios', fr: 'Critères' },
  tariff: { en: 'Tariff', es: 'Arancel', fr: 'Tarif' },
  revenue: { en: 'Revenue', es: 'Ingresos', fr: 'Recettes' },
  traces: { en: 'Traces', es: 'Trazas', fr: 'Traces' },
  parties: { en: 'Parties', es: 'Partes', fr: 'Parties' },
  search: { en: 'Search', es: 'Buscar', fr: 'Chercher' },
  searchFor: {
    en: 'Reference, party, tariff code',
    es: 'Referencia, parte, código arancelario',
    fr: 'Référence, partie, code tarifaire',
  },
  language: { en: 'Language', es: 'Idioma', fr: 'Langue' },
  theme: { en: 'Theme', es: 'Tema', fr: 'Thème' },
  system: { en: 'As the system', es: 'Como el sistema', fr: 'Comme le système' },
  light: { en: 'Light', es: 'Claro', fr: 'Clair' },
  dark: { en: 'Dark', es: 'Oscuro', fr: 'Sombre' },
  signOut: { en: 'Sign out', es: 'Salir', fr: 'Se déconnecter' },
  keys: { en: 'Keys', es: 'Teclas', fr: 'Touches' },
  healthy: {
    en: 'All layers healthy',
    es: 'Todas las capas sanas',
    fr: 'Toutes les couches saines',
  },
  drifted: {
    en: 'Trade has drifted from the model',
    es: 'El comercio se ha alejado del modelo',
    fr: 'Le commerce s’est éloigné du modèle',
  },
  healthUnknown: { en: 'Health unknown', es: 'Estado desconocido', fr: 'État inconnu' },
  degraded: { en: 'Degraded: {layers}', es: 'Degradado: {layers}', fr: 'Dégradé : {layers}' },
  degradedWhat: {
    en: 'Decisions go on without {layers} and are marked degraded. None of them is released because of what is missing; each goes to the fallback lane.',
    es: 'Se sigue decidiendo sin {layers} y las decisiones se marcan degradadas. Ninguna se libera por lo que falta; cada una va al canal de reserva.',
    fr: 'Les décisions continuent sans {layers} et sont marquées dégradées. Aucune n’est libérée du fait de ce qui manque ; chacune va au circuit de repli.',
  },
  degradedNext: {
    en: 'Look first at what is degraded; it is decided anew when its next message comes.',
    es: 'Mire primero lo degradado; se decide de nuevo con su próximo mensaje.',
    fr: 'Regardez d’abord ce qui est dégradé ; il sera décidé de nouveau à son prochain message.',
  },
  since: { en: 'since {time}', es: 'desde {time}', fr: 'depuis {time}' },
  seeDegraded: { en: 'See degraded', es: 'Ver degradadas', fr: 'Voir les dégradées' },
  backToNow: { en: 'Back to Now', es: 'Volver a Ahora', fr: 'Retour à Maintenant' },
} satisfies Record<string, Words>;

/** The keyboard map, in the order in which it is shown. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: Words }[] = [
  { keys: ['/'], does: { en: 'search', es: 'buscar', fr: 'chercher' } },
  { keys: ['n'], does: { en: 'what needs me now', es: 'qué me necesita', fr: 'ce qui m’attend' } },
  {
    keys: ['j', 'k'],
    does: {
      en: 'next row, previous row',
      es: 'fila siguiente, anterior',
      fr: 'ligne suivante, précédente',
    },
  },
  { keys: ['Enter'], does: { en: 'open the row', es: 'abrir la fila', fr: 'ouvrir la ligne' } },
  {
    keys: ['e'],
    does: {
      en: 'explain the row beside the list',
      es: 'explicar la fila',
      fr: 'expliquer la ligne',
    },
  },
  { keys: ['r'], does: { en: 'release…', es: 'levante…', fr: 'mainlevée…' } },
  { keys: ['x'], does: { en: 'exam…', es: 'reconocimiento…', fr: 'visite…' } },
  { keys: ['h'], does: { en: 'hold…', es: 'retención…', fr: 'retenue…' } },
  {
    keys: ['f'],
    does: {
      en: 'record what an examination found',
      es: 'registrar lo que halló un reconocimiento',
      fr: 'consigner ce qu’une visite a trouvé',
    },
  },
  {
    keys: ['J', 'K'],
    does: {
      en: 'move the row down, up (order of a shift)',
      es: 'bajar o subir la fila (orden de un turno)',
      fr: 'descendre ou monter la ligne (ordre d’un poste)',
    },
  },
  {
    keys: ['v'],
    does: { en: 'revise the criterion…', es: 'revisar el criterio…', fr: 'réviser le critère…' },
  },
  {
    keys: ['s'],
    does: {
      en: 'snooze the criterion…',
      es: 'pausar el criterio…',
      fr: 'mettre le critère en veille…',
    },
  },
  {
    keys: ['c', 'p'],
    does: {
      en: 'correct, protest the entry (importer’s account)',
      es: 'corregir, impugnar la entrada (cuenta)',
      fr: 'corriger, contester la déclaration (compte)',
    },
  },
  {
    keys: ['t', 'd', 'f', 'o'],
    does: {
      en: 'take, dismiss, follow up, open again (revenue gap)',
      es: 'tomar, descartar, resolver, reabrir (brecha)',
      fr: 'prendre, écarter, suivre, rouvrir (écart)',
    },
  },
  {
    keys: ['p'],
    does: { en: 'pause what streams in', es: 'pausar lo que llega', fr: 'suspendre l’arrivée' },
  },
  { keys: ['Esc'], does: { en: 'close', es: 'cerrar', fr: 'fermer' } },
  { keys: ['?'], does: { en: 'this map', es: 'este mapa', fr: 'cette carte' } },
];
