import { type Database, sql, type Transaction } from '../../ledger/database.ts';
import { CHECKPOINT_WRITER, listHeads } from '../../ledger/journal.store.ts';
import { STOPPING } from './criteria-life.ts';

/** Entries of a chain counted in one transaction. */
const PAGE = 2_000;

/**
 * Counts what the criteria did in every decision that was not counted yet, each once.
 *
 * The journal's chains are without gaps and in the order of their commits, so that a place in each says
 * what has been counted, whoever decided meanwhile. Decisions themselves are in no such order.
 *
 * @param zone whose calendar the days are of
 * @returns how many journal entries were walked
 */
export async function tallyDecisions(
  database: Database,
  agency: string,
  zone: string,
): Promise<number> {
  const heads = await database.as(agency, listHeads);
  let walked = 0;
  for (const writer of Object.keys(heads).filter((name) => name !== CHECKPOINT_WRITER)) {
    let entries: number;
    do {
      entries = await database.as(agency, (tx) => tallyPage(tx, writer, zone));
      walked += entries;
    } while (entries === PAGE);
  }
  return walked;
}

async function tallyPage(tx: Transaction, writer: string, zone: string): Promise<number> {
  const { agency } = tx;
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`tally:${agency}`}))`);
  const [row] = await tx.query(sql`
    with taken as materialized (
      select seq, subject from journal
      where agency = ${agency} and writer = ${writer} and seq > coalesce(
        (select seq from tally_cursor where agency = ${agency} and writer = ${writer}), 0)
      order by seq limit ${PAGE}
    ), decided as materialized (
      select decision.id, decision.consignment, decision.version, decision.decided_at,
        (decision.decided_at at time zone ${zone})::date as day,
        decision.decision -> 'reasons' as reasons, decision.decision -> 'freeing' as freeing
      from taken join decision on decision.agency = ${agency} and decision.id = taken.subject
    ), reason as materialized (
      select decided.id, one ->> 'code' as code, one ->> 'layer' as layer,
        coalesce(one ->> 'lane', '') = any(${[...STOPPING]}) as stops,
        (one ->> 'weight')::integer > 0 as weighs
      from decided, json_array_elements(decided.reasons) one
    ), stopped_by_score as (
      select id from reason where code = 'score-threshold' and stops
    ), freed as (
      select decided.id, code from decided, json_array_elements_text(decided.freeing) code
    ), fired as materialized (
      select reason.id, reason.code as criterion, bool_or(reason.stops or (reason.weighs
        and stopped_by_score.id is not null and freed.id is not null)) as held
      from reason
      left join stopped_by_score on stopped_by_score.id = reason.id
      left join freed on freed.id = reason.id and freed.code = reason.code
      where reason.layer = 'criteria' group by reason.id, reason.code
    ), firing as (
      insert into criterion_firing (agency, criterion, consignment, version, decision, decided_at,
        held)
      select ${agency}, criterion, consignment, version, id, decided_at, held
      from fired join decided using (id)
    ), flow as (
      insert into flow_tally select ${agency}, day, count(*) from decided group by day
      on conflict (agency, day)
        do update set decisions = flow_tally.decisions + excluded.decisions
    ), tally as (
      insert into criterion_tally (agency, criterion, day, fired, held, last_at)
      select ${agency}, criterion, day, count(*), count(*) filter (where held), max(decided_at)
      from fired join decided using (id) group by criterion, day
      on conflict (agency, criterion, day) do update set
        fired = criterion_tally.fired + excluded.fired,
        held = criterion_tally.held + excluded.held,
        last_at = greatest(criterion_tally.last_at, excluded.last_at)
    ), overlap as (
      insert into criterion_overlap (agency, day, one, other, together)
      select ${agency}, day, one.criterion, other.criterion, count(*)
      from fired one
      join fired other on other.id = one.id
        and one.criterion collate "C" < other.criterion collate "C"
      join decided on decided.id = one.id group by day, one.criterion, other.criterion
      on conflict (agency, day, one, other)
        do update set together = criterion_overlap.together + excluded.together
    ), moved as (
      insert into tally_cursor select ${agency}, ${writer}, max(seq) from taken having count(*) > 0
      on conflict (agency, writer) do update set seq = excluded.seq
    )
    select count(*)::integer as entries from taken`);
  return Number(row?.['entries'] ?? 0);
}
