import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a question about what goods would owe. */
export const PRECHECK_FAULTS = defineFaults({
  'precheck-malformed': {
    severity: 'error',
    en: 'The question cannot be read at {at} (got "{got}"); correct that member: tidewaiter duty --help shows one that can.',
    es: 'La pregunta no se puede leer en {at} (se obtuvo "{got}"); corrija ese miembro: tidewaiter duty --help muestra una que se puede.',
    fr: 'La question est illisible à {at} (reçu « {got} ») ; corrigez ce membre : tidewaiter duty --help en montre une lisible.',
  },
  'precheck-law-missing': {
    severity: 'error',
    en: 'The Book has no tariff, so nothing can be said of duty; load a schedule first.',
    es: 'El Libro no tiene arancel, así que nada puede decirse de derechos; cargue primero un arancel.',
    fr: "Le Livre n'a pas de tarif : rien ne peut être dit des droits ; chargez d'abord un tarif.",
  },
  'precheck-days': {
    severity: 'error',
    en: 'The first day is after the last at {at} ({got}); exchange them.',
    es: 'El primer día es posterior al último en {at} ({got}); intercámbielos.',
    fr: 'Le premier jour suit le dernier à {at} ({got}) ; échangez-les.',
  },
});
