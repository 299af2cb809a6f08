import { defineFaults } from '../terms/fault.ts';

export const REVENUE_FAULTS = defineFaults({
  'revenue-law-malformed': {
    severity: 'error',
    en: 'The revenue law at {at} cannot be read (got "{got}"); correct that cell and publish the part again.',
    es: 'La norma de recaudación en {at} no se puede leer (se obtuvo "{got}"); corrija esa celda y publique la parte de nuevo.',
    fr: 'Le droit des recettes à {at} est illisible (reçu « {got} ») ; corrigez cette cellule et publiez la pièce à nouveau.',
  },
  'revenue-law-missing': {
    severity: 'error',
    en: 'The Book has some parts of the revenue law and not this one: {got}. Publish it with the others.',
    es: 'El Libro tiene algunas partes de la norma de recaudación y no esta: {got}. Publíquela con las demás.',
    fr: 'Le Livre a certaines pièces du droit des recettes et pas celle-ci : {got}. Publiez-la avec les autres.',
  },
  'revenue-law-absent': {
    severity: 'error',
    en: 'The Book has no revenue law, so no period, rate or bond is known. Publish the parts of law/us/revenue.',
    es: 'El Libro no tiene norma de recaudación: no se conoce ningún plazo, tasa ni fianza. Publique las partes de law/us/revenue.',
    fr: "Le Livre n'a pas de droit des recettes : aucun délai, taux ni cautionnement n'est connu. Publiez les pièces de law/us/revenue.",
  },
  'revenue-asked-malformed': {
    severity: 'error',
    en: 'The request cannot be read at {at} ({got}). Write days as 2026-11-22, months as 2026-11, amounts in dollars and cents.',
    es: 'La petición no se puede leer en {at} ({got}). Escriba los días como 2026-11-22, los meses como 2026-11 y los importes en dólares y centavos.',
    fr: 'La demande est illisible à {at} ({got}). Écrivez les jours comme 2026-11-22, les mois comme 2026-11, les montants en dollars et cents.',
  },
  'entry-not-booked': {
    severity: 'error',
    en: 'No entry {got} is on the books. Check the number; an entry is booked a moment after it was decided.',
    es: 'Ninguna declaración {got} consta en libros. Revise el número; se asienta un momento después de decidirse.',
    fr: "Aucune déclaration {got} n'est comptabilisée. Vérifiez le numéro ; elle l'est un instant après la décision.",
  },
  'entry-step-not-open': {
    severity: 'error',
    en: 'The entry does not allow this step now ({got}). Look at where it stands before you choose another.',
    es: 'La declaración no permite este paso ahora ({got}). Vea en qué estado está antes de elegir otro.',
    fr: "La déclaration n'admet pas cette étape maintenant ({got}). Voyez où elle en est avant d'en choisir une autre.",
  },
  'entry-step-too-late': {
    severity: 'error',
    en: 'The period for this step ended on {got}. Use the next remedy that is still open.',
    es: 'El plazo de este paso terminó el {got}. Use el siguiente recurso que siga abierto.',
    fr: 'Le délai de cette étape a pris fin le {got}. Prenez le recours suivant encore ouvert.',
  },
  'entry-amount-too-much': {
    severity: 'error',
    en: 'Only {got} is open on this entry. Give an amount that is not more than that, and not zero.',
    es: 'Solo quedan {got} abiertos en esta declaración. Indique un importe que no lo supere y no sea cero.',
    fr: "Seuls {got} restent ouverts sur cette déclaration. Donnez un montant qui ne les dépasse pas et n'est pas nul.",
  },
  'bond-number-taken': {
    severity: 'error',
    en: 'This importer has a bond {got} already. Give the number of the new bond; the old one stands as it is.',
    es: 'Este importador ya tiene una fianza {got}. Indique el número de la nueva; la anterior queda como está.',
    fr: 'Cet importateur a déjà un cautionnement {got}. Donnez le numéro du nouveau ; l’ancien reste tel quel.',
  },
  'interest-rate-missing': {
    severity: 'error',
    en: 'The Book has no interest rate for {got}. Publish the rates of that quarter, then take the step again.',
    es: 'El Libro no tiene tasa de interés para el {got}. Publique las tasas de ese trimestre y repita el paso.',
    fr: "Le Livre n'a pas de taux d'intérêt pour le {got}. Publiez les taux de ce trimestre, puis reprenez l'étape.",
  },
  'campaign-column-missing': {
    severity: 'error',
    en: 'The file of entries has no column {got}. Add it to the first line; the order of columns is free.',
    es: 'El archivo de declaraciones no tiene la columna {got}. Añádala a la primera línea; el orden es libre.',
    fr: "Le fichier des déclarations n'a pas de colonne {got}. Ajoutez-la à la première ligne ; l'ordre est libre.",
  },
  'campaign-row-malformed': {
    severity: 'error',
    en: 'Line {at} of the file of entries cannot be read ({got}). Correct it; its entry is left out of the sums until then.',
    es: 'La línea {at} del archivo de declaraciones no se puede leer ({got}). Corríjala; hasta entonces su declaración queda fuera de las sumas.',
    fr: 'La ligne {at} du fichier des déclarations est illisible ({got}). Corrigez-la ; sa déclaration reste hors des sommes jusque-là.',
  },
});
