import { principalOf } from '../ledger/account.ts';
import type { Action, Principal } from '../ledger/authorize.ts';
import { leaveFor } from '../ledger/leave.ts';
import { standingOf } from '../risk/life/desk.routes.ts';
import type { Standing } from '../risk/life/life.store.ts';
import type { House } from '../server/house.ts';
import { accountOf } from './account.ts';
import { Refused } from './exit.ts';

/**
 * Who acts, by the login of an account that may: the command line knows no more rights than a desk.
 *
 * @throws Refused with role-forbids; a login without an account is refused too
 */
export async function standingFor(house: House, login: string, action: Action): Promise<Standing> {
  const account = await accountOf(house, login);
  const principal: Principal = principalOf(account, house.agency.id, 'internal');
  const leave = leaveFor(principal, action, house.agency.id);
  if (!leave.granted) throw new Refused([leave.fault]);
  return standingOf(house, principal);
}
