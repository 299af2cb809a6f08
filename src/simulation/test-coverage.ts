import { drawOf, isDrawn } from '../decision/draw.ts';
import { estimateRate, type Stratum } from '../scorecard/estimate.ts';
import type { Day } from '../terms/day.ts';
import { DEFAULT_SCHEMES, simulate } from './trade.ts';

/** An entry, as far as the control sample knows it beforehand and afterwards. */
interface Decided {
  readonly reference: string;
  readonly stratum: string;
  readonly violation: boolean;
}

export interface Coverage {
  readonly seeds: number;
  readonly entries: number;
  readonly trueRate: number;
  /** The share of seeds whose interval holds the true rate. */
  readonly covered: number;
  readonly sampledMean: number;
  /** Mean length of the interval. */
  readonly length: number;
}

const RATE_PPM = 10_000;

/** The first so many entries of a made-up flow, with what is known of them. */
export function decidedFlow(count: number): readonly Decided[] {
  const flow: Decided[] = [];
  const settings = { seed: 'coverage', from: '2026-06-01' as Day, days: 3_660 };
  const trade = simulate({
    ...settings,
    filingsPerDay: 7_000,
    parcels: 0,
    schemes: DEFAULT_SCHEMES,
  });
  for (const { filing, truth } of trade) {
    if (filing.kind !== 'entry') continue;
    flow.push({
      reference: filing.reference,
      stratum: `${filing.mode}/${filing.entryType}`,
      violation: truth?.violation != null,
    });
    if (flow.length === count) return flow;
  }
  throw new Error('the flow ran dry');
}

/** Draws the control sample of a flow under one seed after another, and estimates the rate of violations. */
export function measureCoverage(flow: readonly Decided[], seeds: number): Coverage {
  const trueRate = flow.filter(({ violation }) => violation).length / flow.length;
  let [covered, sampled, length] = [0, 0, 0];
  for (let seed = 0; seed < seeds; seed += 1) {
    const strata = sampledStrata(flow, `coverage ${seed}`);
    const { rate } = estimateRate(strata);
    if (rate.low <= trueRate && trueRate <= rate.high) covered += 1;
    sampled += strata.reduce((sum, stratum) => sum + stratum.sampled, 0);
    length += rate.high - rate.low;
  }
  return {
    seeds,
    entries: flow.length,
    trueRate,
    covered: covered / seeds,
    sampledMean: sampled / seeds,
    length: length / seeds,
  };
}

/** Drawn as decisions draw, stratum by stratum. */
function sampledStrata(flow: readonly Decided[], seed: string): readonly Stratum[] {
  const strata = new Map<string, { population: number; sampled: number; hits: number }>();
  for (const { reference, stratum, violation } of flow) {
    const counts = strata.get(stratum) ?? { population: 0, sampled: 0, hits: 0 };
    strata.set(stratum, counts);
    counts.population += 1;
    if (!isDrawn(drawOf(seed, reference), RATE_PPM)) continue;
    counts.sampled += 1;
    if (violation) counts.hits += 1;
  }
  return [...strata].map(([name, counts]) => ({ name, ...counts }));
}
