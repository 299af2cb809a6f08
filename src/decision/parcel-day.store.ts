import { sql, type Transaction } from '../ledger/database.ts';
import type { Day } from '../terms/day.ts';
import type { Currency } from '../terms/money.ts';
import type { DayChange, DayParcel } from './parcel-day.ts';

/** Parcels that are read of one consignee's or one address's day; more than so many are over every limit. */
const PARCELS_MAX = 1_000;

/** What came on the days of these parcels, to the same consignees and addresses. */
export async function readParcelDays(
  tx: Transaction,
  parcels: readonly DayParcel[],
  /** Parcels that were filed before, by the sender's name, whose own days are asked about. */
  filed: readonly string[],
): Promise<readonly DayParcel[]> {
  const asked = parcels.map(({ consignee, address, day }) => ({ consignee, address, day }));
  const rows = await tx.query(sql`
    with wanted as (
      select consignee, address, day
      from json_to_recordset(${JSON.stringify(asked)}) asked (consignee text, address text, day date)
      union
      select consignee, address, on_day from unnest(${filed}::text[]) reference
      cross join lateral (
        select consignee, address, on_day from parcel_day
        where agency = ${tx.agency} and parcel = reference limit 1) own
    )
    select distinct on (parcel) parcel, to_char(on_day, 'YYYY-MM-DD') as day, consignee, address,
      person, amount::text as amount, currency, exempt and lost_by is null as exempt
    from (
      select found.* from (select distinct consignee, day from wanted) subject
      cross join lateral (
        select * from parcel_day where agency = ${tx.agency}
          and consignee = subject.consignee and on_day = subject.day limit ${PARCELS_MAX}) found
      union all
      select found.* from (select distinct address, day from wanted where address is not null) subject
      cross join lateral (
        select * from parcel_day where agency = ${tx.agency}
          and address = subject.address and on_day = subject.day limit ${PARCELS_MAX}) found
    ) counted`);
  return rows.map((row) => ({
    parcel: String(row['parcel']),
    day: String(row['day']) as Day,
    consignee: textOrNull(row['consignee']),
    address: textOrNull(row['address']),
    person: String(row['person']),
    value: { amount: String(row['amount']), currency: String(row['currency']) as Currency },
    exempt: row['exempt'] === true,
  }));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Writes what parcels add to their days; of one that changed twice the last counts. */
export async function writeParcelDays(
  tx: Transaction,
  changes: readonly DayChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = new Map<string, object>();
  const gone = new Set<string>();
  const lost: object[] = [];
  for (const change of changes) {
    if ('cancelled' in change) {
      rows.delete(change.cancelled);
      gone.add(change.cancelled);
      continue;
    }
    const { parcel, consignment, decision, loses } = change;
    const { day, value, ...own } = parcel;
    gone.delete(parcel.parcel);
    rows.set(parcel.parcel, { agency: tx.agency, ...own, ...value, on_day: day, consignment });
    lost.push(...loses.map((name) => ({ parcel: name, decision })));
  }
  await tx.query(sql`
    with gone as (
      delete from parcel_day where agency = ${tx.agency} and parcel = any(${[...gone]})
    )
    insert into parcel_day as kept
    select * from json_populate_recordset(null::parcel_day, ${JSON.stringify([...rows.values()])})
    on conflict (agency, parcel) do update set
      consignment = excluded.consignment, on_day = excluded.on_day, consignee = excluded.consignee,
      address = excluded.address, person = excluded.person, amount = excluded.amount,
      currency = excluded.currency, exempt = excluded.exempt, lost_by = null`);
  if (lost.length === 0) return;
  await tx.query(sql`
    update parcel_day set lost_by = over.decision
    from json_to_recordset(${JSON.stringify(lost)}) over (parcel text, decision uuid)
    where parcel_day.agency = ${tx.agency} and parcel_day.parcel = over.parcel
      and exempt and lost_by is null`);
}
