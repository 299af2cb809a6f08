import type { Entry, Permit } from '../filing/filing.ts';
import type { Day } from '../terms/day.ts';
import { type AuthorisedUse, authorisationKey } from '../tracing/balance/authorisation.ts';
import { reckon } from '../tracing/balance/reckoning.ts';
import { ratio } from './fact.ts';
import type { PermitBalance } from './history.ts';

/** How the permits of some lines stand, each by the object that it is in its line. */
export interface PermitShares {
  /** The share of its volume that is used, up to and with its line; undefined when that cannot be told. */
  readonly shares: ReadonlyMap<Permit, number | undefined>;
  /** What does not fit: "over-volume", "species-differs". */
  readonly problems: ReadonlyMap<Permit, readonly string[]>;
}

export function sharesOf(
  entries: readonly Entry[],
  balances: readonly PermitBalance[],
  on: Day,
): PermitShares {
  if (balances.length === 0) return NONE;
  const shares = new Map<Permit, number | undefined>(totalShares(entries, balances));
  const problems = new Map<Permit, readonly string[]>();
  for (const [permit, one] of reckon(entries, authorisedBy(balances), on)) {
    shares.set(permit, one.share);
    problems.set(permit, one.problems);
  }
  return { shares, problems };
}

/**
 * The share of the fullest of these permits: absent when no volume is known of any, unknown when a
 * share is.
 */
export function fullestShare(permits: readonly Permit[], { shares }: PermitShares) {
  let fullest: number | null = null;
  for (const permit of permits) {
    if (!shares.has(permit)) continue;
    const share = shares.get(permit);
    if (share === undefined) return undefined;
    if (fullest === null || share > fullest) fullest = share;
  }
  return fullest;
}

/** What does not fit of these permits, with their types: "cites:species-differs". */
export function permitProblems(
  permits: readonly Permit[],
  { problems }: PermitShares,
): readonly string[] {
  const told = new Set<string>();
  for (const permit of permits) {
    for (const problem of problems.get(permit) ?? []) told.add(`${permit.type}:${problem}`);
  }
  return [...told];
}

const NONE: PermitShares = { shares: new Map(), problems: new Map() };

function authorisedBy(balances: readonly PermitBalance[]): ReadonlyMap<string, AuthorisedUse> {
  return new Map(
    balances.flatMap(({ type, number, usedElsewhere, authorisation, uncounted = [] }) =>
      authorisation === undefined
        ? []
        : [[authorisationKey(type, number), { authorisation, usedElsewhere, uncounted }]],
    ),
  );
}

/** Questions recorded before the register say of a permit what all lines together use, in the volume's very unit. */
function* totalShares(
  entries: readonly Entry[],
  balances: readonly PermitBalance[],
): Generator<readonly [Permit, number | undefined]> {
  const old = balances.filter(({ authorisation }) => authorisation === undefined);
  if (old.length === 0) return;
  const used = usesByUnit(entries);
  for (const permit of permitsOf(entries)) {
    const own = old.filter((balance) => permitKey(balance) === permitKey(permit));
    if (own.length > 0) yield [permit, shareOf(own, used.get(permitKey(permit)) ?? new Map())];
  }
}

function permitKey({ type, number }: { readonly type: string; readonly number: string }): string {
  return `${type}:${number}`;
}

function permitsOf(entries: readonly Entry[]): readonly Permit[] {
  return entries.flatMap((entry) => entry.lines.flatMap((line) => line.permits));
}

type Units = ReadonlyMap<string, number>;

function usesByUnit(entries: readonly Entry[]): ReadonlyMap<string, Units> {
  const uses = new Map<string, Map<string, number>>();
  for (const permit of permitsOf(entries)) {
    if (permit.uses === null) continue;
    const { amount, unit } = permit.uses;
    const units = uses.get(permitKey(permit)) ?? new Map<string, number>();
    uses.set(permitKey(permit), units.set(unit, (units.get(unit) ?? 0) + Number(amount)));
  }
  return uses;
}

/** A permit can have a volume in each of several units; the fullest counts. */
function shareOf(balances: readonly PermitBalance[], used: Units): number | undefined {
  const counted = new Set(balances.map(({ volume }) => volume.unit));
  for (const unit of used.keys()) if (!counted.has(unit)) return undefined;
  let fullest = 0;
  for (const { volume, usedElsewhere } of balances) {
    const uses = Number(usedElsewhere) + (used.get(volume.unit) ?? 0);
    const share = ratio(uses, Number(volume.amount));
    // A volume of nothing is exceeded by any use; how far, no number says.
    if (typeof share !== 'number') return undefined;
    if (share > fullest) fullest = share;
  }
  return fullest;
}
