import type { Entry, Permit } from '../filing/filing.ts';
import { ratio } from './fact.ts';
import type { PermitBalance } from './history.ts';

/**
 * By permit: the share of its volume that is used, these entries included; 1 is all of it. Undefined
 * when a use is stated in a unit in which nobody knows the volume.
 */
export type PermitShares = ReadonlyMap<string, number | undefined>;

export function sharesOf(
  entries: readonly Entry[],
  balances: readonly PermitBalance[],
): PermitShares {
  if (balances.length === 0) return NONE;
  const used = usesByUnit(entries);
  const shares = new Map<string, number | undefined>();
  for (const key of new Set(balances.map(permitKey))) {
    const own = balances.filter((balance) => permitKey(balance) === key);
    shares.set(key, shareOf(own, used.get(key) ?? new Map()));
  }
  return shares;
}

/**
 * The share of the fullest of these permits: absent when no volume is known of any, unknown when a
 * share is.
 */
export function fullestShare(permits: readonly Permit[], shares: PermitShares) {
  let fullest: number | null = null;
  for (const permit of permits) {
    const key = permitKey(permit);
    if (!shares.has(key)) continue;
    const share = shares.get(key);
    if (share === undefined) return undefined;
    if (fullest === null || share > fullest) fullest = share;
  }
  return fullest;
}

const NONE: PermitShares = new Map();

function permitKey({ type, number }: { readonly type: string; readonly number: string }): string {
  return `${type}:${number}`;
}

type Units = ReadonlyMap<string, number>;

function usesByUnit(entries: readonly Entry[]): ReadonlyMap<string, Units> {
  const uses = new Map<string, Map<string, number>>();
  const permits = entries.flatMap((entry) => entry.lines.flatMap((line) => line.permits));
  for (const permit of permits) {
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
