import type { Draft, DraftKind } from '../risk/life/draft.ts';
import type { ModelState } from '../risk/registry/model-record.ts';
import type { Words } from '../terms/words.ts';

/** What a draft is of. */
export const DRAFT_KIND: Readonly<Record<DraftKind, Words>> = {
  criterion: { en: 'criterion', es: 'criterio', fr: 'critère' },
  set: { en: 'set', es: 'lista', fr: 'liste' },
  pack: { en: 'pack', es: 'paquete', fr: 'lot' },
  retirement: { en: 'retirement', es: 'retirada de', fr: 'retrait de' },
  snooze: { en: 'snooze', es: 'pausa de', fr: 'mise en veille de' },
  lift: { en: 'lift', es: 'fin de la suspensión de', fr: 'levée de la suspension de' },
};

/** How a draft ended. */
export const DRAFT_END: Readonly<Record<NonNullable<Draft['end']>['how'], Words>> = {
  published: { en: 'published', es: 'publicado', fr: 'publié' },
  'published-alone': {
    en: 'published-alone',
    es: 'publicado por una sola persona',
    fr: 'publié par une seule personne',
  },
  withdrawn: { en: 'withdrawn', es: 'retirado', fr: 'retiré' },
};

/** Where a model stands. */
export const MODEL_STATE: Readonly<Record<ModelState, Words>> = {
  candidate: { en: 'candidate', es: 'candidato', fr: 'candidat' },
  shadow: { en: 'shadow', es: 'en la sombra', fr: 'dans l’ombre' },
  champion: { en: 'champion', es: 'titular', fr: 'titulaire' },
  retired: { en: 'retired', es: 'retirado', fr: 'retiré' },
};

/** What the commands print about criteria, packs, replays, models, findings and accuracy. */
export const TARGETING_TOLD = {
  draft: {
    en: '{id}: {kind} {name}, edition {edition} by {author}, {state}',
    es: '{id}: {kind} {name}, edición {edition} de {author}, {state}',
    fr: '{id} : {kind} {name}, édition {edition} par {author}, {state}',
  },
  newDraft: { en: '{id}: {kind} {name}', es: '{id}: {kind} {name}', fr: '{id} : {kind} {name}' },
  accepted: { en: 'accepted', es: 'aceptado', fr: 'accepté' },
  waits: {
    en: 'waits for a second person',
    es: 'espera a una segunda persona',
    fr: 'attend une seconde personne',
  },
  decisionsSince: {
    en: '{count} decisions since {from}',
    es: '{count} decisiones desde el {from}',
    fr: '{count} décisions depuis le {from}',
  },
  health: {
    en: '{criterion}: fired {fired}, held {held}, {rate}, {hours} h of false alarms{rest}',
    es: '{criterion}: se cumplió {fired}, retuvo {held}, {rate}, {hours} h de falsas alarmas{rest}',
    fr: '{criterion} : rempli {fired}, retenu {held}, {rate}, {hours} h de fausses alertes{rest}',
  },
  found: { en: '{percent}% found', es: '{percent} % de hallazgos', fr: '{percent} % de constats' },
  nothingExamined: { en: 'nothing examined', es: 'nada examinado', fr: 'rien d’examiné' },
  packWritten: {
    en: '{file}: {bytes} bytes, signed.',
    es: '{file}: {bytes} bytes, firmado.',
    fr: '{file} : {bytes} octets, signé.',
  },
  packGood: {
    en: 'Good: {parts} parts, signed by {from} on {at}.',
    es: 'Correcto: {parts} partes, firmadas por {from} el {at}.',
    fr: 'Bon : {parts} parties, signées par {from} le {at}.',
  },
  packKey: {
    en: 'Key {fingerprint}; compare it with what they tell you.',
    es: 'Clave {fingerprint}; compárela con la que le comuniquen.',
    fr: 'Clé {fingerprint} ; comparez-la à celle qu’ils vous donnent.',
  },
  imported: {
    en: '{drafts} drafts of {parts} parts; what the Book has word for word needs none.',
    es: '{drafts} borradores de {parts} partes; lo que el Libro ya tiene palabra por palabra no necesita ninguno.',
    fr: '{drafts} brouillons de {parts} parties ; ce que le Livre a déjà mot pour mot n’en demande pas.',
  },
  decidingAgain: {
    en: 'Deciding again',
    es: 'Decidiendo de nuevo',
    fr: 'Nouvelle décision en cours',
  },
  replayed: {
    en: '{decided} decisions of {from} to {to}, {synthetic} of them synthetic; {changed} would change',
    es: '{decided} decisiones del {from} al {to}, {synthetic} de ellas sintéticas; {changed} cambiarían',
    fr: '{decided} décisions du {from} au {to}, dont {synthetic} synthétiques ; {changed} changeraient',
  },
  held: {
    en: 'held: {before} now, {after} by the candidate ({shareBefore} → {shareAfter})',
    es: 'retenido: {before} ahora, {after} con el candidato ({shareBefore} → {shareAfter})',
    fr: 'retenu : {before} maintenant, {after} avec le candidat ({shareBefore} → {shareAfter})',
  },
  exams: {
    en: 'exams: {before} → {after}',
    es: 'reconocimientos: {before} → {after}',
    fr: 'visites : {before} → {after}',
  },
  foundOnRecord: {
    en: 'found on record among the held: {before} → {after}',
    es: 'hallado, según consta, entre lo retenido: {before} → {after}',
    fr: 'trouvé, d’après les constats, dans le retenu : {before} → {after}',
  },
  yield: {
    en: '{found} of {examined} ({low} to {high} %)',
    es: '{found} de {examined} (del {low} al {high} %)',
    fr: '{found} sur {examined} ({low} à {high} %)',
  },
  importers: {
    en: 'importers {name}: {before} → {after} held',
    es: 'importadores {name}: {before} → {after} retenidos',
    fr: 'importateurs {name} : {before} → {after} retenus',
  },
  brokenLimit: {
    en: 'broken limit {limit}: {measured}, allowed {allowed}',
    es: 'límite roto {limit}: {measured}, permitido {allowed}',
    fr: 'limite franchie {limit} : {measured}, permis {allowed}',
  },
  brokenLimitAt: {
    en: 'broken limit {limit}: {measured}, allowed {allowed} at {where}',
    es: 'límite roto {limit}: {measured}, permitido {allowed} en {where}',
    fr: 'limite franchie {limit} : {measured}, permis {allowed} à {where}',
  },
  limitsKept: {
    en: 'All declared limits are kept.',
    es: 'Se respetan todos los límites declarados.',
    fr: 'Toutes les limites déclarées sont tenues.',
  },
  notAsItIs: {
    en: 'It must not be published as it is.',
    es: 'No debe publicarse tal como está.',
    fr: 'Il ne doit pas être publié tel quel.',
  },
  report: { en: 'report {sha256}', es: 'informe {sha256}', fr: 'rapport {sha256}' },
  training: { en: 'Training', es: 'Entrenando', fr: 'Entraînement' },
  model: {
    en: '{name} {state}: {rows} examinations, AUC {auc}',
    es: '{name} {state}: {rows} reconocimientos, AUC {auc}',
    fr: '{name} {state} : {rows} visites, AUC {auc}',
  },
  learned: {
    en: 'learned from {from} to {to}: {violations} violations, {critical} of them critical',
    es: 'aprendido del {from} al {to}: {violations} infracciones, {critical} de ellas críticas',
    fr: 'appris du {from} au {to} : {violations} infractions, dont {critical} critiques',
  },
  step: {
    en: '{at} {state} by {people}: {reason}',
    es: '{at} {state} por {people}: {reason}',
    fr: '{at} {state} par {people} : {reason}',
  },
  twoPeople: { en: '{by} and {approver}', es: '{by} y {approver}', fr: '{by} et {approver}' },
  shadow: {
    en: 'shadow: {scored} scored, {examined} of them examined since',
    es: 'en la sombra: {scored} puntuados, {examined} de ellos examinados después',
    fr: 'dans l’ombre : {scored} notés, dont {examined} examinés depuis',
  },
  besideChampion: {
    en: 'AUC {challenger}; the champion’s {champion}',
    es: 'AUC {challenger}; la del titular {champion}',
    fr: 'AUC {challenger} ; celle du titulaire {champion}',
  },
  notMeasurable: { en: 'not measurable', es: 'no medible', fr: 'non mesurable' },
  drift: {
    en: '{decided} decisions; score moved {score}',
    es: '{decided} decisiones; la puntuación se movió {score}',
    fr: '{decided} décisions ; le score a bougé de {score}',
  },
  alarm: { en: 'alarm: {alarm}', es: 'alarma: {alarm}', fr: 'alarme : {alarm}' },
  finding: {
    en: 'Recorded {id}: {found}; selected by {selectedBy}, {inclusion} in a million.',
    es: 'Registrado {id}: {found}; elegido por {selectedBy}, {inclusion} de un millón.',
    fr: 'Consigné {id} : {found} ; choisi par {selectedBy}, {inclusion} sur un million.',
  },
  inOrder: { en: 'in order', es: 'en orden', fr: 'en ordre' },
  discrepancies: {
    en: '{count} discrepancies',
    es: '{count} discrepancias',
    fr: '{count} écarts',
  },
  asOf: {
    en: 'As of {asOf}, decided from {from} to {to}: {population} consignments.',
    es: 'A {asOf}, decidido del {from} al {to}: {population} envíos.',
    fr: 'Au {asOf}, décidés du {from} au {to} : {population} envois.',
  },
  controlOff: {
    en: 'The control sample is off until {until}.',
    es: 'La muestra de control está desactivada hasta {until}.',
    fr: 'L’échantillon de contrôle est suspendu jusqu’à {until}.',
  },
  control: {
    en: 'Control sample: {drawn} drawn, {examined} examined.',
    es: 'Muestra de control: {drawn} elegidos, {examined} examinados.',
    fr: 'Échantillon de contrôle : {drawn} tirés, {examined} examinés.',
  },
  violations: {
    en: 'Violations: {rate}, {count}.',
    es: 'Infracciones: {rate}, {count}.',
    fr: 'Infractions : {rate}, {count}.',
  },
  missed: {
    en: 'Missed by all but chance: {count}.',
    es: 'Solo el azar los vio: {count}.',
    fr: 'Vus par le seul hasard : {count}.',
  },
  needless: {
    en: 'Needless examinations: {needless} of {examined}, {minutes} minutes.',
    es: 'Reconocimientos sin provecho: {needless} de {examined}, {minutes} minutos.',
    fr: 'Visites inutiles : {needless} sur {examined}, {minutes} minutes.',
  },
  yieldBy: {
    en: '{hits} of {examined}, {rate}, lift {lift}',
    es: '{hits} de {examined}, {rate}, ganancia {lift}',
    fr: '{hits} sur {examined}, {rate}, gain {lift}',
  },
  interval: {
    en: '{estimate} ({low} to {high})',
    es: '{estimate} (de {low} a {high})',
    fr: '{estimate} ({low} à {high})',
  },
  unknown: { en: 'unknown', es: 'desconocido', fr: 'inconnu' },
} as const satisfies Record<string, Words>;

/** What `evaluate` prints; its two lines of titles stand above columns of fixed width. */
export const EVALUATION_TOLD = {
  judging: {
    en: 'Learning and judging',
    es: 'Aprendiendo y juzgando',
    fr: 'Apprentissage et jugement',
  },
  head: {
    en: '{label}: what inspecting the best-ranked 1, 2, 5 and 10 % finds; intervals of 95 %.',
    es: '{label}: lo que se halla al revisar el 1, 2, 5 y 10 % mejor clasificado; intervalos del 95 %.',
    fr: '{label} : ce que trouve le contrôle des 1, 2, 5 et 10 % les mieux classés ; intervalles à 95 %.',
  },
  all: {
    en: 'All declarations of the test (the papers’ split)',
    es: 'Todas las declaraciones de la prueba (la división de los artículos)',
    fr: 'Toutes les déclarations du test (le découpage des articles)',
  },
  lookup: {
    en: 'Looked up without a model: mean label of the same goods before',
    es: 'Consultado sin modelo: media de la calificación anterior de las mismas mercancías',
    fr: 'Consulté sans modèle : moyenne des étiquettes des mêmes marchandises auparavant',
  },
  unseen: {
    en: 'Goods never declared before',
    es: 'Mercancías nunca antes declaradas',
    fr: 'Marchandises jamais déclarées auparavant',
  },
  repeats: {
    en: '{seen} of the test’s declarations repeat goods, way, rate and mass of an earlier one, and mostly its',
    es: 'El {seen} de las declaraciones de la prueba repite mercancía, vía, tipo y masa de una anterior, y casi siempre su',
    fr: '{seen} des déclarations du test répètent marchandise, voie, taux et masse d’une plus ancienne, et le plus souvent son',
  },
  remembers: {
    en: 'label. The first table is worth what the second is: it remembers. The third one foretells.',
    es: 'calificación. La primera tabla vale lo que la segunda: recuerda. La tercera predice.',
    fr: 'étiquette. Le premier tableau vaut ce que vaut le deuxième : il se souvient. Le troisième prédit.',
  },
  revenue: {
    en: 'Revenue is the share of price times rate of all violations: these sets do not tell what was evaded.',
    es: 'Ingresos es la parte de precio por tipo de todas las infracciones: estos datos no dicen cuánto se evadió.',
    fr: 'La recette est la part du prix fois taux de toutes les infractions : ces données ne disent pas ce qui fut éludé.',
  },
  nothing: {
    en: 'nothing to measure: violations only, or none',
    es: 'nada que medir: solo infracciones, o ninguna',
    fr: 'rien à mesurer : infractions seulement, ou aucune',
  },
  table: {
    en: '{title}: {rows}, of them {positives} positive',
    es: '{title}: {rows}, de ellas {positives} positivas',
    fr: '{title} : {rows}, dont {positives} positives',
  },
  figures: {
    en: 'AUC {auc}   average precision {precision}   F1 {f1} (best {best})   reliability error {error}',
    es: 'AUC {auc}   precisión media {precision}   F1 {f1} (la mejor {best})   error de fiabilidad {error}',
    fr: 'AUC {auc}   précision moyenne {precision}   F1 {f1} (au mieux {best})   erreur de fiabilité {error}',
  },
  interval: {
    en: '{value} ({low} to {high})',
    es: '{value} ({low} a {high})',
    fr: '{value} ({low} à {high})',
  },
  orders: {
    en: '              by probability                              by probability × duty',
    es: '              por probabilidad                            por probabilidad × derechos',
    fr: '              par probabilité                             par probabilité × droits',
  },
  columns: {
    en: '     share    precision               recall   revenue    precision   recall   revenue',
    es: '     parte    precisión              alcance  ingresos    precisión  alcance  ingresos',
    fr: '      part    précision               rappel   recette    précision   rappel   recette',
  },
} as const satisfies Record<string, Words>;
