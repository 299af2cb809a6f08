/** Mentions that one whole resolution can take. */
export const MENTIONS_MAX = 2 ** 21;

/** Two mentions as one number, the lower first. */
export function pairOf(a: number, b: number): number {
  return a < b ? a * MENTIONS_MAX + b : b * MENTIONS_MAX + a;
}

export function membersOf(pair: number): readonly [a: number, b: number] {
  return [Math.floor(pair / MENTIONS_MAX), pair % MENTIONS_MAX];
}
