import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of authorisations and their balances, by its English. */
export const BALANCE_HELP: Readonly<Record<string, HelpWords>> = {
  'What issuers allowed to be taken, and what all filings claim of it': {
    es: 'Lo que los emisores permitieron tomar, y lo que todas las declaraciones reclaman de ello',
    fr: 'Ce que les émetteurs ont permis de prélever, et ce que toutes les déclarations en réclament',
  },
  'Permits, notices, quotas and concessions, the fullest first': {
    es: 'Permisos, avisos, cuotas y concesiones, primero los más agotados',
    fr: 'Permis, avis, quotas et concessions, les plus épuisés d’abord',
  },
  'one kind alone': { es: 'una sola clase', fr: 'une seule espèce' },
  'only those that are used over their volume': {
    es: 'solo los usados por encima de su volumen',
    fr: 'seulement ceux qui sont utilisés au-delà de leur volume',
  },
  'One of them with every use, and the line that crosses its volume': {
    es: 'Uno de ellos con cada uso, y la línea que rebasa su volumen',
    fr: 'L’un d’eux avec chaque emploi, et la ligne qui dépasse son volume',
  },
  'kind and number, as "balance list" shows it': {
    es: 'clase y número, como los muestra "balance list"',
    fr: 'espèce et numéro, comme « balance list » les montre',
  },
  'Harvest permits, landing notices, quotas, concessions, CITES permits, capacities': {
    es: 'Permisos de aprovechamiento, avisos de arribo, cuotas, concesiones, permisos CITES, capacidades',
    fr: 'Permis d’exploitation, avis de débarquement, quotas, concessions, permis CITES, capacités',
  },
  'CSV: kind, number, volume, unit, source, and what else is known': {
    es: 'CSV: kind, number, volume, unit, source y lo demás que se sepa',
    fr: 'CSV : kind, number, volume, unit, source et ce que l’on sait de plus',
  },
};

/** What the commands of balances print. */
export const BALANCE_TOLD = {
  balance: {
    en: '{key}  {used} of {volume} {unit} used, {share} %  holder {holder}, known from: {source}  {over}{uncounted}',
    es: '{key}  usados {used} de {volume} {unit}, {share} %  titular {holder}, conocido por: {source}  {over}{uncounted}',
    fr: '{key}  {used} sur {volume} {unit} utilisés, {share} %  titulaire {holder}, connu par : {source}  {over}{uncounted}',
  },
  over: { en: 'OVER ITS VOLUME ', es: 'POR ENCIMA DE SU VOLUMEN ', fr: 'AU-DELÀ DE SON VOLUME ' },
  uncounted: {
    en: 'and uses in {units} that do not convert',
    es: 'y usos en {units} que no se convierten',
    fr: 'et des emplois en {units} qui ne se convertissent pas',
  },
  use: {
    en: '  {at}  {entry} line {line}  {change} {unit}, in all {used}  {importer}  {crosses}',
    es: '  {at}  {entry} línea {line}  {change} {unit}, en total {used}  {importer}  {crosses}',
    fr: '  {at}  {entry} ligne {line}  {change} {unit}, en tout {used}  {importer}  {crosses}',
  },
  crosses: {
    en: '◀ crosses the volume',
    es: '◀ rebasa el volumen',
    fr: '◀ dépasse le volume',
  },
  none: {
    en: 'No authorisation is on record and no filing names one; record them with `tidewaiter load authorisations FILE`.',
    es: 'No consta ninguna autorización ni la nombra ninguna declaración; anótelas con `tidewaiter load authorisations ARCHIVO`.',
    fr: 'Aucune autorisation n’est inscrite et aucune déclaration n’en nomme ; inscrivez-les avec `tidewaiter load authorisations FICHIER`.',
  },
  recording: {
    en: 'Recording authorisations',
    es: 'Anotando autorizaciones',
    fr: 'Inscription des autorisations',
  },
  recorded: {
    en: '{recorded} of {count} authorisations recorded; the others say what the register says already.',
    es: '{recorded} de {count} autorizaciones anotadas; las demás dicen lo que el registro ya dice.',
    fr: '{recorded} autorisations sur {count} inscrites ; les autres disent ce que le registre dit déjà.',
  },
} as const satisfies Record<string, Words>;
