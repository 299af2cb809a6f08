import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with a claim on a quota, and with the law of quotas itself. */
export const QUOTA_FAULTS = defineFaults({
  'quota-unknown': {
    severity: 'error',
    en: 'The Book has no quota with the order number {got}, or none whose period is still to end; list them with GET /v1/quotas or `tidewaiter quota list`.',
    es: 'El Libro no tiene ningún contingente con el número de orden {got}, o ninguno cuyo periodo no haya terminado; véalos con GET /v1/quotas o `tidewaiter quota list`.',
    fr: 'Le Livre n’a aucun contingent au numéro d’ordre {got}, ou aucun dont la période dure encore ; listez-les par GET /v1/quotas ou `tidewaiter quota list`.',
  },
  'quota-over': {
    severity: 'error',
    en: 'The period of the quota is over ({got}); claim on the next period, or enter the goods at the over-quota rate.',
    es: 'El periodo del contingente ha terminado ({got}); solicite en el siguiente o despache la mercancía con la tasa fuera de contingente.',
    fr: 'La période du contingent est finie ({got}) ; demandez sur la suivante ou déclarez la marchandise au taux hors contingent.',
  },
  'quota-unmeasured': {
    severity: 'error',
    en: 'The Book does not know the volume of the quota {got}; publish its definition with the volume, then claim again.',
    es: 'El Libro no conoce el volumen del contingente {got}; publique su definición con el volumen y solicite de nuevo.',
    fr: 'Le Livre ignore le volume du contingent {got} ; publiez sa définition avec le volume, puis demandez à nouveau.',
  },
  'quota-suspended': {
    severity: 'error',
    en: 'The quota {got} is suspended; claim again when it is resumed, or enter the goods at the over-quota rate.',
    es: 'El contingente {got} está suspendido; solicite cuando se reanude o despache la mercancía con la tasa fuera de contingente.',
    fr: 'Le contingent {got} est suspendu ; demandez à sa reprise ou déclarez la marchandise au taux hors contingent.',
  },
  'quota-blocked': {
    severity: 'error',
    en: 'The quota {got} is blocked while its balance is settled; claim again when it is unblocked.',
    es: 'El contingente {got} está bloqueado mientras se aclara su saldo; solicite cuando se desbloquee.',
    fr: 'Le contingent {got} est bloqué le temps d’établir son solde ; demandez quand il sera débloqué.',
  },
  'quota-origin': {
    severity: 'error',
    en: 'Goods of {got} have no part in this quota; correct the origin, or claim on a quota that is open to it.',
    es: 'Las mercancías de {got} no tienen parte en este contingente; corrija el origen o solicite en un contingente abierto a él.',
    fr: 'Les marchandises de {got} n’ont pas de part à ce contingent ; corrigez l’origine ou demandez sur un contingent qui lui est ouvert.',
  },
  'quota-licence-missing': {
    severity: 'error',
    en: 'This quota asks for {got}; give its number in "licence".',
    es: 'Este contingente pide {got}; indique su número en "licence".',
    fr: 'Ce contingent demande {got} ; donnez son numéro dans « licence ».',
  },
  'quota-licence-unknown': {
    severity: 'error',
    en: 'Nobody holds the licence {got} for this period of the quota; correct the number, or have the licence recorded first.',
    es: 'Nadie tiene la licencia {got} para este periodo del contingente; corrija el número o haga registrar antes la licencia.',
    fr: 'Nul ne détient la licence {got} pour cette période du contingent ; corrigez le numéro ou faites d’abord inscrire la licence.',
  },
  'quota-quantity': {
    severity: 'error',
    en: 'The quantity {got} is not a whole number of the unit in which the quota is counted; state it in that unit, without a fraction.',
    es: 'La cantidad {got} no es un número entero de la unidad en que se cuenta el contingente; indíquela en esa unidad, sin fracción.',
    fr: 'La quantité {got} n’est pas un nombre entier de l’unité du contingent ; donnez-la dans cette unité, sans fraction.',
  },
  'quota-claim-exists': {
    severity: 'error',
    en: 'The line {got} has claimed on this quota before, with other facts; have that claim returned first, or send it unchanged to read its answer.',
    es: 'La línea {got} ya solicitó en este contingente con otros datos; haga devolver antes esa solicitud o envíela sin cambios para leer su respuesta.',
    fr: 'La ligne {got} a déjà demandé sur ce contingent, avec d’autres faits ; faites d’abord rendre cette demande, ou renvoyez-la telle quelle pour lire sa réponse.',
  },
  'quota-claim-unknown': {
    severity: 'error',
    en: 'The line {got} holds less than that in this quota; correct the line or the quantity that is given back.',
    es: 'La línea {got} tiene menos que eso en este contingente; corrija la línea o la cantidad que se devuelve.',
    fr: 'La ligne {got} détient moins que cela dans ce contingent ; corrigez la ligne ou la quantité rendue.',
  },
  'quota-pool-unknown': {
    severity: 'error',
    en: 'The quota has no pool named "{got}" ({at}); name one of its definition, or "all" where it has none.',
    es: 'El contingente no tiene ningún fondo llamado "{got}" ({at}); nombre uno de su definición, o "all" si no tiene.',
    fr: 'Le contingent n’a pas de réserve nommée « {got} » ({at}) ; nommez-en une de sa définition, ou « all » s’il n’en a pas.',
  },
  'quota-not-due': {
    severity: 'error',
    en: 'The quota does not open before {got}; open it then.',
    es: 'El contingente no se abre antes de {got}; ábralo entonces.',
    fr: 'Le contingent n’ouvre pas avant {got} ; ouvrez-le alors.',
  },
  'quota-claim-shape': {
    severity: 'error',
    en: 'The claim is not of the right form at {at} (got "{got}"); it has entry, line, importer, origin, licence and quantity with amount and unit.',
    es: 'La solicitud no tiene la forma debida en {at} (se obtuvo "{got}"); lleva entry, line, importer, origin, licence y quantity con amount y unit.',
    fr: 'La demande n’a pas la bonne forme à {at} (reçu « {got} ») ; elle porte entry, line, importer, origin, licence et quantity avec amount et unit.',
  },
  'quota-periods-overlap': {
    severity: 'error',
    en: 'Two definitions of the quota {got} hold on one day ({at}); end the earlier period the day before the later one begins.',
    es: 'Dos definiciones del contingente {got} rigen en un mismo día ({at}); termine el periodo anterior la víspera del siguiente.',
    fr: 'Deux définitions du contingent {got} valent un même jour ({at}) ; terminez la première période la veille de la suivante.',
  },
  'quota-shares-exceed': {
    severity: 'error',
    en: 'The shares or pools of the quota {got} at {at} do not fit its volume; shares may not come to more than it, pools must come to 100 percent.',
    es: 'Las partes o fondos del contingente {got} en {at} no cuadran con su volumen; las partes no pueden superarlo y los fondos deben sumar el 100 por ciento.',
    fr: 'Les parts ou réserves du contingent {got} à {at} ne cadrent pas avec son volume ; les parts ne peuvent le dépasser, les réserves doivent faire 100 pour cent.',
  },
});
