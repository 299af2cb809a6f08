import type { BookPart } from '../../ledger/book-part.ts';
import { canonical } from '../../terms/canonical.ts';
import { type Day, instantOf } from '../../terms/day.ts';
import { MODEL_FORMAT, type WrittenModel } from '../learning/training.ts';

/** A tree that asks one thing: below the threshold, or missing, so much; from it on, so much. */
function stump(feature: number, threshold: number, below: number, from: number) {
  return {
    feature: [feature, -1, -1],
    threshold: [threshold, 0, 0],
    missingRight: [0, 0, 0],
    left: [1, 0, 0],
    value: [0, below, from],
    cover: [20, 10, 10],
  };
}

/** A model of three features that fears dear goods, strangers and names near those on lists. */
export function aWrittenModel(but: Partial<WrittenModel> = {}): WrittenModel {
  const uncalibrated = { kind: 'platt', slope: 1, intercept: 0 } as const;
  return {
    format: MODEL_FORMAT,
    name: 'invented',
    features: ['entry.value', 'importer.seen', 'screening.best'],
    prior: { probability: 0.03, critical: 0.003, lossCents: 1_000 },
    violation: {
      start: -1,
      trees: [stump(0, 10, -0.5, 1), stump(1, 0.5, 0.75, -0.75), stump(2, 0.5, -0.25, 2)],
      calibration: uncalibrated,
    },
    critical: { start: -4, trees: [stump(2, 0.5, 0, 3)], calibration: uncalibrated },
    severity: { start: 8, trees: [], factor: 1 },
    ...but,
  };
}

/** The model as a part of the Book: `targeting/7`. */
export function aModelPart(but: Partial<BookPart> = {}): BookPart {
  return {
    kind: 'model',
    name: 'targeting',
    edition: '7',
    content: canonical(aWrittenModel()),
    from: '2026-01-01' as Day,
    to: null,
    collectedFrom: null,
    collectedTo: null,
    knownFrom: instantOf(0),
    source: 'invented for a test',
    verified: false,
    ...but,
  };
}
