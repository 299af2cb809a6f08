import assert from 'node:assert/strict';
import type { Consignment } from '../filing/consignment.ts';
import type { Entry, EntryLine, Parcel, Permit } from '../filing/filing.ts';
import { partyKey } from '../party/party.ts';
import type { Match, Screening } from '../party/screening.ts';
import type { Assessment, LineAssessment, Unknown } from '../tariff/assessment.ts';
import type { Day } from '../terms/day.ts';
import { type Money, USD } from '../terms/money.ts';
import type { History, PermitBalance } from './history.ts';
import { findName, type Scope, SLOT_COUNT, SLOTS } from './vocabulary.ts';

/** A fact; null when it is lawfully absent; undefined when the layer that owes it did not answer. */
export type Fact = string | number | boolean | readonly string[] | null | undefined;

/** Facts by slot of the vocabulary. */
export type FactRecord = readonly Fact[];

/** One record of facts and what it speaks of. */
export interface Subject {
  readonly record: FactRecord;
  readonly entry: string | null;
  readonly line: number | null;
}

/** Everything that the criteria are asked about. */
export interface Facts {
  readonly on: Day;
  readonly subjects: Readonly<Record<Scope, readonly Subject[]>>;
}

/** What facts are drawn from; a layer that failed is null, and its facts are then unknown. */
export interface FactsInput {
  readonly on: Day;
  readonly consignment: Consignment;
  /** In the order of the consignment's entries; null for an entry that could not be assessed. */
  readonly assessments: readonly (Assessment | null)[];
  readonly screening: Screening | null;
  /** Of the importer of the first entry, or of the consignee of the first parcel. */
  readonly history: History | null;
  /** The US dollars that an amount is worth, null when nobody knows; without it only dollars are known. */
  readonly dollarsOf?: (money: Money) => number | null;
}

type Draft = Fact[];

/** What several records of one consignment are made with. */
interface Surroundings {
  readonly base: FactRecord;
  readonly importer: string | null;
  readonly history: History | null;
  /** By type and number: the share of the permit's volume that is used, this consignment included. */
  readonly permitUse: ReadonlyMap<string, number>;
  readonly dollarsOf: (money: Money) => number | null;
}

/** The consignment's facts, laid out once so that criteria read them by position. */
export function factsOf(input: FactsInput): Facts {
  const { consignment, history } = input;
  const around: Surroundings = {
    base: consignmentRecord(input),
    importer: firstImporter(consignment),
    history,
    permitUse: permitUseOf(consignment, history),
    dollarsOf: input.dollarsOf ?? onlyDollars,
  };
  const declaration: Subject[] = [];
  const line: Subject[] = [];
  for (let n = 0; n < consignment.entries.length; n++) {
    const entry = consignment.entries[n];
    if (entry === undefined) continue;
    const record = entryRecord(entry, around);
    declaration.push({ record, entry: entry.reference, line: null });
    addLines(line, entry, record, input.assessments[n] ?? null, around);
  }
  for (const parcel of consignment.parcels) {
    const record = parcelRecord(parcel, around);
    declaration.push({ record, entry: parcel.reference, line: null });
    line.push({
      record: parcelLineRecord(parcel, record, around),
      entry: parcel.reference,
      line: null,
    });
  }
  const match = matchSubjects(around.base, input.screening);
  const whole: Subject = { record: around.base, entry: null, line: null };
  return { on: input.on, subjects: { consignment: [whole], match, declaration, line } };
}

/** A record in which only these facts are known, by their vocabulary names. */
export function recordOf(facts: Readonly<Record<string, Fact>>): FactRecord {
  const record = emptyRecord();
  for (const [name, fact] of Object.entries(facts)) {
    const named = findName(name);
    assert(named !== null, `${name} is not in the vocabulary`);
    record[named.slot] = fact;
  }
  return record;
}

function emptyRecord(): Draft {
  return new Array<Fact>(SLOT_COUNT).fill(undefined);
}

function onlyDollars(money: Money): number | null {
  return money.currency === USD ? Number(money.amount) : null;
}

function firstImporter({ entries, parcels }: Consignment): string | null {
  const party = entries[0]?.importer ?? parcels[0]?.consignee;
  return party === undefined ? null : partyKey(party);
}

function consignmentRecord({ consignment, screening, history }: FactsInput): FactRecord {
  const { bills, securityFilings } = consignment;
  const record = emptyRecord();
  record[SLOTS['consignment.missing']] = unique(consignment.missing.map((part) => part.element));
  record[SLOTS['consignment.parcels']] = consignment.parcels.length;
  record[SLOTS['bill.carriers']] = unique(bills.map((bill) => bill.carrier));
  record[SLOTS['bill.portsOfLading']] = unique(bills.map((bill) => bill.portOfLading));
  record[SLOTS['bill.shippers']] = unique(bills.map((bill) => bill.shipper?.name));
  record[SLOTS['bill.descriptions']] = unique(bills.map((bill) => bill.description.toUpperCase()));
  record[SLOTS['bill.containers']] = unique(
    bills.flatMap((bill) => bill.containers.map((container) => container.number)),
  );
  record[SLOTS['bill.weightKg']] = sumOrNull(bills.map((bill) => bill.weightKg));
  const goods = securityFilings.flatMap((filing) => filing.goods);
  record[SLOTS['security.sellers']] = unique(securityFilings.map((filing) => filing.seller?.name));
  record[SLOTS['security.manufacturers']] = unique(goods.map((good) => good.manufacturer?.name));
  record[SLOTS['security.origins']] = unique(goods.map((good) => good.origin));
  record[SLOTS['security.hts6']] = unique(goods.map((good) => good.hts6));
  record[SLOTS['security.stuffingLocations']] = unique(
    securityFilings.map((filing) => filing.stuffingLocation),
  );
  if (screening !== null) {
    record[SLOTS['screening.best']] = screening.matches[0]?.score ?? 0;
    record[SLOTS['screening.matches']] = screening.matches.length;
  }
  if (history !== null) {
    record[SLOTS['history.versions']] = history.versions;
    record[SLOTS['history.heldLane']] = history.heldLane;
  }
  return record;
}

function matchSubjects(base: FactRecord, screening: Screening | null): readonly Subject[] {
  // Without screening there is one match of which nothing is known, so that its criteria fail aloud.
  if (screening === null) return [{ record: base, entry: null, line: null }];
  return screening.matches.map((match) => ({
    record: matchRecord(base, match),
    entry: null,
    line: null,
  }));
}

function matchRecord(base: FactRecord, match: Match): FactRecord {
  const record = base.slice();
  record[SLOTS['match.score']] = match.score;
  record[SLOTS['match.list']] = match.list;
  record[SLOTS['match.role']] = match.role;
  record[SLOTS['match.filed']] = match.filed;
  record[SLOTS['match.matched']] = match.matched;
  record[SLOTS['match.alias']] = match.alias;
  record[SLOTS['match.programs']] = unique(match.programs);
  return record;
}

function entryRecord(entry: Entry, around: Surroundings): FactRecord {
  const record = around.base.slice();
  record[SLOTS['entry.type']] = entry.entryType;
  record[SLOTS['entry.port']] = entry.port;
  record[SLOTS['entry.mode']] = entry.mode;
  record[SLOTS['entry.exportCountry']] = entry.exportCountry;
  record[SLOTS['entry.lines']] = entry.lines.length;
  record[SLOTS['entry.value']] = totalDollars(entry.lines, around);
  writeImporter(record, entry.importer, around);
  return record;
}

function parcelRecord(parcel: Parcel, around: Surroundings): FactRecord {
  const record = around.base.slice();
  record[SLOTS['entry.type']] = 'parcel';
  record[SLOTS['entry.port']] = parcel.port;
  record[SLOTS['entry.mode']] = parcel.mode;
  record[SLOTS['entry.exportCountry']] = null;
  record[SLOTS['entry.lines']] = 1;
  record[SLOTS['entry.value']] = around.dollarsOf(parcel.value) ?? undefined;
  writeImporter(record, parcel.consignee, around);
  return record;
}

function writeImporter(record: Draft, party: Entry['importer'], around: Surroundings): void {
  const key = partyKey(party);
  record[SLOTS['importer.key']] = key;
  record[SLOTS['importer.name']] = party.name;
  record[SLOTS['importer.country']] = party.country;
  const { history } = around;
  // The history is of one importer; of another importer in the same consignment nothing is known.
  if (history === null || key !== around.importer) return;
  record[SLOTS['importer.filings']] = history.importerFilings;
  record[SLOTS['importer.findings']] = history.importerFindings;
  record[SLOTS['importer.new']] = history.importerFirstSeen === null;
  record[SLOTS['importer.lastLane']] = history.lastLane;
}

function addLines(
  lines: Subject[],
  entry: Entry,
  record: FactRecord,
  assessment: Assessment | null,
  around: Surroundings,
): void {
  for (const line of entry.lines) {
    const draft = record.slice();
    writeGoods(draft, line, around);
    writeOrigins(draft, line);
    writePermits(draft, line.permits, around);
    const assessed = assessment?.lines.find((row) => row.line === line.number);
    if (assessed !== undefined) writeAssessment(draft, assessed);
    lines.push({ record: draft, entry: entry.reference, line: line.number });
  }
}

function writeGoods(record: Draft, line: EntryLine, around: Surroundings): void {
  const [quantity] = line.quantities;
  const dollars = around.dollarsOf(line.value) ?? undefined;
  const weight = line.grossWeightKg === null ? null : Number(line.grossWeightKg);
  record[SLOTS['line.hts']] = line.hts;
  record[SLOTS['line.chapter']] = line.hts.slice(0, 2);
  record[SLOTS['line.description']] = line.description.toUpperCase();
  record[SLOTS['line.value']] = dollars;
  record[SLOTS['line.unit']] = quantity?.unit ?? null;
  record[SLOTS['line.unitValue']] = ratio(
    dollars,
    quantity === undefined ? null : Number(quantity.amount),
  );
  record[SLOTS['line.weightKg']] = weight;
  record[SLOTS['line.valuePerKg']] = ratio(dollars, weight);
  record[SLOTS['line.program']] = line.program;
}

function writeOrigins(record: Draft, line: EntryLine): void {
  const { manufacturer } = line;
  const [identifier] = manufacturer?.identifiers ?? [];
  record[SLOTS['line.origin']] = line.origin;
  record[SLOTS['line.species']] = unique(line.species.map(spellTaxon));
  record[SLOTS['line.harvestCountry']] = line.harvestCountry;
  record[SLOTS['line.manufacturer']] = manufacturer?.name ?? null;
  record[SLOTS['line.manufacturerId']] =
    identifier === undefined ? null : `${identifier.scheme}:${identifier.value}`;
  record[SLOTS['line.manufacturerAddress']] = manufacturer?.address?.toUpperCase() ?? null;
  record[SLOTS['line.manufacturerCountry']] = manufacturer?.country ?? null;
}

function writePermits(record: Draft, permits: readonly Permit[], around: Surroundings): void {
  record[SLOTS['line.permits']] = unique(permits.map((permit) => permit.type));
  if (around.history === null) return;
  let fullest: number | null = null;
  for (const permit of permits) {
    const use = around.permitUse.get(permitKey(permit)) ?? null;
    if (use !== null && (fullest === null || use > fullest)) fullest = use;
  }
  record[SLOTS['line.permit.use']] = fullest;
}

const NOT_IN_SCHEDULE: readonly (Unknown | null)[] = ['tariff-unknown', 'revision-not-loaded'];

function writeAssessment(record: Draft, assessed: LineAssessment): void {
  record[SLOTS['line.tariffKnown']] = !NOT_IN_SCHEDULE.includes(assessed.unknown);
  const value = record[SLOTS['line.value']];
  let duty = 0;
  for (const charge of assessed.charges) {
    if (charge.kind === 'duty') duty += Number(charge.amount.amount);
  }
  record[SLOTS['line.dutyRate']] =
    assessed.unknown !== null || typeof value !== 'number' ? null : ratio(duty, value);
}

function parcelLineRecord(parcel: Parcel, base: FactRecord, around: Surroundings): FactRecord {
  const record = base.slice();
  const line: EntryLine = {
    number: 1,
    hts: parcel.hts ?? '',
    description: parcel.description,
    origin: parcel.origin,
    value: parcel.value,
    quantities: [],
    grossWeightKg: parcel.weightKg,
    program: null,
    manufacturer: null,
    seller: parcel.seller,
    species: [],
    harvestCountry: null,
    permits: [],
  };
  writeGoods(record, line, around);
  writeOrigins(record, line);
  writePermits(record, line.permits, around);
  // Parcels are not assessed, so they have no duty rate; whether their code is known stays unknown.
  record[SLOTS['line.dutyRate']] = null;
  return record;
}

/** A scientific name as botany writes it, "Cedrela odorata", in whatever case it was filed. */
function spellTaxon(name: string): string {
  const spelt = name.trim().toLowerCase();
  return spelt.charAt(0).toUpperCase() + spelt.slice(1);
}

function permitKey(permit: { readonly type: string; readonly number: string }): string {
  return `${permit.type}:${permit.number}`;
}

function permitUseOf(
  { entries }: Consignment,
  history: History | null,
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const balance of history?.permits ?? []) {
    const use = shareUsed(balance, entries);
    if (use !== null) uses.set(permitKey(balance), use);
  }
  return uses;
}

/** Null when a use is stated in another unit than the permit's volume: then nobody knows. */
function shareUsed(
  { type, number, volume, usedElsewhere }: PermitBalance,
  entries: readonly Entry[],
) {
  const key = permitKey({ type, number });
  const permits = entries.flatMap((entry) => entry.lines.flatMap((line) => line.permits));
  let used = Number(usedElsewhere);
  for (const permit of permits) {
    if (permit.uses === null || permitKey(permit) !== key) continue;
    if (permit.uses.unit !== volume.unit) return null;
    used += Number(permit.uses.amount);
  }
  return ratio(used, Number(volume.amount)) ?? null;
}

function totalDollars(lines: readonly EntryLine[], around: Surroundings): number | undefined {
  let total = 0;
  for (const line of lines) {
    const dollars = around.dollarsOf(line.value);
    if (dollars === null) return undefined;
    total += dollars;
  }
  return total;
}

/** Unknown when the dividend is; absent when there is nothing to divide by. */
function ratio(dividend: number | undefined, divisor: number | null): number | null | undefined {
  if (divisor === null || divisor === 0) return null;
  return dividend === undefined ? undefined : dividend / divisor;
}

function sumOrNull(amounts: readonly (string | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + Number(amount), 0);
}

function unique(texts: readonly (string | null | undefined)[]): readonly string[] {
  if (texts.length === 0) return NOTHING;
  const stated = texts.filter((text) => typeof text === 'string');
  return stated.length < 2 ? stated : [...new Set(stated)];
}

const NOTHING: readonly string[] = [];
