import { type Day, millisecondsOf, parseInstant } from '../../terms/day.ts';

/** The values by key, in the order in which they came; those without a key are left out. */
export function grouped<T>(
  values: readonly T[],
  keyOf: (value: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

export function sumOf<T>(values: readonly T[], numberOf: (value: T) => number | null): number {
  let sum = 0;
  for (const value of values) sum += numberOf(value) ?? 0;
  return sum;
}

const DAY_MILLISECONDS = 86_400_000;

/** Days from one to the other; less than nought when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOf(to) - startOf(from)) / DAY_MILLISECONDS;
}

function startOf(day: Day): number {
  const instant = parseInstant(`${day}T00:00:00Z`);
  if (instant === null) throw new Error(`not a day: ${day}`);
  return millisecondsOf(instant);
}

/** Two decimals are as exact as these figures are. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
