import type { EventKind } from '../../revenue/entry-event.ts';
import type { Liquidation, Standing } from '../../revenue/entry-life.ts';
import type { BondKind, ClockName } from '../../revenue/law.ts';
import type { Words } from '../../terms/words.ts';

export const REVENUE = {
  jobs: { en: 'Revenue', es: 'Ingresos', fr: 'Recettes' },
  importers: { en: 'Importers', es: 'Importadores', fr: 'Importateurs' },
  importersQuestion: {
    en: 'Which importers have not settled what they owe?',
    es: '¿Qué importadores no han pagado lo que deben?',
    fr: 'Quels importateurs n’ont pas réglé ce qu’ils doivent ?',
  },
  sought: { en: 'name or number', es: 'nombre o número', fr: 'nom ou numéro' },
  found: {
    en: '{count} importers, who owe most first',
    es: '{count} importadores, primero quien más debe',
    fr: '{count} importateurs, les plus redevables d’abord',
  },
  none: {
    en: 'No importer’s account holds that.',
    es: 'Ninguna cuenta de importador contiene eso.',
    fr: 'Aucun compte d’importateur ne contient cela.',
  },
  noneNext: {
    en: 'An account opens with the first entry that is booked. Look for a part of the name or number, or wait until what was just filed is booked.',
    es: 'Una cuenta se abre con la primera entrada contabilizada. Busque una parte del nombre o número, o espere a que se contabilice lo recién presentado.',
    fr: 'Un compte s’ouvre avec la première déclaration comptabilisée. Cherchez une partie du nom ou du numéro, ou attendez que le dernier dépôt soit comptabilisé.',
  },
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  entries: { en: 'Entries', es: 'Entradas', fr: 'Déclarations' },
  lastOn: { en: 'Last event', es: 'Último hecho', fr: 'Dernier fait' },
  deposits: { en: 'Deposits owed', es: 'Depósitos debidos', fr: 'Dépôts dus' },
  bills: { en: 'Bills open', es: 'Cobros abiertos', fr: 'Avis ouverts' },
  refunds: { en: 'Refunds payable', es: 'Devoluciones por pagar', fr: 'Remboursements à payer' },
  question: {
    en: 'What does {importer} owe, and until when?',
    es: '¿Qué debe {importer} y hasta cuándo?',
    fr: 'Que doit {importer}, et jusqu’à quand ?',
  },
  asOf: {
    en: 'as of {day}, last days end at midnight {zone}',
    es: 'al {day}; los plazos vencen a medianoche {zone}',
    fr: 'au {day} ; les délais expirent à minuit {zone}',
  },
  balances: { en: 'What is open?', es: '¿Qué está abierto?', fr: 'Qu’est-ce qui est ouvert ?' },
  balancesWhat: {
    en: 'Over all entries; debits positive.',
    es: 'De todas las entradas; el debe es positivo.',
    fr: 'Sur toutes les déclarations ; débits positifs.',
  },
  account: { en: 'Account', es: 'Cuenta', fr: 'Compte' },
  balance: { en: 'Balance', es: 'Saldo', fr: 'Solde' },
  bonds: {
    en: 'Do the bonds suffice?',
    es: '¿Bastan las fianzas?',
    fr: 'Les cautions suffisent-elles ?',
  },
  sufficient: { en: 'sufficient', es: 'suficiente', fr: 'suffisante' },
  insufficient: { en: 'not sufficient', es: 'insuficiente', fr: 'insuffisante' },
  bondWhat: {
    en: '{held} of {required} that a continuous bond must hold',
    es: '{held} de {required} que exige una fianza continua',
    fr: '{held} sur {required} qu’exige une caution permanente',
  },
  noRule: {
    en: 'No rule for bonds is law on this day.',
    es: 'No rige ninguna regla de fianzas ese día.',
    fr: 'Aucune règle de caution n’a cours ce jour-là.',
  },
  noBonds: {
    en: 'No bond is recorded.',
    es: 'No consta ninguna fianza.',
    fr: 'Aucune caution consignée.',
  },
  bondsHidden: {
    en: 'Bonds are shown to who works for the agency.',
    es: 'Las fianzas se muestran a quien trabaja en la administración.',
    fr: 'Les cautions sont visibles par les agents.',
  },
  number: { en: 'Number', es: 'Número', fr: 'Numéro' },
  kind: { en: 'Kind', es: 'Clase', fr: 'Genre' },
  sum: { en: 'Amount', es: 'Importe', fr: 'Montant' },
  inForce: { en: 'In force', es: 'Vigencia', fr: 'En vigueur' },
  openEnded: { en: 'without end', es: 'sin fin', fr: 'sans fin' },
  entry: { en: 'Entry', es: 'Entrada', fr: 'Déclaration' },
  entryDate: { en: 'Entered', es: 'Fecha', fr: 'Date' },
  liquidation: { en: 'Liquidation', es: 'Liquidación', fr: 'Liquidation' },
  next: { en: 'Ends next', es: 'Vence primero', fr: 'Prochaine échéance' },
  asserted: { en: 'Asserted', es: 'Declarado', fr: 'Déclaré' },
  final: { en: 'Liquidated', es: 'Liquidado', fr: 'Liquidé' },
  toDeposit: { en: 'To deposit', es: 'Por depositar', fr: 'À déposer' },
  billed: { en: 'Billed', es: 'Cobrado', fr: 'Facturé' },
  open: { en: 'Open', es: 'Abierto', fr: 'Ouvert' },
  entriesTotal: {
    en: '{shown} of {total} entries, latest first',
    es: '{shown} de {total} entradas, las últimas primero',
    fr: '{shown} sur {total} déclarations, les dernières d’abord',
  },
  noEntries: {
    en: 'Nothing of this importer is booked.',
    es: 'No hay nada contabilizado de este importador.',
    fr: 'Rien de cet importateur n’est comptabilisé.',
  },
  leavesOut: { en: 'leaves out {what}', es: 'sin {what}', fr: 'sans {what}' },
  nothingChanges: {
    en: 'final: nothing can be changed',
    es: 'firme: nada puede cambiar',
    fr: 'définitif : plus rien ne change',
  },
  keysHint: {
    en: 'j k move · Enter opens the entry beside the list · c correct · p protest · Esc closes',
    es: 'j k mover · Enter abre la entrada al lado · c corregir · p impugnar · Esc cierra',
    fr: 'j k bouger · Entrée ouvre à côté · c corriger · p réclamer · Échap ferme',
  },
  panel: {
    en: 'What happened to {entry}?',
    es: '¿Qué pasó con {entry}?',
    fr: 'Qu’est-il arrivé à {entry} ?',
  },
  windows: { en: 'Until when?', es: '¿Hasta cuándo?', fr: 'Jusqu’à quand ?' },
  ledger: { en: 'Ledger', es: 'Libro mayor', fr: 'Grand livre' },
  debit: { en: 'Debit', es: 'Debe', fr: 'Débit' },
  credit: { en: 'Credit', es: 'Haber', fr: 'Crédit' },
  balanced: { en: 'sums to zero', es: 'suma cero', fr: 'somme nulle' },
  unbalanced: { en: 'does not sum to zero', es: 'no suma cero', fr: 'somme non nulle' },
  noPostings: { en: 'moved no money', es: 'no movió dinero', fr: 'sans mouvement' },
  correct: { en: 'Correct…', es: 'Corregir…', fr: 'Corriger…' },
  protest: { en: 'Protest…', es: 'Impugnar…', fr: 'Réclamer…' },
  correctQuestion: {
    en: 'What should {entry} have owed?',
    es: '¿Qué debió pagar {entry}?',
    fr: 'Que devait {entry} ?',
  },
  correctConsequence: {
    en: 'The charges below replace what was asserted. The difference is posted today, to be deposited or given back at liquidation.',
    es: 'Estos cargos reemplazan lo declarado. La diferencia se asienta hoy y se deposita o devuelve en la liquidación.',
    fr: 'Ces droits remplacent ceux déclarés. L’écart est inscrit aujourd’hui, à déposer ou à rendre à la liquidation.',
  },
  correctAct: {
    en: 'Record the correction',
    es: 'Registrar la corrección',
    fr: 'Consigner la correction',
  },
  protestQuestion: {
    en: 'Protest {entry}?',
    es: '¿Impugnar {entry}?',
    fr: 'Réclamer contre {entry} ?',
  },
  protestConsequence: {
    en: 'The entry stays open until the protest is decided. A protest cannot be taken back here.',
    es: 'La entrada queda abierta hasta que se resuelva. Aquí no se puede retirar.',
    fr: 'La déclaration reste ouverte jusqu’à décision. Elle ne se retire pas ici.',
  },
  protestAct: {
    en: 'Record the protest',
    es: 'Registrar la impugnación',
    fr: 'Consigner la réclamation',
  },
  statement: {
    en: 'What is due for the month?',
    es: '¿Qué vence por el mes?',
    fr: 'Que doit-on pour le mois ?',
  },
  month: { en: 'month', es: 'mes', fr: 'mois' },
  total: { en: 'Total', es: 'Total', fr: 'Total' },
  noMonth: {
    en: 'Nothing was entered in that month.',
    es: 'No se entró nada en ese mes.',
    fr: 'Rien n’a été déclaré ce mois-là.',
  },
  unbooked: {
    en: 'What is not booked, and why?',
    es: '¿Qué no se contabilizó y por qué?',
    fr: 'Qu’est-ce qui n’est pas comptabilisé, et pourquoi ?',
  },
  quotas: { en: 'Quotas', es: 'Cupos', fr: 'Contingents' },
  origin: { en: 'Origin', es: 'Origen', fr: 'Origine' },
  gaps: { en: 'Revenue gap', es: 'Brecha de ingresos', fr: 'Écart de recettes' },
  campaigns: {
    en: 'Refund campaigns',
    es: 'Campañas de devolución',
    fr: 'Campagnes de remboursement',
  },
} satisfies Record<string, Words>;

export const LIQUIDATION: Readonly<Record<Liquidation, Words>> = {
  open: { en: 'open', es: 'abierta', fr: 'ouverte' },
  suspended: { en: 'suspended', es: 'suspendida', fr: 'suspendue' },
  liquidated: { en: 'liquidated', es: 'liquidada', fr: 'liquidée' },
  deemed: { en: 'deemed liquidated', es: 'liquidada de pleno derecho', fr: 'réputée liquidée' },
  cancelled: { en: 'cancelled', es: 'anulada', fr: 'annulée' },
};

/** What runs out on a day of an entry's standing. */
export type WindowName = Exclude<keyof Standing, 'liquidation' | 'liquidatedOn' | 'final'>;

/** Each window with its name, and the period of the law that it comes from. */
export const WINDOWS: Readonly<
  Record<WindowName, { readonly name: Words; readonly clock: ClockName }>
> = {
  summaryDue: {
    name: { en: 'summary and deposit', es: 'resumen y depósito', fr: 'déclaration et dépôt' },
    clock: 'summary-due',
  },
  correctUntil: {
    name: { en: 'correction', es: 'corrección', fr: 'correction' },
    clock: 'correction',
  },
  scheduled: {
    name: { en: 'scheduled liquidation', es: 'liquidación prevista', fr: 'liquidation prévue' },
    clock: 'liquidation-scheduled',
  },
  deemedOn: {
    name: { en: 'deemed liquidation', es: 'liquidación de derecho', fr: 'liquidation de droit' },
    clock: 'liquidation-deemed',
  },
  reconcileUntil: {
    name: { en: 'reconciliation', es: 'reconciliación', fr: 'rapprochement' },
    clock: 'reconciliation',
  },
  reliquidateUntil: {
    name: { en: 'reliquidation', es: 'reliquidación', fr: 'reliquidation' },
    clock: 'reliquidation',
  },
  protestUntil: { name: { en: 'protest', es: 'impugnación', fr: 'réclamation' }, clock: 'protest' },
  decideProtestUntil: {
    name: { en: 'decision on protest', es: 'resolución', fr: 'décision' },
    clock: 'protest-decision',
  },
};

export const BOND_KIND: Readonly<Record<BondKind, Words>> = {
  continuous: { en: 'continuous', es: 'continua', fr: 'permanente' },
  single: { en: 'single', es: 'única', fr: 'unique' },
  'single-restricted': {
    en: 'single, restricted goods',
    es: 'única, mercancía restringida',
    fr: 'unique, marchandise restreinte',
  },
};

export const ENTRY_EVENT: Readonly<Record<EventKind, Words>> = {
  booked: { en: 'booked', es: 'contabilizada', fr: 'comptabilisée' },
  amended: { en: 'amended', es: 'enmendada', fr: 'modifiée' },
  cancelled: { en: 'cancelled', es: 'anulada', fr: 'annulée' },
  deposited: { en: 'deposited', es: 'depositada', fr: 'déposée' },
  corrected: { en: 'corrected', es: 'corregida', fr: 'corrigée' },
  flagged: { en: 'flagged for reconciliation', es: 'marcada para reconciliar', fr: 'signalée' },
  reconciled: { en: 'reconciled', es: 'reconciliada', fr: 'rapprochée' },
  extended: { en: 'extended', es: 'prorrogada', fr: 'prorogée' },
  suspended: { en: 'suspended', es: 'suspendida', fr: 'suspendue' },
  resumed: { en: 'resumed', es: 'reanudada', fr: 'reprise' },
  liquidated: { en: 'liquidated', es: 'liquidada', fr: 'liquidée' },
  reliquidated: { en: 'reliquidated', es: 'reliquidada', fr: 'reliquidée' },
  protested: { en: 'protested', es: 'impugnada', fr: 'contestée' },
  'protest-decided': {
    en: 'protest decided',
    es: 'impugnación resuelta',
    fr: 'réclamation décidée',
  },
  settled: { en: 'settled', es: 'pagada', fr: 'réglée' },
};

/** Accounts that have a name in words; the others are the headings and programs that they are called after. */
export const ACCOUNT: Readonly<Record<string, Words>> = {
  duty: { en: 'duty', es: 'arancel', fr: 'droits' },
  mpf: { en: 'merchandise processing', es: 'tramitación', fr: 'traitement' },
  hmf: { en: 'harbor maintenance', es: 'mantenimiento portuario', fr: 'entretien portuaire' },
  ad: { en: 'antidumping', es: 'antidumping', fr: 'antidumping' },
  cvd: { en: 'countervailing', es: 'compensatorio', fr: 'compensateur' },
  deposits: { en: 'deposits', es: 'depósitos', fr: 'dépôts' },
  bills: { en: 'bills', es: 'cobros', fr: 'avis' },
  'refunds-payable': { en: 'refunds payable', es: 'devoluciones', fr: 'remboursements' },
  interest: { en: 'interest', es: 'intereses', fr: 'intérêts' },
  cash: { en: 'cash', es: 'caja', fr: 'caisse' },
};
