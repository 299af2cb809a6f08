/** Numbers one after the other, uniform from 0 inclusive to 1 exclusive. */
export type Chance = () => number;

/** The same numbers for the same whole-number seed, on every machine (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About `share` of the numbers, in their order, never none of them; all of them for a share of 1. */
export function sample(from: Uint32Array, share: number, chance: Chance): Uint32Array {
  if (share >= 1) return from;
  const wanted = Math.max(1, Math.round(from.length * share));
  const kept = new Uint32Array(Math.min(wanted, from.length));
  let count = 0;
  // Knuth's selection: each next one with the probability that keeps the count exact.
  for (let at = 0; count < kept.length; at++) {
    if (chance() * (from.length - at) < kept.length - count) kept[count++] = from[at] ?? 0;
  }
  return kept;
}
