import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the command of duty, by its English. */
export const DUTY_HELP: Readonly<Record<string, HelpWords>> = {
  'Say what goods would owe on a day, by every lawful way to enter them, and what would change it':
    {
      es: 'Decir qué deberían unas mercancías en un día, por cada modo lícito de entrarlas, y qué lo cambiaría',
      fr: 'Dire ce que des marchandises devraient un jour, par chaque voie licite, et ce qui le changerait',
    },
  'the tariff number of the goods, 8 or 10 digits': {
    es: 'el número arancelario de la mercancía, 8 o 10 cifras',
    fr: 'le numéro tarifaire de la marchandise, 8 ou 10 chiffres',
  },
  'customs value in dollars, "10000"': {
    es: 'valor en aduana en dólares, "10000"',
    fr: 'valeur en douane en dollars, « 10000 »',
  },
  'the day of entry, "2026-05-01"; today when it is left out': {
    es: 'el día de la entrada, "2026-05-01"; hoy si se omite',
    fr: 'le jour de la déclaration, « 2026-05-01 » ; aujourd’hui à défaut',
  },
  'how the goods come: vessel, air, truck, rail, mail': {
    es: 'cómo llega la mercancía: vessel, air, truck, rail, mail',
    fr: 'comment vient la marchandise : vessel, air, truck, rail, mail',
  },
  'the special program claimed, "S" or "KR"': {
    es: 'el programa especial solicitado, "S" o "KR"',
    fr: 'le programme spécial invoqué, « S » ou « KR »',
  },
  'quantities with their units, "120 doz"': {
    es: 'cantidades con su unidad, "120 doz"',
    fr: 'quantités avec leur unité, « 120 doz »',
  },
  'headings of chapters 98 and 99 that are declared': {
    es: 'partidas de los capítulos 98 y 99 que se declaran',
    fr: 'positions des chapitres 98 et 99 qui sont déclarées',
  },
  'what is stated of the goods, as measures ask for it': {
    es: 'lo que se declara de la mercancía, como lo piden las medidas',
    fr: 'ce qui est déclaré de la marchandise, comme les mesures le demandent',
  },
  'values of parts of the goods, "steel-content=500"': {
    es: 'valores de partes de la mercancía, "steel-content=500"',
    fr: 'valeurs de parties de la marchandise, « steel-content=500 »',
  },
  'other counts that rates rest on, "degrees-of-polarity=98"': {
    es: 'otros recuentos en que se basan los tipos, "degrees-of-polarity=98"',
    fr: 'autres comptes sur lesquels reposent les taux, « degrees-of-polarity=98 »',
  },
  'many lines: a CSV with the columns hts, origin, value and the rest': {
    es: 'muchas líneas: un CSV con las columnas hts, origin, value y las demás',
    fr: 'plusieurs lignes : un CSV aux colonnes hts, origin, value et les autres',
  },
  'a whole question as JSON, as POST /v1/prechecks takes it': {
    es: 'una pregunta entera en JSON, como la recibe POST /v1/prechecks',
    fr: 'une question entière en JSON, comme la prend POST /v1/prechecks',
  },
  'compare the same goods from these origins': {
    es: 'comparar la misma mercancía desde estos orígenes',
    fr: 'comparer la même marchandise depuis ces origines',
  },
  'compare the days of a window on which the answer changes, with --to': {
    es: 'comparar los días de un período en que cambia la respuesta, con --to',
    fr: 'comparer les jours d’une période où la réponse change, avec --to',
  },
  'the last day of that window': {
    es: 'el último día de ese período',
    fr: 'le dernier jour de cette période',
  },
};

/** What the command of duty prints. */
export const DUTY_TOLD = {
  line: {
    en: 'Line {line}, ways to enter it (filed as {sequence}):',
    es: 'Línea {line}, modos de entrarla (presentada como {sequence}):',
    fr: 'Ligne {line}, voies possibles (déclarée comme {sequence}) :',
  },
  general: { en: 'general', es: 'general', fr: 'général' },
  noNumber: { en: 'no number', es: 'sin cifra', fr: 'sans chiffre' },
  suppressed: {
    en: '  not owed: {heading}, because of {by}  [{citation}]',
    es: '  no se debe: {heading}, a causa de {by}  [{citation}]',
    fr: '  non dû : {heading}, à cause de {by}  [{citation}]',
  },
  missing: {
    en: '  missing: {heading} rests on {fact}, which is not declared',
    es: '  falta: {heading} se basa en {fact}, que no se declara',
    fr: '  manque : {heading} repose sur {fact}, qui n’est pas déclaré',
  },
  claimable: {
    en: '  could be claimed: {heading}, with {needs}: then {least}  [{citation}]',
    es: '  podría solicitarse: {heading}, con {needs}: entonces {least}  [{citation}]',
    fr: '  pourrait être invoqué : {heading}, avec {needs} : alors {least}  [{citation}]',
  },
  undeclared: {
    en: '  would raise it: {heading}, with {needs}: up to {most}  [{citation}]',
    es: '  lo aumentaría: {heading}, con {needs}: hasta {most}  [{citation}]',
    fr: '  l’augmenterait : {heading}, avec {needs} : jusqu’à {most}  [{citation}]',
  },
  byLaw: {
    en: '  by what was law, and not what was collected: {total} ({rows})',
    es: '  según lo que era ley, y no lo que se cobraba: {total} ({rows})',
    fr: '  selon ce qui était la loi, et non ce qui était perçu : {total} ({rows})',
  },
} satisfies Record<string, Words>;
