import type { Transaction } from '../../ledger/database.ts';
import { type Result, refuse } from '../../terms/result.ts';
import { CHAIN_FAULTS } from './faults.ts';
import type { SameChain } from './same-chain.parse.ts';
import type { StepLaw } from './steps.ts';
import {
  isRecorded,
  listStandings,
  recordTraces,
  type Sending,
  type TraceAnswer,
} from './trace.store.ts';

/**
 * Records that a lot came the way that another came, so that nothing of it need be sent again. Only a way that lacks
 * nothing, and along which everything fits, can be taken over, and only by a lot of which nothing was told.
 *
 * @faults trace-lot-unknown, trace-chain-open, trace-lot-known
 */
export async function recordSameChain(
  tx: Transaction,
  { known, event }: SameChain,
  sending: Sending,
  law: StepLaw,
): Promise<Result<TraceAnswer>> {
  const lot = event.outputs[0]?.lot ?? '';
  const standings = await listStandings(tx, [known, lot]);
  const standing = standings.get(known);
  if (standing === undefined) {
    return refuse(CHAIN_FAULTS.fault('trace-lot-unknown', '/sameChainAs', known));
  }
  if (standing.missing !== null || standing.signals.length > 0) {
    return refuse(CHAIN_FAULTS.fault('trace-chain-open', '/sameChainAs', known));
  }
  if (standings.has(lot) && !(await isRecorded(tx, event.key))) {
    return refuse(CHAIN_FAULTS.fault('trace-lot-known', '/lot', lot));
  }
  return recordTraces(tx, { form: 'same-chain', events: [event] }, sending, law);
}
