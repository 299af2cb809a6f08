import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with what is asked of, or stated of, an account. */
export const ACCOUNT_FAULTS = defineFaults({
  'party-account-unknown': {
    severity: 'error',
    en: 'No account has the id {got}; find it with GET /v1/parties?query= or `tidewaiter party find`, or enrol the party.',
    es: 'Ninguna cuenta tiene el id {got}; búsquela con GET /v1/parties?query= o `tidewaiter party find`, o inscriba a la parte.',
    fr: 'Aucun compte n’a l’id {got} ; cherchez-le par GET /v1/parties?query= ou `tidewaiter party find`, ou inscrivez la partie.',
  },
  'party-statement-malformed': {
    severity: 'error',
    en: 'What is stated of the account cannot be read at {at} (got "{got}"); write days as 2026-11-22, countries as MX, and a reason of 10 characters or more.',
    es: 'Lo que se declara de la cuenta no se puede leer en {at} (se obtuvo "{got}"); escriba los días como 2026-11-22, los países como MX y un motivo de al menos 10 caracteres.',
    fr: 'Ce qui est déclaré du compte est illisible à {at} (reçu « {got} ») ; écrivez les jours comme 2026-11-22, les pays comme MX et un motif de 10 caractères au moins.',
  },
  'party-identifier-wrong': {
    severity: 'error',
    en: 'The number at {at} is not one of its register ({got}); compare it with the document and write it again.',
    es: 'El número en {at} no es de su registro ({got}); compárelo con el documento y escríbalo de nuevo.',
    fr: 'Le numéro à {at} n’est pas de son registre ({got}) ; comparez-le au document et écrivez-le de nouveau.',
  },
  'party-days-reversed': {
    severity: 'error',
    en: 'It ends before it begins ({got} at {at}); write the later day there.',
    es: 'Termina antes de empezar ({got} en {at}); escriba ahí el día posterior.',
    fr: 'Cela finit avant de commencer ({got} à {at}) ; écrivez-y le jour le plus tardif.',
  },
  'party-key-taken': {
    severity: 'error',
    en: 'Another account has this number already: {got}. State what is new of that account, or judge in the review queue that both are one party.',
    es: 'Otra cuenta ya tiene este número: {got}. Declare lo nuevo en esa cuenta o juzgue en la cola de revisión que ambas son una parte.',
    fr: 'Un autre compte a déjà ce numéro : {got}. Déclarez le nouveau sur ce compte, ou jugez dans la file de revue que les deux sont une partie.',
  },
  'party-statement-over': {
    severity: 'error',
    en: 'There is no such statement of this account that still stands ({got}); reload the account and see what is left.',
    es: 'Esta cuenta no tiene tal declaración vigente ({got}); recargue la cuenta y vea lo que queda.',
    fr: 'Ce compte n’a pas de telle déclaration en cours ({got}) ; rechargez le compte et voyez ce qui reste.',
  },
  'party-suspended-already': {
    severity: 'error',
    en: 'The account is suspended already, since {got}; lift that first if the reason has changed.',
    es: 'La cuenta ya está suspendida desde {got}; levante antes esa suspensión si cambió el motivo.',
    fr: 'Le compte est déjà suspendu depuis {got} ; levez d’abord cette suspension si le motif a changé.',
  },
  'party-query-short': {
    severity: 'error',
    en: 'A search needs two letters or digits at least (got "{got}"); write the beginning of a name, or a whole number.',
    es: 'Una búsqueda necesita al menos dos letras o dígitos (se obtuvo "{got}"); escriba el comienzo de un nombre o un número entero.',
    fr: 'Une recherche demande deux lettres ou chiffres au moins (reçu « {got} ») ; écrivez le début d’un nom, ou un numéro entier.',
  },
  'party-policy-shape': {
    severity: 'error',
    en: 'The policy of parties is wrong at {at} ({got}); compare it with law/us/party/policy.json and publish it again.',
    es: 'La política de partes está mal en {at} ({got}); compárela con law/us/party/policy.json y publíquela de nuevo.',
    fr: 'La politique des parties est fausse à {at} ({got}) ; comparez-la à law/us/party/policy.json et publiez-la de nouveau.',
  },
  'party-several': {
    severity: 'error',
    en: 'Several parties answer to {got}; list them with `tidewaiter party find` and give the id of one.',
    es: 'Varias partes responden a {got}; véalas con `tidewaiter party find` y dé el id de una.',
    fr: 'Plusieurs parties répondent à {got} ; listez-les par `tidewaiter party find` et donnez l’id de l’une.',
  },
});
