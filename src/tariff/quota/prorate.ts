import assert from 'node:assert/strict';

/**
 * Divides a volume in proportion to weights, in whole units whose sum is the volume to the unit.
 *
 * Each gets the whole units of its share; the units left over go one by one to the largest fractions, and among
 * equal fractions to whoever stands earlier. Nothing when all weights are zero.
 *
 * @source the method of largest remainders: 19 CFR 132.12 says that quantities are prorated, and not who gets the
 *   last unit
 */
export function divide(weights: readonly number[], volume: number): readonly number[] {
  assert(Number.isSafeInteger(volume) && volume >= 0, `not a volume: ${volume}`);
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const shares = weights.map((weight) => BigInt(weight) * BigInt(volume));
  const parts = shares.map((share) => Number(share / total));
  const left = volume - parts.reduce((sum, part) => sum + part, 0);
  const byFraction = [...weights.keys()].sort((a, b) => {
    const difference = fraction(b) - fraction(a);
    return difference === 0n ? a - b : Number(difference > 0n) - Number(difference < 0n);
  });
  for (const place of byFraction.slice(0, left)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;

  function fraction(place: number): bigint {
    return (shares[place] ?? 0n) % total;
  }
}

/** What claims of these quantities get when all are presented at once: all of it while it suffices, else pro rata. */
export function allotAtOpening(claims: readonly number[], volume: number): readonly number[] {
  const asked = claims.reduce((sum, claim) => sum + claim, 0);
  return asked <= volume ? claims : divide(claims, volume);
}
