import assert from 'node:assert/strict';
import type { Lane } from '../../risk/criterion.ts';
import { type Fill, say, type Words } from '../../terms/words.ts';
import { STEP_REASONS } from './words.ts';

/** Why the house took a step by itself: a code, and what fills the places of its words. */
export interface StepReason {
  readonly code: keyof typeof STEP_REASONS;
  readonly told: Fill;
}

export const NO_ROOM: StepReason = { code: 'no-room', told: {} };

/** To find out, in a shift of a port. */
export function explored(port: string, shift: string): StepReason {
  return { code: 'explored', told: { port, shift } };
}

/** A party comes near an entry of a list that changed. */
export function listedBy(match: {
  readonly list: string;
  readonly edition: string;
  readonly entry: string;
}): StepReason {
  const { list, edition, entry } = match;
  return { code: 'listed', told: { list, edition, entry } };
}

/** For so many days in a lane that a clock may move it from. */
export function stoodIn(lane: Lane, days: number): StepReason {
  const code = STOOD[lane];
  assert(code !== undefined, `no clock moves on what stands in ${lane}`);
  return { code, told: { days: String(days) } };
}

const STOOD: Readonly<Partial<Record<Lane, StepReason['code']>>> = {
  'release-audit': 'stood-in-release-audit',
  documents: 'stood-in-documents',
  exam: 'stood-in-exam',
};

/** A reason in every language; null for a code that nobody knows any more. */
export function wordsOfStep(code: string, told: Fill): Words | null {
  const known = Object.entries(STEP_REASONS).find(([name]) => name === code);
  if (known === undefined) return null;
  const [, words] = known;
  return { en: say(words, 'en', told), es: say(words, 'es', told), fr: say(words, 'fr', told) };
}
