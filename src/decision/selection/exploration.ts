import { uncertaintyOf } from '../../risk/feature/exploration.ts';
import { type Candidate, thorough } from './candidate.ts';
import type { Roster } from './roster.ts';

/** So that nobody is beyond finding out about: certainty still counts for this much. */
const LEAST_WEIGHT = 0.2;
const UNCERTAIN = 0.5;
const MILLION = 1_000_000;
const CENTS = 100;

/** An examination to find out, with the probability that it had. */
export interface Explored {
  readonly candidate: Candidate;
  readonly inclusionPpm: number;
}

/**
 * Gives a share of what a roster has left, on average, to what is little known, and places it.
 *
 * Each candidate has a chance in proportion to what `weightOfExploring` says, and is taken when its own
 * place in chance is below that. The places stay, so a shift that is
 * planned again explores the same consignments.
 *
 * @returns what was taken, and every candidate's probability in millionths
 * @source Kim et al., arXiv 2010.14282 (hybrid selection); Poisson sampling with permanent random numbers
 */
export function explore(
  roster: Roster,
  pool: readonly Candidate[],
  sharePpm: number,
): { readonly taken: readonly Explored[]; readonly ppmOf: ReadonlyMap<Candidate, number> } {
  const chances = chancesOf(roster, pool, sharePpm);
  const drawn = [...chances]
    .filter(([candidate, chance]) => candidate.draw < chance)
    .sort(([a, x], [b, y]) => a.draw / x - b.draw / y);
  const taken = drawn.flatMap(([candidate, chance]): readonly Explored[] => {
    const option = thorough(candidate);
    // Cutting off at the share would make each chance less than it says; only a full device refuses.
    const placed = option !== null && roster.place(candidate, option);
    return placed ? [{ candidate, inclusionPpm: ppm(chance) }] : [];
  });
  return { taken, ppmOf: new Map([...chances].map(([one, chance]) => [one, ppm(chance)])) };
}

/** Chances such that the share is spent on average, for each kind of device by itself. */
function chancesOf(
  roster: Roster,
  pool: readonly Candidate[],
  sharePpm: number,
): ReadonlyMap<Candidate, number> {
  const chances = new Map<Candidate, number>();
  for (const kind of new Set(roster.devices.map((device) => device.kind))) {
    const minutes = (roster.leftOf(kind) * sharePpm) / MILLION;
    const own = pool.filter((candidate) => thorough(candidate)?.device === kind);
    let wanted = 0;
    for (const one of own) wanted += weight(one) * (thorough(one)?.minutes ?? 0);
    for (const one of own) chances.set(one, Math.min(1, (weight(one) * minutes) / wanted));
  }
  return chances;
}

function weight(candidate: Candidate): number {
  const { probability, novelty, options } = candidate;
  return weightOfExploring({ probability, novelty, valueCents: options.at(-1)?.valueCents ?? 0 });
}

/**
 * How much there is to find out by an examination, as a figure to compare by: how open the outcome is, times
 * how little is known of whoever files, times what is at stake. None of the three is ever nought.
 *
 * @param probability null where no model spoke
 */
export function weightOfExploring({ probability, novelty, valueCents }: Unexplored): number {
  const uncertainty = probability === null ? UNCERTAIN : uncertaintyOf(probability);
  const stake = 1 + Math.log10(1 + Math.max(0, valueCents) / CENTS);
  return (LEAST_WEIGHT + uncertainty) * (LEAST_WEIGHT + novelty) * stake;
}

interface Unexplored extends Pick<Candidate, 'probability' | 'novelty'> {
  /** What an examination may be expected to be worth. */
  readonly valueCents: number;
}

function ppm(chance: number): number {
  return Math.max(1, Math.round(chance * MILLION));
}
