import type { Relation } from '../../risk/overlap.ts';
import type { Operator } from '../../risk/studio/table.ts';
import type { Words } from '../../terms/words.ts';

/** The views of one condition. */
export const VIEWS = ['sentence', 'table', 'code'] as const;
export type ViewName = (typeof VIEWS)[number];

export const VIEW: Readonly<Record<ViewName, Words>> = {
  sentence: { en: 'Sentence', es: 'Frase', fr: 'Phrase' },
  table: { en: 'Table', es: 'Tabla', fr: 'Tableau' },
  code: { en: 'Code', es: 'Código', fr: 'Code' },
};

export const RELATION: Readonly<Record<Relation, Words>> = {
  equal: { en: 'asks the same as', es: 'pregunta lo mismo que', fr: 'demande la même chose que' },
  contains: { en: 'covers all of', es: 'abarca todo', fr: 'couvre tout' },
  contained: { en: 'lies within', es: 'está dentro de', fr: 'est contenu dans' },
  'may-overlap': { en: 'may overlap', es: 'puede solaparse con', fr: 'peut recouper' },
  disjoint: { en: 'never meets', es: 'nunca coincide con', fr: 'ne croise jamais' },
};

export const OPERATOR: Readonly<Record<Operator, Words>> = {
  is: { en: 'is', es: 'es', fr: 'est' },
  'is-not': { en: 'is not', es: 'no es', fr: 'n’est pas' },
  below: { en: 'is below', es: 'es menor que', fr: 'est inférieur à' },
  'at-most': { en: 'is at most', es: 'es como máximo', fr: 'est au plus' },
  above: { en: 'is above', es: 'es mayor que', fr: 'est supérieur à' },
  'at-least': { en: 'is at least', es: 'es al menos', fr: 'est au moins' },
  'one-of': { en: 'is one of', es: 'es uno de', fr: 'est l’un de' },
  'not-one-of': { en: 'is none of', es: 'no es ninguno de', fr: 'n’est aucun de' },
  includes: { en: 'includes', es: 'incluye', fr: 'comprend' },
  'not-includes': { en: 'does not include', es: 'no incluye', fr: 'ne comprend pas' },
  'begins-with': { en: 'begins with', es: 'empieza por', fr: 'commence par' },
  'not-begins-with': {
    en: 'does not begin with',
    es: 'no empieza por',
    fr: 'ne commence pas par',
  },
  'ends-with': { en: 'ends with', es: 'termina en', fr: 'finit par' },
  'not-ends-with': { en: 'does not end with', es: 'no termina en', fr: 'ne finit pas par' },
  contains: { en: 'contains', es: 'contiene', fr: 'contient' },
  'not-contains': { en: 'does not contain', es: 'no contiene', fr: 'ne contient pas' },
  'begins-with-any': {
    en: 'begins with one of',
    es: 'empieza por uno de',
    fr: 'commence par l’un de',
  },
  'not-begins-with-any': {
    en: 'begins with none of',
    es: 'no empieza por ninguno de',
    fr: 'ne commence par aucun de',
  },
  stated: { en: 'is stated', es: 'está declarado', fr: 'est indiqué' },
  'not-stated': { en: 'is not stated', es: 'no está declarado', fr: 'n’est pas indiqué' },
  true: { en: 'is so', es: 'es así', fr: 'est vrai' },
  'not-true': { en: 'is not so', es: 'no es así', fr: 'n’est pas vrai' },
};

export const STUDIO = {
  question: {
    en: 'Which goods should a person look at?',
    es: '¿Qué mercancías debe mirar una persona?',
    fr: 'Quelles marchandises une personne doit-elle regarder ?',
  },
  questionRevise: {
    en: 'What should “{title}” say from now on?',
    es: '¿Qué debe decir «{title}» desde ahora?',
    fr: 'Que doit dire « {title} » désormais ?',
  },
  views: { en: 'Views of the condition', es: 'Vistas de la condición', fr: 'Vues de la condition' },
  when: { en: 'When', es: 'Cuando', fr: 'Quand' },
  completion: { en: 'Names that fit', es: 'Nombres que encajan', fr: 'Noms possibles' },
  completionKeys: {
    en: 'A name completes with Tab; arrows choose, Esc closes.',
    es: 'Tab completa un nombre; las flechas eligen, Esc cierra.',
    fr: 'Tab complète un nom ; les flèches choisissent, Échap ferme.',
  },
  sentenceHint: {
    en: 'In the words of the vocabulary, as the other views read back.',
    es: 'En palabras del vocabulario, como se leen las otras vistas.',
    fr: 'Dans les mots du vocabulaire, comme se relisent les autres vues.',
  },
  names: {
    en: 'What a condition may ask: {count} names',
    es: 'Lo que puede preguntar una condición: {count} nombres',
    fr: 'Ce qu’une condition peut demander : {count} noms',
  },
  start: {
    en: 'Begin with a name: try line.value > 10000.0, or start from a criterion on the board with “Revise”.',
    es: 'Empiece por un nombre: pruebe line.value > 10000.0, o parta de un criterio del tablero con «Revisar».',
    fr: 'Commencez par un nom : essayez line.value > 10000.0, ou partez d’un critère du tableau avec « Réviser ».',
  },
  sound: { en: 'It can be read.', es: 'Se puede leer.', fr: 'Lisible.' },
  checking: { en: 'Reading…', es: 'Leyendo…', fr: 'Lecture…' },
  column: { en: 'column {column}', es: 'columna {column}', fr: 'colonne {column}' },
  overlaps: {
    en: 'Beside the criteria in force',
    es: 'Junto a los criterios vigentes',
    fr: 'À côté des critères en vigueur',
  },
  noOverlaps: {
    en: 'Nothing in force shares a fact with it in a way that tells anything.',
    es: 'Nada vigente comparte con él un dato que diga algo.',
    fr: 'Rien en vigueur ne partage avec lui un fait parlant.',
  },
  moreOverlaps: {
    en: '{count} that may overlap',
    es: '{count} que pueden solaparse',
    fr: '{count} qui peuvent recouper',
  },
  scope: {
    en: 'Asked of every {scope}',
    es: 'Se pregunta por cada {scope}',
    fr: 'Posé pour chaque {scope}',
  },
  indexed: {
    en: 'found by index, {parts} parts evaluated',
    es: 'por índice, {parts} partes evaluadas',
    fr: 'par index, {parts} parties évaluées',
  },
  notIndexed: {
    en: 'no index helps: it is asked of all goods',
    es: 'ningún índice ayuda: se pregunta de todo',
    fr: 'aucun index n’aide : posé pour tout',
  },
  targetingOnly: { en: 'targeting only', es: 'solo selección', fr: 'ciblage seulement' },
  targetingOnlyWhy: {
    en: 'It rests on manifest or security-filing facts, which may target and may not be used in commercial enforcement.',
    es: 'Usa datos de manifiesto o de seguridad, que sirven para seleccionar y no para la acción comercial.',
    fr: 'Il repose sur des données de manifeste ou de sûreté, qui ciblent mais ne servent pas au contrôle commercial.',
  },
  hits: {
    en: 'On the last {days} days',
    es: 'En los últimos {days} días',
    fr: 'Sur les {days} derniers jours',
  },
  hitsTotal: {
    en: '{met} of {decided} decisions · {share}',
    es: '{met} de {decided} decisiones · {share}',
    fr: '{met} décisions sur {decided} · {share}',
  },
  hitsNone: {
    en: 'Nothing was decided in these days, so there is nothing to try it on. File entries, or pipe “tidewaiter simulate” into the intake.',
    es: 'No se decidió nada en estos días: no hay en qué probarlo. Presente entradas o envíe «tidewaiter simulate».',
    fr: 'Rien n’a été décidé ces jours-là : rien où l’essayer. Déposez des déclarations, ou « tidewaiter simulate ».',
  },
  unanswered: {
    en: '{count} without an answer, for want of facts',
    es: '{count} sin respuesta, por falta de datos',
    fr: '{count} sans réponse, faute de faits',
  },
  known: {
    en: '{found} of {examined} examined broke the law',
    es: '{found} de {examined} examinados incumplían',
    fr: '{found} sur {examined} examinés étaient en infraction',
  },
  day: { en: 'Day', es: 'Día', fr: 'Jour' },
  met: { en: 'Would be met', es: 'Alcanzaría', fr: 'Toucherait' },
  byDay: {
    en: 'Decisions that it would meet, by day',
    es: 'Decisiones que alcanzaría, por día',
    fr: 'Décisions touchées, par jour',
  },
  wereDecided: { en: 'They were decided', es: 'Se decidieron', fr: 'Elles furent décidées' },
  examples: { en: 'The latest of them', es: 'Las últimas', fr: 'Les dernières' },
  asks: { en: 'What it asks for', es: 'Qué pide', fr: 'Ce qu’il demande' },
  lane: { en: 'Lane', es: 'Canal', fr: 'Circuit' },
  noLane: {
    en: 'none: it only adds weight',
    es: 'ninguno: solo suma puntos',
    fr: 'aucun : ajoute des points',
  },
  weight: { en: 'Weight, −100 to 100', es: 'Peso, −100 a 100', fr: 'Poids, −100 à 100' },
  name: { en: 'Name in the Book', es: 'Nombre en el Libro', fr: 'Nom dans le Livre' },
  nameHint: {
    en: 'Small letters, digits and hyphens; it stays for ever.',
    es: 'Minúsculas, cifras y guiones; no cambia nunca.',
    fr: 'Minuscules, chiffres et traits d’union ; il reste à jamais.',
  },
  pack: { en: 'Pack', es: 'Paquete', fr: 'Dossier' },
  titleIn: { en: 'Title in {language}', es: 'Título en {language}', fr: 'Titre en {language}' },
  source: {
    en: 'Why it exists',
    es: 'Por qué existe',
    fr: 'Pourquoi il existe',
  },
  sourceHint: {
    en: 'Statistics, intelligence, law or chance: in a few words.',
    es: 'Estadística, inteligencia, ley o azar: en pocas palabras.',
    fr: 'Statistique, renseignement, loi ou hasard : en peu de mots.',
  },
  authority: { en: 'Law that allows it', es: 'Ley que lo permite', fr: 'Loi qui le permet' },
  owner: { en: 'Who answers for it', es: 'Quién responde por él', fr: 'Qui en répond' },
  product: {
    en: 'Product of intelligence',
    es: 'Producto de inteligencia',
    fr: 'Produit de renseignement',
  },
  noProduct: { en: 'none', es: 'ninguno', fr: 'aucun' },
  life: { en: 'How long it lives', es: 'Cuánto vive', fr: 'Sa durée de vie' },
  from: { en: 'From', es: 'Desde', fr: 'Du' },
  to: { en: 'To', es: 'Hasta', fr: 'Au' },
  reviewOn: { en: 'To be looked at again on', es: 'Revisar el', fr: 'À revoir le' },
  share: {
    en: 'Share it may hold, %',
    es: 'Parte que puede retener, %',
    fr: 'Part qu’il peut retenir, %',
  },
  shareHint: {
    en: 'Beyond it the machine takes it out by itself. Left empty: {share}.',
    es: 'Si la pasa, la máquina lo suspende sola. Vacío: {share}.',
    fr: 'Au-delà, la machine le suspend d’elle-même. Vide : {share}.',
  },
  emergency: { en: 'Emergency', es: 'Emergencia', fr: 'Urgence' },
  emergencyWhat: {
    en: 'Published without a replay by a second person, and over after {days} days at the latest. Name its last day.',
    es: 'Lo publica sin repetición una segunda persona y termina a los {days} días a más tardar. Indique el último día.',
    fr: 'Publié sans rejeu par une seconde personne, et fini après {days} jours au plus. Indiquez son dernier jour.',
  },
  tests: { en: 'Its own tests', es: 'Sus propias pruebas', fr: 'Ses propres tests' },
  testsNone: {
    en: 'A test is an invented case with the answer you expect. Two at least: one that it must meet, and the innocent one beside it.',
    es: 'Una prueba es un caso inventado con la respuesta esperada. Dos al menos: uno que deba alcanzar y el inocente de al lado.',
    fr: 'Un test est un cas inventé avec la réponse attendue. Deux au moins : un qu’il doit toucher, et l’innocent d’à côté.',
  },
  testsElsewhere: {
    en: 'It came with a law pack, whose own tests are not shown here and would not come along. Write the cases that must hold.',
    es: 'Vino con un paquete de leyes cuyas pruebas no se muestran aquí ni se conservarían. Escriba los casos que deban cumplirse.',
    fr: 'Il est venu avec un dossier de droit dont les tests ne sont pas montrés ici et ne suivraient pas. Écrivez les cas qui doivent tenir.',
  },
  addTest: { en: 'Add a test', es: 'Añadir prueba', fr: 'Ajouter un test' },
  testName: { en: 'Case', es: 'Caso', fr: 'Cas' },
  testFacts: { en: 'Facts, one on a line', es: 'Datos, uno por línea', fr: 'Faits, un par ligne' },
  testFires: { en: 'It must fire', es: 'Debe activarse', fr: 'Il doit se déclencher' },
  remove: { en: 'Take away', es: 'Quitar', fr: 'Enlever' },
  passed: { en: 'passes', es: 'pasa', fr: 'passe' },
  failed: { en: 'fails', es: 'falla', fr: 'échoue' },
  because: { en: 'because', es: 'porque', fr: 'parce que' },
  holds: { en: 'holds', es: 'se cumple', fr: 'est rempli' },
  holdsNot: { en: 'does not hold', es: 'no se cumple', fr: 'n’est pas rempli' },
  holdsUnknown: { en: 'has no answer', es: 'sin respuesta', fr: 'sans réponse' },
  badFact: {
    en: 'Line {line} is no fact: write name = value, as line.origin = "CN".',
    es: 'La línea {line} no es un dato: escriba nombre = valor, como line.origin = "CN".',
    fr: 'La ligne {line} n’est pas un fait : écrivez nom = valeur, comme line.origin = "CN".',
  },
  save: { en: 'Save as draft', es: 'Guardar borrador', fr: 'Enregistrer le brouillon' },
  saveEdition: {
    en: 'Save edition {edition}',
    es: 'Guardar edición {edition}',
    fr: 'Enregistrer l’édition {edition}',
  },
  reason: { en: 'Why it is written', es: 'Por qué se escribe', fr: 'Pourquoi il est écrit' },
  reasonHint: {
    en: 'Ten characters at least; whoever reviews it reads this first.',
    es: 'Diez caracteres al menos; quien revise lo leerá primero.',
    fr: 'Dix caractères au moins ; qui le relit le lira d’abord.',
  },
  addRow: { en: 'Add a row', es: 'Añadir fila', fr: 'Ajouter une ligne' },
  fact: { en: 'Fact', es: 'Dato', fr: 'Fait' },
  operator: { en: 'How', es: 'Cómo', fr: 'Comment' },
  value: { en: 'Value', es: 'Valor', fr: 'Valeur' },
  allOf: { en: 'all of these', es: 'todo esto', fr: 'tout ceci' },
  anyOf: { en: 'any of these', es: 'algo de esto', fr: 'l’un de ceux-ci' },
  not: { en: 'not', es: 'no', fr: 'pas' },
  ifRow: { en: 'if', es: 'si', fr: 'si' },
  yes: { en: 'then', es: 'entonces', fr: 'alors' },
  no: { en: 'otherwise', es: 'si no', fr: 'sinon' },
  some: {
    en: 'for some {variable} of {list}',
    es: 'para algún {variable} de {list}',
    fr: 'pour un {variable} de {list}',
  },
  every: {
    en: 'for every {variable} of {list}',
    es: 'para todo {variable} de {list}',
    fr: 'pour tout {variable} de {list}',
  },
} satisfies Record<string, Words>;

export const DRAFT = {
  question: {
    en: 'Should this go into the Book?',
    es: '¿Debe entrar esto en el Libro?',
    fr: 'Cela doit-il entrer au Livre ?',
  },
  written: { en: 'Written', es: 'Escrito', fr: 'Écrit' },
  replayed: { en: 'Replayed', es: 'Repetido', fr: 'Rejoué' },
  notNeeded: { en: 'not needed', es: 'no hace falta', fr: 'pas nécessaire' },
  reviewed: { en: 'Reviewed', es: 'Revisado', fr: 'Revu' },
  published: { en: 'Published', es: 'Publicado', fr: 'Publié' },
  waits: { en: 'waits', es: 'pendiente', fr: 'en attente' },
  replay: {
    en: 'Replay the last {days} days',
    es: 'Repetir los últimos {days} días',
    fr: 'Rejouer les {days} derniers jours',
  },
  copy: {
    en: 'Copy the address for the reviewer',
    es: 'Copiar la dirección para quien revisa',
    fr: 'Copier l’adresse pour le relecteur',
  },
  copied: { en: 'Copied.', es: 'Copiada.', fr: 'Copiée.' },
  edit: {
    en: 'Write another edition',
    es: 'Escribir otra edición',
    fr: 'Écrire une autre édition',
  },
  withdraw: { en: 'Withdraw…', es: 'Retirar…', fr: 'Retirer…' },
  withdrawQuestion: {
    en: 'Withdraw this draft?',
    es: '¿Retirar este borrador?',
    fr: 'Retirer ce brouillon ?',
  },
  withdrawConsequence: {
    en: 'It stays on record and goes no further. The Book does not change.',
    es: 'Queda registrado y no avanza. El Libro no cambia.',
    fr: 'Il reste au registre et ne va pas plus loin. Le Livre ne change pas.',
  },
  accept: { en: 'Accept…', es: 'Aceptar…', fr: 'Accepter…' },
  acceptQuestion: {
    en: 'Accept edition {edition}?',
    es: '¿Aceptar la edición {edition}?',
    fr: 'Accepter l’édition {edition} ?',
  },
  acceptConsequence: {
    en: 'You say that you have read it and that it may be published. Nothing is live by it yet.',
    es: 'Usted dice que lo leyó y que puede publicarse. Aún no entra en vigor.',
    fr: 'Vous dites l’avoir lu et qu’il peut être publié. Rien n’est encore en vigueur.',
  },
  sendBack: { en: 'Send back…', es: 'Devolver…', fr: 'Renvoyer…' },
  sendBackQuestion: {
    en: 'Send edition {edition} back?',
    es: '¿Devolver la edición {edition}?',
    fr: 'Renvoyer l’édition {edition} ?',
  },
  sendBackConsequence: {
    en: 'It goes back to its author with your reason, and needs another edition.',
    es: 'Vuelve a quien lo escribió con su motivo y necesita otra edición.',
    fr: 'Il retourne à son auteur avec votre motif, et demande une autre édition.',
  },
  publish: { en: 'Publish…', es: 'Publicar…', fr: 'Publier…' },
  publishQuestion: {
    en: 'Publish edition {edition}?',
    es: '¿Publicar la edición {edition}?',
    fr: 'Publier l’édition {edition} ?',
  },
  publishConsequence: {
    en: 'From this moment every filing is decided by it, in every process. The journal keeps your name.',
    es: 'Desde este momento toda declaración se decide con él, en todo proceso. El diario guarda su nombre.',
    fr: 'Dès cet instant chaque dépôt est décidé par lui, dans chaque processus. Le journal garde votre nom.',
  },
  own: {
    en: 'You wrote this. Somebody else reviews and publishes it.',
    es: 'Usted escribió esto. Otra persona lo revisa y lo publica.',
    fr: 'Vous l’avez écrit. Quelqu’un d’autre le relit et le publie.',
  },
  waitsReplay: {
    en: 'Policy asks for a replay that kept every limit before this can be accepted.',
    es: 'La política pide antes una repetición que cumpla todo límite.',
    fr: 'La politique demande d’abord un rejeu ayant tenu chaque limite.',
  },
  live: { en: 'See it on the board', es: 'Verlo en el tablero', fr: 'Le voir au tableau' },
  because: { en: 'Because', es: 'Porque', fr: 'Parce que' },
  content: {
    en: 'What it would put into the Book',
    es: 'Lo que pondría en el Libro',
    fr: 'Ce qu’il mettrait au Livre',
  },
} satisfies Record<string, Words>;
