import type { Lane } from '../risk/criterion.ts';
import type { SelectedBy } from '../risk/finding.ts';
import type { Instant } from '../terms/day.ts';
import { compareText } from '../terms/words.ts';
import { type PortTreatment, type Treated, treatmentByPort } from './consistency.ts';
import { type CurvePoint, curveOf } from './curve.ts';
import { estimateLoss, estimateRate, type RateEstimate } from './estimate.ts';
import { type Interval, ratioOf, wilson } from './interval.ts';

/** Everything that was decided in a stratum, and how much of it chance drew. */
export interface Flow {
  readonly stratum: string;
  readonly decided: number;
  readonly drawn: number;
}

/** A consignment that was examined, as far as accuracy speaks of it. */
export interface Examined {
  readonly finding: string;
  readonly consignment: string;
  readonly port: string | null;
  readonly stratum: string;
  readonly lane: Lane;
  /** The criteria that fired, each once. */
  readonly criteria: readonly string[];
  /** The model part that spoke; null when none did. */
  readonly model: string | null;
  readonly probability: number | null;
  readonly score: number;
  readonly novelty: number | null;
  readonly selectedBy: SelectedBy;
  readonly inclusionPpm: number;
  /** In the control sample, whatever else asked for it. */
  readonly control: boolean;
  readonly violation: boolean;
  readonly lossCents: number;
  readonly minutes: number;
  readonly decidedAt: Instant;
  readonly recordedAt: Instant;
  /** Hours from its arrival, or from the decision where that was later or nobody told, to the finding. */
  readonly hoursWaited: number;
}

/** What was examined because of one thing, or in one lane. */
export interface Yield {
  readonly by: YieldBy;
  readonly key: string;
  readonly examined: number;
  readonly hits: number;
  readonly rate: Interval;
  /** How many times the control sample's rate that is. */
  readonly lift: Interval;
  readonly lossCents: number;
  readonly minutes: number;
}

export const YIELDS = ['lane', 'selection', 'criterion', 'model'] as const;
export type YieldBy = (typeof YIELDS)[number];

/** What examinations that found nothing cost those who trade honestly. */
export interface Burden {
  readonly of: 'all' | 'little-known' | 'known';
  readonly examined: number;
  readonly needless: number;
  readonly share: Interval;
  readonly minutes: number;
  readonly hoursWaited: number;
}

/** How well targeting does, measured against chance. */
export interface Accuracy {
  /** Of all that came, as the control sample tells it. */
  readonly violations: RateEstimate;
  readonly lossCents: Interval;
  /** Drawn for control; those examined tell the rates, the others wait or were not recorded. */
  readonly control: { readonly drawn: number; readonly examined: number };
  /** In what nobody but chance would have had examined. */
  readonly missed: RateEstimate;
  readonly missedLossCents: Interval;
  readonly yields: readonly Yield[];
  /** Down the ranking: how much is found in the first hundredths of the flow. */
  readonly curve: readonly CurvePoint[];
  readonly ports: readonly PortTreatment[];
  readonly burdens: readonly Burden[];
}

const CERTAIN_PPM = 1_000_000;
const LITTLE_KNOWN = 0.5;

/**
 * Reckons the accuracy of targeting.
 *
 * Rates of the flow are told by the control sample alone. What criteria and models selected is measured
 * against it, and never used to say how much there is.
 */
export function reckonAccuracy(
  flows: readonly Flow[],
  examined: readonly Examined[],
  treated: readonly Treated[],
): Accuracy {
  const sample = examined.filter((one) => one.control);
  const isMissed = (one: Examined) => one.violation && one.inclusionPpm < CERTAIN_PPM;
  const violations = estimateRate(strataOf(flows, sample, (one) => one.violation));
  return {
    violations,
    lossCents: estimateLoss(lossesOf(flows, sample, () => true)),
    control: {
      drawn: flows.reduce((total, { drawn }) => total + drawn, 0),
      examined: sample.length,
    },
    missed: estimateRate(strataOf(flows, sample, isMissed)),
    missedLossCents: estimateLoss(lossesOf(flows, sample, isMissed)),
    yields: YIELDS.flatMap((by) => yieldsBy(by, examined, violations.rate)),
    curve: curveOf(examined),
    ports: treatmentByPort(treated),
    burdens: [
      burdenOf('all', examined),
      burdenOf('little-known', examined.filter(isLittleKnown)),
      burdenOf(
        'known',
        examined.filter((one) => !isLittleKnown(one)),
      ),
    ],
  };
}

/** What an examined consignment counts under. */
export function keysOf(one: Examined, by: YieldBy): readonly string[] {
  if (by === 'lane') return [one.lane];
  if (by === 'selection') return [one.selectedBy];
  if (by === 'criterion') return one.criteria;
  return one.model === null ? [] : [one.model];
}

function strataOf(
  flows: readonly Flow[],
  sample: readonly Examined[],
  isHit: (one: Examined) => boolean,
) {
  return flows.map(({ stratum, decided }) => {
    const own = sample.filter((one) => one.stratum === stratum);
    const hits = own.filter(isHit).length;
    return { name: stratum, population: decided, sampled: own.length, hits };
  });
}

function lossesOf(
  flows: readonly Flow[],
  sample: readonly Examined[],
  counts: (one: Examined) => boolean,
) {
  return flows.map(({ stratum, decided }) => {
    const own = sample.filter((one) => one.stratum === stratum);
    const losses = own.map((one) => (counts(one) ? one.lossCents : 0));
    return { name: stratum, population: decided, losses };
  });
}

function yieldsBy(by: YieldBy, examined: readonly Examined[], control: Interval): readonly Yield[] {
  const groups = new Map<string, Examined[]>();
  for (const one of examined) {
    for (const key of keysOf(one, by)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, group]) => {
      const hits = group.filter((one) => one.violation).length;
      const rate = wilson(hits, group.length);
      return {
        by,
        key,
        examined: group.length,
        hits,
        rate,
        lift: ratioOf(rate, control),
        lossCents: group.reduce((total, { lossCents }) => total + lossCents, 0),
        minutes: group.reduce((total, { minutes }) => total + minutes, 0),
      };
    });
}

function burdenOf(of: Burden['of'], examined: readonly Examined[]): Burden {
  const needless = examined.filter((one) => !one.violation);
  return {
    of,
    examined: examined.length,
    needless: needless.length,
    share: wilson(needless.length, examined.length),
    minutes: needless.reduce((total, { minutes }) => total + minutes, 0),
    hoursWaited: needless.reduce((total, { hoursWaited }) => total + hoursWaited, 0),
  };
}

function isLittleKnown({ novelty }: Examined): boolean {
  return novelty === null || novelty > LITTLE_KNOWN;
}
