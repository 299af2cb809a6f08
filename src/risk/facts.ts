import type { Consignment } from '../filing/consignment.ts';
import { partyKey } from '../party/party.ts';
import { type Match, openMatches, type Screening } from '../party/screening.ts';
import type { Assessment } from '../tariff/assessment.ts';
import type { Day } from '../terms/day.ts';
import { type Money, USD } from '../terms/money.ts';
import { type Around, entryRecord, parcelRecord, totalParcels } from './declaration-facts.ts';
import { emptyRecord, type FactRecord, unique } from './fact.ts';
import { lineRecord, parcelLineRecord } from './goods-facts.ts';
import type { History } from './history.ts';
import { writeSuspended } from './party-facts.ts';
import { sharesOf } from './permit-share.ts';
import { writeLane } from './trust-facts.ts';
import { type Scope, SLOTS } from './vocabulary.ts';

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
  /** Countries that count as resident; nobody said without it. */
  readonly residents?: readonly string[];
  /** The US dollars that an amount is worth, null when nobody knows; without it only dollars are known. */
  readonly dollarsOf?: (money: Money) => number | null;
}

/** The consignment's facts, laid out once so that criteria read them by position. */
export function factsOf(input: FactsInput): Facts {
  const { consignment, history, dollarsOf = onlyDollars } = input;
  const around: Around = {
    on: input.on,
    base: consignmentRecord(input),
    importer: firstImporter(consignment),
    history,
    permitShares: history && sharesOf(consignment.entries, history.permits, input.on),
    residents: input.residents ?? null,
    dollarsOf,
    parcels: totalParcels(consignment.parcels, dollarsOf),
  };
  const declaration: Subject[] = [];
  const line: Subject[] = [];
  consignment.entries.forEach((entry, position) => {
    const record = entryRecord(entry, around);
    const assessed = input.assessments[position]?.lines ?? [];
    const { reference } = entry;
    declaration.push({ record, entry: reference, line: null });
    for (const goods of entry.lines) {
      const row = assessed.find((one) => one.line === goods.number) ?? null;
      const drawn = lineRecord(record, goods, row, around);
      line.push({ record: drawn, entry: reference, line: goods.number });
    }
  });
  for (const parcel of consignment.parcels) {
    const record = parcelRecord(parcel, around);
    const drawn = parcelLineRecord(record, parcel, around);
    declaration.push({ record, entry: parcel.reference, line: null });
    line.push({ record: drawn, entry: parcel.reference, line: null });
  }
  const match = matchSubjects(around.base, input.screening);
  const whole: Subject = { record: around.base, entry: null, line: null };
  return { on: input.on, subjects: { consignment: [whole], match, declaration, line } };
}

function onlyDollars(money: Money): number | null {
  return money.currency === USD ? Number(money.amount) : null;
}

function firstImporter({ entries, parcels }: Consignment): string | null {
  const party = entries[0]?.importer ?? parcels[0]?.consignee;
  return party === undefined ? null : partyKey(party);
}

function consignmentRecord({ on, consignment, screening, history }: FactsInput): FactRecord {
  const { bills, securityFilings } = consignment;
  const record = emptyRecord();
  record[SLOTS['consignment.missing']] = unique(consignment.missing.map((part) => part.element));
  record[SLOTS['consignment.parcels']] = consignment.parcels.length;
  record[SLOTS['consignment.origins']] = unique(
    [...consignment.entries.flatMap((entry) => entry.lines), ...consignment.parcels].map(
      (goods) => goods.origin,
    ),
  );
  record[SLOTS['bill.carriers']] = unique(bills.map((bill) => bill.carrier));
  record[SLOTS['bill.portsOfLading']] = unique(bills.map((bill) => bill.portOfLading));
  record[SLOTS['bill.shippers']] = unique(bills.map((bill) => bill.shipper?.name));
  record[SLOTS['bill.descriptions']] = unique(bills.map((bill) => bill.description.toUpperCase()));
  record[SLOTS['bill.containers']] = unique(
    bills.flatMap((bill) => bill.containers.map((container) => container.number)),
  );
  record[SLOTS['bill.weightKg']] = sumOrNull(bills.map((bill) => bill.weightKg));
  record[SLOTS['bill.shipperCountries']] = unique(bills.map((bill) => bill.shipper?.country));
  record[SLOTS['bill.vessels']] = unique(bills.map((bill) => bill.conveyance.imo));
  record[SLOTS['bill.dangerousGoods']] = unique(bills.flatMap((bill) => bill.dangerousGoods));
  record[SLOTS['bill.hts6']] = unique(
    bills.flatMap((bill) => bill.hts.map((code) => code.slice(0, 6))),
  );
  const goods = securityFilings.flatMap((filing) => filing.goods);
  record[SLOTS['security.sellers']] = unique(securityFilings.map((filing) => filing.seller?.name));
  record[SLOTS['security.manufacturers']] = unique(goods.map((good) => good.manufacturer?.name));
  record[SLOTS['security.manufacturerCountries']] = unique(
    goods.map((good) => good.manufacturer?.country),
  );
  record[SLOTS['security.sellerCountries']] = unique(
    securityFilings.map((filing) => filing.seller?.country),
  );
  record[SLOTS['security.origins']] = unique(goods.map((good) => good.origin));
  record[SLOTS['security.hts6']] = unique(goods.map((good) => good.hts6));
  record[SLOTS['security.stuffingLocations']] = unique(
    securityFilings.map((filing) => filing.stuffingLocation),
  );
  if (screening !== null) {
    const matches = openMatches(screening);
    record[SLOTS['screening.best']] = matches[0]?.score ?? 0;
    record[SLOTS['screening.matches']] = matches.length;
  }
  if (history !== null) {
    record[SLOTS['history.versions']] = history.versions;
    record[SLOTS['history.heldLane']] = history.heldLane;
    writeSuspended(record, history);
    writeLane(record, consignment, history, on);
  }
  return record;
}

function matchSubjects(base: FactRecord, screening: Screening | null): readonly Subject[] {
  // Without screening there is one match of which nothing is known, so that its criteria fail aloud.
  if (screening === null) return [{ record: base, entry: null, line: null }];
  return openMatches(screening).map((match) => ({
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

function sumOrNull(amounts: readonly (string | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + Number(amount), 0);
}
