import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with what somebody records of authorisations, or asks of balances. */
export const BALANCE_FAULTS = defineFaults({
  'authorisation-shape': {
    severity: 'error',
    en: 'The authorisation is not of the right form at {at} (got "{got}"); correct that field, and send all rows again.',
    es: 'La autorización no tiene la forma debida en {at} (se obtuvo "{got}"); corrija ese campo y envíe de nuevo todas las filas.',
    fr: 'L’autorisation n’a pas la bonne forme à {at} (reçu « {got} ») ; corrigez ce champ et renvoyez toutes les lignes.',
  },
  'authorisation-twice': {
    severity: 'error',
    en: 'The authorisation {got} stands in this file twice ({at}); leave one row of it.',
    es: 'La autorización {got} aparece dos veces en este archivo ({at}); deje una sola fila.',
    fr: 'L’autorisation {got} figure deux fois dans ce fichier ({at}) ; n’en laissez qu’une ligne.',
  },
  'authorisation-circle': {
    severity: 'error',
    en: 'The authorisation {got} would draw on itself ({at}); correct "within".',
    es: 'La autorización {got} se alimentaría de sí misma ({at}); corrija "within".',
    fr: 'L’autorisation {got} puiserait dans elle-même ({at}) ; corrigez « within ».',
  },
  'authorisation-weaker': {
    severity: 'error',
    en: 'The register has {got} from a surer source ({at}); record it from that source, or from a surer one.',
    es: 'El registro tiene {got} de una fuente más segura ({at}); anótelo de esa fuente o de una más segura.',
    fr: 'Le registre tient {got} d’une source plus sûre ({at}) ; inscrivez-la de cette source ou d’une plus sûre.',
  },
  'yield-shape': {
    severity: 'error',
    en: 'The table of yields or densities is not of the right form at {at} (got "{got}"); min and max are positive, min at most max, days as 2026-11-22.',
    es: 'La tabla de rendimientos o densidades no tiene la forma debida en {at} (se obtuvo "{got}"); min y max son positivos, min no mayor que max, días como 2026-11-22.',
    fr: 'La table de rendements ou de densités n’a pas la bonne forme à {at} (reçu « {got} ») ; min et max sont positifs, min au plus max, jours comme 2026-11-22.',
  },
  'balance-asked': {
    severity: 'error',
    en: 'Balances cannot be asked for by {at} = "{got}"; ask by kind, search, over (true or false) and limit (1 to 1000).',
    es: 'No se pueden pedir saldos por {at} = "{got}"; pida por kind, search, over (true o false) y limit (1 a 1000).',
    fr: 'On ne peut demander des soldes par {at} = « {got} » ; demandez par kind, search, over (true ou false) et limit (1 à 1000).',
  },
  'balance-unknown': {
    severity: 'error',
    en: 'No authorisation and no use of {got} is on record; name it as KIND/NUMBER, as GET /v1/balances or `tidewaiter balance list` shows it.',
    es: 'No consta ninguna autorización ni uso de {got}; nómbrela como TIPO/NÚMERO, como la muestra GET /v1/balances o `tidewaiter balance list`.',
    fr: 'Ni autorisation ni emploi de {got} ne sont inscrits ; nommez-la TYPE/NUMÉRO, comme le montre GET /v1/balances ou `tidewaiter balance list`.',
  },
});
