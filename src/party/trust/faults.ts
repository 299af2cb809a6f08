import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with programs of trust, with steps of their members, and with partners' lists. */
export const TRUST_FAULTS = defineFaults({
  'trust-law-malformed': {
    severity: 'error',
    en: 'The law of trusted traders is not of the right form at {at} (got "{got}"). Correct it as law/us/trust shows, and offer it again.',
    es: 'La ley de operadores confiables no tiene la forma debida en {at} (se obtuvo "{got}"). Corríjala según law/us/trust y ofrézcala de nuevo.',
    fr: 'La loi des opérateurs de confiance n’a pas la bonne forme à {at} (reçu « {got} »). Corrigez-la selon law/us/trust et proposez-la de nouveau.',
  },
  'trust-name-unknown': {
    severity: 'error',
    en: 'Nothing is called {got} ({at}) in the law of trusted traders. Name a tier, area, program or benefit that it defines.',
    es: 'Nada se llama {got} ({at}) en la ley de operadores confiables. Nombre un nivel, área, programa o beneficio que defina.',
    fr: 'Rien ne s’appelle {got} ({at}) dans la loi des opérateurs de confiance. Nommez un niveau, domaine, programme ou avantage qu’elle définit.',
  },
  'trust-name-twice': {
    severity: 'error',
    en: '{got} is defined twice ({at}) in the law of trusted traders. Keep one of the two.',
    es: '{got} está definido dos veces ({at}) en la ley de operadores confiables. Conserve uno.',
    fr: '{got} est défini deux fois ({at}) dans la loi des opérateurs de confiance. N’en gardez qu’un.',
  },
  'trust-exempts-unvalidated': {
    severity: 'error',
    en: 'The benefit at {at} leaves members out of criteria before anybody validated them ({got}). Grant it to validated tiers only.',
    es: 'El beneficio en {at} exime de criterios a miembros que nadie validó ({got}). Concédalo solo a niveles validados.',
    fr: 'L’avantage à {at} dispense de critères des membres que nul n’a validés ({got}). Accordez-le aux seuls niveaux validés.',
  },
  'trust-step-shape': {
    severity: 'error',
    en: 'The step is not of the right form at {at} (got "{got}"). Send a kind with its members and a reason; GET /v1/trust/programs shows the names.',
    es: 'El paso no tiene la forma debida en {at} (se obtuvo "{got}"). Envíe un kind con sus miembros y un motivo; GET /v1/trust/programs muestra los nombres.',
    fr: 'L’étape n’a pas la bonne forme à {at} (reçu « {got} »). Envoyez un kind avec ses membres et un motif ; GET /v1/trust/programs montre les noms.',
  },
  'trust-program-unknown': {
    severity: 'error',
    en: 'No program of the Book that takes applications is called {got}. List them with GET /v1/trust/programs.',
    es: 'Ningún programa del Libro que acepte solicitudes se llama {got}. Véalos con GET /v1/trust/programs.',
    fr: 'Aucun programme du Livre qui reçoive des demandes ne s’appelle {got}. Listez-les par GET /v1/trust/programs.',
  },
  'trust-member-unknown': {
    severity: 'error',
    en: 'There is no member {got}. List members with GET /v1/trust/members or `tidewaiter trust list`.',
    es: 'No hay ningún miembro {got}. Véalos con GET /v1/trust/members o `tidewaiter trust list`.',
    fr: 'Il n’y a pas de membre {got}. Listez-les par GET /v1/trust/members ou `tidewaiter trust list`.',
  },
  'trust-member-exists': {
    severity: 'error',
    en: 'This party has applied to the program before, or the number {got} is taken. Open that member and take the next step there.',
    es: 'Esta parte ya solicitó entrar en el programa, o el número {got} está en uso. Abra ese miembro y dé allí el paso siguiente.',
    fr: 'Cette partie a déjà demandé à entrer au programme, ou le numéro {got} est pris. Ouvrez ce membre et faites-y l’étape suivante.',
  },
  'trust-step-not-now': {
    severity: 'error',
    en: 'The step {got} cannot be taken from where the member stands; the member’s page names the steps that can.',
    es: 'El paso {got} no puede darse desde donde está el miembro; su página nombra los que sí.',
    fr: 'L’étape {got} ne peut être franchie là où en est le membre ; sa page nomme celles qui peuvent l’être.',
  },
  'trust-assessment-open': {
    severity: 'error',
    en: 'The self-assessment leaves {got} unanswered or unmet. Record it before certifying.',
    es: 'La autoevaluación deja {got} sin respuesta o sin cumplir. Regístrela antes de certificar.',
    fr: 'L’autoévaluation laisse {got} sans réponse ou non satisfait. Enregistrez-la avant de certifier.',
  },
  'trust-tier-not-held': {
    severity: 'error',
    en: 'The tier {got} cannot be given by this step. Certifying gives a certified tier, validating a validated one.',
    es: 'El nivel {got} no puede darse con este paso. Certificar da un nivel certificado, validar uno validado.',
    fr: 'Le niveau {got} ne peut être donné par cette étape. Certifier donne un niveau certifié, valider un niveau validé.',
  },
  'trust-appeal-late': {
    severity: 'error',
    en: 'The appeal had to come by {got}. It can be recorded no more; the member may apply anew.',
    es: 'El recurso debía llegar antes del {got}. Ya no puede registrarse; el miembro puede solicitar de nuevo.',
    fr: 'Le recours devait venir avant le {got}. Il ne peut plus être enregistré ; le membre peut refaire une demande.',
  },
  'lane-check-shape': {
    severity: 'error',
    en: 'The lane check is not of the right form at {at} (got "{got}"). Give the port and the party key of each leg as the accounts write it.',
    es: 'La consulta de carril no tiene la forma debida en {at} (se obtuvo "{got}"). Indique el puerto y la clave de cada eslabón como la escriben las cuentas.',
    fr: 'La vérification de voie n’a pas la bonne forme à {at} (reçu « {got} »). Donnez le port et la clé de chaque maillon comme l’écrivent les comptes.',
  },
  'lane-law-missing': {
    severity: 'error',
    en: 'The Book has no law of lanes. Publish law/us/trust/lanes.json, then check again.',
    es: 'El Libro no tiene ley de carriles. Publique law/us/trust/lanes.json y vuelva a consultar.',
    fr: 'Le Livre n’a pas de loi des voies. Publiez law/us/trust/lanes.json, puis vérifiez de nouveau.',
  },
  'aqua-shape': {
    severity: 'error',
    en: 'The request or answer for early unlading is not of the right form at {at} (got "{got}"). Correct it and send it again.',
    es: 'La solicitud o respuesta de descarga anticipada no tiene la forma debida en {at} (se obtuvo "{got}"). Corríjala y envíela de nuevo.',
    fr: 'La demande ou réponse de déchargement anticipé n’a pas la bonne forme à {at} (reçu « {got} »). Corrigez-la et renvoyez-la.',
  },
  'aqua-unknown': {
    severity: 'error',
    en: 'There is no request {got} for early unlading. List them with GET /v1/trust/aqua.',
    es: 'No hay ninguna solicitud {got} de descarga anticipada. Véalas con GET /v1/trust/aqua.',
    fr: 'Il n’y a pas de demande {got} de déchargement anticipé. Listez-les par GET /v1/trust/aqua.',
  },
  'aqua-answered': {
    severity: 'error',
    en: 'The request {got} has its answer. Revoke it with a reason, or leave it.',
    es: 'La solicitud {got} ya tiene respuesta. Revóquela con un motivo o déjela.',
    fr: 'La demande {got} a sa réponse. Révoquez-la avec un motif, ou laissez-la.',
  },
  'partner-file-malformed': {
    severity: 'error',
    en: 'The partner’s list is not of the right form at {at} (got "{got}"). It has the columns number, name, mid, status, from, to, facility.',
    es: 'La lista del socio no tiene la forma debida en {at} (se obtuvo "{got}"). Lleva las columnas number, name, mid, status, from, to, facility.',
    fr: 'La liste du partenaire n’a pas la bonne forme à {at} (reçu « {got} »). Elle porte les colonnes number, name, mid, status, from, to, facility.',
  },
  'partner-member-twice': {
    severity: 'error',
    en: 'The member {got} is on the partner’s list twice ({at}) with one facility. Ask the partner which row holds.',
    es: 'El miembro {got} está dos veces en la lista del socio ({at}) con una misma instalación. Pregunte al socio qué fila vale.',
    fr: 'Le membre {got} figure deux fois sur la liste du partenaire ({at}) pour un même site. Demandez au partenaire quelle ligne vaut.',
  },
  'partner-list-empty': {
    severity: 'error',
    en: 'The partner’s list has no member, so it would end every recognition. Check that the file arrived whole.',
    es: 'La lista del socio no tiene miembros y terminaría todo reconocimiento. Compruebe que el archivo llegó completo.',
    fr: 'La liste du partenaire n’a aucun membre et finirait toute reconnaissance. Vérifiez que le fichier est arrivé entier.',
  },
  'arrangement-unknown': {
    severity: 'error',
    en: 'The Book has no arrangement {got} in force. List them with GET /v1/trust/arrangements.',
    es: 'El Libro no tiene ningún acuerdo {got} vigente. Véalos con GET /v1/trust/arrangements.',
    fr: 'Le Livre n’a pas d’arrangement {got} en vigueur. Listez-les par GET /v1/trust/arrangements.',
  },
  'recognition-review-unknown': {
    severity: 'error',
    en: 'No proposal {got} waits for a review. List them with GET /v1/trust/recognition.',
    es: 'Ninguna propuesta {got} espera revisión. Véalas con GET /v1/trust/recognition.',
    fr: 'Aucune proposition {got} n’attend de revue. Listez-les par GET /v1/trust/recognition.',
  },
});
