import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with what somebody says of a match. */
export const SCREENING_FAULTS = defineFaults({
  'hit-unknown': {
    severity: 'error',
    en: 'There is no match {got}. List them with GET /v1/screening/hits or `tidewaiter screening hits`.',
    es: 'No hay ninguna coincidencia {got}. Véalas con GET /v1/screening/hits o `tidewaiter screening hits`.',
    fr: 'Il n’y a pas de concordance {got}. Listez-les par GET /v1/screening/hits ou `tidewaiter screening hits`.',
  },
  'hit-lapsed': {
    severity: 'error',
    en: 'The entry of this match changed or is listed no more ({got}). Judge the match with the entry as it stands now.',
    es: 'La entrada de esta coincidencia cambió o ya no figura ({got}). Juzgue la coincidencia con la entrada tal como está ahora.',
    fr: 'L’entrée de cette concordance a changé ou ne figure plus ({got}). Jugez la concordance avec l’entrée telle qu’elle est.',
  },
  'judgement-shape': {
    severity: 'error',
    en: 'The judgement is not of the right form at {at} (got "{got}"). It has a reason of at least ten characters and, to dismiss, "until": a day.',
    es: 'El juicio no tiene la forma debida en {at} (se obtuvo "{got}"). Lleva un motivo de diez caracteres o más y, para descartar, "until": un día.',
    fr: 'Le jugement n’a pas la bonne forme à {at} (reçu « {got} »). Il porte un motif d’au moins dix caractères et, pour écarter, « until » : un jour.',
  },
  'dismissal-past': {
    severity: 'error',
    en: 'The last day of the dismissal is over ({got}). Name a day from today on.',
    es: 'El último día del descarte ya pasó ({got}). Indique un día desde hoy.',
    fr: 'Le dernier jour de la mise à l’écart est passé ({got}). Donnez un jour à partir d’aujourd’hui.',
  },
  'dismissal-long': {
    severity: 'error',
    en: 'The dismissal would count for longer than the policy lets it, to {got} at most. Name an earlier day.',
    es: 'El descarte valdría más tiempo del que permite la política, hasta {got} como máximo. Indique un día anterior.',
    fr: 'La mise à l’écart vaudrait plus longtemps que la politique ne le permet, jusqu’au {got} au plus. Donnez un jour plus proche.',
  },
});
