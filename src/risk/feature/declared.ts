import type { Consignment } from '../../filing/consignment.ts';
import type { Entry, EntryLine, Parcel } from '../../filing/filing.ts';
import { foldName } from '../../party/fold.ts';
import { type Party, partyKey } from '../../party/party.ts';
import { remembering } from '../../party/remembering.ts';
import { type Money, USD } from '../../terms/money.ts';

/** One line of an entry, or the goods of a parcel, as features see them. */
export interface Goods {
  /** Null of a parcel, which is its own only line. */
  readonly line: number | null;
  readonly hts: string;
  readonly origin: string;
  /** NaN when the value is in a currency that nobody converts here. */
  readonly dollars: number;
  /** NaN when it is not stated. */
  readonly kilograms: number;
  /** In the first unit stated; NaN when none is. */
  readonly units: number;
  readonly unit: string;
  /** A special program is claimed. */
  readonly claimed: boolean;
  readonly manufacturer: Known | null;
  /** Where the manufacturer says it is. */
  readonly facility: string | null;
  readonly seller: Known | null;
}

/** A party by the key under which it is counted. */
export interface Known {
  readonly key: string;
  readonly country: string | null;
}

/** An entry or a parcel: what is declared, and counted once in every history. */
export interface Declared {
  readonly reference: string;
  readonly importer: Known;
  readonly address: string | null;
  readonly consignee: Known;
  /** Who files it for others: a broker, or the platform of a parcel. */
  readonly broker: Known | null;
  readonly port: string;
  readonly exportCountry: string | null;
  readonly dollars: number;
  readonly goods: readonly Goods[];
}

/** What a consignment declares, entries first. */
export function declarationsOf({ entries, parcels }: Consignment): readonly Declared[] {
  return [...entries.map(entryDeclared), ...parcels.map(parcelDeclared)];
}

export function entryDeclared(entry: Entry): Declared {
  const goods = entry.lines.map(lineGoods);
  const importer = known(entry.importer);
  return {
    reference: entry.reference,
    importer,
    address: placeOf(entry.importer),
    consignee: knownOrNull(entry.consignee) ?? importer,
    broker: knownOrNull(entry.broker),
    port: entry.port,
    exportCountry: entry.exportCountry,
    dollars: goods.reduce((sum, { dollars }) => sum + dollars, 0),
    goods,
  };
}

export function parcelDeclared(parcel: Parcel): Declared {
  const dollars = dollarsOf(parcel.value);
  const importer = known(parcel.consignee);
  const goods: Goods = {
    line: null,
    hts: parcel.hts ?? '',
    origin: parcel.origin,
    dollars,
    kilograms: numberOf(parcel.weightKg),
    units: Number.NaN,
    unit: '',
    claimed: false,
    manufacturer: null,
    facility: null,
    seller: knownOrNull(parcel.seller),
  };
  return {
    reference: parcel.reference,
    importer,
    address: placeOf(parcel.consignee),
    consignee: importer,
    broker: knownOrNull(parcel.platform),
    port: parcel.port,
    exportCountry: null,
    dollars,
    goods: [goods],
  };
}

function lineGoods(line: EntryLine): Goods {
  const [quantity] = line.quantities;
  return {
    line: line.number,
    hts: line.hts,
    origin: line.origin,
    dollars: dollarsOf(line.value),
    kilograms: numberOf(line.grossWeightKg),
    units: numberOf(quantity?.amount ?? null),
    unit: quantity?.unit ?? '',
    claimed: line.program !== null,
    manufacturer: knownOrNull(line.manufacturer),
    facility: line.manufacturer === null ? null : placeOf(line.manufacturer),
    seller: knownOrNull(line.seller),
  };
}

function dollarsOf(money: Money): number {
  return money.currency === USD ? Number(money.amount) : Number.NaN;
}

function numberOf(decimal: string | null): number {
  return decimal === null ? Number.NaN : Number(decimal);
}

function known(party: Party): Known {
  return { key: keyOf(party), country: party.country };
}

function knownOrNull(party: Party | null): Known | null {
  return party === null ? null : known(party);
}

/** The same parties and places are declared every day, and are not folded anew each time. */
const NAMES_REMEMBERED = 65_536;
const fold = remembering(foldName, NAMES_REMEMBERED);

/** As `partyKey` says it, with the folding of names remembered. */
function keyOf(party: Party): string {
  if (party.identifiers.length > 0) return partyKey(party);
  return `name:${fold(party.name) || party.name}:${party.country ?? ''}`;
}

/** Where a party says it is, so that a new name at an old address is seen; null when it does not say. */
function placeOf({ address, country }: Party): string | null {
  if (address === null) return null;
  const folded = fold(address);
  return folded === '' ? null : `${country ?? ''}:${folded}`;
}
