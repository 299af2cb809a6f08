import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with the files of list owners, and with asking about lists. */
export const LIST_FAULTS = defineFaults({
  'list-file-cut': {
    severity: 'error',
    en: 'The file {at} breaks off: its last line has no end ({got}). Download it again; if it is whole, end its last line.',
    es: 'El archivo {at} está cortado: su última línea no termina ({got}). Descárguelo de nuevo; si está completo, termine su última línea.',
    fr: 'Le fichier {at} est coupé : sa dernière ligne n’a pas de fin ({got}). Téléchargez-le de nouveau ; s’il est entier, terminez sa dernière ligne.',
  },
  'list-xml-broken': {
    severity: 'error',
    en: 'The file {at} is not whole XML: {got}. Download it again.',
    es: 'El archivo {at} no es XML completo: {got}. Descárguelo de nuevo.',
    fr: 'Le fichier {at} n’est pas du XML entier : {got}. Téléchargez-le de nouveau.',
  },
  'list-column-missing': {
    severity: 'error',
    en: 'The file {at} has no column that says "{got}". Check that it is a file of that list, or name the column so.',
    es: 'El archivo {at} no tiene ninguna columna que diga "{got}". Compruebe que es un archivo de esa lista, o llame así a la columna.',
    fr: 'Le fichier {at} n’a pas de colonne qui dise « {got} ». Vérifiez qu’il est de cette liste, ou nommez ainsi la colonne.',
  },
  'list-column-unread': {
    severity: 'warning',
    en: 'The column {got} of {at} is not read. See whether it says something that screening should know.',
    es: 'La columna {got} de {at} no se lee. Vea si dice algo que el cribado deba saber.',
    fr: 'La colonne {got} de {at} n’est pas lue. Voyez si elle dit quelque chose que le criblage doit savoir.',
  },
  'list-row-malformed': {
    severity: 'error',
    en: 'The row at {at} is not a row of that file: {got}. Download the file again; a list with a damaged row is not loaded.',
    es: 'La fila en {at} no es una fila de ese archivo: {got}. Descargue el archivo de nuevo; una lista con una fila dañada no se carga.',
    fr: 'La ligne à {at} n’est pas une ligne de ce fichier : {got}. Téléchargez le fichier de nouveau ; une liste avec une ligne abîmée n’est pas chargée.',
  },
  'list-day-unreadable': {
    severity: 'error',
    en: 'The day at {at} cannot be read: {got}. Write it as 2026-11-22 or 11/22/2026.',
    es: 'El día en {at} no se puede leer: {got}. Escríbalo como 2026-11-22 o 11/22/2026.',
    fr: 'Le jour à {at} est illisible : {got}. Écrivez-le 2026-11-22 ou 11/22/2026.',
  },
  'list-status-unknown': {
    severity: 'error',
    en: 'The status at {at} is not known: {got}. Write "active" or "inactive".',
    es: 'El estado en {at} no se conoce: {got}. Escriba "active" o "inactive".',
    fr: 'L’état à {at} est inconnu : {got}. Écrivez « active » ou « inactive ».',
  },
  'list-party-none': {
    severity: 'warning',
    en: 'The row at {at} names goods of a country and no party ({got}), so screening cannot ask for it. Write a criterion on origin and goods.',
    es: 'La fila en {at} nombra mercancías de un país y ninguna parte ({got}); el cribado no puede buscarla. Escriba un criterio sobre origen y mercancía.',
    fr: 'La ligne à {at} nomme des marchandises d’un pays et aucune partie ({got}) ; le criblage ne peut la chercher. Écrivez un critère d’origine et de marchandise.',
  },
  'list-number-invalid': {
    severity: 'warning',
    en: 'The number {got} at {at} fails its check digit, so a filing with the right number will not match it. Ask the list’s owner.',
    es: 'El número {got} en {at} no cumple su dígito de control; una declaración con el número correcto no coincidirá. Pregunte al dueño de la lista.',
    fr: 'Le numéro {got} à {at} manque à son chiffre de contrôle ; une déclaration au bon numéro ne concordera pas. Demandez au propriétaire de la liste.',
  },
  'list-birth-unread': {
    severity: 'warning',
    en: 'The birth {got} at {at} cannot be read as a day, month or year, and does not count in a comparison.',
    es: 'El nacimiento {got} en {at} no se puede leer como día, mes o año, y no cuenta en la comparación.',
    fr: 'La naissance {got} à {at} n’est lisible ni comme jour, ni mois, ni année, et ne compte pas dans la comparaison.',
  },
  'list-file-unknown': {
    severity: 'error',
    en: 'It cannot be told from its name which file of the list {at} is. Name it as its owner does: {got}.',
    es: 'Por su nombre no se sabe qué archivo de la lista es {at}. Nómbrelo como su dueño: {got}.',
    fr: 'Son nom ne dit pas quel fichier de la liste est {at}. Nommez-le comme son propriétaire : {got}.',
  },
  'list-files-many': {
    severity: 'error',
    en: 'This list is read from {got} file; give one, and load the others by themselves.',
    es: 'Esta lista se lee de {got} archivo; dé uno y cargue los demás aparte.',
    fr: 'Cette liste se lit dans {got} fichier ; donnez-en un, et chargez les autres à part.',
  },
  'list-unknown': {
    severity: 'error',
    en: 'The Book never had a list {got}, or not that edition of it. See GET /v1/lists or `tidewaiter lists`.',
    es: 'El Libro nunca tuvo una lista {got}, o no esa edición. Vea GET /v1/lists o `tidewaiter lists`.',
    fr: 'Le Livre n’a jamais eu de liste {got}, ou pas cette édition. Voyez GET /v1/lists ou `tidewaiter lists`.',
  },
});
