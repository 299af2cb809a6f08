import type { QuotaStatus } from '../tariff/quota/status.ts';
import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of quotas and of orders, by its English. */
export const QUOTA_HELP: Readonly<Record<string, HelpWords>> = {
  'Quotas: how they stand, and claims on them': {
    es: 'Contingentes: cómo están, y solicitudes sobre ellos',
    fr: 'Contingents : leur état, et les demandes sur eux',
  },
  'Every quota in its period, with what is left of it': {
    es: 'Cada contingente en su periodo, con lo que le queda',
    fr: 'Chaque contingent dans sa période, avec ce qu’il en reste',
  },
  'One quota, and what happened to it': {
    es: 'Un contingente y lo que le ocurrió',
    fr: 'Un contingent et ce qui lui est arrivé',
  },
  'Claim a part of a quota for a line of an entry': {
    es: 'Solicitar una parte de un contingente para una línea de un despacho',
    fr: 'Demander une part d’un contingent pour une ligne de déclaration',
  },
  'Open a quota whose moment has come: all claims that wait are allotted, pro rata if need be': {
    es: 'Abrir un contingente llegado su momento: se asigna a todas las solicitudes en espera, a prorrata si hace falta',
    fr: 'Ouvrir un contingent dont l’heure est venue : toutes les demandes en attente sont servies, au prorata s’il le faut',
  },
  'Give back a part of a claim, record a licence, add volume, suspend, block': {
    es: 'Devolver parte de una solicitud, anotar una licencia, añadir volumen, suspender, bloquear',
    fr: 'Rendre une part d’une demande, inscrire une licence, ajouter du volume, suspendre, bloquer',
  },
  'its order number, as "quota list" shows it': {
    es: 'su número de orden, como lo muestra "quota list"',
    fr: 'son numéro d’ordre, comme « quota list » le montre',
  },
  'JSON with entry, line, importer, origin, licence, quantity': {
    es: 'JSON con entry, line, importer, origin, licence, quantity',
    fr: 'JSON avec entry, line, importer, origin, licence, quantity',
  },
  '{"kind": "suspended", "reason": "…"}, or another change': {
    es: '{"kind": "suspended", "reason": "…"}, u otro cambio',
    fr: '{"kind": "suspended", "reason": "…"}, ou un autre changement',
  },
  'who does it': { es: 'quién lo hace', fr: 'qui le fait' },
  'Antidumping and countervailing duty orders with their deposit rates': {
    es: 'Órdenes antidumping y compensatorias con sus tasas de depósito',
    fr: 'Ordres antidumping et compensateurs avec leurs taux de dépôt',
  },
  'the table of orders, in our form or that of adcvd_orders.csv; it takes the place of the one loaded':
    {
      es: 'la tabla de órdenes, en nuestra forma o la de adcvd_orders.csv; sustituye a la cargada',
      fr: 'la table des ordres, dans notre forme ou celle d’adcvd_orders.csv ; elle remplace celle qui est chargée',
    },
};

export const QUOTA_STATUS: Readonly<Record<QuotaStatus, Words>> = {
  pending: { en: 'not open yet', es: 'aún sin abrir', fr: 'pas encore ouvert' },
  closed: { en: 'over', es: 'terminado', fr: 'terminé' },
  unmeasured: { en: 'volume unknown', es: 'volumen desconocido', fr: 'volume inconnu' },
  suspended: { en: 'suspended', es: 'suspendido', fr: 'suspendu' },
  blocked: { en: 'blocked', es: 'bloqueado', fr: 'bloqué' },
  exhausted: { en: 'exhausted', es: 'agotado', fr: 'épuisé' },
  critical: { en: 'critical', es: 'crítico', fr: 'critique' },
  open: { en: 'open', es: 'abierto', fr: 'ouvert' },
};

/** What the commands of quotas print. */
export const QUOTA_TOLD = {
  quota: {
    en: '{order}  {from} to {to}  {status}, {balance} of {volume} {unit} left, {waiting} waiting  {title}',
    es: '{order}  {from} a {to}  {status}, quedan {balance} de {volume} {unit}, {waiting} en espera  {title}',
    fr: '{order}  {from} au {to}  {status}, reste {balance} sur {volume} {unit}, {waiting} en attente  {title}',
  },
  unknown: { en: 'an unknown number', es: 'un número desconocido', fr: 'un nombre inconnu' },
  event: {
    en: '  {at}  {kind}  {facts}',
    es: '  {at}  {kind}  {facts}',
    fr: '  {at}  {kind}  {facts}',
  },
  allotted: {
    en: '{claim}: {allotted} in quota, {beyond} beyond it; deposit at the {deposit} rate. {order}: {status}, {balance} left.',
    es: '{claim}: {allotted} en contingente, {beyond} fuera de él; depósito con la tasa {deposit}. {order}: {status}, quedan {balance}.',
    fr: '{claim} : {allotted} dans le contingent, {beyond} au-delà ; dépôt au taux {deposit}. {order} : {status}, reste {balance}.',
  },
  waits: {
    en: '{claim}: waits for the opening of {order}.',
    es: '{claim}: espera la apertura de {order}.',
    fr: '{claim} : attend l’ouverture de {order}.',
  },
} as const satisfies Record<string, Words>;
