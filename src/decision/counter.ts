import type { Action, Principal, Purpose } from '../ledger/authorize.ts';
import { authorize, purposesOf } from '../ledger/authorize.ts';
import type { Database } from '../ledger/database.ts';
import { LEDGER_FAULTS } from '../ledger/faults.ts';
import type { FaultTables } from '../ledger/problem.ts';
import type { Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
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

/** Leave to do something, with the ground for the disclosure, or the refusal and its status. */
export type Leave =
  | { readonly granted: true; readonly principal: Principal; readonly basis: string }
  | { readonly granted: false; readonly status: 401 | 403; readonly fault: Fault };

/**
 * Asks the one authorization point for whoever sent the request.
 *
 * @param senders who filed parts of what is asked for; a filer is allowed its own only
 */
export function leaveFor(
  principal: Principal | null,
  action: Action,
  agency: string,
  senders?: readonly string[],
): Leave {
  if (principal === null) {
    return { granted: false, status: 401, fault: LEDGER_FAULTS.fault('not-signed-in', '') };
  }
  const [purpose = 'self' as Purpose] = purposesOf(principal, action);
  const resource = senders === undefined ? { agency } : { agency, senders };
  const verdict = authorize(principal, action, resource, purpose);
  return verdict.allowed
    ? { granted: true, principal, basis: verdict.basis }
    : { granted: false, status: 403, fault: verdict.fault };
}
