import { type Day, dayAt, type Instant } from '../../terms/day.ts';
import { balanceOf, type QuotaState, replay } from './balance.ts';
import { openingAt } from './opening.ts';
import type { QuotaDefinition } from './quota.ts';
import type { QuotaEvent } from './quota-event.ts';

/**
 * How a quota stands. Outside its period `pending` or `closed`; within it the first that holds of the others.
 * `unmeasured`: its volume is not in the Book.
 */
export const QUOTA_STATUSES = [
  'pending',
  'closed',
  'unmeasured',
  'suspended',
  'blocked',
  'exhausted',
  'critical',
  'open',
] as const;
export type QuotaStatus = (typeof QUOTA_STATUSES)[number];

/**
 * How a quota stood at a moment, by the events recorded until then.
 *
 * @param zone the port's: its day is the period's day, its clock opens quotas that open by local time
 */
export function statusOf(
  definition: QuotaDefinition,
  events: readonly QuotaEvent[],
  at: Instant,
  zone: string,
): QuotaStatus {
  const until = replay(
    definition,
    events.filter((event) => event.at <= at),
  );
  return statusNow(definition, until, at, zone);
}

/** The same, of events that were added up already. */
export function statusNow(
  definition: QuotaDefinition,
  state: QuotaState,
  at: Instant,
  zone: string,
): QuotaStatus {
  if (at < openingAt(definition.opening, zone)) return 'pending';
  if (isOver(definition, dayAt(at, zone))) return 'closed';
  const balance = balanceOf(definition, state);
  if (balance === null) return 'unmeasured';
  if (state.suspended) return 'suspended';
  if (state.blocked) return 'blocked';
  if (balance === 0) return 'exhausted';
  return isCritical(definition, state) ? 'critical' : 'open';
}

export function isOver({ validity: { to } }: QuotaDefinition, day: Day): boolean {
  return to !== null && day > to;
}

/**
 * True when so much is used that deposits are at the over-quota rate.
 *
 * @source 19 CFR 132.13(a)
 */
function isCritical({ volume, criticalAt }: QuotaDefinition, state: QuotaState): boolean {
  if (volume === null || criticalAt === null) return false;
  return BigInt(state.granted) * 100n >= BigInt(volume + state.added) * BigInt(criticalAt);
}
