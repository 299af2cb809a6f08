import { sql, type Transaction } from '../ledger/database.ts';
import type { Lane } from '../risk/criterion.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import { readLane } from './workspace.store.ts';

/** A consignment of one importer as it was last decided, and what was found in it. */
export interface ImporterFiling {
  readonly consignment: string;
  readonly reference: string;
  readonly port: string | null;
  readonly lane: Lane;
  readonly at: Instant;
  /** Null while nobody examined it. */
  readonly violation: boolean | null;
}

/** The latest consignments of importers with these keys; a parcel's consignee counts as one. */
export async function listImporterFilings(
  tx: Transaction,
  keys: readonly string[],
  limit: number,
): Promise<readonly ImporterFiling[]> {
  const rows = await tx.query(sql`
    select latest.*, (
      select violation from finding
      where agency = ${tx.agency} and finding.consignment = latest.consignment
      order by version desc, recorded_at desc limit 1) as violation
    from (
      select distinct on (consignment) consignment, reference, port, lane, decided_at
      from (
        select filed.* from unnest(${keys}::text[]) key
        cross join lateral (
          select consignment, version, reference, port, lane, decided_at from decision
          where agency = ${tx.agency} and importer_key = key
          order by decided_at desc limit ${limit}) filed) of_keys
      order by consignment, version desc) latest
    order by decided_at desc limit ${limit}`);
  return rows.map((row) => ({
    consignment: String(row['consignment']),
    reference: String(row['reference']),
    port: typeof row['port'] === 'string' ? row['port'] : null,
    lane: readLane(row['lane']),
    at: instantOf(row['decided_at'] instanceof Date ? row['decided_at'].getTime() : 0),
    violation: typeof row['violation'] === 'boolean' ? row['violation'] : null,
  }));
}

/** Parcels of a day that were let in exempt before the day's sum went over the limit. */
export interface LostExemption {
  readonly parcel: string;
  readonly consignment: string;
  readonly person: string;
  readonly amount: string;
  readonly currency: string;
  /** The decision of the parcel with which it went over. */
  readonly by: string;
}

export async function listLostExemptions(
  tx: Transaction,
  day: string,
  limit: number,
): Promise<readonly LostExemption[]> {
  const rows = await tx.query(sql`
    select parcel, consignment, person, amount::text as amount, currency, lost_by from parcel_day
    where agency = ${tx.agency} and on_day = ${day} and lost_by is not null
    order by person, parcel limit ${limit}`);
  return rows.map((row) => ({
    parcel: String(row['parcel']),
    consignment: String(row['consignment']),
    person: String(row['person']),
    amount: String(row['amount']),
    currency: String(row['currency']),
    by: String(row['lost_by']),
  }));
}
