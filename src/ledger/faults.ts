import { defineFaults } from '../terms/fault.ts';

export const LEDGER_FAULTS = defineFaults({
  'postgres-no-binary': {
    severity: 'error',
    en: 'No PostgreSQL comes with this install for {got}. Set DATABASE_URL to a PostgreSQL 15 or later and start again.',
    es: 'Esta instalación no trae PostgreSQL para {got}. Indique en DATABASE_URL un PostgreSQL 15 o posterior y vuelva a iniciar.',
    fr: 'Cette installation ne contient pas PostgreSQL pour {got}. Indiquez dans DATABASE_URL un PostgreSQL 15 ou plus récent et relancez.',
  },
  'postgres-data-newer': {
    severity: 'error',
    en: 'The data folder {at} was written by a newer version ({got}). Start it with that version; nothing was changed.',
    es: 'La carpeta de datos {at} fue escrita por una versión más nueva ({got}). Iníciela con esa versión; no se cambió nada.',
    fr: 'Le dossier de données {at} a été écrit par une version plus récente ({got}). Démarrez avec cette version ; rien n’a été changé.',
  },
  'postgres-data-damaged': {
    severity: 'error',
    en: 'The database in {at} does not start: {got}. Restore a backup, or move the folder away to begin anew; nothing was changed.',
    es: 'La base de datos en {at} no arranca: {got}. Restaure una copia o aparte la carpeta para empezar de nuevo; no se cambió nada.',
    fr: 'La base de données dans {at} ne démarre pas : {got}. Restaurez une sauvegarde ou déplacez le dossier pour recommencer ; rien n’a été changé.',
  },
  'postgres-folder-closed': {
    severity: 'error',
    en: 'PostgreSQL will not run as root, and the user "nobody" cannot enter {at}. Start as an ordinary user, or choose a data folder with --data that everybody may enter.',
    es: 'PostgreSQL no funciona como root y el usuario "nobody" no puede entrar en {at}. Inicie con un usuario corriente o elija con --data una carpeta accesible.',
    fr: 'PostgreSQL refuse de tourner en root et l’utilisateur « nobody » ne peut pas entrer dans {at}. Démarrez avec un utilisateur ordinaire ou choisissez avec --data un dossier accessible.',
  },
  'already-running': {
    severity: 'error',
    en: 'Tidewaiter already runs on the data folder {at}. Stop it first, or choose another folder with --data.',
    es: 'Tidewaiter ya está en marcha con la carpeta {at}. Deténgalo antes o elija otra carpeta con --data.',
    fr: 'Tidewaiter tourne déjà avec le dossier {at}. Arrêtez-le d’abord ou choisissez un autre dossier avec --data.',
  },
  'database-unreachable': {
    severity: 'error',
    en: 'The database at {at} does not answer: {got}. Check DATABASE_URL and that the server runs.',
    es: 'La base de datos en {at} no responde: {got}. Revise DATABASE_URL y que el servidor funcione.',
    fr: 'La base de données à {at} ne répond pas : {got}. Vérifiez DATABASE_URL et que le serveur tourne.',
  },
  'database-role': {
    severity: 'error',
    en: 'The role of DATABASE_URL cannot prepare the roles tidewaiter_owner and tidewaiter_app: {got}. Use a role that may create roles, or have both created for you.',
    es: 'El rol de DATABASE_URL no puede preparar los roles tidewaiter_owner y tidewaiter_app: {got}. Use un rol que pueda crear roles o pida que los creen.',
    fr: 'Le rôle de DATABASE_URL ne peut pas préparer les rôles tidewaiter_owner et tidewaiter_app : {got}. Utilisez un rôle autorisé à créer des rôles ou faites créer les deux.',
  },
  'journal-broken': {
    severity: 'error',
    en: 'The journal of {at} is broken: {got}. Keep the database as it is, stop writing to it, and compare with the published heads and a backup.',
    es: 'El diario de {at} está roto: {got}. Conserve la base tal como está, deje de escribir en ella y compárela con las cabezas publicadas y una copia.',
    fr: 'Le journal de {at} est rompu : {got}. Conservez la base telle quelle, cessez d’y écrire et comparez avec les têtes publiées et une sauvegarde.',
  },
  'same-author': {
    severity: 'error',
    en: '{got} wrote this and cannot also approve it. Ask a second person.',
    es: '{got} lo escribió y no puede aprobarlo también. Pídalo a una segunda persona.',
    fr: '{got} l’a écrit et ne peut pas aussi l’approuver. Demandez à une seconde personne.',
  },
});
