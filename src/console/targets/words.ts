import type { PartyRole, Verification } from '../../decision/selection/party-queue.ts';
import type { Words } from '../../terms/words.ts';
import { ROLE } from '../words.ts';

export const PARTY_ROLE: Readonly<Record<PartyRole, Words>> = {
  importer: ROLE.importer,
  manufacturer: ROLE.manufacturer,
  seller: ROLE.seller,
  facility: { en: 'Facility', es: 'Instalación', fr: 'Établissement' },
};

export const VERIFY_ACTION: Readonly<Record<Verification['action'], Words>> = {
  verification: { en: 'Verification', es: 'Verificación', fr: 'Vérification' },
  audit: { en: 'Audit', es: 'Auditoría', fr: 'Audit' },
  request: {
    en: 'Request for information',
    es: 'Requerimiento de información',
    fr: 'Demande de renseignements',
  },
};

export const TARGETS = {
  title: { en: 'Targets', es: 'Objetivos', fr: 'Cibles' },
  question: {
    en: 'What should be examined first?',
    es: '¿Qué se reconoce primero?',
    fr: 'Que visiter en premier ?',
  },
  partiesQuestion: {
    en: 'Whom should we verify?',
    es: '¿A quién verificar?',
    fr: 'Qui vérifier ?',
  },
  goods: { en: 'Consignments', es: 'Envíos', fr: 'Envois' },
  parties: { en: 'Parties', es: 'Partes', fr: 'Parties' },
  kinds: { en: 'Of what', es: 'De qué', fr: 'De quoi' },
  at: { en: 'examined at', es: 'a reconocer en', fr: 'à visiter à' },
  anyPort: { en: 'any port', es: 'cualquier puerto', fr: 'tout port' },
  shift: { en: 'in the shift', es: 'en el turno', fr: 'pendant le poste' },
  noShift: { en: 'any', es: 'cualquiera', fr: 'quelconque' },
  verifiedAs: { en: 'verified as', es: 'a verificar como', fr: 'à vérifier comme' },
  waiting: {
    en: '{total} wait for an examination',
    es: '{total} esperan reconocimiento',
    fr: '{total} attendent une visite',
  },
  firstRows: {
    en: 'the first {rows} are shown',
    es: 'se muestran los primeros {rows}',
    fr: 'les {rows} premiers sont montrés',
  },
  rank: { en: 'Rank', es: 'Lugar', fr: 'Rang' },
  selected: { en: 'Chosen by', es: 'Elegido por', fr: 'Choisi par' },
  probability: { en: 'Probability', es: 'Probabilidad', fr: 'Probabilité' },
  byScore: { en: 'score {score}', es: 'puntos {score}', fr: 'score {score}' },
  byScoreWhy: {
    en: 'No model spoke: the points of the criteria that fired stand in its place.',
    es: 'Ningún modelo habló: valen los puntos de los criterios que se cumplieron.',
    fr: 'Aucun modèle n’a parlé : les points des critères remplis en tiennent lieu.',
  },
  critical: { en: 'Critical', es: 'Crítica', fr: 'Critique' },
  loss: { en: 'Expected loss', es: 'Pérdida esperada', fr: 'Perte attendue' },
  worth: { en: 'Worth examining', es: 'Valor de examinar', fr: 'Valeur de la visite' },
  worthWhy: {
    en: 'What an examination may be expected to be worth: duty recovered and violations found, by their probability.',
    es: 'Lo que puede valer un reconocimiento: derechos recuperados e infracciones halladas, por su probabilidad.',
    fr: 'Ce que peut valoir une visite : droits recouvrés et infractions trouvées, selon leur probabilité.',
  },
  place: { en: 'Place', es: 'Lugar en turno', fr: 'Place' },
  within: {
    en: 'Within the capacity of the shift',
    es: 'Dentro de la capacidad del turno',
    fr: 'Dans la capacité du poste',
  },
  line: { en: 'Capacity line', es: 'Línea de capacidad', fr: 'Ligne de capacité' },
  linePlanned: {
    en: '{used} of {of} device minutes are planned. Below this line there is no place in this shift.',
    es: 'Hay {used} de {of} minutos de equipo planificados. Bajo esta línea no hay lugar en este turno.',
    fr: '{used} des {of} minutes d’équipement sont planifiées. Sous cette ligne, pas de place dans ce poste.',
  },
  lineUnplanned: {
    en: 'As many as the shift could examine in full: {line}. It is not planned yet; a plan that also examines lightly has room for more.',
    es: 'Los que el turno podría reconocer a fondo: {line}. Aún no está planificado; un plan con reconocimientos ligeros admite más.',
    fr: 'Autant que le poste pourrait visiter à fond : {line}. Il n’est pas encore planifié ; un plan avec des visites légères en admet davantage.',
  },
  openShift: { en: 'Open the shift', es: 'Abrir el turno', fr: 'Ouvrir le poste' },
  nothing: {
    en: 'Nothing waits for an examination here.',
    es: 'Aquí nada espera reconocimiento.',
    fr: 'Rien n’attend de visite ici.',
  },
  nothingNext: {
    en: 'The queue holds what a decision, an officer or a clock put into the exam lane, what is worth most first. Choose another port, or see on Now what waits for documents.',
    es: 'La cola tiene lo que una decisión, un funcionario o un reloj puso en reconocimiento, lo de más valor primero. Elija otro puerto, o vea en Ahora lo que espera documentos.',
    fr: 'La file contient ce qu’une décision, un agent ou une horloge a mis en visite, le plus précieux d’abord. Choisissez un autre port, ou voyez dans Maintenant ce qui attend des documents.',
  },
  seeNow: { en: 'See what waits now', es: 'Ver lo que espera', fr: 'Voir ce qui attend' },
  keysHint: {
    en: 'j k move · Enter open · e explain · ? all keys',
    es: 'j k mover · Enter abrir · e explicar · ? todas las teclas',
    fr: 'j k déplacer · Enter ouvrir · e expliquer · ? toutes les touches',
  },
  partyTotal: {
    en: '{total} parties traded lately; the desk verifies {perWeek} a week',
    es: '{total} partes comerciaron hace poco; se verifican {perWeek} por semana',
    fr: '{total} parties ont commercé récemment ; {perWeek} sont vérifiées par semaine',
  },
  party: { en: 'Party', es: 'Parte', fr: 'Partie' },
  chosen: { en: 'Why now', es: 'Por qué ahora', fr: 'Pourquoi maintenant' },
  drawn: { en: 'drawn by chance', es: 'sacada por azar', fr: 'tirée au hasard' },
  above: { en: 'worth most', es: 'de más valor', fr: 'de plus de valeur' },
  below: { en: 'beyond this week', es: 'más allá de esta semana', fr: 'au-delà de cette semaine' },
  declarations: { en: 'Declarations', es: 'Declaraciones', fr: 'Déclarations' },
  recent: { en: 'Last two weeks', es: 'Últimas dos semanas', fr: 'Deux dernières semaines' },
  examined: { en: 'Examined', es: 'Reconocidas', fr: 'Visitées' },
  violations: { en: 'Violations', es: 'Infracciones', fr: 'Infractions' },
  found: { en: 'Loss found', es: 'Pérdida hallada', fr: 'Perte trouvée' },
  partyWorth: { en: 'Worth verifying', es: 'Valor de verificar', fr: 'Valeur de vérifier' },
  verify: { en: 'Verify…', es: 'Verificar…', fr: 'Vérifier…' },
  noParties: {
    en: 'Nobody of this kind traded lately.',
    es: 'Nadie de este tipo comerció hace poco.',
    fr: 'Personne de ce genre n’a commercé récemment.',
  },
  noPartiesNext: {
    en: 'Whoever declares is remembered here with what examinations found. File some trade, or choose another role.',
    es: 'Quien declara queda aquí con lo que hallaron los reconocimientos. Presente declaraciones o elija otro papel.',
    fr: 'Qui déclare est retenu ici avec ce que les visites ont trouvé. Déposez des déclarations ou choisissez un autre rôle.',
  },
  openQuestion: {
    en: 'Open something about {party}?',
    es: '¿Abrir algo sobre {party}?',
    fr: 'Ouvrir quelque chose sur {party} ?',
  },
  openFacts: {
    en: '{role} · {declarations} declarations, {examined} examined, {violations} violations',
    es: '{role} · {declarations} declaraciones, {examined} reconocidas, {violations} infracciones',
    fr: '{role} · {declarations} déclarations, {examined} visitées, {violations} infractions',
  },
  openConsequence: {
    en: 'The party leaves this queue until an outcome is recorded. Trade goes on meanwhile.',
    es: 'La parte sale de esta cola hasta que se registre un resultado. Mientras, el comercio sigue.',
    fr: 'La partie quitte cette file jusqu’à ce qu’un résultat soit consigné. Le commerce continue entre-temps.',
  },
  openAct: { en: 'Open', es: 'Abrir', fr: 'Ouvrir' },
  action: { en: 'What to open', es: 'Qué abrir', fr: 'Quoi ouvrir' },
  reason: { en: 'Reason', es: 'Motivo', fr: 'Motif' },
  reasonHint: {
    en: 'Ten characters or more: what made you choose it.',
    es: 'Diez caracteres o más: qué le hizo elegirla.',
    fr: 'Dix caractères ou plus : ce qui vous l’a fait choisir.',
  },
  cancel: { en: 'Leave as it is', es: 'Dejar como está', fr: 'Laisser tel quel' },
  opened: {
    en: 'Opened: {action} of {party}.',
    es: 'Abierto: {action} de {party}.',
    fr: 'Ouvert : {action} de {party}.',
  },
} satisfies Record<string, Words>;
