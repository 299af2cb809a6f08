import { defineFaults } from '../terms/fault.ts';

export const PARTY_FAULTS = defineFaults({
  'list-not-json': {
    severity: 'error',
    en: 'The watch list at {at} is not JSON: {got}. Export it again and publish the whole file.',
    es: 'La lista de vigilancia en {at} no es JSON: {got}. Expórtela de nuevo y publique el archivo completo.',
    fr: 'La liste de surveillance à {at} n’est pas du JSON : {got}. Exportez-la de nouveau et publiez le fichier entier.',
  },
  'list-field-invalid': {
    severity: 'error',
    en: 'The field {at} is not what a watch list has there ({got}). Correct it as the README of the party room shows.',
    es: 'El campo {at} no es lo que una lista de vigilancia lleva allí ({got}). Corríjalo según el README de la sala party.',
    fr: 'Le champ {at} n’est pas ce qu’une liste de surveillance y porte ({got}). Corrigez-le selon le README de la salle party.',
  },
  'list-entry-twice': {
    severity: 'error',
    en: 'The entry {got} at {at} is on this list twice. Merge the two entries or number one anew.',
    es: 'La entrada {got} en {at} está dos veces en esta lista. Una las dos entradas o dé otro número a una.',
    fr: 'L’entrée {got} à {at} figure deux fois sur cette liste. Réunissez les deux entrées ou renumérotez l’une.',
  },
  'list-name-unreadable': {
    severity: 'warning',
    en: 'The name {got} at {at} has no letter or digit, and is not searched. Write the name in letters.',
    es: 'El nombre {got} en {at} no tiene letra ni dígito y no se busca. Escriba el nombre con letras.',
    fr: 'Le nom {got} à {at} n’a ni lettre ni chiffre et n’est pas recherché. Écrivez le nom en lettres.',
  },
  'list-empty': {
    severity: 'error',
    en: 'The watch list at {at} has no entries, so it would find nobody. Check that the file arrived whole.',
    es: 'La lista de vigilancia en {at} no tiene entradas y no encontraría a nadie. Compruebe que el archivo llegó completo.',
    fr: 'La liste de surveillance à {at} n’a aucune entrée et ne trouverait personne. Vérifiez que le fichier est arrivé entier.',
  },
  'list-twice': {
    severity: 'error',
    en: 'Two watch lists in force are called {got}. Close the older part before the newer one takes its place.',
    es: 'Dos listas de vigilancia vigentes se llaman {got}. Cierre la parte anterior antes de que la nueva la sustituya.',
    fr: 'Deux listes de surveillance en vigueur s’appellent {got}. Fermez l’ancienne partie avant que la nouvelle la remplace.',
  },
  'sdn-row-malformed': {
    severity: 'error',
    en: 'The row at {at} is not a row of that file: {got}. Download the file again; a list with a damaged row is not loaded.',
    es: 'La fila en {at} no es una fila de ese archivo: {got}. Descargue el archivo de nuevo; una lista con una fila dañada no se carga.',
    fr: 'La ligne à {at} n’est pas une ligne de ce fichier : {got}. Téléchargez le fichier de nouveau ; une liste avec une ligne abîmée n’est pas chargée.',
  },
  'sdn-type-unknown': {
    severity: 'error',
    en: 'The row at {at} has a type that is not known: {got}. Find out what the list’s owner means by it before loading the list.',
    es: 'La fila en {at} tiene un tipo desconocido: {got}. Averigüe qué entiende por él el dueño de la lista antes de cargarla.',
    fr: 'La ligne à {at} a un type inconnu : {got}. Cherchez ce que le propriétaire de la liste entend par là avant de la charger.',
  },
  'sdn-orphan': {
    severity: 'warning',
    en: 'The row at {at} belongs to entry {got}, which the main file does not have. Load the three files of one date.',
    es: 'La fila en {at} es de la entrada {got}, que el archivo principal no tiene. Cargue los tres archivos de una misma fecha.',
    fr: 'La ligne à {at} est de l’entrée {got}, absente du fichier principal. Chargez les trois fichiers d’une même date.',
  },
  'sdn-end-missing': {
    severity: 'warning',
    en: 'The file at {at} does not end with its end mark (0x1A). Compare its size with the owner’s, for the end may be missing.',
    es: 'El archivo en {at} no termina con su marca de fin (0x1A). Compare su tamaño con el del dueño: puede faltar el final.',
    fr: 'Le fichier à {at} ne finit pas par sa marque de fin (0x1A). Comparez sa taille à celle du propriétaire : la fin peut manquer.',
  },
  'sdn-remarks-cut': {
    severity: 'warning',
    en: 'The remarks at {at} fill the whole field and are cut, so weak names may be missing. Read the rest in the owner’s comments file.',
    es: 'Las observaciones en {at} llenan todo el campo y están cortadas; pueden faltar nombres débiles. Lea el resto en el archivo de comentarios del dueño.',
    fr: 'Les remarques à {at} remplissent tout le champ et sont coupées ; des noms faibles peuvent manquer. Lisez la suite dans le fichier de commentaires du propriétaire.',
  },
  'search-field-invalid': {
    severity: 'error',
    en: 'The field {at} of the search is not what it should be: {got}. Correct it as POST /v1/screening/search describes it, and search again.',
    es: 'El campo {at} de la búsqueda no es lo que debe ser: {got}. Corríjalo como lo describe POST /v1/screening/search y busque de nuevo.',
    fr: 'Le champ {at} de la recherche n’est pas ce qu’il doit être : {got}. Corrigez-le comme le décrit POST /v1/screening/search et cherchez de nouveau.',
  },
});
