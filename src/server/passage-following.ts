import { passageNews } from '../decision/passage-news.store.ts';
import type { Followed } from './account-following.ts';

/** Nobody waits for these: accounts and the books go first. */
const REST_MILLISECONDS = 3_000;
const LAG_MILLISECONDS_MAX = 60_000;

/**
 * Keeps the passages of goods, behind the intake and never in its way.
 *
 * @returns ends it, when the page under way is written
 */
export function keepPassages(followed: Followed & { readonly zone: string }): () => Promise<void> {
  const { database, agency, zone, watch, failed } = followed;
  let resting: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | null = null;
  let ended = false;
  const followAll = async () => {
    while (!ended && (await database.as(agency, (tx) => passageNews(tx, zone))) > 0);
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
  return async () => {
    ended = true;
    leave();
    clearTimeout(resting);
    clearInterval(regularly);
    await underWay;
  };
}
