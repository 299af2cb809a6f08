import type { Book } from '../decision/book.ts';
import type { Answer } from '../decision/intake.store.ts';
import type { Database } from '../ledger/database.ts';
import type { Instant } from '../terms/day.ts';
import { tieNews } from '../tracing/network/network-news.store.ts';
import { keepAccounts } from './account-following.ts';
import { keepBooks } from './entry-booking.ts';
import { keepFeatureHistory } from './feature-history.ts';
import { follow } from './following.ts';
import { keepIdentities } from './identities.ts';
import { keepPassages } from './passage-following.ts';
import { keepScreened } from './rescreening.ts';

/** What those who follow the intake need of the house. */
export interface Following {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly book: () => Book;
  readonly now: () => Instant;
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Tallies of these subjects were counted on. */
  readonly counted: Parameters<typeof keepFeatureHistory>[0]['counted'];
}

/** Nobody waits for the network: accounts and the books go first. */
const NETWORK_REST_MILLISECONDS = 4_000;

/**
 * Everything that is counted behind the intake and never in its way: tallies, the books, accounts.
 *
 * @returns ends it, when what is under way is written
 */
export function followIntake(following: Following): () => Promise<void> {
  const { database, agency, book, now, watch, counted } = following;
  const failed = (what: string) => (error: unknown) => process.emitWarning(`${what}: ${error}`);
  const ends = [
    keepFeatureHistory({
      ...{ database, agency: agency.id, watch, counted },
      failed: failed('the history is not counted on'),
    }),
    keepBooks({ database, agency, book, watch, failed: failed('entries are not booked on') }),
    keepAccounts({
      ...{ database, agency: agency.id, watch },
      failed: failed('accounts are not counted on'),
    }),
    keepScreened({ database, agency, book, now, failed: failed('parties are not screened again') }),
    keepPassages({
      ...{ database, agency: agency.id, zone: agency.zone, watch },
      failed: failed('passages are not followed on'),
    }),
    follow(
      { database, agency: agency.id, watch, failed: failed('the network is not tied on') },
      NETWORK_REST_MILLISECONDS,
      tieNews,
    ),
    keepIdentities({
      ...{ database, agency: agency.id, now },
      failed: failed('who is who is not looked at'),
    }),
  ];
  return async () => {
    for (const end of ends) await end();
  };
}
