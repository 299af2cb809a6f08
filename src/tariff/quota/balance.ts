import assert from 'node:assert/strict';
import type { Instant } from '../../terms/day.ts';
import { type QuotaDefinition, shareOf } from './quota.ts';
import { claimKey, type QuotaClaim, type QuotaEvent } from './quota-event.ts';

/** What a holder may claim in all. */
interface Licence {
  readonly holder: string;
  readonly pool: string;
  readonly quantity: number;
}

/** What the events of one period come to. */
export interface QuotaState {
  /** How many events it is the sum of. */
  readonly seq: number;
  /** The moment of the last of them; null before the first. */
  readonly lastAt: Instant | null;
  readonly opened: boolean;
  readonly suspended: boolean;
  readonly blocked: boolean;
  /** Units added to the volume of the definition. */
  readonly added: number;
  /** Units in quota, less what was given back. */
  readonly granted: number;
  /** The same of each account: "origin:AR", "licence:L-1". */
  readonly used: Readonly<Record<string, number>>;
  readonly licences: Readonly<Record<string, Licence>>;
  /** Claims that wait for the opening, in the order in which they were presented. */
  readonly waiting: readonly QuotaClaim[];
}

export const UNTOUCHED: QuotaState = {
  seq: 0,
  lastAt: null,
  opened: false,
  suspended: false,
  blocked: false,
  added: 0,
  granted: 0,
  used: {},
  licences: {},
  waiting: [],
};

/** The state after one more event. Total: what an event may do was decided before it was recorded. */
export function applyEvent(
  definition: QuotaDefinition,
  before: QuotaState,
  event: QuotaEvent,
): QuotaState {
  const state = { ...before, seq: before.seq + 1, lastAt: event.at };
  switch (event.kind) {
    case 'presented':
      return { ...state, waiting: [...state.waiting, event.claim] };
    case 'opened':
      return openedBy(definition, state, event.allotments);
    case 'claimed':
      return grant(definition, state, event.claim, event.allotted);
    case 'returned':
      return grant(definition, state, event.claim, -event.quantity);
    case 'added':
      return { ...state, added: state.added + event.quantity };
    case 'licensed': {
      const { licence, holder, pool, quantity } = event;
      const total = (state.licences[licence]?.quantity ?? 0) + quantity;
      return {
        ...state,
        licences: { ...state.licences, [licence]: { holder, pool, quantity: total } },
      };
    }
    case 'suspended':
    case 'resumed':
      return { ...state, suspended: event.kind === 'suspended' };
    case 'blocked':
    case 'unblocked':
      return { ...state, blocked: event.kind === 'blocked' };
  }
}

/** The state that events come to, in the order in which they were recorded. */
export function replay(definition: QuotaDefinition, events: readonly QuotaEvent[]): QuotaState {
  return events.reduce((state, event) => applyEvent(definition, state, event), UNTOUCHED);
}

function openedBy(
  definition: QuotaDefinition,
  state: QuotaState,
  allotments: Extract<QuotaEvent, { kind: 'opened' }>['allotments'],
): QuotaState {
  const claims = new Map(state.waiting.map((claim) => [claimKey(claim), claim]));
  let open: QuotaState = { ...state, opened: true, waiting: [] };
  for (const { claim, allotted } of allotments) {
    const waiting = claims.get(claim);
    assert(waiting !== undefined, `allotted without having been presented: ${claim}`);
    open = grant(definition, open, waiting, allotted);
  }
  return open;
}

function grant(
  definition: QuotaDefinition,
  state: QuotaState,
  claim: QuotaClaim,
  quantity: number,
): QuotaState {
  const used = { ...state.used };
  for (const { name } of accountsOf(definition, state, claim)) {
    used[name] = (used[name] ?? 0) + quantity;
  }
  return { ...state, granted: state.granted + quantity, used };
}

/** What a claim is counted against beside the quota itself. */
export interface Account {
  readonly name: string;
  /** Units that are left in it. */
  readonly left: number;
}

/** The accounts of a claim: its licence where the quota asks for one, and its origin's share where there are shares. */
export function accountsOf(
  definition: QuotaDefinition,
  state: QuotaState,
  { origin, licence }: Pick<QuotaClaim, 'origin' | 'licence'>,
): readonly Account[] {
  const accounts: Account[] = [];
  const open = (name: string, volume: number) => {
    accounts.push({ name, left: Math.max(0, volume - (state.used[name] ?? 0)) });
  };
  if (licence !== null && isLicensed(definition)) {
    open(`licence:${licence}`, state.licences[licence]?.quantity ?? 0);
  }
  const share = shareOf(definition, origin);
  if (share !== null) open(`origin:${share.origin ?? 'other'}`, share.volume);
  return accounts;
}

/** True where what one claim may have is bounded by a licence. */
export function isLicensed({ needs }: QuotaDefinition): boolean {
  return needs.includes('licence');
}

/** Units that are left; null where the volume is not known. */
export function balanceOf({ volume }: QuotaDefinition, state: QuotaState): number | null {
  return volume === null ? null : Math.max(0, volume + state.added - state.granted);
}

/** Units that are left for a claim: the least of what the quota and its accounts have. */
export function leftFor(
  definition: QuotaDefinition,
  state: QuotaState,
  claim: Pick<QuotaClaim, 'origin' | 'licence'>,
): number {
  const accounts = accountsOf(definition, state, claim);
  return Math.min(balanceOf(definition, state) ?? 0, ...accounts.map(({ left }) => left));
}
