import { addDays, type Day, holdsOn, type Validity } from '../../terms/day.ts';
import { printRate } from '../rate.ts';
import type { Measure } from './measure.ts';
import { inScopeOn, type Overlays } from './overlays.ts';

/** Days on which a measure takes in a number, whatever its origin and whatever is declared. */
export interface SpellOverLine {
  readonly measure: Measure;
  readonly days: Validity;
}

/**
 * Every measure that takes in a number on some day of its collection, the earliest first.
 *
 * A list that takes the number in or out for a time makes several spells of one measure.
 */
export function spellsOver(overlays: Overlays, hts: string): readonly SpellOverLine[] {
  const open = new Map<Measure, Day>();
  const spells: SpellOverLine[] = [];
  for (const day of turnsOf(overlays, hts)) {
    const inside = inScopeOn(overlays, hts, day, overlays.everywhere);
    const held = new Set([...inside].filter(({ collection }) => holdsOn(collection, day)));
    for (const [measure, from] of open) {
      if (held.has(measure)) continue;
      spells.push({ measure, days: { from, to: addDays(day, -1) } });
      open.delete(measure);
    }
    for (const measure of held) if (!open.has(measure)) open.set(measure, day);
  }
  for (const [measure, from] of open) spells.push({ measure, days: { from, to: null } });
  return spells.sort(byBeginning);
}

/** The days on which what takes in the number may be other than on the day before. */
function turnsOf({ marks, everywhere }: Overlays, hts: string): readonly Day[] {
  const turns = new Set<Day>();
  const turn = ({ from, to }: Validity) => {
    turns.add(from);
    if (to !== null) turns.add(addDays(to, 1));
  };
  for (const { collection } of everywhere) turn(collection);
  for (let length = 2; length <= hts.length; length += 1) {
    for (const { measure, validity } of marks.get(hts.slice(0, length)) ?? []) {
      turn(measure.collection);
      if (validity !== null) turn(validity);
    }
  }
  return [...turns].sort();
}

function byBeginning(a: SpellOverLine, b: SpellOverLine): number {
  if (a.days.from !== b.days.from) return a.days.from < b.days.from ? -1 : 1;
  return (
    a.measure.sequence - b.measure.sequence || (a.measure.heading < b.measure.heading ? -1 : 1)
  );
}

/** A spell as one row of an answer. */
export function spellView({ measure, days }: SpellOverLine) {
  const { heading, authority, semantics, rate, basis, origins, exceptOrigins } = measure;
  return {
    heading,
    authority,
    semantics,
    rate: rate === null ? null : printRate(rate),
    basis,
    origins,
    exceptOrigins,
    claim: measure.claim,
    requires: measure.requires,
    days,
    citation: measure.citation,
    unverified: !measure.verified,
  };
}
