import { defineFaults } from '../terms/fault.ts';

export const DECISION_FAULTS = defineFaults({
  'policy-shape': {
    severity: 'error',
    en: 'The policy is wrong at {at}: {got}. Correct that member and publish again.',
    es: 'La política está mal en {at}: {got}. Corrija ese miembro y publique de nuevo.',
    fr: 'La politique est fautive à {at} : {got}. Corrigez ce membre et publiez de nouveau.',
  },
  'policy-missing': {
    severity: 'error',
    en: 'The Book has no policy for the day. Publish one part of kind "policy".',
    es: 'El Libro no tiene política para el día. Publique una parte de tipo "policy".',
    fr: 'Le Livre n’a pas de politique pour ce jour. Publiez une partie de type « policy ».',
  },
  'control-suspension-long': {
    severity: 'error',
    en: 'The control sample would be off for longer than the policy allows from the day it becomes known ({got}). Name an earlier day, or publish a policy with a greater "suspensionDaysMax" first.',
    es: 'La muestra de control estaría desactivada más tiempo del que la política permite desde el día en que se conoce ({got}). Indique un día anterior, o publique antes una política con un "suspensionDaysMax" mayor.',
    fr: 'L’échantillon de contrôle serait suspendu plus longtemps que la politique ne le permet depuis le jour où elle est connue ({got}). Nommez un jour plus proche, ou publiez d’abord une politique au « suspensionDaysMax » plus grand.',
  },
  'policy-fails-open': {
    severity: 'error',
    en: 'The policy would let something pass unseen at {at}: {got}. A fallback is never "release" and a control sample is never zero.',
    es: 'La política dejaría pasar algo sin verse en {at}: {got}. El respaldo nunca es "release" y la muestra de control nunca es cero.',
    fr: 'La politique laisserait passer sans voir à {at} : {got}. Le repli n’est jamais « release » et l’échantillon de contrôle jamais nul.',
  },
  'book-kind-unknown': {
    severity: 'error',
    en: 'No room compiles Book parts of kind "{got}". Check the spelling of the kind.',
    es: 'Ninguna sala compila partes del Libro de tipo "{got}". Revise el tipo.',
    fr: 'Aucune salle ne compile les parties du Livre de type « {got} ». Vérifiez le type.',
  },
  'book-differs': {
    severity: 'error',
    en: 'This Book is {got}, but the bundle was decided by {at}. Export the Book of that version and verify with it.',
    es: 'Este Libro es {got}, pero el paquete se decidió con {at}. Exporte el Libro de esa versión y verifique con él.',
    fr: 'Ce Livre est {got}, mais le dossier a été décidé avec {at}. Exportez le Livre de cette version et vérifiez avec lui.',
  },
  'bundle-shape': {
    severity: 'error',
    en: 'This is not a decision bundle ({got} at {at}). Download it again from the decision.',
    es: 'Esto no es un paquete de decisión ({got} en {at}). Descárguelo de nuevo desde la decisión.',
    fr: 'Ce n’est pas un dossier de décision ({got} à {at}). Téléchargez-le à nouveau depuis la décision.',
  },
  'book-shape': {
    severity: 'error',
    en: 'This is not an exported Book ({got} at {at}). Export it again with "book export".',
    es: 'Esto no es un Libro exportado ({got} en {at}). Expórtelo de nuevo con "book export".',
    fr: 'Ce n’est pas un Livre exporté ({got} à {at}). Exportez-le à nouveau avec « book export ».',
  },
  'message-key-reused': {
    severity: 'error',
    en: 'The message key {got} was used before for another message. Give each message its own key.',
    es: 'La clave de mensaje {got} ya se usó para otro mensaje. Dé a cada mensaje su propia clave.',
    fr: 'La clé de message {got} a déjà servi pour un autre message. Donnez à chaque message sa propre clé.',
  },
  'not-your-reference': {
    severity: 'error',
    en: 'The reference {got} was filed by another sender, and only its sender amends or cancels it. Check the reference.',
    es: 'La referencia {got} fue presentada por otro remitente, y solo él la modifica o cancela. Revise la referencia.',
    fr: 'La référence {got} a été déposée par un autre expéditeur, qui seul la modifie ou l’annule. Vérifiez la référence.',
  },
  'consignment-moved-on': {
    severity: 'error',
    en: 'The consignment is at version {got} now. Read it again before you decide.',
    es: 'El envío está ahora en la versión {got}. Léalo de nuevo antes de decidir.',
    fr: 'L’envoi en est maintenant à la version {got}. Relisez-le avant de décider.',
  },
  'search-shape': {
    severity: 'error',
    en: 'The search does not understand {at} ({got}). Correct it or leave it out.',
    es: 'La búsqueda no entiende {at} ({got}). Corríjalo u omítalo.',
    fr: 'La recherche ne comprend pas {at} ({got}). Corrigez-le ou omettez-le.',
  },
  'disposition-shape': {
    severity: 'error',
    en: 'The disposition lacks {got} at {at}. Give the version seen, a lane, and a reason of 10 to 500 characters.',
    es: 'A la disposición le falta {got} en {at}. Indique la versión vista, un carril y un motivo de 10 a 500 caracteres.',
    fr: 'Il manque {got} à {at} dans la disposition. Donnez la version vue, une voie et un motif de 10 à 500 caractères.',
  },
  'parcel-day-malformed': {
    severity: 'error',
    en: 'The day {got} is none of the calendar; write it as 2026-11-22.',
    es: 'El día {got} no es del calendario; escríbalo como 2026-11-22.',
    fr: 'Le jour {got} n’est pas du calendrier ; écrivez-le comme 2026-11-22.',
  },
});
