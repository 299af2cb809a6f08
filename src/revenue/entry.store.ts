import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { recordEvents } from '../ledger/journal.store.ts';
import { sha256 } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { uuidOf } from '../terms/uuid.ts';
import type { Cents, Charges } from './cents.ts';
import { readEvent, writeEvent } from './entry-event.parse.ts';
import type { EntryEvent } from './entry-event.ts';
import { follow, lifeOf } from './entry-life.ts';
import { attempt, type BookedEntry, type EntryStep, type NextEvent } from './entry-step.ts';
import { REVENUE_FAULTS } from './faults.ts';
import { growthBy } from './interest.ts';
import type { RevenueLaw } from './law.ts';

/** An entry on the books as the database has it. */
export interface RecordedEntry extends BookedEntry {
  readonly entry: string;
  readonly events: readonly EntryEvent[];
  /** The last decision that was booked; null when none was. */
  readonly decision: string | null;
}

/** A step of an entry, as it is to be recorded. */
export interface StepToRecord {
  readonly entry: string;
  /** The place of its event among those of the entry, from 1. */
  readonly sequence: number;
  readonly step: EntryStep;
  readonly decision: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/** One at a time takes steps of an entry. Sorted, so that two who lock many never wait for each other. */
export async function lockEntries(tx: Transaction, entries: readonly string[]): Promise<void> {
  const keys = [...new Set(entries)].sort().map((entry) => `entry/${tx.agency}/${entry}`);
  await tx.query(sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0))
    from unnest(${keys}::text[]) with ordinality as locked (key, place) order by place`);
}

/** Replays the events of some entries; those that are not on the books are left out. */
export async function readEntries(
  tx: Transaction,
  entries: readonly string[],
): Promise<ReadonlyMap<string, RecordedEntry>> {
  if (entries.length === 0) return new Map();
  const rows = await tx.query(sql`
    select entry, decision, body::text as body from entry_event
    where agency = ${tx.agency} and entry = any(${[...new Set(entries)]})
    order by entry, sequence`);
  const balances = await readBalances(tx, entries);
  const found = new Map<string, RecordedEntry>();
  for (const row of rows) {
    const entry = String(row['entry']);
    const event = readEvent(String(row['body']));
    const before = found.get(entry);
    const life = before === undefined ? lifeOf([event]) : follow(before.life, event);
    assert(life !== null, `the first event of entry ${entry} does not book it`);
    const decision =
      row['decision'] === null ? (before?.decision ?? null) : String(row['decision']);
    const events = before === undefined ? [event] : [...before.events, event];
    found.set(entry, { entry, life, balances: balances.get(entry) ?? {}, events, decision });
  }
  return found;
}

async function readBalances(
  tx: Transaction,
  entries: readonly string[],
): Promise<ReadonlyMap<string, Charges>> {
  const rows = await tx.query(sql`
    select entry, account, sum(cents)::text as cents from entry_account
    where agency = ${tx.agency} and entry = any(${entries}) group by entry, account`);
  const balances = new Map<string, Record<string, Cents>>();
  for (const row of rows) {
    const entry = String(row['entry']);
    const own = balances.get(entry) ?? {};
    own[String(row['account'])] = readCents(row, 'cents');
    balances.set(entry, own);
  }
  return balances;
}

export function readCents(row: Row, column: string): Cents {
  return BigInt(String(row[column]));
}

/** Writes steps with their postings and journals each, all in one transaction. */
export async function recordSteps(tx: Transaction, steps: readonly StepToRecord[]): Promise<void> {
  if (steps.length === 0) return;
  const written = steps.map((one) => ({ ...one, body: writeEvent(one.step.event) }));
  const events = written.map(({ entry, sequence, step, decision, actor, at, body }) => ({
    agency: tx.agency,
    id: uuidOf(at, `entry-event/${tx.agency}/${entry}/${sequence}`),
    entry,
    sequence,
    kind: step.event.kind,
    on_day: step.event.on,
    at,
    actor,
    importer: step.after.life.booking.importer,
    sender: step.after.life.booking.sender,
    decision,
    body: JSON.parse(body) as unknown,
  }));
  await tx.query(sql`
    insert into entry_event select * from json_populate_recordset(null::entry_event,
      ${JSON.stringify(events)})`);
  const postings = events.flatMap(({ agency, id, importer, entry }, place) =>
    (steps[place]?.step.postings ?? []).map(({ account, currency, cents }) => ({
      agency,
      event: id,
      account,
      currency,
      cents: cents.toString(),
      importer,
      entry,
    })),
  );
  await tx.query(sql`
    insert into entry_account select * from json_populate_recordset(null::entry_account,
      ${JSON.stringify(postings)})`);
  await recordEvents(
    tx,
    events.map(({ id, at, actor, entry, kind, sequence }, place) => ({
      kind: 'entry-event',
      subject: id,
      at,
      actor,
      facts: { entry, sequence, event: kind, body: sha256(written[place]?.body ?? '') },
    })),
  );
}

/** Who takes a step, and when. */
export interface Act {
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes a step of an entry. What the law did meanwhile, deemed liquidation, is recorded before it.
 *
 * @faults entry-not-booked, and those of `attempt`
 */
export async function takeStep(
  tx: Transaction,
  entry: string,
  event: NextEvent,
  act: Act,
  law: RevenueLaw,
): Promise<Result<RecordedEntry>> {
  await lockEntries(tx, [entry]);
  const known = (await readEntries(tx, [entry])).get(entry);
  if (known === undefined) return refuse(REVENUE_FAULTS.fault('entry-not-booked', '', entry));
  const taken = attempt(known, event, law, growthBy(law));
  if (!taken.ok) return taken;
  const steps = taken.value.map((step, place) => ({
    entry,
    sequence: known.events.length + 1 + place,
    step,
    decision: null,
    ...act,
  }));
  await recordSteps(tx, steps);
  const after = steps.at(-1)?.step.after ?? known;
  return ok({
    ...known,
    ...after,
    events: [...known.events, ...steps.map(({ step }) => step.event)],
  });
}
