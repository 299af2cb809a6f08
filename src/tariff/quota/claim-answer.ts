import { balanceOf, type QuotaState } from './balance.ts';
import type { Asked } from './opening.ts';
import type { QuotaDefinition } from './quota.ts';
import { claimKey, type Deposit, type QuotaClaim, type QuotaEvent } from './quota-event.ts';
import { type QuotaStatus, statusNow } from './status.ts';

/** What a claim came to. */
export interface ClaimAnswer {
  readonly order: string;
  readonly claim: QuotaClaim;
  /** Null while the claim waits for the opening. */
  readonly allotted: number | null;
  /** What is not in the quota, and then pays the over-quota rate or is not admitted; null while it waits. */
  readonly beyond: number | null;
  readonly kind: QuotaDefinition['kind'];
  readonly deposit: Deposit | null;
  readonly status: QuotaStatus;
  readonly balance: number | null;
}

/** @param events what was recorded of the claim, an opening that allotted to it among it */
export function claimAnswer(
  definition: QuotaDefinition,
  state: QuotaState,
  claim: QuotaClaim,
  events: readonly QuotaEvent[],
  { at, zone }: Asked,
): ClaimAnswer {
  const { allotted, deposit } = allottedTo(claim, events);
  return {
    order: definition.order,
    claim,
    allotted,
    beyond: allotted === null ? null : claim.quantity - allotted,
    kind: definition.kind,
    deposit,
    status: statusNow(definition, state, at, zone),
    balance: balanceOf(definition, state),
  };
}

/** What a claim holds after these events; null while it waits. */
export function allottedTo(
  claim: QuotaClaim,
  events: readonly QuotaEvent[],
): { readonly allotted: number | null; readonly deposit: Deposit | null } {
  const key = claimKey(claim);
  let allotted: number | null = null;
  let deposit: Deposit | null = null;
  for (const event of events) {
    if (event.kind === 'opened') {
      const own = event.allotments.find((allotment) => allotment.claim === key);
      if (own === undefined) continue;
      allotted = own.allotted;
      deposit = 'in-quota';
    } else if (event.kind === 'claimed' && claimKey(event.claim) === key) {
      ({ allotted, deposit } = event);
    } else if (event.kind === 'returned' && claimKey(event.claim) === key) {
      allotted = (allotted ?? 0) - event.quantity;
    }
  }
  return { allotted, deposit };
}
