import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a question about a parcel of low value. */
export const LOW_VALUE_FAULTS = defineFaults({
  'parcel-question-malformed': {
    severity: 'error',
    en: 'The question about a parcel cannot be read at {at} (got "{got}"); write a country as CN, a currency as USD, an amount as 59.90, a number with 8 or 10 digits, a day as 2025-06-01.',
    es: 'La pregunta sobre un paquete no se puede leer en {at} (se obtuvo "{got}"); escriba un país como CN, una moneda como USD, un importe como 59.90, un número con 8 o 10 dígitos, un día como 2025-06-01.',
    fr: 'La question sur un colis est illisible à {at} (reçu « {got} ») ; écrivez un pays comme CN, une monnaie comme USD, un montant comme 59.90, un numéro avec 8 ou 10 chiffres, un jour comme 2025-06-01.',
  },
  'low-value-law-missing': {
    severity: 'error',
    en: 'The Book has no law of low value; publish its part "low-value", as "load lawpack" does.',
    es: 'El Libro no tiene derecho sobre bajo valor; publique su parte "low-value", como hace "load lawpack".',
    fr: 'Le Livre n’a pas de droit de faible valeur ; publiez sa pièce « low-value », comme le fait « load lawpack ».',
  },
});
