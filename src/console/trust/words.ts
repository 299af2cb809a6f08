import type { AquaCause, AquaState } from '../../party/trust/aqua.ts';
import type { LaneState } from '../../party/trust/lane.store.ts';
import type { LegReason } from '../../party/trust/leg.ts';
import type { MemberState, StepKind } from '../../party/trust/member.ts';
import type { Clock, Grant } from '../../party/trust/trust-law.ts';
import type { Words } from '../../terms/words.ts';

export const MEMBER_STATE: Readonly<Record<MemberState, Words>> = {
  applied: { en: 'applied', es: 'solicitado', fr: 'demandé' },
  certified: { en: 'certified', es: 'certificado', fr: 'certifié' },
  validated: { en: 'validated', es: 'validado', fr: 'validé' },
  suspended: { en: 'suspended', es: 'suspendido', fr: 'suspendu' },
  expelled: { en: 'expelled', es: 'expulsado', fr: 'exclu' },
  refused: { en: 'refused', es: 'denegado', fr: 'refusé' },
  withdrawn: { en: 'withdrawn', es: 'retirado', fr: 'retiré' },
};

export const STEP_KIND: Readonly<Record<StepKind, Words>> = {
  applied: { en: 'application', es: 'solicitud', fr: 'demande' },
  assessed: { en: 'self-assessment', es: 'autoevaluación', fr: 'autoévaluation' },
  document: { en: 'document', es: 'documento', fr: 'document' },
  certified: { en: 'certification', es: 'certificación', fr: 'certification' },
  validated: { en: 'validation', es: 'validación', fr: 'validation' },
  suspended: { en: 'suspension', es: 'suspensión', fr: 'suspension' },
  expelled: { en: 'expulsion', es: 'expulsión', fr: 'exclusion' },
  refused: { en: 'refusal', es: 'denegación', fr: 'refus' },
  withdrawn: { en: 'withdrawal', es: 'retirada', fr: 'retrait' },
  reinstated: { en: 'reinstatement', es: 'reintegración', fr: 'réintégration' },
  appealed: { en: 'appeal', es: 'recurso', fr: 'recours' },
  'appeal-upheld': { en: 'appeal upheld', es: 'recurso estimado', fr: 'recours accueilli' },
  'appeal-denied': { en: 'appeal denied', es: 'recurso desestimado', fr: 'recours rejeté' },
};

export const CLOCK: Readonly<Record<Clock, Words>> = {
  certify: {
    en: 'Certify or refuse the application',
    es: 'Certificar o denegar la solicitud',
    fr: 'Certifier ou refuser la demande',
  },
  validate: { en: 'Validate on site', es: 'Validar en el lugar', fr: 'Valider sur place' },
  revalidate: { en: 'Validate again', es: 'Validar de nuevo', fr: 'Valider de nouveau' },
  appeal: { en: 'Appeal', es: 'Recurrir', fr: 'Faire recours' },
  appealFalse: {
    en: 'Appeal after false information',
    es: 'Recurrir tras información falsa',
    fr: 'Faire recours après une fausse information',
  },
  decideAppeal: {
    en: 'Decide the appeal',
    es: 'Resolver el recurso',
    fr: 'Statuer sur le recours',
  },
  card: { en: 'The card ends', es: 'Vence la tarjeta', fr: 'La carte expire' },
};

export const GRANT_KIND: Readonly<Record<Grant['kind'], Words>> = {
  score: { en: 'points off the score', es: 'puntos menos', fr: 'points en moins' },
  examinations: {
    en: '% of the examinations of others',
    es: '% de los exámenes de otros',
    fr: '% des examens des autres',
  },
  priority: { en: 'place in line', es: 'lugar en la fila', fr: 'place dans la file' },
  lane: { en: 'lane', es: 'carril', fr: 'voie' },
  exempt: { en: 'not asked', es: 'no se pide', fr: 'non demandé' },
  mitigation: { en: '% off a penalty', es: '% menos de multa', fr: '% de remise de peine' },
  relief: { en: 'left out of', es: 'queda fuera de', fr: 'dispensé de' },
};

export const LEG_REASON: Readonly<Record<LegReason, Words>> = {
  member: { en: 'is a member', es: 'es miembro', fr: 'est membre' },
  'not-named': {
    en: 'is not named: ask the driver',
    es: 'no se indica: pregunte al conductor',
    fr: 'n’est pas nommé : demandez au chauffeur',
  },
  'not-a-member': { en: 'is no member', es: 'no es miembro', fr: 'n’est pas membre' },
  'other-program': {
    en: 'is a member of another program alone',
    es: 'es miembro solo de otro programa',
    fr: 'n’est membre que d’un autre programme',
  },
  applied: {
    en: 'applied and is not certified yet',
    es: 'solicitó y aún no está certificado',
    fr: 'a demandé et n’est pas encore certifié',
  },
  suspended: { en: 'is suspended', es: 'está suspendido', fr: 'est suspendu' },
  expelled: { en: 'is expelled', es: 'está expulsado', fr: 'est exclu' },
  lapsed: {
    en: 'its membership or card does not count today',
    es: 'su membresía o tarjeta no vale hoy',
    fr: 'son adhésion ou sa carte ne vaut pas aujourd’hui',
  },
  'seal-fits': { en: 'the seal is right', es: 'el sello es correcto', fr: 'le scellé convient' },
  'seal-missing': {
    en: 'no seal is stated',
    es: 'no se indica sello',
    fr: 'aucun scellé n’est indiqué',
  },
  'seal-class': {
    en: 'the seal is not of high security (ISO 17712, class H)',
    es: 'el sello no es de alta seguridad (ISO 17712, clase H)',
    fr: 'le scellé n’est pas de haute sûreté (ISO 17712, classe H)',
  },
  'seal-unknown': {
    en: 'nobody said of what class the seal is',
    es: 'nadie dijo de qué clase es el sello',
    fr: 'nul n’a dit de quelle classe est le scellé',
  },
  'seal-changed': {
    en: 'is not the seal of the factory',
    es: 'no es el sello de la fábrica',
    fr: 'n’est pas le scellé de l’usine',
  },
  'port-fits': {
    en: 'is the lane’s port',
    es: 'es el puerto del carril',
    fr: 'est le port de la voie',
  },
  'no-lane-here': {
    en: 'has no such lane',
    es: 'no tiene ese carril',
    fr: 'n’a pas cette voie',
  },
  'another-party': {
    en: 'is another party than the lane’s',
    es: 'es otra parte que la del carril',
    fr: 'est une autre partie que celle de la voie',
  },
  'another-port': {
    en: 'is another port than the lane’s',
    es: 'es otro puerto que el del carril',
    fr: 'est un autre port que celui de la voie',
  },
};

export const AQUA_STATE: Readonly<Record<AquaState, Words>> = {
  waiting: { en: 'waits for an answer', es: 'espera respuesta', fr: 'attend une réponse' },
  escalated: {
    en: 'unanswered past its time',
    es: 'sin respuesta fuera de plazo',
    fr: 'sans réponse hors délai',
  },
  approved: { en: 'approved', es: 'aprobada', fr: 'approuvée' },
  refused: { en: 'refused', es: 'denegada', fr: 'refusée' },
  revoked: { en: 'revoked', es: 'revocada', fr: 'révoquée' },
};

export const AQUA_CAUSE: Readonly<Record<AquaCause, Words>> = {
  'carrier-not-member': {
    en: 'the carrier is no member',
    es: 'el transportista no es miembro',
    fr: 'le transporteur n’est pas membre',
  },
  'request-late': {
    en: 'it was asked for too late',
    es: 'se pidió demasiado tarde',
    fr: 'la demande est trop tardive',
  },
  hold: {
    en: 'something on board is held',
    es: 'hay carga retenida',
    fr: 'une cargaison est retenue',
  },
  'manifest-incomplete': {
    en: 'the manifest is incomplete',
    es: 'el manifiesto está incompleto',
    fr: 'le manifeste est incomplet',
  },
  agriculture: {
    en: 'agriculture inspectors have to see the ship first',
    es: 'los inspectores agropecuarios deben ver antes el buque',
    fr: 'l’inspection agricole doit d’abord voir le navire',
  },
};

export const LANE_STATE: Readonly<Record<LaneState, Words>> = {
  secure: { en: 'secure', es: 'seguro', fr: 'sûre' },
  broken: { en: 'broken', es: 'roto', fr: 'rompue' },
  closed: { en: 'closed', es: 'cerrado', fr: 'fermée' },
};

/** The legs of lanes. */
export const LEG: Readonly<Record<string, Words>> = {
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  carrier: { en: 'Carrier', es: 'Transportista', fr: 'Transporteur' },
  driver: { en: 'Driver', es: 'Conductor', fr: 'Chauffeur' },
  manufacturer: { en: 'Manufacturer', es: 'Fabricante', fr: 'Fabricant' },
  consignee: { en: 'Consignee', es: 'Destinatario', fr: 'Destinataire' },
  seal: { en: 'Seal', es: 'Sello', fr: 'Scellé' },
  port: { en: 'Port', es: 'Puerto', fr: 'Port' },
};

/** What the pages of trusted traders say. */
export const TRUST = {
  jobs: {
    en: 'Trusted traders',
    es: 'Operadores confiables',
    fr: 'Opérateurs de confiance',
  },
  members: { en: 'Members', es: 'Miembros', fr: 'Membres' },
  lanes: { en: 'Lanes', es: 'Carriles', fr: 'Voies' },
  recognition: { en: 'Recognition', es: 'Reconocimiento', fr: 'Reconnaissance' },
  comparison: { en: 'Comparison', es: 'Comparación', fr: 'Comparaison' },
  programs: { en: 'Programs', es: 'Programas', fr: 'Programmes' },
  membersQuestion: {
    en: 'Whom do we trust, and what is due?',
    es: '¿En quién confiamos y qué vence?',
    fr: 'À qui faisons-nous confiance, et qu’est-ce qui est dû ?',
  },
  lanesQuestion: {
    en: 'May it take the lane?',
    es: '¿Puede tomar el carril?',
    fr: 'Peut-il prendre la voie ?',
  },
  recognitionQuestion: {
    en: 'Whom do we recognise, and who recognises ours?',
    es: '¿A quién reconocemos y quién reconoce a los nuestros?',
    fr: 'Qui reconnaissons-nous, et qui reconnaît les nôtres ?',
  },
  comparisonQuestion: {
    en: 'Do the two programs ask the same?',
    es: '¿Piden lo mismo los dos programas?',
    fr: 'Les deux programmes demandent-ils la même chose ?',
  },
  programsQuestion: {
    en: 'What does each program ask and give?',
    es: '¿Qué pide y qué da cada programa?',
    fr: 'Que demande et que donne chaque programme ?',
  },
  total: { en: '{count} members', es: '{count} miembros', fr: '{count} membres' },
  nobody: { en: 'Nobody here yet.', es: 'Aún no hay nadie.', fr: 'Personne encore.' },
  nobodyNext: {
    en: 'Take in an application, or choose another program or state.',
    es: 'Registre una solicitud o elija otro programa o estado.',
    fr: 'Enregistrez une demande, ou choisissez un autre programme ou état.',
  },
  program: { en: 'Program', es: 'Programa', fr: 'Programme' },
  anyProgram: { en: 'any', es: 'cualquiera', fr: 'tous' },
  state: { en: 'State', es: 'Estado', fr: 'État' },
  anyState: { en: 'any', es: 'cualquiera', fr: 'tous' },
  member: { en: 'Member', es: 'Miembro', fr: 'Membre' },
  number: { en: 'Number', es: 'Número', fr: 'Numéro' },
  tier: { en: 'Tier', es: 'Nivel', fr: 'Niveau' },
  since: { en: 'Since', es: 'Desde', fr: 'Depuis' },
  due: { en: 'Due', es: 'Vence', fr: 'Échéance' },
  overdue: { en: 'overdue', es: 'vencido', fr: 'en retard' },
  until: { en: 'until {day}', es: 'hasta {day}', fr: 'jusqu’au {day}' },
  nothingDue: { en: 'nothing', es: 'nada', fr: 'rien' },
  apply: { en: 'New application…', es: 'Nueva solicitud…', fr: 'Nouvelle demande…' },
  applyAct: {
    en: 'Record the application',
    es: 'Registrar la solicitud',
    fr: 'Enregistrer la demande',
  },
  applyConsequence: {
    en: 'The party gets an account and a number in the program. It has no benefit before it is certified.',
    es: 'La parte recibe una cuenta y un número en el programa. No tiene beneficio antes de certificarse.',
    fr: 'La partie reçoit un compte et un numéro dans le programme. Aucun avantage avant la certification.',
  },
  entityType: { en: 'Kind of business', es: 'Tipo de empresa', fr: 'Type d’entreprise' },
  name: { en: 'Name', es: 'Nombre', fr: 'Nom' },
  country: { en: 'Country (two letters)', es: 'País (dos letras)', fr: 'Pays (deux lettres)' },
  identifier: {
    en: 'Number with its register',
    es: 'Número con su registro',
    fr: 'Numéro avec son registre',
  },
  keyHint: {
    en: 'as filings write it: EIN:11-1111111, SCAC:ABCD, MID:MXABCDEF12TIJ, FAST-CARD:7001',
    es: 'como en las declaraciones: EIN:11-1111111, SCAC:ABCD, MID:MXABCDEF12TIJ, FAST-CARD:7001',
    fr: 'comme dans les déclarations : EIN:11-1111111, SCAC:ABCD, MID:MXABCDEF12TIJ, FAST-CARD:7001',
  },
  sites: { en: 'Sites, one on a line', es: 'Sedes, una por línea', fr: 'Sites, un par ligne' },
  met: {
    en: 'Areas of security that it meets',
    es: 'Áreas de seguridad que cumple',
    fr: 'Domaines de sûreté qu’elle satisfait',
  },
  open: { en: 'Not met yet', es: 'Aún sin cumplir', fr: 'Pas encore satisfait' },
  steps: { en: 'What was done', es: 'Lo que se hizo', fr: 'Ce qui a été fait' },
  next: { en: 'What may be done', es: 'Lo que puede hacerse', fr: 'Ce qui peut être fait' },
  stepConsequence: {
    en: 'It is recorded in the journal under your name, and counts from the next decision on.',
    es: 'Queda en el diario a su nombre y vale desde la decisión siguiente.',
    fr: 'Inscrit au journal à votre nom, cela vaut dès la décision suivante.',
  },
  falseInformation: {
    en: 'It gave false information: an appeal has less time',
    es: 'Dio información falsa: el recurso tiene menos plazo',
    fr: 'Il a donné de fausses informations : le recours a moins de temps',
  },
  published: {
    en: 'Publish the expulsion',
    es: 'Publicar la expulsión',
    fr: 'Publier l’exclusion',
  },
  documentTitle: {
    en: 'Title of the document',
    es: 'Título del documento',
    fr: 'Titre du document',
  },
  documentReference: { en: 'Where it is kept', es: 'Dónde se guarda', fr: 'Où il est conservé' },
  toAccount: { en: 'Its account', es: 'Su cuenta', fr: 'Son compte' },
  by: { en: 'by {actor}', es: 'por {actor}', fr: 'par {actor}' },
  fastTitle: { en: 'FAST: a truck', es: 'FAST: un camión', fr: 'FAST : un camion' },
  portCode: {
    en: 'Port (four digits)',
    es: 'Puerto (cuatro dígitos)',
    fr: 'Port (quatre chiffres)',
  },
  sealNumber: { en: 'Seal number', es: 'Número de sello', fr: 'Numéro du scellé' },
  sealClass: {
    en: 'Class of the seal (ISO 17712)',
    es: 'Clase del sello (ISO 17712)',
    fr: 'Classe du scellé (ISO 17712)',
  },
  classUnknown: { en: 'nobody said', es: 'nadie dijo', fr: 'nul n’a dit' },
  classH: { en: 'H: high security', es: 'H: alta seguridad', fr: 'H : haute sûreté' },
  classS: { en: 'S: security', es: 'S: seguridad', fr: 'S : sûreté' },
  classI: { en: 'I: indicative', es: 'I: indicativo', fr: 'I : indicatif' },
  check: { en: 'Check', es: 'Comprobar', fr: 'Vérifier' },
  fastYes: {
    en: 'FAST: yes. The manifest is due {minutes} minutes before arrival.',
    es: 'FAST: sí. El manifiesto vence {minutes} minutos antes de la llegada.',
    fr: 'FAST : oui. Le manifeste est dû {minutes} minutes avant l’arrivée.',
  },
  fastNo: {
    en: 'FAST: no. The manifest is due {minutes} minutes before arrival.',
    es: 'FAST: no. El manifiesto vence {minutes} minutos antes de la llegada.',
    fr: 'FAST : non. Le manifeste est dû {minutes} minutes avant l’arrivée.',
  },
  holds: { en: 'holds', es: 'vale', fr: 'tient' },
  fails: { en: 'fails', es: 'falla', fr: 'manque' },
  aquaTitle: {
    en: 'Ships that ask to unlade before boarding',
    es: 'Buques que piden descargar antes de la visita',
    fr: 'Navires qui demandent à décharger avant la visite',
  },
  aquaNone: {
    en: 'No ship has asked. A carrier asks a day before arrival; POST /v1/trust/aqua takes it in.',
    es: 'Ningún buque lo ha pedido. Se pide un día antes de la llegada; POST /v1/trust/aqua lo recibe.',
    fr: 'Aucun navire ne l’a demandé. On demande un jour avant l’arrivée ; POST /v1/trust/aqua l’enregistre.',
  },
  ship: { en: 'Ship', es: 'Buque', fr: 'Navire' },
  arrival: { en: 'Arrives', es: 'Llega', fr: 'Arrivée' },
  answerBy: { en: 'Answer by', es: 'Responder antes de', fr: 'Répondre avant' },
  against: { en: 'Against it', es: 'En contra', fr: 'Contre' },
  nothingAgainst: { en: 'nothing', es: 'nada', fr: 'rien' },
  approve: { en: 'Approve…', es: 'Aprobar…', fr: 'Approuver…' },
  refuse: { en: 'Refuse…', es: 'Denegar…', fr: 'Refuser…' },
  revoke: { en: 'Revoke…', es: 'Revocar…', fr: 'Révoquer…' },
  approveConsequence: {
    en: 'The ship may unlade before it is boarded. Nothing on board is held, the manifest is complete, and agriculture need not see it first.',
    es: 'El buque puede descargar antes de la visita. Nada está retenido, el manifiesto está completo y agricultura no debe verlo antes.',
    fr: 'Le navire peut décharger avant la visite. Rien n’est retenu, le manifeste est complet et l’agriculture n’a pas à le voir avant.',
  },
  refuseConsequence: {
    en: 'The ship is boarded before it unlades.',
    es: 'El buque se visita antes de descargar.',
    fr: 'Le navire est visité avant de décharger.',
  },
  secureTitle: {
    en: 'Secure lanes: factory, carrier, port, consignee',
    es: 'Carriles seguros: fábrica, transportista, puerto, destinatario',
    fr: 'Voies sûres : usine, transporteur, port, destinataire',
  },
  secureNone: {
    en: 'No secure lane is open. It takes a trusted manufacturer, carrier and consignee; POST /v1/trust/lanes opens one.',
    es: 'No hay ningún carril seguro. Exige fabricante, transportista y destinatario confiables; POST /v1/trust/lanes abre uno.',
    fr: 'Aucune voie sûre n’est ouverte. Il y faut un fabricant, un transporteur et un destinataire de confiance ; POST /v1/trust/lanes en ouvre une.',
  },
  lane: { en: 'Lane', es: 'Carril', fr: 'Voie' },
  uses: { en: 'Uses', es: 'Usos', fr: 'Passages' },
  brokenBy: { en: 'Broken by', es: 'Roto por', fr: 'Rompue par' },
  restore: { en: 'Restore…', es: 'Restablecer…', fr: 'Rétablir…' },
  restoreConsequence: {
    en: 'Goods on the lane count as secure again.',
    es: 'Las mercancías del carril vuelven a contar como seguras.',
    fr: 'Les marchandises de la voie comptent de nouveau comme sûres.',
  },
  arrangement: { en: 'Arrangement', es: 'Acuerdo', fr: 'Arrangement' },
  arrangements: {
    en: 'Arrangements of mutual recognition',
    es: 'Acuerdos de reconocimiento mutuo',
    fr: 'Arrangements de reconnaissance mutuelle',
  },
  signed: { en: 'Signed', es: 'Firmado', fr: 'Signé' },
  theirsHere: { en: 'Theirs here', es: 'Los suyos aquí', fr: 'Les leurs ici' },
  oursThere: { en: 'Ours there', es: 'Los nuestros allí', fr: 'Les nôtres là-bas' },
  eligible: { en: 'Eligible', es: 'Elegibles', fr: 'Admissibles' },
  recognised: { en: 'Recognised', es: 'Reconocidos', fr: 'Reconnus' },
  unmatched: { en: 'Unmatched', es: 'Sin hallar', fr: 'Non trouvés' },
  unanswered: { en: 'No answer', es: 'Sin respuesta', fr: 'Sans réponse' },
  filings: { en: 'Filings', es: 'Declaraciones', fr: 'Dépôts' },
  loaded: { en: 'List of', es: 'Lista de', fr: 'Liste de' },
  never: { en: 'never', es: 'nunca', fr: 'jamais' },
  proposals: {
    en: 'May these be one? {count} to look at',
    es: '¿Son la misma? {count} por revisar',
    fr: 'Est-ce la même ? {count} à revoir',
  },
  noProposals: {
    en: 'Nothing to look at. Members without a code are proposed here when a partner’s list is loaded.',
    es: 'Nada por revisar. Los miembros sin código se proponen aquí al cargar la lista de un socio.',
    fr: 'Rien à revoir. Les membres sans code sont proposés ici quand la liste d’un partenaire est chargée.',
  },
  listed: {
    en: 'On the partner’s list',
    es: 'En la lista del socio',
    fr: 'Sur la liste du partenaire',
  },
  filed: { en: 'In our filings', es: 'En nuestras declaraciones', fr: 'Dans nos dépôts' },
  alike: { en: 'Alike', es: 'Parecido', fr: 'Ressemblance' },
  same: { en: 'The same…', es: 'La misma…', fr: 'La même…' },
  other: { en: 'Another…', es: 'Otra…', fr: 'Une autre…' },
  sameConsequence: {
    en: 'The account counts as the partner’s member from the next decision on.',
    es: 'La cuenta cuenta como miembro del socio desde la decisión siguiente.',
    fr: 'Le compte vaut comme membre du partenaire dès la décision suivante.',
  },
  otherConsequence: {
    en: 'It is not asked again for this account.',
    es: 'No se vuelve a preguntar por esta cuenta.',
    fr: 'La question n’est plus posée pour ce compte.',
  },
  first: { en: 'First', es: 'Primero', fr: 'Premier' },
  second: { en: 'Second', es: 'Segundo', fr: 'Second' },
  area: { en: 'Area', es: 'Área', fr: 'Domaine' },
  gap: { en: 'Gap', es: 'Laguna', fr: 'Lacune' },
  asksNothing: { en: 'asks nothing', es: 'nada pide', fr: 'ne demande rien' },
  gaps: {
    en: '{gaps} gaps, {shared} areas that both ask for',
    es: '{gaps} lagunas, {shared} áreas que ambos piden',
    fr: '{gaps} lacunes, {shared} domaines que les deux demandent',
  },
  tiers: { en: 'Tiers', es: 'Niveles', fr: 'Niveaux' },
  ceiling: {
    en: 'at most {percent} % of the high-risk threshold off the score',
    es: 'como máximo {percent} % del umbral de alto riesgo menos',
    fr: 'au plus {percent} % du seuil de risque élevé en moins',
  },
  benefits: { en: 'Benefits', es: 'Beneficios', fr: 'Avantages' },
  gives: { en: 'Gives', es: 'Da', fr: 'Donne' },
  clause: { en: 'Clause', es: 'Cláusula', fr: 'Clause' },
  clocks: { en: 'Clocks', es: 'Plazos', fr: 'Délais' },
  days: { en: '{count} days', es: '{count} días', fr: '{count} jours' },
  years: { en: '{count} years', es: '{count} años', fr: '{count} ans' },
  noBenefits: {
    en: 'A partner’s program: what its members get here, the arrangement says.',
    es: 'Programa de un socio: el acuerdo dice qué reciben aquí sus miembros.',
    fr: 'Programme d’un partenaire : l’arrangement dit ce que ses membres ont ici.',
  },
} as const satisfies Record<string, Words>;
