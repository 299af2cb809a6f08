import { holdsOn } from '../../terms/day.ts';
import type { CriteriaIndex } from '../criteria-index.ts';
import type { Facts } from '../facts.ts';

/** Rounds over the sample: one alone is shorter than a clock tells. */
const ROUNDS = 20;

/**
 * Microseconds that each criterion takes for one consignment when it is asked alone, without the index
 * that spares most of the asking: the upper bound of what taking it out would save.
 *
 * @param sample what was decided lately
 * @param clock milliseconds, from any start
 * @returns by criterion; empty without a sample
 */
export function costsOf(
  { rules }: CriteriaIndex,
  sample: readonly Facts[],
  clock: () => number,
): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  if (sample.length === 0) return costs;
  for (const { criterion, scope, test, validity } of rules) {
    const records = sample
      .filter(({ on }) => holdsOn(validity, on))
      .flatMap(({ subjects }) => subjects[scope].map(({ record }) => record));
    const started = clock();
    for (let round = 0; round < ROUNDS; round += 1) for (const record of records) test(record);
    const microseconds = ((clock() - started) * 1_000) / (ROUNDS * sample.length);
    costs.set(criterion.id, (costs.get(criterion.id) ?? 0) + microseconds);
  }
  return costs;
}
