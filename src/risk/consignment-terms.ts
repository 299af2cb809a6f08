import { advance, entered, remembered, screened, type Term, term } from './term.ts';

/** What a condition may ask of the consignment, of a list match, of an entry or parcel. */
export const CONSIGNMENT_TERMS = {
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
  'consignment.origins': term('consignment', 'strings', entered, [
    'Countries of origin on all entries and parcels',
    'Países de origen en todas las entradas y paquetes',
    'Pays d’origine de toutes les déclarations et colis',
  ]),
  'bill.shipperCountries': term('consignment', 'strings', advance, [
    'Countries of the shippers on the bills',
    'Países de los embarcadores en los conocimientos',
    'Pays des expéditeurs aux connaissements',
  ]),
  'bill.vessels': term('consignment', 'strings', advance, [
    'IMO numbers of the ships on the bills',
    'Números OMI de los buques en los conocimientos',
    'Numéros OMI des navires aux connaissements',
  ]),
  'bill.dangerousGoods': term('consignment', 'strings', advance, [
    'Dangerous goods as the bills name them',
    'Mercancías peligrosas según los conocimientos',
    'Marchandises dangereuses selon les connaissements',
  ]),
  'bill.hts6': term('consignment', 'strings', advance, [
    'Six-digit codes that carriers gave',
    'Códigos de seis dígitos que dieron los transportistas',
    'Codes à six chiffres donnés par les transporteurs',
  ]),
  'security.manufacturerCountries': term('consignment', 'strings', advance, [
    'Countries of the manufacturers in security filings',
    'Países de los fabricantes en las declaraciones de seguridad',
    'Pays des fabricants dans les déclarations de sûreté',
  ]),
  'security.sellerCountries': term('consignment', 'strings', advance, [
    'Countries of the sellers in security filings',
    'Países de los vendedores en las declaraciones de seguridad',
    'Pays des vendeurs dans les déclarations de sûreté',
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
  'entry.manufacturers': term('declaration', 'double', entered, [
    'Number of different manufacturers on the lines',
    'Número de fabricantes distintos en las líneas',
    'Nombre de fabricants différents sur les lignes',
  ]),
  'entry.origins': term('declaration', 'double', entered, [
    'Number of different countries of origin on the lines',
    'Número de países de origen distintos en las líneas',
    'Nombre de pays d’origine différents sur les lignes',
  ]),
  'entry.consignee': term('declaration', 'string', { ...entered, optional: true }, [
    'Consignee’s name as filed',
    'Nombre declarado del consignatario',
    'Nom déclaré du destinataire',
  ]),
  'entry.consigneeDiffers': term('declaration', 'bool', { ...entered, optional: true }, [
    'The consignee is another party than the importer',
    'El consignatario es otra parte que el importador',
    'Le destinataire est une autre partie que l’importateur',
  ]),
  'parcel.platform': term('declaration', 'string', { ...entered, optional: true }, [
    'Marketplace through which a parcel was sold',
    'Plataforma en la que se vendió el paquete',
    'Place de marché où le colis a été vendu',
  ]),
  'consignee.parcels': term('declaration', 'double', entered, [
    'Parcels of the same consignee in this consignment',
    'Paquetes del mismo destinatario en este envío',
    'Colis du même destinataire dans cet envoi',
  ]),
  'consignee.parcelsValue': term('declaration', 'double', entered, [
    'Value of those parcels in US dollars',
    'Valor de esos paquetes en dólares',
    'Valeur de ces colis en dollars',
  ]),
  'importer.numbered': term('declaration', 'bool', entered, [
    'The importer has a number in some register',
    'El importador tiene número en algún registro',
    'L’importateur a un numéro dans un registre',
  ]),
  'importer.days': term('declaration', 'double', { ...remembered, optional: true }, [
    'Days since this importer first filed; absent when it never did',
    'Días desde su primera declaración; ausente si no la hubo',
    'Jours depuis son premier dépôt ; absent s’il n’y en a pas',
  ]),
} as const satisfies Readonly<Record<string, Term>>;
