import assert from 'node:assert/strict';
import { joiningKeys } from '../filing/consignment.ts';
import type { Filing } from '../filing/filing.ts';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { type Party, partyKey } from '../party/party.ts';
import { readStandings } from '../party/standing.store.ts';
import { LANES, type Lane } from '../risk/criterion.ts';
import { type Key, keysOfFiling } from '../risk/feature/standing.ts';
import { readTallies, type TallyReader } from '../risk/feature/tally.store.ts';
import { instantOf } from '../terms/day.ts';
import { parseDecimal } from '../terms/rational.ts';
import { readRegister } from '../tracing/balance/authorisation.store.ts';
import { readLotStandings } from '../tracing/lot-standing.store.ts';
import type { Outage } from './decision.ts';
import { lotsOfFiling, partyKeysOf } from './named.ts';
import { readParcelDays } from './parcel-day.store.ts';
import { type DayParcel, dayNames, ParcelDays } from './parcel-day.ts';
import { namesOfUses, noPermits, type Permits, permitKeys, permitUnits } from './permit-use.ts';
import {
  type Arrival,
  dayParcelOfArrival,
  IMPORTER_FILINGS_MAX,
  type ImporterHistory,
  type OpenConsignment,
  type Part,
  type Place,
  type Workspace,
} from './workspace.ts';

/** The history layer was asked and did not answer; the batch is worked again without it. */
export class HistoryOutage extends Error {
  readonly outage: Outage;

  constructor(outage: Outage) {
    super(outage.detail);
    this.outage = outage;
  }
}

/** Reads the history of importers, permits and all that is tallied; an argument, so that tests can put it out of order. */
export type HistoryReader = (
  tx: Transaction,
  named: {
    readonly importers: readonly string[];
    /** Keys of permits, and the units in which anything is stated of them. */
    readonly permits: readonly string[];
    readonly units: readonly string[];
    /** Of which tallies are kept. */
    readonly subjects: readonly Key[];
    /** Of every party that anybody names. */
    readonly parties: readonly string[];
    readonly lots: readonly string[];
    /** Arriving parcels whose days are asked about, and the names of those that were filed before. */
    readonly parcels: readonly DayParcel[];
    readonly filedParcels: readonly string[];
  },
) => Promise<
  Pick<Workspace, 'importers' | 'permits' | 'tallies' | 'parties' | 'lots'> & {
    readonly parcels: readonly DayParcel[];
  }
>;

const QUERY_CANCELED = '57014';
/** Merging may reveal further keys to lock; each round reads on from what the last one locked. */
const LOCK_ROUNDS_MAX = 10;

/**
 * Reads everything that a batch of arrivals touches, and locks the consignments among it. The
 * arrivals' own keys are locked already.
 *
 * @param history null when the layer is known to be out of order
 */
export async function openWorkspace(
  tx: Transaction,
  arrivals: readonly Arrival[],
  desk: Place,
  history: HistoryReader | null,
): Promise<Workspace> {
  const { policy, parties: persons } = desk.book;
  const filings = arrivals.map((arrival) => arrival.received.filing);
  const keys = new Set(filings.flatMap((filing) => joiningKeys(filing)));
  const permits = filings.flatMap(permitKeysOf);
  const assigned = await lockConsignments(tx, [...keys]);
  const consignments = await readConsignments(tx, new Set(assigned.values()), policy.standing);
  for (const { id, parts } of consignments.values()) {
    for (const { filing } of parts) {
      for (const key of joiningKeys(filing)) assigned.set(key, id);
    }
  }
  const parts = [...consignments.values()].flatMap((open) => open.parts.map((part) => part.filing));
  const named = {
    importers: [...new Set([...filings, ...parts].flatMap(importerKeysOf))],
    permits: [...new Set([...permits, ...parts.flatMap(permitKeysOf)])],
    units: [...new Set([...filings, ...parts].flatMap(permitUnitsOf))],
    subjects: subjectsOf([...filings, ...parts]),
    parties: [...new Set([...filings, ...parts].flatMap(partyKeysOf))],
    lots: [...new Set([...filings, ...parts].flatMap(lotsOfFiling))],
    parcels: arrivals.flatMap((arrival) => dayParcelOfArrival(arrival, desk) ?? []),
    filedParcels: persons === null ? [] : parts.flatMap(parcelNameOf),
  };
  const known =
    history === null
      ? {
          importers: new Map(),
          permits: noPermits(),
          tallies: null,
          parties: new Map(),
          lots: new Map(),
          parcels: [],
        }
      : await readInTime(tx, () => history(tx, named), policy.historyMillisecondsMax);
  const { parcels, ...read } = known;
  const days = persons === null ? null : new ParcelDays(persons.samePersonResemblance);
  for (const parcel of parcels) days?.put(parcel);
  // What comes in one batch comes together; one that was filed before counts as it was until it is taken in anew.
  for (const parcel of named.parcels) if (days?.find(parcel.parcel) === null) days.put(parcel);
  return { keys: assigned, consignments, ...read, days, merges: [] };
}

/**
 * Locks the message names, joining keys, permits and parcels' days of arrivals, all in one order: batches that
 * share any of them wait for each other rather than for ever.
 */
export async function lockArrivals(
  tx: Transaction,
  arrivals: readonly Arrival[],
  desk: Place,
  nameOf: (arrival: Arrival) => string,
): Promise<void> {
  const names = arrivals.flatMap((arrival) => {
    const { filing } = arrival.received;
    const permits = permitKeysOf(filing).map((permit) => `permit:${permit}`);
    const parcel = dayParcelOfArrival(arrival, desk);
    const days = parcel === null ? [] : dayNames(parcel);
    return [`message:${nameOf(arrival)}`, ...joiningKeys(filing), ...permits, ...days];
  });
  await lock(tx, names);
}

/** Advisory locks of this transaction, taken in one order by everybody. */
export async function lock(tx: Transaction, names: readonly string[]): Promise<void> {
  await tx.query(sql`
    select pg_advisory_xact_lock(number) from (
      select distinct hashtextextended(name, 0) as number
      from unnest(${names.map((name) => `${tx.agency}/${name}`)}::text[]) name order by 1) sorted`);
}

async function lockConsignments(
  tx: Transaction,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const locked = new Set<string>();
  for (let round = 0; round < LOCK_ROUNDS_MAX; round += 1) {
    const assigned = await readKeys(tx, keys);
    const fresh = [...new Set(assigned.values())].filter((id) => !locked.has(id));
    if (fresh.length === 0) return assigned;
    await lock(
      tx,
      fresh.map((id) => `consignment:${id}`),
    );
    for (const id of fresh) locked.add(id);
  }
  throw new Error('the consignments of this batch go on merging; try again');
}

/**
 * The consignments that the given keys belong to.
 *
 * Looked up one by one: a planner without statistics takes "of this agency" for selective, and would
 * read all that the agency ever filed.
 */
async function readKeys(tx: Transaction, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query(sql`
    select asked as key, found.consignment from unnest(${keys}::text[]) asked
    cross join lateral (
      select consignment from consignment_key
      where agency = ${tx.agency} and key = asked limit 1) found`);
  return new Map(rows.map((row) => [String(row['key']), String(row['consignment'])]));
}

async function readConsignments(
  tx: Transaction,
  ids: ReadonlySet<string>,
  standing: readonly Lane[],
): Promise<Map<string, OpenConsignment>> {
  const opened = new Map<string, OpenConsignment>();
  if (ids.size === 0) return opened;
  const wanted = [...ids];
  const states = await tx.query(sql`
    select latest.consignment, latest.version, coalesce(disposition.lane, latest.lane) as lane
    from unnest(${wanted}::uuid[]) asked
    cross join lateral (
      select consignment, version, lane from decision
      where agency = ${tx.agency} and consignment = asked order by version desc limit 1) latest
    left join lateral (
      select lane from disposition where agency = ${tx.agency}
        and consignment = latest.consignment and version = latest.version
      order by step desc limit 1) disposition on true`);
  for (const row of states) {
    const id = String(row['consignment']);
    const lane = readLane(row['lane']);
    const heldLane = standing.includes(lane) ? lane : null;
    opened.set(id, { id, parts: [], version: Number(row['version']), heldLane });
  }
  for (const [id, parts] of await readParts(tx, wanted)) {
    const open = opened.get(id);
    assert(open !== undefined, `consignment ${id} has filings and no decision`);
    open.parts = parts;
  }
  return opened;
}

/** Parts of the consignments, and of those that were merged into them, in order of arrival. */
async function readParts(tx: Transaction, ids: readonly string[]): Promise<Map<string, Part[]>> {
  const rows = await tx.query(sql`
    with recursive family (root, member) as (
      select id, id from unnest(${ids}::uuid[]) id
      union
      select family.root, consignment_merge.loser from consignment_merge
      join family on consignment_merge.winner = family.member
      where consignment_merge.agency = ${tx.agency}
    )
    select family.root, filing.sender, filing.body from family
    cross join lateral (
      select sender, body::text as body, received_at, version, id from filing
      where agency = ${tx.agency} and consignment = family.member offset 0) filing
    order by filing.received_at, filing.version, filing.id`);
  const parts = new Map<string, Part[]>();
  for (const row of rows) {
    const root = String(row['root']);
    const part = { sender: String(row['sender']), filing: readFiling(row) };
    parts.set(root, [...(parts.get(root) ?? []), part]);
  }
  return parts;
}

/** Our own canonical text of a filing that was parsed when it came. */
function readFiling(row: Row): Filing {
  const { body } = row;
  assert(typeof body === 'string');
  return JSON.parse(body) as Filing;
}

async function readInTime<T>(
  tx: Transaction,
  read: () => Promise<T>,
  millisecondsMax: number,
): Promise<T> {
  const limit = `${Math.ceil(millisecondsMax)}`;
  await tx.query(sql`select set_config('statement_timeout', ${limit}, true)`);
  try {
    const known = await read();
    await tx.query(sql`select set_config('statement_timeout', '0', true)`);
    return known;
  } catch (error) {
    const timedOut = error instanceof Error && 'code' in error && error.code === QUERY_CANCELED;
    throw new HistoryOutage({
      layer: 'history',
      how: timedOut ? 'timed-out' : 'threw',
      detail: timedOut ? `more than ${limit} ms` : error instanceof Error ? error.message : 'error',
    });
  }
}

/** Filings and lanes of importers, tallies, and what other consignments have used of permits. */
export function historyReader(tallyReader: TallyReader): HistoryReader {
  return async (tx, named) => {
    const importers = new Map<string, ImporterHistory>();
    const rows = await tx.query(sql`
    select key, filings, first_seen, last_lane from unnest(${named.importers}::text[]) key
    cross join lateral (
      select count(*)::int as filings, min(decided_at) as first_seen from (
        select decided_at from decision
        where agency = ${tx.agency} and importer_key = key and version = 1
        order by decided_at limit ${IMPORTER_FILINGS_MAX}) counted) history
    left join lateral (
      select lane as last_lane from decision where agency = ${tx.agency} and importer_key = key
      order by decided_at desc limit 1) latest on true
    where filings > 0`);
    for (const row of rows) {
      const firstSeen = row['first_seen'];
      importers.set(String(row['key']), {
        filings: Number(row['filings']),
        firstSeen: firstSeen instanceof Date ? instantOf(firstSeen.getTime()) : null,
        lastLane: row['last_lane'] === null ? null : readLane(row['last_lane']),
      });
    }
    const tallies = await tallyReader(tx, named.subjects);
    const parties = await readStandings(tx, named.parties);
    const lots = await readLotStandings(tx, named.lots);
    const permits = named.permits.length === 0 ? noPermits() : await readPermits(tx, named);
    const { parcels: asked, filedParcels } = named;
    const parcels =
      asked.length + filedParcels.length === 0 ? [] : await readParcelDays(tx, asked, filedParcels);
    return { importers, permits, tallies, parties, lots, parcels };
  };
}

/** What the register says of permits, and what consignments use of them and of all that draws on the same. */
async function readPermits(
  tx: Transaction,
  named: { readonly permits: readonly string[]; readonly units: readonly string[] },
): Promise<Permits> {
  const register = await readRegister(tx, named.permits);
  const { authorisations, below } = register;
  const counted = new Set([...named.permits, ...authorisations.keys()]);
  for (const lower of below.values()) for (const key of lower ?? []) counted.add(key);
  const units = [...named.units, ...[...authorisations.values()].map(({ volume }) => volume.unit)];
  const rows = await tx.query(sql`
    select distinct on (permit, consignment) permit, consignment, amount::text from permit_use
    where agency = ${tx.agency} and permit = any(${namesOfUses([...counted], units)})
      and consignment not in (select loser from consignment_merge where agency = ${tx.agency})
    order by permit, consignment, version desc`);
  const uses: Permits['uses'] = new Map();
  for (const row of rows) {
    const permit = String(row['permit']);
    const amount = parseDecimal(String(row['amount']));
    assert(amount !== null);
    uses.set(permit, (uses.get(permit) ?? new Map()).set(String(row['consignment']), amount));
  }
  return { uses, register };
}

/** The same, with the tallies as they stand in the database. */
export const readHistory = historyReader(readTallies);

function importerKeysOf(filing: Filing): readonly string[] {
  const named: (Party | null)[] = [];
  if (filing.kind === 'entry' || filing.kind === 'security-filing') named.push(filing.importer);
  if (filing.kind === 'parcel' || filing.kind === 'bill') named.push(filing.consignee);
  return named.flatMap((party) => (party === null ? [] : [partyKey(party)]));
}

function subjectsOf(filings: readonly Filing[]): readonly Key[] {
  const subjects = new Set<Key>();
  for (const filing of filings) for (const key of keysOfFiling(filing)) subjects.add(key);
  return [...subjects];
}

function parcelNameOf(filing: Filing): readonly string[] {
  return filing.kind === 'parcel' ? [filing.reference] : [];
}

function permitKeysOf(filing: Filing): readonly string[] {
  return filing.kind === 'entry' ? permitKeys(filing.lines) : [];
}

function permitUnitsOf(filing: Filing): readonly string[] {
  return filing.kind === 'entry' ? permitUnits(filing.lines) : [];
}

export function readLane(value: unknown): Lane {
  const lane = LANES.find((known) => known === value);
  assert(lane !== undefined, `not a lane: ${String(value)}`);
  return lane;
}
