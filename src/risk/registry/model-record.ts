import type { BookPart } from '../../ledger/book-part.ts';
import type { Day, Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import type { Histogram } from '../feature/drift.ts';
import type { Card } from '../learning/card.ts';
import { REGISTRY_FAULTS } from './faults.ts';

/** Where a model stands. Only the champion is in the Book; a shadow scores live decisions and decides none. */
export const MODEL_STATES = ['candidate', 'shadow', 'champion', 'retired'] as const;
export type ModelState = (typeof MODEL_STATES)[number];

/** The steps that a model may take. A model that was retired is trained again. */
const STEPS: Readonly<Record<ModelState, readonly ModelState[]>> = {
  candidate: ['shadow', 'retired'],
  shadow: ['champion', 'retired'],
  champion: ['retired'],
  retired: [],
};

/** One step of a model, and who took it. */
export interface ModelStep {
  readonly state: ModelState;
  readonly by: string;
  /** The second person; null where a step needs none. */
  readonly approver: string | null;
  readonly reason: string;
  readonly at: Instant;
}

/** The trade in which a model was trained: what later trade is held against. */
export interface Reference {
  /** The decisions it was drawn from, and how many were looked at. */
  readonly decided: number;
  readonly features: Readonly<Record<string, Histogram>>;
  /** Of the probability of a violation. */
  readonly score: Histogram;
  /** The control sample of those days: what chance alone chose, and what was found in it. */
  readonly control: { readonly examined: number; readonly found: number };
}

/** A model as it is registered. */
export interface ModelRecord {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  readonly sha256: string;
  readonly card: Card;
  readonly reference: Reference;
  readonly trainedBy: string;
  readonly trainedAt: Instant;
  /** The first is its registration as a candidate. */
  readonly steps: readonly ModelStep[];
}

export function stateOf({ steps }: Pick<ModelRecord, 'steps'>): ModelState {
  return steps.at(-1)?.state ?? 'candidate';
}

/** Since when it has stood where it stands. */
export function stepOf({ steps }: Pick<ModelRecord, 'steps'>): ModelStep | undefined {
  return steps.at(-1);
}

/** Whether a step changes the Book, so that a second person has to agree. */
export function needsTwo(model: ModelRecord, to: ModelState): boolean {
  return to === 'champion' || stateOf(model) === 'champion';
}

const REASON_CHARACTERS_MIN = 10;

/**
 * What speaks against a step.
 *
 * @faults model-step-unlawful model-reason-short
 */
export function stepFaults(model: ModelRecord, to: ModelState, reason: string): readonly Fault[] {
  const from = stateOf(model);
  const faults: Fault[] = [];
  if (!STEPS[from].includes(to)) {
    faults.push(REGISTRY_FAULTS.fault('model-step-unlawful', '/state', `${from} → ${to}`));
  }
  if (reason.trim().length < REASON_CHARACTERS_MIN) {
    faults.push(REGISTRY_FAULTS.fault('model-reason-short', '/reason', reason));
  }
  return faults;
}

/**
 * The model as a part of the Book: the same text each time, so that what was replayed is what is
 * published.
 *
 * @param day of its training, where the agency sits
 */
export function modelPartOf(
  { name, edition, trainedAt, card }: ModelRecord,
  content: string,
  day: Day,
): BookPart {
  return {
    kind: 'model',
    name,
    edition,
    content,
    from: day,
    to: null,
    collectedFrom: null,
    collectedTo: null,
    knownFrom: trainedAt,
    source: `learned from ${card.rows} examinations of ${card.window.from} to ${card.window.to}`,
    verified: true,
  };
}
