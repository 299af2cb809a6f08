import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '../terms/canonical.ts';
import { type Instant, instantOf, parseDay } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { uuidOf } from '../terms/uuid.ts';
import { compareText } from '../terms/words.ts';
import { type BookPart, bookVersion } from './book-part.ts';
import { type Row, sql, type Transaction } from './database.ts';
import { LEDGER_FAULTS } from './faults.ts';
import type { JournalEvent } from './journal.ts';

/** PostgreSQL tells the agency's id here when its Book has a new version; servers listen. */
export const BOOK_CHANNEL = 'tidewaiter_book';

/** Who changes the Book, and why. The author never approves. */
export interface Publication {
  readonly author: string;
  readonly approver: string;
  readonly reason: string;
  readonly at: Instant;
  readonly parts: readonly BookPart[];
  /** `kind/name` of parts that are taken out. */
  readonly withdrawn: readonly string[];
}

/**
 * The one way into the Book: two people, and a Book that compiles.
 *
 * @param compile builds the Book from all its parts as they would be; what it refuses is not published
 * @returns the event to be journalled with it
 * @faults same-author, and whatever `compile` refuses
 */
export async function publish(
  tx: Transaction,
  publication: Publication,
  compile: (parts: readonly BookPart[]) => Result<unknown>,
): Promise<Result<JournalEvent>> {
  const { author, approver, reason, at } = publication;
  if (author === approver) return refuse(LEDGER_FAULTS.fault('same-author', '/approver', author));
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`book:${tx.agency}`}))`);
  const current = await listBookParts(tx, at);
  const compiled = compile(replaceParts(current, publication));
  if (!compiled.ok) return compiled;

  const names = publication.parts.map((part) => `${part.kind}/${part.name}`).sort();
  const id = uuidOf(at, `publication/${tx.agency}/${author}/${names.join()}/${reason}`);
  await tx.query(sql`
    insert into publication (agency, id, author, approver, reason, at)
    values (${tx.agency}, ${id}, ${author}, ${approver}, ${reason}, ${at})`);
  for (const part of publication.parts) await insertPart(tx, id, part, false);
  for (const part of current) {
    if (!publication.withdrawn.includes(`${part.kind}/${part.name}`)) continue;
    await insertPart(tx, id, { ...part, content: '', knownFrom: at }, true);
  }
  await tx.query(sql`select pg_notify(${BOOK_CHANNEL}, ${tx.agency})`);
  const hashes = publication.parts.map((part) => sha256(part.content));
  const facts = { approver, reason, hashes, names, withdrawn: publication.withdrawn };
  return ok({ kind: 'publication', subject: id, at, actor: author, facts });
}

/**
 * The Book's parts as we knew them at a moment, in a stable order.
 *
 * A part that was read before is the same object again, so that what was made of it can be kept with it.
 */
export async function listBookParts(tx: Transaction, at: Instant): Promise<readonly BookPart[]> {
  const listed = await tx.query(sql`
    select id from (
      select distinct on (kind, name) id, kind, name, withdrawn from book_part
      where agency = ${tx.agency} and known_from <= ${at}
      order by kind, name, known_from desc, id desc
    ) latest where not withdrawn order by kind, name`);
  const ids = listed.map(({ id }) => String(id));
  const known = new Map(tx.bookParts);
  const unread = ids.filter((id) => !known.has(id));
  const rows = await tx.query(sql`
    select found.* from unnest(${unread}::uuid[]) asked
    cross join lateral (
      select id, kind, name, edition, content, sha256, valid_from::text, valid_to::text,
        collected_from::text, collected_to::text, known_from, source, verified
      from book_part where agency = ${tx.agency} and id = asked limit 1) found`);
  for (const row of rows) known.set(String(row['id']), readPart(row));
  // What is in the Book no more is forgotten.
  tx.bookParts.clear();
  return ids.map((id) => {
    const part = known.get(id);
    assert(part !== undefined);
    tx.bookParts.set(id, part);
    return part;
  });
}

/** The parts of a Book by its version, newest first searched; null when no state of it had that hash. */
export async function findBookParts(
  tx: Transaction,
  version: string,
): Promise<readonly BookPart[] | null> {
  const rows = await tx.query(sql`
    select distinct known_from from book_part where agency = ${tx.agency}
    order by known_from desc`);
  for (const row of rows) {
    const knownFrom = row['known_from'];
    assert(knownFrom instanceof Date);
    const parts = await listBookParts(tx, instantOf(knownFrom.getTime()));
    if (bookVersion(parts) === version) return parts;
  }
  return null;
}

/** A state of a part of the Book, without its content. */
export interface PartState extends Omit<BookPart, 'content'> {
  readonly id: string;
  readonly withdrawn: boolean;
}

/** Every state that parts of a kind were in, the latest known first. */
export async function listPartStates(tx: Transaction, kind: string): Promise<readonly PartState[]> {
  const rows = await tx.query(sql`
    select id, kind, name, edition, valid_from::text, valid_to::text, collected_from::text,
      collected_to::text, known_from, source, verified, withdrawn
    from book_part where agency = ${tx.agency} and kind = ${kind}
    order by known_from desc, id desc`);
  return rows.map((row) => ({
    ...readState(row),
    id: String(row['id']),
    withdrawn: row['withdrawn'] === true,
  }));
}

/** The content of a state of a part; null when there is none of that id. */
export async function findPartContent(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.query(sql`
    select id, kind, name, edition, content, sha256, valid_from::text, valid_to::text,
      collected_from::text, collected_to::text, known_from, source, verified
    from book_part where agency = ${tx.agency} and id = ${id}`);
  return row === undefined ? null : readPart(row).content;
}

function replaceParts(current: readonly BookPart[], publication: Publication): readonly BookPart[] {
  const gone = new Set(publication.withdrawn);
  for (const part of publication.parts) gone.add(`${part.kind}/${part.name}`);
  const kept = current.filter((part) => !gone.has(`${part.kind}/${part.name}`));
  // In the order in which they will be read back: the Book that was compiled here is then the one in force.
  return [...kept, ...publication.parts].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.name, b.name),
  );
}

async function insertPart(
  tx: Transaction,
  publication: string,
  part: BookPart,
  withdrawn: boolean,
): Promise<void> {
  const id = uuidOf(part.knownFrom, `part/${tx.agency}/${part.kind}/${part.name}/${publication}`);
  await tx.query(sql`
    insert into book_part (agency, id, publication, kind, name, edition, content, sha256, valid_from,
      valid_to, collected_from, collected_to, known_from, source, verified, withdrawn)
    values (${tx.agency}, ${id}, ${publication}, ${part.kind}, ${part.name}, ${part.edition},
      ${gzipSync(part.content)}, ${sha256(part.content)}, ${part.from}, ${part.to},
      ${part.collectedFrom}, ${part.collectedTo}, ${part.knownFrom}, ${part.source},
      ${part.verified}, ${withdrawn})`);
}

/** A row that does not hash to what it says was changed behind our back: nothing may be decided by it. */
function readPart(row: Row): BookPart {
  const { kind, name, content } = row;
  assert(Buffer.isBuffer(content));
  const text = gunzipSync(content).toString('utf8');
  assert(sha256(text) === row['sha256'], `Book part ${kind}/${name} was changed in the database`);
  return { ...readState(row), content: text };
}

function readState(row: Row): Omit<BookPart, 'content'> {
  const { kind, name, edition, source, verified, known_from: knownFrom } = row;
  assert(typeof kind === 'string' && typeof name === 'string' && typeof edition === 'string');
  assert(knownFrom instanceof Date && typeof source === 'string' && typeof verified === 'boolean');
  const from = readDay(row['valid_from']);
  assert(from !== null);
  return {
    kind,
    name,
    edition,
    from,
    to: readDay(row['valid_to']),
    collectedFrom: readDay(row['collected_from']),
    collectedTo: readDay(row['collected_to']),
    knownFrom: instantOf(knownFrom.getTime()),
    source,
    verified,
  };
}

function readDay(value: unknown) {
  return typeof value === 'string' ? parseDay(value) : null;
}
