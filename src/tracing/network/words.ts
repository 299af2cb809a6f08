import type { Words } from '../../terms/words.ts';

/** What an evidence pack says as text. */
export const REFERRAL_WORDS = {
  head: {
    en: 'Referred {at} by {by} to {recipient}',
    es: 'Remitido {at} por {by} a {recipient}',
    fr: 'Renvoyé {at} par {by} à {recipient}',
  },
  reason: { en: 'Why: {reason}', es: 'Motivo: {reason}', fr: 'Motif : {reason}' },
  nodes: {
    en: 'In the network ({count}):',
    es: 'En la red ({count}):',
    fr: 'Dans le réseau ({count}) :',
  },
  consignment: {
    en: 'Consignment {reference} ({id})',
    es: 'Envío {reference} ({id})',
    fr: 'Envoi {reference} ({id})',
  },
  security: {
    en: '[collected for safety and targeting only]',
    es: '[recogido solo para seguridad y selección]',
    fr: '[recueilli pour la sûreté et le ciblage seulement]',
  },
  accountable: {
    en: 'sent by {sender}; declared: {declared}; owned: {owned}; carried: {carried}; benefited: {benefited}',
    es: 'enviado por {sender}; declaró: {declared}; poseía: {owned}; transportó: {carried}; se benefició: {benefited}',
    fr: 'envoyé par {sender} ; a déclaré : {declared} ; possédait : {owned} ; a transporté : {carried} ; a profité : {benefited}',
  },
  authority: {
    en: 'collected under {authority}; if false: {liability}; message SHA-256 {sha256}',
    es: 'recogido según {authority}; si es falso: {liability}; SHA-256 del mensaje {sha256}',
    fr: 'recueilli selon {authority} ; si c’est faux : {liability} ; SHA-256 du message {sha256}',
  },
  otherwise: {
    en: 'told otherwise: {said} [{kind} {reference}]',
    es: 'dicho de otro modo: {said} [{kind} {reference}]',
    fr: 'dit autrement : {said} [{kind} {reference}]',
  },
  withheld: {
    en: 'Left out, for it was collected for safety and targeting only: {nodes} nodes, {ties} ties, {filings} filings.',
    es: 'Omitido por haberse recogido solo para seguridad y selección: {nodes} nodos, {ties} vínculos, {filings} declaraciones.',
    fr: 'Omis, car recueilli pour la sûreté et le ciblage seulement : {nodes} nœuds, {ties} liens, {filings} déclarations.',
  },
  more: {
    en: 'The network has more consignments than are shown here.',
    es: 'La red tiene más envíos de los que aquí se muestran.',
    fr: 'Le réseau compte plus d’envois qu’il n’en est montré ici.',
  },
} as const satisfies Record<string, Words>;
