import assert from 'node:assert/strict';
import { canonical } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';
import { type Database, type Row, sql, type Transaction } from './database.ts';
import {
  type Break,
  ChainWalker,
  chain,
  EMPTY_HEAD,
  type Head,
  type Heads,
  headOf,
  type JournalEntry,
  type JournalEvent,
} from './journal.ts';
import { listChangedRecords, withRecords } from './journalled-record.store.ts';

/** The writer whose chain holds the heads of all others. */
export const CHECKPOINT_WRITER = 'checkpoint';
/** Entries read at once when a chain is walked. */
const PAGE = 5_000;

/** Where a writer's chain stands in the database. */
export async function findHead(tx: Transaction, writer: string): Promise<Head> {
  const [row] = await tx.query(sql`
    select seq, hash from journal where agency = ${tx.agency} and writer = ${writer}
    order by seq desc limit 1`);
  return row === undefined ? EMPTY_HEAD : readHead(row);
}

/** The heads of all chains but the checkpoint's own. */
export async function listHeads(tx: Transaction): Promise<Heads> {
  const rows = await tx.query(sql`
    with recursive writer (name) as (
      (select writer from journal where agency = ${tx.agency} order by writer limit 1)
      union all
      select (select writer from journal where agency = ${tx.agency} and writer > writer.name
        order by writer limit 1) from writer where writer.name is not null
    )
    select name, head.seq, head.hash from writer cross join lateral (
      select seq, hash from journal where agency = ${tx.agency} and writer = name
      order by seq desc limit 1) head
    where name is not null and name <> ${CHECKPOINT_WRITER}`);
  return Object.fromEntries(rows.map((row) => [String(row['name']), readHead(row)]));
}

export async function insertEntries(
  tx: Transaction,
  entries: readonly JournalEntry[],
): Promise<void> {
  const rows = entries.map((entry) => ({ agency: tx.agency, ...entry }));
  await tx.query(sql`
    insert into journal select * from json_populate_recordset(null::journal, ${JSON.stringify(rows)})`);
}

/**
 * Writes events to the chain that is kept for single acts, one transaction at a time, each with the hash of
 * the record that it speaks of.
 */
export async function recordEvents(
  tx: Transaction,
  events: readonly JournalEvent[],
): Promise<Head> {
  const writer = 'acts';
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`journal:${tx.agency}:${writer}`}))`);
  const head = await findHead(tx, writer);
  const entries = chain(writer, head, await withRecords(tx, events));
  await insertEntries(tx, entries);
  return headOf(entries, head);
}

/**
 * Records where all chains stand, so that a tail cut later contradicts it; null when nothing moved.
 *
 * @returns the heads, for publication outside the database
 */
export async function recordCheckpoint(tx: Transaction, at: Instant): Promise<Heads | null> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`checkpoint:${tx.agency}`}))`);
  const heads = await listHeads(tx);
  const last = await findHead(tx, CHECKPOINT_WRITER);
  const before = last.seq === 0 ? {} : await findCheckpoint(tx, last.seq);
  if (canonical(before) === canonical(heads)) return null;
  const subject = '00000000-0000-0000-0000-000000000000';
  const event = { kind: 'checkpoint', subject, at, actor: 'tidewaiter', facts: { heads } };
  const entries = chain(CHECKPOINT_WRITER, last, [event]);
  await insertEntries(tx, entries);
  return { ...heads, [CHECKPOINT_WRITER]: headOf(entries, last) };
}

async function findCheckpoint(tx: Transaction, seq: number): Promise<Heads> {
  const [row] = await tx.query(sql`
    select body from journal
    where agency = ${tx.agency} and writer = ${CHECKPOINT_WRITER} and seq = ${seq}`);
  return readHeads(row);
}

/** What a walk over an agency's journal found. */
export interface JournalReport {
  readonly entries: number;
  readonly writers: number;
  readonly heads: Heads;
  readonly breaks: readonly Break[];
}

/**
 * Walks every chain of an agency, holds it against the checkpoints and against heads published
 * outside, and holds every record against the hash that the journal took of it.
 *
 * @param published heads from checkpoint files and receipts: all of them, for a chain that was cut and
 *   then went on contradicts only those from before the cut
 * @param progress is told how many entries have been walked
 */
export async function verifyJournal(
  database: Database,
  agency: string,
  published: readonly Heads[] = [],
  progress: (entries: number) => void = () => undefined,
): Promise<JournalReport> {
  return database.as(agency, async (tx) => {
    const heads = await listHeads(tx);
    const claims = await listClaims(tx, published);
    const writers = new Set([...Object.keys(heads), ...claims.map(([writer]) => writer)]);
    const breaks: Break[] = [];
    const found: Record<string, Head> = {};
    let entries = 0;
    for (const writer of [...writers].sort()) {
      const own = claims.filter(([claimed]) => claimed === writer).map(([, head]) => head);
      const walker = new ChainWalker(writer, new Set(own.map((head) => head.seq)));
      await walk(tx, walker, (walked) => progress(entries + walked));
      entries += walker.head.seq;
      found[writer] = walker.head;
      const first =
        walker.broken ?? own.map((head) => walker.compare(head)).find((b) => b !== null);
      if (first) breaks.push(first);
    }
    const whole = [...writers].filter((writer) => breaks.every((b) => b.writer !== writer));
    breaks.push(...(await listChangedRecords(tx, whole)));
    return { entries, writers: writers.size, heads: found, breaks };
  });
}

async function walk(
  tx: Transaction,
  walker: ChainWalker,
  progress: (walked: number) => void,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await tx.query(sql`
      select writer, seq, subject, body, hash from journal
      where agency = ${tx.agency} and writer = ${walker.writer} and seq > ${after}
      order by seq limit ${PAGE}`);
    for (const row of rows) walker.step(readEntry(row));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Number(last['seq']);
    progress(walker.head.seq);
  }
}

/** Every head that somebody was told: in the checkpoints, and outside the database. */
async function listClaims(tx: Transaction, published: readonly Heads[]): Promise<[string, Head][]> {
  const rows = await tx.query(sql`
    select body from journal where agency = ${tx.agency} and writer = ${CHECKPOINT_WRITER}
    order by seq`);
  return [...rows.map(readHeads), ...published].flatMap((heads) => Object.entries(heads));
}

function readHead(row: Row): Head {
  const { seq, hash } = row;
  assert(typeof hash === 'string');
  return { seq: Number(seq), hash };
}

function readEntry(row: Row): JournalEntry {
  const { writer, seq, subject, body, hash } = row;
  assert(typeof writer === 'string' && typeof subject === 'string');
  assert(typeof body === 'string' && typeof hash === 'string');
  return { writer, seq: Number(seq), subject, body, hash };
}

/** A checkpoint entry that was tampered with may not parse; the walk of its own chain says so. */
function readHeads(row: Row | undefined): Heads {
  try {
    const body: { facts?: { heads?: Heads } } = JSON.parse(String(row?.['body'] ?? '{}'));
    return body.facts?.heads ?? {};
  } catch {
    return {};
  }
}
