import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with trace events, in whatever form they are sent. */
export const EVENT_FAULTS = defineFaults({
  'trace-form-unknown': {
    severity: 'error',
    en: 'This is none of the forms in which traces are read (got "{got}"); send an EPCIS 2.0 document or event as JSON-LD, our CSV with its header row, or a review package.',
    es: 'Esto no es ninguna de las formas en que se leen trazas (se obtuvo "{got}"); envíe un documento o evento EPCIS 2.0 en JSON-LD, nuestro CSV con su fila de cabecera o un paquete de revisión.',
    fr: 'Ce n’est aucune des formes dans lesquelles les traces sont lues (reçu « {got} ») ; envoyez un document ou événement EPCIS 2.0 en JSON-LD, notre CSV avec sa ligne d’en-tête, ou un dossier d’examen.',
  },
  'trace-empty': {
    severity: 'error',
    en: 'There is no event in what was sent; send at least one.',
    es: 'No hay ningún evento en lo enviado; envíe al menos uno.',
    fr: 'Il n’y a aucun événement dans l’envoi ; envoyez-en au moins un.',
  },
  'trace-unkept': {
    severity: 'error',
    en: 'What stands at "{at}" cannot be kept: a null character, half of a surrogate pair, or nesting without end; write it without.',
    es: 'Lo que está en "{at}" no se puede guardar: un carácter nulo, medio par sustituto o un anidamiento sin fin; escríbalo sin ello.',
    fr: 'Ce qui est à « {at} » ne peut être gardé : un caractère nul, une moitié de paire, ou un emboîtement sans fin ; écrivez-le sans cela.',
  },
  'trace-name-long': {
    severity: 'error',
    en: 'A name in the event at {at} has more than 600 bytes ("{got}"); give lots, events and papers names by which they can be found.',
    es: 'Un nombre en el evento en {at} supera los 600 bytes ("{got}"); dé a lotes, eventos y documentos nombres por los que se hallen.',
    fr: 'Un nom dans l’événement à {at} dépasse 600 octets (« {got} ») ; donnez aux lots, événements et papiers des noms par lesquels on les trouve.',
  },
  'epcis-shape': {
    severity: 'error',
    en: 'EPCIS 2.0 does not allow "{got}" at {at}; correct the value as the standard has it for this member.',
    es: 'EPCIS 2.0 no admite "{got}" en {at}; corrija el valor según el estándar para este miembro.',
    fr: 'EPCIS 2.0 n’admet pas « {got} » à {at} ; corrigez la valeur comme la norme le veut pour ce membre.',
  },
  'epcis-missing': {
    severity: 'error',
    en: 'EPCIS 2.0 requires {at}, and it is not there; add it.',
    es: 'EPCIS 2.0 exige {at}, y no está; añádalo.',
    fr: 'EPCIS 2.0 exige {at}, qui manque ; ajoutez-le.',
  },
  'epcis-name': {
    severity: 'error',
    en: '"{got}" is no member of EPCIS 2.0 here, nor an extension with a prefix; correct the name, or give it the prefix of its vocabulary.',
    es: '"{got}" no es aquí miembro de EPCIS 2.0 ni una extensión con prefijo; corrija el nombre o déle el prefijo de su vocabulario.',
    fr: '« {got} » n’est ici ni un membre d’EPCIS 2.0 ni une extension préfixée ; corrigez le nom ou donnez-lui le préfixe de son vocabulaire.',
  },
  'epcis-objects': {
    severity: 'error',
    en: 'The event at {at} names nothing that it happened to; list its items or quantities: inputs and outputs of a transformation, children of an aggregation.',
    es: 'El evento en {at} no nombra nada a lo que le ocurriera; liste sus unidades o cantidades: entradas y salidas de una transformación, contenidos de una agregación.',
    fr: 'L’événement à {at} ne nomme rien à quoi il soit arrivé ; listez ses articles ou quantités : entrées et sorties d’une transformation, contenus d’une agrégation.',
  },
  'epcis-ilmd': {
    severity: 'error',
    en: 'Facts of the lot itself ({at}) are told where it is made, by an event whose action is ADD; move them there, or correct the action.',
    es: 'Los datos del propio lote ({at}) se indican donde se crea, en un evento con acción ADD; muévalos allí o corrija la acción.',
    fr: 'Les données du lot lui-même ({at}) se disent là où il naît, par un événement d’action ADD ; déplacez-les ou corrigez l’action.',
  },
  'gdst-kde-missing': {
    severity: 'error',
    en: 'GDST 1.2 requires {at} of such an event, and it is not there; ask whoever recorded the event for it.',
    es: 'GDST 1.2 exige {at} en un evento así, y no está; pídalo a quien registró el evento.',
    fr: 'GDST 1.2 exige {at} d’un tel événement, et il manque ; demandez-le à qui a consigné l’événement.',
  },
  'gdst-kde-value': {
    severity: 'error',
    en: 'GDST 1.2 does not allow "{got}" at {at}; correct it to what the standard lists.',
    es: 'GDST 1.2 no admite "{got}" en {at}; corríjalo según lo que enumera el estándar.',
    fr: 'GDST 1.2 n’admet pas « {got} » à {at} ; corrigez selon ce que la norme énumère.',
  },
  'gdst-kde-absent': {
    severity: 'warning',
    en: 'GDST 1.2 lists {at} for a catch, and it is not there; add it where the vessel has one.',
    es: 'GDST 1.2 incluye {at} en una captura, y no está; añádalo si el buque lo tiene.',
    fr: 'GDST 1.2 prévoit {at} pour une capture, et il manque ; ajoutez-le si le navire en a un.',
  },
  'trace-ship-digit': {
    severity: 'warning',
    en: 'The ship number "{got}" at {at} fails its check digit; compare it with the vessel’s papers.',
    es: 'El número de buque "{got}" en {at} no cumple su dígito de control; compárelo con los papeles del buque.',
    fr: 'Le numéro de navire « {got} » à {at} ne satisfait pas sa clé ; comparez-le aux papiers du navire.',
  },
  'trace-quantity': {
    severity: 'error',
    en: 'The quantity "{got}" at {at} is not a number from 0 up, with its unit; correct it.',
    es: 'La cantidad "{got}" en {at} no es un número desde 0 con su unidad; corríjala.',
    fr: 'La quantité « {got} » à {at} n’est pas un nombre positif avec son unité ; corrigez-la.',
  },
  'trace-feeds-itself': {
    severity: 'warning',
    en: 'The lot "{got}" goes in and comes out of one event under one name; its way back is followed through the other inputs alone. Name what comes out otherwise than what goes in.',
    es: 'El lote "{got}" entra y sale de un mismo evento con un solo nombre; su camino se sigue solo por las demás entradas. Nombre lo que sale de otro modo que lo que entra.',
    fr: 'Le lot « {got} » entre et sort d’un même événement sous un seul nom ; sa voie n’est suivie que par les autres entrées. Nommez ce qui sort autrement que ce qui entre.',
  },
  'trace-cell': {
    severity: 'error',
    en: 'The cell at {at} does not read ("{got}"); write it as the column’s description says.',
    es: 'La celda en {at} no se entiende ("{got}"); escríbala como dice la descripción de la columna.',
    fr: 'La cellule à {at} ne se lit pas (« {got} ») ; écrivez-la comme le dit la description de la colonne.',
  },
  'trace-column': {
    severity: 'error',
    en: 'The table lacks a column that is needed, or has one that nobody reads: "{got}"; correct its header row.',
    es: 'A la tabla le falta una columna necesaria o tiene una que nadie lee: "{got}"; corrija su fila de cabecera.',
    fr: 'Il manque au tableau une colonne nécessaire, ou il en a une que nul ne lit : « {got} » ; corrigez sa ligne d’en-tête.',
  },
  'package-shape': {
    severity: 'error',
    en: 'The review package is not of the right form at {at} (got "{got}"); correct it as docs of the trace room describe its parts.',
    es: 'El paquete de revisión no tiene la forma debida en {at} (se obtuvo "{got}"); corríjalo según se describen sus partes.',
    fr: 'Le dossier d’examen n’a pas la bonne forme à {at} (reçu « {got} ») ; corrigez-le selon la description de ses parties.',
  },
  'package-name-unknown': {
    severity: 'error',
    en: 'The package refers to "{got}" at {at}, which it does not contain; add it to the parties or documents, or correct the reference.',
    es: 'El paquete se refiere a "{got}" en {at}, que no contiene; añádalo a las partes o documentos, o corrija la referencia.',
    fr: 'Le dossier renvoie à « {got} » à {at}, qu’il ne contient pas ; ajoutez-le aux parties ou documents, ou corrigez le renvoi.',
  },
  'package-hash': {
    severity: 'error',
    en: 'The document at {at} is not the one whose hash its index gives ("{got}"); send the file that was indexed, or index it anew.',
    es: 'El documento en {at} no es aquel cuyo hash da su índice ("{got}"); envíe el archivo indexado o vuelva a indexarlo.',
    fr: 'Le document à {at} n’est pas celui dont l’index donne l’empreinte (« {got} ») ; envoyez le fichier indexé, ou indexez-le à nouveau.',
  },
});

export type EventFaultCode = keyof typeof EVENT_FAULTS.rows;
