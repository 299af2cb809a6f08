import { sql, type Transaction } from '../../ledger/database.ts';
import { canonical } from '../../terms/canonical.ts';
import { type Day, type Instant, instantOf } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { DriftReading } from './drift-reading.ts';

/** A reading with its days and the moment at which it was taken. */
export interface TakenReading {
  readonly model: string;
  readonly at: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly reading: DriftReading;
}

export async function recordDriftReading(tx: Transaction, taken: TakenReading): Promise<void> {
  const { model, at, from, to, reading } = taken;
  const id = uuidOf(at, `drift/${tx.agency}/${model}/${from}/${to}`);
  await tx.query(sql`
    insert into drift_reading (agency, id, model, at, first_day, last_day, alarm, reading)
    values (${tx.agency}, ${id}, ${model}, ${at}, ${from}, ${to}, ${reading.alarms.length > 0},
      ${canonical(reading)})`);
}

const READINGS_MAX = 60;

/** A model's readings, the latest first. */
export async function listDriftReadings(
  tx: Transaction,
  model: string,
): Promise<readonly TakenReading[]> {
  const rows = await tx.query(sql`
    select at, first_day::text, last_day::text, reading::text as reading from drift_reading
    where agency = ${tx.agency} and model = ${model}::uuid order by at desc limit ${READINGS_MAX}`);
  return rows.map((row) => ({
    model,
    at: instantOf(row['at'] instanceof Date ? row['at'].getTime() : 0),
    from: String(row['first_day']) as Day,
    to: String(row['last_day']) as Day,
    reading: JSON.parse(String(row['reading'])) as DriftReading,
  }));
}
