import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { applyEvent, balanceOf, type QuotaState, UNTOUCHED } from './balance.ts';
import type { SentChange } from './claim.parse.ts';
import { judgeAllocation, judgeClaim, judgeOpening, judgeReturn } from './claim.ts';
import { type ClaimAnswer, claimAnswer } from './claim-answer.ts';
import { QUOTA_FAULTS } from './faults.ts';
import type { Asked } from './opening.ts';
import type { QuotaDefinition, QuotaLaw } from './quota.ts';
import { claimKey, type QuotaChange, type QuotaClaim, type QuotaEvent } from './quota-event.ts';

/** Who asks, when, and by which clock. */
export interface Acting extends Asked {
  readonly actor: string;
}

/**
 * Claims a part of a quota for a line of an entry; sent again unchanged, it reads the answer of the first time.
 *
 * Claims on one order number wait for each other at its row, so that no two take the same unit.
 *
 * @faults those of `judgeClaim`, and quota-claim-exists
 */
export async function claimQuota(
  tx: Transaction,
  law: QuotaLaw,
  definition: QuotaDefinition,
  claim: QuotaClaim,
  acting: Acting,
): Promise<Result<ClaimAnswer>> {
  const before = await lockPeriod(tx, law, definition, acting);
  const earlier = await listClaimEvents(tx, definition, claimKey(claim));
  const [first] = earlier;
  if (first !== undefined) {
    const same = 'claim' in first && canonical(first.claim) === canonical(claim);
    if (!same) return refuse(QUOTA_FAULTS.fault('quota-claim-exists', '/line', claimKey(claim)));
    return ok(claimAnswer(definition, before, claim, earlier, acting));
  }
  const judged = judgeClaim(definition, before, claim, acting);
  if (!judged.ok) return judged;
  const { state, events } = await recordChanges(tx, definition, before, judged.value, acting);
  return ok(claimAnswer(definition, state, claim, events, acting));
}

/**
 * Opens a quota whose moment has come, and allots to all who were waiting. Opened before, it stays as it is.
 *
 * @faults quota-not-due, and those that keep claims from a quota
 */
export async function openQuota(
  tx: Transaction,
  law: QuotaLaw,
  definition: QuotaDefinition,
  acting: Acting,
): Promise<Result<QuotaState>> {
  const before = await lockPeriod(tx, law, definition, acting);
  const judged = judgeOpening(definition, before, acting);
  if (!judged.ok) return judged;
  return ok((await recordChanges(tx, definition, before, judged.value, acting)).state);
}

/**
 * What the administration does to a quota: gives back a part of a claim, licenses, allocates, adds, suspends, blocks.
 *
 * @faults quota-claim-unknown, quota-pool-unknown, quota-unmeasured
 */
export async function changeQuota(
  tx: Transaction,
  law: QuotaLaw,
  definition: QuotaDefinition,
  change: SentChange,
  acting: Acting,
): Promise<Result<QuotaState>> {
  const before = await lockPeriod(tx, law, definition, acting);
  const judged = await judgeChange(tx, definition, before, change);
  if (!judged.ok) return judged;
  return ok((await recordChanges(tx, definition, before, judged.value, acting)).state);
}

async function judgeChange(
  tx: Transaction,
  definition: QuotaDefinition,
  before: QuotaState,
  change: SentChange,
): Promise<Result<readonly QuotaChange[]>> {
  switch (change.kind) {
    case 'returned':
      return judgeReturn(change, await listClaimEvents(tx, definition, claimKey(change)));
    case 'allocated':
      return judgeAllocation(definition, before, change.applicants);
    default:
      return ok([change]);
  }
}

/** The state of a period, as its events come to; nothing happened to one that nobody touched. */
export async function readQuota(tx: Transaction, definition: QuotaDefinition): Promise<QuotaState> {
  const [row] = await tx.query(sql`
    select state::text as state from quota_period
    where agency = ${tx.agency} and order_number = ${definition.order}
      and period = ${definition.validity.from}`);
  return row === undefined ? UNTOUCHED : readState(row);
}

/** The events of a period in the order in which they were recorded. */
export async function listQuotaEvents(
  tx: Transaction,
  definition: QuotaDefinition,
): Promise<readonly QuotaEvent[]> {
  const rows = await tx.query(sql`
    select event::text as event from quota_event
    where agency = ${tx.agency} and order_number = ${definition.order}
      and period = ${definition.validity.from} order by seq`);
  return rows.map(readEvent);
}

/** What was recorded of one claim; an opening that allotted to it is among it. */
async function listClaimEvents(
  tx: Transaction,
  { order, validity }: QuotaDefinition,
  claim: string,
): Promise<readonly QuotaEvent[]> {
  const rows = await tx.query(sql`
    with own as (
      select seq, kind, event::text as event from quota_event
      where agency = ${tx.agency} and order_number = ${order} and period = ${validity.from}
        and claim = ${claim}
    )
    select seq, event from own
    union all
    select seq, event::text from quota_event
    where agency = ${tx.agency} and order_number = ${order} and period = ${validity.from}
      and kind = 'opened' and exists (select from own where kind = 'presented')
    order by seq`);
  return rows.map(readEvent);
}

/** Takes the row of the order number for this transaction; what others ask of it waits. */
async function lockPeriod(
  tx: Transaction,
  law: QuotaLaw,
  definition: QuotaDefinition,
  acting: Acting,
): Promise<QuotaState> {
  const { order, validity } = definition;
  const found = await lockRow(tx, definition);
  if (found !== null) return found;
  // Of several who find no row one makes it; the others wait for that, and find it.
  const made = await tx.query(sql`
    insert into quota_period (agency, order_number, period, seq, state)
    values (${tx.agency}, ${order}, ${validity.from}, 0, ${canonical(UNTOUCHED)})
    on conflict do nothing returning period`);
  const state = await lockRow(tx, definition);
  assert(state !== null, `no row of quota ${order} ${validity.from}`);
  if (made.length === 0) return state;
  const carried = await carriedInto(tx, law, definition);
  if (carried.length === 0) return state;
  return (await recordChanges(tx, definition, state, carried, acting)).state;
}

async function lockRow(
  tx: Transaction,
  { order, validity }: QuotaDefinition,
): Promise<QuotaState | null> {
  const [row] = await tx.query(sql`
    select state::text as state from quota_period
    where agency = ${tx.agency} and order_number = ${order} and period = ${validity.from}
    for update`);
  return row === undefined ? null : readState(row);
}

/** What earlier periods leave to this one. */
async function carriedInto(
  tx: Transaction,
  law: QuotaLaw,
  { order, validity }: QuotaDefinition,
): Promise<readonly QuotaChange[]> {
  const changes: QuotaChange[] = [];
  for (const earlier of law.orders.get(order) ?? []) {
    if (earlier.carriesTo !== validity.from) continue;
    const quantity = balanceOf(earlier, await readQuota(tx, earlier)) ?? 0;
    const reason = `unused from ${earlier.validity.from} to ${earlier.validity.to}`;
    if (quantity > 0) changes.push({ kind: 'added', quantity, reason });
  }
  return changes;
}

/** Writes changes as events, each journalled, and the state that they come to. */
async function recordChanges(
  tx: Transaction,
  definition: QuotaDefinition,
  before: QuotaState,
  changes: readonly QuotaChange[],
  { at, actor }: Acting,
): Promise<{ readonly state: QuotaState; readonly events: readonly QuotaEvent[] }> {
  const { order, validity } = definition;
  // Whoever asked earlier and waited longer is recorded later: the events' moments never run backwards.
  const moment = before.lastAt !== null && before.lastAt > at ? before.lastAt : at;
  const events = changes.map((change) => ({ ...change, at: moment }));
  let state = before;
  const rows: object[] = [];
  for (const event of events) {
    state = applyEvent(definition, state, event);
    const { seq } = state;
    rows.push({
      agency: tx.agency,
      id: uuidOf(moment, `quota/${tx.agency}/${order}/${validity.from}/${seq}`),
      order_number: order,
      period: validity.from,
      seq,
      at: moment,
      actor,
      kind: event.kind,
      claim: 'claim' in event ? claimKey(event.claim) : null,
      event,
    });
  }
  if (rows.length === 0) return { state, events };
  const written = await tx.query(sql`
    with written as (
      insert into quota_event
      select * from json_populate_recordset(null::quota_event, ${canonical(rows)}) returning id, seq
    ), summed as (
      update quota_period set seq = ${state.seq}, state = ${canonical(state)}
      where agency = ${tx.agency} and order_number = ${order} and period = ${validity.from}
    )
    select id from written order by seq`);
  const facts = { order, period: validity.from };
  await recordEvents(
    tx,
    written.map(({ id }, place) => ({
      kind: 'quota-event',
      subject: String(id),
      at: moment,
      actor,
      facts: { ...facts, seq: before.seq + place + 1 },
    })),
  );
  return { state, events };
}

function readState(row: Row): QuotaState {
  return JSON.parse(String(row['state'])) as QuotaState;
}

function readEvent(row: Row): QuotaEvent {
  return JSON.parse(String(row['event'])) as QuotaEvent;
}

/** The states of many periods at once. */
export async function listQuotaStates(
  tx: Transaction,
  definitions: readonly QuotaDefinition[],
): Promise<ReadonlyMap<QuotaDefinition, QuotaState>> {
  const rows = await tx.query(sql`
    select order_number || ' ' || period as name, state::text as state from quota_period
    where agency = ${tx.agency} and order_number = any(${definitions.map(({ order }) => order)})`);
  const states = new Map(rows.map((row) => [String(row['name']), readState(row)]));
  return new Map(
    definitions.map((definition) => {
      const name = `${definition.order} ${definition.validity.from}`;
      return [definition, states.get(name) ?? UNTOUCHED];
    }),
  );
}
