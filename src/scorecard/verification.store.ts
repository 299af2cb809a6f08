import { sql, type Transaction } from '../ledger/database.ts';
import type { Instant } from '../terms/day.ts';
import { type Interval, ratioOf, wilson } from './interval.ts';

/** What verifications of parties found, by why the party was picked. */
export interface VerificationYield {
  readonly role: string;
  readonly selectedBy: string;
  readonly opened: number;
  readonly concluded: number;
  readonly hits: number;
  readonly rate: Interval;
  /** Against the parties that chance picked in the same role. */
  readonly lift: Interval;
  readonly lossCents: number;
  readonly minutes: number;
}

/** How well parties are picked for verification, measured against those that chance picked. */
export async function listVerificationYields(
  tx: Transaction,
  asOf: Instant,
): Promise<readonly VerificationYield[]> {
  const rows = await tx.query(sql`
    select role, selected_by, count(*)::int as opened, count(outcome.verification)::int as concluded,
      count(*) filter (where outcome.violation)::int as hits,
      coalesce(sum(outcome.loss_cents), 0) as loss_cents, coalesce(sum(outcome.minutes), 0) as minutes
    from verification
    left join verification_outcome outcome on outcome.agency = ${tx.agency}
      and outcome.verification = verification.id and outcome.recorded_at <= ${asOf}
    where verification.agency = ${tx.agency} and opened_at <= ${asOf}
    group by role, selected_by order by role, selected_by`);
  const counted = rows.map((row) => ({
    role: String(row['role']),
    selectedBy: String(row['selected_by']),
    opened: Number(row['opened']),
    concluded: Number(row['concluded']),
    hits: Number(row['hits']),
    lossCents: Number(row['loss_cents']),
    minutes: Number(row['minutes']),
  }));
  return counted.map((one) => {
    const control = counted.find(
      ({ role, selectedBy }) => role === one.role && selectedBy === 'control',
    );
    const rate = wilson(one.hits, one.concluded);
    const chance = wilson(control?.hits ?? 0, control?.concluded ?? 0);
    return { ...one, rate, lift: ratioOf(rate, chance) };
  });
}
