import type { Decision } from '../decision.ts';
import type { Policy } from '../policy.ts';

/** Whole numbers by name: they add up to the same in any order, so the work may be split anyhow. */
export type Counts = Record<string, number>;

/** What came of an examination, as a replay knows it. */
export interface Label {
  readonly violation: boolean;
  /** US cents that were not declared; null when nobody has computed it. */
  readonly lossCents: number | null;
  /** With which probability, in millionths, it came to be examined. */
  readonly inclusionPpm: number;
}

/** One decision of the past with the answers of both Books, and what is known of it. */
export interface Replayed {
  readonly recordedLane: string;
  readonly synthetic: boolean;
  readonly day: string;
  readonly port: string;
  readonly size: string;
  readonly base: Decision;
  readonly candidate: Decision;
  readonly label: Label | null;
}

/** What was counted of the decisions by one Book, each count by name. */
export interface Side {
  /** `held`, `degraded`, `owedCents`, `owedUnknown`, `lossCents`. */
  readonly sums: Counts;
  readonly lanes: Counts;
  /** Examinations on record among the held, by the millionths with which they were chosen. */
  readonly examined: Counts;
  readonly found: Counts;
  /** Examinations asked for, by `2304 2026-11-22`. */
  readonly exams: Counts;
  /** Held, by size of importer, and by whether trust spoke for it. */
  readonly sizes: Counts;
  readonly trust: Counts;
  /** By criterion: decisions on which it fires, of these on record as examined, and as found. */
  readonly fired: Counts;
  readonly firedExamined: Counts;
  readonly firedFound: Counts;
}

/** What a replay counts, decision by decision. */
export interface Tally {
  /** `decided`, `synthetic`, and `sinceRecorded`: decided otherwise by the Book of now than it was. */
  readonly sums: Counts;
  readonly base: Side;
  readonly candidate: Side;
  /** `release exam`: from the lane of the Book of now to the candidate's. */
  readonly moves: Counts;
  /** The first decisions of each move by their names. */
  readonly examples: Record<string, readonly string[]>;
  readonly sizes: Counts;
  readonly trust: Counts;
}

/** Decisions that are named for each move. */
const EXAMPLES = 5;

export function emptyTally(): Tally {
  return {
    sums: {},
    base: emptySide(),
    candidate: emptySide(),
    moves: {},
    examples: {},
    sizes: {},
    trust: {},
  };
}

function emptySide(): Side {
  return {
    sums: {},
    lanes: {},
    examined: {},
    found: {},
    exams: {},
    sizes: {},
    trust: {},
    fired: {},
    firedExamined: {},
    firedFound: {},
  };
}

/** Counts one decision in; each side holds what its own policy says stands until it is lifted. */
export function count(
  tally: Tally,
  replayed: Replayed,
  policies: { readonly base: Policy; readonly candidate: Policy },
): void {
  const { base, candidate, size } = replayed;
  const trust = base.reasons.some((reason) => reason.weight < 0) ? 'trusted' : 'plain';
  add(tally.sums, 'decided');
  if (replayed.synthetic) add(tally.sums, 'synthetic');
  if (base.lane !== replayed.recordedLane) add(tally.sums, 'sinceRecorded');
  add(tally.sizes, size);
  add(tally.trust, trust);
  countSide(tally.base, replayed, base, policies.base, trust);
  countSide(tally.candidate, replayed, candidate, policies.candidate, trust);
  if (base.lane === candidate.lane) return;
  const move = `${base.lane} ${candidate.lane}`;
  add(tally.moves, move);
  tally.examples[move] = firstOf([...(tally.examples[move] ?? []), base.id]);
}

function countSide(
  side: Side,
  { label, day, port, size }: Replayed,
  decision: Decision,
  policy: Policy,
  trust: string,
): void {
  add(side.lanes, decision.lane);
  if (decision.degraded) add(side.sums, 'degraded');
  if (decision.lane === 'exam') add(side.exams, `${port} ${day}`);
  countOwed(side, decision);
  for (const code of firedIn(decision)) {
    add(side.fired, code);
    if (label === null) continue;
    add(side.firedExamined, code);
    if (label.violation) add(side.firedFound, code);
  }
  if (!policy.standing.includes(decision.lane)) return;
  add(side.sums, 'held');
  add(side.sizes, size);
  add(side.trust, trust);
  if (label === null) return;
  add(side.examined, String(label.inclusionPpm));
  if (!label.violation) return;
  add(side.found, String(label.inclusionPpm));
  add(side.sums, 'lossCents', label.lossCents ?? 0);
}

function countOwed(side: Side, { assessments }: Decision): void {
  for (const assessment of assessments) {
    if (assessment === null || !assessment.complete) add(side.sums, 'owedUnknown');
    else add(side.sums, 'owedCents', cents(assessment.totalDuty) + cents(assessment.totalFees));
  }
}

function cents({ amount }: { readonly amount: string }): number {
  return Math.round(Number(amount) * 100);
}

/** Each criterion once, on however many lines it fired. */
function firedIn({ reasons }: Decision): ReadonlySet<string> {
  const fired = new Set<string>();
  for (const reason of reasons) if (reason.layer === 'criteria') fired.add(reason.code);
  return fired;
}

function add(counts: Counts, name: string, many = 1): void {
  counts[name] = (counts[name] ?? 0) + many;
}

function firstOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort().slice(0, EXAMPLES);
}

/** Adds a second tally to the first. */
export function addTally(into: Tally, from: Tally): void {
  addCounts(into.sums, from.sums);
  addSide(into.base, from.base);
  addSide(into.candidate, from.candidate);
  addCounts(into.moves, from.moves);
  addCounts(into.sizes, from.sizes);
  addCounts(into.trust, from.trust);
  for (const [move, names] of Object.entries(from.examples)) {
    into.examples[move] = firstOf([...(into.examples[move] ?? []), ...names]);
  }
}

function addSide(into: Side, from: Side): void {
  for (const name of SIDE_COUNTS) addCounts(into[name], from[name]);
}

const SIDE_COUNTS = [
  'sums',
  'lanes',
  'examined',
  'found',
  'exams',
  'sizes',
  'trust',
  'fired',
  'firedExamined',
  'firedFound',
] as const;

function addCounts(into: Counts, from: Counts): void {
  for (const [name, many] of Object.entries(from)) add(into, name, many);
}
