import type { Words } from '../../terms/words.ts';
import type { Displacement } from './plan.ts';

/** Why a candidate has no place in a shift, as an officer reads it. */
export const DISPLACED = {
  'no-room': {
    en: 'Others are worth more in the time there is',
    es: 'Otros valen más en el tiempo disponible',
    fr: 'D’autres valent davantage dans le temps disponible',
  },
  'no-device': {
    en: 'The port has nothing to examine it with in this shift',
    es: 'El puerto no tiene con qué examinarlo en este turno',
    fr: 'Le port n’a pas de quoi l’examiner dans ce poste',
  },
  'not-worth': {
    en: 'The delay would cost more than the examination may find',
    es: 'La demora costaría más de lo que el examen puede hallar',
    fr: 'Le retard coûterait plus que ce que l’examen peut trouver',
  },
  waits: {
    en: 'It must be examined and waits for the next shift',
    es: 'Debe examinarse y espera al turno siguiente',
    fr: 'Il doit être examiné et attend le poste suivant',
  },
  officer: {
    en: 'An officer ordered the shift otherwise',
    es: 'Un funcionario ordenó el turno de otro modo',
    fr: 'Un agent a ordonné le poste autrement',
  },
} as const satisfies Record<Displacement, Words>;
