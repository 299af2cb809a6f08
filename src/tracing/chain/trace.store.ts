import { sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { lotsOfEvent, type TraceEvent, type Withdrawal } from '../event/trace-event.ts';
import type { LotStanding } from '../lot-standing.ts';
import { edgesOf, isMixture, mentionsOf } from './event-graph.ts';
import { CHAIN_FAULTS } from './faults.ts';
import { readWay, standingOf } from './standing.ts';
import type { StepLaw } from './steps.ts';
import { findWay, listLotsOnward } from './way.store.ts';
import { indexWay } from './way.ts';

/** Who sends traces, for whom, and when. */
export interface Sending {
  readonly actor: string;
  /** For whom; null for the administration itself. */
  readonly sender: string | null;
  readonly at: Instant;
  /** The exact text that was sent. */
  readonly raw: string;
}

/** What was sent, read. */
export interface SentTraces {
  readonly form: 'epcis' | 'csv' | 'package' | 'same-chain';
  readonly events: readonly TraceEvent[];
}

/** What became of a delivery. */
export interface TraceAnswer {
  /** Null where all of it was known. */
  readonly delivery: string | null;
  readonly events: number;
  readonly added: number;
  readonly known: number;
  readonly withdrawn: number;
  /** The lots that it names as they now stand, the first of them where there are many. */
  readonly lots: readonly { readonly lot: string; readonly standing: LotStanding }[];
  /** How many lots were reckoned anew, those included that these lots went into. */
  readonly reckoned: number;
  /** True where more lots come of these than are reckoned at once: `tidewaiter trace reckon` does the rest. */
  readonly cut: boolean;
}

const LOTS_ANSWERED_MAX = 100;
/** Lots that one delivery has reckoned anew. */
const RECKONED_MAX = 2_000;

/**
 * Records what was sent and reckons anew what is known of every lot that it bears on. The same event twice is one;
 * an error declaration withdraws its event from then on.
 *
 * @faults trace-event-differs, trace-event-of-others: then nothing of the delivery is recorded
 */
export async function recordTraces(
  tx: Transaction,
  sent: SentTraces,
  sending: Sending,
  law: StepLaw,
): Promise<Result<TraceAnswer>> {
  // Whoever reckons a lot has to see all that others recorded before.
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`traces:${tx.agency}`}))`);
  const sorted = sortOut(sent.events, await readKnown(tx, sent.events), sending);
  if (!sorted.ok) return sorted;
  const { added, withdrawn } = sorted.value;
  const delivery =
    added.length + withdrawn.length === 0
      ? null
      : await recordDelivery(tx, sent.form, sorted.value, sending);
  const named = [...new Set(sent.events.flatMap(lotsOfEvent))];
  const reckoned = delivery === null ? { lots: 0, cut: false } : await reckonLots(tx, named, law);
  const standings = await listStandings(tx, named.slice(0, LOTS_ANSWERED_MAX));
  return ok({
    delivery,
    events: sent.events.length,
    added: added.length,
    known: sent.events.length - added.length,
    withdrawn: withdrawn.length,
    lots: [...standings].map(([lot, standing]) => ({ lot, standing })),
    reckoned: reckoned.lots,
    cut: reckoned.cut,
  });
}

/** Whether there is an event of this name. */
export async function isRecorded(tx: Transaction, key: string): Promise<boolean> {
  const rows = await tx.query(sql`
    select from trace_event where agency = ${tx.agency} and key = ${key}`);
  return rows.length > 0;
}

interface Known {
  readonly id: string;
  readonly digest: string;
  readonly sender: string | null;
  readonly withdrawn: boolean;
}

interface Sorted {
  readonly added: readonly TraceEvent[];
  readonly withdrawn: readonly { readonly event: string; readonly withdrawal: Withdrawal }[];
}

/** What is new of what was sent; what contradicts what is on record is told, all of it. */
function sortOut(
  events: readonly TraceEvent[],
  known: ReadonlyMap<string, Known>,
  { sender }: Sending,
): Result<Sorted> {
  const faults: Fault[] = [];
  const added = new Map<string, TraceEvent>();
  const withdrawn = new Map<string, Withdrawal>();
  for (const event of events) {
    const { key, digest, at, withdrawal } = event;
    const before = known.get(key);
    const same = before ?? added.get(key);
    if (same !== undefined && same.digest !== digest) {
      faults.push(CHAIN_FAULTS.fault('trace-event-differs', at, key));
    } else if (before === undefined) added.set(key, event);
    if (withdrawal === null || before?.withdrawn === true) continue;
    if (before !== undefined && sender !== null && before.sender !== sender) {
      faults.push(CHAIN_FAULTS.fault('trace-event-of-others', at, key));
    }
    withdrawn.set(key, withdrawal);
  }
  if (faults.length > 0) return refuse(...faults);
  return ok({
    added: [...added.values()],
    withdrawn: [...withdrawn].map(([event, withdrawal]) => ({ event, withdrawal })),
  });
}

async function readKnown(
  tx: Transaction,
  events: readonly TraceEvent[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx.query(sql`
    select event.key, event.id, event.digest, event.sender, gone.event is not null as withdrawn
    from trace_event event
    left join trace_withdrawal gone on gone.agency = event.agency and gone.event = event.id
    where event.agency = ${tx.agency} and event.key = any(${events.map(({ key }) => key)})`);
  return new Map(
    rows.map((row) => [
      String(row['key']),
      {
        id: String(row['id']),
        digest: String(row['digest']),
        sender: row['sender'] === null ? null : String(row['sender']),
        withdrawn: row['withdrawn'] === true,
      },
    ]),
  );
}

async function recordDelivery(
  tx: Transaction,
  form: SentTraces['form'],
  { added, withdrawn }: Sorted,
  { actor, sender, at, raw }: Sending,
): Promise<string> {
  const { agency } = tx;
  const hash = sha256(raw);
  const delivery = uuidOf(at, `traces/${agency}/${sender}/${hash}`);
  const own = { agency, delivery };
  await insert(tx, 'trace_delivery', [
    { agency, id: delivery, at, actor, sender, form, sha256: hash, raw },
  ]);
  const placed = added.map((event) => ({ event, id: idOf(tx, event.key) }));
  await insert(
    tx,
    'trace_event',
    placed.map(({ event, id }) => {
      const { key, digest, at: pointer, moment } = event;
      const body = { ...event, withdrawal: null };
      return { ...own, id, key, digest, pointer, sender, at: moment, event: body };
    }),
  );
  await insert(
    tx,
    'trace_withdrawal',
    withdrawn.map(({ event, withdrawal }) => ({
      ...own,
      event: idOf(tx, event),
      ...withdrawal,
    })),
  );
  await insert(
    tx,
    'trace_mention',
    placed.flatMap(({ event, id }) => mentionRows(tx, event, id)),
  );
  await insert(
    tx,
    'trace_edge',
    placed.flatMap(({ event, id }) => edgeRows(tx, event, id)),
  );
  await insert(
    tx,
    'trace_document',
    placed.flatMap(({ event, id }) => documentRows(tx, event, id)),
  );
  const facts = { form, events: added.length, withdrawn: withdrawn.length, sha256: hash };
  await recordEvents(tx, [{ kind: 'trace-delivery', subject: delivery, at, actor, facts }]);
  return delivery;
}

/** An event is found by its key alone, whenever it was. */
function idOf({ agency }: Transaction, key: string): string {
  return uuidOf(EPOCH, `trace/${agency}/${key}`);
}
const EPOCH = '1970-01-01T00:00:00.000Z' as Instant;

function mentionRows({ agency }: Transaction, event: TraceEvent, id: string): readonly object[] {
  const { effect } = event;
  return mentionsOf(event).map(({ lot, role, quantity }) => ({
    agency,
    lot,
    event: id,
    role,
    effect,
    ...quantity,
  }));
}

function edgeRows({ agency }: Transaction, event: TraceEvent, id: string): readonly object[] {
  const { effect, moment: at, place, holder } = event;
  return edgesOf(event).map(({ output, input, quantity }) => ({
    agency,
    output_lot: output,
    input_lot: input,
    event: id,
    effect,
    ...quantity,
    at,
    place,
    holder,
  }));
}

function documentRows({ agency }: Transaction, event: TraceEvent, id: string): readonly object[] {
  const seen = new Map(event.documents.map((one) => [`${one.type}/${one.reference}`, one]));
  return [...seen.values()].map((document) => ({ agency, event: id, ...document }));
}

const INSERTS = {
  trace_delivery: (rows: string) => sql`
    insert into trace_delivery select * from json_populate_recordset(null::trace_delivery, ${rows})`,
  trace_event: (rows: string) => sql`
    insert into trace_event select * from json_populate_recordset(null::trace_event, ${rows})`,
  trace_withdrawal: (rows: string) => sql`
    insert into trace_withdrawal select * from json_populate_recordset(null::trace_withdrawal, ${rows})`,
  trace_mention: (rows: string) => sql`
    insert into trace_mention select * from json_populate_recordset(null::trace_mention, ${rows})`,
  trace_edge: (rows: string) => sql`
    insert into trace_edge select * from json_populate_recordset(null::trace_edge, ${rows})`,
  trace_document: (rows: string) => sql`
    insert into trace_document select * from json_populate_recordset(null::trace_document, ${rows})`,
};

async function insert(
  tx: Transaction,
  table: keyof typeof INSERTS,
  rows: readonly object[],
): Promise<void> {
  if (rows.length > 0) await tx.query(INSERTS[table](canonical(rows)));
}

/**
 * Reckons anew what is known of some lots, and of all that they went into unless they are reckoned alone.
 *
 * @returns how many, and whether there are more than are reckoned at once
 */
export async function reckonLots(
  tx: Transaction,
  lots: readonly string[],
  law: StepLaw,
  reach: 'alone' | 'onward' = 'onward',
): Promise<{ readonly lots: number; readonly cut: boolean }> {
  const onward = reach === 'alone' ? lots : await listLotsOnward(tx, lots, RECKONED_MAX);
  const affected = onward.slice(0, RECKONED_MAX);
  const index = indexWay(await findWay(tx, affected));
  const rows = affected
    .filter((lot) => !isMixture(lot))
    .map((lot) => {
      const reading = readWay(index, lot, law);
      return {
        agency: tx.agency,
        lot,
        fingerprint: reading.fingerprint,
        standing: standingOf(reading),
      };
    });
  await tx.query(sql`
    insert into trace_lot
    select * from json_populate_recordset(null::trace_lot, ${canonical(rows)})
    on conflict (agency, lot) do update
    set fingerprint = excluded.fingerprint, standing = excluded.standing`);
  return { lots: rows.length, cut: onward.length > RECKONED_MAX };
}

/** The lots after one, in the order of their names: for reckoning all of them a page at a time. */
export async function listLotsAfter(
  tx: Transaction,
  after: string,
  count: number,
): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    select lot from trace_lot where agency = ${tx.agency} and lot > ${after}
    order by lot limit ${count}`);
  return rows.map((row) => String(row['lot']));
}

/** What is known of lots by their own names. */
export async function listStandings(
  tx: Transaction,
  lots: readonly string[],
): Promise<ReadonlyMap<string, LotStanding>> {
  const rows = await tx.query(sql`
    select lot, standing::text as standing from trace_lot
    where agency = ${tx.agency} and lot = any(${lots})`);
  return new Map(
    rows.map((row) => [String(row['lot']), JSON.parse(String(row['standing'])) as LotStanding]),
  );
}

const ALIKE_MAX = 50;

/** Other lots that came the same way through the same hands. */
export async function listLotsAlike(tx: Transaction, lot: string): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    select other.lot from trace_lot own
    join trace_lot other on other.agency = own.agency and other.fingerprint = own.fingerprint
    where own.agency = ${tx.agency} and own.lot = ${lot} and other.lot <> own.lot
    order by other.lot limit ${ALIKE_MAX}`);
  return rows.map((row) => String(row['lot']));
}
