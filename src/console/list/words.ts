import type { Words } from '../../terms/words.ts';

export const LIST = {
  shown: {
    en: '{from}–{to} of {total}',
    es: '{from}–{to} de {total}',
    fr: '{from}–{to} sur {total}',
  },
  inDoubt: { en: 'unknown', es: 'se ignora', fr: 'inconnu' },
  missing: { en: 'Missing', es: 'Faltan', fr: 'Manquants' },
  fees: { en: 'Fees', es: 'Tasas', fr: 'Redevances' },
  mode: { en: 'Mode', es: 'Modo', fr: 'Mode' },
  open: { en: 'Open', es: 'Abrir', fr: 'Ouvrir' },
  owes: { en: 'Owes', es: 'Adeuda', fr: 'Doit' },
  keysHint: {
    en: 'j k move · Enter open · e explain · ? all keys · ⚠ degraded · S synthetic',
    es: 'j k mover · Enter abrir · e explicar · ? todas las teclas · ⚠ degradada · S sintético',
    fr: 'j k déplacer · Enter ouvrir · e expliquer · ? toutes les touches · ⚠ dégradée · S synthétique',
  },
  moveToRow: {
    en: 'Move to a row with j or k to see why it stands where it stands.',
    es: 'Vaya a una fila con j o k para ver por qué está donde está.',
    fr: 'Allez à une ligne avec j ou k pour voir pourquoi elle en est là.',
  },
} satisfies Record<string, Words>;
