import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of trusted traders, by its English. */
export const TRUST_HELP: Readonly<Record<string, HelpWords>> = {
  'Trusted traders: programs, their members, lanes, recognition by partners': {
    es: 'Operadores confiables: programas, sus miembros, carriles, reconocimiento por socios',
    fr: 'Opérateurs de confiance : programmes, leurs membres, voies, reconnaissance par les partenaires',
  },
  'Members of programs, the latest change first': {
    es: 'Miembros de programas, primero el último cambio',
    fr: 'Membres des programmes, le dernier changement d’abord',
  },
  'of one program alone': { es: 'de un solo programa', fr: 'd’un seul programme' },
  'in one state alone: applied, certified, validated, suspended …': {
    es: 'en un solo estado: applied, certified, validated, suspended …',
    fr: 'dans un seul état : applied, certified, validated, suspended …',
  },
  'One member with every step that was taken': {
    es: 'Un miembro con cada paso que se dio',
    fr: 'Un membre avec chaque étape franchie',
  },
  'Apply to a program for a party': {
    es: 'Solicitar el ingreso de una parte en un programa',
    fr: 'Demander l’entrée d’une partie dans un programme',
  },
  'JSON with program, entityType, party, sites, answers, reason': {
    es: 'JSON con program, entityType, party, sites, answers, reason',
    fr: 'JSON avec program, entityType, party, sites, answers, reason',
  },
  'Take a step with a member; it counts from the next decision on': {
    es: 'Dar un paso con un miembro; vale desde la decisión siguiente',
    fr: 'Franchir une étape avec un membre ; elle vaut dès la décision suivante',
  },
  '{"kind": "certified", "tier": "1", "reason": "…"}, or another step': {
    es: '{"kind": "certified", "tier": "1", "reason": "…"}, u otro paso',
    fr: '{"kind": "certified", "tier": "1", "reason": "…"}, ou une autre étape',
  },
  'Suspend a member: it has no benefit from the next decision on': {
    es: 'Suspender a un miembro: no tiene beneficio desde la decisión siguiente',
    fr: 'Suspendre un membre : il n’a plus d’avantage dès la décision suivante',
  },
  'it gave false information: an appeal has less time': {
    es: 'dio información falsa: el recurso tiene menos plazo',
    fr: 'il a donné de fausses informations : le recours a moins de temps',
  },
  'Whether a truck may take the FAST lane, leg by leg': {
    es: 'Si un camión puede tomar el carril FAST, eslabón por eslabón',
    fr: 'Si un camion peut prendre la voie FAST, maillon par maillon',
  },
  'JSON with port, importer, carrier, driver, manufacturer, seal': {
    es: 'JSON con port, importer, carrier, driver, manufacturer, seal',
    fr: 'JSON avec port, importer, carrier, driver, manufacturer, seal',
  },
  'How far each arrangement with a partner is used, in both directions': {
    es: 'Cuánto se usa cada acuerdo con un socio, en ambos sentidos',
    fr: 'L’emploi de chaque arrangement avec un partenaire, dans les deux sens',
  },
  'What two programs ask, area by area, with the gaps of each': {
    es: 'Lo que piden dos programas, área por área, con las lagunas de cada uno',
    fr: 'Ce que deux programmes demandent, domaine par domaine, avec les lacunes de chacun',
  },
  'a program’s id, "ctpat" or "mx-oea"': {
    es: 'el id de un programa, «ctpat» o «mx-oea»',
    fr: 'l’id d’un programme, « ctpat » ou « mx-oea »',
  },
  'the other': { es: 'el otro', fr: 'l’autre' },
  'the member’s id, as "trust list" shows it': {
    es: 'el id del miembro, como lo muestra "trust list"',
    fr: 'l’id du membre, comme « trust list » le montre',
  },
  'A partner’s whole list of members, by an arrangement of mutual recognition': {
    es: 'La lista completa de miembros de un socio, por un acuerdo de reconocimiento mutuo',
    fr: 'La liste complète des membres d’un partenaire, par un arrangement de reconnaissance mutuelle',
  },
  'the arrangement’s id, "mx-2014"': {
    es: 'el id del acuerdo, «mx-2014»',
    fr: 'l’id de l’arrangement, « mx-2014 »',
  },
  'CSV: number, name, mid, status, from, to, facility': {
    es: 'CSV con number, name, mid, status, from, to, facility',
    fr: 'CSV avec number, name, mid, status, from, to, facility',
  },
  'How a partner answered for our members': {
    es: 'Cómo respondió un socio por nuestros miembros',
    fr: 'Comment un partenaire a répondu pour nos membres',
  },
  'CSV: number, status (recognised or unmatched)': {
    es: 'CSV: number, status (recognised o unmatched)',
    fr: 'CSV : number, status (recognised ou unmatched)',
  },
};

/** What the commands of trusted traders print. */
export const TRUST_TOLD = {
  nobody: {
    en: 'No such member. Apply for one with "tidewaiter trust apply".',
    es: 'Ningún miembro así. Solicite con "tidewaiter trust apply".',
    fr: 'Aucun tel membre. Demandez avec « tidewaiter trust apply ».',
  },
  member: {
    en: '{id}  {program} {number}  {state}, tier {tier}, since {since}  {name}',
    es: '{id}  {program} {number}  {state}, nivel {tier}, desde {since}  {name}',
    fr: '{id}  {program} {number}  {state}, niveau {tier}, depuis le {since}  {name}',
  },
  due: {
    en: '  due by {by}: {clock} ({clause})',
    es: '  a más tardar {by}: {clock} ({clause})',
    fr: '  au plus tard le {by} : {clock} ({clause})',
  },
  overdue: {
    en: '  OVERDUE since {by}: {clock} ({clause})',
    es: '  VENCIDO desde {by}: {clock} ({clause})',
    fr: '  EN RETARD depuis le {by} : {clock} ({clause})',
  },
  next: {
    en: '  next: {steps}',
    es: '  siguiente: {steps}',
    fr: '  ensuite : {steps}',
  },
  step: {
    en: '  {at}  {kind} by {actor}: {reason}',
    es: '  {at}  {kind} por {actor}: {reason}',
    fr: '  {at}  {kind} par {actor} : {reason}',
  },
  fast: {
    en: 'FAST: yes. The manifest is due {minutes} minutes before arrival.',
    es: 'FAST: sí. El manifiesto vence {minutes} minutos antes de la llegada.',
    fr: 'FAST : oui. Le manifeste est dû {minutes} minutes avant l’arrivée.',
  },
  notFast: {
    en: 'FAST: no. The manifest is due {minutes} minutes before arrival.',
    es: 'FAST: no. El manifiesto vence {minutes} minutos antes de la llegada.',
    fr: 'FAST : non. Le manifeste est dû {minutes} minutes avant l’arrivée.',
  },
  leg: {
    en: '  {mark} {leg}: {why}  {seen}',
    es: '  {mark} {leg}: {why}  {seen}',
    fr: '  {mark} {leg} : {why}  {seen}',
  },
  parity: {
    en: '{arrangement}  theirs here: {eligible} eligible, {recognised} recognised, {unmatched} unmatched, {proposed} to look at; ours there: {ours} eligible, {known} recognised, {unknown} unmatched  {title}',
    es: '{arrangement}  los suyos aquí: {eligible} elegibles, {recognised} reconocidos, {unmatched} sin hallar, {proposed} por revisar; los nuestros allí: {ours} elegibles, {known} reconocidos, {unknown} sin hallar  {title}',
    fr: '{arrangement}  les leurs ici : {eligible} admissibles, {recognised} reconnus, {unmatched} non trouvés, {proposed} à revoir ; les nôtres là-bas : {ours} admissibles, {known} reconnus, {unknown} non trouvés  {title}',
  },
  area: {
    en: '{gap} {area}: {first} | {second}',
    es: '{gap} {area}: {first} | {second}',
    fr: '{gap} {area} : {first} | {second}',
  },
  nothing: { en: 'nothing asked', es: 'nada exigido', fr: 'rien n’est demandé' },
  loaded: {
    en: '{arrangement}: {members} members, {added} new, {changed} changed, {ended} listed no more; {proposed} accounts to look at.',
    es: '{arrangement}: {members} miembros, {added} nuevos, {changed} cambiados, {ended} ya no listados; {proposed} cuentas por revisar.',
    fr: '{arrangement} : {members} membres, {added} nouveaux, {changed} modifiés, {ended} qui n’y sont plus ; {proposed} comptes à revoir.',
  },
  loading: {
    en: 'taking in members',
    es: 'incorporando miembros',
    fr: 'prise en compte des membres',
  },
  answered: {
    en: '{arrangement}: {recognised} of our members recognised, {unmatched} unmatched.',
    es: '{arrangement}: {recognised} de nuestros miembros reconocidos, {unmatched} sin hallar.',
    fr: '{arrangement} : {recognised} de nos membres reconnus, {unmatched} non trouvés.',
  },
} as const satisfies Record<string, Words>;
