import type { Transaction } from '../ledger/database.ts';
import type { LotStanding } from './lot-standing.ts';

/** What the trace register knows of these lots; nothing of those that it never heard of. */
export async function readLotStandings(
  _tx: Transaction,
  _lots: readonly string[],
): Promise<ReadonlyMap<string, LotStanding>> {
  return new Map();
}
