import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { GAP_FAULTS } from './faults.ts';
import { type GapState, type GapStep, isOpenTo } from './gap-step.ts';
import type { GapsAsked } from './worklist.parse.ts';

/** A row of the worklist. Amounts in dollars; null where there is no number. */
export interface GapRow {
  readonly id: string;
  readonly entry: string;
  readonly importer: string;
  readonly line: number | null;
  readonly code: string;
  readonly about: string;
  readonly cents: bigint | null;
  readonly atMost: boolean;
  readonly probability: string | null;
  readonly expected: bigint | null;
  readonly on: string;
  readonly evidence: Readonly<Record<string, string>>;
  readonly citation: string | null;
  readonly unverified: boolean;
  readonly state: GapState;
  readonly by: string | null;
  readonly reason: string | null;
}

/** A row with its sentence, in the language of whoever asked. */
export interface SaidGap extends GapRow {
  readonly says: string;
}

export interface GapPage {
  readonly gaps: readonly GapRow[];
  /** What `after` is to be for the next page; null when this is the last. */
  readonly next: string | null;
}

/** A page of what holds of the entries as they were last decided, what is worth most first. */
export async function listGaps(tx: Transaction, asked: GapsAsked): Promise<GapPage> {
  const { state, code = null, importer = null, entry = null, limit, after } = asked;
  const rows = await tx.query(sql`
    select found.*, found.on_day::text as on_text, found.evidence::text as evidence_text,
      coalesce(last.state, 'open') as state, last.by_whom, last.reason
    from revenue_gap found
    join revenue_gap_entry held on held.agency = found.agency and held.entry = found.entry
      and found.id = any(held.gaps)
    left join lateral (
      select state, by_whom, reason from revenue_gap_step
      where agency = found.agency and gap = found.id order by step desc limit 1) last on true
    where found.agency = ${tx.agency} and coalesce(last.state, 'open') = ${state}
      and (${code}::text is null or found.code = ${code})
      and (${importer}::text is null or found.importer = ${importer})
      and (${entry}::text is null or found.entry = ${entry})
      and (${after === undefined} or (found.worth, found.id) <
        (${String(after?.worth ?? 0n)}::bigint, ${after?.id ?? NO_ID}::uuid))
    order by found.worth desc, found.id desc limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    gaps: page.map(readGap),
    next: last === undefined ? null : `${last['worth']}_${last['id']}`,
  };
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

function readGap(row: Row): GapRow {
  const cents = (column: string) => (row[column] === null ? null : BigInt(String(row[column])));
  const text = (column: string) => (row[column] === null ? null : String(row[column]));
  return {
    id: String(row['id']),
    entry: String(row['entry']),
    importer: String(row['importer']),
    line: row['line'] === null ? null : Number(row['line']),
    code: String(row['code']),
    about: String(row['about']),
    cents: cents('cents'),
    atMost: row['at_most'] === true,
    probability: text('probability'),
    expected: cents('expected_cents'),
    on: String(row['on_text']),
    evidence: JSON.parse(String(row['evidence_text'])) as GapRow['evidence'],
    citation: text('citation'),
    unverified: row['unverified'] === true,
    state: row['state'] as GapState,
    by: text('by_whom'),
    reason: text('reason'),
  };
}

/**
 * Takes a step of a row, one at a time: of two who take it at once, the second is told.
 *
 * @faults gap-unknown gap-step-not-open
 */
export async function takeGapStep(
  tx: Transaction,
  gap: string,
  step: GapStep,
  at: Instant,
): Promise<Result<GapStep>> {
  await tx.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${tx.agency}/revenue-gap/${gap}`}, 0))`);
  const [held] = await tx.query(sql`
    select coalesce(last.step, 0) as step, last.state, last.by_whom, last.reason
    from revenue_gap found
    join revenue_gap_entry held on held.agency = found.agency and held.entry = found.entry
      and found.id = any(held.gaps)
    left join lateral (
      select step, state, by_whom, reason from revenue_gap_step
      where agency = found.agency and gap = found.id order by step desc limit 1) last on true
    where found.agency = ${tx.agency} and found.id = ${gap}::uuid`);
  if (held === undefined) return refuse(GAP_FAULTS.fault('gap-unknown', '', gap));
  const last =
    held['state'] === null
      ? null
      : {
          state: held['state'] as GapState,
          by: String(held['by_whom']),
          reason: String(held['reason']),
        };
  if (!isOpenTo(last, step)) {
    const got = last === null ? 'open' : `${last.state}, ${last.by}`;
    return refuse(GAP_FAULTS.fault('gap-step-not-open', '/state', got));
  }
  const place = Number(held['step']) + 1;
  const { state, by, reason } = step;
  await tx.query(sql`
    insert into revenue_gap_step (agency, gap, step, state, by_whom, reason, at)
    values (${tx.agency}, ${gap}::uuid, ${place}, ${state}, ${by}, ${reason}, ${at})`);
  await recordEvents(tx, [
    { kind: 'revenue-gap-step', subject: gap, at, actor: by, facts: { step: place, state } },
  ]);
  return ok(step);
}
