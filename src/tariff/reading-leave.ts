import type { Principal } from '../ledger/authorize.ts';
import { type Leave, leaveFor } from '../ledger/leave.ts';

/** Leave to read the tariff and to ask what goods would owe: for whoever reads the Book, and for who files. */
export function leaveToReadTariff(principal: Principal | null, agency: string): Leave {
  const filer = principal?.filer ?? null;
  return filer === null
    ? leaveFor(principal, 'book.read', agency)
    : leaveFor(principal, 'filing.submit', agency, [filer]);
}
