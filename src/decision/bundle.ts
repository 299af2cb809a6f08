import { type BookPart, bookVersion } from '../ledger/book-part.ts';
import { canonical, sha256 } from '../terms/canonical.ts';
import type { Decision, Question } from './decision.ts';

/** Said on every export: who we are not, and what this is not. */
export const MARK =
  'Tidewaiter: independent open-source software, not affiliated with any government. Not legal advice.';

/** A decision with all that it was decided from, except the Book, which it names by hash. */
export interface Bundle {
  readonly format: 'tidewaiter-bundle/1';
  readonly mark: string;
  readonly synthetic: boolean;
  readonly book: string;
  readonly question: Question;
  readonly decision: Decision;
}

/** The Book as a file: its parts, from which anybody builds the same Book again. */
export interface BookFile {
  readonly format: 'tidewaiter-book/1';
  readonly mark: string;
  readonly version: string;
  readonly parts: readonly BookPart[];
}

/** @returns canonical text, so that the same decision always exports to the same bytes */
export function writeBundle(question: Question, decision: Decision): string {
  const bundle: Bundle = {
    format: 'tidewaiter-bundle/1',
    mark: MARK,
    synthetic: question.consignment.synthetic,
    book: decision.book,
    question,
    decision,
  };
  return `${canonical(bundle)}\n`;
}

export function writeBookFile(parts: readonly BookPart[]): string {
  const file: BookFile = {
    format: 'tidewaiter-book/1',
    mark: MARK,
    version: bookVersion(parts),
    parts,
  };
  return `${canonical(file)}\n`;
}

/** What deciding again showed. */
export interface Reperformance {
  readonly same: boolean;
  /** SHA-256 of the decision as recorded and as decided now. */
  readonly recorded: string;
  readonly now: string;
  /** JSON pointers of the first members that differ. */
  readonly differences: readonly string[];
}

const DIFFERENCES_MAX = 10;

export function compareDecisions(recorded: Decision, now: Decision): Reperformance {
  const [before, after] = [canonical(recorded), canonical(now)];
  const differences: string[] = [];
  if (before !== after) differ(JSON.parse(before), JSON.parse(after), '', differences);
  return { same: before === after, recorded: sha256(before), now: sha256(after), differences };
}

function differ(before: unknown, after: unknown, at: string, found: string[]): void {
  if (found.length >= DIFFERENCES_MAX || canonical(before) === canonical(after)) return;
  if (!isObject(before) || !isObject(after)) {
    found.push(at || '/');
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    differ(before[key], after[key], `${at}/${key}`, found);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
