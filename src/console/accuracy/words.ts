import type { Burden, YieldBy } from '../../scorecard/accuracy.ts';
import type { Words } from '../../terms/words.ts';

export const YIELD_BY: Readonly<Record<YieldBy, Words>> = {
  lane: { en: 'lane', es: 'canal', fr: 'circuit' },
  selection: { en: 'what chose it', es: 'qué lo eligió', fr: 'ce qui l’a choisi' },
  criterion: { en: 'criterion', es: 'criterio', fr: 'critère' },
  model: { en: 'model', es: 'modelo', fr: 'modèle' },
};

export const BURDEN: Readonly<Record<Burden['of'], Words>> = {
  all: { en: 'All traders', es: 'Todos los operadores', fr: 'Tous les opérateurs' },
  'little-known': { en: 'Little known', es: 'Poco conocidos', fr: 'Peu connus' },
  known: { en: 'Well known', es: 'Bien conocidos', fr: 'Bien connus' },
};

export const ACCURACY = {
  title: { en: 'Accuracy', es: 'Acierto', fr: 'Justesse' },
  question: {
    en: 'Does targeting find more than chance?',
    es: '¿La selección halla más que el azar?',
    fr: 'Le ciblage trouve-t-il plus que le hasard ?',
  },
  from: { en: 'decided from', es: 'decididos desde', fr: 'décidés depuis' },
  to: { en: 'to', es: 'hasta', fr: 'jusqu’au' },
  by: { en: 'measured by', es: 'medido por', fr: 'mesuré par' },
  book: { en: 'Book {book}', es: 'Libro {book}', fr: 'Livre {book}' },
  suspended: {
    en: 'The control sample is off until {day}: nothing decided meanwhile can be measured.',
    es: 'La muestra de control está apagada hasta {day}: lo decidido entretanto no podrá medirse.',
    fr: 'L’échantillon de contrôle est suspendu jusqu’au {day} : ce qui est décidé entre-temps ne pourra être mesuré.',
  },
  noSample: {
    en: 'Nobody can say yet: no consignment that chance drew has been examined.',
    es: 'Aún no se sabe: no se ha reconocido ningún envío sacado por azar.',
    fr: 'On ne sait pas encore : aucun envoi tiré au hasard n’a été visité.',
  },
  noSampleWhy: {
    en: 'What criteria and models choose tells how good a choice was, never how much there is. Only the control sample, drawn by chance from everything that comes, tells what was missed. It has to run for some weeks: a rate of one in a hundred needs some hundreds of examinations before its interval is narrow.',
    es: 'Lo que eligen criterios y modelos dice si se eligió bien, nunca cuánto hay. Solo la muestra de control, sacada al azar de todo lo que llega, dice lo que se escapó. Debe correr unas semanas: una tasa de uno en cien pide cientos de reconocimientos antes de que su intervalo sea estrecho.',
    fr: 'Ce que choisissent critères et modèles dit si le choix était bon, jamais combien il y en a. Seul l’échantillon de contrôle, tiré au hasard de tout ce qui vient, dit ce qui a échappé. Il doit courir quelques semaines : un taux de un sur cent demande des centaines de visites avant que son intervalle soit étroit.',
  },
  noSampleNext: {
    en: '{drawn} are drawn and wait. Examine them whatever they look like, and record each finding, most of all when all was in order.',
    es: '{drawn} están sacados y esperan. Reconózcalos parezcan lo que parezcan y registre cada resultado, sobre todo si todo estaba en orden.',
    fr: '{drawn} sont tirés et attendent. Visitez-les quelle que soit leur mine, et consignez chaque constat, surtout quand tout était en ordre.',
  },
  seeDrawn: { en: 'See those drawn', es: 'Ver los sacados', fr: 'Voir les tirés' },
  flow: { en: 'Of all that came', es: 'De todo lo que llegó', fr: 'De tout ce qui est venu' },
  sampled: {
    en: '{examined} of {drawn} drawn by chance were examined, out of {population} decided',
    es: 'se reconocieron {examined} de {drawn} sacados al azar, de {population} decididos',
    fr: '{examined} des {drawn} tirés au hasard ont été visités, sur {population} décidés',
  },
  violates: { en: 'violates', es: 'infringe', fr: 'est en infraction' },
  asCount: { en: 'that is', es: 'es decir', fr: 'soit' },
  violations: { en: 'violations', es: 'infracciones', fr: 'infractions' },
  missed: {
    en: 'missed: nothing but chance would have had it examined',
    es: 'se escapó: solo el azar lo habría hecho reconocer',
    fr: 'a échappé : seul le hasard l’aurait fait visiter',
  },
  lost: { en: 'lost in all', es: 'perdido en total', fr: 'perdu en tout' },
  lostMissed: {
    en: 'lost in what was missed',
    es: 'perdido en lo que se escapó',
    fr: 'perdu dans ce qui a échappé',
  },
  unsampled: {
    en: 'Strata without any examination are reckoned like the others: {strata}',
    es: 'Los estratos sin reconocimiento se estiman como los demás: {strata}',
    fr: 'Les strates sans visite sont estimées comme les autres : {strata}',
  },
  hitRates: {
    en: 'What share of examinations found something?',
    es: '¿Qué parte de los reconocimientos halló algo?',
    fr: 'Quelle part des visites a trouvé quelque chose ?',
  },
  hitRatesLabel: {
    en: 'Hit rate of each with its interval; the band is the control sample’s',
    es: 'Tasa de acierto de cada uno con su intervalo; la banda es la de la muestra de control',
    fr: 'Taux de réussite de chacun avec son intervalle ; la bande est celle de l’échantillon de contrôle',
  },
  band: {
    en: 'Dot: share that found something. Line: 95 % interval. Band: what chance alone finds.',
    es: 'Punto: parte que halló algo. Línea: intervalo del 95 %. Banda: lo que halla el azar solo.',
    fr: 'Point : part qui a trouvé. Trait : intervalle à 95 %. Bande : ce que trouve le seul hasard.',
  },
  examined: { en: 'Examined', es: 'Reconocidos', fr: 'Visités' },
  hits: { en: 'Found something', es: 'Hallaron algo', fr: 'Ont trouvé' },
  rate: { en: 'Hit rate', es: 'Tasa de acierto', fr: 'Taux de réussite' },
  low: { en: 'low', es: 'mín.', fr: 'bas' },
  high: { en: 'high', es: 'máx.', fr: 'haut' },
  lift: { en: 'Times chance', es: 'Veces el azar', fr: 'Fois le hasard' },
  loss: { en: 'Loss found', es: 'Pérdida hallada', fr: 'Perte trouvée' },
  minutes: { en: 'Minutes', es: 'Minutos', fr: 'Minutes' },
  noYields: {
    en: 'No examination of these days has a finding on record.',
    es: 'Ningún reconocimiento de estos días tiene resultado registrado.',
    fr: 'Aucune visite de ces jours n’a de constat consigné.',
  },
  noYieldsNext: {
    en: 'Record what each examination finds, from the shift or the filing; it counts here at once.',
    es: 'Registre lo que halla cada reconocimiento, desde el turno o el envío; aquí cuenta enseguida.',
    fr: 'Consignez ce que trouve chaque visite, depuis le poste ou l’envoi ; cela compte ici aussitôt.',
  },
  curve: {
    en: 'How much stands in the first of the ranking?',
    es: '¿Cuánto está al principio de la clasificación?',
    fr: 'Combien se trouve en tête du classement ?',
  },
  curveLabel: {
    en: 'Share of all violations and of all loss found in the first share of the flow',
    es: 'Parte de todas las infracciones y pérdidas halladas en la primera parte del flujo',
    fr: 'Part de toutes les infractions et pertes trouvées dans la première part du flux',
  },
  curveMeans: {
    en: 'Solid: violations. Dashed: revenue. Thin: a ranking no better than chance.',
    es: 'Continua: infracciones. Discontinua: recaudación. Fina: una clasificación como el azar.',
    fr: 'Plein : infractions. Tireté : recettes. Fin : un classement pas meilleur que le hasard.',
  },
  share: { en: 'First of the flow', es: 'Primera parte del flujo', fr: 'Tête du flux' },
  labels: { en: 'Examined', es: 'Reconocidos', fr: 'Visités' },
  precision: { en: 'Of these violate', es: 'De estos infringe', fr: 'Dont en infraction' },
  recall: {
    en: 'Of all violations',
    es: 'De todas las infracciones',
    fr: 'De toutes les infractions',
  },
  revenue: { en: 'Of all loss', es: 'De toda la pérdida', fr: 'De toute la perte' },
  ports: {
    en: 'Are like cases treated alike?',
    es: '¿Se trata igual lo igual?',
    fr: 'Les cas semblables sont-ils traités de même ?',
  },
  portsLabel: {
    en: 'Examinations asked of each port, by those expected if it treated its cases as all ports do',
    es: 'Reconocimientos pedidos a cada puerto, entre los esperados si tratara sus casos como todos',
    fr: 'Visites demandées à chaque port, sur celles attendues s’il traitait ses cas comme tous',
  },
  portsMeans: {
    en: '1 is like treatment; a port whose interval leaves it out is marked ▲.',
    es: '1 es trato igual; el puerto cuyo intervalo lo excluye lleva ▲.',
    fr: '1 est un traitement égal ; le port dont l’intervalle l’exclut porte ▲.',
  },
  noPorts: {
    en: 'No port has like cases to compare yet.',
    es: 'Ningún puerto tiene aún casos iguales que comparar.',
    fr: 'Aucun port n’a encore de cas semblables à comparer.',
  },
  cases: { en: 'Cases', es: 'Casos', fr: 'Cas' },
  asked: { en: 'Asked to examine', es: 'Pedidos', fr: 'Demandées' },
  expected: { en: 'Expected', es: 'Esperados', fr: 'Attendues' },
  ratio: { en: 'Ratio', es: 'Razón', fr: 'Rapport' },
  burden: {
    en: 'What do needless examinations cost honest trade?',
    es: '¿Qué cuestan al comercio honesto los reconocimientos sin hallazgo?',
    fr: 'Que coûtent les visites inutiles au commerce honnête ?',
  },
  who: { en: 'Who', es: 'Quién', fr: 'Qui' },
  needless: { en: 'Found nothing', es: 'Sin hallazgo', fr: 'Sans constat' },
  needlessShare: { en: 'Share', es: 'Parte', fr: 'Part' },
  waited: { en: 'Hours waited', es: 'Horas de espera', fr: 'Heures d’attente' },
  records: {
    en: '{total} examinations: {by} {key}',
    es: '{total} reconocimientos: {by} {key}',
    fr: '{total} visites : {by} {key}',
  },
  seeRecords: {
    en: 'See the records of {key}',
    es: 'Ver los registros de {key}',
    fr: 'Voir les constats de {key}',
  },
  found: { en: 'found something', es: 'halló algo', fr: 'a trouvé' },
  inOrder: { en: 'in order', es: 'en orden', fr: 'en ordre' },
  result: { en: 'Result', es: 'Resultado', fr: 'Résultat' },
  when: { en: 'Recorded', es: 'Registrado', fr: 'Consigné' },
  inSearch: { en: 'All of these days in Search', es: 'Todos en Buscar', fr: 'Tous dans Chercher' },
} satisfies Record<string, Words>;
