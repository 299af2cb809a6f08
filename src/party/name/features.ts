import { formRelation } from '../organisation-form.ts';
import { type Alignment, alignNames, type WordPair } from './alignment.ts';
import type { NameReading } from './name-reading.ts';

/** What two names show, each figure ready to be weighed: ratios are 0 to 1, flags 0 or 1. */
export const FEATURES = [
  'told',
  'conflict',
  'conflictWeight',
  'leftExtra',
  'rightExtra',
  'slip',
  'worst',
  'numbersDiffer',
  'numberAlone',
  'formUnsaid',
  'formTranslated',
  'formContrary',
  'descentTurned',
  'initials',
  'oneWord',
  'otherOnset',
  'turned',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Record<Feature, number>;

export function featuresOf(
  left: NameReading,
  right: NameReading,
  pairs: WordPair[] | null = null,
): Features {
  const both = left.characters !== null && right.characters !== null;
  const lay = both
    ? alignCharacters(left.characters ?? '', right.characters ?? '')
    : alignNames(left, right, pairs);
  const conflict = Math.min(lay.leftAlone, lay.rightAlone);
  const leftExtra = lay.leftAlone - conflict;
  const rightExtra = lay.rightAlone - conflict;
  const near = lay.paired;
  const form = formRelation(left.form, right.form);
  return {
    told: Math.log(0.15 + Math.max(0, near - lay.slipped)),
    conflict: ratio(conflict, near),
    conflictWeight: Math.min(conflict, 1.5),
    leftExtra: ratio(leftExtra, near),
    rightExtra: ratio(rightExtra, near),
    slip: near === 0 ? 0 : lay.slipped / near,
    worst: 1 - lay.worst,
    numbersDiffer: lay.leftNumbers > 0 && lay.rightNumbers > 0 ? 1 : 0,
    numberAlone: lay.leftNumbers > 0 !== lay.rightNumbers > 0 ? 1 : 0,
    formUnsaid: form === 'unsaid' ? 1 : 0,
    formTranslated: form === 'translated' ? 1 : 0,
    formContrary: form === 'contrary' ? 1 : 0,
    descentTurned: turned(left, right) ? 1 : 0,
    initials: Math.min(lay.initials, 2),
    otherOnset: ratio(lay.otherOnset, near - lay.otherOnset),
    turned: ratio(lay.turned, near - lay.turned),
    oneWord: lay.pairs < 2 && leftExtra + rightExtra + conflict > 0.3 ? 1 : 0,
  };
}

function ratio(part: number, rest: number): number {
  return part === 0 ? 0 : part / (part + rest);
}

function turned(left: NameReading, right: NameReading): boolean {
  return left.descents.some(([child, parent]) =>
    right.descents.some(([other, of]) => child === of && parent === other),
  );
}

const CHARACTER = 0.6;
function alignCharacters(left: string, right: string): Alignment {
  const rest = [...right];
  let paired = 0;
  let alone = 0;
  for (const character of left) {
    const at = rest.indexOf(character);
    if (at < 0) alone += 1;
    else {
      paired += 1;
      rest.splice(at, 1);
    }
  }
  return {
    paired: paired * CHARACTER,
    slipped: 0,
    worst: 1,
    leftAlone: alone * CHARACTER,
    rightAlone: rest.length * CHARACTER,
    leftNumbers: 0,
    rightNumbers: 0,
    initials: 0,
    otherOnset: 0,
    turned: 0,
    pairs: paired,
  };
}
