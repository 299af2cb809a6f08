import type { Words } from '../../terms/words.ts';
import type { Displacement } from './plan.ts';
import type { PlanChange } from './plan-change.ts';

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

/** What changed since a shift was planned, as an officer reads it. */
export const CHANGED = {
  came: {
    en: 'Waits for an examination since the plan was made',
    es: 'Espera un examen desde que se hizo el plan',
    fr: 'Attend un examen depuis que le plan est fait',
  },
  left: {
    en: 'Does not wait in this shift any more',
    es: 'Ya no espera en este turno',
    fr: 'N’attend plus dans ce poste',
  },
  amended: {
    en: 'Was amended since the plan was made',
    es: 'Se modificó desde que se hizo el plan',
    fr: 'A été modifié depuis que le plan est fait',
  },
  must: {
    en: 'Must be examined now, whatever it is worth',
    es: 'Ahora debe examinarse, valga lo que valga',
    fr: 'Doit désormais être examiné, quelle que soit sa valeur',
  },
} as const satisfies Record<PlanChange['how'], Words>;

/** Why the house took a step by itself, as whoever reads the consignment's history sees it. */
export const STEP_REASONS = {
  'no-room': {
    en: 'The shift had no room to examine it',
    es: 'El turno no tuvo lugar para examinarlo',
    fr: 'Le poste n’avait pas de place pour l’examiner',
  },
  explored: {
    en: 'Examined to find out, in the shift {shift} of port {port}',
    es: 'Se examina para averiguar, en el turno {shift} del puerto {port}',
    fr: 'Examiné pour en savoir plus, au poste {shift} du port {port}',
  },
  'stood-in-release-audit': {
    en: 'Open for audit after release for {days} days',
    es: 'Abierto a control posterior al levante durante {days} días',
    fr: 'Ouvert au contrôle après mainlevée pendant {days} jours',
  },
  'stood-in-documents': {
    en: 'Waited for documents for {days} days',
    es: 'Esperó documentos durante {days} días',
    fr: 'A attendu des documents pendant {days} jours',
  },
  'stood-in-exam': {
    en: 'Waited for examination for {days} days',
    es: 'Esperó el examen durante {days} días',
    fr: 'A attendu l’examen pendant {days} jours',
  },
  listed: {
    en: 'Edition {edition} of the list {list} names a party of it (entry {entry})',
    es: 'La edición {edition} de la lista {list} nombra a una de sus partes (entrada {entry})',
    fr: 'L’édition {edition} de la liste {list} nomme une de ses parties (entrée {entry})',
  },
} as const satisfies Record<string, Words>;
