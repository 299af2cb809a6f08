import { entered, remembered, type Term, term } from './term.ts';

/** What a condition may ask of what the accounts of parties know. */
export const PARTY_TERMS = {
  'consignment.suspended': term('consignment', 'double', remembered, [
    'Number of suspended parties in the consignment, in whatever role',
    'Número de partes suspendidas en el envío, en cualquier papel',
    'Nombre de parties suspendues dans l’envoi, quel que soit leur rôle',
  ]),
  'importer.suspended': term('declaration', 'bool', remembered, [
    'The importer, or a parcel’s consignee, is suspended',
    'El importador, o el destinatario de un paquete, está suspendido',
    'L’importateur, ou le destinataire d’un colis, est suspendu',
  ]),
  'seller.suspended': term('declaration', 'bool', remembered, [
    'A seller of the goods is suspended',
    'Un vendedor de la mercancía está suspendido',
    'Un vendeur des marchandises est suspendu',
  ]),
  'platform.suspended': term('declaration', 'bool', remembered, [
    'The marketplace of the parcel is suspended',
    'La plataforma del paquete está suspendida',
    'La place de marché du colis est suspendue',
  ]),
  'importer.signals': term('declaration', 'strings', remembered, [
    'What months of trade show of the importer: "origin-shift", "phoenix-importer"',
    'Lo que meses de comercio muestran del importador: «origin-shift», «phoenix-importer»',
    'Ce que des mois d’échanges montrent de l’importateur : « origin-shift », « phoenix-importer »',
  ]),
  'maker.signals': term('declaration', 'strings', remembered, [
    'What months of trade show of the makers of the goods: "over-capacity", "new-factory"',
    'Lo que meses de comercio muestran de los fabricantes: «over-capacity», «new-factory»',
    'Ce que des mois d’échanges montrent des fabricants : « over-capacity », « new-factory »',
  ]),
  'seller.numbered': term('declaration', 'bool', entered, [
    'Every seller of the goods has a number in some register or on its marketplace',
    'Cada vendedor de la mercancía tiene número en un registro o en su plataforma',
    'Chaque vendeur des marchandises a un numéro dans un registre ou sur sa place de marché',
  ]),
  'consignee.addressed': term('declaration', 'bool', entered, [
    'The consignee, or the importer of an entry without one, has an address',
    'El destinatario, o el importador si no lo hay, tiene dirección',
    'Le destinataire, ou à défaut l’importateur, a une adresse',
  ]),
  'importer.nonResident': term('declaration', 'bool', { ...entered, optional: true }, [
    'The importer’s country is none of those that count as resident; absent when nobody said',
    'El país del importador no es de los que cuentan como residentes; ausente si no se dijo',
    'Le pays de l’importateur n’est pas de ceux qui valent résidence ; absent s’il n’est pas dit',
  ]),
  'consignee.dayParcels': term('declaration', 'double', remembered, [
    'Parcels to the same person on the day, this one among them, spellings taken together',
    'Paquetes a la misma persona en el día, este incluido, con sus variantes de nombre',
    'Colis à la même personne dans la journée, celui-ci compris, toutes graphies réunies',
  ]),
  'consignee.dayValue': term('declaration', 'double', remembered, [
    'Value of those parcels in US dollars',
    'Valor de esos paquetes en dólares',
    'Valeur de ces colis en dollars',
  ]),
  'address.dayParcels': term('declaration', 'double', remembered, [
    'Parcels to the same address on the day, this one among them; one at a forwarder’s',
    'Paquetes a la misma dirección en el día, este incluido; uno si es de un reexpedidor',
    'Colis à la même adresse dans la journée, celui-ci compris ; un seul chez un réexpéditeur',
  ]),
} as const satisfies Readonly<Record<string, Term>>;
