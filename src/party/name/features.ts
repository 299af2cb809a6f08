import { formRelation } from '../organisation-form.ts';
import { alignNames, type WordPair } from './alignment.ts';
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
  const lay = alignNames(left, right, pairs);
  const conflict = Math.min(lay.leftAlone, lay.rightAlone);
  const leftExtra = lay.leftAlone - conflict;
  const rightExtra = lay.rightAlone - conflict;
  const near = lay.paired;
  const form = formRelation(left.form, right.form);
  return {
    told: Math.log(UNTOLD + Math.max(0, near - lay.slipped)),
    conflict: ratio(conflict, near),
    conflictWeight: Math.min(conflict, CONFLICT_MAX),
    leftExtra: ratio(leftExtra, near),
    rightExtra: ratio(rightExtra, near),
    slip: near === 0 ? 0 : lay.slipped / near,
    worst: 1 - lay.worst,
    numbersDiffer: lay.leftNumbers > 0 && lay.rightNumbers > 0 ? 1 : 0,
    numberAlone: lay.leftNumbers > 0 !== lay.rightNumbers > 0 ? 1 : 0,
    formUnsaid: form === 'unsaid' ? 1 : 0,
    formTranslated: form === 'translated' ? 1 : 0,
    formContrary: form === 'contrary' ? 1 : 0,
    descentTurned: isDescentTurned(left, right) ? 1 : 0,
    initials: Math.min(lay.initials, INITIALS_MAX),
    otherOnset: ratio(lay.otherOnset, near - lay.otherOnset),
    turned: ratio(lay.turned, near - lay.turned),
    oneWord: lay.pairs < 2 && leftExtra + rightExtra + conflict > LEFT_OVER ? 1 : 0,
  };
}

/** Keeps the logarithm of nothing finite. */
const UNTOLD = 0.15;
const CONFLICT_MAX = 1.5;
const INITIALS_MAX = 2;
/** Weight from which on what is left over tells of another name. */
const LEFT_OVER = 0.3;

function ratio(part: number, rest: number): number {
  return part === 0 ? 0 : part / (part + rest);
}

function isDescentTurned(left: NameReading, right: NameReading): boolean {
  return left.descents.some(([child, parent]) =>
    right.descents.some(([other, of]) => child === of && parent === other),
  );
}
