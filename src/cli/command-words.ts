/** One text of the help in the languages that it is not written in. */
export interface HelpWords {
  readonly es: string;
  readonly fr: string;
}

/** What each command says that it does, by its English. */
export const COMMAND_WORDS: Readonly<Record<string, HelpWords>> = {
  'Open trade facilitation and enforcement: filings in, each decided with reasons, durable and re-performable.':
    {
      es: 'Facilitación y control del comercio, en abierto: entran declaraciones, cada una se decide con motivos, y todo perdura y puede repetirse.',
      fr: 'Facilitation et contrôle du commerce, en libre : des déclarations entrent, chacune est décidée avec ses motifs, et tout dure et peut être refait.',
    },
  'Run everything: database, server, console. Ctrl-C drains and stops it.': {
    es: 'Poner todo en marcha: base de datos, servidor, consola. Ctrl-C termina lo pendiente y lo detiene.',
    fr: 'Tout mettre en marche : base de données, serveur, console. Ctrl-C termine ce qui est en cours et arrête tout.',
  },
  'File messages: JSON, NDJSON, X12 309, CATAIR cargo release; "-" reads NDJSON from standard input':
    {
      es: 'Presentar mensajes: JSON, NDJSON, X12 309, CATAIR cargo release; "-" lee NDJSON de la entrada estándar',
      fr: 'Déposer des messages : JSON, NDJSON, X12 309, CATAIR cargo release ; « - » lit du NDJSON sur l’entrée standard',
    },
  'Say what would be decided of messages, and why; nothing is filed': {
    es: 'Decir qué se decidiría de unos mensajes, y por qué; no se presenta nada',
    fr: 'Dire ce qui serait décidé de messages, et pourquoi ; rien n’est déposé',
  },
  'Put law, lists and criteria into the Book: shown first, published by two people': {
    es: 'Llevar leyes, listas y criterios al Libro: primero se muestran, luego los publican dos personas',
    fr: 'Mettre lois, listes et critères au Livre : montrés d’abord, publiés par deux personnes',
  },
  'One revision of the tariff schedule, as the USITC exports it in JSON': {
    es: 'Una revisión del arancel, tal como la exporta la USITC en JSON',
    fr: 'Une révision du tarif, telle que l’USITC l’exporte en JSON',
  },
  'OFAC’s list of Specially Designated Nationals': {
    es: 'La lista de la OFAC de personas y empresas especialmente designadas',
    fr: 'La liste de l’OFAC des personnes et entreprises spécialement désignées',
  },
  'A file of criteria, or of the sets that they name': {
    es: 'Un archivo de criterios, o de las listas que nombran',
    fr: 'Un fichier de critères, ou des listes qu’ils nomment',
  },
  'Watch lists, in the form of their owner or in Tidewaiter’s own': {
    es: 'Listas de vigilancia, en el formato de su dueño o en el propio de Tidewaiter',
    fr: 'Listes de surveillance, au format de leur propriétaire ou à celui de Tidewaiter',
  },
  'Lists of the goods that additional duties reach or leave out, from public CSV and TXT files': {
    es: 'Listas de las mercancías que los derechos adicionales alcanzan o dejan fuera, de archivos CSV y TXT públicos',
    fr: 'Listes des marchandises que les droits additionnels atteignent ou laissent de côté, de fichiers CSV et TXT publics',
  },
  'Every part of a folder with its book.json': {
    es: 'Todas las partes de una carpeta con su book.json',
    fr: 'Toutes les parties d’un dossier avec son book.json',
  },
  'Fetch schedule and sanctions list from their publishers': {
    es: 'Traer el arancel y la lista de sanciones de quienes los publican',
    fr: 'Prendre le tarif et la liste des sanctions chez leurs éditeurs',
  },
  'The Book: everything that decisions are made by': {
    es: 'El Libro: todo aquello con lo que se decide',
    fr: 'Le Livre : tout ce d’après quoi l’on décide',
  },
  'What the Book of now holds': {
    es: 'Qué contiene el Libro vigente',
    fr: 'Ce que contient le Livre en vigueur',
  },
  'The Book as a file, by which anybody decides again': {
    es: 'El Libro como archivo, con el que cualquiera decide de nuevo',
    fr: 'Le Livre en fichier, avec lequel chacun décide à nouveau',
  },
  'Every part of the Book, with its source': {
    es: 'Cada parte del Libro, con su fuente',
    fr: 'Chaque partie du Livre, avec sa source',
  },
  'Criteria from the first draft to the last day: written by one, published by another': {
    es: 'Los criterios, del primer borrador al último día: uno los escribe, otro los publica',
    fr: 'Les critères, du premier brouillon au dernier jour : l’un les écrit, un autre les publie',
  },
  'Propose a criterion or a list': {
    es: 'Proponer un criterio o una lista',
    fr: 'Proposer un critère ou une liste',
  },
  'The drafts that wait': {
    es: 'Los borradores en espera',
    fr: 'Les brouillons en attente',
  },
  'Accept a draft as it stands, or send it back': {
    es: 'Aceptar un borrador tal como está, o devolverlo',
    fr: 'Accepter un brouillon tel quel, ou le renvoyer',
  },
  'Put accepted drafts into the Book, all or none': {
    es: 'Llevar al Libro los borradores aceptados, todos o ninguno',
    fr: 'Mettre au Livre les brouillons acceptés, tous ou aucun',
  },
  'Propose that a criterion is asked no longer': {
    es: 'Proponer que un criterio deje de aplicarse',
    fr: 'Proposer qu’un critère ne s’applique plus',
  },
  'Propose that a suspended criterion is asked again': {
    es: 'Proponer que un criterio suspendido vuelva a aplicarse',
    fr: 'Proposer qu’un critère suspendu s’applique à nouveau',
  },
  'Propose that a criterion is silent for a time, or speaks with another voice': {
    es: 'Proponer que un criterio calle un tiempo, o pida otra cosa mientras tanto',
    fr: 'Proposer qu’un critère se taise un temps, ou demande autre chose entre-temps',
  },
  'What each criterion did, found and cost': {
    es: 'Qué hizo, qué encontró y qué costó cada criterio',
    fr: 'Ce que chaque critère a fait, trouvé et coûté',
  },
  'Packs of criteria as signed files, between administrations': {
    es: 'Paquetes de criterios como archivos firmados, entre administraciones',
    fr: 'Lots de critères en fichiers signés, entre administrations',
  },
  'A pack of the Book with its lists, sources and tests, signed': {
    es: 'Un paquete del Libro con sus listas, fuentes y pruebas, firmado',
    fr: 'Un lot du Livre avec ses listes, sources et tests, signé',
  },
  'Whether a file is what was signed': {
    es: 'Si un archivo es lo que se firmó',
    fr: 'Si un fichier est bien ce qui fut signé',
  },
  'Make drafts of a pack; nothing of it is live': {
    es: 'Hacer borradores de un paquete; nada de él entra en vigor',
    fr: 'Faire des brouillons d’un lot ; rien n’en est en vigueur',
  },
  'The public key by which packs are signed here': {
    es: 'La clave pública con la que aquí se firman los paquetes',
    fr: 'La clé publique dont on signe ici les lots',
  },
  'Decide past days again by a changed Book, and say what would have been otherwise': {
    es: 'Decidir de nuevo días pasados con un Libro cambiado, y decir qué habría sido distinto',
    fr: 'Décider à nouveau des jours passés d’après un Livre modifié, et dire ce qui aurait été différent',
  },
  'The models that targeting learns: trained, tried beside the champion, promoted by two': {
    es: 'Los modelos que aprende la selección: entrenados, probados junto al titular, ascendidos por dos personas',
    fr: 'Les modèles que le ciblage apprend : entraînés, essayés à côté du titulaire, promus par deux personnes',
  },
  'Train a model on what was examined in some days, and register it as a candidate': {
    es: 'Entrenar un modelo con lo examinado en unos días, y registrarlo como candidato',
    fr: 'Entraîner un modèle sur ce qui fut examiné certains jours, et l’inscrire comme candidat',
  },
  'Every model, and where it stands': {
    es: 'Todos los modelos, y en qué estado están',
    fr: 'Tous les modèles, et où ils en sont',
  },
  'A model’s card, its steps, and how it fares beside the champion': {
    es: 'La ficha de un modelo, sus pasos y cómo le va junto al titular',
    fr: 'La fiche d’un modèle, ses étapes, et ce qu’il vaut à côté du titulaire',
  },
  'Let a model score live decisions and decide none': {
    es: 'Dejar que un modelo puntúe decisiones en vivo sin decidir ninguna',
    fr: 'Laisser un modèle noter les décisions en direct sans en prendre aucune',
  },
  'Publish a model, as the second person beside its trainer': {
    es: 'Publicar un modelo, como segunda persona junto a quien lo entrenó',
    fr: 'Publier un modèle, comme seconde personne à côté de qui l’a entraîné',
  },
  'Take a model out of use': {
    es: 'Retirar un modelo del uso',
    fr: 'Retirer un modèle du service',
  },
  'Hold the trade of some days against that in which a model was trained': {
    es: 'Comparar el comercio de unos días con aquel en que se entrenó un modelo',
    fr: 'Comparer le commerce de certains jours à celui où un modèle fut entraîné',
  },
  'Make up plausible imports with planted schemes, the truth kept apart; all of it is marked synthetic':
    {
      es: 'Inventar importaciones verosímiles con fraudes sembrados, con la verdad aparte; todo va marcado como sintético',
      fr: 'Inventer des importations plausibles où des fraudes sont semées, la vérité gardée à part ; tout est marqué synthétique',
    },
  'Decide a bundle again by an exported Book: no database, no network, no clock': {
    es: 'Decidir de nuevo un expediente con un Libro exportado: sin base de datos, sin red, sin reloj',
    fr: 'Décider à nouveau un dossier d’après un Livre exporté : sans base de données, sans réseau, sans horloge',
  },
  'A decision with all that it was decided from, for "verify"': {
    es: 'Una decisión con todo aquello con que se tomó, para "verify"',
    fr: 'Une décision avec tout ce dont elle fut tirée, pour « verify »',
  },
  'The journal: a chain of hashes over everything that was done': {
    es: 'El diario: una cadena de huellas sobre todo lo que se hizo',
    fr: 'Le journal : une chaîne d’empreintes sur tout ce qui fut fait',
  },
  'Walk every chain, and hold it against its records and all heads that were published': {
    es: 'Recorrer cada cadena y cotejarla con sus registros y con todas las cabezas publicadas',
    fr: 'Parcourir chaque chaîne et la confronter à ses enregistrements et à toutes les têtes publiées',
  },
  'Where the chains stand now, as a line to keep elsewhere': {
    es: 'Dónde están ahora las cadenas, en una línea para guardar en otro lugar',
    fr: 'Où en sont les chaînes, en une ligne à garder ailleurs',
  },
  'Who may sign in or send': {
    es: 'Quién puede entrar o enviar',
    fr: 'Qui peut entrer ou envoyer',
  },
  'Make an account': { es: 'Crear una cuenta', fr: 'Créer un compte' },
  'A link that signs in once, within a day': {
    es: 'Un enlace que deja entrar una vez, dentro de un día',
    fr: 'Un lien qui fait entrer une fois, dans la journée',
  },
  'A token for machines, shown once': {
    es: 'Un token para máquinas, que se muestra una sola vez',
    fr: 'Un jeton pour les machines, montré une seule fois',
  },
  'Who has an account': { es: 'Quién tiene cuenta', fr: 'Qui a un compte' },
  'Measure how well violations are foretold on labelled declarations, offline': {
    es: 'Medir lo bien que se predicen las infracciones en declaraciones ya calificadas, sin conexión',
    fr: 'Mesurer si les infractions sont bien prédites sur des déclarations étiquetées, hors ligne',
  },
  'Findings: what examinations found, the labels that targeting is measured by': {
    es: 'Hallazgos: lo que encontraron los reconocimientos, con lo que se mide la selección',
    fr: 'Constats : ce que les visites ont trouvé, à quoi se mesure le ciblage',
  },
  'Record what an examination found; no discrepancies say that all was in order': {
    es: 'Registrar lo que encontró un reconocimiento; sin discrepancias quiere decir que todo estaba en orden',
    fr: 'Consigner ce qu’une visite a trouvé ; sans écart, tout était en ordre',
  },
  'Tell how well targeting does, measured against what chance chose': {
    es: 'Decir lo bien que acierta la selección, medida contra lo que eligió el azar',
    fr: 'Dire ce que vaut le ciblage, mesuré contre ce que le hasard a choisi',
  },
  'Measure this machine: decisions, intake, screening, criteria': {
    es: 'Medir esta máquina: decisiones, recepción, cotejo con listas, criterios',
    fr: 'Mesurer cette machine : décisions, réception, criblage, critères',
  },
};
