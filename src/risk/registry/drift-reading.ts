import { cutsOf, type Histogram, histogramOf, stabilityIndex } from '../feature/drift.ts';
import { type Figure, wilson } from '../learning/metrics.ts';
import type { Reference } from './model-record.ts';

/** What may move before somebody is called. Dated, published data. */
export interface DriftPolicy {
  /** Of the population stability index of any feature, and of the score. */
  readonly indexMax: number;
  /** Decisions below which nothing is read from them. */
  readonly decidedMin: number;
}

/** How one figure moved; `index` is the population stability index. */
export interface Moved {
  readonly name: string;
  readonly index: number;
}

/** Whether the trade of some days is still the trade in which a model was trained. */
export interface DriftReading {
  readonly decided: number;
  /** All features, those that moved most first. */
  readonly features: readonly Moved[];
  readonly score: number;
  /** What the control sample found, in training and now; null where nobody was examined. */
  readonly control: { readonly trained: Figure | null; readonly now: Figure | null };
  /** Why somebody is called: `feature importer.rate`, `score`, `control`; empty when nobody is. */
  readonly alarms: readonly string[];
}

/** Figures of decisions, a column for each feature and one for the score; NaN where one is missing. */
export interface Sampled {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly score: Float64Array;
  readonly control: Reference['control'];
}

/** What later trade will be held against. */
export function referenceOf({ names, columns, score, control }: Sampled): Reference {
  const histogram = (figures: Float64Array): Histogram => histogramOf(figures, cutsOf(figures));
  const features = Object.fromEntries(
    names.map((name, at) => [name, histogram(columns[at] ?? new Float64Array())]),
  );
  return { decided: score.length, features, score: histogram(score), control };
}

/** Holds the trade of some days against the reference of a model. */
export function readDrift(reference: Reference, now: Sampled, policy: DriftPolicy): DriftReading {
  const features = now.names
    .flatMap((name, at): Moved[] => {
      const before = reference.features[name];
      const figures = now.columns[at];
      return before === undefined || figures === undefined
        ? []
        : [{ name, index: stabilityIndex(before, histogramOf(figures, before.cuts)) }];
    })
    .sort((a, b) => b.index - a.index || (a.name < b.name ? -1 : 1));
  const score = stabilityIndex(reference.score, histogramOf(now.score, reference.score.cuts));
  const control = { trained: shareOf(reference.control), now: shareOf(now.control) };
  const enough = Math.min(reference.decided, now.score.length) >= policy.decidedMin;
  const moved = features.filter(({ index }) => index > policy.indexMax);
  const alarms = enough
    ? [
        ...moved.map(({ name }) => `feature ${name}`),
        ...(score > policy.indexMax ? ['score'] : []),
        ...(apart(control.trained, control.now) ? ['control'] : []),
      ]
    : [];
  return { decided: now.score.length, features, score, control, alarms };
}

function shareOf({ examined, found }: Reference['control']): Figure | null {
  return examined === 0 ? null : wilson(found / examined, examined);
}

/** Two rates whose intervals do not meet. */
function apart(a: Figure | null, b: Figure | null): boolean {
  return a !== null && b !== null && (a.high < b.low || b.high < a.low);
}
