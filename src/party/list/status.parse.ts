import type { Fault } from '../../terms/fault.ts';
import { LIST_FAULTS } from './faults.ts';

const ACTIVE = /^(active|in force|open|listed|partially active|modified|)$/i;
const INACTIVE = /^(inactive|revoked|closed|removed|delisted|terminated|not active)$/i;

/** Whether the owner says that an entry does not hold; what is empty holds. @faults list-status-unknown */
export function isInactive(status: string, at: string, faults: Fault[]): boolean {
  if (INACTIVE.test(status)) return true;
  if (!ACTIVE.test(status)) faults.push(LIST_FAULTS.fault('list-status-unknown', at, status));
  return false;
}
