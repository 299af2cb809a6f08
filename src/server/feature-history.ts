import type { Answer } from '../decision/intake.store.ts';
import type { Database } from '../ledger/database.ts';
import { countNews } from '../risk/feature/tally.store.ts';

/** What counting needs of the house. */
export interface Counted {
  readonly database: Database;
  readonly agency: string;
  /** Told when tallies may have changed. */
  readonly counted: () => void;
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Told when a page could not be counted; what is filed next has it counted again. */
  readonly failed: (error: unknown) => void;
}

/** Counting waits until nothing was filed for so long: the intake and it share the processors. */
const REST_MILLISECONDS = 1_000;
/** However much is filed, and when only findings are, what became known is counted after so long. */
const LAG_MILLISECONDS_MAX = 30_000;

/**
 * Counts what is declared and found into the history of features, behind the intake and never in its
 * way: decisions record what had been counted when they were made.
 *
 * @returns ends it, when the page under way is written
 */
export function keepFeatureHistory({
  database,
  agency,
  watch,
  counted,
  failed,
}: Counted): () => Promise<void> {
  let resting: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | null = null;
  let ended = false;

  const count = async () => {
    while (!ended && (await database.as(agency, countNews)) > 0);
  };
  const begin = () => {
    underWay ??= count()
      .catch(failed)
      .then(() => {
        underWay = null;
        // Another process may have counted what this one found counted already.
        counted();
      });
  };
  const leave = watch(() => {
    clearTimeout(resting);
    resting = setTimeout(begin, REST_MILLISECONDS);
  });
  const regularly = setInterval(begin, LAG_MILLISECONDS_MAX);
  return async () => {
    ended = true;
    leave();
    clearTimeout(resting);
    clearInterval(regularly);
    await underWay;
  };
}
