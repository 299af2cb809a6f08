import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Reference } from '../../risk/registry/model-record.ts';
import { findingStands } from '../../risk/standing-finding.store.ts';
import type { Instant } from '../../terms/day.ts';
import type { Decision, Question } from '../decision.ts';
import type { Examined, Recorded } from './learnt-from.ts';

/** Moments between which decisions were made: the first belongs, the last does not. */
export interface Span {
  readonly from: Instant;
  readonly before: Instant;
}

/** Where a reading of examinations goes on. */
export interface ExaminedPlace {
  readonly at: Instant;
  readonly id: string;
}

/** The next examinations of decisions of some days, in the order in which these were made. */
export async function listExamined(
  tx: Transaction,
  { from, before }: Span,
  after: ExaminedPlace | null,
  limit: number,
): Promise<readonly Examined[]> {
  const place = after ?? { at: from, id: '00000000-0000-0000-0000-000000000000' };
  const rows = await tx.query(sql`
    select question::text as question, decision::text as decision, finding.violation,
      finding.critical, finding.loss_cents, finding.inclusion_ppm
    from decision join finding using (agency, consignment, version)
    where decision.agency = ${tx.agency} and decided_at < ${before}
      and ${findingStands(tx.agency)}
      and (decided_at, decision.id) > (${place.at}, ${place.id}::uuid)
    order by decided_at, decision.id limit ${limit}`);
  return rows.map((row) => ({
    ...readRecorded(row),
    violation: row['violation'] === true,
    critical: row['critical'] === true,
    lossCents: row['loss_cents'] === null ? null : Number(row['loss_cents']),
    inclusionPpm: Number(row['inclusion_ppm']),
  }));
}

/** At most so many decisions of some days, whichever their names' hashes choose: the same each time. */
export async function listSample(
  tx: Transaction,
  { from, before }: Span,
  limit: number,
): Promise<readonly Recorded[]> {
  const [counted] = await tx.query(sql`
    select count(*) as decided from decision
    where agency = ${tx.agency} and decided_at >= ${from} and decided_at < ${before}`);
  const every = Math.max(1, Math.ceil(Number(counted?.['decided']) / limit));
  const rows = await tx.query(sql`
    select question::text as question, decision::text as decision from decision
    where agency = ${tx.agency} and decided_at >= ${from} and decided_at < ${before}
      and (hashtext(id::text) & 2147483647) % ${every} = 0
    order by decided_at, id limit ${limit}`);
  return rows.map(readRecorded);
}

/** What the control sample of some days found. */
export async function countControl(
  tx: Transaction,
  { from, before }: Span,
): Promise<Reference['control']> {
  const [row] = await tx.query(sql`
    select count(*) as examined, count(*) filter (where finding.violation) as found
    from decision join finding using (agency, consignment, version)
    where decision.agency = ${tx.agency} and decided_at >= ${from} and decided_at < ${before}
      and finding.control and ${findingStands(tx.agency)}`);
  return { examined: Number(row?.['examined']), found: Number(row?.['found']) };
}

/** The first place in a writer's journal at which a decision of that moment or later stands. */
export async function findPlaceSince(
  tx: Transaction,
  writer: string,
  at: Instant,
): Promise<number | null> {
  const [row] = await tx.query(sql`
    select min(journal.seq) as seq from decision
    join journal on journal.agency = decision.agency and journal.subject = decision.id
    where decision.agency = ${tx.agency} and decided_at >= ${at} and journal.writer = ${writer}
      and journal.body::json ->> 'kind' = 'decision'`);
  const seq = row?.['seq'] ?? null;
  return seq === null ? null : Number(seq);
}

function readRecorded(row: Row): Recorded {
  return {
    question: JSON.parse(String(row['question'])) as Question,
    decision: JSON.parse(String(row['decision'])) as Decision,
  };
}
