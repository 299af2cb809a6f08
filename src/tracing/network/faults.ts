import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with what somebody asks of the network, or refers of it. */
export const NETWORK_FAULTS = defineFaults({
  'network-asked': {
    severity: 'error',
    en: 'The network cannot be asked for {at} = "{got}"; docs at /docs name the fields and what they may be.',
    es: 'No se puede preguntar a la red por {at} = "{got}"; la documentación en /docs nombra los campos y lo que pueden ser.',
    fr: 'On ne peut interroger le réseau sur {at} = « {got} » ; la documentation à /docs nomme les champs et leurs valeurs.',
  },
  'node-unknown': {
    severity: 'error',
    en: 'No filing names {got} ({at}); find nodes by their names with GET /v1/network/nodes?search= or `tidewaiter network find`.',
    es: 'Ninguna declaración nombra {got} ({at}); busque nodos por su nombre con GET /v1/network/nodes?search= o `tidewaiter network find`.',
    fr: 'Aucune déclaration ne nomme {got} ({at}) ; cherchez des nœuds par leur nom avec GET /v1/network/nodes?search= ou `tidewaiter network find`.',
  },
  'referral-unknown': {
    severity: 'error',
    en: 'No referral has the number {got}; list them with GET /v1/network/referrals.',
    es: 'Ninguna remisión tiene el número {got}; véalas con GET /v1/network/referrals.',
    fr: 'Aucun renvoi n’a le numéro {got} ; listez-les par GET /v1/network/referrals.',
  },
  'accountability-shape': {
    severity: 'error',
    en: 'The table of who answers for what is not of the right form at {at} (got "{got}"); compare it with law/us/tracing/accountable.json.',
    es: 'La tabla de quién responde de qué no tiene la forma debida en {at} (se obtuvo "{got}"); compárela con law/us/tracing/accountable.json.',
    fr: 'La table de qui répond de quoi n’a pas la bonne forme à {at} (reçu « {got} ») ; comparez-la à law/us/tracing/accountable.json.',
  },
});
