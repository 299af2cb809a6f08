import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { SELECTED_BY, type SelectedBy } from '../../risk/finding.ts';
import type { Instant } from '../../terms/day.ts';
import type { Words } from '../../terms/words.ts';
import { readInstant } from '../listing.store.ts';
import { selectedBy, waitingFor } from './candidates.store.ts';
import type { PortShift } from './shift.ts';

/** One consignment that waits for an examination, in its rank. */
export interface QueueRow {
  /** From 1, by what an examination may be expected to be worth. */
  readonly rank: number;
  readonly consignmentId: string;
  readonly decisionId: string;
  readonly reference: string;
  readonly port: string | null;
  readonly importer: string | null;
  readonly goods: string;
  readonly mode: string | null;
  readonly arrival: Instant | null;
  readonly synthetic: boolean;
  readonly degraded: boolean;
  readonly topReason: Words;
  /** Why it is examined, if it is: as its last plan says, else as it waits. */
  readonly selectedBy: SelectedBy;
  readonly valueCents: number;
  readonly probability: number | null;
  /** Of a critical violation, and what an examination may recover; null where no model spoke. */
  readonly critical: number | null;
  readonly lossCents: number | null;
  readonly score: number;
  readonly control: boolean;
  readonly compulsory: boolean;
  /** What the last plan of its shift says: a shift with its device, or why there was no place; null unplanned. */
  readonly planned: {
    readonly shift: string;
    readonly device: string | null;
    readonly displaced: string | null;
  } | null;
}

export interface Queue {
  readonly asOf: Instant;
  /** The port's shift that is under way or next, and how many it can examine in full; null over all ports. */
  readonly shift: (Pick<PortShift, 'name' | 'begins' | 'ends'> & { readonly line: number }) | null;
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly QueueRow[];
}

/** Everything that waits for an examination, what is worth most first; at one port, or at all. */
export async function listQueue(
  tx: Transaction,
  { port, offset, limit }: { port: string | null; offset: number; limit: number },
  asOf: Instant,
): Promise<Omit<Queue, 'shift'>> {
  const waiting = waitingFor(tx.agency);
  const at = port === null ? sql`true` : sql`port = ${port}`;
  const rows = await tx.query(sql`
    with ranked as (
      select id, consignment, version, reference, port, importer, goods, mode, arrival, exam_value,
        probability, score, control, compulsory, ordered, synthetic, degraded,
        top_reason::text as top_reason, decision -> 'reasons' as reasons,
        (decision -> 'targeting' ->> 'critical')::float8 as critical,
        (decision -> 'targeting' ->> 'lossCents')::float8 as loss_cents,
        row_number() over (order by exam_value desc nulls last, id) as rank,
        count(*) over () as total
      from (${waiting}) waiting where ${at}
      order by rank limit ${limit} offset ${offset}
    )
    select ranked.*, line.shift, line.device, line.displaced, line.selected_by from ranked
    left join lateral (
      select shift_plan.shift, shift_line.device, shift_line.displaced, shift_line.selected_by
      from shift_line
      join shift_plan on shift_plan.agency = ${tx.agency} and shift_plan.id = shift_line.plan
      where shift_line.agency = ${tx.agency} and shift_line.consignment = ranked.consignment
        and shift_line.version = ranked.version
      order by shift_plan.made_at desc, shift_plan.revision desc limit 1) line on true
    order by rank`);
  const [first] = rows;
  const total = first === undefined ? await countBefore(tx, port, offset) : Number(first['total']);
  return { asOf, total, offset, rows: rows.map(readRow) };
}

/** A page past the end has no row to carry the count. */
async function countBefore(tx: Transaction, port: string | null, offset: number): Promise<number> {
  if (offset === 0) return 0;
  const at = port === null ? sql`true` : sql`port = ${port}`;
  const [row] = await tx.query(sql`
    select count(*) as total from (${waitingFor(tx.agency)}) waiting where ${at}`);
  return Number(row?.['total'] ?? 0);
}

function readRow(row: Row): QueueRow {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  const shift = text('shift');
  return {
    rank: Number(row['rank']),
    consignmentId: String(row['consignment']),
    decisionId: String(row['id']),
    reference: String(row['reference']),
    port: text('port'),
    importer: text('importer'),
    goods: String(row['goods']),
    mode: text('mode'),
    arrival: row['arrival'] === null ? null : readInstant(row['arrival']),
    synthetic: row['synthetic'] === true,
    degraded: row['degraded'] === true,
    topReason: JSON.parse(String(row['top_reason'])) as Words,
    selectedBy: SELECTED_BY.find((known) => known === row['selected_by']) ?? selectedBy(row),
    valueCents: Number(row['exam_value'] ?? 0),
    probability: number('probability'),
    critical: number('critical'),
    lossCents: number('loss_cents'),
    score: Number(row['score']),
    control: row['control'] === true,
    compulsory: row['compulsory'] === true,
    planned:
      shift === null ? null : { shift, device: text('device'), displaced: text('displaced') },
  };
}
