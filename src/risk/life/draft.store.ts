import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { type Day, type Instant, instantOf, parseDay } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { declaredIn, draftKind, untilIn } from './draft.parse.ts';
import type { Draft, Edition, Ending, Proposal, ReplayVerdict, Review } from './draft.ts';

const DRAFTS_MAX = 1_000;

/** Who wrote an edition, why and when. */
export interface Writing {
  readonly author: string;
  readonly reason: string;
  readonly at: Instant;
}

/** @returns its id */
export async function recordDraft(
  tx: Transaction,
  proposal: Proposal,
  origin: string,
  writing: Writing,
): Promise<string> {
  const { kind, name } = proposal;
  const { at, author } = writing;
  const id = uuidOf(at, `draft/${tx.agency}/${kind}/${name}/${author}/${origin}`);
  await tx.query(sql`
    insert into criterion_draft (agency, id, kind, name, origin, opened_at)
    values (${tx.agency}, ${id}, ${kind}, ${name}, ${origin}, ${at})`);
  await recordEdition(tx, id, 1, proposal, writing);
  return id;
}

export async function recordEdition(
  tx: Transaction,
  draft: string,
  edition: number,
  { content, from, to, verified }: Proposal,
  { author, reason, at }: Writing,
): Promise<void> {
  await tx.query(sql`
    insert into criterion_edition (agency, draft, edition, author, reason, content, valid_from,
      valid_to, verified, at)
    values (${tx.agency}, ${draft}, ${edition}, ${author}, ${reason}, ${content}, ${from}, ${to},
      ${verified}, ${at})`);
}

/** @param author of the edition that is reviewed */
export async function recordReview(
  tx: Transaction,
  draft: string,
  author: string,
  { edition, reviewer, accepted, reason, at }: Review,
): Promise<void> {
  await tx.query(sql`
    insert into criterion_review (agency, draft, edition, author, reviewer, accepted, reason, at)
    values (${tx.agency}, ${draft}, ${edition}, ${author}, ${reviewer}, ${accepted}, ${reason},
      ${at})`);
}

/** What a replay said of an edition: the replay's own recorder calls this when its report is written. */
export async function recordVerdict(
  tx: Transaction,
  draft: string,
  { edition, report, failed, at }: Omit<ReplayVerdict, 'passed'>,
): Promise<void> {
  await tx.query(sql`
    insert into replay_verdict (agency, draft, edition, report, passed, failed, at)
    values (${tx.agency}, ${draft}, ${edition}, ${report}, ${failed.length === 0},
      ${JSON.stringify(failed)}, ${at})`);
}

/** @param author of the edition with which it ended */
export async function recordEnd(
  tx: Transaction,
  draft: string,
  author: string,
  { how, edition, actor, reason, at }: Ending,
): Promise<void> {
  await tx.query(sql`
    insert into criterion_end (agency, draft, edition, author, how, actor, reason, at)
    values (${tx.agency}, ${draft}, ${edition}, ${author}, ${how}, ${actor}, ${reason}, ${at})`);
}

/** A draft that nobody else changes until this transaction ends; null when there is none. */
export async function findDraft(tx: Transaction, id: string): Promise<Draft | null> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`draft:${tx.agency}:${id}`}))`);
  const [draft = null] = await readDrafts(tx, [id]);
  return draft;
}

/** Drafts newest first, the first thousand. @param name only those that would make or end that part */
export async function listDrafts(
  tx: Transaction,
  { open, name }: { readonly open: boolean; readonly name: string | null },
): Promise<readonly Draft[]> {
  const rows = await tx.query(sql`
    select id from criterion_draft draft
    where agency = ${tx.agency} and (${name}::text is null or name = ${name})
      and not (${open} and exists (
        select from criterion_end where agency = draft.agency and draft = draft.id))
    order by opened_at desc, id desc limit ${DRAFTS_MAX}`);
  return readDrafts(
    tx,
    rows.map((row) => String(row['id'])),
  );
}

/** The drafts with all that became of them, in the order of the ids. */
async function readDrafts(tx: Transaction, ids: readonly string[]): Promise<readonly Draft[]> {
  const drafts = await tx.query(sql`
    select id, kind, name, origin, opened_at from criterion_draft
    where agency = ${tx.agency} and id = any(${ids}::uuid[])`);
  const editions = await tx.query(sql`
    select draft, edition, author, reason, content, valid_from::text, valid_to::text, verified, at
    from criterion_edition where agency = ${tx.agency} and draft = any(${ids}::uuid[])
    order by edition`);
  const reviews = await tx.query(sql`
    select draft, edition, reviewer, accepted, reason, at from criterion_review
    where agency = ${tx.agency} and draft = any(${ids}::uuid[]) order by at, reviewer`);
  const verdicts = await tx.query(sql`
    select draft, edition, report, passed, failed, at from replay_verdict
    where agency = ${tx.agency} and draft = any(${ids}::uuid[]) order by at, report`);
  const ends = await tx.query(sql`
    select draft, edition, how, actor, reason, at from criterion_end
    where agency = ${tx.agency} and draft = any(${ids}::uuid[])`);
  const rowOf = new Map(drafts.map((row) => [String(row['id']), row]));
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const own = <T>(rows: readonly Row[], read: (row: Row) => T) =>
      rows.filter((one) => one['draft'] === id).map(read);
    const [end = null] = own(ends, readEnd);
    return {
      id,
      kind: draftKind.parse(row['kind']),
      name: String(row['name']),
      origin: String(row['origin']),
      openedAt: readInstant(row['opened_at']),
      editions: own(editions, readEdition),
      reviews: own(reviews, readReview),
      verdicts: own(verdicts, readVerdict),
      end,
    };
  });
}

function readEdition(row: Row): Edition {
  const content = String(row['content']);
  const from = readDay(row['valid_from']);
  assert(from !== null);
  return {
    ...readAct(row),
    edition: Number(row['edition']),
    author: String(row['author']),
    content,
    from,
    to: readDay(row['valid_to']),
    verified: row['verified'] === true,
    declared: declaredIn(content),
    until: untilIn(content),
  };
}

function readReview(row: Row): Review {
  const accepted = row['accepted'] === true;
  return {
    ...readAct(row),
    edition: Number(row['edition']),
    reviewer: String(row['reviewer']),
    accepted,
  };
}

function readVerdict(row: Row): ReplayVerdict {
  return {
    edition: Number(row['edition']),
    report: String(row['report']),
    passed: row['passed'] === true,
    failed: row['failed'] as readonly string[],
    at: readInstant(row['at']),
  };
}

function readEnd(row: Row): Ending {
  const how = row['how'] as Ending['how'];
  return { ...readAct(row), how, edition: Number(row['edition']), actor: String(row['actor']) };
}

function readAct(row: Row): { readonly reason: string; readonly at: Instant } {
  return { reason: String(row['reason']), at: readInstant(row['at']) };
}

export function readInstant(value: unknown): Instant {
  assert(value instanceof Date);
  return instantOf(value.getTime());
}

export function readDay(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null;
}
