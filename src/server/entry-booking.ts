import { setTimeout as pause } from 'node:timers/promises';
import type { Book } from '../decision/book.ts';
import type { Answer } from '../decision/intake.store.ts';
import type { Database } from '../ledger/database.ts';
import { bookNews } from '../revenue/booking.store.ts';
import { surveyNews } from '../revenue/gap/survey.store.ts';

/** What booking needs of the house. */
export interface Booked {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly book: () => Book;
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Told when a page could not be booked; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/** Booking waits until nothing was filed for so long: the intake and it share the processors. */
const REST_MILLISECONDS = 1_500;
/** However much is filed, what was decided is booked after so long. */
const LAG_MILLISECONDS_MAX = 60_000;
/** While something is filed, looking for the revenue gap takes no more than one part in so many of the time. */
const SURVEY_PARTS = 20;

/**
 * Books what was decided, behind the intake and never in its way. Without revenue law nothing is booked;
 * when it is published, all that was decided before is. What was booked is then looked through for the revenue gap.
 *
 * @returns ends it, when the page under way is written
 */
export function keepBooks({ database, agency, book, watch, failed }: Booked): () => Promise<void> {
  let resting: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | null = null;
  let ended = false;
  let filing = false;
  const stopped = new AbortController();

  const bookAll = async () => {
    for (let more = true; more && !ended; ) {
      const law = book().revenue;
      if (law === null) return;
      const { id, zone } = agency;
      more = (await database.as(id, (tx) => bookNews(tx, { law, zone }))) > 0;
    }
  };
  const leaveWay = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: stopped.signal }).catch(() => undefined);
  // After all is booked, for a gap is looked for at leisure and money is not.
  const surveyAll = async () => {
    for (let more = true; more && !ended; ) {
      const { tariff, revenue } = book();
      if (tariff === null || revenue === null || revenue.gap.length === 0) return;
      const ground = { tariff, rules: revenue.gap };
      const began = performance.now();
      more = (await database.as(agency.id, (tx) => surveyNews(tx, ground))) > 0;
      if (filing) await leaveWay((performance.now() - began) * (SURVEY_PARTS - 1));
      await bookAll();
    }
  };
  const begin = () => {
    underWay ??= bookAll()
      .then(surveyAll)
      .catch(failed)
      .then(() => {
        underWay = null;
      });
  };
  const rest = () => {
    filing = false;
    begin();
  };
  const leave = watch(() => {
    clearTimeout(resting);
    filing = true;
    resting = setTimeout(rest, REST_MILLISECONDS);
  });
  const regularly = setInterval(begin, LAG_MILLISECONDS_MAX);
  return async () => {
    ended = true;
    stopped.abort();
    leave();
    clearTimeout(resting);
    clearInterval(regularly);
    await underWay;
  };
}
