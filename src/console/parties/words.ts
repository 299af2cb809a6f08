import type { ElementCode } from '../../party/account/element.ts';
import type { AccountKind, FactKind } from '../../party/account/mention.ts';
import type { End, Statement } from '../../party/account/statement.ts';
import type { Words } from '../../terms/words.ts';

const SHARES: Readonly<Record<FactKind, Words>> = {
  name: { en: 'Name', es: 'Nombre', fr: 'Nom' },
  address: { en: 'Address', es: 'Dirección', fr: 'Adresse' },
  identifier: { en: 'Number', es: 'Número', fr: 'Numéro' },
  owner: { en: 'Owner', es: 'Propietario', fr: 'Propriétaire' },
  officer: { en: 'Officer', es: 'Directivo', fr: 'Dirigeant' },
  telephone: { en: 'Telephone', es: 'Teléfono', fr: 'Téléphone' },
  email: { en: 'E-mail', es: 'Correo', fr: 'Courriel' },
  bank: { en: 'Bank account', es: 'Cuenta bancaria', fr: 'Compte bancaire' },
};

export const PARTIES = {
  jobs: { en: 'Parties', es: 'Partes', fr: 'Parties' },
  parties: { en: 'Parties', es: 'Partes', fr: 'Parties' },
  platforms: { en: 'Marketplaces', es: 'Plataformas', fr: 'Places de marché' },
  question: { en: 'Who is it?', es: '¿Quién es?', fr: 'Qui est-ce ?' },
  who: { en: 'Who is {name}?', es: '¿Quién es {name}?', fr: 'Qui est {name} ?' },
  party: { en: 'Party', es: 'Parte', fr: 'Partie' },
  sought: {
    en: 'Beginnings of words, or a number',
    es: 'Comienzos de palabras, o un número',
    fr: 'Débuts de mots, ou un numéro',
  },
  suspendedNow: {
    en: '{count} parties are suspended',
    es: '{count} partes están suspendidas',
    fr: '{count} parties sont suspendues',
  },
  found: { en: '{count} parties', es: '{count} partes', fr: '{count} parties' },
  noneSuspended: {
    en: 'Nobody is suspended.',
    es: 'Nadie está suspendido.',
    fr: 'Personne n’est suspendu.',
  },
  searchNext: {
    en: 'Search by the beginning of a name, in any order of words, or by a number: EIN, DUNS, LEI, MID, SCAC.',
    es: 'Busque por el comienzo de un nombre, en cualquier orden, o por un número: EIN, DUNS, LEI, MID, SCAC.',
    fr: 'Cherchez par le début d’un nom, mots dans n’importe quel ordre, ou par un numéro : EIN, DUNS, LEI, MID, SCAC.',
  },
  nobody: {
    en: 'Nobody answers to that.',
    es: 'Nadie responde a eso.',
    fr: 'Personne ne répond à cela.',
  },
  nobodyNext: {
    en: 'Write fewer letters of each word, or the whole number. Who was filed in the last minute may still be counted.',
    es: 'Escriba menos letras de cada palabra, o el número entero. Quien se declaró en el último minuto puede estar aún sin contar.',
    fr: 'Écrivez moins de lettres de chaque mot, ou le numéro entier. Qui fut déposé dans la dernière minute peut ne pas être encore compté.',
  },
  more: {
    en: 'There are more: write another word to narrow them.',
    es: 'Hay más: escriba otra palabra para acotar.',
    fr: 'Il y en a d’autres : écrivez un mot de plus.',
  },
  kind: { en: 'Kind', es: 'Tipo', fr: 'Genre' },
  country: { en: 'Country', es: 'País', fr: 'Pays' },
  countryUnknown: { en: 'country not told', es: 'país no dicho', fr: 'pays non dit' },
  filings: { en: 'Filings', es: 'Declaraciones', fr: 'Dépôts' },
  members: { en: 'Accounts', es: 'Cuentas', fr: 'Comptes' },
  lastSeen: { en: 'Last seen', es: 'Visto por última vez', fr: 'Vu en dernier' },
  suspended: { en: 'suspended', es: 'suspendida', fr: 'suspendue' },
  nameless: {
    en: 'known by number alone',
    es: 'conocida solo por número',
    fr: 'connue par son seul numéro',
  },
  identity: { en: 'Identity', es: 'Identidad', fr: 'Identité' },
  openedAt: { en: 'account opened', es: 'cuenta abierta', fr: 'compte ouvert' },
  newImporter: { en: 'New importer', es: 'Importador nuevo', fr: 'Importateur nouveau' },
  nonResident: { en: 'Not resident', es: 'No residente', fr: 'Non résident' },
  severalNumbers: {
    en: 'Several numbers: {schemes}',
    es: 'Varios números: {schemes}',
    fr: 'Plusieurs numéros : {schemes}',
  },
  wrongNumbers: {
    en: '{count} wrong numbers',
    es: '{count} números erróneos',
    fr: '{count} numéros faux',
  },
  identities: { en: 'Identities', es: 'Identidades', fr: 'Identités' },
  membersWhy: {
    en: 'These accounts were found to be one party; the review queue of identities keeps why, and undoes it.',
    es: 'Se halló que estas cuentas son una parte; la cola de identidades guarda por qué, y lo deshace.',
    fr: 'Ces comptes furent reconnus comme une partie ; la file des identités garde pourquoi, et le défait.',
  },
  table: { en: '{of}: the table', es: '{of}: la tabla', fr: '{of} : le tableau' },
  facts: { en: 'What was said of it', es: 'Lo que se dijo de ella', fr: 'Ce qui en fut dit' },
  noFacts: { en: 'Nothing yet.', es: 'Nada aún.', fr: 'Rien encore.' },
  what: { en: 'What', es: 'Qué', fr: 'Quoi' },
  told: { en: 'As told', es: 'Tal como se dijo', fr: 'Tel que dit' },
  times: { en: 'Times', es: 'Veces', fr: 'Fois' },
  firstSaid: { en: 'First', es: 'Primera vez', fr: 'D’abord' },
  lastSaid: { en: 'Last', es: 'Última vez', fr: 'En dernier' },
  wrongDigit: { en: 'check digit', es: 'dígito de control', fr: 'chiffre de contrôle' },
  wrongShape: { en: 'not such a number', es: 'no es tal número', fr: 'pas un tel numéro' },
  byPerson: {
    en: 'stated by a person',
    es: 'declarado por una persona',
    fr: 'déclaré par une personne',
  },
  roles: { en: 'What it does, and where', es: 'Qué hace y dónde', fr: 'Ce qu’elle fait, et où' },
  noRoles: {
    en: 'No filing names it yet.',
    es: 'Ninguna declaración la nombra aún.',
    fr: 'Aucun dépôt ne la nomme encore.',
  },
  role: { en: 'Role', es: 'Papel', fr: 'Rôle' },
  port: { en: 'Port', es: 'Puerto', fr: 'Port' },
  consignments: {
    en: 'Its latest consignments',
    es: 'Sus últimos envíos',
    fr: 'Ses derniers envois',
  },
  reference: { en: 'Reference', es: 'Referencia', fr: 'Référence' },
  lane: { en: 'Lane', es: 'Canal', fr: 'Circuit' },
  examined: { en: 'Examined', es: 'Examen', fr: 'Examen' },
  decided: { en: 'Decided', es: 'Decidido', fr: 'Décidé' },
  violation: { en: 'violation', es: 'infracción', fr: 'infraction' },
  clean: { en: 'in order', es: 'en regla', fr: 'en règle' },
  affiliates: {
    en: 'Whom it is tied to',
    es: 'Con quién está vinculada',
    fr: 'À qui elle est liée',
  },
  noAffiliates: {
    en: 'Nobody else shares its address, owner, officer, telephone or bank account.',
    es: 'Nadie más comparte su dirección, propietario, directivo, teléfono o cuenta bancaria.',
    fr: 'Personne d’autre ne partage son adresse, propriétaire, dirigeant, téléphone ou compte bancaire.',
  },
  shares: SHARES,
  standing: {
    en: 'What decisions are told',
    es: 'Lo que se dice a las decisiones',
    fr: 'Ce que les décisions savent',
  },
  noStanding: {
    en: 'Nothing: neither program, nor suspension, nor dismissed match.',
    es: 'Nada: ni programa, ni suspensión, ni coincidencia descartada.',
    fr: 'Rien : ni programme, ni suspension, ni correspondance écartée.',
  },
  dismissed: {
    en: 'not {entry} of {list}, until {until}',
    es: 'no es {entry} de {list}, hasta {until}',
    fr: 'n’est pas {entry} de {list}, jusqu’au {until}',
  },
  statements: { en: 'What stands', es: 'Lo vigente', fr: 'Ce qui tient' },
  noStatements: {
    en: 'No suspension, obligation, benefit, plan or contact is recorded.',
    es: 'No consta suspensión, obligación, beneficio, plan ni contacto.',
    fr: 'Ni suspension, ni obligation, ni avantage, ni plan, ni contact au registre.',
  },
  overdue: { en: 'overdue', es: 'vencido', fr: 'en retard' },
  suspend: { en: 'Suspend…', es: 'Suspender…', fr: 'Suspendre…' },
  lift: { en: 'Lift suspension…', es: 'Levantar suspensión…', fr: 'Lever la suspension…' },
  suspendQuestion: { en: 'Suspend {name}?', es: '¿Suspender a {name}?', fr: 'Suspendre {name} ?' },
  liftQuestion: {
    en: 'Lift the suspension of {name}?',
    es: '¿Levantar la suspensión de {name}?',
    fr: 'Lever la suspension de {name} ?',
  },
  suspendConsequence: {
    en: 'What it sends, sells or imports is held from the next decision on, under every name found to be its own.',
    es: 'Lo que envíe, venda o importe se retiene desde la decisión siguiente, con todos sus nombres hallados.',
    fr: 'Ce qu’elle envoie, vend ou importe est retenu dès la décision suivante, sous tous ses noms reconnus.',
  },
  liftConsequence: {
    en: 'New filings are decided without it. What is held already stays held until an officer lets it go.',
    es: 'Lo nuevo se decide sin ella. Lo ya retenido sigue retenido hasta que un agente lo libere.',
    fr: 'Les nouveaux dépôts sont décidés sans elle. Ce qui est retenu le reste jusqu’à ce qu’un agent le libère.',
  },
  state: { en: 'State…', es: 'Declarar…', fr: 'Déclarer…' },
  stateQuestion: {
    en: 'What is to be stated of this party?',
    es: '¿Qué se declara de esta parte?',
    fr: 'Que déclarer de cette partie ?',
  },
  stateConsequence: {
    en: 'It stands until somebody ends it, with your name and reason in the journal.',
    es: 'Vale hasta que alguien lo termine, con su nombre y motivo en el diario.',
    fr: 'Cela tient jusqu’à ce que quelqu’un y mette fin, avec votre nom et motif au journal.',
  },
  stateAct: { en: 'State', es: 'Declarar', fr: 'Déclarer' },
  end: { en: 'End…', es: 'Terminar…', fr: 'Mettre fin…' },
  endAct: { en: 'End it', es: 'Terminar', fr: 'Y mettre fin' },
  endConsequence: {
    en: 'It no longer stands. The record stays, with your reason.',
    es: 'Deja de valer. El registro queda, con su motivo.',
    fr: 'Cela ne tient plus. L’inscription reste, avec votre motif.',
  },
  text: { en: 'What', es: 'Qué', fr: 'Quoi' },
  law: { en: 'Law or agreement', es: 'Ley o acuerdo', fr: 'Loi ou accord' },
  from: { en: 'From', es: 'Desde', fr: 'Dès' },
  task: { en: 'Task', es: 'Tarea', fr: 'Tâche' },
  owner: { en: 'Who does it', es: 'Quién lo hace', fr: 'Qui s’en charge' },
  due: { en: 'Due', es: 'Vence', fr: 'Échéance' },
  name: { en: 'Name', es: 'Nombre', fr: 'Nom' },
  position: { en: 'Position', es: 'Cargo', fr: 'Fonction' },
  platformsQuestion: {
    en: 'What do marketplaces leave out?',
    es: '¿Qué omiten las plataformas?',
    fr: 'Qu’omettent les places de marché ?',
  },
  elements: {
    en: 'Share of parcels that give each element',
    es: 'Parte de los paquetes que da cada elemento',
    fr: 'Part des colis qui donne chaque élément',
  },
  elementsSource: {
    en: 'WCO cross-border e-commerce framework, reference data set',
    es: 'Marco de la OMA de comercio electrónico transfronterizo, datos de referencia',
    fr: 'Cadre de l’OMD du commerce électronique transfrontalier, données de référence',
  },
  elementsHint: {
    en: 'Elements with 0 % everywhere may have no place in our parcel record yet. Amendments are not counted.',
    es: 'Los elementos con 0 % en todas pueden no tener aún lugar en nuestro registro. No se cuentan enmiendas.',
    fr: 'Les éléments à 0 % partout peuvent n’avoir pas encore de place dans notre fiche. Les rectifications ne comptent pas.',
  },
  noPlatforms: {
    en: 'No parcel was filed yet. What marketplaces file is counted here within a minute.',
    es: 'Aún no se declaró ningún paquete. Lo que declaren las plataformas se cuenta aquí en un minuto.',
    fr: 'Aucun colis n’est encore déposé. Ce que déposent les places de marché est compté ici en une minute.',
  },
  lost: {
    en: 'Parcels that lost their exemption after they were let in',
    es: 'Paquetes que perdieron su exención tras ser admitidos',
    fr: 'Colis qui ont perdu leur exemption après leur admission',
  },
  noneLost: {
    en: 'None on this day: nobody’s parcels went over the limit of one person and one day after some were let in.',
    es: 'Ninguno en este día: los paquetes de nadie superaron el límite de una persona y un día tras admitirse algunos.',
    fr: 'Aucun ce jour : les colis de personne n’ont dépassé la limite d’une personne et d’un jour après des admissions.',
  },
  day: { en: 'Day', es: 'Día', fr: 'Jour' },
  consignee: { en: 'Consignee', es: 'Destinatario', fr: 'Destinataire' },
  value: { en: 'Value', es: 'Valor', fr: 'Valeur' },
  noPlatform: { en: 'none named', es: 'ninguna nombrada', fr: 'aucune nommée' },
  element: { en: 'Element', es: 'Elemento', fr: 'Élément' },
  wco: {
    en: 'In the WCO data model',
    es: 'En el modelo de datos de la OMA',
    fr: 'Dans le modèle de données de l’OMD',
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;

export const PARTY_KIND: Readonly<Record<AccountKind, Words>> = {
  party: { en: 'Party', es: 'Parte', fr: 'Partie' },
  storefront: { en: 'Storefront', es: 'Tienda en plataforma', fr: 'Boutique en ligne' },
  platform: { en: 'Marketplace', es: 'Plataforma', fr: 'Place de marché' },
  vessel: { en: 'Vessel', es: 'Buque', fr: 'Navire' },
};

export const STATEMENT: Readonly<Record<Statement['kind'], Words>> = {
  suspension: { en: 'Suspension', es: 'Suspensión', fr: 'Suspension' },
  obligation: { en: 'Obligation', es: 'Obligación', fr: 'Obligation' },
  benefit: { en: 'Benefit', es: 'Beneficio', fr: 'Avantage' },
  'plan-step': { en: 'Step of the plan', es: 'Paso del plan', fr: 'Étape du plan' },
  contact: { en: 'Contact', es: 'Contacto', fr: 'Contact' },
  fact: { en: 'Fact', es: 'Hecho', fr: 'Fait' },
};

export const ENDED: Readonly<Record<End, Words>> = {
  lifted: { en: 'Lifted', es: 'Levantada', fr: 'Levée' },
  fulfilled: { en: 'Fulfilled', es: 'Cumplida', fr: 'Remplie' },
  ended: { en: 'Ended', es: 'Terminado', fr: 'Terminé' },
  withdrawn: { en: 'Withdrawn', es: 'Retirado', fr: 'Retiré' },
  done: { en: 'Done', es: 'Hecho', fr: 'Fait' },
  dropped: { en: 'Dropped', es: 'Abandonado', fr: 'Abandonné' },
};

export const ELEMENT_GROUP = {
  transport: { en: 'transport', es: 'transporte', fr: 'transport' },
  parties: { en: 'parties', es: 'partes', fr: 'parties' },
  goods: { en: 'goods', es: 'mercancía', fr: 'marchandise' },
  payment: { en: 'payment', es: 'pago', fr: 'paiement' },
} as const satisfies Readonly<Record<string, Words>>;

export const ELEMENT: Readonly<Record<ElementCode, Words>> = {
  'tracking-number': { en: 'Tracking number', es: 'Número de seguimiento', fr: 'Numéro de suivi' },
  'transport-document': {
    en: 'Transport document',
    es: 'Documento de transporte',
    fr: 'Document de transport',
  },
  'mode-of-transport': {
    en: 'Mode of transport',
    es: 'Modo de transporte',
    fr: 'Mode de transport',
  },
  'port-of-arrival': { en: 'Port of arrival', es: 'Puerto de llegada', fr: 'Port d’arrivée' },
  'platform-name': {
    en: 'Marketplace: name',
    es: 'Plataforma: nombre',
    fr: 'Place de marché : nom',
  },
  'platform-identifier': {
    en: 'Marketplace: number',
    es: 'Plataforma: número',
    fr: 'Place de marché : numéro',
  },
  'seller-name': { en: 'Seller: name', es: 'Vendedor: nombre', fr: 'Vendeur : nom' },
  'seller-identifier': { en: 'Seller: number', es: 'Vendedor: número', fr: 'Vendeur : numéro' },
  'seller-address': { en: 'Seller: address', es: 'Vendedor: dirección', fr: 'Vendeur : adresse' },
  'seller-country': { en: 'Seller: country', es: 'Vendedor: país', fr: 'Vendeur : pays' },
  'consignee-name': { en: 'Consignee: name', es: 'Destinatario: nombre', fr: 'Destinataire : nom' },
  'consignee-address': {
    en: 'Consignee: address',
    es: 'Destinatario: dirección',
    fr: 'Destinataire : adresse',
  },
  'consignee-country': {
    en: 'Consignee: country',
    es: 'Destinatario: país',
    fr: 'Destinataire : pays',
  },
  'consignee-identifier': {
    en: 'Consignee: number',
    es: 'Destinatario: número',
    fr: 'Destinataire : numéro',
  },
  'goods-description': {
    en: 'Description of the goods',
    es: 'Descripción de la mercancía',
    fr: 'Désignation des marchandises',
  },
  'commodity-code': { en: 'Commodity code', es: 'Código de mercancía', fr: 'Code de marchandise' },
  'country-of-origin': { en: 'Country of origin', es: 'País de origen', fr: 'Pays d’origine' },
  value: { en: 'Value', es: 'Valor', fr: 'Valeur' },
  currency: { en: 'Currency', es: 'Moneda', fr: 'Monnaie' },
  'gross-weight': { en: 'Gross weight', es: 'Peso bruto', fr: 'Poids brut' },
  'product-page': { en: 'Product page', es: 'Página del producto', fr: 'Page du produit' },
  'payment-method': { en: 'Payment method', es: 'Medio de pago', fr: 'Moyen de paiement' },
  'return-indicator': { en: 'Return of goods', es: 'Devolución', fr: 'Retour de marchandise' },
};
