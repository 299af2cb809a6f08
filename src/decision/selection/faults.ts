import { defineFaults } from '../../terms/fault.ts';

export const SELECTION_FAULTS = defineFaults({
  'lane-step-unknown': {
    severity: 'error',
    en: 'No step leads there ({got}). Choose a lane that the present one leads to; what may not be loaded is held before it is released.',
    es: 'Ningún paso lleva ahí ({got}). Elija un carril al que lleve el actual; lo que no debe cargarse se retiene antes de liberarse.',
    fr: 'Aucun pas n’y mène ({got}). Choisissez une voie où mène l’actuelle ; ce qui ne doit pas être chargé est retenu avant d’être libéré.',
  },
  'examination-stands': {
    severity: 'error',
    en: 'The examination cannot be set aside ({got}). Examine it and record the finding, or hold it.',
    es: 'El examen no puede dejarse sin efecto ({got}). Examínelo y registre el resultado, o reténgalo.',
    fr: 'L’examen ne peut être écarté ({got}). Examinez et consignez le résultat, ou retenez.',
  },
  'departure-unauthorized': {
    severity: 'error',
    en: 'This departs from the instruction to examine ({got}). Record a finding first, or let somebody who may depart do it and name the authority.',
    es: 'Esto se aparta de la instrucción de examinar ({got}). Registre antes un resultado, o que lo haga quien puede apartarse, nombrando la autoridad.',
    fr: 'Ceci s’écarte de l’instruction d’examiner ({got}). Consignez d’abord un résultat, ou faites-le faire par qui peut s’en écarter, en nommant l’autorité.',
  },
  'finding-shape': {
    severity: 'error',
    en: 'The finding is wrong at {at}: {got}. Correct that member and record it again.',
    es: 'El resultado está mal en {at}: {got}. Corrija ese miembro y regístrelo de nuevo.',
    fr: 'Le résultat est fautif à {at} : {got}. Corrigez ce membre et consignez-le de nouveau.',
  },
  'finding-place-unknown': {
    severity: 'error',
    en: 'The consignment has no {got} ({at}). Name an entry or parcel of it and a line that it has, or null for the whole.',
    es: 'El envío no tiene {got} ({at}). Nombre una declaración o paquete suyo y una línea que exista, o null para el conjunto.',
    fr: 'L’envoi n’a pas {got} ({at}). Nommez une de ses déclarations ou un de ses colis et une ligne existante, ou null pour l’ensemble.',
  },
  'finding-exists': {
    severity: 'error',
    en: 'A finding of version {got} is on record, and records are not changed. Read it; to correct it, record another that names it under "correction", with a reason.',
    es: 'Ya consta un resultado de la versión {got}, y los registros no se cambian. Léalo; para corregirlo, registre otro que lo nombre en "correction", con un motivo.',
    fr: 'Un résultat de la version {got} est consigné, et rien de consigné ne change. Lisez-le ; pour le corriger, consignez-en un autre qui le nomme sous « correction », avec un motif.',
  },
  'finding-not-standing': {
    severity: 'error',
    en: '{got} is not the finding that stands for this version. Read the findings again and correct the latest.',
    es: '{got} no es el resultado vigente de esta versión. Lea de nuevo los resultados y corrija el último.',
    fr: '{got} n’est pas le résultat qui vaut pour cette version. Relisez les résultats et corrigez le dernier.',
  },
  'finding-version-unknown': {
    severity: 'error',
    en: 'The consignment has no version {got}. Read it again and name the version that was examined.',
    es: 'El envío no tiene versión {got}. Léalo de nuevo e indique la versión examinada.',
    fr: 'L’envoi n’a pas de version {got}. Relisez-le et nommez la version examinée.',
  },
  'capacity-shape': {
    severity: 'error',
    en: 'The capacity is wrong at {at}: {got}. Correct that member and publish again.',
    es: 'La capacidad está mal en {at}: {got}. Corrija ese miembro y publique de nuevo.',
    fr: 'La capacité est fautive à {at} : {got}. Corrigez ce membre et publiez de nouveau.',
  },
  'capacity-name-unknown': {
    severity: 'error',
    en: 'The capacity names {got} at {at}, which it does not declare. Declare it or correct the name.',
    es: 'La capacidad nombra {got} en {at}, que no declara. Declárelo o corrija el nombre.',
    fr: 'La capacité nomme {got} à {at}, qu’elle ne déclare pas. Déclarez-le ou corrigez le nom.',
  },
  'capacity-unknown': {
    severity: 'error',
    en: 'The Book has no capacity for {got}. Publish one part of kind "capacity" that has this port and shift.',
    es: 'El Libro no tiene capacidad para {got}. Publique una parte de tipo "capacity" con ese puerto y turno.',
    fr: 'Le Livre n’a pas de capacité pour {got}. Publiez une partie de type « capacity » avec ce port et ce poste.',
  },
  'shift-unknown': {
    severity: 'error',
    en: '{got} is not a shift. Write it as 2026-11-22.day: the day on which it begins and its name.',
    es: '{got} no es un turno. Escríbalo como 2026-11-22.day: el día en que empieza y su nombre.',
    fr: '{got} n’est pas un poste. Écrivez 2026-11-22.day : le jour où il commence et son nom.',
  },
  'shift-unplanned': {
    severity: 'error',
    en: 'The shift {got} has no plan yet. Plan it first.',
    es: 'El turno {got} aún no tiene plan. Planifíquelo primero.',
    fr: 'Le poste {got} n’a pas encore de plan. Planifiez-le d’abord.',
  },
  'reorder-shape': {
    severity: 'error',
    en: 'The re-order lacks {got} at {at}. Give the revision seen, consignments in the order wanted, and a reason of 10 to 500 characters.',
    es: 'A la reordenación le falta {got} en {at}. Indique la revisión vista, los envíos en el orden deseado y un motivo de 10 a 500 caracteres.',
    fr: 'Il manque {got} à {at} dans le nouvel ordre. Donnez la révision vue, les envois dans l’ordre voulu et un motif de 10 à 500 caractères.',
  },
  'reorder-impossible': {
    severity: 'error',
    en: 'The order cannot be kept at {at} ({got}). List only candidates of this plan, keep all that must be examined, and no more than fits.',
    es: 'El orden no puede cumplirse en {at} ({got}). Liste solo candidatos de este plan, conserve todo lo que debe examinarse y no más de lo que cabe.',
    fr: 'L’ordre ne peut être tenu à {at} ({got}). Ne listez que des candidats de ce plan, gardez tout ce qui doit être examiné, et pas plus qu’il ne tient.',
  },
  'plan-moved-on': {
    severity: 'error',
    en: 'The plan is at revision {got} now. Read it again before you re-order it.',
    es: 'El plan está ahora en la revisión {got}. Léalo de nuevo antes de reordenarlo.',
    fr: 'Le plan en est maintenant à la révision {got}. Relisez-le avant de le réordonner.',
  },
  'verification-shape': {
    severity: 'error',
    en: 'The request is wrong at {at}: {got}. Correct that member and send it again.',
    es: 'La solicitud está mal en {at}: {got}. Corrija ese miembro y envíela de nuevo.',
    fr: 'La demande est fautive à {at} : {got}. Corrigez ce membre et renvoyez-la.',
  },
  'verification-unknown': {
    severity: 'error',
    en: 'There is no open verification {got}. Read the list again.',
    es: 'No hay verificación abierta {got}. Lea la lista de nuevo.',
    fr: 'Il n’y a pas de vérification ouverte {got}. Relisez la liste.',
  },
  'party-unknown': {
    severity: 'error',
    en: 'No party {got} has filed in that role. Take the party and role from the queue.',
    es: 'Ninguna parte {got} ha declarado en ese papel. Tome la parte y el papel de la cola.',
    fr: 'Aucune partie {got} n’a déposé à ce titre. Prenez la partie et le rôle dans la file.',
  },
});
