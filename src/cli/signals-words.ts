import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of signals of routes, by its English. */
export const SIGNALS_HELP: Readonly<Record<string, HelpWords>> = {
  'What months of trade show about the ways of goods: shifts, phoenixes, capacity, mirrors': {
    es: 'Lo que meses de comercio muestran de las rutas de la mercancía: desvíos, fénix, capacidad, espejos',
    fr: 'Ce que des mois d’échanges montrent des voies des marchandises : glissements, phénix, capacité, miroirs',
  },
  'Signals that are seen, the newest first': {
    es: 'Señales a la vista, primero las más nuevas',
    fr: 'Signaux visibles, les plus récents d’abord',
  },
  'of one kind alone': { es: 'solo de un tipo', fr: 'd’un seul genre' },
  'of one party, trade or place': {
    es: 'de una parte, un comercio o un lugar',
    fr: 'd’une partie, d’un commerce ou d’un lieu',
  },
  'One signal with its numbers, entries and registers': {
    es: 'Una señal con sus números, declaraciones y registros',
    fr: 'Un signal avec ses chiffres, ses déclarations et ses registres',
  },
  'its number, as "signals list" shows it': {
    es: 'su número, como lo muestra "signals list"',
    fr: 'son numéro, comme « signals list » le montre',
  },
  'Look over the trade of the window now, rather than once a day': {
    es: 'Mirar ahora el comercio de la ventana, y no una vez al día',
    fr: 'Examiner maintenant les échanges de la fenêtre, et non une fois par jour',
  },
  'What makers and countries can make in a year': {
    es: 'Lo que fabricantes y países pueden producir en un año',
    fr: 'Ce que fabricants et pays peuvent produire en un an',
  },
  'CSV with the columns measure, maker, name, country, goods, per_year, unit, source, as_of': {
    es: 'CSV con las columnas measure, maker, name, country, goods, per_year, unit, source, as_of',
    fr: 'CSV aux colonnes measure, maker, name, country, goods, per_year, unit, source, as_of',
  },
  'A partner’s trade statistics by month, to hold ours against': {
    es: 'Estadísticas mensuales de comercio de un socio, para cotejar las nuestras',
    fr: 'Les statistiques mensuelles d’un partenaire, pour y confronter les nôtres',
  },
  'CSV with the columns reporter, partner, flow, period, commodity, value, quantity, kg': {
    es: 'CSV con las columnas reporter, partner, flow, period, commodity, value, quantity, kg',
    fr: 'CSV aux colonnes reporter, partner, flow, period, commodity, value, quantity, kg',
  },
};

/** What the commands of signals print. */
export const SIGNALS_TOLD = {
  signal: {
    en: '{id}  {kind}  {name}  {from} to {to}  {figures}',
    es: '{id}  {kind}  {name}  {from} a {to}  {figures}',
    fr: '{id}  {kind}  {name}  {from} à {to}  {figures}',
  },
  grounds: {
    en: '  reckoned from: {grounds}; {words}',
    es: '  calculado a partir de: {grounds}; {words}',
    fr: '  calculé d’après : {grounds} ; {words}',
  },
  entry: {
    en: '  {on}  {entry}  {goods} of {origin}  {importer} of {maker}  {value}',
    es: '  {on}  {entry}  {goods} de {origin}  {importer} de {maker}  {value}',
    fr: '  {on}  {entry}  {goods} de {origin}  {importer} de {maker}  {value}',
  },
  capacity: {
    en: '  register: {measure} {perYear} {unit} a year ({source}, {asOf})',
    es: '  registro: {measure} {perYear} {unit} al año ({source}, {asOf})',
    fr: '  registre : {measure} {perYear} {unit} par an ({source}, {asOf})',
  },
  none: {
    en: 'No signal is seen. Look over the trade with `tidewaiter signals survey`; registers are loaded with `tidewaiter load capacities FILE` and `load mirror-trade FILE`.',
    es: 'No se ve ninguna señal. Mire el comercio con `tidewaiter signals survey`; los registros se cargan con `tidewaiter load capacities ARCHIVO` y `load mirror-trade ARCHIVO`.',
    fr: 'Aucun signal visible. Examinez les échanges avec `tidewaiter signals survey` ; les registres se chargent avec `tidewaiter load capacities FICHIER` et `load mirror-trade FICHIER`.',
  },
  surveying: {
    en: 'Looking over the trade',
    es: 'Mirando el comercio',
    fr: 'Examen des échanges',
  },
  surveyed: {
    en: '{passages} lines from {from} to {to}: {signals} signals. Not looked for: {unasked}.',
    es: '{passages} líneas de {from} a {to}: {signals} señales. No buscado: {unasked}.',
    fr: '{passages} lignes du {from} au {to} : {signals} signaux. Non cherché : {unasked}.',
  },
  nothing: { en: 'nothing', es: 'nada', fr: 'rien' },
  lacking: {
    en: '{kind} (no {register})',
    es: '{kind} (sin {register})',
    fr: '{kind} (sans {register})',
  },
  loaded: {
    en: '{rows} rows loaded; signals know of them from the next survey on.',
    es: '{rows} filas cargadas; las señales las conocen desde el próximo sondeo.',
    fr: '{rows} lignes chargées ; les signaux en tiennent compte dès le prochain examen.',
  },
} as const satisfies Record<string, Words>;
