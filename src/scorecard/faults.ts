import { defineFaults } from '../terms/fault.ts';

export const SCORECARD_FAULTS = defineFaults({
  'scorecard-query': {
    severity: 'error',
    en: 'The scorecard does not understand {at} ({got}). Write days as 2026-11-22, the first not after the last, and moments with their zone.',
    es: 'El cuadro de mando no entiende {at} ({got}). Escriba los días como 2026-11-22, el primero no posterior al último, y los momentos con su zona.',
    fr: 'Le tableau de bord ne comprend pas {at} ({got}). Écrivez les jours comme 2026-11-22, le premier pas après le dernier, et les moments avec leur fuseau.',
  },
});
