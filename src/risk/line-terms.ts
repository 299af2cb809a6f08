import { assessed, entered, remembered, type Term, term } from './term.ts';

/** What a condition may ask of one line of goods. */
export const LINE_TERMS = {
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
  'line.orders': term('line', 'strings', assessed, [
    'What is to be told of antidumping and countervailing orders: undeclared, entry-type, other-company…',
    'Qué cabe decir de órdenes antidumping y compensatorias: undeclared, entry-type, other-company…',
    'Ce qu’il y a à dire d’ordres antidumping et compensateurs : undeclared, entry-type, other-company…',
  ]),
  'line.gaps': term('line', 'strings', assessed, [
    'What recomputing the line finds: gap-program-lapsed, gap-order-suggested, gap-inputs-missing…',
    'Qué encuentra el recálculo de la línea: gap-program-lapsed, gap-order-suggested, gap-inputs-missing…',
    'Ce que trouve le recalcul de la ligne : gap-program-lapsed, gap-order-suggested, gap-inputs-missing…',
  ]),
  'line.gapDuty': term('line', 'double', { ...assessed, optional: true }, [
    'Dollars of duty that a refused claim would have saved at most; absent when not computable',
    'Dólares de derechos que una solicitud denegada habría ahorrado como mucho; ausente si no se calculan',
    'Dollars de droits qu’une demande refusée aurait épargnés au plus ; absent s’ils ne sont pas calculables',
  ]),
  'line.heading': term('line', 'string', entered, [
    'First four digits of the tariff code',
    'Cuatro primeros dígitos del código arancelario',
    'Quatre premiers chiffres du code tarifaire',
  ]),
  'line.words': term('line', 'strings', entered, [
    'Words of the description, in capitals, each once',
    'Palabras de la descripción, en mayúsculas, cada una una vez',
    'Mots de la description, en capitales, chacun une fois',
  ]),
  'line.netKg': term('line', 'double', { ...entered, optional: true }, [
    'Net weight: a quantity stated in kilograms or tonnes',
    'Peso neto: una cantidad declarada en kilogramos o toneladas',
    'Poids net : une quantité déclarée en kilogrammes ou tonnes',
  ]),
  'line.pricePerKg': term('line', 'double', { ...entered, optional: true }, [
    'Dollars per kilogram of net weight',
    'Dólares por kilogramo de peso neto',
    'Dollars par kilogramme de poids net',
  ]),
  'line.kgPerUnit': term('line', 'double', { ...entered, optional: true }, [
    'Gross kilograms per unit of the first quantity',
    'Kilogramos brutos por unidad de la primera cantidad',
    'Kilogrammes bruts par unité de la première quantité',
  ]),
  'line.seller': term('line', 'string', { ...entered, optional: true }, [
    'Seller’s name as filed',
    'Nombre declarado del vendedor',
    'Nom déclaré du vendeur',
  ]),
  'line.sellerCountry': term('line', 'string', { ...entered, optional: true }, [
    'Seller’s country',
    'País del vendedor',
    'Pays du vendeur',
  ]),
  'line.midCountry': term('line', 'string', { ...entered, optional: true }, [
    'Country that begins the manufacturer’s identification code',
    'País con que empieza el código de identificación del fabricante',
    'Pays par lequel commence le code d’identification du fabricant',
  ]),
  'line.midFitsName': term('line', 'bool', { ...entered, optional: true }, [
    'The identification code has the letters of the manufacturer’s name',
    'El código de identificación tiene las letras del nombre del fabricante',
    'Le code d’identification a les lettres du nom du fabricant',
  ]),
  'line.catch.use': term('line', 'double', { ...remembered, optional: true }, [
    'Use of the line’s fullest catch document; 1 is all of its quantity',
    'Utilización del documento de captura más agotado; 1 es toda su cantidad',
    'Utilisation du document de capture le plus épuisé ; 1 est toute sa quantité',
  ]),
  'line.cites.use': term('line', 'double', { ...remembered, optional: true }, [
    'Use of the line’s fullest CITES permit; 1 is all of its quantity',
    'Utilización del permiso CITES más agotado; 1 es toda su cantidad',
    'Utilisation du permis CITES le plus épuisé ; 1 est toute sa quantité',
  ]),
  'line.quota.use': term('line', 'double', { ...remembered, optional: true }, [
    'Use of the line’s fullest quota licence; 1 is all of its quantity',
    'Utilización de la licencia de contingente más agotada; 1 es toda su cantidad',
    'Utilisation de la licence de contingent la plus épuisée ; 1 est toute sa quantité',
  ]),
  'line.landing.use': term('line', 'double', { ...remembered, optional: true }, [
    'Use of the line’s fullest landing notice; 1 is all of its quantity',
    'Utilización del aviso de arribo más agotado; 1 es toda su cantidad',
    'Utilisation de l’avis de débarquement le plus épuisé ; 1 est toute sa quantité',
  ]),
  'line.permitProblems': term('line', 'strings', remembered, [
    'What does not fit of the line’s permits, as “cites:species-differs”',
    'Lo que no cuadra de los permisos de la línea, como «cites:species-differs»',
    'Ce qui ne cadre pas des permis de la ligne, comme « cites:species-differs »',
  ]),
  'line.traceCompleteness': term('line', 'double', { ...remembered, optional: true }, [
    'How much the records of the line’s lots show of their way back; 1 is all that is required; absent when it names none',
    'Cuánto muestran los registros de los lotes de la línea de su camino; 1 es todo lo exigido; ausente si no nombra ninguno',
    'Ce que les registres des lots de la ligne montrent de leur voie ; 1 est tout ce qui est exigé ; absent si elle n’en nomme pas',
  ]),
  'line.traceMissing': term('line', 'string', { ...remembered, optional: true }, [
    'The first record that is missing on the way back of the line’s lots',
    'El primer registro que falta en el camino de los lotes de la línea',
    'Le premier registre qui manque sur la voie des lots de la ligne',
  ]),
  'line.traceSignals': term('line', 'strings', remembered, [
    'What does not fit on the way back of the line’s lots: lot-overdrawn, species-changed, species-differs, lot-unknown…',
    'Qué no encaja en el camino de los lotes de la línea: lot-overdrawn, species-changed, species-differs, lot-unknown…',
    'Ce qui ne cadre pas sur la voie des lots de la ligne : lot-overdrawn, species-changed, species-differs, lot-unknown…',
  ]),
} as const satisfies Readonly<Record<string, Term>>;
