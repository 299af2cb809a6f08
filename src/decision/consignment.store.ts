import assert from 'node:assert/strict';
import { ACTIONS, KINDS } from '../filing/filing.ts';
import type { Port } from '../filing/port.ts';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import type { Lane } from '../risk/criterion.ts';
import type { Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import type { Fill } from '../terms/words.ts';
import type { Decision, Question } from './decision.ts';
import { DECISION_FAULTS } from './faults.ts';
import { findRow, readInstant, readWords } from './listing.store.ts';
import { forbids, type StepKind } from './selection/lane-step.ts';
import { listStands, recordRefusedStep, recordSteps } from './selection/standing.store.ts';
import { wordsOfStep } from './selection/step-reason.ts';
import type { ConsignmentPage, DecidedRow } from './view.ts';
import { lock, readLane } from './workspace.store.ts';

/** A question and its decision, as they were stored. */
export interface Recorded {
  readonly question: Question;
  readonly decision: Decision;
}

/** Everything about one consignment; null when there is none of that name. */
export async function findPage(
  tx: Transaction,
  id: string,
  asOf: Instant,
  portOf: (code: string) => Port | undefined,
): Promise<ConsignmentPage | null> {
  const row = await findRow(tx, id);
  if (row === null) return null;
  const recorded = await findDecision(tx, row.decisionId);
  if (recorded === null) return null;
  const family = await listFamily(tx, row.consignmentId);
  const port = row.port === null ? undefined : portOf(row.port);
  return {
    asOf,
    row,
    port: port === undefined ? null : { code: port.code, name: port.name, zone: port.zone },
    consignment: recorded.question.consignment,
    decision: recorded.decision,
    versions: await listVersions(tx, family),
    filings: await listFilings(tx, family),
    dispositions: await listDispositions(tx, family),
    journal: await findJournalPlace(tx, row.decisionId),
  };
}

/** The stored texts of a decision; null when there is none of that name. */
export async function findDecision(tx: Transaction, id: string): Promise<Recorded | null> {
  return (await listRecorded(tx, [id])).get(id) ?? null;
}

/** The stored texts of decisions, by the name of each. */
export async function listRecorded(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Recorded>> {
  const rows = await tx.query(sql`
    select id, question::text as question, decision::text as decision from decision
    where agency = ${tx.agency} and id = any(${ids}::uuid[])`);
  const recorded = new Map<string, Recorded>();
  for (const row of rows) {
    const question = JSON.parse(String(row['question'])) as Question;
    const decision = JSON.parse(String(row['decision'])) as Decision;
    recorded.set(String(row['id']), { question, decision });
  }
  return recorded;
}

/** Decisions by name, the newest first; the lane is what was decided, not what an officer said. */
export async function listDecided(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly DecidedRow[]> {
  const rows = await tx.query(sql`
    select id, consignment, reference, importer, goods, lane, synthetic, port from decision
    where agency = ${tx.agency} and id = any(${ids}::uuid[]) order by id desc`);
  return rows.map((row) => ({
    decisionId: String(row['id']),
    consignmentId: String(row['consignment']),
    reference: String(row['reference']),
    importer: row['importer'] === null ? null : String(row['importer']),
    goods: String(row['goods']),
    lane: String(row['lane']) as Lane,
    synthetic: row['synthetic'] === true,
    port: row['port'] === null ? null : String(row['port']),
  }));
}

/** The consignment and all that were merged into it. */
async function listFamily(tx: Transaction, id: string): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    with recursive family (member) as (
      select ${id}::uuid
      union
      select loser from consignment_merge join family on winner = member
      where agency = ${tx.agency}
    )
    select member from family`);
  return rows.map((row) => String(row['member']));
}

async function listVersions(tx: Transaction, family: readonly string[]) {
  const rows = await tx.query(sql`
    select version, id, decided_at, lane, score, degraded, book, filing,
      top_reason::text as top_reason from decision
    where agency = ${tx.agency} and consignment = any(${family}::uuid[])
    order by decided_at desc, version desc`);
  return rows.map((row) => ({
    version: Number(row['version']),
    decisionId: String(row['id']),
    decidedAt: readInstant(row['decided_at']),
    lane: readLane(row['lane']),
    score: Number(row['score']),
    degraded: row['degraded'] === true,
    book: String(row['book']),
    filing: String(row['filing']),
    topReason: readWords(row['top_reason']),
  }));
}

async function listFilings(tx: Transaction, family: readonly string[]) {
  const rows = await tx.query(sql`
    select id, received_at, sender, format, coalesce(body ->> 'cancels', kind) as kind, action, reference, version,
      warnings::text as warnings from filing
    where agency = ${tx.agency} and consignment = any(${family}::uuid[])
    order by received_at desc, version desc`);
  return rows.map((row) => ({
    id: String(row['id']),
    receivedAt: readInstant(row['received_at']),
    sender: String(row['sender']),
    format: String(row['format']),
    kind: KINDS.find((kind) => kind === row['kind']) ?? 'entry',
    action: ACTIONS.find((action) => action === row['action']) ?? 'file',
    reference: String(row['reference']),
    version: Number(row['version']),
    warnings: JSON.parse(String(row['warnings'])) as readonly Fault[],
  }));
}

async function listDispositions(tx: Transaction, family: readonly string[]) {
  const rows = await tx.query(sql`
    select at, version, lane, officer, reason, code, told from disposition
    where agency = ${tx.agency} and consignment = any(${family}::uuid[]) order by at desc`);
  return rows.map((row) => ({
    at: readInstant(row['at']),
    version: Number(row['version']),
    lane: readLane(row['lane']),
    officer: String(row['officer']),
    reason: String(row['reason']),
    words: row['code'] === null ? null : wordsOfStep(String(row['code']), row['told'] as Fill),
  }));
}

async function findJournalPlace(tx: Transaction, decisionId: string) {
  const [row] = await tx.query(sql`
    select writer, seq, hash from journal
    where agency = ${tx.agency} and subject = ${decisionId}::uuid order by seq limit 1`);
  return row === undefined ? null : readPlace(row);
}

function readPlace(row: Row) {
  return { writer: String(row['writer']), seq: Number(row['seq']), hash: String(row['hash']) };
}

/** What an officer makes of a consignment version, against or beside its decision. */
export interface Disposition {
  readonly consignment: string;
  /** The version that the officer saw, and the lane in which it stood. */
  readonly version: number;
  readonly from: Lane;
  readonly lane: Lane;
  readonly kind: StepKind;
  readonly reason: string;
  readonly officer: string;
  readonly authority: string;
  /** The officer was given the power to depart from instructions, and named it. */
  readonly authorized: boolean;
  readonly at: Instant;
}

/**
 * Records what an officer decided about the version that is before them, and journals it; what is refused
 * for want of authority is journalled too.
 *
 * @faults consignment-moved-on when a newer version came, or another officer was quicker;
 *   lane-step-unknown, examination-stands, departure-unauthorized
 */
export async function recordDisposition(
  tx: Transaction,
  disposition: Disposition,
): Promise<Result<string>> {
  const { from, authorized, ...tried } = disposition;
  const { consignment, version, lane, kind } = tried;
  await lock(tx, [`consignment:${consignment}`]);
  const stand = (await listStands(tx, [consignment])).get(consignment);
  if (stand === undefined || stand.version !== version || stand.lane !== from) {
    return refuse(DECISION_FAULTS.fault('consignment-moved-on', '/version', stand?.version ?? 0));
  }
  const fault = forbids(stand, { kind, to: lane, authorized });
  if (fault !== null) {
    await recordRefusedStep(tx, tried, fault);
    return refuse(fault);
  }
  const [id] = await recordSteps(tx, [{ ...tried, step: stand.step + 1 }]);
  assert(id !== undefined);
  return ok(id);
}
