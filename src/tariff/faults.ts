import { defineFaults } from '../terms/fault.ts';

/** What can be wrong with a piece of tariff law that somebody wants to load. */
export const TARIFF_FAULTS = defineFaults({
  'schedule-question': {
    severity: 'error',
    en: 'The question has at {at} "{got}", which cannot be read; write days as 2026-06-10, numbers of 4 to 10 digits, limits from 1 to 200.',
    es: 'La pregunta tiene en {at} "{got}", que no se puede leer; escriba los días como 2026-06-10, números de 4 a 10 cifras, límites de 1 a 200.',
    fr: 'La question porte à {at} « {got} », qui est illisible ; écrivez les jours comme 2026-06-10, des numéros de 4 à 10 chiffres, des limites de 1 à 200.',
  },
  'revision-unknown': {
    severity: 'error',
    en: 'The revision "{got}" at {at} is not loaded; load it with "tidewaiter load schedule", or ask for one of those that are.',
    es: 'La revisión "{got}" en {at} no está cargada; cárguela con "tidewaiter load schedule", o pida una de las que lo están.',
    fr: "La révision « {got} » à {at} n'est pas chargée ; chargez-la avec « tidewaiter load schedule », ou demandez-en une qui l'est.",
  },
  'rate-unreadable': {
    severity: 'error',
    en: 'The rate "{got}" at {at} is not in the grammar of rates; extend the grammar in rate.parse.ts before loading this schedule.',
    es: 'La tasa "{got}" en {at} no está en la gramática de tasas; amplíe la gramática en rate.parse.ts antes de cargar este arancel.',
    fr: "Le taux « {got} » à {at} n'est pas dans la grammaire des taux ; étendez la grammaire dans rate.parse.ts avant de charger ce tarif.",
  },
  'schedule-unreadable': {
    severity: 'error',
    en: 'The schedule is not the JSON list that the USITC exports ({got}); fetch the export again and load it unchanged.',
    es: 'El arancel no es la lista JSON que exporta la USITC ({got}); descargue de nuevo la exportación y cárguela sin cambios.',
    fr: "Le tarif n'est pas la liste JSON que l'USITC exporte ({got}) ; téléchargez à nouveau l'export et chargez-le tel quel.",
  },
  'schedule-row-malformed': {
    severity: 'error',
    en: 'The schedule row at {at} has an unexpected form ({got}); compare it with the official export and load that.',
    es: 'La fila del arancel en {at} tiene una forma inesperada ({got}); compárela con la exportación oficial y cargue esa.',
    fr: "La ligne du tarif à {at} a une forme inattendue ({got}) ; comparez-la à l'export officiel et chargez celui-ci.",
  },
  'schedule-line-doubled': {
    severity: 'error',
    en: 'The number {got} at {at} stands in the schedule twice, with different words or rates; find out which row is law and correct the other.',
    es: 'El número {got} en {at} aparece dos veces en el arancel, con palabras o tasas distintas; averigüe qué fila es ley y corrija la otra.',
    fr: "Le numéro {got} à {at} figure deux fois dans le tarif, avec des mots ou des taux différents ; établissez quelle ligne fait loi et corrigez l'autre.",
  },
  'tariff-law-malformed': {
    severity: 'error',
    en: 'The tariff law at {at} cannot be read (got "{got}"); correct that cell or member and publish the part again.',
    es: 'La norma arancelaria en {at} no se puede leer (se obtuvo "{got}"); corrija esa celda o miembro y publique la parte de nuevo.',
    fr: 'Le droit tarifaire à {at} est illisible (reçu « {got} ») ; corrigez cette cellule ou ce membre et publiez la pièce à nouveau.',
  },
  'tariff-part-missing': {
    severity: 'error',
    en: 'The Book has no tariff part of the kind "{got}"; publish one, for without it duties would be wrong in silence.',
    es: 'El Libro no tiene ninguna parte arancelaria del tipo "{got}"; publique una, pues sin ella los derechos serían erróneos en silencio.',
    fr: "Le Livre n'a aucune pièce tarifaire du genre « {got} » ; publiez-en une, sans quoi les droits seraient faux en silence.",
  },
  'overlay-file-unknown': {
    severity: 'error',
    en: 'The file {at} has the name of no list of goods that can be read; give it the name that its publisher does, or leave it out.',
    es: 'El archivo {at} no tiene el nombre de ninguna lista de mercancías que se pueda leer; déle el nombre que le da su editor o déjelo fuera.',
    fr: "Le fichier {at} ne porte le nom d'aucune liste de marchandises lisible ; donnez-lui le nom que lui donne son éditeur, ou laissez-le de côté.",
  },
  'overlay-file-passed-over': {
    severity: 'warning',
    en: 'The file {at} was passed over, for by its name it is no list of goods; if it is one, give it the name that its publisher does and load again.',
    es: 'El archivo {at} se pasó por alto, pues por su nombre no es una lista de mercancías; si lo es, déle el nombre que le da su editor y cargue de nuevo.',
    fr: "Le fichier {at} a été passé, car d'après son nom ce n'est pas une liste de marchandises ; si c'en est une, donnez-lui le nom que lui donne son éditeur et chargez à nouveau.",
  },
  'overlay-heading-unlike': {
    severity: 'warning',
    en: 'The row at {at} does not agree with the measures of the Book ({got}); read the heading in chapter 99 and correct whichever is wrong.',
    es: 'La fila en {at} no concuerda con las medidas del Libro ({got}); lea la partida en el capítulo 99 y corrija la que esté mal.',
    fr: "La ligne à {at} ne s'accorde pas avec les mesures du Livre ({got}) ; lisez la position au chapitre 99 et corrigez celle qui est fausse.",
  },
  'overlay-columns-unknown': {
    severity: 'error',
    en: 'The columns of {at} are not those of that file ({got}); get the file again, and if its publisher changed it, describe the new columns in product-source.ts.',
    es: 'Las columnas de {at} no son las de ese archivo ({got}); obténgalo de nuevo y, si su editor lo cambió, describa las nuevas columnas en product-source.ts.',
    fr: 'Les colonnes de {at} ne sont pas celles de ce fichier ({got}) ; reprenez-le et, si son éditeur les a changées, décrivez les nouvelles dans product-source.ts.',
  },
  'overlay-row-unread': {
    severity: 'warning',
    en: 'The row at {at} was left out, for its cell says nothing readable ("{got}"); find out what the law lists there, correct the cell and load again.',
    es: 'La fila en {at} quedó fuera, pues su celda no dice nada legible ("{got}"); averigüe qué enumera la ley ahí, corrija la celda y cargue de nuevo.',
    fr: 'La ligne à {at} a été écartée, car sa cellule ne dit rien de lisible (« {got} ») ; voyez ce que la loi énumère là, corrigez la cellule et chargez à nouveau.',
  },
  'tariff-part-doubled': {
    severity: 'error',
    en: 'Two tariff parts claim the same place ({got}); withdraw one of them.',
    es: 'Dos partes arancelarias reclaman el mismo lugar ({got}); retire una de ellas.',
    fr: 'Deux pièces tarifaires revendiquent la même place ({got}) ; retirez-en une.',
  },
});
