import type { Words } from '../terms/words.ts';
import type { Purpose } from './criterion.ts';

/** `double` holds every number; `strings` is a list of texts, empty rather than absent. */
type FactType = 'string' | 'double' | 'bool' | 'strings';

/**
 * What one record of facts speaks of. A criterion is asked once for each record of the narrowest
 * scope that it names: each line, each declaration (entry or parcel), each list match, or once.
 */
export const SCOPES = ['consignment', 'match', 'declaration', 'line'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which layer of the decision supplies a fact; when it is missing, its facts are unknown. */
type Source = 'filing' | 'assessment' | 'screening' | 'history';

export interface Term {
  readonly scope: Scope;
  readonly type: FactType;
  /** Can lawfully be absent, so that a condition has to ask `has()` first. */
  readonly optional: boolean;
  readonly source: Source;
  readonly purpose: Purpose;
  readonly meaning: Words;
}

type Meaning = readonly [en: string, es: string, fr: string];

const entered = { source: 'filing', purpose: 'commercial', optional: false } as const;
const advance = { source: 'filing', purpose: 'security', optional: false } as const;
const screened = { source: 'screening', purpose: 'security', optional: false } as const;
const remembered = { source: 'history', purpose: 'commercial', optional: false } as const;
const assessed = { source: 'assessment', purpose: 'commercial', optional: false } as const;

function term<const Base extends Omit<Term, 'scope' | 'type' | 'meaning'>>(
  scope: Scope,
  type: FactType,
  base: Base,
  [en, es, fr]: Meaning,
): Term {
  return { scope, type, ...base, meaning: { en, es, fr } };
}

/**
 * Every name that a condition may use, with its type, its scope and the law it was collected under.
 *
 * Screening reads the parties of every filing, security filings among them, so its facts carry the
 * narrower purpose.
 */
const VOCABULARY = {
  'consignment.missing': term('consignment', 'strings', entered, [
    'Parts that somebody must still file',
    'Partes que alguien todavía debe presentar',
    'Parties que quelqu’un doit encore déposer',
  ]),
  'consignment.parcels': term('consignment', 'double', entered, [
    'Number of low-value parcels',
    'Número de paquetes de bajo valor',
    'Nombre de colis de faible valeur',
  ]),
  'bill.carriers': term('consignment', 'strings', advance, [
    'Carrier codes of the manifest bills',
    'Códigos de los transportistas del manifiesto',
    'Codes des transporteurs au manifeste',
  ]),
  'bill.portsOfLading': term('consignment', 'strings', advance, [
    'Foreign ports of lading (Schedule K)',
    'Puertos extranjeros de carga (Schedule K)',
    'Ports étrangers de chargement (Schedule K)',
  ]),
  'bill.shippers': term('consignment', 'strings', advance, [
    'Names of the shippers on the bills',
    'Nombres de los embarcadores en los conocimientos',
    'Noms des expéditeurs aux connaissements',
  ]),
  'bill.descriptions': term('consignment', 'strings', advance, [
    'Cargo descriptions on the bills, in capitals',
    'Descripciones de la carga en los conocimientos, en mayúsculas',
    'Descriptions des marchandises aux connaissements, en capitales',
  ]),
  'bill.containers': term('consignment', 'strings', advance, [
    'Container numbers on the bills',
    'Números de contenedor en los conocimientos',
    'Numéros de conteneur aux connaissements',
  ]),
  'bill.weightKg': term('consignment', 'double', { ...advance, optional: true }, [
    'Weight of all bills in kilograms',
    'Peso de todos los conocimientos en kilogramos',
    'Poids de tous les connaissements en kilogrammes',
  ]),
  'security.sellers': term('consignment', 'strings', advance, [
    'Sellers named in security filings',
    'Vendedores nombrados en las declaraciones de seguridad',
    'Vendeurs nommés dans les déclarations de sûreté',
  ]),
  'security.manufacturers': term('consignment', 'strings', advance, [
    'Manufacturers named in security filings',
    'Fabricantes nombrados en las declaraciones de seguridad',
    'Fabricants nommés dans les déclarations de sûreté',
  ]),
  'security.origins': term('consignment', 'strings', advance, [
    'Countries of origin in security filings',
    'Países de origen en las declaraciones de seguridad',
    'Pays d’origine dans les déclarations de sûreté',
  ]),
  'security.hts6': term('consignment', 'strings', advance, [
    'Six-digit codes in security filings',
    'Códigos de seis dígitos en las declaraciones de seguridad',
    'Codes à six chiffres dans les déclarations de sûreté',
  ]),
  'security.stuffingLocations': term('consignment', 'strings', advance, [
    'Places where containers were stuffed',
    'Lugares donde se llenaron los contenedores',
    'Lieux d’empotage des conteneurs',
  ]),
  'screening.best': term('consignment', 'double', screened, [
    'Best score of any list match, 0 to 1; 0 when there is none',
    'Mejor puntuación de coincidencia, de 0 a 1; 0 si no hay ninguna',
    'Meilleur score de correspondance, de 0 à 1 ; 0 s’il n’y en a pas',
  ]),
  'screening.matches': term('consignment', 'double', screened, [
    'Number of list matches',
    'Número de coincidencias con listas',
    'Nombre de correspondances avec des listes',
  ]),
  'history.versions': term('consignment', 'double', remembered, [
    'Earlier versions of this consignment',
    'Versiones anteriores de este envío',
    'Versions antérieures de cet envoi',
  ]),
  'history.heldLane': term('consignment', 'string', { ...remembered, optional: true }, [
    'Lane in which an earlier version is held',
    'Canal en que está retenida una versión anterior',
    'Circuit dans lequel une version antérieure est retenue',
  ]),
  'match.score': term('match', 'double', screened, [
    'Score of this list match, 0 to 1',
    'Puntuación de esta coincidencia, de 0 a 1',
    'Score de cette correspondance, de 0 à 1',
  ]),
  'match.list': term('match', 'string', screened, [
    'List on which the name stands',
    'Lista en la que figura el nombre',
    'Liste sur laquelle figure le nom',
  ]),
  'match.role': term('match', 'string', screened, [
    'What the matched party does in the consignment',
    'Papel de la parte coincidente en el envío',
    'Rôle de la partie dans l’envoi',
  ]),
  'match.filed': term('match', 'string', screened, [
    'The name as filed',
    'El nombre declarado',
    'Le nom tel que déclaré',
  ]),
  'match.matched': term('match', 'string', screened, [
    'The list’s own name for the party',
    'El nombre que da la lista',
    'Le nom que donne la liste',
  ]),
  'match.alias': term('match', 'string', screened, [
    'Sort of name matched: primary, strong or weak',
    'Tipo de nombre: principal, fuerte o débil',
    'Sorte de nom : principal, fort ou faible',
  ]),
  'match.programs': term('match', 'strings', screened, [
    'Programs of the list entry',
    'Programas de la entrada de la lista',
    'Programmes de l’inscription',
  ]),
  'entry.type': term('declaration', 'string', entered, [
    'Entry type, two digits; “parcel” for a low-value parcel',
    'Tipo de entrada, dos dígitos; «parcel» si es un paquete de bajo valor',
    'Type de déclaration, deux chiffres ; « parcel » pour un colis de faible valeur',
  ]),
  'entry.port': term('declaration', 'string', entered, [
    'Port of entry (Schedule D)',
    'Puerto de entrada (Schedule D)',
    'Port d’entrée (Schedule D)',
  ]),
  'entry.mode': term('declaration', 'string', entered, [
    'Mode of transport',
    'Modo de transporte',
    'Mode de transport',
  ]),
  'entry.exportCountry': term('declaration', 'string', { ...entered, optional: true }, [
    'Country of export',
    'País de exportación',
    'Pays d’exportation',
  ]),
  'entry.lines': term('declaration', 'double', entered, [
    'Number of lines',
    'Número de líneas',
    'Nombre de lignes',
  ]),
  'entry.value': term('declaration', 'double', entered, [
    'Entered value of all lines in US dollars',
    'Valor declarado de todas las líneas en dólares',
    'Valeur déclarée de toutes les lignes en dollars',
  ]),
  'importer.key': term('declaration', 'string', entered, [
    'Importer’s number, with its scheme; else its folded name and country',
    'Número del importador con su esquema; si no, su nombre y país',
    'Numéro de l’importateur avec son registre ; sinon son nom et son pays',
  ]),
  'importer.name': term('declaration', 'string', entered, [
    'Importer’s name as filed; a parcel’s consignee',
    'Nombre declarado del importador; el destinatario de un paquete',
    'Nom déclaré de l’importateur ; le destinataire d’un colis',
  ]),
  'importer.country': term('declaration', 'string', { ...entered, optional: true }, [
    'Importer’s country',
    'País del importador',
    'Pays de l’importateur',
  ]),
  'importer.filings': term('declaration', 'double', remembered, [
    'Earlier filings of this importer, counted up to a cap',
    'Declaraciones anteriores del importador, contadas hasta un tope',
    'Dépôts antérieurs de l’importateur, comptés jusqu’à un plafond',
  ]),
  'importer.findings': term('declaration', 'double', remembered, [
    'Discrepancies found in this importer’s goods',
    'Discrepancias halladas en mercancías del importador',
    'Irrégularités constatées chez cet importateur',
  ]),
  'importer.new': term('declaration', 'bool', remembered, [
    'This importer never filed before',
    'El importador nunca había declarado',
    'Cet importateur n’avait jamais rien déposé',
  ]),
  'importer.lastLane': term('declaration', 'string', { ...remembered, optional: true }, [
    'Lane of the importer’s last consignment',
    'Canal del último envío del importador',
    'Circuit du dernier envoi de l’importateur',
  ]),
  'line.hts': term('line', 'string', entered, [
    'Tariff code, digits only; empty when a parcel states none',
    'Código arancelario, solo dígitos; vacío si el paquete no lo declara',
    'Code tarifaire, chiffres seuls ; vide quand un colis n’en déclare pas',
  ]),
  'line.chapter': term('line', 'string', entered, [
    'First two digits of the tariff code',
    'Dos primeros dígitos del código arancelario',
    'Deux premiers chiffres du code tarifaire',
  ]),
  'line.description': term('line', 'string', entered, [
    'Description of the goods, in capitals',
    'Descripción de las mercancías, en mayúsculas',
    'Description des marchandises, en capitales',
  ]),
  'line.origin': term('line', 'string', entered, [
    'Country of origin',
    'País de origen',
    'Pays d’origine',
  ]),
  'line.value': term('line', 'double', entered, [
    'Value in US dollars',
    'Valor en dólares estadounidenses',
    'Valeur en dollars des États-Unis',
  ]),
  'line.unit': term('line', 'string', { ...entered, optional: true }, [
    'Unit of the first quantity',
    'Unidad de la primera cantidad',
    'Unité de la première quantité',
  ]),
  'line.unitValue': term('line', 'double', { ...entered, optional: true }, [
    'Dollars per unit of the first quantity',
    'Dólares por unidad de la primera cantidad',
    'Dollars par unité de la première quantité',
  ]),
  'line.weightKg': term('line', 'double', { ...entered, optional: true }, [
    'Gross weight in kilograms',
    'Peso bruto en kilogramos',
    'Poids brut en kilogrammes',
  ]),
  'line.valuePerKg': term('line', 'double', { ...entered, optional: true }, [
    'Dollars per kilogram of gross weight',
    'Dólares por kilogramo de peso bruto',
    'Dollars par kilogramme de poids brut',
  ]),
  'line.program': term('line', 'string', { ...entered, optional: true }, [
    'Preference program claimed',
    'Programa preferencial invocado',
    'Programme préférentiel invoqué',
  ]),
  'line.species': term('line', 'strings', entered, [
    'Scientific names of plant or animal, the genus with a capital',
    'Nombres científicos de la planta o el animal, el género con mayúscula',
    'Noms scientifiques de la plante ou de l’animal, le genre en capitale',
  ]),
  'line.harvestCountry': term('line', 'string', { ...entered, optional: true }, [
    'Where the plant or animal was taken',
    'Dónde se tomó la planta o el animal',
    'Où la plante ou l’animal a été prélevé',
  ]),
  'line.manufacturer': term('line', 'string', { ...entered, optional: true }, [
    'Manufacturer’s name as filed',
    'Nombre declarado del fabricante',
    'Nom déclaré du fabricant',
  ]),
  'line.manufacturerId': term('line', 'string', { ...entered, optional: true }, [
    'Manufacturer’s first number, with its scheme',
    'Primer número del fabricante, con su esquema',
    'Premier numéro du fabricant, avec son registre',
  ]),
  'line.manufacturerAddress': term('line', 'string', { ...entered, optional: true }, [
    'Manufacturer’s address, in capitals',
    'Dirección del fabricante, en mayúsculas',
    'Adresse du fabricant, en capitales',
  ]),
  'line.manufacturerCountry': term('line', 'string', { ...entered, optional: true }, [
    'Manufacturer’s country',
    'País del fabricante',
    'Pays du fabricant',
  ]),
  'line.permits': term('line', 'strings', entered, [
    'Types of the permits that the line rests on',
    'Tipos de los permisos en que se apoya la línea',
    'Types des permis sur lesquels la ligne s’appuie',
  ]),
  'line.harvest.use': term('line', 'double', { ...remembered, optional: true }, [
    'Use of the line’s fullest harvest permit; 1 is all of its volume',
    'Uso del permiso de aprovechamiento más agotado de la línea; 1 es todo su volumen',
    'Utilisation du permis d’exploitation le plus épuisé ; 1 est tout son volume',
  ]),
  'line.dutyRate': term('line', 'double', { ...assessed, optional: true }, [
    'Duty as a share of value; absent when it is not computable',
    'Derechos como parte del valor; ausente si no se pueden calcular',
    'Droits en part de la valeur ; absent s’ils ne sont pas calculables',
  ]),
  'line.tariffKnown': term('line', 'bool', assessed, [
    'The code stands in a loaded schedule in force',
    'El código figura en un arancel cargado y vigente',
    'Le code figure dans un tarif chargé et en vigueur',
  ]),
} as const satisfies Readonly<Record<string, Term>>;

type Name = keyof typeof VOCABULARY;

const TERMS: Readonly<Record<string, Term>> = VOCABULARY;
const NAMES: readonly string[] = Object.keys(VOCABULARY);

/** Where a name stands in a record of facts. */
export const SLOTS: Readonly<Record<Name, number>> = slotsOf(VOCABULARY);

/** Length of a record of facts. */
export const SLOT_COUNT = NAMES.length;

/** A name as conditions hold it: found once, at publish. */
export interface Named {
  readonly name: string;
  readonly slot: number;
  readonly term: Term;
}

/** The vocabulary's row for a dotted name; null when there is none. */
export function findName(name: string): Named | null {
  const term = Object.hasOwn(TERMS, name) ? TERMS[name] : undefined;
  return term === undefined ? null : { name, slot: NAMES.indexOf(name), term };
}

/** Every row of the vocabulary, in its order; for a rule builder and for tests. */
export function listNames(): readonly Named[] {
  return NAMES.flatMap((name) => findName(name) ?? []);
}

function slotsOf<Table extends object>(table: Table): Record<keyof Table & string, number>;
function slotsOf(table: object): Record<string, number> {
  return Object.fromEntries(Object.keys(table).map((name, slot) => [name, slot]));
}
