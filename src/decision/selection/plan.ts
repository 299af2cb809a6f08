import type { Lane } from '../../risk/criterion.ts';
import type { SelectedBy } from '../../risk/finding.ts';
import { type Candidate, type ExamOption, mostWorth, thorough } from './candidate.ts';
import { type Chosen, choose, type Relax } from './choose.ts';
import { explore } from './exploration.ts';
import { type Device, Roster } from './roster.ts';

/** What one port's shift has and who is there. */
export interface ShiftProblem {
  readonly port: string;
  readonly shift: string;
  readonly devices: readonly Device[];
  readonly candidates: readonly Candidate[];
  readonly explorationPpm: number;
  /** Where those go for whom there is no room, unless they must be examined. */
  readonly displacedTo: Lane;
}

/** Why a candidate is not on the list. */
export type Displacement = 'no-room' | 'no-device' | 'not-worth' | 'waits' | 'officer';

/** A candidate on the list, or off it with the reason. */
export interface ShiftLine {
  readonly consignment: string;
  readonly version: number;
  readonly decision: string;
  readonly selectedBy: SelectedBy;
  /** Millionths; of a displaced one, the chance that it had to be explored. */
  readonly inclusionPpm: number;
  readonly exam: string;
  readonly minutes: number;
  readonly valueCents: number;
  /** The device's name and the minutes after the shift's beginning; null when it was displaced. */
  readonly place: { readonly device: string; readonly begins: number } | null;
  readonly displaced: { readonly why: Displacement; readonly goesTo: Lane } | null;
}

export interface ShiftPlan {
  readonly port: string;
  readonly shift: string;
  /** In the order in which they are examined, then the displaced by what they would have been worth. */
  readonly lines: readonly ShiftLine[];
  /** Of what was chosen by value or explored, in US cents. */
  readonly valueCents: number;
  readonly greedyCents: number;
  readonly byValueCents: number;
  /** No list with the same compulsory, control and explored examinations is worth more. */
  readonly boundCents: number;
  /** What a list without exploration would be worth more. */
  readonly explorationCostCents: number;
}

const CERTAIN_PPM = 1_000_000;
const ORDER: readonly SelectedBy[] = [
  'compulsory',
  'control',
  'exploration',
  'model',
  'criteria',
  'officer',
];

/**
 * Makes a shift's list: what is compulsory, then what chance drew, then the exploration share, then what is
 * worth most together in the minutes left.
 */
export function planShift(problem: ShiftProblem, relax: Relax): ShiftPlan {
  const { candidates, devices, explorationPpm } = problem;
  const roster = new Roster(devices);
  for (const claim of ['compulsory', 'control'] as const) {
    for (const candidate of candidates) {
      const option = thorough(candidate);
      if (candidate.claim === claim && option !== null) roster.place(candidate, option);
    }
  }
  const targeted = candidates.filter((candidate) => candidate.claim === 'targeted');
  const plain = choose(roster, targeted, relax);
  const pool = candidates.filter(
    (one) => one.claim === 'open' || (one.claim === 'targeted' && !plain.roster.placed.has(one)),
  );
  const { taken, ppmOf } = explore(roster, pool, explorationPpm);
  const explored = new Set(taken.map((one) => one.candidate));
  const rest = targeted.filter((candidate) => !explored.has(candidate));
  const chosen = explored.size === 0 ? plain : choose(roster, rest, relax);
  let exploredCents = 0;
  for (const candidate of explored) exploredCents += thorough(candidate)?.valueCents ?? 0;
  const valueCents = chosen.valueCents + exploredCents;
  return {
    port: problem.port,
    shift: problem.shift,
    lines: linesOf(problem, { chosen, explored, ppmOf }),
    valueCents,
    greedyCents: chosen.greedyCents + exploredCents,
    byValueCents: chosen.byValueCents + exploredCents,
    boundCents: chosen.boundCents + exploredCents,
    explorationCostCents: Math.max(0, plain.valueCents - valueCents),
  };
}

interface Made {
  readonly chosen: Chosen;
  readonly explored: ReadonlySet<Candidate>;
  readonly ppmOf: ReadonlyMap<Candidate, number>;
}

function linesOf(problem: ShiftProblem, made: Made): readonly ShiftLine[] {
  const { candidates, devices, displacedTo } = problem;
  const { placed } = made.chosen.roster;
  const cut = cutOf(problem, made);
  const why = (candidate: Candidate) => selectedBy(candidate, made.explored);
  const examined = candidates
    .flatMap((candidate) => placed.get(candidate) ?? [])
    .sort(
      (a, b) =>
        ORDER.indexOf(why(a.candidate)) - ORDER.indexOf(why(b.candidate)) ||
        b.option.valueCents - a.option.valueCents,
    );
  const busy = devices.map(() => 0);
  const lines = examined.map(({ candidate, option, device }): ShiftLine => {
    const begins = busy[device] ?? 0;
    busy[device] = begins + option.minutes;
    return {
      ...named(candidate, option),
      selectedBy: why(candidate),
      inclusionPpm: inclusionOf(candidate, made, cut),
      place: { device: devices[device]?.name ?? '', begins },
      displaced: null,
    };
  });
  const displaced = candidates
    .filter((candidate) => candidate.claim !== 'open' && !placed.has(candidate))
    .map(
      (candidate): ShiftLine => ({
        ...named(candidate, mostWorth(candidate)),
        selectedBy: why(candidate),
        inclusionPpm: made.ppmOf.get(candidate) ?? 0,
        place: null,
        displaced: displacementOf(candidate, displacedTo),
      }),
    )
    .sort((a, b) => b.valueCents - a.valueCents);
  return [...lines, ...displaced];
}

function named({ consignment, version, decision }: Candidate, option: ExamOption | null) {
  const { exam = '', minutes = 0, valueCents = 0 } = option ?? {};
  return { consignment, version, decision, exam, minutes, valueCents };
}

function selectedBy(candidate: Candidate, explored: ReadonlySet<Candidate>): SelectedBy {
  const { claim, by } = candidate;
  if (claim === 'control') return claim;
  if (claim === 'compulsory') return by === 'officer' ? by : claim;
  return explored.has(candidate) ? 'exploration' : by;
}

/** What must be examined waits for the next shift; the rest goes where the policy says. */
function displacementOf(candidate: Candidate, displacedTo: Lane) {
  if (candidate.claim !== 'targeted') return { why: 'waits', goesTo: 'exam' } as const;
  const option = mostWorth(candidate);
  if (option === null) return { why: 'no-device', goesTo: displacedTo } as const;
  if (option.valueCents <= 0) return { why: 'not-worth', goesTo: displacedTo } as const;
  return { why: 'no-room', goesTo: displacedTo } as const;
}

/** The least value that was still chosen; 0 when nothing targeted was left out. */
function cutOf({ candidates }: ShiftProblem, { chosen, explored }: Made): number {
  let cut = Infinity;
  let all = true;
  for (const candidate of candidates) {
    if (candidate.claim !== 'targeted' || explored.has(candidate)) continue;
    const placed = chosen.roster.placed.get(candidate);
    if (placed === undefined) all = false;
    else cut = Math.min(cut, placed.option.valueCents);
  }
  return all ? 0 : cut;
}

/** A drawn one that the list would have held anyway was certain to be examined, drawn or not. */
function inclusionOf(candidate: Candidate, { ppmOf, explored }: Made, cut: number): number {
  if (candidate.claim === 'control') {
    const worth = mostWorth(candidate)?.valueCents ?? 0;
    const anyway = candidate.targeted && worth > 0 && worth >= cut;
    return anyway ? CERTAIN_PPM : candidate.controlPpm;
  }
  return explored.has(candidate) ? (ppmOf.get(candidate) ?? CERTAIN_PPM) : CERTAIN_PPM;
}
