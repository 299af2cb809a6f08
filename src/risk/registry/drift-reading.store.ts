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

/** Records a reading; one that calls somebody goes into the outbox as well. */
export async function recordDriftReading(tx: Transaction, taken: TakenReading): Promise<void> {
  const { model, at, from, to, reading } = taken;
  const id = uuidOf(at, `drift/${tx.agency}/${model}/${from}/${to}`);
  await tx.query(sql`
    insert into drift_reading (agency, id, model, at, first_day, last_day, alarm, reading)
    values (${tx.agency}, ${id}, ${model}, ${at}, ${from}, ${to}, ${reading.alarms.length > 0},
      ${canonical(reading)})`);
  if (reading.alarms.length === 0) return;
  await tx.query(sql`
    insert into outbox (agency, id, topic, subject, body, at)
    values (${tx.agency}, ${uuidOf(at, `outbox/${id}`)}, 'model-drift', ${model},
      ${canonical({ from, to, alarms: reading.alarms })}, ${at})`);
}

/**
 * Whether a model's reading up to a day is still to be taken, by this transaction: others that ask before it
 * ends are told that it is not.
 */
export async function claimReading(tx: Transaction, model: string, to: Day): Promise<boolean> {
  const [row] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`drift/${tx.agency}/${model}`}, 0)) as locked`);
  if (row?.['locked'] !== true) return false;
  const taken = await tx.query(sql`
    select from drift_reading where agency = ${tx.agency} and model = ${model}::uuid and last_day = ${to}`);
  return taken.length === 0;
}

/** The last reading of the champion's; null where none was taken, or nobody is champion. */
export async function findChampionReading(tx: Transaction): Promise<TakenReading | null> {
  const [row] = await tx.query(sql`
    select model.id from model cross join lateral (
      select state from model_step where agency = ${tx.agency} and model = model.id
      order by step desc limit 1) taken
    where model.agency = ${tx.agency} and taken.state = 'champion' limit 1`);
  if (row === undefined) return null;
  const [last = null] = await listDriftReadings(tx, String(row['id']));
  return last;
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
