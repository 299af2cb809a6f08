import type { Consignment } from '../filing/consignment.ts';
import type { EntryLine, Permit } from '../filing/filing.ts';
import type { PermitBalance } from '../risk/history.ts';
import { add, parseDecimal, type Rational, toFixed, ZERO } from '../terms/rational.ts';

/** What each consignment uses of each permit, in the permit's own unit. */
export type Permits = Map<string, Map<string, Rational>>;

export interface PermitUse {
  /** `harvest/F-2231/m3`. */
  readonly permit: string;
  readonly amount: Rational;
}

/** Decimals kept of a use: a millionth of a cubic metre is sawdust. */
export const USE_PLACES = 6;

/** A permit is counted in one unit; what is stated in another is counted apart, never added. */
export function permitName(permit: Permit, unit: string): string {
  return `${permit.type}/${permit.number}/${unit}`;
}

/** What a consignment's lines use of their permits, one sum for each permit that states a use. */
export function permitUses(consignment: Consignment): readonly PermitUse[] {
  const uses = new Map<string, Rational>();
  for (const permit of permitsOf(consignment)) {
    if (permit.uses === null) continue;
    const name = permitName(permit, permit.uses.unit);
    const amount = parseDecimal(permit.uses.amount) ?? ZERO;
    uses.set(name, add(uses.get(name) ?? ZERO, amount));
  }
  return [...uses].map(([permit, amount]) => ({ permit, amount }));
}

/** What the consignment's permits allow, and what other consignments have used of them. */
export function permitBalances(
  permits: Permits,
  consignment: Consignment,
  consignmentId: string,
): readonly PermitBalance[] {
  const balances = new Map<string, PermitBalance>();
  for (const permit of permitsOf(consignment)) {
    if (permit.allows === null) continue;
    const name = permitName(permit, permit.allows.unit);
    // Two lines that state the same permit differently: the smaller volume counts.
    const stated = balances.get(name)?.volume.amount;
    if (stated !== undefined && Number(stated) <= Number(permit.allows.amount)) continue;
    let elsewhere: Rational = ZERO;
    for (const [other, amount] of permits.get(name) ?? []) {
      if (other !== consignmentId) elsewhere = add(elsewhere, amount);
    }
    balances.set(name, {
      type: permit.type,
      number: permit.number,
      volume: permit.allows,
      usedElsewhere: toFixed(elsewhere, USE_PLACES),
    });
  }
  return [...balances.values()];
}

/** The names under which a filing's permits are counted: as allowed and as used. */
export function permitNames(lines: readonly EntryLine[]): readonly string[] {
  return lines.flatMap((line) =>
    line.permits.flatMap((permit) =>
      [permit.allows, permit.uses].flatMap((stated) =>
        stated === null ? [] : [permitName(permit, stated.unit)],
      ),
    ),
  );
}

function permitsOf(consignment: Consignment): readonly Permit[] {
  const lines: readonly EntryLine[] = consignment.entries.flatMap((entry) => entry.lines);
  return lines.flatMap((line) => line.permits);
}
