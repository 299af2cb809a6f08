import type { Ground } from './ground.ts';

/** What a feature of a declaration has in common with the others. */
export const declared = {
  window: 'filing',
  source: 'declaration',
  purpose: 'commercial',
  monotone: 0,
} as const;

/** NaN when a line does not state its weight: a sum in which a number is missing is no sum. */
export function weightOf({ declarations }: Ground): number {
  if (declarations.length === 0) return Number.NaN;
  let sum = 0;
  for (const { goods } of declarations) for (const one of goods) sum += one.kilograms;
  return sum;
}

export function unlessNone<One>(
  all: readonly One[],
  figure: (all: readonly One[]) => number,
): number {
  return all.length === 0 ? Number.NaN : figure(all);
}

export function logRatio(one: number, other: number): number {
  const ratio = Math.log(one / other);
  return Number.isFinite(ratio) ? ratio : Number.NaN;
}
