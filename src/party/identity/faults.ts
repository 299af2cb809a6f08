import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with what is asked or judged of who is who. */
export const IDENTITY_FAULTS = defineFaults({
  'identity-judgement-shape': {
    severity: 'error',
    en: 'The judgement cannot be read at {at} (got "{got}"); it has accounts (two different ids), verdict (one, two or unsure) and a reason of 10 characters or more.',
    es: 'El juicio no se puede leer en {at} (se obtuvo "{got}"); lleva accounts (dos ids distintos), verdict (one, two o unsure) y un motivo de al menos 10 caracteres.',
    fr: 'Le jugement est illisible à {at} (reçu « {got} ») ; il porte accounts (deux identifiants différents), verdict (one, two ou unsure) et un motif de 10 caractères au moins.',
  },
  'identity-unknown': {
    severity: 'error',
    en: 'No account has the id {got}; find it with GET /v1/parties?query= or `tidewaiter party find`.',
    es: 'Ninguna cuenta tiene el id {got}; búsquela con GET /v1/parties?query= o `tidewaiter party find`.',
    fr: 'Aucun compte n’a l’id {got} ; cherchez-le par GET /v1/parties?query= ou `tidewaiter party find`.',
  },
  'identity-contradicts': {
    severity: 'error',
    en: 'Other judgements say otherwise: {got} would be one party by some of them and two by another; undo those that are wrong first (GET /v1/identities/{id} lists them).',
    es: 'Otros juicios dicen lo contrario: {got} serían una parte según unos y dos según otro; deshaga antes los erróneos (GET /v1/identities/{id} los lista).',
    fr: 'D’autres jugements disent le contraire : {got} seraient une partie selon les uns et deux selon un autre ; annulez d’abord ceux qui sont faux (GET /v1/identities/{id} les liste).',
  },
  'identity-judgement-unknown': {
    severity: 'error',
    en: 'There is no judgement {got} that still stands; reload the party and see which do.',
    es: 'No hay ningún juicio {got} vigente; recargue la parte y vea cuáles lo están.',
    fr: 'Il n’y a pas de jugement {got} en vigueur ; rechargez la partie et voyez lesquels le sont.',
  },
  'identity-mentions-few': {
    severity: 'error',
    en: 'There are {got} accounts, too few to learn from how parties are written; resolve identities when at least 100 are open.',
    es: 'Hay {got} cuentas, muy pocas para aprender cómo se escriben las partes; resuelva identidades cuando haya al menos 100.',
    fr: 'Il y a {got} comptes, trop peu pour apprendre comment les parties s’écrivent ; résolvez les identités quand il y en aura au moins 100.',
  },
});
