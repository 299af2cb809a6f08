import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of revenue, by its English. */
export const REVENUE_HELP: Readonly<Record<string, HelpWords>> = {
  'Revenue: importers’ accounts, liquidation, refunds': {
    es: 'Recaudación: cuentas de importadores, liquidación, devoluciones',
    fr: 'Recettes : comptes des importateurs, liquidation, remboursements',
  },
  'What an importer owes and paid, and where its entries stand': {
    es: 'Qué debe y qué pagó un importador, y en qué punto están sus despachos',
    fr: 'Ce qu’un importateur doit et a payé, et où en sont ses déclarations',
  },
  'The periodic monthly statement of an importer': {
    es: 'El estado mensual periódico de un importador',
    fr: 'Le relevé mensuel périodique d’un importateur',
  },
  'Liquidate what is due: as scheduled, or by operation of law': {
    es: 'Liquidar lo que vence: según el calendario o por ministerio de la ley',
    fr: 'Liquider ce qui est dû : selon le calendrier ou de plein droit',
  },
  'Take a step of an entry: a correction, a deposit, a protest, an extension': {
    es: 'Dar un paso de un despacho: una corrección, un depósito, una protesta, una prórroga',
    fr: 'Faire un pas d’une déclaration : correction, dépôt, réclamation, prorogation',
  },
  'Recompute entries without some headings, and list what each would get back': {
    es: 'Recalcular despachos sin ciertas partidas y listar lo que se devolvería a cada uno',
    fr: 'Recalculer des déclarations sans certaines positions, et lister ce qui serait rendu à chacune',
  },
  'as its filings name it: EIN:12-3456789, or name:…': {
    es: 'como lo nombran sus declaraciones: EIN:12-3456789, o name:…',
    fr: 'comme ses déclarations le nomment : EIN:12-3456789, ou name:…',
  },
  'as of this day (default today)': {
    es: 'a esta fecha (por defecto hoy)',
    fr: 'à ce jour (par défaut aujourd’hui)',
  },
  'a month as 2026-10 (default this one)': {
    es: 'un mes como 2026-10 (por defecto este)',
    fr: 'un mois comme 2026-10 (par défaut celui-ci)',
  },
  'the entry number': { es: 'el número de despacho', fr: 'le numéro de déclaration' },
  '{"kind": "corrected", "charges": {"duty": "120.00"}, "reason": "…"}': {
    es: '{"kind": "corrected", "charges": {"duty": "120.00"}, "reason": "…"}',
    fr: '{"kind": "corrected", "charges": {"duty": "120.00"}, "reason": "…"}',
  },
  'headings that begin so are left out, as 9903.01; may be given again': {
    es: 'se excluyen las partidas que empiezan así, como 9903.01; puede repetirse',
    fr: 'les positions qui commencent ainsi sont omises, comme 9903.01 ; peut être répété',
  },
  'entries of this day on': {
    es: 'despachos desde este día',
    fr: 'déclarations à partir de ce jour',
  },
  'and up to this day': { es: 'y hasta este día', fr: 'et jusqu’à ce jour' },
  'the day to which interest runs (default today)': {
    es: 'el día hasta el que corre el interés (por defecto hoy)',
    fr: 'le jour jusqu’où court l’intérêt (par défaut aujourd’hui)',
  },
  'entries as CSV, one row a line (default our own books)': {
    es: 'despachos en CSV, una fila por línea (por defecto nuestros libros)',
    fr: 'déclarations en CSV, une ligne par article (par défaut nos livres)',
  },
  'where the refunds are written (default in the data folder)': {
    es: 'dónde se escriben las devoluciones (por defecto en la carpeta de datos)',
    fr: 'où les remboursements sont écrits (par défaut dans le dossier de données)',
  },
};

/** What the commands of revenue tell. */
export const REVENUE_TOLD = {
  account: {
    en: '{importer} on {on}: {count} entries.',
    es: '{importer} al {on}: {count} despachos.',
    fr: '{importer} au {on} : {count} déclarations.',
  },
  bond: {
    en: 'Continuous bonds: {held} held, {required} required.',
    es: 'Fianzas continuas: {held} constituidas, {required} requeridas.',
    fr: 'Cautionnements permanents : {held} fournis, {required} exigés.',
  },
  statement: {
    en: 'Statement of {month} for {importer}: {total}, of which {open} is open; due {due}.',
    es: 'Estado de {month} de {importer}: {total}, de los que {open} están abiertos; vence el {due}.',
    fr: 'Relevé de {month} de {importer} : {total}, dont {open} ouverts ; échéance le {due}.',
  },
  unknown: { en: 'unknown', es: 'desconocido', fr: 'inconnu' },
  liquidated: {
    en: '{liquidated} entries liquidated as scheduled, {deemed} by operation of law, {refused} could not be.',
    es: '{liquidated} despachos liquidados según el calendario, {deemed} por ministerio de la ley, {refused} no se pudieron.',
    fr: '{liquidated} déclarations liquidées selon le calendrier, {deemed} de plein droit, {refused} n’ont pu l’être.',
  },
  entry: {
    en: '{entry}: {liquidation}, open {open}.',
    es: '{entry}: {liquidation}, abierto {open}.',
    fr: '{entry} : {liquidation}, ouvert {open}.',
  },
  recomputing: {
    en: 'Recomputing entries',
    es: 'Recalculando despachos',
    fr: 'Recalcul des déclarations',
  },
  campaign: {
    en: '{entries} entries of {lines} lines: {refunded} refunded with {refund} and {interest} interest, {untouched} owe the same, {malformed} could not be read.',
    es: '{entries} despachos de {lines} líneas: {refunded} con devolución de {refund} y {interest} de interés, {untouched} deben lo mismo, {malformed} ilegibles.',
    fr: '{entries} déclarations de {lines} lignes : {refunded} remboursées de {refund} avec {interest} d’intérêt, {untouched} doivent autant, {malformed} illisibles.',
  },
  kept: {
    en: '  kept out, {reason}: {entries} entries, {refund}',
    es: '  excluidos, {reason}: {entries} despachos, {refund}',
    fr: '  écartées, {reason} : {entries} déclarations, {refund}',
  },
  written: {
    en: 'Each entry in {file}. Interest rates and other law marked unverified were recalled, not read.',
    es: 'Cada despacho en {file}. Las tasas y demás normas marcadas sin verificar se recuerdan, no se leyeron.',
    fr: 'Chaque déclaration dans {file}. Les taux et autres règles marqués non vérifiés viennent de mémoire.',
  },
} as const satisfies Readonly<Record<string, Words>>;
