import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { findingStands } from '../../risk/standing-finding.store.ts';
import type { Decision, Question } from '../decision.ts';
import type { LabelRow } from './past.store.ts';
import type { Decided } from './past.ts';

/**
 * The next decisions in one writer's journal.
 *
 * The journal is the cursor: a writer's chain has no gaps and grows by commits, so nothing that is
 * committed late can be passed over, as it could by the clock.
 *
 * @param after a place in that journal; 0 is its beginning
 */
export async function listDecidedAfter(
  tx: Transaction,
  writer: string,
  after: number,
  limit: number,
): Promise<readonly Decided[]> {
  const rows = await tx.query(sql`
    select journal.writer, journal.seq, decision.question::text as question,
      decision.decision::text as decision
    from journal join decision on decision.agency = journal.agency
      and decision.id = journal.subject
    where journal.agency = ${tx.agency} and journal.writer = ${writer}
      and journal.seq > ${after} and journal.body::json ->> 'kind' = 'decision'
    order by journal.seq limit ${limit}`);
  return rows.map(readDecided);
}

/** What came of every examination on record. */
export async function listLabels(tx: Transaction): Promise<readonly LabelRow[]> {
  const rows = await tx.query(sql`
    select decision.id, finding.violation, finding.loss_cents, finding.inclusion_ppm
    from finding join decision using (agency, consignment, version)
    where finding.agency = ${tx.agency} and ${findingStands(tx.agency)} order by decision.id`);
  return rows.map((row) => ({
    decision: String(row['id']),
    violation: row['violation'] === true,
    lossCents: row['loss_cents'] === null ? null : Number(row['loss_cents']),
    inclusionPpm: Number(row['inclusion_ppm']),
  }));
}

function readDecided(row: Row): Decided {
  return {
    writer: String(row['writer']),
    seq: Number(row['seq']),
    question: JSON.parse(String(row['question'])) as Question,
    decision: JSON.parse(String(row['decision'])) as Decision,
  };
}
