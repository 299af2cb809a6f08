import type { Day } from '../../terms/day.ts';
import type { DeclaredEntry, Gap } from './gap.ts';
import { type Expectation, expectationOf, type GapGround, gapsOf } from './gaps-of.ts';
import { peerGap, unitValuesOf } from './peer-gaps.ts';
import { peerKey, type UnitValue } from './peers.ts';

/** A finding with the entry that it is of. */
export interface FoundGap extends Gap {
  readonly entry: string;
  readonly importer: string;
  /** The day whose law was applied. */
  readonly on: Day;
  readonly expected: Expectation | null;
}

export interface Survey {
  readonly entries: number;
  /** What is worth most first: what is owed, then what has no number, then what was paid too much. */
  readonly gaps: readonly FoundGap[];
  /** Checks that the law has no figure for, on the day of some entry. */
  readonly unasked: readonly string[];
}

/** Looks through entries, each by itself and its unit values against those of all the others. */
export function surveyOf(ground: GapGround, entries: readonly DeclaredEntry[]): Survey {
  const peers = new Map<string, UnitValue[]>();
  for (const { entry, facts } of entries) {
    for (const value of unitValuesOf(entry, facts)) {
      const key = peerKey(value);
      const known = peers.get(key);
      if (known === undefined) peers.set(key, [value]);
      else known.push(value);
    }
  }
  const unasked = new Set<string>();
  const gaps = entries.flatMap((declared) => {
    const { entry, importer, facts } = declared;
    const own = gapsOf(ground, declared);
    for (const rule of own.unasked) unasked.add(rule);
    const { on } = own;
    const apart = unitValuesOf(entry, facts).flatMap((value) => {
      const others = peers.get(peerKey(value))?.filter((peer) => peer.entry !== entry) ?? [];
      return peerGap({ ...ground, facts, on }, value, others) ?? [];
    });
    return [...own.gaps, ...apart].map((gap): FoundGap => {
      const expected = expectationOf(ground.rules, gap, on);
      return { ...gap, entry, importer, on, expected };
    });
  });
  return { entries: entries.length, gaps: gaps.toSorted(byWorth), unasked: [...unasked] };
}

/** By what is expected of it where that was measured, else by what is at stake. */
function byWorth(a: FoundGap, b: FoundGap): number {
  const [first, second] = [worthOf(a), worthOf(b)];
  if (first !== second) return first > second ? -1 : 1;
  return a.entry < b.entry ? -1 : Number(a.entry > b.entry);
}

function worthOf({ cents, expected }: FoundGap): bigint {
  return expected?.cents ?? cents ?? 0n;
}
