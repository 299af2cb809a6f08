import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { EFFECTS, type Effect, type TraceEvent } from '../event/trace-event.ts';
import { ROLES, type UsageMention, usageOf } from './event-graph.ts';
import type { Edge, Usage, Way } from './way.ts';

/** Lots beyond which a walk is ended, and says so. */
export const LOTS_MAX = 20_000;

/** How far a walk goes: `hops` steps, or to the origins where it is null. */
export interface WalkLimits {
  readonly hops: number | null;
  readonly lotsMax: number;
}

/** To the origins, as far as a walk may go. */
export const TO_ORIGINS: WalkLimits = { hops: null, lotsMax: LOTS_MAX };

/**
 * The lots from which some lots came, they themselves first; each once, however many ways lead to it.
 *
 * @returns one more than `lotsMax` where there are more
 */
export async function listLotsBack(
  tx: Transaction,
  lots: readonly string[],
  { hops, lotsMax }: WalkLimits,
): Promise<readonly string[]> {
  const rows = await tx.query(
    hops === null ? backToOrigins(lots, tx, lotsMax) : back(lots, tx, hops, lotsMax),
  );
  return rows.map((row) => String(row['lot']));
}

/** A lot that was reached is not gone on from again, so that ways which turn back end. */
function backToOrigins(lots: readonly string[], { agency }: Transaction, lotsMax: number) {
  return sql`
    with recursive walk (lot) as (
      select unnest(${lots}::text[])
      union
      select edge.input_lot from walk
      join trace_edge edge on edge.agency = ${agency} and edge.output_lot = walk.lot
      where not exists (select from trace_withdrawal gone
        where gone.agency = ${agency} and gone.event = edge.event)
    )
    select lot from walk limit ${lotsMax + 1}`;
}

function back(lots: readonly string[], { agency }: Transaction, hops: number, lotsMax: number) {
  return sql`
    with recursive walk (lot, hop) as (
      select unnest(${lots}::text[]), 0
      union
      select edge.input_lot, walk.hop + 1 from walk
      join trace_edge edge on edge.agency = ${agency} and edge.output_lot = walk.lot
      where walk.hop < ${hops} and not exists (select from trace_withdrawal gone
        where gone.agency = ${agency} and gone.event = edge.event)
    )
    select distinct lot from walk limit ${lotsMax + 1}`;
}

/**
 * The lots that some lots went into, they themselves among them, over withdrawn steps too.
 *
 * @returns one more than `lotsMax` where there are more
 */
export async function listLotsOnward(
  tx: Transaction,
  lots: readonly string[],
  lotsMax: number,
): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    with recursive walk (lot) as (
      select unnest(${lots}::text[])
      union
      select edge.output_lot from walk
      join trace_edge edge on edge.agency = ${tx.agency} and edge.input_lot = walk.lot
    )
    select lot from walk limit ${lotsMax + 1}`);
  return rows.map((row) => String(row['lot']));
}

/** The way back from some lots with all that is recorded along it, as far as the limits let it be walked. */
export async function findWay(
  tx: Transaction,
  lots: readonly string[],
  limits: WalkLimits = TO_ORIGINS,
): Promise<Way> {
  const reached = await listLotsBack(tx, lots, limits);
  const cut = reached.length > limits.lotsMax;
  const walked = cut ? reached.slice(0, limits.lotsMax) : reached;
  const edges = await listEdges(tx, walked);
  const within = new Set(walked);
  return {
    edges: edges.filter(({ input }) => within.has(input)),
    events: await readEvents(tx, walked),
    usage: await readUsage(tx, walked),
    cut: cut || edges.some(({ input }) => !within.has(input)),
  };
}

async function listEdges(tx: Transaction, lots: readonly string[]): Promise<readonly Edge[]> {
  const rows = await tx.query(sql`
    select edge.output_lot, edge.input_lot, event.key, edge.effect from trace_edge edge
    join trace_event event on event.agency = edge.agency and event.id = edge.event
    where edge.agency = ${tx.agency} and edge.output_lot = any(${lots})
      and not exists (select from trace_withdrawal gone
        where gone.agency = edge.agency and gone.event = edge.event)`);
  return rows.map((row) => ({
    output: String(row['output_lot']),
    input: String(row['input_lot']),
    event: String(row['key']),
    effect: effectIn(row),
  }));
}

async function readEvents(
  tx: Transaction,
  lots: readonly string[],
): Promise<ReadonlyMap<string, TraceEvent>> {
  const rows = await tx.query(sql`
    select event.event::text as event from trace_event event
    where event.agency = ${tx.agency} and event.id in (
      select mention.event from trace_mention mention
      where mention.agency = ${tx.agency} and mention.lot = any(${lots})
        and mention.role in ('output', 'seen'))
      and not exists (select from trace_withdrawal gone
        where gone.agency = event.agency and gone.event = event.id)`);
  return new Map(rows.map(readEvent).map((event) => [event.key, event]));
}

async function readUsage(
  tx: Transaction,
  lots: readonly string[],
): Promise<ReadonlyMap<string, Usage>> {
  const rows = await tx.query(sql`
    select lot, role, effect, unit, sum(amount)::text as amount, bool_or(amount is null) as unknown
    from trace_mention mention
    where agency = ${tx.agency} and lot = any(${lots}) and effect = 'made' and role <> 'seen'
      and not exists (select from trace_withdrawal gone
        where gone.agency = mention.agency and gone.event = mention.event)
    group by lot, role, effect, unit`);
  const mentions = new Map<string, UsageMention[]>();
  for (const row of rows) {
    const lot = String(row['lot']);
    const own = mentions.get(lot) ?? [];
    mentions.set(lot, own);
    const quantity =
      row['unknown'] === true ? null : { amount: String(row['amount']), unit: String(row['unit']) };
    own.push({
      role: ROLES.find((role) => role === row['role']) ?? 'seen',
      effect: 'made',
      quantity,
    });
  }
  const usage = new Map<string, Usage>();
  for (const [lot, own] of mentions) {
    const used = usageOf(own);
    if (used !== null) usage.set(lot, used);
  }
  return usage;
}

/** Who sent something that names one of the lots; an officer's own deliveries have no sender. */
export async function listSendersOf(tx: Transaction, lot: string): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    select distinct event.sender from trace_mention mention
    join trace_event event on event.agency = mention.agency and event.id = mention.event
    where mention.agency = ${tx.agency} and mention.lot = ${lot} and event.sender is not null`);
  return rows.map((row) => String(row['sender']));
}

export function readEvent(row: Row): TraceEvent {
  return JSON.parse(String(row['event'])) as TraceEvent;
}

function effectIn(row: Row): Effect {
  return EFFECTS.find((effect) => effect === row['effect']) ?? 'made';
}
