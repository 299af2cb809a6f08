import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a replay or a preview that somebody asks for. */
export const REPLAY_FAULTS = defineFaults({
  'replay-policy-shape': {
    severity: 'error',
    en: 'The replay policy is wrong at {at}: {got}. Compare it with law/us/replay.json and correct it.',
    es: 'La política de repetición es incorrecta en {at}: {got}. Compárela con law/us/replay.json y corríjala.',
    fr: 'La politique de rejeu est erronée à {at} : {got}. Comparez-la à law/us/replay.json et corrigez-la.',
  },
  'replay-policy-missing': {
    severity: 'error',
    en: 'The Book has no replay policy, so nothing says which limits hold. Publish a part of kind replay-policy first.',
    es: 'El Libro no tiene política de repetición y nada dice qué límites rigen. Publique antes una parte replay-policy.',
    fr: 'Le Livre n’a pas de politique de rejeu et rien ne dit quelles limites valent. Publiez d’abord une partie replay-policy.',
  },
  'replay-joins-differ': {
    severity: 'error',
    en: 'A candidate that changes {got} cannot be replayed: what was missing is recorded as it was joined then. Leave that part out.',
    es: 'Una candidata que cambia {got} no se puede repetir: lo que faltaba consta como se unió entonces. Quite esa parte.',
    fr: 'Un candidat qui change {got} ne peut être rejoué : ce qui manquait est consigné tel que joint alors. Retirez cette partie.',
  },
  'replay-candidate-shape': {
    severity: 'error',
    en: 'The candidate is wrong at {at}: {got}. Give a file of criteria or lists, or parts with kind, name, content, from and to.',
    es: 'La candidata es incorrecta en {at}: {got}. Dé un archivo de criterios o listas, o partes con kind, name, content, from y to.',
    fr: 'Le candidat est erroné à {at} : {got}. Donnez un fichier de critères ou de listes, ou des parties avec kind, name, content, from et to.',
  },
  'replay-candidate-empty': {
    severity: 'error',
    en: 'The candidate changes nothing. Add a part, or name one to withdraw.',
    es: 'La candidata no cambia nada. Añada una parte o nombre una que retirar.',
    fr: 'Le candidat ne change rien. Ajoutez une partie ou nommez-en une à retirer.',
  },
  'replay-nothing-to-withdraw': {
    severity: 'error',
    en: 'The Book has no part {got}. Name a part that it holds, as kind/name.',
    es: 'El Libro no tiene la parte {got}. Nombre una parte que contenga, como kind/name.',
    fr: 'Le Livre n’a pas de partie {got}. Nommez une partie qu’il contient, comme kind/name.',
  },
  'replay-days': {
    severity: 'error',
    en: 'The days at {at} are missing, not of the calendar, or in the wrong order: {got}. Write from and to as 2026-11-01, at most 400 days apart.',
    es: 'Los días en {at} faltan, no son del calendario o están en mal orden: {got}. Escriba from y to como 2026-11-01, con 400 días como máximo.',
    fr: 'Les jours à {at} manquent, ne sont pas du calendrier ou sont inversés : {got}. Écrivez from et to comme 2026-11-01, 400 jours d’écart au plus.',
  },
  'preview-shape': {
    severity: 'error',
    en: 'The request is wrong at {at}: {got}. Send when, from and to.',
    es: 'La petición es incorrecta en {at}: {got}. Envíe when, from y to.',
    fr: 'La requête est erronée à {at} : {got}. Envoyez when, from et to.',
  },
});
