import { type Database, sql, type Transaction } from '../../ledger/database.ts';
import { type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { AutoMove, Policy } from '../policy.ts';
import { lock } from '../workspace.store.ts';
import { forbids } from './lane-step.ts';
import { listStands, recordSteps, type TakenStep } from './standing.store.ts';
import { stoodIn } from './step-reason.ts';

const DAY_MS = 86_400_000;
/** Moved in one transaction: a clock that was stopped for long catches up in pieces. */
const MOVES_MAX = 200;

/**
 * Moves what has stood in a lane for longer than the policy lets it. Any number of workers may call it at
 * once: each consignment is moved by one of them, once.
 *
 * @param at the moment to which it reckons
 * @returns how many were moved
 */
export async function moveDue(
  database: Database,
  agency: string,
  policy: Policy,
  at: Instant,
): Promise<number> {
  let moved = 0;
  for (const move of policy.autoMoves) {
    for (;;) {
      const batch = await database.as(agency, (tx) => moveBatch(tx, move, policy.authority, at));
      moved += batch.moved;
      if (batch.due < MOVES_MAX || batch.moved === 0) break;
    }
  }
  return moved;
}

async function moveBatch(tx: Transaction, move: AutoMove, authority: string, at: Instant) {
  const due = await listDue(tx, move, at);
  await lock(
    tx,
    due.map((consignment) => `consignment:${consignment}`),
  );
  // What another worker moved while we waited for the lock is due no longer.
  const still = new Set(await listDue(tx, move, at));
  const stands = await listStands(
    tx,
    due.filter((consignment) => still.has(consignment)),
  );
  const steps: TakenStep[] = [];
  for (const [consignment, stand] of stands) {
    const step = { kind: 'auto-move', to: move.to, authorized: false } as const;
    if (stand.lane !== move.from || forbids(stand, step) !== null) continue;
    steps.push({
      consignment,
      version: stand.version,
      step: stand.step + 1,
      kind: 'auto-move',
      lane: move.to,
      officer: 'tidewaiter',
      reason: stoodIn(move.from, move.afterDays),
      authority,
      at,
    });
  }
  await recordSteps(tx, steps);
  return { due: due.length, moved: steps.length };
}

/** Consignments that came into the lane so many days ago or earlier, and stand there still. */
async function listDue(tx: Transaction, move: AutoMove, at: Instant): Promise<readonly string[]> {
  const since = instantOf(millisecondsOf(at) - move.afterDays * DAY_MS);
  const latest = sql`
    not exists (select from decision later where later.agency = ${tx.agency}
      and later.consignment = decision.consignment and later.version > decision.version)
    and not exists (select from consignment_merge merged where merged.agency = ${tx.agency}
      and merged.loser = decision.consignment)`;
  const rows = await tx.query(sql`
    select decision.consignment from decision
    where agency = ${tx.agency} and lane = ${move.from} and decided_at <= ${since}
      and not exists (select from disposition where disposition.agency = ${tx.agency}
        and disposition.consignment = decision.consignment
        and disposition.version = decision.version)
      and ${latest}
    union all
    select decision.consignment from disposition
    join decision using (agency, consignment, version)
    where agency = ${tx.agency} and disposition.lane = ${move.from} and disposition.at <= ${since}
      and not exists (select from disposition further where further.agency = ${tx.agency}
        and further.consignment = disposition.consignment
        and further.version = disposition.version and further.step > disposition.step)
      and ${latest}
    order by 1 limit ${MOVES_MAX}`);
  return rows.map((row) => String(row['consignment']));
}
