import type { Words } from '../../terms/words.ts';
import { TARIFF } from './words.ts';

/** Are my goods affected? */
export const AFFECTED = {
  question: TARIFF.affected,
  list: {
    en: 'Your goods of a year',
    es: 'Sus mercancías de un año',
    fr: 'Vos marchandises d’un an',
  },
  goods: {
    en: 'A row for each: number, origin, value in dollars, program if any',
    es: 'Una fila por cada una: número, origen, valor en dólares, programa si lo hay',
    fr: 'Une ligne pour chacune : numéro, origine, valeur en dollars, programme s’il y en a',
  },
  goodsHint: {
    en: 'Paste from a spreadsheet or a CSV file. A first row of names (hts, origin, value, program) may put the columns in another order.',
    es: 'Pegue desde una hoja de cálculo o un CSV. Una primera fila de nombres (hts, origin, value, program) puede dar otro orden a las columnas.',
    fr: 'Collez depuis un tableur ou un fichier CSV. Une première ligne de noms (hts, origin, value, program) peut donner un autre ordre aux colonnes.',
  },
  now: { en: 'This day', es: 'Este día', fr: 'Ce jour' },
  later: { en: 'Against this day', es: 'Frente a este día', fr: 'Contre ce jour' },
  ask: { en: 'See what changes', es: 'Ver qué cambia', fr: 'Voir ce qui change' },
  announced: {
    en: 'With measures that are announced and not yet in the Book',
    es: 'Con medidas anunciadas que aún no están en el Libro',
    fr: 'Avec des mesures annoncées qui ne sont pas encore dans le Livre',
  },
  announcedLabel: {
    en: 'Announced measures, a table as the Book has it',
    es: 'Medidas anunciadas, una tabla como la del Libro',
    fr: 'Mesures annoncées, un tableau comme celui du Livre',
  },
  announcedExample: { en: 'Write an example', es: 'Escribir un ejemplo', fr: 'Écrire un exemple' },
  badRow: {
    en: 'Row {row} lacks a number, an origin or a value; write it, or take the row away:',
    es: 'A la fila {row} le falta número, origen o valor; escríbalo o quite la fila:',
    fr: 'Il manque à la ligne {row} un numéro, une origine ou une valeur ; écrivez-le ou retirez la ligne :',
  },
  teaches: {
    en: 'Paste what you import in a year, and two days. The answer tells for each of the goods what it owes on one day and on the other, and which measures begin and end between them.',
    es: 'Pegue lo que importa en un año y dos días. La respuesta dice de cada mercancía qué debe en un día y en el otro, y qué medidas empiezan y acaban entre ellos.',
    fr: 'Collez ce que vous importez en un an, et deux jours. La réponse dit pour chaque marchandise ce qu’elle doit l’un et l’autre jour, et quelles mesures commencent et finissent entre eux.',
  },
  example: { en: 'Try these', es: 'Probar con estas', fr: 'Essayer avec celles-ci' },
  touched: {
    en: '{count} of {of} goods are affected',
    es: '{count} de {of} mercancías afectadas',
    fr: '{count} marchandises sur {of} sont touchées',
  },
  inAll: {
    en: 'a year in all, from {now} to {later}',
    es: 'al año en total, de {now} a {later}',
    fr: 'par an en tout, du {now} au {later}',
  },
  barsLabel: {
    en: 'What each of the goods would owe more or less a year',
    es: 'Lo que cada mercancía debería de más o de menos al año',
    fr: 'Ce que chaque marchandise devrait de plus ou de moins par an',
  },
  table: {
    en: 'Goods, today and then',
    es: 'Mercancías, hoy y después',
    fr: 'Marchandises, avant et après',
  },
  number: { en: 'Goods', es: 'Mercancía', fr: 'Marchandise' },
  origin: { en: 'Origin', es: 'Origen', fr: 'Origine' },
  value: { en: 'Value a year', es: 'Valor al año', fr: 'Valeur par an' },
  difference: { en: 'Difference', es: 'Diferencia', fr: 'Différence' },
  begin: { en: 'Begin', es: 'Empiezan', fr: 'Commencent' },
  end: { en: 'End', es: 'Acaban', fr: 'Finissent' },
  incomplete: {
    en: 'Not everything that may be owed is in these sums: open the goods to see what is missing.',
    es: 'No todo lo que pueda deberse está en estas sumas: abra la mercancía para ver qué falta.',
    fr: 'Tout ce qui peut être dû n’est pas dans ces sommes : ouvrez la marchandise pour voir ce qui manque.',
  },
} satisfies Record<string, Words>;
