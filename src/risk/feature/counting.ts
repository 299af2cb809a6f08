import type { Consignment } from '../../filing/consignment.ts';
import { type Instant, millisecondsOf } from '../../terms/day.ts';
import type { Discrepancy, Finding } from '../finding.ts';
import { type Declared, declarationsOf, type Goods } from './declared.ts';
import { type Key, visitSubjects } from './standing.ts';
import {
  CRITICAL,
  EXAMINED,
  LOSS_CENTS,
  openerOf,
  outcome,
  sighting,
  type Tally,
  VIOLATIONS,
} from './tally.ts';

export function secondsOf(at: Instant): number {
  return Math.floor(millisecondsOf(at) / 1_000);
}

/** What one declaration adds to each tally that it gives evidence of. */
export function sightingsOf(declared: Declared, at: Instant): ReadonlyMap<Key, Tally> {
  const measures = new Map<Key, number[]>();
  visitSubjects(declared, declared.goods, (key, _goods, measure) => {
    const known = measures.get(key);
    if (known === undefined) measures.set(key, [measure]);
    else known.push(measure);
  });
  const seconds = secondsOf(at);
  const opener = openerOf(declared.reference);
  const sightings = new Map<Key, Tally>();
  for (const [key, list] of measures) sightings.set(key, sighting(seconds, opener, list));
  return sightings;
}

/**
 * What one examination adds to each tally of the consignment that it examined.
 *
 * A discrepancy of one line speaks against that line's goods, route, seller and maker, and against
 * whoever declared them; of the other lines it was seen that they were in order.
 */
export function outcomesOf(
  consignment: Consignment,
  { discrepancies }: Pick<Finding, 'discrepancies'>,
): ReadonlyMap<Key, Tally> {
  const found = new Map<Key, Set<Discrepancy>>();
  for (const declared of declarationsOf(consignment)) {
    visitSubjects(declared, declared.goods, (key, goods) => {
      const against = found.get(key) ?? new Set();
      found.set(key, against);
      for (const one of discrepancies) if (concerns(one, declared, goods)) against.add(one);
    });
  }
  const outcomes = new Map<Key, Tally>();
  for (const [key, against] of found) {
    const list = [...against];
    const loss = list.reduce((sum, { lossCents }) => sum + (lossCents ?? 0), 0);
    const critical = list.some(({ severity }) => severity === 'critical');
    outcomes.set(key, outcome(list.length > 0, critical, loss));
  }
  return outcomes;
}

/** What takes an examination out of each tally again, when a later one stands in its place. */
export function takenBack(outcomes: ReadonlyMap<Key, Tally>): ReadonlyMap<Key, Tally> {
  const less = new Map<Key, Tally>();
  for (const [key, sum] of outcomes) {
    const found = [-sum[EXAMINED], -sum[VIOLATIONS], -sum[CRITICAL], -sum[LOSS_CENTS]] as const;
    less.set(key, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...found]);
  }
  return less;
}

function concerns({ entry, line }: Discrepancy, declared: Declared, goods: Goods | null): boolean {
  if (entry === null) return true;
  if (entry !== declared.reference) return false;
  return line === null || goods === null || goods.line === null || goods.line === line;
}
