import assert from 'node:assert/strict';
import type { Consignment } from '../../filing/consignment.ts';
import type { Instant } from '../../terms/day.ts';
import type { Finding } from '../finding.ts';
import { outcomesOf, sightingsOf } from './counting.ts';
import { declarationsOf } from './declared.ts';
import { type Key, keysRead } from './standing.ts';
import { add, recordOf, type Tallies, type Tally } from './tally.ts';

/** The same tallies as the database keeps, in memory: for replay, training and made-up trade. */
export interface FeatureHistory {
  /** Counts each declaration of a consignment, once however often it is told of it. */
  readonly observe: (consignment: Consignment, at: Instant) => void;
  /** Counts an examination from the moment of its record on, and never earlier. */
  readonly learn: (finding: Pick<Finding, 'at' | 'discrepancies'>, examined: Consignment) => void;
  /** What was known before a moment of all that a consignment's features read. */
  readonly read: (consignment: Consignment, at: Instant) => Tallies;
  /** What was known of one subject by the last moment read; null when nothing was. */
  readonly find: (key: Key) => Tally | null;
}

interface Addition {
  readonly at: Instant;
  readonly sums: ReadonlyMap<Key, Tally>;
}

/**
 * Opens an empty history.
 *
 * What it is told may lie in the future and becomes known when its moment has passed; what it is
 * asked must not go back, for the past is not kept apart.
 */
export function openFeatureHistory(): FeatureHistory {
  const tallies = new Map<Key, Tally>();
  const counted = new Set<string>();
  /** By moment, latest first. */
  const waiting: Addition[] = [];
  let knownBefore = '';

  const wait = (addition: Addition) => {
    assert(addition.at >= knownBefore, `${addition.at} was past before it was told`);
    let place = waiting.length;
    while (place > 0 && isEarlier(waiting[place - 1], addition)) place -= 1;
    waiting.splice(place, 0, addition);
  };
  const catchUp = (at: Instant) => {
    assert(at >= knownBefore, `read at ${at} after ${knownBefore}`);
    knownBefore = at;
    for (let next = waiting.at(-1); next !== undefined && next.at < at; next = waiting.at(-1)) {
      waiting.pop();
      for (const [key, sum] of next.sums) {
        const known = tallies.get(key);
        tallies.set(key, known === undefined ? sum : add(known, sum));
      }
    }
  };

  return {
    observe: (consignment, at) => {
      for (const declared of declarationsOf(consignment)) {
        if (counted.has(declared.reference)) continue;
        counted.add(declared.reference);
        wait({ at, sums: sightingsOf(declared, at) });
      }
    },
    learn: (finding, examined) => wait({ at: finding.at, sums: outcomesOf(examined, finding) }),
    read: (consignment, at) => {
      catchUp(at);
      return recordOf(keysRead(declarationsOf(consignment)), tallies);
    },
    find: (key) => tallies.get(key) ?? null,
  };
}

function isEarlier(one: Addition | undefined, addition: Addition): boolean {
  return one !== undefined && one.at < addition.at;
}
