import type { ModelState } from '../../risk/registry/model-record.ts';
import type { Words } from '../../terms/words.ts';

export const MODEL_STATE: Readonly<Record<ModelState, Words>> = {
  candidate: { en: 'candidate', es: 'candidato', fr: 'candidat' },
  shadow: { en: 'shadow', es: 'sombra', fr: 'ombre' },
  champion: { en: 'champion', es: 'titular', fr: 'titulaire' },
  retired: { en: 'retired', es: 'retirado', fr: 'retiré' },
};

interface StepWords {
  readonly act: Words;
  readonly question: Words;
  readonly consequence: Words;
}

/** What it is to take a step, by where it leads. */
export const STEP: Readonly<Record<Exclude<ModelState, 'candidate'>, StepWords>> = {
  shadow: {
    act: { en: 'Let it shadow…', es: 'Ponerlo en sombra…', fr: 'Mettre à l’ombre…' },
    question: {
      en: 'Let {model} score beside the champion?',
      es: '¿Dejar que {model} puntúe junto al titular?',
      fr: 'Laisser {model} noter à côté du titulaire ?',
    },
    consequence: {
      en: 'It scores every live decision and decides none. What is examined later shows which of both was right.',
      es: 'Puntúa cada decisión y no decide ninguna. Lo que se reconozca después mostrará cuál acertó.',
      fr: 'Il note chaque décision et n’en prend aucune. Ce qui sera visité ensuite montrera lequel avait raison.',
    },
  },
  champion: {
    act: { en: 'Promote…', es: 'Promover…', fr: 'Promouvoir…' },
    question: {
      en: 'Put {model} into the Book?',
      es: '¿Poner {model} en el Libro?',
      fr: 'Mettre {model} dans le Livre ?',
    },
    consequence: {
      en: 'From the next decision on it says what is likely; the champion before it is retired. You are the second person: who trained it may not do this.',
      es: 'Desde la próxima decisión dice lo probable; el titular anterior se retira. Usted es la segunda persona: quien lo entrenó no puede hacerlo.',
      fr: 'Dès la prochaine décision il dit ce qui est probable ; le titulaire précédent est retiré. Vous êtes la seconde personne : qui l’a entraîné ne le peut pas.',
    },
  },
  retired: {
    act: { en: 'Retire…', es: 'Retirar…', fr: 'Retirer…' },
    question: {
      en: 'Take {model} out of use?',
      es: '¿Retirar {model} del uso?',
      fr: 'Retirer {model} du service ?',
    },
    consequence: {
      en: 'It does not come back; the trade of its days can be learnt from again. Without a champion, criteria alone decide.',
      es: 'No vuelve; puede aprenderse de nuevo del comercio de sus días. Sin titular deciden solo los criterios.',
      fr: 'Il ne revient pas ; on peut réapprendre du commerce de ses jours. Sans titulaire, les critères décident seuls.',
    },
  },
};

export const MODELS = {
  title: { en: 'Models', es: 'Modelos', fr: 'Modèles' },
  question: {
    en: 'Which model says what is likely?',
    es: '¿Qué modelo dice lo probable?',
    fr: 'Quel modèle dit ce qui est probable ?',
  },
  registered: { en: '{total} registered', es: '{total} registrados', fr: '{total} enregistrés' },
  none: {
    en: 'No model has been trained yet.',
    es: 'Aún no se ha entrenado ningún modelo.',
    fr: 'Aucun modèle n’a encore été entraîné.',
  },
  noneWhy: {
    en: 'Criteria alone decide, and that works. A model learns from what examinations found: it needs findings on record, of violations and of goods in order, from the control sample most of all.',
    es: 'Deciden solo los criterios, y eso funciona. Un modelo aprende de lo que hallaron los reconocimientos: necesita resultados registrados, de infracciones y de mercancías en orden, sobre todo de la muestra de control.',
    fr: 'Les critères décident seuls, et cela marche. Un modèle apprend de ce que les visites ont trouvé : il lui faut des constats consignés, d’infractions et de marchandises en ordre, surtout de l’échantillon de contrôle.',
  },
  noneNext: {
    en: 'When some hundreds of findings are on record, train the first one below, or from the command line:',
    es: 'Con algunos cientos de resultados registrados, entrene el primero abajo o desde la línea de comandos:',
    fr: 'Quand quelques centaines de constats sont consignés, entraînez le premier ci-dessous ou en ligne de commande :',
  },
  model: { en: 'Model', es: 'Modelo', fr: 'Modèle' },
  state: { en: 'State', es: 'Estado', fr: 'État' },
  trained: { en: 'Trained', es: 'Entrenado', fr: 'Entraîné' },
  learnt: { en: 'Learnt from', es: 'Aprendió de', fr: 'Appris de' },
  rows: { en: 'Examinations', es: 'Reconocimientos', fr: 'Visites' },
  violations: { en: 'Violations', es: 'Infracciones', fr: 'Infractions' },
  auc: { en: 'AUC, held out', es: 'AUC, reservado', fr: 'AUC, réservé' },
  aucWhy: {
    en: 'How often a violation ranks above goods in order, on examinations that it had not seen. One half is chance.',
    es: 'Con qué frecuencia una infracción queda por encima de lo que está en orden, en reconocimientos no vistos. La mitad es azar.',
    fr: 'Combien de fois une infraction passe avant ce qui est en ordre, sur des visites jamais vues. La moitié, c’est le hasard.',
  },
  by: { en: 'by {person}', es: 'por {person}', fr: 'par {person}' },
  train: { en: 'Train a model', es: 'Entrenar un modelo', fr: 'Entraîner un modèle' },
  trainFrom: { en: 'Examined from', es: 'Reconocido desde', fr: 'Visité depuis' },
  trainTo: { en: 'to', es: 'hasta', fr: 'jusqu’au' },
  trainReason: { en: 'Reason', es: 'Motivo', fr: 'Motif' },
  trainAct: { en: 'Train', es: 'Entrenar', fr: 'Entraîner' },
  trainWhat: {
    en: 'It becomes a candidate and decides nothing until a second person promotes it.',
    es: 'Será candidato y no decide nada hasta que una segunda persona lo promueva.',
    fr: 'Il devient candidat et ne décide de rien tant qu’une seconde personne ne le promeut pas.',
  },
  running: {
    en: 'Training: {done} of {of} trees',
    es: 'Entrenando: {done} de {of} árboles',
    fr: 'Entraînement : {done} sur {of} arbres',
  },
  trainingDone: {
    en: 'Trained. Open the candidate',
    es: 'Entrenado. Abrir el candidato',
    fr: 'Entraîné. Ouvrir le candidat',
  },
  trainingFailed: {
    en: 'The training ended without a model: {detail}. Nothing was changed; try fewer days, or tell whoever runs this server.',
    es: 'El entrenamiento acabó sin modelo: {detail}. Nada cambió; pruebe menos días o avise al administrador.',
    fr: 'L’entraînement a fini sans modèle : {detail}. Rien n’a changé ; essayez moins de jours, ou prévenez l’administrateur.',
  },
  refused: {
    en: 'These days hold too little to learn from ({got}). Choose more days, or record more findings.',
    es: 'Estos días tienen muy poco de que aprender ({got}). Elija más días o registre más resultados.',
    fr: 'Ces jours ont trop peu à apprendre ({got}). Choisissez plus de jours, ou consignez plus de constats.',
  },
  trust: {
    en: 'Can this model be trusted?',
    es: '¿Se puede confiar en este modelo?',
    fr: 'Peut-on se fier à ce modèle ?',
  },
  twoPersons: {
    en: 'A person who may publish, and who did not train it, promotes it.',
    es: 'Lo promueve quien puede publicar y no lo entrenó.',
    fr: 'Qui peut publier et ne l’a pas entraîné le promeut.',
  },
  held: {
    en: 'On examinations it had not seen',
    es: 'En reconocimientos no vistos',
    fr: 'Sur des visites jamais vues',
  },
  heldNone: {
    en: 'The held examinations have no violation, or nothing else: there is nothing to measure it by.',
    es: 'Los reconocimientos reservados no tienen infracciones, o solo eso: no hay con qué medirlo.',
    fr: 'Les visites réservées n’ont pas d’infraction, ou que cela : rien ne permet de le mesurer.',
  },
  figure: { en: 'Figure', es: 'Cifra', fr: 'Chiffre' },
  anyViolation: { en: 'Any violation', es: 'Cualquier infracción', fr: 'Toute infraction' },
  criticalOne: { en: 'Critical violation', es: 'Infracción crítica', fr: 'Infraction critique' },
  examinations: {
    en: 'Examinations (violations)',
    es: 'Reconocimientos (infracciones)',
    fr: 'Visites (infractions)',
  },
  averagePrecision: { en: 'Average precision', es: 'Precisión media', fr: 'Précision moyenne' },
  reliability: {
    en: 'Probability off by',
    es: 'Error de probabilidad',
    fr: 'Écart de probabilité',
  },
  firstShare: {
    en: 'Found in the first {share}',
    es: 'Hallado en el primer {share}',
    fr: 'Trouvé dans les premiers {share}',
  },
  precisionRecall: {
    en: '{precision} violate · {recall} of all',
    es: '{precision} infringen · {recall} del total',
    fr: '{precision} en infraction · {recall} du total',
  },
  lossRatio: {
    en: 'Expected over true loss',
    es: 'Pérdida esperada entre real',
    fr: 'Perte attendue sur réelle',
  },
  features: { en: 'What does it look at?', es: '¿En qué se fija?', fr: 'Que regarde-t-il ?' },
  featuresWhat: {
    en: 'Mean contribution to the log-odds, heaviest first.',
    es: 'Contribución media al log-odds, la mayor primero.',
    fr: 'Contribution moyenne au log-odds, la plus forte d’abord.',
  },
  feature: { en: 'Feature', es: 'Rasgo', fr: 'Trait' },
  weight: { en: 'Weight', es: 'Peso', fr: 'Poids' },
  rises: { en: '↑ can only raise it', es: '↑ solo puede subirla', fr: '↑ ne peut que l’augmenter' },
  falls: { en: '↓ can only lower it', es: '↓ solo puede bajarla', fr: '↓ ne peut que la baisser' },
  showAll: { en: 'All {count}', es: 'Todos ({count})', fr: 'Tous ({count})' },
  shadow: {
    en: 'Is it better than the champion?',
    es: '¿Es mejor que el titular?',
    fr: 'Est-il meilleur que le titulaire ?',
  },
  shadowScored: {
    en: '{scored} live decisions scored beside the champion, {examined} of them examined since.',
    es: '{scored} decisiones puntuadas junto al titular, {examined} de ellas reconocidas después.',
    fr: '{scored} décisions notées à côté du titulaire, dont {examined} visitées depuis.',
  },
  shadowNone: {
    en: 'It has not scored beside a champion. Let it shadow for some weeks: only live trade that was examined tells which of both is right.',
    es: 'No ha puntuado junto a un titular. Déjelo en sombra unas semanas: solo el comercio reconocido dice cuál acierta.',
    fr: 'Il n’a pas noté à côté d’un titulaire. Laissez-le à l’ombre quelques semaines : seul le commerce visité dit lequel a raison.',
  },
  thisOne: { en: 'This model', es: 'Este modelo', fr: 'Ce modèle' },
  championOne: { en: 'The champion', es: 'El titular', fr: 'Le titulaire' },
  tooFew: {
    en: 'too few examined to say',
    es: 'muy pocos para decirlo',
    fr: 'trop peu pour le dire',
  },
  drift: {
    en: 'Is the trade still what it learnt from?',
    es: '¿El comercio sigue siendo el que aprendió?',
    fr: 'Le commerce est-il encore celui qu’il a appris ?',
  },
  driftNone: {
    en: 'Trade has not been held against it yet. Read some days below.',
    es: 'Aún no se ha comparado el comercio. Lea unos días abajo.',
    fr: 'Le commerce n’y a pas encore été comparé. Lisez quelques jours ci-dessous.',
  },
  driftOf: {
    en: '{decided} decisions of {from} to {to}',
    es: '{decided} decisiones del {from} al {to}',
    fr: '{decided} décisions du {from} au {to}',
  },
  driftCalm: {
    en: '● Nothing has moved so far that somebody should look.',
    es: '● Nada se movió tanto que haya que mirar.',
    fr: '● Rien n’a bougé au point de devoir regarder.',
  },
  driftAlarm: {
    en: '◆ Moved too far: {alarms}. Look at what changed, and train again.',
    es: '◆ Se movió demasiado: {alarms}. Vea qué cambió y vuelva a entrenar.',
    fr: '◆ A trop bougé : {alarms}. Voyez ce qui a changé, et réentraînez.',
  },
  moved: { en: 'Moved by', es: 'Se movió', fr: 'A bougé de' },
  alarm: { en: 'alarm', es: 'alarma', fr: 'alarme' },
  score: { en: 'the score itself', es: 'la puntuación misma', fr: 'le score lui-même' },
  readDrift: { en: 'Read these days', es: 'Leer estos días', fr: 'Lire ces jours' },
  from: { en: 'From', es: 'Desde', fr: 'Du' },
  to: { en: 'To', es: 'Hasta', fr: 'Au' },
  steps: { en: 'Who did what with it?', es: '¿Quién hizo qué con él?', fr: 'Qui en a fait quoi ?' },
  approvedBy: { en: 'agreed by {person}', es: 'de acuerdo: {person}', fr: 'accord de {person}' },
  reasonHint: {
    en: 'Ten characters or more; it stays in the journal.',
    es: 'Diez caracteres o más; queda en el diario.',
    fr: 'Dix caractères ou plus ; il reste au journal.',
  },
  cancel: { en: 'Leave as it is', es: 'Dejar como está', fr: 'Laisser tel quel' },
  back: { en: 'All models', es: 'Todos los modelos', fr: 'Tous les modèles' },
} satisfies Record<string, Words>;
