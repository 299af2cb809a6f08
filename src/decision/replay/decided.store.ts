import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Decision, Question } from '../decision.ts';
import type { Cursor, Decided } from './past.ts';

/**
 * The next decisions after a cursor, each writer's in the order of its journal, at most so many of one.
 *
 * The journal is the cursor: a writer's chain has no gaps and grows by commits, so nothing that is
 * committed late can be passed over, as it could by the clock.
 */
export async function listDecidedAfter(
  tx: Transaction,
  cursor: Cursor,
  limit: number,
): Promise<readonly Decided[]> {
  for (const writer of await listWriters(tx)) {
    const rows = await tx.query(sql`
      select journal.writer, journal.seq, decision.question::text as question,
        decision.decision::text as decision
      from journal join decision on decision.agency = journal.agency
        and decision.id = journal.subject
      where journal.agency = ${tx.agency} and journal.writer = ${writer}
        and journal.seq > ${cursor[writer] ?? 0} and journal.body::json ->> 'kind' = 'decision'
      order by journal.seq limit ${limit}`);
    if (rows.length > 0) return rows.map(readDecided);
  }
  return [];
}

/** From one writer to the next by the index, for the journal is long and its writers are few. */
async function listWriters(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    with recursive known (writer) as (
      select min(writer) from journal where agency = ${tx.agency}
      union all
      select (select min(writer) from journal
        where agency = ${tx.agency} and writer > known.writer)
      from known where known.writer is not null
    )
    select writer from known where writer is not null`);
  return rows.map((row) => String(row['writer']));
}

/** Where a cursor stands once these have been read. */
export function advanced(cursor: Cursor, decided: readonly Decided[]): Cursor {
  const last = decided.at(-1);
  return last === undefined ? cursor : { ...cursor, [last.writer]: last.seq };
}

function readDecided(row: Row): Decided {
  return {
    writer: String(row['writer']),
    seq: Number(row['seq']),
    question: JSON.parse(String(row['question'])) as Question,
    decision: JSON.parse(String(row['decision'])) as Decision,
  };
}
