import type { Verdict } from '../../party/identity/judgement.ts';
import type { Level } from '../../party/identity/levels.ts';
import type { Words } from '../../terms/words.ts';

export const IDENTITIES = {
  title: { en: 'Identities', es: 'Identidades', fr: 'Identités' },
  question: { en: 'Who is who?', es: '¿Quién es quién?', fr: 'Qui est qui ?' },
  total: {
    en: '{count} pairs may be one party',
    es: '{count} pares pueden ser una parte',
    fr: '{count} paires sont peut-être une partie',
  },
  learned: {
    en: 'learned from {count} accounts',
    es: 'aprendido de {count} cuentas',
    fr: 'appris de {count} comptes',
  },
  none: { en: 'Nothing to judge.', es: 'Nada que juzgar.', fr: 'Rien à juger.' },
  noneNext: {
    en: 'When filings name a party in another way, and it is not sure that it is one, the pair stands here.',
    es: 'Cuando las declaraciones nombran a una parte de otra manera y no es seguro que sea una, el par aparece aquí.',
    fr: 'Quand des dépôts nomment une partie autrement et qu’il n’est pas sûr qu’elle soit une, la paire paraît ici.',
  },
  unlearned: {
    en: 'Nobody has looked yet. Accounts are compared once 100 are open, or by “tidewaiter identities resolve”.',
    es: 'Nadie ha mirado todavía. Las cuentas se comparan cuando hay 100 abiertas, o con “tidewaiter identities resolve”.',
    fr: 'Personne n’a encore regardé. Les comptes sont comparés dès que 100 sont ouverts, ou par « tidewaiter identities resolve ».',
  },
  keysHint: {
    en: 'j k move · Enter looks · y one party · n two · u cannot tell',
    es: 'j k mover · Intro mirar · y una parte · n dos · u no se puede decir',
    fr: 'j k parcourir · Entrée regarder · y une partie · n deux · u on ne peut dire',
  },
  pair: { en: 'Parties', es: 'Partes', fr: 'Parties' },
  likely: { en: 'Likely one', es: 'Probable una', fr: 'Probable une' },
  hangs: { en: 'Filings', es: 'Declaraciones', fr: 'Dépôts' },
  unsureMark: { en: 'could not be told', es: 'no se pudo decir', fr: 'indécis' },
  nameless: { en: 'without a name', es: 'sin nombre', fr: 'sans nom' },
  said: { en: 'Field', es: 'Campo', fr: 'Champ' },
  weight: { en: 'For or against', es: 'A favor o en contra', fr: 'Pour ou contre' },
  bits: { en: '{bits} bits', es: '{bits} bits', fr: '{bits} bits' },
  barely: {
    en: '{percent} likely to be one party; by chance, two accounts are one with {prior} bits',
    es: '{percent} de probabilidad de ser una parte; al azar, dos cuentas son una con {prior} bits',
    fr: '{percent} de chances d’être une partie ; au hasard, deux comptes en sont une à {prior} bits',
  },
  heldBack: {
    en: 'Their names differ and no number of a register is the same: only a person makes them one. One may be the other gone on.',
    es: 'Sus nombres difieren y ningún número de registro coincide: solo una persona las hace una. Una puede ser la otra que sigue.',
    fr: 'Leurs noms diffèrent et aucun numéro de registre n’est commun : seule une personne en fait une. L’une peut poursuivre l’autre.',
  },
  common: {
    en: '“{text}” {count} of {of}',
    es: '«{text}» {count} de {of}',
    fr: '« {text} » {count} sur {of}',
  },
  members: { en: 'with {count} accounts', es: 'con {count} cuentas', fr: 'avec {count} comptes' },
  standings: {
    en: 'suspended, trusted or dismissed of a match',
    es: 'suspendida, confiable o descartada de una coincidencia',
    fr: 'suspendue, agréée ou écartée d’une correspondance',
  },
  one: { en: 'One party…', es: 'Una parte…', fr: 'Une partie…' },
  two: { en: 'Two…', es: 'Dos…', fr: 'Deux…' },
  unsure: { en: 'Cannot tell…', es: 'No se puede decir…', fr: 'On ne peut dire…' },
  undo: { en: 'Undo…', es: 'Deshacer…', fr: 'Annuler…' },
  judged: { en: 'Judged last', es: 'Juzgado por último', fr: 'Jugé en dernier' },
  noneJudged: {
    en: 'Nobody has judged yet. What is judged binds, and can be undone here.',
    es: 'Nadie ha juzgado todavía. Lo juzgado obliga y puede deshacerse aquí.',
    fr: 'Personne n’a encore jugé. Ce qui est jugé lie, et peut être annulé ici.',
  },
  undone: { en: 'undone by {actor}', es: 'deshecho por {actor}', fr: 'annulé par {actor}' },
  undoQuestion: {
    en: 'Undo this judgement?',
    es: '¿Deshacer este juicio?',
    fr: 'Annuler ce jugement ?',
  },
  undoConsequence: {
    en: 'All is as if it had not been given; decisions know it from the next one on.',
    es: 'Todo queda como si no se hubiera dado; las decisiones lo saben desde la siguiente.',
    fr: 'Tout est comme s’il n’avait pas été rendu ; les décisions le savent dès la suivante.',
  },
  successions: {
    en: 'Gone on under another name',
    es: 'Siguen con otro nombre',
    fr: 'Continuent sous un autre nom',
  },
  noneSucceeded: {
    en: 'Nobody is known to have begun where another stopped.',
    es: 'No se sabe de nadie que haya empezado donde otro paró.',
    fr: 'On ne connaît personne qui ait commencé où un autre s’est arrêté.',
  },
  silent: {
    en: 'silent for {days} days, {gap} days between',
    es: 'en silencio {days} días, {gap} días entre ambas',
    fr: 'muet depuis {days} jours, {gap} jours entre les deux',
  },
  suspended: {
    en: 'suspended, {gap} days between',
    es: 'suspendida, {gap} días entre ambas',
    fr: 'suspendu, {gap} jours entre les deux',
  },
} as const satisfies Record<string, Words>;

/** What was judged, told after the fact, and what follows, told before. */
export const VERDICT: Readonly<Record<Verdict, Words>> = {
  one: { en: 'one party', es: 'una parte', fr: 'une partie' },
  two: { en: 'two parties', es: 'dos partes', fr: 'deux parties' },
  unsure: { en: 'cannot be told', es: 'no se puede decir', fr: 'indécidable' },
};
export const CONSEQUENCE: Readonly<Record<Verdict, Words>> = {
  one: {
    en: 'Both become one party: suspensions, trust and dismissed matches of either count for both from the next decision on.',
    es: 'Ambas pasan a ser una parte: suspensiones, confianza y coincidencias descartadas de una cuentan para ambas desde la siguiente decisión.',
    fr: 'Les deux deviennent une partie : suspensions, agrément et correspondances écartées de l’une valent pour les deux dès la prochaine décision.',
  },
  two: {
    en: 'They stay two, whatever is found later; what was one through them is taken apart.',
    es: 'Quedan dos, se halle lo que se halle después; lo que era una por ellas se separa.',
    fr: 'Elles restent deux, quoi qu’on trouve ensuite ; ce qui était un par elles est séparé.',
  },
  unsure: {
    en: 'Nothing changes; the pair is asked of last.',
    es: 'Nada cambia; el par se pregunta en último lugar.',
    fr: 'Rien ne change ; la paire est demandée en dernier.',
  },
};

/** The fields of a comparison; identifiers go by their scheme. */
export const FIELD: Readonly<Record<string, Words>> = {
  name: { en: 'Name', es: 'Nombre', fr: 'Nom' },
  form: { en: 'Legal form', es: 'Forma jurídica', fr: 'Forme juridique' },
  address: { en: 'Address', es: 'Dirección', fr: 'Adresse' },
  country: { en: 'Country', es: 'País', fr: 'Pays' },
  phone: { en: 'Telephone', es: 'Teléfono', fr: 'Téléphone' },
  email: { en: 'E-mail', es: 'Correo', fr: 'Courriel' },
  bank: { en: 'Bank account', es: 'Cuenta bancaria', fr: 'Compte bancaire' },
  officer: { en: 'Officer', es: 'Directivo', fr: 'Dirigeant' },
};

export const LEVEL: Readonly<Record<Level, Words>> = {
  missing: { en: 'not said', es: 'no dicho', fr: 'non dit' },
  same: { en: 'same', es: 'igual', fr: 'le même' },
  alike: { en: 'misspelt', es: 'mal escrito', fr: 'mal écrit' },
  within: { en: 'one in the other', es: 'uno en el otro', fr: 'l’un dans l’autre' },
  near: { en: 'near', es: 'cercano', fr: 'proche' },
  akin: { en: 'in part', es: 'en parte', fr: 'en partie' },
  differs: { en: 'differs', es: 'difiere', fr: 'diffère' },
  unsaid: { en: 'one without', es: 'una sin ella', fr: 'l’un sans' },
  translated: { en: 'translated', es: 'traducida', fr: 'traduite' },
  contrary: { en: 'contrary', es: 'contraria', fr: 'contraire' },
};
