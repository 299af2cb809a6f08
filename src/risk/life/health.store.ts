import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Day, Instant } from '../../terms/day.ts';
import { findingStands } from '../standing-finding.store.ts';
import { readInstant } from './draft.store.ts';
import type { Measured, Overlap, Tally, Yield } from './health.ts';
import { listProducts } from './product.store.ts';

const OVERLAPS_MAX = 20_000;
const OVERLAPS_EACH_MAX = 5;

/**
 * What the criteria did and what came of it since a day; `tallyDecisions` counts it before.
 *
 * @param from the first day
 * @param since the moment at which it begins: for findings, which are dated by when they were recorded
 */
export async function readMeasured(tx: Transaction, from: Day, since: Instant): Promise<Measured> {
  const tallies = await tx.query(sql`
    select criterion, sum(fired) filter (where day >= ${from})::float8 as fired,
      sum(held) filter (where day >= ${from})::float8 as held, max(last_at) as last_at
    from criterion_tally where agency = ${tx.agency} group by criterion`);
  const yields = await tx.query(sql`
    select firing.criterion, count(*)::float8 as examined,
      count(*) filter (where finding.violation)::float8 as found,
      coalesce(sum(finding.loss_cents), 0)::float8 as loss_cents,
      count(*) filter (where firing.held and not finding.violation)::float8 as false_alarms,
      coalesce(sum(finding.minutes) filter (where firing.held and not finding.violation), 0)::float8
        as false_alarm_minutes
    from finding join criterion_firing firing on firing.agency = finding.agency
      and firing.consignment = finding.consignment and firing.version = finding.version
    where finding.agency = ${tx.agency} and finding.recorded_at >= ${since}
      and ${findingStands(tx.agency)}
    group by firing.criterion`);
  const overlaps = await tx.query(sql`
    select one, other, sum(together)::float8 as together from criterion_overlap
    where agency = ${tx.agency} and day >= ${from}
    group by one, other order by together desc, one, other limit ${OVERLAPS_MAX}`);
  const reviewed = await tx.query(sql`
    select draft.name, max(ending.at) as at from criterion_draft draft
    join criterion_end ending on ending.agency = draft.agency and ending.draft = draft.id
    where draft.agency = ${tx.agency} and draft.kind = 'criterion' and ending.how = 'published'
    group by draft.name`);
  const [flow] = await tx.query(sql`
    select coalesce(sum(decisions), 0)::float8 as decisions from flow_tally
    where agency = ${tx.agency} and day >= ${from}`);
  const products = await listProducts(tx);
  return {
    from,
    decisions: Number(flow?.['decisions'] ?? 0),
    tallies: byCriterion(tallies, readTally),
    yields: byCriterion(yields, readYield),
    overlaps: groupOverlaps(overlaps),
    reviewed: new Map(reviewed.map((row) => [String(row['name']), readInstant(row['at'])])),
    products: new Map(products.map((product) => [product.id, product])),
  };
}

function byCriterion<T>(rows: readonly Row[], read: (row: Row) => T): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [String(row['criterion']), read(row)]));
}

function readTally(row: Row): Tally {
  const lastAt = readInstant(row['last_at']);
  return { fired: Number(row['fired'] ?? 0), held: Number(row['held'] ?? 0), lastAt };
}

function readYield(row: Row): Yield {
  return {
    examined: Number(row['examined']),
    found: Number(row['found']),
    lossCents: Number(row['loss_cents']),
    falseAlarms: Number(row['false_alarms']),
    falseAlarmMinutes: Number(row['false_alarm_minutes']),
  };
}

/** Each pair under both its criteria. */
function groupOverlaps(rows: readonly Row[]): ReadonlyMap<string, readonly Overlap[]> {
  const groups = new Map<string, Overlap[]>();
  const add = (criterion: string, overlap: Overlap) => {
    const own = groups.get(criterion) ?? [];
    if (own.length < OVERLAPS_EACH_MAX) groups.set(criterion, [...own, overlap]);
  };
  for (const row of rows) {
    const [one, other, together] = [
      String(row['one']),
      String(row['other']),
      Number(row['together']),
    ];
    add(one, { with: other, together });
    add(other, { with: one, together });
  }
  return groups;
}
