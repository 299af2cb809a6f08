import type { Book } from '../decision/book.ts';
import type { Decision } from '../decision/decision.ts';
import type { Answer } from '../decision/intake.store.ts';
import type { Lane } from '../risk/criterion.ts';
import { STOPPING, shareOf } from '../risk/life/criteria-life.ts';
import { openTripwire, type Trip, type Tripwire } from '../risk/life/tripwire.ts';

/** What the tripwire needs of the house. */
export interface Guarded {
  readonly book: () => Book;
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Takes a criterion out of the Book that the house decides by. */
  readonly suspend: (trip: Trip) => Promise<unknown>;
  /** Told when a suspension could not be written; the next decision tries again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Counts every decision of this process, after its commit, and suspends the criteria that hold more of
 * the flow than they declared. What runs until the new Book is in is decided by the old one.
 *
 * @returns ends it, when the suspensions under way are written
 */
export function armTripwire({ book, watch, suspend, failed }: Guarded): () => Promise<void> {
  let wire: Tripwire | null = null;
  let windowOf: number | null = null;
  let editions = new Map<string, string>();
  let version = '';
  const underWay = new Map<string, Promise<void>>();

  /** Starts anew for each criterion that was published anew, and for all when the window changed. */
  const follow = ({ version: now, life }: Book) => {
    if (now === version) return;
    version = now;
    const decisions = life.policy?.tripDecisions ?? null;
    if (decisions !== windowOf) {
      windowOf = decisions;
      wire = decisions === null ? null : openTripwire(decisions, (id) => shareOf(book().life, id));
    }
    const current = new Map([...life.criteria].map(([id, { edition }]) => [id, edition]));
    for (const [id, edition] of editions) {
      if (current.get(id) !== edition || life.suspensions.has(id)) wire?.forget(id);
    }
    editions = current;
  };
  const suspendOnce = (trip: Trip) => {
    const { criterion } = trip;
    if (underWay.has(criterion)) return;
    const written = suspend(trip)
      .then(() => wire?.forget(criterion))
      .catch(failed)
      .then(() => void underWay.delete(criterion));
    underWay.set(criterion, written);
  };
  const leave = watch((answers) => {
    follow(book());
    for (const answer of answers) {
      if (!answer.ok || answer.admitted === null) continue;
      // What an older Book decided says nothing of the criteria of this one.
      if (answer.decision.book !== version) continue;
      for (const trip of wire?.count(holdersOf(answer.decision)) ?? []) suspendOnce(trip);
    }
  });
  return async () => {
    leave();
    await Promise.all(underWay.values());
  };
}

/**
 * The criteria that stop the goods: by the lane that they ask for themselves, or by their weight where
 * the score stops the goods and would not without them.
 */
export function holdersOf({ reasons, freeing }: Decision): readonly string[] {
  const stops = (lane: Lane | null) => lane !== null && STOPPING.includes(lane);
  const byScore = reasons.some(({ code, lane }) => code === 'score-threshold' && stops(lane));
  const holders = new Set<string>();
  for (const { layer, code, lane, weight } of reasons) {
    if (layer !== 'criteria') continue;
    if (stops(lane) || (byScore && weight > 0 && freeing.includes(code))) holders.add(code);
  }
  return [...holders];
}
