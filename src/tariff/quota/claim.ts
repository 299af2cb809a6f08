import { dayAt } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { type Applicant, allocate, freePools } from './allocation.ts';
import {
  accountsOf,
  applyEvent,
  balanceOf,
  isLicensed,
  leftFor,
  type QuotaState,
} from './balance.ts';
import { allottedTo } from './claim-answer.ts';
import { QUOTA_FAULTS } from './faults.ts';
import { type Asked, openingAt } from './opening.ts';
import { allotAtOpening } from './prorate.ts';
import { isEligible, type QuotaDefinition } from './quota.ts';
import {
  type Allotment,
  claimKey,
  type QuotaChange,
  type QuotaClaim,
  type QuotaEvent,
} from './quota-event.ts';
import { isOver, statusNow } from './status.ts';

/**
 * What becomes of a claim: it waits for the opening, or takes what is left, perhaps nothing.
 *
 * Claims are served in the order in which they are recorded. What a claim does not get is over the quota: of
 * goods under a tariff-rate quota it pays the higher rate, under an absolute one it is not admitted.
 *
 * @returns the changes in their order: the first claim after the opening also opens
 * @faults quota-over, quota-unmeasured, quota-suspended, quota-blocked, quota-origin, quota-licence-missing,
 *   quota-licence-unknown
 * @source 19 CFR 132.11 to 132.14
 */
export function judgeClaim(
  definition: QuotaDefinition,
  state: QuotaState,
  claim: QuotaClaim,
  asked: Asked,
): Result<readonly QuotaChange[]> {
  const faults = [
    ...objectionsToPeriod(definition, state, asked),
    ...objectionsToClaim(definition, state, claim),
  ];
  if (faults.length > 0) return refuse(...faults);
  if (isBeforeOpening(definition, asked)) return ok([{ kind: 'presented', claim }]);
  const opening = openIfDue(definition, state, asked);
  const now = opening.reduce(
    (before, change) => applyEvent(definition, before, { ...change, at: asked.at }),
    state,
  );
  const critical = statusNow(definition, now, asked.at, asked.zone) === 'critical';
  const claimed: QuotaChange = {
    kind: 'claimed',
    claim,
    allotted: Math.min(claim.quantity, leftFor(definition, now, claim)),
    deposit: critical ? 'over-quota' : 'in-quota',
  };
  return ok([...opening, claimed]);
}

/**
 * The opening of a quota whose moment has come; nothing where it was opened before.
 *
 * @faults quota-not-due, quota-over, quota-unmeasured, quota-suspended, quota-blocked
 */
export function judgeOpening(
  definition: QuotaDefinition,
  state: QuotaState,
  asked: Asked,
): Result<readonly QuotaChange[]> {
  const faults = objectionsToPeriod(definition, state, asked);
  if (faults.length > 0) return refuse(...faults);
  if (isBeforeOpening(definition, asked)) {
    const at = openingAt(definition.opening, asked.zone);
    return refuse(QUOTA_FAULTS.fault('quota-not-due', '/order', at));
  }
  return ok(openIfDue(definition, state, asked));
}

/** A part of a claim that is given back. */
export interface Return {
  readonly entry: string;
  readonly line: number;
  readonly quantity: number;
  readonly reason: string;
}

/**
 * A return to the accounts that the claim was taken from: never more than it holds.
 *
 * @param events what was recorded of the claim
 * @faults quota-claim-unknown
 */
export function judgeReturn(
  { entry, line, quantity, reason }: Return,
  events: readonly QuotaEvent[],
): Result<readonly QuotaChange[]> {
  const key = claimKey({ entry, line });
  const claim = events
    .flatMap((event) => ('claim' in event ? event.claim : []))
    .find((one) => claimKey(one) === key);
  const allotted = claim === undefined ? null : allottedTo(claim, events).allotted;
  if (claim === undefined || allotted === null || quantity > allotted) {
    return refuse(QUOTA_FAULTS.fault('quota-claim-unknown', '/line', key));
  }
  return ok([{ kind: 'returned', claim, quantity, reason }]);
}

/**
 * Licences for applicants, of what their pool has not given yet.
 *
 * @faults quota-unmeasured, quota-pool-unknown
 */
export function judgeAllocation(
  { order, volume, pools }: QuotaDefinition,
  { added, licences }: QuotaState,
  applicants: readonly Applicant[],
): Result<readonly QuotaChange[]> {
  if (volume === null) return refuse(QUOTA_FAULTS.fault('quota-unmeasured', '/order', order));
  const free = freePools(volume + added, pools, Object.values(licences));
  const faults = [...applicants.entries()]
    .filter(([, { pool }]) => !free.some(({ name }) => name === pool))
    .map(([place, { pool }]) =>
      QUOTA_FAULTS.fault('quota-pool-unknown', `/applicants/${place}/pool`, pool),
    );
  if (faults.length > 0) return refuse(...faults);
  const { allocations } = allocate(free, applicants);
  const given = allocations.filter(({ quantity }) => quantity > 0);
  return ok(given.map((allocation) => ({ kind: 'licensed', ...allocation })));
}

/** The opening, if its moment has come and nobody opened before. */
function openIfDue(
  definition: QuotaDefinition,
  state: QuotaState,
  asked: Asked,
): readonly QuotaChange[] {
  if (state.opened || balanceOf(definition, state) === null) return [];
  if (isBeforeOpening(definition, asked)) return [];
  return [{ kind: 'opened', allotments: allotWaiting(definition, state) }];
}

/**
 * What each claim gets that was presented before the opening: all are presented at once.
 *
 * Bounded first by its licence, then by its origin's share, then by the quota; within each of these pro rata.
 *
 * @source 19 CFR 132.12
 */
function allotWaiting(definition: QuotaDefinition, state: QuotaState): readonly Allotment[] {
  const { waiting } = state;
  const granted = waiting.map(({ quantity }) => quantity);
  const accounts = new Map<string, { readonly left: number; readonly places: number[] }>();
  for (const [place, claim] of waiting.entries()) {
    for (const { name, left } of accountsOf(definition, state, claim)) {
      const account = accounts.get(name) ?? { left, places: [] };
      account.places.push(place);
      accounts.set(name, account);
    }
  }
  // "licence:…" before "origin:…": whoever has no licence for a unit takes none from the others of its origin.
  for (const name of [...accounts.keys()].sort()) {
    const account = accounts.get(name);
    if (account !== undefined) prorateAmong(granted, account.places, account.left);
  }
  prorateAmong(granted, [...waiting.keys()], balanceOf(definition, state) ?? 0);
  return waiting.map((claim, place) => ({
    claim: claimKey(claim),
    allotted: granted[place] ?? 0,
  }));
}

function prorateAmong(granted: number[], places: readonly number[], volume: number): void {
  const parts = allotAtOpening(
    places.map((place) => granted[place] ?? 0),
    volume,
  );
  for (const [n, place] of places.entries()) granted[place] = parts[n] ?? 0;
}

function isBeforeOpening({ opening }: QuotaDefinition, { at, zone }: Asked): boolean {
  return at < openingAt(opening, zone);
}

function objectionsToPeriod(
  definition: QuotaDefinition,
  state: QuotaState,
  { at, zone }: Asked,
): readonly Fault[] {
  const { order, volume, validity } = definition;
  if (isOver(definition, dayAt(at, zone))) {
    return [QUOTA_FAULTS.fault('quota-over', '/order', `${order} ${validity.to}`)];
  }
  if (volume === null) return [QUOTA_FAULTS.fault('quota-unmeasured', '/order', order)];
  if (state.suspended) return [QUOTA_FAULTS.fault('quota-suspended', '/order', order)];
  if (state.blocked) return [QUOTA_FAULTS.fault('quota-blocked', '/order', order)];
  return [];
}

function objectionsToClaim(
  definition: QuotaDefinition,
  state: QuotaState,
  { origin, licence }: QuotaClaim,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (!isEligible(definition, origin)) {
    faults.push(QUOTA_FAULTS.fault('quota-origin', '/origin', origin));
  }
  if (definition.needs.length > 0 && licence === null) {
    faults.push(
      QUOTA_FAULTS.fault('quota-licence-missing', '/licence', definition.needs.join(', ')),
    );
  }
  if (licence !== null && isLicensed(definition) && state.licences[licence] === undefined) {
    faults.push(QUOTA_FAULTS.fault('quota-licence-unknown', '/licence', licence));
  }
  return faults;
}
