import type { BookPart } from '../../ledger/book-part.ts';
import { bookVersion } from '../../ledger/book-part.ts';
import { TARIFF_PART_KINDS } from '../../tariff/tariff-part.parse.ts';
import { canonical } from '../../terms/canonical.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { compileBook } from '../book.parse.ts';
import type { Book } from '../book.ts';
import { type Candidate, kindsIn, partsWith } from './candidate.ts';
import { REPLAY_FAULTS } from './faults.ts';
import type { Anew } from './recall.ts';

/** The Book of now and the Book as it would be, made ready to decide the past by. */
export interface Rehearsal {
  readonly base: Book;
  readonly candidate: Book;
  readonly anew: Anew;
}

/** What is joined when a filing arrives stands in the question as it was joined then. */
const JOINED_BY = ['filing-rules'];

/**
 * Compiles both Books, each without the tariff and the lists where the candidate leaves these as they
 * are: their recorded answers stand.
 *
 * @param parts the Book of now, all of it
 * @faults replay-joins-differ, and what `compileBook` refuses
 */
export function compileRehearsal(
  parts: readonly BookPart[],
  candidate: Candidate,
): Result<Rehearsal> {
  const kinds = kindsIn(candidate);
  const joins = JOINED_BY.filter((kind) => kinds.has(kind));
  if (joins.length > 0) {
    return refuse(...joins.map((kind) => REPLAY_FAULTS.fault('replay-joins-differ', '', kind)));
  }
  // The port's zone chooses the legal day, and the day chooses the rate.
  const tariff = kinds.has('ports') || TARIFF_PART_KINDS.some((kind) => kinds.has(kind));
  const first = compileBoth(parts, candidate, { tariff, screening: kinds.has('list') });
  if (!first.ok || first.value.anew.screening || sameScreening(first.value)) return first;
  return compileBoth(parts, candidate, { tariff, screening: true });
}

function sameScreening({ base, candidate }: Rehearsal): boolean {
  return canonical(base.policy.screening) === canonical(candidate.policy.screening);
}

function compileBoth(parts: readonly BookPart[], change: Candidate, anew: Anew): Result<Rehearsal> {
  const base = compileFor(parts, anew);
  if (!base.ok) return base;
  const candidate = compileFor(partsWith(parts, change), anew);
  if (!candidate.ok) return candidate;
  return ok({ base: base.value, candidate: candidate.value, anew });
}

function compileFor(parts: readonly BookPart[], anew: Anew): Result<Book> {
  const needed = parts.filter(({ kind }) => {
    if (kind === 'list') return anew.screening;
    return anew.tariff || !TARIFF_PART_KINDS.some((known) => known === kind);
  });
  const book = compileBook(needed);
  return book.ok ? ok({ ...book.value, version: bookVersion(parts) }) : book;
}
