import type { Transaction } from '../ledger/database.ts';
import type { PartyStanding } from './standing.ts';

/** What the accounts know of the parties with these keys; nothing of those that no account has. */
export async function readStandings(
  _tx: Transaction,
  _keys: readonly string[],
): Promise<ReadonlyMap<string, PartyStanding>> {
  return new Map();
}
