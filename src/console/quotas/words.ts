import type { QuotaChange } from '../../tariff/quota/quota-event.ts';
import type { QuotaStatus } from '../../tariff/quota/status.ts';
import type { Words } from '../../terms/words.ts';

export const QUOTAS = {
  question: {
    en: 'What is left of each quota?',
    es: '¿Qué queda de cada cupo?',
    fr: 'Que reste-t-il de chaque contingent ?',
  },
  total: {
    en: '{count} orders in their periods',
    es: '{count} órdenes en su período',
    fr: '{count} numéros d’ordre',
  },
  none: {
    en: 'The Book holds no quota.',
    es: 'El Libro no tiene cupos.',
    fr: 'Le Livre n’a aucun contingent.',
  },
  noneNext: {
    en: 'Publish definitions with “tidewaiter book publish”.',
    es: 'Publique definiciones con «tidewaiter book publish».',
    fr: 'Publiez des définitions avec « tidewaiter book publish ».',
  },
  order: { en: 'Order', es: 'Orden', fr: 'Numéro d’ordre' },
  status: { en: 'Status', es: 'Estado', fr: 'État' },
  left: { en: 'Left', es: 'Queda', fr: 'Reste' },
  used: { en: 'Used', es: 'Usado', fr: 'Utilisé' },
  period: { en: 'Period', es: 'Período', fr: 'Période' },
  waiting: { en: 'Waiting', es: 'En espera', fr: 'En attente' },
  of: {
    en: '{used} of {volume} {unit} used',
    es: '{used} de {volume} {unit} usados',
    fr: '{used} sur {volume} {unit} utilisés',
  },
  unmeasured: { en: 'volume not known', es: 'volumen desconocido', fr: 'volume inconnu' },
  criticalFrom: {
    en: 'Critical from {percent} % used: deposits are then at the over-quota rate.',
    es: 'Crítico desde {percent} %: los depósitos van a la tasa fuera de cupo.',
    fr: 'Critique dès {percent} % : dépôts alors au taux hors contingent.',
  },
  openEnded: { en: 'without end', es: 'sin fin', fr: 'sans fin' },
  opens: { en: 'Opens', es: 'Abre', fr: 'Ouverture' },
  headings: { en: 'Headings', es: 'Partidas', fr: 'Positions' },
  inAndOver: {
    en: 'in quota {in}, over it {over}',
    es: 'en cupo {in}, fuera {over}',
    fr: 'dans {in}, hors {over}',
  },
  origins: { en: 'Origins', es: 'Orígenes', fr: 'Origines' },
  anyOrigin: { en: 'any', es: 'cualquiera', fr: 'toutes' },
  except: { en: 'except {origins}', es: 'salvo {origins}', fr: 'sauf {origins}' },
  others: { en: 'others', es: 'otros', fr: 'autres' },
  shares: { en: 'Country shares', es: 'Cuotas por país', fr: 'Parts par pays' },
  needs: { en: 'A claim must show', es: 'Debe mostrarse', fr: 'À présenter' },
  source: { en: 'Source', es: 'Fuente', fr: 'Source' },
  happened: { en: 'What happened?', es: '¿Qué ocurrió?', fr: 'Que s’est-il passé ?' },
  nothing: {
    en: 'Nothing was claimed yet.',
    es: 'Aún no se pidió nada.',
    fr: 'Rien n’a encore été demandé.',
  },
  hidden: {
    en: 'Claims of others are not shown to who files.',
    es: 'Las solicitudes ajenas no se muestran.',
    fr: 'Les demandes des autres ne sont pas montrées.',
  },
  claim: {
    en: '{entry} line {line}: {allotted} of {asked}',
    es: '{entry} línea {line}: {allotted} de {asked}',
    fr: '{entry} ligne {line} : {allotted} sur {asked}',
  },
  returned: {
    en: '{entry} line {line}: {quantity} back',
    es: '{entry} línea {line}: {quantity} devueltos',
    fr: '{entry} ligne {line} : {quantity} rendus',
  },
  presented: {
    en: '{entry} line {line}: {quantity} asked',
    es: '{entry} línea {line}: {quantity} pedidos',
    fr: '{entry} ligne {line} : {quantity} demandés',
  },
  licence: {
    en: '{licence} for {holder}: {quantity}',
    es: '{licence} para {holder}: {quantity}',
    fr: '{licence} pour {holder} : {quantity}',
  },
  allotments: {
    en: '{count} claims, {quantity} allotted',
    es: '{count} solicitudes, {quantity} asignados',
    fr: '{count} demandes, {quantity} attribués',
  },
  overDeposit: {
    en: 'deposit at the over-quota rate',
    es: 'depósito a la tasa fuera de cupo',
    fr: 'dépôt au taux hors contingent',
  },
  suspend: { en: 'Suspend…', es: 'Suspender…', fr: 'Suspendre…' },
  resume: { en: 'Resume…', es: 'Reanudar…', fr: 'Reprendre…' },
  suspendConsequence: {
    en: 'No claim is taken until it is resumed; what was granted stays.',
    es: 'No se acepta ninguna solicitud hasta reanudarlo; lo concedido queda.',
    fr: 'Aucune demande n’est prise avant la reprise ; l’acquis demeure.',
  },
  resumeConsequence: {
    en: 'Claims are taken again from now on.',
    es: 'Se aceptan solicitudes de nuevo.',
    fr: 'Les demandes sont reprises dès maintenant.',
  },
  keysHint: {
    en: 'j k move · Enter opens the order beside the list · Esc closes',
    es: 'j k mover · Enter abre la orden al lado · Esc cierra',
    fr: 'j k bouger · Entrée ouvre à côté · Échap ferme',
  },
} satisfies Record<string, Words>;

export const QUOTA_STATUS: Readonly<Record<QuotaStatus, Words>> = {
  pending: { en: 'not open yet', es: 'aún no abierto', fr: 'pas encore ouvert' },
  closed: { en: 'closed', es: 'cerrado', fr: 'clos' },
  unmeasured: { en: 'unmeasured', es: 'sin medir', fr: 'non mesuré' },
  suspended: { en: 'suspended', es: 'suspendido', fr: 'suspendu' },
  blocked: { en: 'blocked', es: 'bloqueado', fr: 'bloqué' },
  exhausted: { en: 'exhausted', es: 'agotado', fr: 'épuisé' },
  critical: { en: 'critical', es: 'crítico', fr: 'critique' },
  open: { en: 'open', es: 'abierto', fr: 'ouvert' },
};

export const QUOTA_EVENT: Readonly<Record<QuotaChange['kind'], Words>> = {
  presented: { en: 'presented', es: 'presentada', fr: 'présentée' },
  opened: { en: 'opened', es: 'abierto', fr: 'ouvert' },
  claimed: { en: 'claimed', es: 'solicitada', fr: 'demandée' },
  returned: { en: 'given back', es: 'devuelta', fr: 'rendue' },
  added: { en: 'volume changed', es: 'volumen cambiado', fr: 'volume modifié' },
  licensed: { en: 'licensed', es: 'licenciada', fr: 'licenciée' },
  suspended: { en: 'suspended', es: 'suspendido', fr: 'suspendu' },
  resumed: { en: 'resumed', es: 'reanudado', fr: 'repris' },
  blocked: { en: 'blocked', es: 'bloqueado', fr: 'bloqué' },
  unblocked: { en: 'unblocked', es: 'desbloqueado', fr: 'débloqué' },
};
