import type { RefundState } from '../../revenue/campaign.ts';
import type { CampaignRow } from '../../revenue/campaigning.ts';
import type { Words } from '../../terms/words.ts';

export const CAMPAIGNS = {
  question: {
    en: 'What would entries get back without some headings?',
    es: '¿Qué se devolvería sin ciertas partidas?',
    fr: 'Que rendrait-on sans certaines positions ?',
  },
  ask: {
    en: 'Which headings, and which days?',
    es: '¿Qué partidas y qué días?',
    fr: 'Quelles positions, quels jours ?',
  },
  what: {
    en: 'Every booked entry of these days is assessed again as if the headings had not been law. Nothing is changed and nothing is paid.',
    es: 'Cada entrada contabilizada de esos días se recalcula como si las partidas no hubieran regido. Nada cambia y nada se paga.',
    fr: 'Chaque déclaration de ces jours est recalculée comme si ces positions n’avaient pas eu cours. Rien ne change, rien n’est payé.',
  },
  without: { en: 'Without headings', es: 'Sin partidas', fr: 'Sans positions' },
  withoutHint: {
    en: 'First digits of each, with blanks between: 9903.01 9903.02',
    es: 'Primeros dígitos, separados por espacios: 9903.01 9903.02',
    fr: 'Premiers chiffres, séparés par des blancs : 9903.01 9903.02',
  },
  from: { en: 'Entries from', es: 'Entradas desde', fr: 'Déclarations du' },
  to: { en: 'to', es: 'hasta', fr: 'au' },
  on: { en: 'Interest to', es: 'Intereses hasta', fr: 'Intérêts jusqu’au' },
  start: { en: 'Recompute', es: 'Recalcular', fr: 'Recalculer' },
  all: {
    en: 'What was asked before?',
    es: '¿Qué se preguntó antes?',
    fr: 'Qu’a-t-on demandé avant ?',
  },
  none: {
    en: 'No campaign was asked yet. Ask one above.',
    es: 'Aún no se pidió ninguna campaña. Pida una arriba.',
    fr: 'Aucune campagne demandée. Demandez-en une ci-dessus.',
  },
  refund: { en: 'Refund', es: 'Devolución', fr: 'Remboursement' },
  interest: { en: 'Interest', es: 'Intereses', fr: 'Intérêts' },
  by: { en: 'Asked by', es: 'Pedida por', fr: 'Demandée par' },
  progress: { en: 'Share that is done', es: 'Parte hecha', fr: 'Part faite' },
  sums: {
    en: 'What does it come to?',
    es: '¿A cuánto asciende?',
    fr: 'À combien cela revient-il ?',
  },
  recomputed: {
    en: '{entries} entries of {lines} lines were recomputed; {untouched} owe the same.',
    es: '{entries} entradas de {lines} líneas recalculadas; {untouched} deben lo mismo.',
    fr: '{entries} déclarations de {lines} lignes recalculées ; {untouched} doivent autant.',
  },
  malformed: {
    en: '{count} entries could not be read and are in no sum.',
    es: '{count} entradas no pudieron leerse y no se suman.',
    fr: '{count} déclarations illisibles ne sont dans aucune somme.',
  },
  refunded: { en: 'refunded', es: 'se devuelve', fr: 'remboursé' },
  kept: { en: 'kept out: {reason}', es: 'excluida: {reason}', fr: 'écarté : {reason}' },
  result: { en: 'Result', es: 'Resultado', fr: 'Résultat' },
  entries: { en: 'Entries', es: 'Entradas', fr: 'Déclarations' },
  rows: {
    en: 'Entries {from} to {to} of {total}',
    es: 'Entradas {from} a {to} de {total}',
    fr: 'Déclarations {from} à {to} sur {total}',
  },
  everyResult: { en: 'every result', es: 'todo resultado', fr: 'tout résultat' },
  entry: { en: 'Entry', es: 'Entrada', fr: 'Déclaration' },
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  entered: { en: 'Entered', es: 'Fecha', fr: 'Date' },
  paid: { en: 'Paid', es: 'Pagado', fr: 'Payé' },
  owed: { en: 'Owed without', es: 'Debido sin', fr: 'Dû sans' },
  stands: { en: 'Liquidation', es: 'Liquidación', fr: 'Liquidation' },
  whyNot: { en: 'Why not', es: 'Por qué no', fr: 'Pourquoi pas' },
  reckoned: {
    en: 'nobody recorded what was paid: it was reckoned',
    es: 'nadie registró lo pagado: se calculó',
    fr: 'nul n’a consigné le paiement : il est calculé',
  },
  nothing: {
    en: 'No entry owes otherwise.',
    es: 'Ninguna entrada debe otra cosa.',
    fr: 'Aucune déclaration ne doit autre chose.',
  },
  previous: { en: 'Previous', es: 'Anteriores', fr: 'Précédentes' },
  next: { en: 'Next', es: 'Siguientes', fr: 'Suivantes' },
  csv: { en: 'All of it as CSV', es: 'Todo en CSV', fr: 'Le tout en CSV' },
} satisfies Record<string, Words>;

export const CAMPAIGN_STATE: Readonly<Record<CampaignRow['state'], Words>> = {
  running: { en: 'running', es: 'en curso', fr: 'en cours' },
  done: { en: 'done', es: 'hecha', fr: 'faite' },
  stopped: {
    en: 'stopped; ask again',
    es: 'detenida; pídala otra vez',
    fr: 'arrêtée ; redemandez',
  },
};

export const REFUND_STATE: Readonly<Record<RefundState, Words>> = {
  unliquidated: { en: 'not liquidated', es: 'sin liquidar', fr: 'non liquidée' },
  'within-days': {
    en: 'liquidated, within its days',
    es: 'liquidada, en plazo',
    fr: 'liquidée, dans le délai',
  },
  final: { en: 'final', es: 'firme', fr: 'définitive' },
};

/** Why an entry gets nothing by itself; a reason without words here is told by its name. */
export const KEPT: Readonly<Record<string, Words>> = {
  liquidated: { en: 'liquidation is final', es: 'liquidación firme', fr: 'liquidation définitive' },
  reconciliation: {
    en: 'flagged for reconciliation',
    es: 'en reconciliación',
    fr: 'en rapprochement',
  },
  protest: { en: 'under protest', es: 'impugnada', fr: 'contestée' },
  drawback: { en: 'drawback was claimed', es: 'con drawback', fr: 'drawback demandé' },
  'ad-cvd': {
    en: 'suspended for AD or CVD',
    es: 'suspendida por AD o CVD',
    fr: 'suspendue pour AD ou CVD',
  },
  'not-computable': { en: 'cannot be computed', es: 'no calculable', fr: 'non calculable' },
  underpaid: {
    en: 'less was paid than is owed without',
    es: 'se pagó de menos',
    fr: 'payé trop peu',
  },
  'interest-rate-missing': {
    en: 'no interest rate for a day',
    es: 'falta la tasa de interés',
    fr: 'taux d’intérêt manquant',
  },
};
