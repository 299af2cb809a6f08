import type { Answer } from '../decision/intake.store.ts';
import type { Database, Transaction } from '../ledger/database.ts';

/** What following needs of the house. */
export interface Followed {
  readonly database: Database;
  readonly agency: string;
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Told when a page could not be followed; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/** However much is filed, and when another process files it, who follows knows of it after so long. */
const LAG_MILLISECONDS_MAX = 15_000;

/**
 * Follows the intake, behind it and never in its way.
 *
 * @param restMilliseconds it waits until nothing was filed for so long: the intake and it share the processors
 * @param news works through one page of what was decided; 0 when there is nothing left
 * @returns ends it, when the page under way is written
 */
export function follow(
  { database, agency, watch, failed }: Followed,
  restMilliseconds: number,
  news: (tx: Transaction) => Promise<number>,
): () => Promise<void> {
  let resting: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | null = null;
  let ended = false;
  let asked = false;
  const followAll = async () => {
    while (!ended && (await database.as(agency, news)) > 0);
  };
  const begin = () => {
    // What is decided while the last page is written may have come too late for it.
    asked = underWay !== null;
    underWay ??= followAll()
      .catch(failed)
      .then(() => {
        underWay = null;
        if (asked && !ended) begin();
      });
  };
  const leave = watch(() => {
    clearTimeout(resting);
    resting = setTimeout(begin, restMilliseconds);
  });
  const regularly = setInterval(begin, LAG_MILLISECONDS_MAX);
  begin();
  return async () => {
    ended = true;
    leave();
    clearTimeout(resting);
    clearInterval(regularly);
    await underWay;
  };
}
