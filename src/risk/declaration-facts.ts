import type { Entry, EntryLine, Parcel } from '../filing/filing.ts';
import { type Party, partyKey } from '../party/party.ts';
import type { Day, Instant } from '../terms/day.ts';
import { type Draft, type FactRecord, unique } from './fact.ts';
import type { Surroundings } from './goods-facts.ts';
import { type PartyGround, writeEntryParties, writeParcelParties } from './party-facts.ts';
import { writeTrust } from './trust-facts.ts';
import { SLOTS } from './vocabulary.ts';

/** What the declarations of one consignment are drawn with. */
export interface Around extends Surroundings, PartyGround {
  readonly on: Day;
  /** The consignment's own facts. */
  readonly base: FactRecord;
  /** The key of the party whose history it is. */
  readonly importer: string | null;
  /** By the key of the consignee. */
  readonly parcels: ReadonlyMap<string, ParcelTotal>;
}

/** The parcels of one consignee that move together. */
interface ParcelTotal {
  readonly count: number;
  /** Undefined when some value is in a currency that nobody knows. */
  readonly dollars: number | undefined;
}

/** How many parcels each consignee gets, and what they are worth together. */
export function totalParcels(
  parcels: readonly Parcel[],
  dollarsOf: Surroundings['dollarsOf'],
): ReadonlyMap<string, ParcelTotal> {
  const totals = new Map<string, ParcelTotal>();
  for (const { consignee, value } of parcels) {
    const key = partyKey(consignee);
    const { count, dollars: sum } = totals.get(key) ?? NO_PARCELS;
    const dollars = dollarsOf(value);
    const known = sum !== undefined && dollars !== null;
    totals.set(key, { count: count + 1, dollars: known ? sum + dollars : undefined });
  }
  return totals;
}

const NO_PARCELS: ParcelTotal = { count: 0, dollars: 0 };

/** The record of an entry's facts. */
export function entryRecord(entry: Entry, around: Around): FactRecord {
  const record = around.base.slice();
  record[SLOTS['entry.type']] = entry.entryType;
  record[SLOTS['entry.port']] = entry.port;
  record[SLOTS['entry.mode']] = entry.mode;
  record[SLOTS['entry.exportCountry']] = entry.exportCountry;
  record[SLOTS['entry.lines']] = entry.lines.length;
  record[SLOTS['entry.value']] = totalDollars(entry.lines, around);
  record[SLOTS['entry.manufacturers']] = unique(
    entry.lines.map(({ manufacturer }) => manufacturer?.name),
  ).length;
  record[SLOTS['entry.origins']] = unique(entry.lines.map(({ origin }) => origin)).length;
  record[SLOTS['entry.consignee']] = entry.consignee?.name ?? null;
  record[SLOTS['entry.consigneeDiffers']] =
    entry.consignee && areDifferent(entry.consignee, entry.importer);
  record[SLOTS['parcel.platform']] = null;
  record[SLOTS['consignee.parcels']] = 0;
  record[SLOTS['consignee.parcelsValue']] = 0;
  writeImporter(record, entry.importer, around);
  writeEntryParties(record, entry, around);
  writeTrust(record, entry.importer, around.history, around.on);
  return record;
}

/** The record of a parcel's facts: an entry of one line whose importer is who gets it. */
export function parcelRecord(parcel: Parcel, around: Around): FactRecord {
  const record = around.base.slice();
  record[SLOTS['entry.type']] = 'parcel';
  record[SLOTS['entry.port']] = parcel.port;
  record[SLOTS['entry.mode']] = parcel.mode;
  record[SLOTS['entry.exportCountry']] = null;
  record[SLOTS['entry.lines']] = 1;
  record[SLOTS['entry.value']] = around.dollarsOf(parcel.value) ?? undefined;
  record[SLOTS['entry.manufacturers']] = 0;
  record[SLOTS['entry.origins']] = 1;
  record[SLOTS['entry.consignee']] = parcel.consignee.name;
  record[SLOTS['entry.consigneeDiffers']] = false;
  record[SLOTS['parcel.platform']] = parcel.platform?.name ?? null;
  const { count, dollars } = around.parcels.get(partyKey(parcel.consignee)) ?? NO_PARCELS;
  record[SLOTS['consignee.parcels']] = count;
  record[SLOTS['consignee.parcelsValue']] = dollars;
  writeImporter(record, parcel.consignee, around);
  writeParcelParties(record, parcel, around, { count, dollars });
  writeTrust(record, parcel.consignee, around.history, around.on);
  return record;
}

/** The names are compared as filed before they are folded, which most entries need not be. */
function areDifferent(one: Party, other: Party): boolean {
  return one.name !== other.name && partyKey(one) !== partyKey(other);
}

function writeImporter(record: Draft, party: Party, around: Around): void {
  const key = partyKey(party);
  record[SLOTS['importer.key']] = key;
  record[SLOTS['importer.name']] = party.name;
  record[SLOTS['importer.country']] = party.country;
  record[SLOTS['importer.numbered']] = party.identifiers.length > 0;
  const { history } = around;
  // The history is of one importer; of another importer in the same consignment nothing is known.
  if (history === null || key !== around.importer) return;
  record[SLOTS['importer.filings']] = history.importerFilings;
  record[SLOTS['importer.findings']] = history.importerFindings;
  record[SLOTS['importer.new']] = history.importerFirstSeen === null;
  record[SLOTS['importer.lastLane']] = history.lastLane;
  record[SLOTS['importer.days']] = daysSince(history.importerFirstSeen, around.on);
}

const DAY_MS = 86_400_000;

/** Whole days from the day of the moment, in UTC, to a legal day; 0 when that is not later. */
function daysSince(first: Instant | null, on: Day): number | null {
  if (first === null) return null;
  return Math.max(0, (Date.parse(on) - Date.parse(first.slice(0, 10))) / DAY_MS);
}

function totalDollars(lines: readonly EntryLine[], around: Around): number | undefined {
  let total = 0;
  for (const { value } of lines) {
    const dollars = around.dollarsOf(value);
    if (dollars === null) return undefined;
    total += dollars;
  }
  return total;
}
