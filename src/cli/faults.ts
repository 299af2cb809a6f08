import { defineFaults } from '../terms/fault.ts';

/** What can be wrong with what the command line was given, beside what the rooms find in it. */
export const CLI_FAULTS = defineFaults({
  'file-unreadable': {
    severity: 'error',
    en: 'The file {at} cannot be read: {got}. Get it again from where it came, and load it unchanged.',
    es: 'El archivo {at} no se puede leer: {got}. Obténgalo de nuevo de su origen y cárguelo sin cambios.',
    fr: 'Le fichier {at} ne peut pas être lu : {got}. Reprenez-le à sa source et chargez-le inchangé.',
  },
  'law-pack-shape': {
    severity: 'error',
    en: 'The law pack in {at} is wrong: {got}. Correct its book.json as that of law/us shows.',
    es: 'El paquete de leyes en {at} está mal: {got}. Corrija su book.json como muestra el de law/us.',
    fr: 'Le recueil de lois dans {at} est fautif : {got}. Corrigez son book.json sur le modèle de celui de law/us.',
  },
  'publisher-unavailable': {
    severity: 'error',
    en: '{at} gave no usable answer: {got}. Try again later, name a mirror in TIDEWAITER_SCHEDULE_URL or TIDEWAITER_SANCTIONS_URL, or load files that you have with "load hts" and "load sdn"; nothing was changed.',
    es: '{at} no dio una respuesta útil: {got}. Inténtelo más tarde, indique un espejo en TIDEWAITER_SCHEDULE_URL o TIDEWAITER_SANCTIONS_URL, o cargue archivos propios con "load hts" y "load sdn"; nada cambió.',
    fr: '{at} n’a pas donné de réponse utile : {got}. Réessayez plus tard, indiquez un miroir dans TIDEWAITER_SCHEDULE_URL ou TIDEWAITER_SANCTIONS_URL, ou chargez vos fichiers avec « load hts » et « load sdn » ; rien n’a été changé.',
  },
  'revision-unsaid': {
    severity: 'error',
    en: 'Nothing says which revision of the schedule this is ({got}). Read its name at the publisher and give it as --revision 2026_rev_10.',
    es: 'Nada dice qué revisión del arancel es esta ({got}). Lea su nombre donde se publica e indíquelo con --revision 2026_rev_10.',
    fr: 'Rien ne dit quelle révision du tarif est celle-ci ({got}). Lisez son nom chez l’éditeur et donnez-le par --revision 2026_rev_10.',
  },
  'revision-undated': {
    severity: 'error',
    en: 'The calendar does not know when revision {got} is law. Give its first day as --from 2026-09-29; it is added to the calendar.',
    es: 'El calendario no sabe desde cuándo rige la revisión {got}. Indique su primer día con --from 2026-09-29; se añade al calendario.',
    fr: 'Le calendrier ne sait pas depuis quand la révision {got} fait loi. Donnez son premier jour par --from 2026-09-29 ; il est ajouté au calendrier.',
  },
  'head-unreadable': {
    severity: 'warning',
    en: 'The line {at} is neither journal heads nor a receipt, and proves nothing: {got}. Find a whole copy of it.',
    es: 'La línea {at} no es cabezas del diario ni un recibo, y no prueba nada: {got}. Busque una copia entera.',
    fr: 'La ligne {at} n’est ni des têtes du journal ni un reçu, et ne prouve rien : {got}. Trouvez-en une copie entière.',
  },
  'nothing-of-that-name': {
    severity: 'error',
    en: 'Nothing here is called {got}. Check it, or search for it in the console.',
    es: 'Aquí nada se llama {got}. Revíselo o búsquelo en la consola.',
    fr: 'Rien ici ne s’appelle {got}. Vérifiez-le ou cherchez-le dans la console.',
  },
  'several-of-that-name': {
    severity: 'error',
    en: 'Several decisions answer to this name: {got}. Give the identifier of one.',
    es: 'Varias decisiones responden a este nombre: {got}. Indique el identificador de una.',
    fr: 'Plusieurs décisions répondent à ce nom : {got}. Donnez l’identifiant de l’une.',
  },
  'sender-unsaid': {
    severity: 'error',
    en: 'For whom is this filed? Give --sender; with accounts here: {got}.',
    es: '¿Por quién se presenta esto? Indique --sender; con cuenta aquí: {got}.',
    fr: 'Pour qui est-ce déposé ? Donnez --sender ; ont un compte ici : {got}.',
  },
});
