import { SCHEMES } from '../simulation/truth.ts';
import type { HelpWords } from './command-words.ts';

const ALL_SCHEMES = SCHEMES.join(', ');

/** What each argument and option means, by its English. */
export const OPTION_WORDS: Readonly<Record<string, HelpWords>> = {
  'output the version number': { es: 'mostrar la versión', fr: 'montrer la version' },
  'answer in JSON': { es: 'responder en JSON', fr: 'répondre en JSON' },
  'one JSON document': { es: 'un solo documento JSON', fr: 'un seul document JSON' },
  'the data folder (default ./data)': {
    es: 'la carpeta de datos (por omisión ./data)',
    fr: 'le dossier des données (par défaut ./data)',
  },
  'the port to listen on (default 8404)': {
    es: 'el puerto en que se escucha (por omisión 8404)',
    fr: 'le port d’écoute (par défaut 8404)',
  },
  'the address to listen on (default 127.0.0.1: this machine only)': {
    es: 'la dirección en que se escucha (por omisión 127.0.0.1: solo esta máquina)',
    fr: 'l’adresse d’écoute (par défaut 127.0.0.1 : cette machine seule)',
  },
  'by their endings: .json, .ndjson, .edi, .x12, .catair; or -': {
    es: 'según su extensión: .json, .ndjson, .edi, .x12, .catair; o -',
    fr: 'selon leur extension : .json, .ndjson, .edi, .x12, .catair ; ou -',
  },
  'by their endings: .json, .ndjson, .edi, .x12, .catair': {
    es: 'según su extensión: .json, .ndjson, .edi, .x12, .catair',
    fr: 'selon leur extension : .json, .ndjson, .edi, .x12, .catair',
  },
  'for whom (default: the one sender that has an account, if it is one)': {
    es: 'por quién (por omisión, el remitente con cuenta, si es uno solo)',
    fr: 'pour qui (par défaut, l’expéditeur qui a un compte, s’il est seul)',
  },
  'what a wrong count in a manifest means': {
    es: 'qué significa un recuento erróneo en un manifiesto',
    fr: 'ce que vaut un décompte faux dans un manifeste',
  },
  'decide offline by an exported Book: no database, and no history': {
    es: 'decidir sin conexión con un Libro exportado: sin base de datos ni historial',
    fr: 'décider hors ligne d’après un Livre exporté : sans base de données ni historique',
  },
  'as if received then, "2026-06-10T15:00:00Z" (default now)': {
    es: 'como si se recibiera entonces, "2026-06-10T15:00:00Z" (por omisión, ahora)',
    fr: 'comme si reçu alors, « 2026-06-10T15:00:00Z » (par défaut, maintenant)',
  },
  'the export, .json or .json.gz': {
    es: 'la exportación, .json o .json.gz',
    fr: 'l’export, .json ou .json.gz',
  },
  'who prepared it': { es: 'quién lo preparó', fr: 'qui l’a préparé' },
  'who approves it: somebody else': {
    es: 'quién lo aprueba: otra persona',
    fr: 'qui l’approuve : quelqu’un d’autre',
  },
  'why, for the journal': { es: 'por qué, para el diario', fr: 'pourquoi, pour le journal' },
  'show what would be published, and publish nothing': {
    es: 'mostrar lo que se publicaría, sin publicar nada',
    fr: 'montrer ce qui serait publié, sans rien publier',
  },
  'which revision it is, "2026_rev_10"': {
    es: 'qué revisión es, "2026_rev_10"',
    fr: 'quelle révision c’est, « 2026_rev_10 »',
  },
  'its first day, if the calendar does not know it': {
    es: 'su primer día, si el calendario no lo conoce',
    fr: 'son premier jour, si le calendrier ne le connaît pas',
  },
  'SDN.CSV: the entries': { es: 'SDN.CSV: las entradas', fr: 'SDN.CSV : les entrées' },
  'ALT.CSV: other names': { es: 'ALT.CSV: otros nombres', fr: 'ALT.CSV : les autres noms' },
  'ADD.CSV: addresses': { es: 'ADD.CSV: direcciones', fr: 'ADD.CSV : les adresses' },
  'when the list came into force (default today)': {
    es: 'cuándo entró en vigor la lista (por omisión, hoy)',
    fr: 'quand la liste est entrée en vigueur (par défaut, aujourd’hui)',
  },
  'files, or folders with them': {
    es: 'archivos, o carpetas con ellos',
    fr: 'des fichiers, ou des dossiers qui en contiennent',
  },
  'somebody held them against the notes of chapter 99': {
    es: 'alguien las cotejó con las notas del capítulo 99',
    fr: 'quelqu’un les a confrontées aux notes du chapitre 99',
  },
  'JSON with "criteria" or "sets"': {
    es: 'JSON con "criteria" o "sets"',
    fr: 'JSON avec « criteria » ou « sets »',
  },
  'it was read in its publisher’s own text': {
    es: 'se leyó en el propio texto de quien la publica',
    fr: 'elle fut lue dans le texte même de son éditeur',
  },
  'the folder': { es: 'la carpeta', fr: 'le dossier' },
  'one of the two alone': { es: 'solo una de las dos cosas', fr: 'l’un des deux seulement' },
  'write to a file (default standard output)': {
    es: 'escribir en un archivo (por omisión, la salida estándar)',
    fr: 'écrire dans un fichier (par défaut, la sortie standard)',
  },
  'the Book by which this bundle was decided': {
    es: 'el Libro con que se decidió este expediente',
    fr: 'le Livre d’après lequel ce dossier fut décidé',
  },
  'the Book of this version': { es: 'el Libro de esta versión', fr: 'le Livre de cette version' },
  'one criterion with its pack and days, or one list, in JSON': {
    es: 'un criterio con su paquete y sus días, o una lista, en JSON',
    fr: 'un critère avec son lot et ses jours, ou une liste, en JSON',
  },
  'whose account does it': { es: 'con qué cuenta se hace', fr: 'de quel compte c’est fait' },
  'why, for those who review it and for the journal': {
    es: 'por qué, para quienes lo revisan y para el diario',
    fr: 'pourquoi, pour ceux qui l’examinent et pour le journal',
  },
  'as another edition of this draft': {
    es: 'como otra edición de este borrador',
    fr: 'comme une autre édition de ce brouillon',
  },
  'and those that have ended': { es: 'y los ya terminados', fr: 'et ceux qui sont clos' },
  'its identifier, or a reference': {
    es: 'su identificador, o una referencia',
    fr: 'son identifiant, ou une référence',
  },
  'its identifier': { es: 'su identificador', fr: 'son identifiant' },
  'the edition that was read (default the last)': {
    es: 'la edición que se leyó (por omisión, la última)',
    fr: 'l’édition qui fut lue (par défaut, la dernière)',
  },
  'send it back to its author': { es: 'devolverlo a su autor', fr: 'le renvoyer à son auteur' },
  'their identifiers; each goes in with its last edition': {
    es: 'sus identificadores; cada uno entra con su última edición',
    fr: 'leurs identifiants ; chacun entre dans sa dernière édition',
  },
  'from then on it is awake': {
    es: 'desde entonces vuelve a hablar',
    fr: 'dès lors il parle à nouveau',
  },
  'only for this importer': { es: 'solo para este importador', fr: 'pour cet importateur seul' },
  'only at this port': { es: 'solo en este puerto', fr: 'à ce port seul' },
  'only for goods under this number': {
    es: 'solo para mercancías de este código arancelario',
    fr: 'pour les marchandises de ce numéro seules',
  },
  'what it asks for meanwhile': { es: 'qué pide entretanto', fr: 'ce qu’il demande entre-temps' },
  'what it adds meanwhile': { es: 'qué suma entretanto', fr: 'ce qu’il ajoute entre-temps' },
  'only those that carry it: zero-yield, stale, review-due, …': {
    es: 'solo los que la llevan: zero-yield, stale, review-due, …',
    fr: 'ceux qui la portent seuls : zero-yield, stale, review-due, …',
  },
  'measure what asking each costs': {
    es: 'medir lo que cuesta aplicar cada uno',
    fr: 'mesurer ce que coûte chacun à appliquer',
  },
  'its name': { es: 'su nombre', fr: 'son nom' },
  'whose account takes it out': { es: 'con qué cuenta se saca', fr: 'de quel compte il sort' },
  'its criteria and lists may name parties': {
    es: 'sus criterios y listas pueden nombrar personas o empresas',
    fr: 'ses critères et listes peuvent nommer des personnes ou entreprises',
  },
  'the pack file': { es: 'el archivo del paquete', fr: 'le fichier du lot' },
  'the public key, or its fingerprint, that must have signed it': {
    es: 'la clave pública, o su huella, que debe haberlo firmado',
    fr: 'la clé publique, ou son empreinte, qui doit l’avoir signé',
  },
  'whose drafts they are': { es: 'de quién son los borradores', fr: 'à qui sont les brouillons' },
  'criteria, lists, or { parts, withdrawn }': {
    es: 'criterios, listas o { parts, withdrawn }',
    fr: 'des critères, des listes, ou { parts, withdrawn }',
  },
  'the draft of a criterion, which hears the verdict': {
    es: 'el borrador de un criterio, al que se anota el veredicto',
    fr: 'le brouillon d’un critère, auquel s’inscrit le verdict',
  },
  'a registered model, by id or name/edition': {
    es: 'un modelo registrado, por id o nombre/edición',
    fr: 'un modèle inscrit, par id ou nom/édition',
  },
  'the first day': { es: 'el primer día', fr: 'le premier jour' },
  'the last day': { es: 'el último día', fr: 'le dernier jour' },
  'who asks': { es: 'quién lo pide', fr: 'qui le demande' },
  'who does it': { es: 'quién lo hace', fr: 'qui le fait' },
  'why, in ten characters or more': {
    es: 'por qué, en diez caracteres o más',
    fr: 'pourquoi, en dix caractères ou plus',
  },
  'id or name/edition': { es: 'id o nombre/edición', fr: 'id ou nom/édition' },
  'the same settings make the same bytes': {
    es: 'los mismos ajustes dan los mismos bytes',
    fr: 'les mêmes réglages donnent les mêmes octets',
  },
  'on how many days goods set out': {
    es: 'en cuántos días salen mercancías',
    fr: 'sur combien de jours partent des marchandises',
  },
  'on average': { es: 'de media', fr: 'en moyenne' },
  'the first day (default today in UTC)': {
    es: 'el primer día (por omisión, hoy en UTC)',
    fr: 'le premier jour (par défaut, aujourd’hui en UTC)',
  },
  [`how many of those who could do it (0 none, 1 all), again for each scheme: ${ALL_SCHEMES}`]: {
    es: `cuántos de quienes podrían hacerlo lo hacen (0 ninguno, 1 todos), una vez por fraude: ${ALL_SCHEMES}`,
    fr: `combien de ceux qui le pourraient le font (0 aucun, 1 tous), une fois par fraude : ${ALL_SCHEMES}`,
  },
  'a scheme first seen so many days after the first, again for each scheme': {
    es: 'un fraude que aparece tantos días después del primero, una vez por fraude',
    fr: 'une fraude qui paraît tant de jours après le premier, une fois par fraude',
  },
  'write the messages there as NDJSON (default standard output)': {
    es: 'escribir ahí los mensajes como NDJSON (por omisión, la salida estándar)',
    fr: 'y écrire les messages en NDJSON (par défaut, la sortie standard)',
  },
  'write what is known of the entries there': {
    es: 'escribir ahí lo que se sabe de los despachos',
    fr: 'y écrire ce que l’on sait des déclarations',
  },
  'the share of parties that clerks spell otherwise, 0 to 1; who they are is told with the truth': {
    es: 'la proporción de partes que los empleados escriben de otro modo, 0 a 1; quiénes son se dice con la verdad',
    fr: 'la part des parties que les commis écrivent autrement, 0 à 1 ; qui elles sont est dit avec la vérité',
  },
  'write there what others’ registers hold: traces.ndjson, capacities.csv, mirror-trade.csv': {
    es: 'escribir ahí lo que contienen los registros de otros: traces.ndjson, capacities.csv, mirror-trade.csv',
    fr: 'y écrire ce que contiennent les registres d’autrui : traces.ndjson, capacities.csv, mirror-trade.csv',
  },
  'file the messages here and now instead of writing them': {
    es: 'presentar los mensajes aquí y ahora en vez de escribirlos',
    fr: 'déposer les messages ici et maintenant au lieu de les écrire',
  },
  'a decision bundle': { es: 'un expediente de decisión', fr: 'un dossier de décision' },
  'the Book by which it was decided, from "book export"': {
    es: 'el Libro con que se decidió, de "book export"',
    fr: 'le Livre d’après lequel il fut décidé, tiré de « book export »',
  },
  'identifier of a decision or consignment, or a reference': {
    es: 'identificador de una decisión o de un envío, o una referencia',
    fr: 'identifiant d’une décision ou d’un envoi, ou une référence',
  },
  'further heads or receipts, one JSON object a line': {
    es: 'más cabezas o recibos, un objeto JSON por línea',
    fr: 'd’autres têtes ou reçus, un objet JSON par ligne',
  },
  'letters, digits and . _ @ -': {
    es: 'letras, cifras y . _ @ -',
    fr: 'lettres, chiffres et . _ @ -',
  },
  'as people know them': {
    es: 'el nombre por el que se conoce a la persona',
    fr: 'le nom sous lequel la personne est connue',
  },
  'what they are here': { es: 'los papeles que tiene aquí', fr: 'ses rôles ici' },
  'the sender for whom they file (with the role filer)': {
    es: 'el remitente por quien presenta (con el papel filer)',
    fr: 'l’expéditeur pour qui la personne dépose (avec le rôle filer)',
  },
  'of notices': { es: 'el idioma de los avisos', fr: 'la langue des avis' },
  'what a wrong count in their manifests means': {
    es: 'qué significa un recuento erróneo en sus manifiestos',
    fr: 'ce que vaut un décompte faux dans ses manifestes',
  },
  'what CBP lets them add to check digits': {
    es: 'lo que la CBP le permite sumar a los dígitos de control',
    fr: 'ce que la CBP lui permet d’ajouter aux chiffres de contrôle',
  },
  'what they send is real: formats without a mark are not synthetic': {
    es: 'lo que envía es real: los formatos sin marca no son sintéticos',
    fr: 'ce que la personne envoie est réel : les formats sans marque ne sont pas synthétiques',
  },
  whose: { es: 'de quién', fr: 'de qui' },
  'what it is for': { es: 'para qué sirve', fr: 'à quoi il sert' },
  'as what it may be used (default all of the account’s)': {
    es: 'con qué papeles puede usarse (por omisión, todos los de la cuenta)',
    fr: 'dans quels rôles il peut servir (par défaut, tous ceux du compte)',
  },
  'how long it is good': { es: 'cuánto tiempo vale', fr: 'combien de temps il vaut' },
  'declarations to learn from': {
    es: 'declaraciones de las que se aprende',
    fr: 'des déclarations dont on apprend',
  },
  'later ones, that settle thresholds and are then learned too': {
    es: 'otras posteriores, que fijan los umbrales y de las que luego también se aprende',
    fr: 'de plus récentes, qui fixent les seuils et dont on apprend ensuite aussi',
  },
  'later ones still, that are judged': {
    es: 'otras aún posteriores, que se juzgan',
    fr: 'de plus récentes encore, qui sont jugées',
  },
  'what to foretell': { es: 'qué se predice', fr: 'ce qu’il faut prédire' },
  '{"version": 1, "discrepancies": [], "minutes": 45}': {
    es: '{"version": 1, "discrepancies": [], "minutes": 45}',
    fr: '{"version": 1, "discrepancies": [], "minutes": 45}',
  },
  'who examined it': { es: 'quién lo examinó', fr: 'qui l’a examiné' },
  'decided from this day on (default 30 days)': {
    es: 'lo decidido desde este día (por omisión, 30 días)',
    fr: 'ce qui fut décidé dès ce jour (par défaut, 30 jours)',
  },
  'and up to this day (default today)': {
    es: 'y hasta este día (por omisión, hoy)',
    fr: 'et jusqu’à ce jour (par défaut, aujourd’hui)',
  },
  'as it was known then (default now)': {
    es: 'como se sabía entonces (por omisión, ahora)',
    fr: 'comme on le savait alors (par défaut, maintenant)',
  },
  'which measurements, and their options; all without': {
    es: 'qué mediciones, y sus opciones; todas si no se dice',
    fr: 'quelles mesures, et leurs options ; toutes sans rien dire',
  },
};
