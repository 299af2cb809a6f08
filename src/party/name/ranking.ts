/** Puts a number in its place among the best, falling by worth and rising by number, and keeps `limit` of them. */
export function insertRanked(
  best: number[],
  worths: number[],
  number: number,
  worth: number,
  limit: number,
): void {
  let at = best.length;
  while (at > 0 && isBefore(worth, number, worths[at - 1] ?? 0, best[at - 1] ?? 0)) at -= 1;
  if (at >= limit) return;
  best.splice(at, 0, number);
  worths.splice(at, 0, worth);
  if (best.length > limit) {
    best.pop();
    worths.pop();
  }
}

function isBefore(worth: number, number: number, otherWorth: number, other: number): boolean {
  return worth > otherWorth || (worth === otherWorth && number < other);
}

/** Damps the difference between the first ranks, as is usual for reciprocal ranks. */
const RANK_DAMPING = 4;

/** At most `limit` of the numbers of two rankings, first those high in both; the first ranking counts thrice. */
export function mergeRanks(
  first: readonly number[],
  second: readonly number[],
  limit: number,
): readonly number[] {
  if (second.length === 0) return first;
  const worths = new Map<number, number>();
  for (const [rank, number] of first.entries()) worths.set(number, 3 / (RANK_DAMPING + rank));
  for (const [rank, number] of second.entries()) {
    worths.set(number, (worths.get(number) ?? 0) + 1 / (RANK_DAMPING + rank));
  }
  return [...worths]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([number]) => number);
}
