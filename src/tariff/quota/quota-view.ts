import type { Instant } from '../../terms/day.ts';
import { balanceOf, type QuotaState } from './balance.ts';
import { type Asked, openingAt } from './opening.ts';
import type { QuotaDefinition } from './quota.ts';
import { type QuotaStatus, statusNow } from './status.ts';

/** A period of a quota, and how it stands. */
export interface QuotaView extends QuotaDefinition {
  readonly opensAt: Instant;
  readonly status: QuotaStatus;
  /** Units that are left; null where the volume is not known. */
  readonly balance: number | null;
  readonly granted: number;
  /** Claims that wait for the opening. */
  readonly waiting: number;
}

export function viewOf(
  definition: QuotaDefinition,
  state: QuotaState,
  { at, zone }: Asked,
): QuotaView {
  return {
    ...definition,
    opensAt: openingAt(definition.opening, zone),
    status: statusNow(definition, state, at, zone),
    balance: balanceOf(definition, state),
    granted: state.granted,
    waiting: state.waiting.length,
  };
}
