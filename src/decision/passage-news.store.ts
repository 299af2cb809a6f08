import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { listHeads } from '../ledger/journal.store.ts';
import { dayAt, type Instant } from '../terms/day.ts';
import { type ConsignmentPassages, writePassages } from '../tracing/route/passage.store.ts';
import { passagesOf } from '../tracing/route/passage.ts';
import type { Question } from './decision.ts';

/** Journal entries that one transaction follows. */
const PAGE = 500;

/**
 * Follows what was decided into the passages by which ways of goods are looked at, a page of each journal chain.
 *
 * @param zone of the agency's seat, where a filing's day is told
 * @returns how many journal entries it went through; 0 when there is nothing left, or another follows
 */
export async function passageNews(tx: Transaction, zone: string): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/route-passage`}, 0)) as locked`);
  if (locked !== true) return 0;
  const heads = await listHeads(tx);
  const cursors = await tx.query(sql`
    select writer, seq from route_cursor where agency = ${tx.agency}`);
  const reached = new Map(cursors.map((row) => [String(row['writer']), Number(row['seq'])]));
  let count = 0;
  for (const [writer, head] of Object.entries(heads)) {
    const from = reached.get(writer) ?? 0;
    if (head.seq <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from} order by seq limit ${PAGE}`);
    const subjects = entries.map((row) => String(row['subject']));
    await writePassages(tx, await listDecided(tx, subjects, zone));
    const last = Number(entries.at(-1)?.['seq'] ?? from);
    await tx.query(sql`
      insert into route_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  return count;
}

/** The newest of these versions of each consignment. */
async function listDecided(
  tx: Transaction,
  subjects: readonly string[],
  zone: string,
): Promise<readonly ConsignmentPassages[]> {
  const rows = await tx.query(sql`
    select distinct on (consignment) consignment, decided_at, (question -> 'consignment')::text as parts
    from decision where agency = ${tx.agency} and id = any(${subjects}::uuid[])
    order by consignment, version desc`);
  return rows.map((row) => readPassages(row, zone));
}

/** Our own text of a consignment that was joined when it was decided. */
function readPassages(row: Row, zone: string): ConsignmentPassages {
  const consignment = String(row['consignment']);
  const at = row['decided_at'] instanceof Date ? row['decided_at'] : new Date(0);
  const parts = JSON.parse(String(row['parts'])) as Question['consignment'];
  const on = dayAt(at.toISOString() as Instant, zone);
  return { consignment, passages: passagesOf(parts, consignment, on) };
}
