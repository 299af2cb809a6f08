import { accountNews } from '../decision/account-news.store.ts';
import type { Answer } from '../decision/intake.store.ts';
import type { Database } from '../ledger/database.ts';

/** What following needs of the house. */
export interface Followed {
  readonly database: Database;
  readonly agency: string;
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Told when a page could not be counted; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/** Following waits until nothing was filed for so long: the intake and it share the processors. */
const REST_MILLISECONDS = 1_000;
/** However much is filed, accounts know of it after so long. */
const LAG_MILLISECONDS_MAX = 60_000;

/**
 * Keeps the accounts of parties, behind the intake and never in its way.
 *
 * @returns ends it, when the page under way is written
 */
export function keepAccounts({ database, agency, watch, failed }: Followed): () => Promise<void> {
  let resting: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | null = null;
  let ended = false;
  const followAll = async () => {
    while (!ended && (await database.as(agency, accountNews)) > 0);
  };
  const begin = () => {
    underWay ??= followAll()
      .catch(failed)
      .then(() => {
        underWay = null;
      });
  };
  const leave = watch(() => {
    clearTimeout(resting);
    resting = setTimeout(begin, REST_MILLISECONDS);
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
