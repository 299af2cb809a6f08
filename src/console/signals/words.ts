import type { Words } from '../../terms/words.ts';
import type { Circumstance } from '../../tracing/route/origin-shift.ts';
import type { SignalGround, SignalKind } from '../../tracing/route/signal.ts';

export const SIGNALS = {
  title: { en: 'Signals of routes', es: 'Señales de rutas', fr: 'Signaux de routes' },
  question: {
    en: 'What does not fit about the ways of goods?',
    es: '¿Qué no encaja en las rutas de la mercancía?',
    fr: 'Qu’est-ce qui ne cadre pas dans les voies des marchandises ?',
  },
  total: { en: '{count} signals', es: '{count} señales', fr: '{count} signaux' },
  lookedOver: {
    en: '{passages} lines of entries, {from} to {to}',
    es: '{passages} líneas de despacho, de {from} a {to}',
    fr: '{passages} lignes de déclaration, du {from} au {to}',
  },
  unasked: {
    en: 'Not looked for: {kinds}. Silence about these says nothing.',
    es: 'No se buscó: {kinds}. El silencio sobre ello no dice nada.',
    fr: 'Non cherché : {kinds}. Le silence à leur sujet ne dit rien.',
  },
  lacking: {
    en: '{kind} (no {register})',
    es: '{kind} (sin {register})',
    fr: '{kind} (sans {register})',
  },
  never: {
    en: 'Nobody has looked over the trade yet.',
    es: 'Nadie ha mirado aún el comercio.',
    fr: 'Personne n’a encore examiné les échanges.',
  },
  neverNext: {
    en: 'It is done once a day, or now. Load what makers can make and what partners sent first: “tidewaiter load capacities FILE”, “tidewaiter load mirror-trade FILE”.',
    es: 'Se hace una vez al día, o ahora. Cargue antes lo que los fabricantes pueden producir y lo que los socios enviaron: «tidewaiter load capacities ARCHIVO», «tidewaiter load mirror-trade ARCHIVO».',
    fr: 'Cela se fait une fois par jour, ou maintenant. Chargez d’abord ce que les fabricants peuvent produire et ce que les partenaires ont envoyé : « tidewaiter load capacities FICHIER », « tidewaiter load mirror-trade FICHIER ».',
  },
  none: {
    en: 'Nothing of this kind is seen.',
    es: 'No se ve nada de este tipo.',
    fr: 'Rien de ce genre n’est visible.',
  },
  noneNext: {
    en: 'Choose another kind, or look at what was not looked for.',
    es: 'Elija otro tipo, o mire qué no se buscó.',
    fr: 'Choisissez un autre genre, ou voyez ce qui n’a pas été cherché.',
  },
  lookNow: {
    en: 'Look over the trade now',
    es: 'Mirar el comercio ahora',
    fr: 'Examiner les échanges maintenant',
  },
  looking: { en: 'Looking…', es: 'Mirando…', fr: 'Examen…' },
  kind: { en: 'Kind', es: 'Tipo', fr: 'Genre' },
  anyKind: { en: 'any', es: 'cualquiera', fr: 'tous' },
  about: { en: 'About', es: 'Sobre', fr: 'Au sujet de' },
  shows: { en: 'What shows it', es: 'Qué lo muestra', fr: 'Ce qui le montre' },
  since: { en: 'Seen since', es: 'Se ve desde', fr: 'Vu depuis' },
  ended: { en: 'No longer seen', es: 'Ya no se ve', fr: 'N’est plus vu' },
  everyone: { en: 'All signals', es: 'Todas las señales', fr: 'Tous les signaux' },
  reckonedFrom: { en: 'Reckoned from', es: 'Calculado a partir de', fr: 'Calculé d’après' },
  entries: {
    en: 'Entries that show it',
    es: 'Despachos que lo muestran',
    fr: 'Déclarations qui le montrent',
  },
  entry: { en: 'Entry', es: 'Despacho', fr: 'Déclaration' },
  ofCountry: { en: '{goods} of {country}', es: '{goods} de {country}', fr: '{goods} de {country}' },
  goods: { en: 'Goods', es: 'Mercancía', fr: 'Marchandises' },
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  maker: { en: 'Maker', es: 'Fabricante', fr: 'Fabricant' },
  value: { en: 'Dollars', es: 'Dólares', fr: 'Dollars' },
  party: { en: 'The party', es: 'La parte', fr: 'La partie' },
  others: { en: 'Others concerned', es: 'Otros implicados', fr: 'Autres concernés' },
  capacity: { en: 'What it can make', es: 'Lo que puede producir', fr: 'Ce qu’il peut produire' },
  sent: { en: 'sent', es: 'enviado', fr: 'envoyé' },
  can: { en: 'can have made', es: 'pudo producir', fr: 'a pu produire' },
  register: {
    en: '{perYear} {unit} a year · {source}, {asOf}',
    es: '{perYear} {unit} al año · {source}, {asOf}',
    fr: '{perYear} {unit} par an · {source}, {asOf}',
  },
  mirror: {
    en: 'What came, and what the partner says it sent',
    es: 'Lo que llegó, y lo que el socio dice que envió',
    fr: 'Ce qui est arrivé, et ce que le partenaire dit avoir envoyé',
  },
  month: { en: 'Month', es: 'Mes', fr: 'Mois' },
  ours: { en: 'entered here', es: 'entró aquí', fr: 'entré ici' },
  theirs: { en: 'exported there', es: 'exportado allá', fr: 'exporté là-bas' },
  reExports: { en: 'passed on', es: 'reexportado', fr: 'réexporté' },
  lag: {
    en: 'Their months are shown {lag} later, where both lines agree best; months they did not report are left out.',
    es: 'Sus meses se muestran {lag} después, donde ambas líneas coinciden mejor; los meses que no informaron se omiten.',
    fr: 'Leurs mois sont montrés {lag} plus tard, là où les deux lignes s’accordent le mieux ; les mois non déclarés sont omis.',
  },
  keysHint: {
    en: 'j k move · Enter opens the signal beside the list · Esc closes',
    es: 'j k mover · Enter abre la señal al lado · Esc cierra',
    fr: 'j k bouger · Entrée ouvre à côté · Échap ferme',
  },
  careful: {
    en: 'A signal is a reason to look, not a finding.',
    es: 'Una señal es un motivo para mirar, no un hallazgo.',
    fr: 'Un signal est une raison de regarder, non un constat.',
  },
} satisfies Record<string, Words>;

export const SIGNAL_KIND: Readonly<Record<SignalKind, Words>> = {
  'origin-shift': { en: 'origin shifted', es: 'origen desplazado', fr: 'origine déplacée' },
  'phoenix-importer': { en: 'phoenix importer', es: 'importador fénix', fr: 'importateur phénix' },
  'shell-importers': {
    en: 'importers on paper',
    es: 'importadores de papel',
    fr: 'importateurs de papier',
  },
  'over-capacity': {
    en: 'beyond capacity',
    es: 'por encima de la capacidad',
    fr: 'au-delà de la capacité',
  },
  'over-inputs': {
    en: 'beyond inputs',
    es: 'por encima de los insumos',
    fr: 'au-delà des intrants',
  },
  'new-factory': { en: 'new factory', es: 'fábrica nueva', fr: 'usine nouvelle' },
  'mirror-gap': {
    en: 'statistics differ',
    es: 'las estadísticas difieren',
    fr: 'les statistiques diffèrent',
  },
  'mirror-surge': {
    en: 'fed from elsewhere',
    es: 'alimentado desde fuera',
    fr: 'alimenté d’ailleurs',
  },
  'laden-elsewhere': {
    en: 'laden elsewhere',
    es: 'embarcado en otra parte',
    fr: 'chargé ailleurs',
  },
  'implausible-origin': {
    en: 'implausible origin',
    es: 'origen inverosímil',
    fr: 'origine invraisemblable',
  },
  'shared-container': {
    en: 'shared container',
    es: 'contenedor compartido',
    fr: 'conteneur partagé',
  },
  'shared-maker-code': {
    en: 'shared maker’s code',
    es: 'código de fabricante compartido',
    fr: 'code de fabricant partagé',
  },
  'shared-stuffing': {
    en: 'shared stuffing place',
    es: 'lugar de llenado compartido',
    fr: 'lieu d’empotage partagé',
  },
};

/** What a signal says in one sentence, of its own numbers and words. */
export const SENTENCE: Readonly<Record<SignalKind, Words>> = {
  'origin-shift': {
    en: 'Bought {goods} of {measured} until an order held from {since}, of {country} since: {circumstances}.',
    es: 'Compró {goods} de {measured} hasta que rigió una orden desde {since}, y de {country} desde entonces: {circumstances}.',
    fr: 'Achetait {goods} de {measured} jusqu’à un ordre en vigueur dès {since}, de {country} depuis : {circumstances}.',
  },
  'phoenix-importer': {
    en: 'Goes on where {succeeds} ended on {lastEntry}: the same address, {makersShared} of its makers.',
    es: 'Sigue donde {succeeds} terminó el {lastEntry}: la misma dirección, {makersShared} de sus fabricantes.',
    fr: 'Continue où {succeeds} a fini le {lastEntry} : même adresse, {makersShared} de ses fabricants.',
  },
  'shell-importers': {
    en: '{importers} importers began at one address.',
    es: '{importers} importadores empezaron en una misma dirección.',
    fr: '{importers} importateurs ont commencé à une même adresse.',
  },
  'over-capacity': {
    en: 'Sent {sent} {unit} in days in which it can have made {can}: {times} times.',
    es: 'Envió {sent} {unit} en días en que pudo producir {can}: {times} veces.',
    fr: 'A envoyé {sent} {unit} en des jours où il a pu produire {can} : {times} fois.',
  },
  'over-inputs': {
    en: 'Sent {sent} {unit}; production and inputs were enough for {can}: {times} times.',
    es: 'Envió {sent} {unit}; la producción y los insumos bastaban para {can}: {times} veces.',
    fr: 'A envoyé {sent} {unit} ; production et intrants suffisaient pour {can} : {times} fois.',
  },
  'new-factory': {
    en: 'First seen {firstSeen}; {daysBeforeClaim} days later it made {goods}, which others owe a duty on. {firstMonth} dollars in its first month, {secondMonth} in its second.',
    es: 'Visto por primera vez el {firstSeen}; {daysBeforeClaim} días después hizo {goods}, por lo que otros deben un derecho. {firstMonth} dólares en su primer mes, {secondMonth} en el segundo.',
    fr: 'Vu d’abord le {firstSeen} ; {daysBeforeClaim} jours après, il a fait {goods}, dont d’autres doivent un droit. {firstMonth} dollars le premier mois, {secondMonth} le deuxième.',
  },
  'mirror-gap': {
    en: 'Entered here {ours} dollars; {country} says it sent {theirs}, and passed on {reExports}.',
    es: 'Aquí entraron {ours} dólares; {country} dice que envió {theirs} y reexportó {reExports}.',
    fr: 'Entrés ici {ours} dollars ; {country} dit en avoir envoyé {theirs} et réexporté {reExports}.',
  },
  'mirror-surge': {
    en: '{measured} sends {country} {feederTimes} times as much as before {since}, and {country} sends here {oursTimes} times.',
    es: '{measured} envía a {country} {feederTimes} veces lo de antes de {since}, y {country} envía aquí {oursTimes} veces.',
    fr: '{measured} envoie à {country} {feederTimes} fois plus qu’avant {since}, et {country} envoie ici {oursTimes} fois plus.',
  },
  'laden-elsewhere': {
    en: 'Goods of {country} are laden in {laden} in {share} of its entries.',
    es: 'Mercancía de {country} se embarca en {laden} en {share} de sus despachos.',
    fr: 'Des marchandises de {country} sont chargées en {laden} pour {share} de ses déclarations.',
  },
  'implausible-origin': {
    en: '{entries} entries of goods {goods} from {country}, which is not known to produce them.',
    es: '{entries} despachos de mercancía {goods} de {country}, que no se sabe que la produzca.',
    fr: '{entries} déclarations de marchandises {goods} de {country}, qui n’est pas connu pour en produire.',
  },
  'shared-container': {
    en: 'Brought goods of {parties} importers on different bills within days.',
    es: 'Trajo mercancía de {parties} importadores con distintos conocimientos en pocos días.',
    fr: 'A apporté des marchandises de {parties} importateurs sous des connaissements distincts en quelques jours.',
  },
  'shared-maker-code': {
    en: 'One code under several names: {told}.',
    es: 'Un código bajo varios nombres: {told}.',
    fr: 'Un code sous plusieurs noms : {told}.',
  },
  'shared-stuffing': {
    en: 'Containers of {parties} makers, with goods of {told}, are stuffed at one place.',
    es: 'Contenedores de {parties} fabricantes, con mercancía de {told}, se llenan en un mismo lugar.',
    fr: 'Les conteneurs de {parties} fabricants, avec des marchandises de {told}, sont empotés en un même lieu.',
  },
};

export const CIRCUMSTANCE: Readonly<Record<Circumstance, Words>> = {
  'same-seller': { en: 'the same seller', es: 'el mismo vendedor', fr: 'le même vendeur' },
  'new-maker': {
    en: 'a maker unknown before',
    es: 'un fabricante antes desconocido',
    fr: 'un fabricant inconnu auparavant',
  },
  'beyond-capacity': {
    en: 'more than the maker can make',
    es: 'más de lo que el fabricante puede producir',
    fr: 'plus que le fabricant ne peut produire',
  },
  'laden-there': {
    en: 'laden in the first country',
    es: 'embarcado en el primer país',
    fr: 'chargé dans le premier pays',
  },
  'security-filing-differs': {
    en: 'the security filing names the first country',
    es: 'la presentación de seguridad nombra el primer país',
    fr: 'le dépôt de sûreté nomme le premier pays',
  },
};

export const GROUND: Readonly<Record<SignalGround, Words>> = {
  filings: {
    en: 'entries and bills',
    es: 'despachos y conocimientos',
    fr: 'déclarations et connaissements',
  },
  'security-filings': {
    en: 'security filings (for targeting only)',
    es: 'presentaciones de seguridad (solo para focalizar)',
    fr: 'dépôts de sûreté (pour le ciblage seul)',
  },
  capacities: {
    en: 'register of capacities',
    es: 'registro de capacidades',
    fr: 'registre des capacités',
  },
  'partner-trade': {
    en: 'partners’ statistics',
    es: 'estadísticas de los socios',
    fr: 'statistiques des partenaires',
  },
  law: { en: 'orders in the Book', es: 'órdenes del Libro', fr: 'ordres du Livre' },
};

export const REGISTER: Readonly<Record<'capacities' | 'partner-trade' | 'measures', Words>> = {
  capacities: { en: 'capacities loaded', es: 'capacidades cargadas', fr: 'capacités chargées' },
  'partner-trade': {
    en: 'statistics loaded',
    es: 'estadísticas cargadas',
    fr: 'statistiques chargées',
  },
  measures: { en: 'orders in the Book', es: 'órdenes en el Libro', fr: 'ordres dans le Livre' },
};
