import { defineFaults } from '../../terms/fault.ts';

/** What can be wrong with an inquiry about origin, with a certification, and with rules that somebody loads. */
export const ORIGIN_FAULTS = defineFaults({
  'origin-question-malformed': {
    severity: 'error',
    en: 'The inquiry about origin at {at} cannot be read (got "{got}"); correct that member as src/tariff/README.md shows.',
    es: 'La consulta de origen en {at} no se puede leer (se obtuvo "{got}"); corrija ese miembro como muestra src/tariff/README.md.',
    fr: "La question d'origine à {at} est illisible (reçu « {got} ») ; corrigez ce membre comme le montre src/tariff/README.md.",
  },
  'origin-agreement-unknown': {
    severity: 'error',
    en: 'The Book has no rules of an agreement "{got}"; name one that it has, or load its rules.',
    es: 'El Libro no tiene reglas de un acuerdo "{got}"; nombre uno que tenga o cargue sus reglas.',
    fr: "Le Livre n'a pas de règles d'un accord « {got} » ; nommez-en un qu'il a, ou chargez ses règles.",
  },
  'origin-agreement-not-in-force': {
    severity: 'error',
    en: 'The agreement is not in force on {got}; ask for a day on which it is.',
    es: 'El acuerdo no está en vigor el {got}; pregunte por un día en que lo esté.',
    fr: "L'accord n'est pas en vigueur le {got} ; demandez un jour où il l'est.",
  },
  'origin-rule-doubled': {
    severity: 'error',
    en: 'Two rules of origin cover the same goods on the same days ({got}, at {at}); withdraw one of them, or end it.',
    es: 'Dos reglas de origen cubren las mismas mercancías en los mismos días ({got}, en {at}); retire una de ellas o póngale fin.',
    fr: "Deux règles d'origine couvrent les mêmes marchandises les mêmes jours ({got}, à {at}) ; retirez-en une ou mettez-y fin.",
  },
  'origin-rule-undecided': {
    severity: 'warning',
    en: 'The rule at {at} was not taken, for no machine can decide it as written: {got}. Type it in our notation if you know its text.',
    es: 'La regla en {at} no se tomó, pues ninguna máquina puede decidirla como está escrita: {got}. Escríbala en nuestra notación si conoce su texto.',
    fr: "La règle à {at} n'a pas été prise, car aucune machine ne peut la décider telle qu'écrite : {got}. Écrivez-la dans notre notation si vous en connaissez le texte.",
  },
  'origin-rule-kept': {
    severity: 'warning',
    en: 'The rule for {got} is recalled and not read, and the Book already has one: that one stays. Load a text that was read to replace it.',
    es: 'La regla para {got} es recordada y no leída, y el Libro ya tiene una: esa queda. Cargue un texto leído para reemplazarla.',
    fr: 'La règle pour {got} est rapportée de mémoire et non lue, et le Livre en a déjà une : celle-là reste. Chargez un texte lu pour la remplacer.',
  },
  'certificate-none': {
    severity: 'error',
    en: 'The claim of {got} has no certification of origin; ask the importer, exporter or producer for one before it is made.',
    es: 'La solicitud del {got} no tiene certificación de origen; pida una al importador, exportador o productor antes de hacerla.',
    fr: "La demande du {got} n'a pas de certification d'origine ; demandez-en une à l'importateur, à l'exportateur ou au producteur avant de la faire.",
  },
  'certificate-malformed': {
    severity: 'error',
    en: 'The certification is not a JSON object (got "{got}"); send its nine elements as members of one object.',
    es: 'La certificación no es un objeto JSON (se obtuvo "{got}"); envíe sus nueve elementos como miembros de un objeto.',
    fr: "La certification n'est pas un objet JSON (reçu « {got} ») ; envoyez ses neuf éléments comme membres d'un objet.",
  },
  'certificate-element-missing': {
    severity: 'error',
    en: 'The certification lacks an element at {at}; ask the certifier for it, for without all nine it supports no claim.',
    es: 'A la certificación le falta un elemento en {at}; pídalo al certificador, pues sin los nueve no respalda ninguna solicitud.',
    fr: "Il manque à la certification un élément à {at} ; demandez-le au certificateur, car sans les neuf elle n'appuie aucune demande.",
  },
  'certificate-element-wrong': {
    severity: 'error',
    en: 'The certification says "{got}" at {at}, which cannot be; ask the certifier for a corrected one.',
    es: 'La certificación dice "{got}" en {at}, lo que no puede ser; pida al certificador una corregida.',
    fr: 'La certification dit « {got} » à {at}, ce qui ne se peut ; demandez au certificateur une version corrigée.',
  },
  'certificate-shipment-unsaid': {
    severity: 'warning',
    en: 'The certification has neither a blanket period nor an invoice number at {at}; add the number, if it is known, so that the shipment can be told.',
    es: 'La certificación no tiene período global ni número de factura en {at}; añada el número, si se conoce, para que se sepa de qué envío se trata.',
    fr: "La certification n'a ni période globale ni numéro de facture à {at} ; ajoutez le numéro, s'il est connu, pour que l'envoi soit reconnaissable.",
  },
  'certificate-outside-parties': {
    severity: 'error',
    en: 'The certification gives an address in {got} at {at}, outside the parties; correct the address, or the claim fails.',
    es: 'La certificación da una dirección en {got} en {at}, fuera de las partes; corrija la dirección o la solicitud fracasa.',
    fr: "La certification donne à {at} une adresse en {got}, hors des parties ; corrigez l'adresse, sinon la demande échoue.",
  },
  'certificate-blanket-too-long': {
    severity: 'error',
    en: 'The blanket period at {at} is longer than the agreement allows ({got}); ask for a certification for each period.',
    es: 'El período global en {at} es más largo de lo que admite el acuerdo ({got}); pida una certificación por período.',
    fr: "La période globale à {at} est plus longue que l'accord ne l'admet ({got}) ; demandez une certification par période.",
  },
  'certificate-not-for-this-day': {
    severity: 'error',
    en: 'The certification does not cover the importation ({got}); ask for one whose period does.',
    es: 'La certificación no cubre la importación ({got}); pida una cuyo período la cubra.',
    fr: "La certification ne couvre pas l'importation ({got}) ; demandez-en une dont la période la couvre.",
  },
  'certificate-too-old': {
    severity: 'error',
    en: 'The certification was signed too long ago ({got}) to support a claim; ask for a new one.',
    es: 'La certificación se firmó hace demasiado tiempo ({got}) para respaldar una solicitud; pida una nueva.',
    fr: 'La certification a été signée il y a trop longtemps ({got}) pour appuyer une demande ; demandez-en une nouvelle.',
  },
  'certificate-other-goods': {
    severity: 'error',
    en: 'The certification is for goods of {got}, not for those of the line; ask for one that names them.',
    es: 'La certificación es para mercancías de {got}, no para las de la línea; pida una que las nombre.',
    fr: 'La certification vise des marchandises de {got}, non celles de la ligne ; demandez-en une qui les nomme.',
  },
  'certificate-after-claim': {
    severity: 'error',
    en: 'The certification was signed on {got}, after the claim was made; claim after entry, within the time for late claims.',
    es: 'La certificación se firmó el {got}, después de hacerse la solicitud; solicite tras el despacho, en el plazo de las solicitudes tardías.',
    fr: 'La certification a été signée le {got}, après la demande ; demandez après la déclaration, dans le délai des demandes tardives.',
  },
  'claim-too-late': {
    severity: 'error',
    en: 'The claim of {got} comes after the time for claims after importation has run; it cannot be made any more.',
    es: 'La solicitud de {got} llega cuando el plazo para solicitar tras la importación ya venció; ya no puede hacerse.',
    fr: "La demande du {got} vient après le délai des demandes postérieures à l'importation ; elle ne peut plus être faite.",
  },
});
