import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with the graph of traces, and with what is asked of it. */
export const CHAIN_FAULTS = defineFaults({
  'trace-steps-shape': {
    severity: 'error',
    en: 'The law of steps does not read at {at} (got "{got}"); correct it as law/us/tracing/steps.json is written.',
    es: 'La ley de pasos no se lee en {at} (se obtuvo "{got}"); corríjala como está escrito law/us/tracing/steps.json.',
    fr: 'La loi des étapes ne se lit pas à {at} (reçu « {got} ») ; corrigez-la comme law/us/tracing/steps.json est écrit.',
  },
  'trace-steps-twice': {
    severity: 'error',
    en: 'The law of steps has two kinds of goods named "{got}"; keep one of them.',
    es: 'La ley de pasos tiene dos clases de mercancías llamadas "{got}"; conserve una.',
    fr: 'La loi des étapes a deux sortes de marchandises nommées « {got} » ; gardez-en une.',
  },
  'trace-event-differs': {
    severity: 'error',
    en: 'An event named "{got}" is on record and says otherwise; declare an error on that one, and send the corrected event under a name of its own.',
    es: 'Consta un evento llamado "{got}" que dice otra cosa; declare un error sobre aquel y envíe el evento corregido con nombre propio.',
    fr: 'Un événement nommé « {got} » est inscrit et dit autre chose ; déclarez une erreur sur celui-là et envoyez l’événement corrigé sous son propre nom.',
  },
  'trace-event-of-others': {
    severity: 'error',
    en: 'The event "{got}" was sent by somebody else; only whoever sent it may declare an error on it.',
    es: 'El evento "{got}" lo envió otro; solo quien lo envió puede declarar un error sobre él.',
    fr: 'L’événement « {got} » a été envoyé par un autre ; seul son expéditeur peut y déclarer une erreur.',
  },
  'trace-lot-unknown': {
    severity: 'error',
    en: 'No trace names the lot "{got}"; correct its name, or send its traces first with POST /v1/traces.',
    es: 'Ninguna traza nombra el lote "{got}"; corrija su nombre o envíe antes sus trazas con POST /v1/traces.',
    fr: 'Aucune trace ne nomme le lot « {got} » ; corrigez son nom ou envoyez d’abord ses traces par POST /v1/traces.',
  },
  'trace-lot-known': {
    severity: 'error',
    en: 'The lot "{got}" has traces of its own; a way is taken over for a lot that has none yet.',
    es: 'El lote "{got}" tiene trazas propias; un camino se reutiliza para un lote que aún no tiene ninguna.',
    fr: 'Le lot « {got} » a ses propres traces ; une voie se reprend pour un lot qui n’en a pas encore.',
  },
  'trace-chain-open': {
    severity: 'error',
    en: 'The way of the lot "{got}" lacks something or does not fit, so that nothing can be taken over from it; see GET /v1/traces/lots/{got}, and complete it first.',
    es: 'Al camino del lote "{got}" le falta algo o algo no encaja, así que nada puede tomarse de él; vea GET /v1/traces/lots/{got} y complételo antes.',
    fr: 'La voie du lot « {got} » est incomplète ou ne cadre pas : rien ne peut en être repris ; voyez GET /v1/traces/lots/{got} et complétez-la d’abord.',
  },
  'trace-same-chain-shape': {
    severity: 'error',
    en: 'The request for a known way is not of the right form at {at} (got "{got}"); it has sameChainAs, lot and at, and may have quantity and documents.',
    es: 'La petición de un camino conocido no tiene la forma debida en {at} (se obtuvo "{got}"); lleva sameChainAs, lot y at, y puede llevar quantity y documents.',
    fr: 'La demande d’une voie connue n’a pas la bonne forme à {at} (reçu « {got} ») ; elle porte sameChainAs, lot et at, et peut porter quantity et documents.',
  },
  'trace-line-unknown': {
    severity: 'error',
    en: 'The consignment has no entry line {got}, or the line names no lot; correct the number, or have the filer amend the entry with its lots.',
    es: 'El envío no tiene línea {got}, o la línea no nombra ningún lote; corrija el número o haga que el declarante añada sus lotes.',
    fr: 'L’envoi n’a pas de ligne {got}, ou la ligne ne nomme aucun lot ; corrigez le numéro ou faites ajouter ses lots par le déclarant.',
  },
});
