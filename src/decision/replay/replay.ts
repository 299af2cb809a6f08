import type { BookPart } from '../../ledger/book-part.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { type Candidate, candidateHash } from './candidate.ts';
import { listFiles, type Past } from './past.store.ts';
import type { ReplayedShare, ReplayShare } from './replay.store.ts';
import type { ReplayPolicy } from './replay-policy.ts';
import { type ReplayReport, reportOf, type Window } from './report.ts';
import { addTally, emptyTally } from './tally.ts';

/** What is to be replayed, and by what. */
export interface ReplayRequest extends Window {
  /** The Book of now, all of it. */
  readonly parts: readonly BookPart[];
  readonly candidate: Candidate;
  readonly policy: ReplayPolicy;
}

type Told = (done: number, of: number) => void;

/** Runs a share of the work, in a thread or here. */
export type RunShare = (share: ReplayShare, progress: Told) => Promise<Result<ReplayedShare>>;

/**
 * Replays a window of the past by the Book of now and by a candidate.
 *
 * The same past, Book and candidate give the same report to the byte, in however many shares.
 *
 * @param shares how many run at once
 * @faults those of `compileRehearsal`
 */
export async function replay(
  past: Past,
  request: ReplayRequest,
  shares: number,
  run: RunShare,
  progress: Told = () => undefined,
): Promise<Result<ReplayReport>> {
  const { from, to, parts, candidate, policy } = request;
  const files = await listFiles(past, 'decided', from, to);
  const told = Array.from({ length: shares }, () => ({ done: 0, of: 0 }));
  const tell = (share: number) => (done: number, of: number) => {
    told[share] = { done, of };
    progress(
      told.reduce((sum, one) => sum + one.done, 0),
      told.reduce((sum, one) => sum + one.of, 0),
    );
  };
  const results = await Promise.all(
    told.map((_, share) => {
      const own = files.filter((_, n) => n % shares === share);
      return run({ folder: past.folder, files: own, parts, candidate, policy }, tell(share));
    }),
  );
  const tally = emptyTally();
  const done: ReplayedShare[] = [];
  for (const result of results) {
    if (!result.ok) return refuse(...result.faults);
    addTally(tally, result.value.tally);
    done.push(result.value);
  }
  const [first] = done;
  if (first === undefined) throw new RangeError('a replay in no shares');
  const { books, anew, room } = first;
  const { limits } = policy;
  const head = { from, to, books, anew, limits, candidate: candidateHash(candidate) };
  return ok(reportOf(tally, head, room));
}
