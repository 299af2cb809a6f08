import type { Words } from '../../terms/words.ts';

export const PACKS = {
  question: {
    en: 'Which topics does targeting watch, and by what law?',
    es: '¿Qué temas vigila la selección y con qué ley?',
    fr: 'Quels sujets le ciblage surveille-t-il, et par quelle loi ?',
  },
  none: {
    en: 'The Book holds no pack.',
    es: 'El Libro no tiene paquetes.',
    fr: 'Le Livre n’a aucun dossier.',
  },
  noneNext: {
    en: 'A pack is one topic: its law, its criteria, its lists, and what must be known of an entry before the topic can be judged. Publish one with “tidewaiter book publish”.',
    es: 'Un paquete es un tema: su ley, sus criterios, sus listas y lo que debe saberse de una entrada para juzgarlo. Publique uno con «tidewaiter book publish».',
    fr: 'Un dossier est un sujet : sa loi, ses critères, ses listes, et ce qu’il faut savoir d’une déclaration pour en juger. Publiez-en un avec « tidewaiter book publish ».',
  },
  topic: { en: 'Topic', es: 'Tema', fr: 'Sujet' },
  law: { en: 'Law', es: 'Ley', fr: 'Loi' },
  criteria: { en: 'Criteria', es: 'Criterios', fr: 'Critères' },
  gaps: {
    en: 'Gaps it asks about',
    es: 'Vacíos por los que pregunta',
    fr: 'Lacunes qu’il interroge',
  },
  inForce: { en: 'In force', es: 'Vigencia', fr: 'En vigueur' },
  openEnded: { en: 'without end', es: 'sin fin', fr: 'sans fin' },
  packQuestion: {
    en: '{topic}: what does it look for?',
    es: '{topic}: ¿qué busca?',
    fr: '{topic} : que cherche-t-il ?',
  },
  asks: { en: 'Asks', es: 'Pide', fr: 'Demande' },
  source: { en: 'Why it exists', es: 'Por qué existe', fr: 'Pourquoi il existe' },
  lists: { en: 'Lists that come with it', es: 'Listas que trae', fr: 'Listes qui l’accompagnent' },
  noLists: { en: 'none', es: 'ninguna', fr: 'aucune' },
  blind: { en: 'What it must be told', es: 'Lo que hay que decirle', fr: 'Ce qu’il faut lui dire' },
  blindWhat: {
    en: 'As long as one of these is unknown of an entry, it cannot see whether the goods belong to the topic. Each may be asked of whom it names, by the law beside it.',
    es: 'Mientras se ignore uno de estos datos en una entrada, no puede ver si la mercancía es del tema. Puede pedirse a quien se nombra, con la ley indicada.',
    fr: 'Tant que l’un de ces faits est inconnu d’une déclaration, il ne peut voir si la marchandise relève du sujet. On peut le demander à qui est nommé, par la loi indiquée.',
  },
  noBlind: { en: 'It names no gap.', es: 'No nombra vacíos.', fr: 'Il ne nomme aucune lacune.' },
  of: { en: 'of the {role}', es: 'a: {role}', fr: 'à : {role}' },
  unverifiedLaw: {
    en: 'Recalled rather than read in a primary text',
    es: 'Recordada, no leída en un texto primario',
    fr: 'Citée de mémoire, non lue dans un texte primaire',
  },
  gapsQuestion: {
    en: 'What must each topic still know?',
    es: '¿Qué debe saber aún cada tema?',
    fr: 'Que doit encore savoir chaque sujet ?',
  },
  noGaps: {
    en: 'No topic misses anything of this version.',
    es: 'Ningún tema echa en falta nada en esta versión.',
    fr: 'Aucun sujet ne manque de rien pour cette version.',
  },
  line: { en: 'line {line}', es: 'línea {line}', fr: 'ligne {line}' },
  unanswered: {
    en: '{count} more nobody can say: a layer did not answer.',
    es: 'Otros {count} sin respuesta: una capa no contestó.',
    fr: '{count} autres sans réponse : une couche n’a pas répondu.',
  },
  toAsk: { en: '{count} to ask', es: '{count} por pedir', fr: '{count} à demander' },
} satisfies Record<string, Words>;
