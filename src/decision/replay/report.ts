import { type Figure, wilson } from '../../risk/learning/metrics.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Day } from '../../terms/day.ts';
import type { ExamRoom } from './exam-room.ts';
import type { ReplayLimits } from './replay-policy.ts';
import type { Counts, Side, Tally } from './tally.ts';

/** The days of a replay or a preview, both included. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** A limit that a candidate did not keep. */
export interface FailedLimit {
  readonly limit: keyof ReplayLimits;
  /** In the unit of the limit: parts per million, or a count. */
  readonly measured: number;
  readonly allowed: number;
  /** Where it was worst: `2304 2026-11-22`; null when it is of the whole. */
  readonly where: string | null;
}

/** What is known of the goods that one Book holds. */
export interface Yield {
  readonly examined: number;
  readonly found: number;
  /** Found of examined as they stand on record, 0 to 1; null when nothing was examined. */
  readonly rate: Figure | null;
  /** The same with each examination weighed by one over the probability that it was chosen. */
  readonly weighed: Figure | null;
  /** US cents not declared that were found. */
  readonly lossCents: number;
}

interface SideReport {
  readonly lanes: Counts;
  readonly held: number;
  readonly heldSharePpm: number;
  readonly degraded: number;
  readonly exams: number;
  readonly yield: Yield;
  readonly owedCents: number;
  /** Entries of which a number is missing, so that it is not in the sum. */
  readonly owedUnknown: number;
}

interface Pair {
  readonly base: number;
  readonly candidate: number;
}

/** Examinations asked for at a port on a day, and for how many it has room; null when nothing says. */
interface PortDay extends Pair {
  readonly port: string;
  readonly day: string;
  readonly room: { readonly base: number | null; readonly candidate: number | null };
}

/** What one replay showed. Equal inputs give equal bytes, and no clock is in it. */
export interface ReplayReport extends Window {
  readonly format: 'tidewaiter-replay/1';
  readonly books: { readonly base: string; readonly candidate: string };
  readonly candidate: string;
  readonly decided: number;
  readonly synthetic: number;
  /** Decided otherwise by the Book of now than it was recorded, so no doing of the candidate's. */
  readonly sinceRecorded: number;
  /** Layers that were asked anew; the recorded answers of the others stand. */
  readonly anew: { readonly tariff: boolean; readonly screening: boolean };
  readonly base: SideReport;
  readonly proposed: SideReport;
  readonly changed: number;
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
  /** Criteria that fire on another number of decisions than now, or fire under the candidate at all. */
  readonly criteria: readonly (Pair & {
    readonly criterion: string;
    readonly examined: number;
    readonly found: number;
    readonly rate: Figure | null;
  })[];
  /** Ports and days on which examinations change, or are more than there is room for. */
  readonly load: readonly PortDay[];
  /** Ports and days on which more examinations are asked for than there is room for. */
  readonly overfull: Pair;
  readonly sizes: readonly (Pair & { readonly name: string; readonly decided: number })[];
  readonly trust: readonly (Pair & { readonly name: string; readonly decided: number })[];
  readonly limits: ReplayLimits;
  /** Whether the candidate kept every declared limit. */
  readonly verdict: { readonly passed: boolean; readonly failed: readonly FailedLimit[] };
}

/** What a report is about, beside what was counted. */
export interface ReportHead extends Window {
  readonly books: { readonly base: string; readonly candidate: string };
  readonly candidate: string;
  readonly anew: { readonly tariff: boolean; readonly screening: boolean };
  readonly limits: ReplayLimits;
}

const MILLION = 1_000_000;

/** @param room the most examinations of a day by port, as each Book has it */
export function reportOf(
  tally: Tally,
  head: ReportHead,
  room: { readonly base: ExamRoom; readonly candidate: ExamRoom },
): ReplayReport {
  const decided = tally.sums['decided'] ?? 0;
  const base = sideReport(tally.base, decided);
  const proposed = sideReport(tally.candidate, decided);
  const days = pairs(tally.base.exams, tally.candidate.exams).map((pair) => portDay(pair, room));
  const overfull = {
    base: days.filter((day) => isOverfull(day.base, day.room.base)).length,
    candidate: days.filter((day) => isOverfull(day.candidate, day.room.candidate)).length,
  };
  const load = days.filter(
    (day) => day.base !== day.candidate || isOverfull(day.candidate, day.room.candidate),
  );
  const moves = sortedCounts(tally.moves).map(([move, count]) => {
    const [from = '', to = ''] = move.split(' ');
    return { from, to, count, examples: tally.examples[move] ?? [] };
  });
  const failed = failedLimits(head.limits, { decided, base, proposed, load, overfull });
  return {
    format: 'tidewaiter-replay/1',
    ...head,
    decided,
    synthetic: tally.sums['synthetic'] ?? 0,
    sinceRecorded: tally.sums['sinceRecorded'] ?? 0,
    base,
    proposed,
    changed: moves.reduce((sum, { count }) => sum + count, 0),
    moves,
    criteria: criteriaOf(tally),
    load,
    overfull,
    sizes: groupsOf(tally.sizes, tally.base.sizes, tally.candidate.sizes),
    trust: groupsOf(tally.trust, tally.base.trust, tally.candidate.trust),
    verdict: { passed: failed.length === 0, failed },
  };
}

function portDay(
  { name, base, candidate }: Pair & { readonly name: string },
  room: { readonly base: ExamRoom; readonly candidate: ExamRoom },
): PortDay {
  const [port = '', day = ''] = name.split(' ');
  const rooms = { base: room.base[port] ?? null, candidate: room.candidate[port] ?? null };
  return { port, day, base, candidate, room: rooms };
}

function isOverfull(exams: number, room: number | null): boolean {
  return room !== null && exams > room;
}

/** The exact text of a report, and the hash that two runs of it share. */
export function writeReport(report: ReplayReport): { text: string; hash: string } {
  const text = canonical(report);
  return { text, hash: sha256(text) };
}

function sideReport(side: Side, decided: number): SideReport {
  const held = side.sums['held'] ?? 0;
  return {
    lanes: side.lanes,
    held,
    heldSharePpm: decided === 0 ? 0 : Math.round((held / decided) * MILLION),
    degraded: side.sums['degraded'] ?? 0,
    exams: side.lanes['exam'] ?? 0,
    yield: yieldOf(side),
    owedCents: side.sums['owedCents'] ?? 0,
    owedUnknown: side.sums['owedUnknown'] ?? 0,
  };
}

function yieldOf({ examined, found, sums }: Side): Yield {
  let [many, hits, weight, hitWeight, squares] = [0, 0, 0, 0, 0];
  for (const [ppm, count] of sortedCounts(examined)) {
    const each = MILLION / Number(ppm);
    const foundHere = found[ppm] ?? 0;
    many += count;
    hits += foundHere;
    weight += each * count;
    hitWeight += each * foundHere;
    squares += each * each * count;
  }
  return {
    examined: many,
    found: hits,
    rate: many === 0 ? null : wilson(hits / many, many),
    weighed: many === 0 ? null : wilson(hitWeight / weight, (weight * weight) / squares),
    lossCents: sums['lossCents'] ?? 0,
  };
}

function criteriaOf({ base, candidate }: Tally): ReplayReport['criteria'] {
  return pairs(base.fired, candidate.fired).map(({ name, ...pair }) => {
    // Of a criterion that the candidate takes out, what it found until now.
    const side = pair.candidate > 0 ? candidate : base;
    const examined = side.firedExamined[name] ?? 0;
    const found = side.firedFound[name] ?? 0;
    const rate = examined === 0 ? null : wilson(found / examined, examined);
    return { criterion: name, ...pair, examined, found, rate };
  });
}

function groupsOf(decided: Counts, base: Counts, candidate: Counts) {
  return sortedCounts(decided).map(([name, count]) => ({
    name,
    decided: count,
    base: base[name] ?? 0,
    candidate: candidate[name] ?? 0,
  }));
}

function pairs(base: Counts, candidate: Counts): readonly (Pair & { readonly name: string })[] {
  const names = new Set([...Object.keys(base), ...Object.keys(candidate)]);
  return [...names]
    .sort()
    .map((name) => ({ name, base: base[name] ?? 0, candidate: candidate[name] ?? 0 }));
}

function sortedCounts(counts: Counts): readonly [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}

interface Measured {
  readonly decided: number;
  readonly base: SideReport;
  readonly proposed: SideReport;
  readonly load: ReplayReport['load'];
  readonly overfull: Pair;
}

/** Every limit that is not kept, in the order in which they are declared. */
function failedLimits(limits: ReplayLimits, measured: Measured): readonly FailedLimit[] {
  const { base, proposed, decided } = measured;
  const worst = measured.load.reduce<ReplayReport['load'][number] | null>(
    (most, one) => (most === null || extra(one) > extra(most) ? one : most),
    null,
  );
  const known = proposed.yield.weighed;
  const failed: FailedLimit[] = [];
  const most = (limit: keyof ReplayLimits, value: number, where: string | null = null) => {
    const allowed = limits[limit];
    if (allowed !== null && value > allowed)
      failed.push({ limit, measured: value, allowed, where });
  };
  const least = (limit: keyof ReplayLimits, value: number) => {
    const allowed = limits[limit];
    if (allowed !== null && value < allowed) {
      failed.push({ limit, measured: value, allowed, where: null });
    }
  };
  most('heldSharePpmMax', proposed.heldSharePpm);
  most('extraHeldSharePpmMax', proposed.heldSharePpm - base.heldSharePpm);
  // Only what the record excludes counts against a candidate: few examinations exclude little.
  if (known !== null) least('yieldPpmMin', Math.round(known.high * MILLION));
  if (worst !== null) {
    most('extraExamsPerPortDayMax', extra(worst), `${worst.port} ${worst.day}`);
  }
  most('extraOverfullPortDaysMax', extra(measured.overfull));
  least('decidedMin', decided);
  return failed;
}

function extra({ base, candidate }: Pair): number {
  return candidate - base;
}
