import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a written model, or with declarations that somebody wants to learn from. */
export const LEARNING_FAULTS = defineFaults({
  'model-not-json': {
    severity: 'error',
    en: 'This is not a model: it is not JSON. Send the text that training wrote, unchanged.',
    es: 'Esto no es un modelo: no es JSON. Envíe el texto que escribió el entrenamiento, sin cambios.',
    fr: 'Ceci n’est pas un modèle : ce n’est pas du JSON. Envoyez le texte que l’apprentissage a écrit, inchangé.',
  },
  'model-field': {
    severity: 'error',
    en: 'The model’s field at {at} is missing, unknown or of the wrong form ({got}). Train it again, and send the text unchanged.',
    es: 'El campo del modelo en {at} falta, no se conoce o tiene otra forma ({got}). Entrénelo de nuevo y envíe el texto sin cambios.',
    fr: 'Le champ du modèle à {at} manque, est inconnu ou n’a pas la bonne forme ({got}). Entraînez-le de nouveau et envoyez le texte inchangé.',
  },
  'model-tree': {
    severity: 'error',
    en: 'The tree at {at} cannot be walked ({got}). Train the model again, and send the text unchanged.',
    es: 'El árbol en {at} no se puede recorrer ({got}). Entrene el modelo de nuevo y envíe el texto sin cambios.',
    fr: 'L’arbre à {at} ne peut pas être parcouru ({got}). Entraînez le modèle de nouveau et envoyez le texte inchangé.',
  },
  'model-calibration': {
    severity: 'error',
    en: 'The calibration at {at} does not rise ({got}). Train the model again, and send the text unchanged.',
    es: 'La calibración en {at} no es creciente ({got}). Entrene el modelo de nuevo y envíe el texto sin cambios.',
    fr: 'L’étalonnage à {at} n’est pas croissant ({got}). Entraînez le modèle de nouveau et envoyez le texte inchangé.',
  },
  'model-feature-twice': {
    severity: 'error',
    en: 'The feature {got} stands twice in the model. Train it again with each feature once.',
    es: 'La característica {got} aparece dos veces en el modelo. Entrénelo de nuevo con cada una una vez.',
    fr: 'La variable {got} figure deux fois dans le modèle. Entraînez-le de nouveau avec chacune une fois.',
  },
  'declarations-unreadable': {
    severity: 'error',
    en: 'This is not a table of comma-separated values: {got}. Correct its quotation marks, or export it again.',
    es: 'Esto no es una tabla de valores separados por comas: {got}. Corrija sus comillas o expórtela de nuevo.',
    fr: 'Ceci n’est pas un tableau de valeurs séparées par des virgules : {got}. Corrigez ses guillemets ou exportez-le de nouveau.',
  },
  'declarations-column': {
    severity: 'error',
    en: 'The header lacks the column at {at}. Add it, spelt as in the published sets.',
    es: 'Al encabezado le falta la columna de {at}. Añádala, escrita como en los conjuntos publicados.',
    fr: 'Il manque à l’en-tête la colonne de {at}. Ajoutez-la, écrite comme dans les jeux publiés.',
  },
  'declarations-cell': {
    severity: 'error',
    en: 'The cell at {at} (line and column) holds “{got}”, which is not a value of this column. Correct it.',
    es: 'La celda en {at} (línea y columna) contiene «{got}», que no es un valor de esta columna. Corríjala.',
    fr: 'La cellule à {at} (ligne et colonne) contient « {got} », qui n’est pas une valeur de cette colonne. Corrigez-la.',
  },
  'declarations-empty': {
    severity: 'error',
    en: 'There is a header and no declaration below it. Give a file with declarations.',
    es: 'Hay un encabezado y ninguna declaración debajo. Indique un archivo con declaraciones.',
    fr: 'Il y a un en-tête et aucune déclaration dessous. Donnez un fichier qui en contient.',
  },
  'declarations-more-faults': {
    severity: 'error',
    en: '{got} more cells are wrong. Correct those told, and try again.',
    es: 'Hay {got} celdas más con errores. Corrija las indicadas e inténtelo de nuevo.',
    fr: '{got} autres cellules sont fautives. Corrigez celles indiquées et réessayez.',
  },
});
