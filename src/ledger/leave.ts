import type { Fault } from '../terms/fault.ts';
import { type Action, authorize, type Principal, type Purpose, purposesOf } from './authorize.ts';
import { LEDGER_FAULTS } from './faults.ts';

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
