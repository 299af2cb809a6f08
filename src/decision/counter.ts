import type { Database } from '../ledger/database.ts';
import type { FaultTables } from '../ledger/problem.ts';
import type { Instant } from '../terms/day.ts';
import type { Book } from './book.ts';
import type { Answer } from './intake.store.ts';
import type { Intake } from './intake.ts';
import type { Health } from './view.ts';

/** What the routes of this room are given by the server. */
export interface Counter {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly name: string; readonly zone: string };
  readonly now: () => Instant;
  readonly book: () => Book;
  readonly intake: Intake;
  readonly layers: () => Health['layers'];
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  readonly tables: FaultTables;
}
