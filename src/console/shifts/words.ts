import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import type { Displacement } from '../../decision/selection/plan.ts';
import type { Words } from '../../terms/words.ts';

/** Why a candidate has no place in the shift. */
export const DISPLACED: Readonly<Record<Displacement, Words>> = {
  'no-room': {
    en: 'Others are worth more in the time there is.',
    es: 'Otros valen más en el tiempo que hay.',
    fr: 'D’autres valent plus dans le temps qu’il y a.',
  },
  'no-device': {
    en: 'This port has no device for it in this shift.',
    es: 'Este puerto no tiene equipo para él en este turno.',
    fr: 'Ce port n’a pas d’équipement pour lui pendant ce poste.',
  },
  'not-worth': {
    en: 'The delay would cost more than the examination may find.',
    es: 'La demora costaría más de lo que puede hallarse.',
    fr: 'Le retard coûterait plus que ce que la visite peut trouver.',
  },
  waits: {
    en: 'It must be examined and waits for the next shift.',
    es: 'Debe reconocerse y espera el turno siguiente.',
    fr: 'Il doit être visité et attend le poste suivant.',
  },
  officer: {
    en: 'An officer ordered the shift without it.',
    es: 'Un funcionario ordenó el turno sin él.',
    fr: 'Un agent a ordonné le poste sans lui.',
  },
};

export const CAUSE: Readonly<Record<RecordedPlan['cause'], Words>> = {
  opening: { en: 'first plan', es: 'primer plan', fr: 'premier plan' },
  arrivals: { en: 'planned anew', es: 'replanificado', fr: 'replanifié' },
  reorder: {
    en: 'ordered by an officer',
    es: 'ordenado por un funcionario',
    fr: 'ordonné par un agent',
  },
};

export const SHIFTS = {
  title: { en: 'Shifts', es: 'Turnos', fr: 'Postes' },
  choose: { en: 'Which shift?', es: '¿Qué turno?', fr: 'Quel poste ?' },
  choices: {
    en: 'Shifts that are not over, by port',
    es: 'Turnos que no han acabado, por puerto',
    fr: 'Postes non terminés, par port',
  },
  none: {
    en: 'No port has anything to examine with.',
    es: 'Ningún puerto tiene con qué reconocer.',
    fr: 'Aucun port n’a de quoi visiter.',
  },
  noneNext: {
    en: 'Docks and devices by port and shift are a part of the Book of kind “capacity”; publish one, and its shifts stand here.',
    es: 'Los andenes y equipos por puerto y turno son una parte del Libro de tipo «capacity»; publique una y sus turnos estarán aquí.',
    fr: 'Les quais et équipements par port et poste sont une partie du Livre de type « capacity » ; publiez-la, et ses postes seront ici.',
  },
  question: {
    en: 'What does this shift examine?',
    es: '¿Qué reconoce este turno?',
    fr: 'Que visite ce poste ?',
  },
  unplanned: {
    en: 'This shift has no plan yet.',
    es: 'Este turno aún no tiene plan.',
    fr: 'Ce poste n’a pas encore de plan.',
  },
  unplannedNext: {
    en: 'A plan puts first what the law asks for, then what chance drew, then what is worth most together in the minutes that docks and devices have. What has no place is listed with its reason. It can be made again whenever goods arrive, and you may order it otherwise.',
    es: 'Un plan pone primero lo que pide la norma, luego lo que sacó el azar, luego lo que en conjunto vale más en los minutos de andenes y equipos. Lo que no tiene lugar se lista con su motivo. Puede rehacerse cuando lleguen mercancías, y usted puede ordenarlo de otro modo.',
    fr: 'Un plan met d’abord ce que le droit exige, puis ce que le hasard a tiré, puis ce qui ensemble vaut le plus dans les minutes des quais et équipements. Ce qui n’a pas de place est listé avec sa raison. Il peut être refait quand des marchandises arrivent, et vous pouvez l’ordonner autrement.',
  },
  plan: { en: 'Plan the shift', es: 'Planificar el turno', fr: 'Planifier le poste' },
  planAgain: { en: 'Plan again', es: 'Replanificar', fr: 'Replanifier' },
  planning: { en: 'Planning…', es: 'Planificando…', fr: 'Planification…' },
  worth: { en: 'Worth', es: 'Vale', fr: 'Vaut' },
  better: {
    en: '{share} more than going down the queue by value, or by value per minute',
    es: '{share} más que seguir la cola por valor, o por valor por minuto',
    fr: '{share} de plus que suivre la file par valeur, ou par valeur par minute',
  },
  asGood: {
    en: 'as much as going down the queue by value',
    es: 'lo mismo que seguir la cola por valor',
    fr: 'autant que suivre la file par valeur',
  },
  gap: {
    en: 'no list can be worth more than {bound}: at most {share} is left',
    es: 'ninguna lista puede valer más de {bound}: queda como mucho {share}',
    fr: 'aucune liste ne peut valoir plus de {bound} : il reste au plus {share}',
  },
  exploring: {
    en: 'exploring costs {cost} of it',
    es: 'explorar cuesta {cost} de ello',
    fr: 'explorer en coûte {cost}',
  },
  revision: {
    en: 'Revision {revision}, {cause}, by {officer}',
    es: 'Revisión {revision}, {cause}, de {officer}',
    fr: 'Révision {revision}, {cause}, de {officer}',
  },
  devices: { en: 'Docks and devices', es: 'Andenes y equipos', fr: 'Quais et équipements' },
  device: { en: 'Device', es: 'Equipo', fr: 'Équipement' },
  used: { en: 'Minutes used', es: 'Minutos usados', fr: 'Minutes utilisées' },
  left: { en: 'Minutes left', es: 'Minutos libres', fr: 'Minutes restantes' },
  usedOf: {
    en: '{used} of {of} min used, {left} left',
    es: '{used} de {of} min usados, {left} libres',
    fr: '{used} sur {of} min utilisées, {left} restantes',
  },
  examined: { en: 'To examine', es: 'A reconocer', fr: 'À visiter' },
  byType: {
    en: '{exam}: {count}, {minutes} min',
    es: '{exam}: {count}, {minutes} min',
    fr: '{exam} : {count}, {minutes} min',
  },
  order: { en: 'Order', es: 'Orden', fr: 'Ordre' },
  exam: { en: 'Examination', es: 'Reconocimiento', fr: 'Visite' },
  begins: { en: 'Begins', es: 'Empieza', fr: 'Débute' },
  minutes: { en: 'Min', es: 'Min', fr: 'Min' },
  chosenBy: { en: 'Chosen by', es: 'Elegido por', fr: 'Choisi par' },
  value: { en: 'Worth', es: 'Valor', fr: 'Valeur' },
  done: { en: 'examined', es: 'reconocido', fr: 'visité' },
  takeOff: { en: 'Take off', es: 'Quitar', fr: 'Retirer' },
  putOn: { en: 'Put on', es: 'Poner', fr: 'Mettre' },
  mustStay: {
    en: 'Law or chance asks for it: it stays on the list.',
    es: 'Lo pide la norma o el azar: se queda en la lista.',
    fr: 'Le droit ou le hasard le demande : il reste sur la liste.',
  },
  changed: {
    en: 'You ordered the shift otherwise. Times and devices are set when it is kept.',
    es: 'Usted ordenó el turno de otro modo. Horas y equipos se fijan al guardarlo.',
    fr: 'Vous avez ordonné le poste autrement. Heures et équipements sont fixés à l’enregistrement.',
  },
  keep: { en: 'Keep this order…', es: 'Guardar este orden…', fr: 'Garder cet ordre…' },
  undo: { en: 'As it was', es: 'Como estaba', fr: 'Comme avant' },
  keepQuestion: {
    en: 'Why should the shift go in this order?',
    es: '¿Por qué debe ir el turno en este orden?',
    fr: 'Pourquoi le poste suivrait-il cet ordre ?',
  },
  keepConsequence: {
    en: 'It becomes revision {revision}, with your name and reason. What you took off stays in the exam lane; what is worth less than before is written down too.',
    es: 'Será la revisión {revision}, con su nombre y motivo. Lo que quitó sigue en el canal de reconocimiento; lo que ahora vale menos también consta.',
    fr: 'Ce sera la révision {revision}, avec votre nom et votre motif. Ce que vous avez retiré reste en visite ; ce qui vaut moins qu’avant est aussi inscrit.',
  },
  reason: { en: 'Reason', es: 'Motivo', fr: 'Motif' },
  reasonHint: {
    en: 'Ten characters or more: what the plan did not know.',
    es: 'Diez caracteres o más: lo que el plan no sabía.',
    fr: 'Dix caractères ou plus : ce que le plan ignorait.',
  },
  keepAct: { en: 'Keep', es: 'Guardar', fr: 'Garder' },
  cancel: { en: 'Go on ordering', es: 'Seguir ordenando', fr: 'Continuer' },
  displaced: {
    en: 'No place in this shift',
    es: 'Sin lugar en este turno',
    fr: 'Sans place dans ce poste',
  },
  displacedNone: {
    en: 'Everything that was asked for has a place.',
    es: 'Todo lo pedido tiene lugar.',
    fr: 'Tout ce qui était demandé a une place.',
  },
  whyNot: { en: 'Why not', es: 'Por qué no', fr: 'Pourquoi pas' },
  goesTo: { en: 'Goes to', es: 'Va a', fr: 'Va vers' },
  keysHint: {
    en: 'j k move · Shift J K change the order, or drag · f record a finding · Enter open · e explain',
    es: 'j k mover · Mayús J K cambiar el orden, o arrastrar · f registrar resultado · Enter abrir · e explicar',
    fr: 'j k déplacer · Maj J K changer l’ordre, ou glisser · f consigner · Enter ouvrir · e expliquer',
  },
  moved: {
    en: '{reference} is now {place} of {of}.',
    es: '{reference} es ahora {place} de {of}.',
    fr: '{reference} est maintenant {place} sur {of}.',
  },
} satisfies Record<string, Words>;
