import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a table of antidumping and countervailing duty orders. */
export const REMEDY_FAULTS = defineFaults({
  'remedy-case-malformed': {
    severity: 'error',
    en: 'The case number "{got}" at {at} is not of the form A-123-456-789 or C-123-456-789; write it with the three digits of the company, 000 for all others.',
    es: 'El número de caso "{got}" en {at} no tiene la forma A-123-456-789 o C-123-456-789; escríbalo con las tres cifras de la empresa, 000 para todas las demás.',
    fr: 'Le numéro de dossier « {got} » à {at} n’est pas de la forme A-123-456-789 ou C-123-456-789 ; écrivez-le avec les trois chiffres de l’entreprise, 000 pour toutes les autres.',
  },
  'remedy-order-unsaid': {
    severity: 'error',
    en: 'The first row of the order of {got} at {at} does not say its origin and product; fill in both cells.',
    es: 'La primera fila de la orden de {got} en {at} no dice su origen y su producto; rellene ambas celdas.',
    fr: 'La première ligne de l’ordre de {got} à {at} ne dit ni son origine ni son produit ; remplissez les deux cellules.',
  },
  'remedy-order-contradicted': {
    severity: 'error',
    en: 'The row at {at} gives {got} another origin, product or guides than its first row; leave those cells blank, or correct the wrong row.',
    es: 'La fila en {at} da a {got} otro origen, producto o guías que su primera fila; deje esas celdas vacías o corrija la fila errónea.',
    fr: 'La ligne à {at} donne à {got} une autre origine, un autre produit ou d’autres repères que sa première ligne ; laissez ces cellules vides ou corrigez la ligne fausse.',
  },
  'remedy-rate-misplaced': {
    severity: 'error',
    en: 'A row that stands as "{got}" at {at} must have a rate exactly where a deposit is asked (order, provisional); fill in the cell or empty it.',
    es: 'Una fila con situación "{got}" en {at} debe tener tasa exactamente donde se pide depósito (order, provisional); rellene o vacíe la celda.',
    fr: 'Une ligne dont l’état est « {got} » à {at} doit porter un taux là où un dépôt est demandé (order, provisional) et nulle part ailleurs ; remplissez ou videz la cellule.',
  },
  'remedy-spells-overlap': {
    severity: 'error',
    en: 'Two rates of {got} hold for the same producer and exporter on one day ({at}); end the earlier spell the day before the later one begins.',
    es: 'Dos tasas de {got} rigen para el mismo productor y exportador en un mismo día ({at}); termine el periodo anterior la víspera del siguiente.',
    fr: 'Deux taux de {got} valent pour le même producteur et le même exportateur un même jour ({at}) ; terminez la première période la veille de la suivante.',
  },
  'remedy-country-unknown': {
    severity: 'error',
    en: 'The country "{got}" at {at} is neither of two letters nor a code of the table of countries; add it to countries.csv, or write its two letters.',
    es: 'El país "{got}" en {at} no es de dos letras ni un código de la tabla de países; añádalo a countries.csv o escriba sus dos letras.',
    fr: 'Le pays « {got} » à {at} n’est ni de deux lettres ni un code de la table des pays ; ajoutez-le à countries.csv ou écrivez ses deux lettres.',
  },
});
