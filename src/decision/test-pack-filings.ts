import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Filing } from '../filing/filing.ts';
import { parseFiling } from '../filing/json.parse.ts';
import type { BookPart } from '../ledger/book-part.ts';
import type { History } from '../risk/history.ts';
import { STARTER_FOLDER } from '../server/law-pack.ts';
import { canonical } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';
import { compileBook } from './book.parse.ts';
import type { Book } from './book.ts';
import { decide } from './decide.ts';
import type { Decision, Question } from './decision.ts';
import { gapsOfDecision } from './gaps.ts';
import { aQuestion, NOON, STARTER_PARTS, starterBook } from './test-desk.ts';

/** One case of a pack's `filings.json`: what is filed and known, what must fire, what is missing. */
export interface PackFiling {
  readonly name: string;
  /** Messages of the JSON profile that make one consignment. */
  readonly messages: readonly unknown[];
  /** Where the history or the moment differs from the plain one. */
  readonly known?: Partial<History> & { readonly at?: Instant };
  /** Watch lists beside those of the starter Book. */
  readonly lists?: readonly unknown[];
  /** Ids of the pack's criteria, sorted. */
  readonly fires: readonly string[];
  /** `gap line`, or `gap` where a parcel has it, sorted. */
  readonly gaps: readonly string[];
}

/** The test filings of a shipped pack. */
export function filingsOfPack(pack: string): readonly PackFiling[] {
  const file = `${STARTER_FOLDER}criteria/${pack}/filings.json`;
  const read: { pack: string; filings: readonly PackFiling[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  assert.equal(read.pack, pack);
  return read.filings;
}

/** What the starter Book decides of a case, and what its packs miss. */
export function decidePackFiling({ messages, known = {}, lists = [] }: PackFiling) {
  const book = bookWith(lists);
  const { at = NOON, ...history } = known;
  const plain = aQuestion(messages.map(filingOf), book, { at });
  const question: Question = { ...plain, history: { ...plain.history, ...history } };
  const [decision] = decide([question], book);
  assert(decision !== undefined);
  return { question, decision, topics: gapsOfDecision(question, decision, book) };
}

/** The criteria of one pack that fired, each once, sorted. */
export function firedOf({ reasons }: Decision, pack: string): readonly string[] {
  const own = starterBook().packs.find(({ id }) => id === pack)?.criteria ?? [];
  const codes = reasons.map(({ code }) => code);
  return own
    .map(({ id }) => id)
    .filter((id) => codes.includes(id))
    .sort();
}

function filingOf(message: unknown): Filing {
  const read = parseFiling(message, canonical(message));
  assert(read.ok && read.warnings.length === 0, canonical(read));
  return read.value.filing;
}

function bookWith(lists: readonly unknown[]): Book {
  if (lists.length === 0) return starterBook();
  const [plain] = STARTER_PARTS.filter(({ kind }) => kind === 'list');
  assert(plain !== undefined);
  const added = lists.map(
    (list, n): BookPart => ({ ...plain, name: `list-${n}`, content: canonical(list) }),
  );
  const book = compileBook([...STARTER_PARTS, ...added]);
  assert(book.ok, book.ok ? '' : canonical(book.faults));
  return book.value;
}
