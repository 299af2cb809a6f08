import assert from 'node:assert/strict';
import { joiningKeys } from '../filing/consignment.ts';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { chain, type Head, headOf } from '../ledger/journal.ts';
import type { RowBytes } from '../ledger/row-bytes.ts';
import { sha256 } from '../terms/canonical.ts';
import type { Fault } from '../terms/fault.ts';
import { toFixed } from '../terms/rational.ts';
import { uuidOf } from '../terms/uuid.ts';
import type { Decision, Question } from './decision.ts';
import { DECISION_FAULTS } from './faults.ts';
import { reasonToTell } from './judge.ts';
import { writeParcelDays } from './parcel-day.store.ts';
import { USE_PLACES } from './permit-use.ts';
import { type HistoryReader, lockArrivals, openWorkspace } from './workspace.store.ts';
import {
  type Admitted,
  type Arrival,
  admit,
  type Desk,
  journalFacts,
  type Workspace,
} from './workspace.ts';

/** Where the journal holds what was done: whoever keeps it can show a tail that was cut later. */
export interface Receipt {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
}

/** What a sender is told of one filing. */
export type Answer =
  | {
      readonly ok: true;
      readonly filing: string;
      /** The joining keys that the message names. */
      readonly keys: readonly string[];
      readonly question: Question;
      readonly decision: Decision;
      /** Null for a message that had been filed before: its receipt went out then. */
      readonly receipt: Receipt | null;
      readonly repeated: boolean;
      readonly warnings: readonly Fault[];
      /** What was written, for whoever watches; null when nothing was. */
      readonly admitted: Admitted | null;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What one lane of transactions writes with. */
export interface Writer {
  /** The journal chain that this lane alone writes. */
  readonly name: string;
  readonly filings: RowBytes;
  readonly decisions: RowBytes;
}

export interface Batch {
  readonly answers: readonly Answer[];
  /** Where the writer's chain stands once this transaction is committed. */
  readonly head: Head;
}

/**
 * Takes a batch of filings of one agency through joining, decision and writing, in one transaction.
 *
 * Filing, decision, journal entry and outbox row are written together or not at all; the caller
 * answers nobody before the commit.
 *
 * @param head where the writer's chain stands
 */
export async function takeIn(
  tx: Transaction,
  arrivals: readonly Arrival[],
  desk: Desk,
  writer: Writer,
  head: Head,
  history: HistoryReader | null,
): Promise<Batch> {
  const answers = new Map<Arrival, Answer>();
  await lockArrivals(tx, arrivals, desk, messageName);
  const fresh = await answerRepeated(tx, arrivals, answers);
  const workspace = await openWorkspace(
    tx,
    fresh.map((one) => one.arrival),
    desk,
    history,
  );
  const known = new Map(workspace.keys);
  const admitted: Admitted[] = [];
  for (const one of fresh) {
    const result = admit(workspace, one.arrival, desk, one.messageHash);
    if ('code' in result) answers.set(one.arrival, { ok: false, faults: [result] });
    else admitted.push(result);
  }
  const entries = chain(
    writer.name,
    head,
    admitted.map((one) => ({
      kind: 'decision',
      subject: one.decision.id,
      at: one.decision.at,
      actor: one.arrival.sender,
      facts: journalFacts(one),
    })),
  );
  if (admitted.length > 0)
    await write(tx, writer, admitted, entries, changedKeys(workspace, known), workspace);
  admitted.forEach((one, position) => {
    const entry = entries[position];
    const receipt =
      entry === undefined ? null : { writer: entry.writer, seq: entry.seq, hash: entry.hash };
    answers.set(one.arrival, {
      ok: true,
      filing: one.filingId,
      keys: joiningKeys(one.arrival.received.filing),
      question: one.question,
      decision: one.decision,
      receipt,
      repeated: false,
      warnings: one.warnings,
      admitted: one,
    });
  });
  return { answers: inOrder(arrivals, answers), head: headOf(entries, head) };
}

function messageName({ sender, received }: Arrival): string {
  return `${sender}/${received.messageKey}`;
}

/** A message that was not filed before, with the hash of its exact text. */
interface Fresh {
  readonly arrival: Arrival;
  readonly messageHash: string;
}

/**
 * Answers messages that were filed before as they were answered then, and refuses a key that comes
 * again with other bytes. Within one batch the first of a key counts.
 */
async function answerRepeated(
  tx: Transaction,
  arrivals: readonly Arrival[],
  answers: Map<Arrival, Answer>,
): Promise<readonly Fresh[]> {
  const rows = await tx.query(sql`
    select asked.sender, asked.message_key, filing.id, filing.sha256,
      decision.question::text as question, decision.decision::text as decision
    from unnest(${arrivals.map((arrival) => arrival.sender)}::text[],
      ${arrivals.map((arrival) => arrival.received.messageKey)}::text[]) asked (sender, message_key)
    cross join lateral (
      select * from filing where agency = ${tx.agency} and sender = asked.sender
        and message_key = asked.message_key limit 1) filing
    join decision on decision.agency = ${tx.agency} and decision.consignment = filing.consignment
      and decision.version = filing.version`);
  const before = new Map(rows.map((row) => [`${row['sender']}/${row['message_key']}`, row]));
  const first = new Map<string, Fresh>();
  for (const arrival of arrivals) {
    const name = messageName(arrival);
    const row = before.get(name);
    const messageHash = sha256(arrival.received.raw);
    const known = row === undefined ? first.get(name)?.messageHash : String(row['sha256']);
    if (known !== undefined && known !== messageHash) {
      const { messageKey } = arrival.received;
      const fault = DECISION_FAULTS.fault('message-key-reused', '/messageKey', messageKey);
      answers.set(arrival, { ok: false, faults: [fault] });
    } else if (row !== undefined) {
      answers.set(arrival, repeatedAnswer(row, arrival));
    } else if (known === undefined) {
      first.set(name, { arrival, messageHash });
    }
  }
  return [...first.values()];
}

function repeatedAnswer(row: Row, { received }: Arrival): Answer {
  return {
    ok: true,
    filing: String(row['id']),
    keys: joiningKeys(received.filing),
    question: JSON.parse(String(row['question'])) as Question,
    decision: JSON.parse(String(row['decision'])) as Decision,
    receipt: null,
    repeated: true,
    warnings: [],
    admitted: null,
  };
}

/** A twin within the batch gets the answer of the message that it repeats. */
function inOrder(
  arrivals: readonly Arrival[],
  answers: ReadonlyMap<Arrival, Answer>,
): readonly Answer[] {
  const byName = new Map<string, Answer>();
  for (const [arrival, answer] of answers) byName.set(messageName(arrival), answer);
  return arrivals.map((arrival) => {
    const own = answers.get(arrival);
    if (own !== undefined) return own;
    const twin = byName.get(messageName(arrival));
    assert(twin !== undefined);
    return twin.ok ? { ...twin, repeated: true, receipt: null, admitted: null } : twin;
  });
}

function changedKeys(
  workspace: Workspace,
  known: ReadonlyMap<string, string>,
): readonly { key: string; consignment: string }[] {
  const changed: { key: string; consignment: string }[] = [];
  for (const [key, consignment] of workspace.keys) {
    if (known.get(key) !== consignment) changed.push({ key, consignment });
  }
  return changed;
}

/** One statement for the whole batch: PostgreSQL parses the rows, we write no row by row. */
async function write(
  tx: Transaction,
  { filings, decisions }: Writer,
  admitted: readonly Admitted[],
  entries: readonly { readonly seq: number }[],
  keys: readonly { key: string; consignment: string }[],
  workspace: Workspace,
): Promise<void> {
  const { agency } = tx;
  const rows = <T extends object>(list: readonly T[]) =>
    Buffer.from(JSON.stringify(list.map((row) => ({ agency, ...row }))));
  filings.begin();
  decisions.begin();
  for (const one of admitted) {
    addFiling(filings, agency, one);
    addDecision(decisions, agency, one);
  }
  const uses = admitted.flatMap(permitRows);
  await tx.query(sql`
    with filings as (
      insert into filing select * from json_populate_recordset(null::filing, ${filings.take()})
    ), decisions as (
      insert into decision select * from json_populate_recordset(null::decision, ${decisions.take()})
    ), waiting as (
      insert into outbox
      select * from json_populate_recordset(null::outbox, ${rows(admitted.map(outboxRow))})
    ), keyed as (
      insert into consignment_key
      select * from json_populate_recordset(null::consignment_key, ${rows(keys)})
      on conflict (agency, key) do update set consignment = excluded.consignment
    )
    insert into journal
    select * from json_populate_recordset(null::journal, ${rows(entries)})`);
  if (uses.length > 0) {
    await tx.query(sql`
      insert into permit_use
      select * from json_populate_recordset(null::permit_use, ${rows(uses)})`);
  }
  await writeParcelDays(
    tx,
    admitted.flatMap(({ day }) => day ?? []),
  );
  if (workspace.merges.length > 0) {
    await tx.query(sql`
      insert into consignment_merge
      select * from json_populate_recordset(null::consignment_merge, ${rows(workspace.merges)})`);
  }
}

function addFiling(rows: RowBytes, agency: string, admitted: Admitted): void {
  const { arrival, warnings, filingId, messageHash, question } = admitted;
  const { sender, received, at } = arrival;
  const { filing } = received;
  const row = {
    agency,
    id: filingId,
    sender,
    message_key: received.messageKey,
    format: received.format,
    kind: filing.kind,
    action: filing.action,
    reference: filing.reference,
    consignment: question.consignmentId,
    version: question.version,
    received_at: at,
    synthetic: filing.synthetic,
    raw: received.raw,
    sha256: messageHash,
  };
  rows.add(row, { body: JSON.stringify(filing), warnings: JSON.stringify(warnings) });
}

function addDecision(rows: RowBytes, agency: string, admitted: Admitted): void {
  const { question, decision, listing, candidacy, questionText, decisionText } = admitted;
  const row = {
    agency,
    consignment: decision.consignmentId,
    version: decision.version,
    id: decision.id,
    filing: question.filing,
    decided_at: decision.at,
    lane: decision.lane,
    score: decision.score,
    degraded: decision.degraded,
    control: decision.control.drawn,
    synthetic: question.consignment.synthetic,
    reference: listing.reference,
    importer: listing.importer,
    importer_key: listing.importerKey,
    port: listing.port,
    mode: listing.mode,
    goods: listing.goods,
    arrival: listing.arrival,
    duty: listing.duty,
    fees: listing.fees,
    missing: question.consignment.missing.length,
    words: listing.words,
    book: decision.book,
    ...candidacy,
  };
  const topReason = JSON.stringify(reasonToTell(decision.reasons)?.title ?? null);
  rows.add(row, { top_reason: topReason, question: questionText, decision: decisionText });
}

function outboxRow({ decision, listing }: Admitted) {
  return {
    id: uuidOf(decision.at, `outbox/${decision.id}`),
    topic: 'decision',
    subject: decision.id,
    body: JSON.stringify({
      consignment: decision.consignmentId,
      version: decision.version,
      reference: listing.reference,
      lane: decision.lane,
      degraded: decision.degraded,
    }),
    at: decision.at,
  };
}

function permitRows({ question, uses }: Admitted) {
  return uses.map(({ permit, amount }) => ({
    permit,
    consignment: question.consignmentId,
    version: question.version,
    amount: toFixed(amount, USE_PLACES),
  }));
}
