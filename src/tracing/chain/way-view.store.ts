import { sql, type Transaction } from '../../ledger/database.ts';
import type { LotStanding } from '../lot-standing.ts';
import { wayOfEvents } from './event-graph.ts';
import type { StepLaw } from './steps.ts';
import { listLotsAlike } from './trace.store.ts';
import { findWay } from './way.store.ts';
import { type WayView, wayView } from './way-view.ts';

/**
 * The way back of a lot as it is answered; null where no trace names the lot.
 *
 * @param sender who may see only what it sent itself, what others told being told in confidence; null for who sees all
 */
export async function findWayView(
  tx: Transaction,
  lot: string,
  law: StepLaw,
  sender: string | null,
): Promise<WayView | null> {
  const [known] = await tx.query(sql`
    select from trace_mention where agency = ${tx.agency} and lot = ${lot} limit 1`);
  if (known === undefined) return null;
  const way = await findWay(tx, [lot]);
  if (sender === null) return wayView(way, lot, law, await listLotsAlike(tx, lot));
  const own = await listOwn(tx, [...way.events.keys()], sender);
  const events = [...way.events.values()].filter(({ key }) => own.has(key));
  return wayView(wayOfEvents(events), lot, law, []);
}

async function listOwn(
  tx: Transaction,
  keys: readonly string[],
  sender: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(sql`
    select key from trace_event
    where agency = ${tx.agency} and key = any(${keys}) and sender = ${sender}`);
  return new Set(rows.map((row) => String(row['key'])));
}

/** An event in the very text in which it was sent, and where it stands in it. */
export interface EventSource {
  readonly key: string;
  readonly sender: string | null;
  readonly delivery: string;
  readonly form: string;
  readonly at: string;
  readonly sha256: string;
  /** Where in the text it stands. */
  readonly pointer: string;
  readonly raw: string;
  /** When it was declared an error; null while it stands. */
  readonly withdrawn: string | null;
}

export async function findSource(tx: Transaction, key: string): Promise<EventSource | null> {
  const [row] = await tx.query(sql`
    select event.key, event.sender, event.delivery, event.pointer, sent.form, sent.sha256, sent.raw,
      sent.at, gone.at as withdrawn
    from trace_event event
    join trace_delivery sent on sent.agency = event.agency and sent.id = event.delivery
    left join trace_withdrawal gone on gone.agency = event.agency and gone.event = event.id
    where event.agency = ${tx.agency} and event.key = ${key}`);
  if (row === undefined) return null;
  const text = (name: string) => String(row[name]);
  const moment = (value: unknown) => (value instanceof Date ? value.toISOString() : null);
  return {
    key: text('key'),
    sender: row['sender'] === null ? null : text('sender'),
    delivery: text('delivery'),
    form: text('form'),
    at: moment(row['at']) ?? '',
    sha256: text('sha256'),
    pointer: text('pointer'),
    raw: text('raw'),
    withdrawn: moment(row['withdrawn']),
  };
}

/** A lot of the register with what is known of it. */
export interface LotRow {
  readonly lot: string;
  readonly standing: LotStanding;
}

/** Lots in the order of their names, from a beginning of a name on: those that begin so. */
export async function listLots(
  tx: Transaction,
  beginning: string,
  count: number,
): Promise<readonly LotRow[]> {
  const rows = await tx.query(sql`
    select lot, standing::text as standing from trace_lot
    where agency = ${tx.agency} and lot >= ${beginning} and starts_with(lot, ${beginning})
    order by lot limit ${count}`);
  return rows.map((row) => ({
    lot: String(row['lot']),
    standing: JSON.parse(String(row['standing'])) as LotStanding,
  }));
}
