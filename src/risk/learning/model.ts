import type { Contribution, Score } from '../score.ts';
import { type Calibration, calibrated } from './calibration.ts';
import { addSteps, type Forest, layForest, rawScore, spread } from './forest.ts';
import { addShapley } from './shapley.ts';
import type { WrittenModel } from './training.ts';

/** A trained model, ready to score. */
export interface Model {
  readonly name: string;
  /** The order in which values are given. */
  readonly features: readonly string[];
  /** What is said of one row; contributions by the steps on the way, cheap enough for every filing. */
  readonly score: (values: Float64Array) => Score;
  /** The same score with exact Shapley values: thousands of times dearer, for what an officer opens. */
  readonly explain: (values: Float64Array) => Score;
}

type Attribution = typeof addSteps;

/** Lays a written model out for scoring. It keeps buffers: one row at a time. */
export function readyModel(written: WrittenModel): Model {
  const { name, features, prior } = written;
  const lay = ({ start, trees }: WrittenModel['violation' | 'severity']) =>
    layForest(features.length, start, trees);
  const violation = lay(written.violation);
  const critical = lay(written.critical);
  const severity = lay(written.severity);
  const slots = new Float64Array(2 * features.length);
  const parts = new Float64Array(features.length);

  const scoreBy = (values: Float64Array, attribute: Attribution): Score => {
    if (spread(values, slots) === 0) {
      return { model: name, ...prior, base: violation.base, contributions: [] };
    }
    parts.fill(0);
    attribute(violation, slots, parts);
    const probability = calibratedOf(written.violation.calibration, violation, parts);
    const loss = written.severity.factor * Math.expm1(Math.max(0, rawScore(severity, slots)));
    return {
      model: name,
      probability,
      critical: calibrated(written.critical.calibration, rawScore(critical, slots)),
      lossCents: Math.round(probability * loss),
      base: violation.base,
      contributions: contributionsOf(features, values, parts),
    };
  };
  return {
    name,
    features,
    score: (values) => scoreBy(values, addSteps),
    explain: (values) => scoreBy(values, addShapley),
  };
}

function calibratedOf(calibration: Calibration, forest: Forest, parts: Float64Array): number {
  let raw = forest.base;
  for (let feature = 0; feature < parts.length; feature++) raw += parts[feature] ?? 0;
  return calibrated(calibration, raw);
}

function contributionsOf(
  features: readonly string[],
  values: Float64Array,
  parts: Float64Array,
): readonly Contribution[] {
  const contributions: Contribution[] = [];
  for (let at = 0; at < parts.length; at++) {
    const logOdds = parts[at] ?? 0;
    if (logOdds === 0) continue;
    const value = values[at] ?? Number.NaN;
    const feature = features[at] ?? '';
    contributions.push({ feature, value: Number.isNaN(value) ? null : value, logOdds });
  }
  return contributions.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}
