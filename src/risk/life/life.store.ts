import { publish } from '../../ledger/book-part.store.ts';
import type { BookPart } from '../../ledger/book-part.ts';
import type { Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import type { JournalEvent } from '../../ledger/journal.ts';
import { sha256 } from '../../terms/canonical.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { CriteriaLife } from './criteria-life.ts';
import { type Proposed, type Publishing, snoozedIn } from './draft.parse.ts';
import { findDraft, recordDraft, recordEdition, recordEnd, recordReview } from './draft.store.ts';
import {
  type Bench,
  changeOf,
  type Draft,
  latestOf,
  mayPublish,
  mayReview,
  mayWithdraw,
  mayWrite,
  needsOne,
  type Proposal,
  type Review,
  wordFaults,
} from './draft.ts';
import { LIFE_FAULTS } from './faults.ts';
import { findProduct } from './product.store.ts';

const { fault } = LIFE_FAULTS;

/** Builds the Book from all its parts as they would be. */
export type Compile = (parts: readonly BookPart[]) => Result<unknown>;

/** Who acts on the criteria, when, and what the Book knows of them. */
export interface Standing {
  readonly actor: string;
  readonly at: Instant;
  /** Of the agency's seat. */
  readonly zone: string;
  readonly life: CriteriaLife;
}

/**
 * Opens a draft. Nothing is live by it.
 *
 * @param origin `desk`, or the key of the administration whose pack it came in
 * @faults life-policy-missing, criterion-not-in-book, not-suspended, those of `wordFaults`
 */
export async function propose(
  tx: Transaction,
  { proposal, reason }: Proposed,
  standing: Standing,
  origin = 'desk',
): Promise<Result<Draft>> {
  const bench = await benchOf(tx, proposal, standing);
  if (!bench.ok) return bench;
  const faults = [...wordFaults(proposal, bench.value), ...targetFaults(proposal, standing.life)];
  if (faults.length > 0) return refuse(...faults);
  const { actor: author, at } = standing;
  const id = await recordDraft(tx, proposal, origin, { author, reason, at });
  await recordEvents(tx, [writingEvent(id, 1, proposal, standing, reason)]);
  return reread(tx, id);
}

/** Adds an edition. @faults draft-unknown, life-policy-missing, and those of `mayWrite` */
export async function revise(
  tx: Transaction,
  id: string,
  { proposal, reason }: Proposed,
  standing: Standing,
): Promise<Result<Draft>> {
  const draft = await findDraft(tx, id);
  if (draft === null) return refuse(fault('draft-unknown', '/id', id));
  const bench = await benchOf(tx, proposal, standing);
  const may = bench.ok ? mayWrite(draft, proposal, bench.value) : bench;
  if (!may.ok) return may;
  const { actor: author, at } = standing;
  const edition = latestOf(draft).edition + 1;
  await recordEdition(tx, id, edition, proposal, { author, reason, at });
  await recordEvents(tx, [writingEvent(id, edition, proposal, standing, reason)]);
  return reread(tx, id);
}

/** Accepts an edition, or sends it back. @faults draft-unknown, and those of `mayReview` */
export async function reviewDraft(
  tx: Transaction,
  id: string,
  said: Pick<Review, 'edition' | 'accepted' | 'reason'>,
  standing: Standing,
): Promise<Result<Draft>> {
  const draft = await findDraft(tx, id);
  if (draft === null) return refuse(fault('draft-unknown', '/id', id));
  const bench = await benchOf(tx, latestOf(draft), standing);
  const { actor: reviewer, at } = standing;
  const may = bench.ok ? mayReview(draft, { ...said, reviewer }, bench.value) : bench;
  if (!may.ok) return may;
  await recordReview(tx, id, latestOf(draft).author, { ...said, reviewer, at });
  await recordEvents(tx, [
    { kind: 'criterion-review', subject: id, at, actor: reviewer, facts: { ...said } },
  ]);
  return reread(tx, id);
}

/** Gives a draft up. @faults draft-unknown, draft-ended */
export async function withdrawDraft(
  tx: Transaction,
  id: string,
  reason: string,
  { actor, at }: Standing,
): Promise<Result<Draft>> {
  const draft = await findDraft(tx, id);
  if (draft === null) return refuse(fault('draft-unknown', '/id', id));
  const may = mayWithdraw(draft);
  if (!may.ok) return may;
  const { edition, author } = latestOf(draft);
  await recordEnd(tx, id, author, { how: 'withdrawn', edition, actor, reason, at });
  await recordEvents(tx, [
    { kind: 'criterion-withdrawal', subject: id, at, actor, facts: { edition, reason } },
  ]);
  return reread(tx, id);
}

/**
 * Puts drafts into the Book together, through its one way in, or none of them.
 *
 * @faults draft-unknown, drafts-of-several-authors, those of `mayPublish` for every draft, and
 *   whatever `compile` refuses
 */
export async function publishDrafts(
  tx: Transaction,
  { drafts: wanted, reason }: Publishing,
  standing: Standing,
  compile: Compile,
): Promise<Result<readonly Draft[]>> {
  const { actor, at, life } = standing;
  const drafts: Draft[] = [];
  const faults: Fault[] = [];
  // In one order, so that two who publish the same drafts do not wait for each other.
  for (const { id, edition } of [...wanted].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const may = await publishable(tx, id, edition, standing);
    if (may.ok) drafts.push(may.value);
    else faults.push(...may.faults);
  }
  const authors = [...new Set(drafts.map((draft) => latestOf(draft).author))];
  if (authors.length > 1) {
    faults.push(fault('drafts-of-several-authors', '/drafts', authors.join(', ')));
  }
  const [author] = authors;
  if (faults.length > 0 || author === undefined || life.policy === null) return refuse(...faults);

  const { policy } = life;
  const alone = drafts.every((draft) => needsOne(draft, policy)) && author === actor;
  const approver = alone ? 'standing authority to snooze' : actor;
  const changes = drafts.map((draft) => changeOf(draft, at));
  const parts = changes.flatMap((change) => change.parts);
  const withdrawn = changes.flatMap((change) => change.withdrawn);
  const publication = { author, approver, reason, at, parts, withdrawn };
  const published = await publish(tx, publication, compile);
  if (!published.ok) return published;
  const how = alone ? 'published-alone' : 'published';
  for (const draft of drafts) {
    const { edition } = latestOf(draft);
    await recordEnd(tx, draft.id, author, { how, edition, actor, reason, at });
  }
  const ended = drafts.map(
    (draft): JournalEvent => ({
      kind: 'criterion-publication',
      subject: draft.id,
      at,
      actor,
      facts: { kind: draft.kind, name: draft.name, edition: latestOf(draft).edition, author },
    }),
  );
  await recordEvents(tx, [published.value, ...ended]);
  const after: Draft[] = [];
  for (const { id } of drafts) after.push((await findDraft(tx, id)) ?? never(id));
  return ok(after);
}

async function publishable(
  tx: Transaction,
  id: string,
  edition: number,
  standing: Standing,
): Promise<Result<Draft>> {
  const draft = await findDraft(tx, id);
  if (draft === null) return refuse(fault('draft-unknown', '/drafts', id));
  const bench = await benchOf(tx, latestOf(draft), standing);
  return bench.ok ? mayPublish(draft, { publisher: standing.actor, edition }, bench.value) : bench;
}

/** @faults life-policy-missing */
async function benchOf(
  tx: Transaction,
  { declared }: Pick<Proposal, 'declared'>,
  { at, zone, life: { policy } }: Standing,
): Promise<Result<Bench>> {
  if (policy === null) return refuse(fault('life-policy-missing', ''));
  const product = declared.product === null ? null : await findProduct(tx, declared.product);
  return ok({ policy, at, today: dayAt(at, zone), product });
}

/** What a proposal speaks of must be there. */
function targetFaults({ kind, name, content }: Proposal, life: CriteriaLife): readonly Fault[] {
  if (kind === 'lift') {
    return life.suspensions.has(name) ? [] : [fault('not-suspended', '/criterion', name)];
  }
  const target = kind === 'retirement' ? name : kind === 'snooze' ? snoozedIn(content) : null;
  return target === null || life.criteria.has(target)
    ? []
    : [fault('criterion-not-in-book', '/criterion', target)];
}

function writingEvent(
  id: string,
  edition: number,
  { kind, name, content }: Proposal,
  { actor, at }: Standing,
  reason: string,
): JournalEvent {
  const facts = { kind, name, edition, reason, content: sha256(content) };
  return { kind: 'criterion-draft', subject: id, at, actor, facts };
}

async function reread(tx: Transaction, id: string): Promise<Result<Draft>> {
  return ok((await findDraft(tx, id)) ?? never(id));
}

function never(id: string): never {
  throw new Error(`draft ${id} is gone`);
}
