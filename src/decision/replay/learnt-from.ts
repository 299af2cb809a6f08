import { FEATURES, valuesOf } from '../../risk/feature/features.ts';
import { type Ground, groundOf } from '../../risk/feature/ground.ts';
import type { Scorer } from '../../risk/feature/scorer.ts';
import type { Training } from '../../risk/learning/training.ts';
import type { Sampled } from '../../risk/registry/drift-reading.ts';
import type { Reference } from '../../risk/registry/model-record.ts';
import { millisecondsOf } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import type { Decision, Question } from '../decision.ts';
import { recordedFeatureInput } from '../recorded-features.ts';

/** A question with the decision that was recorded of it. */
export interface Recorded {
  readonly question: Question;
  readonly decision: Decision;
}

/** A recorded decision with what its examination came to. */
export interface Examined extends Recorded {
  readonly violation: boolean;
  readonly critical: boolean;
  readonly lossCents: number | null;
  readonly inclusionPpm: number;
}

/** What a model was or would have been asked about a recorded decision: nothing that was known later. */
export function groundOfRecorded({ question, decision }: Recorded, book: Book): Ground {
  return groundOf(recordedFeatureInput(question, decision, book));
}

const MILLION = 1_000_000;

/** Columns while rows are added, one for each feature. */
export interface Gathering {
  readonly columns: readonly number[][];
  readonly violation: number[];
  readonly critical: number[];
  readonly lossCents: number[];
  readonly weights: number[];
  readonly moments: number[];
}

export function emptyGathering(): Gathering {
  const columns = FEATURES.map((): number[] => []);
  return { columns, violation: [], critical: [], lossCents: [], weights: [], moments: [] };
}

/** Adds examinations as rows; each counts for as many as its chance of being examined says. */
export function gather(into: Gathering, examined: readonly Examined[], book: Book): void {
  for (const one of examined) {
    const values = valuesOf(groundOfRecorded(one, book), FEATURES);
    into.columns.forEach((column, at) => {
      column.push(values[at] ?? Number.NaN);
    });
    into.violation.push(one.violation ? 1 : 0);
    into.critical.push(one.critical ? 1 : 0);
    into.lossCents.push(one.violation ? (one.lossCents ?? Number.NaN) : 0);
    into.weights.push(MILLION / one.inclusionPpm);
    into.moments.push(millisecondsOf(one.question.at));
  }
}

/** @param name `name/edition` of the model to be */
export function trainingOf(name: string, gathered: Gathering): Training {
  const { columns, violation, critical, lossCents, weights, moments } = gathered;
  return {
    name,
    features: FEATURES.map((feature) => ({ name: feature.name, monotone: feature.monotone })),
    columns: columns.map((column) => Float64Array.from(column)),
    violation: Float64Array.from(violation),
    critical: Float64Array.from(critical),
    lossCents: Float64Array.from(lossCents),
    weights: Float64Array.from(weights),
    moments: Float64Array.from(moments),
  };
}

/** Features and score of recorded decisions, for a model to be held against. */
export function sampledOf(
  recorded: readonly Recorded[],
  book: Book,
  scorer: Scorer,
  control: Reference['control'],
): Sampled {
  const columns = FEATURES.map(() => new Float64Array(recorded.length));
  const score = new Float64Array(recorded.length);
  recorded.forEach((one, row) => {
    const ground = groundOfRecorded(one, book);
    const values = valuesOf(ground, FEATURES);
    columns.forEach((column, at) => {
      column[row] = values[at] ?? Number.NaN;
    });
    score[row] = scorer.score(ground).probability;
  });
  return { names: FEATURES.map(({ name }) => name), columns, score, control };
}
