import { defineFaults } from '../terms/fault.ts';

/** What can be wrong with a criterion, a list or a pack that somebody wants to publish. */
export const RISK_FAULTS = defineFaults({
  'criterion-not-json': {
    severity: 'error',
    en: 'This is not JSON. Send one JSON object as the README of the risk room describes it.',
    es: 'Esto no es JSON. Envíe un objeto JSON como lo describe el README de la sala risk.',
    fr: 'Ceci n’est pas du JSON. Envoyez un objet JSON comme le décrit le README de la salle risk.',
  },
  'criterion-field': {
    severity: 'error',
    en: 'The field at {at} is missing, unknown or of the wrong form. Compare it with a shipped pack and correct it.',
    es: 'El campo en {at} falta, no se conoce o tiene otra forma. Compárelo con un paquete incluido y corríjalo.',
    fr: 'Le champ à {at} manque, est inconnu ou n’a pas la bonne forme. Comparez-le à un lot fourni et corrigez-le.',
  },
  'criterion-no-effect': {
    severity: 'error',
    en: 'The criterion asks for no lane and adds no weight. Give it one of them.',
    es: 'El criterio no pide canal ni añade peso. Déle uno de los dos.',
    fr: 'Le critère ne demande aucun circuit et n’ajoute aucun poids. Donnez-lui l’un des deux.',
  },
  'criterion-duplicate': {
    severity: 'error',
    en: 'Two editions of {got} are in force on the same day. End the older one before the newer begins.',
    es: 'Dos ediciones de {got} rigen el mismo día. Termine la anterior antes de que empiece la nueva.',
    fr: 'Deux éditions de {got} sont en vigueur le même jour. Terminez l’ancienne avant que la nouvelle commence.',
  },
  'criterion-syntax': {
    severity: 'error',
    en: 'The condition cannot be read from “{got}”. The number after the colon in {at} is the column; correct it there.',
    es: 'La condición no se puede leer desde «{got}». El número tras los dos puntos en {at} es la columna; corríjala ahí.',
    fr: 'La condition est illisible à partir de « {got} ». Le nombre après les deux-points dans {at} est la colonne ; corrigez-la là.',
  },
  'criterion-sentence': {
    severity: 'error',
    en: 'The sentence cannot be understood from “{got}”. Use the words of the vocabulary, or write the condition as code.',
    es: 'La frase no se entiende desde «{got}». Use las palabras del vocabulario o escriba la condición como código.',
    fr: 'La phrase ne se comprend pas à partir de « {got} ». Employez les mots du vocabulaire ou écrivez la condition en code.',
  },
  'criterion-unknown-name': {
    severity: 'error',
    en: '“{got}” is not in the vocabulary. Choose a name from it.',
    es: '«{got}» no está en el vocabulario. Elija un nombre de él.',
    fr: '« {got} » n’est pas dans le vocabulaire. Choisissez-y un nom.',
  },
  'criterion-unknown-list': {
    severity: 'error',
    en: 'No published list is called “{got}”. Publish it first, or correct its name.',
    es: 'Ninguna lista publicada se llama «{got}». Publíquela antes o corrija el nombre.',
    fr: 'Aucune liste publiée ne s’appelle « {got} ». Publiez-la d’abord ou corrigez son nom.',
  },
  'criterion-list-gap': {
    severity: 'error',
    en: 'No edition of list {got} is in force on some day on which the criterion is. Publish one, or shorten the criterion.',
    es: 'Algún día de vigencia del criterio no rige ninguna edición de la lista {got}. Publique una o acorte el criterio.',
    fr: 'Aucune édition de la liste {got} n’est en vigueur un jour où le critère l’est. Publiez-en une ou raccourcissez le critère.',
  },
  'criterion-type': {
    severity: 'error',
    en: '“{got}” has another type than its place asks for. Compare texts with texts and numbers with numbers.',
    es: '«{got}» es de otro tipo que el que pide su lugar. Compare textos con textos y números con números.',
    fr: '« {got} » n’a pas le type que demande sa place. Comparez textes à textes et nombres à nombres.',
  },
  'criterion-unsupported': {
    severity: 'error',
    en: '“{got}” is CEL that criteria do not use. Say it with the operators and functions that the README of the risk room lists.',
    es: '«{got}» es CEL que los criterios no usan. Dígalo con los operadores y funciones del README de la sala risk.',
    fr: '« {got} » est du CEL que les critères n’emploient pas. Dites-le avec les opérateurs et fonctions du README de la salle risk.',
  },
  'criterion-unguarded': {
    severity: 'error',
    en: '“{got}” can be absent. Ask has({got}) before it, joined with &&.',
    es: '«{got}» puede faltar. Pregunte antes has({got}), unido con &&.',
    fr: '« {got} » peut manquer. Demandez d’abord has({got}), joint par &&.',
  },
  'criterion-needless-has': {
    severity: 'error',
    en: '“{got}” is never absent; when its layer is down it is unknown. Take has() away.',
    es: '«{got}» nunca falta; si su capa no responde, es desconocido. Quite has().',
    fr: '« {got} » ne manque jamais ; si sa couche est arrêtée, il est inconnu. Ôtez has().',
  },
  'criterion-mixed-scopes': {
    severity: 'error',
    en: 'The condition speaks of a list match and of an entry or line at once. Make two criteria of it.',
    es: 'La condición habla a la vez de una coincidencia y de una entrada o línea. Haga dos criterios.',
    fr: 'La condition parle à la fois d’une correspondance et d’une déclaration ou ligne. Faites-en deux critères.',
  },
  'criterion-constant': {
    severity: 'error',
    en: 'The condition is always {got}, whatever is filed. Correct the part that can never change.',
    es: 'La condición siempre es {got}, se declare lo que se declare. Corrija la parte que nunca cambia.',
    fr: 'La condition est toujours {got}, quoi qu’on déclare. Corrigez la partie qui ne change jamais.',
  },
  'criterion-unreachable': {
    severity: 'error',
    en: '“{got}” can never hold where it stands: what is before it rules it out. Correct one of them, or take it away.',
    es: '«{got}» nunca puede cumplirse donde está: lo que precede lo excluye. Corrija uno de los dos o quítelo.',
    fr: '« {got} » ne peut jamais être vrai là où il est : ce qui précède l’exclut. Corrigez l’un des deux ou ôtez-le.',
  },
  'criterion-idle-part': {
    severity: 'warning',
    en: 'What stands before “{got}” says the same, so it changes nothing. Take it away, or correct what it was meant to ask.',
    es: 'Lo que precede a «{got}» ya lo dice, así que no cambia nada. Quítelo o corrija lo que debía preguntar.',
    fr: 'Ce qui précède « {got} » le dit déjà : il ne change rien. Ôtez-le, ou corrigez ce qu’il devait demander.',
  },
  'criterion-test-fact': {
    severity: 'error',
    en: 'A test of the criterion gives {got}, which the vocabulary does not have or types otherwise. Correct the fact.',
    es: 'Una prueba del criterio da {got}, que el vocabulario no tiene o tiene con otro tipo. Corrija el hecho.',
    fr: 'Un essai du critère donne {got}, que le vocabulaire n’a pas ou type autrement. Corrigez le fait.',
  },
  'criterion-test-failed': {
    severity: 'error',
    en: 'The criterion’s own test “{got}” comes out otherwise. Correct the condition or the test.',
    es: 'La prueba «{got}» del propio criterio da otro resultado. Corrija la condición o la prueba.',
    fr: 'L’essai « {got} » du critère donne un autre résultat. Corrigez la condition ou l’essai.',
  },
  'gap-security-fact': {
    severity: 'error',
    en: 'A gap leads to a request for information, and “{got}” rests on facts that may only target. Use what the entry says.',
    es: 'Una laguna lleva a un requerimiento de información y «{got}» se apoya en datos que solo sirven para seleccionar. Use lo que dice la entrada.',
    fr: 'Une lacune mène à une demande de renseignements et « {got} » repose sur des faits réservés au ciblage. Employez ce que dit la déclaration.',
  },
});
