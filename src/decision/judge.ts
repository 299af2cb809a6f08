import { type Fired, LANES, type Lane, stricter } from '../risk/criterion.ts';
import { uncertaintyOf } from '../risk/feature/exploration.ts';
import { tellScore } from '../risk/feature/telling.ts';
import type { Score } from '../risk/score.ts';
import { lawfulWay } from '../tariff/low-value/low-value.ts';
import { compareText } from '../terms/words.ts';
import type { Book } from './book.ts';
import type { Control, Decision, Question, Reason } from './decision.ts';
import { isDrawn } from './draw.ts';
import { type Evidence, legalDay } from './evidence.ts';
import type { ParcelWays } from './parcel-ways.ts';
import type { Policy } from './policy.ts';
import { withTrust } from './trusted.ts';
import { REASONS } from './words.ts';

/** A decision needs at most this many reasons taken away before we stop looking for fewer. */
const FREEING_MAX = 8;

/**
 * Turns evidence into a lane with its reasons.
 *
 * The lane is the strictest that any reason asks for: a criterion's own lane, the threshold that the
 * score reaches, the fallback of a degraded decision, the control sample, an earlier hold that nobody
 * lifted, an element still missing. No reason makes it milder than another does.
 */
export function judge(question: Question, book: Book, evidence: Evidence): Decision {
  const { policy } = book;
  const suspension = suspensionOf(question, book);
  const control = controlOf(question, policy, suspension);
  const on = legalDay(question, book);
  const found = reasonsOf(question, policy, evidence, control);
  const trusted = withTrust(question, book, on, found, scoreOf);
  const reasons = [...trusted.reasons];
  const score = scoreOf(reasons);
  const byScore = laneOfScore(policy, score);
  if (byScore !== 'release') reasons.push(scoreReason(policy, score, byScore));
  const lane = strictestOf(reasons);
  const freeing = lane === 'release' ? [] : freeingOf(policy, reasons);
  if (reasons.length === 0) reasons.push(reason('nothing-found', policy, { layer: 'policy' }));
  if (suspension !== null) reasons.push(suspendedReason(policy, suspension));
  return {
    id: question.id,
    consignmentId: question.consignmentId,
    version: question.version,
    at: question.at,
    book: book.version,
    lane,
    score,
    degraded: evidence.outages.length > 0,
    outages: evidence.outages,
    control,
    reasons: reasons.sort(byGravity),
    freeing,
    assessments: evidence.assessments,
    screening: evidence.screening,
    targeting: evidence.targeting,
    novelty: evidence.novelty,
    uncertainty: evidence.targeting && uncertaintyOf(evidence.targeting.probability),
    ...(trusted.given && { trust: trusted.given }),
  };
}

function reasonsOf(
  question: Question,
  policy: Policy,
  evidence: Evidence,
  control: Control,
): Reason[] {
  const reasons = evidence.matching.fired.map(criterionReason);
  if (evidence.outages.length > 0) {
    const seen = evidence.outages.map(({ layer, how, detail }) => ({
      name: layer,
      value: `${how}: ${detail}`,
    }));
    reasons.push(reason('degraded', policy, { layer: 'policy', lane: policy.fallback, seen }));
  }
  if (control.drawn) {
    const seen = [{ name: 'stratum', value: control.stratum }];
    reasons.push(
      reason('control-sample', policy, { layer: 'chance', lane: policy.control.lane, seen }),
    );
  }
  reasons.push(...evidence.parcels.flatMap((parcel) => parcelReason(policy, parcel) ?? []));
  const spoken = modelReason(policy, evidence.targeting);
  if (spoken !== null) reasons.push(spoken);
  const { heldLane } = question.history;
  if (heldLane !== null) {
    reasons.push(reason('still-held', policy, { layer: 'history', lane: heldLane }));
  }
  const missing = missingReason(question, policy);
  if (missing !== null) reasons.push(missing);
  return reasons;
}

/** One reason for all elements that are missed, in the strictest lane that any of them asks for. */
function missingReason(question: Question, policy: Policy): Reason | null {
  const seen: { name: string; value: string }[] = [];
  let lane: Lane = 'release';
  for (const { element, of } of question.consignment.missing) {
    const asked = policy.incomplete[element];
    if (asked === undefined) continue;
    lane = stricter(lane, asked);
    seen.push({ name: element, value: of });
  }
  if (seen.length === 0) return null;
  return reason('element-missing', policy, { layer: 'filing', lane, seen });
}

/**
 * By which program a parcel comes in that is not exempt, and what bars the exemption; null for one that is.
 *
 * The policy may ask for a lane under the element `low-value-entry`; else it is told and holds nothing.
 */
function parcelReason(policy: Policy, { reference, tried }: ParcelWays): Reason | null {
  const way = lawfulWay(tried);
  const exemption = tried.find(({ exempt }) => exempt);
  if (exemption === undefined || way?.exempt === true) return null;
  const [barrier] = exemption.why;
  const entry = way === null ? 'none' : [way.program, way.entryType ?? []].flat().join(' ');
  return reason('parcel-not-exempt', policy, {
    layer: 'tariff',
    lane: policy.incomplete['low-value-entry'] ?? null,
    entry: reference,
    seen: [
      { name: 'program', value: entry },
      ...exemption.why.map(({ code, seen }) => ({ name: code, value: seen })),
    ],
    authority: barrier?.citation ?? exemption.citation,
    verified: !(barrier ?? exemption).unverified,
  });
}

/** What the model adds to the score, and what made it; null when its probability adds nothing. */
function modelReason(policy: Policy, targeting: Score | null): Reason | null {
  if (targeting === null) return null;
  const reached = policy.targeting.points.filter((one) => one.probability <= targeting.probability);
  const weight = reached.at(-1)?.points ?? 0;
  if (weight === 0) return null;
  const told = tellScore(targeting, REASONS['targeting-model']);
  return reason('targeting-model', policy, { layer: 'model', weight, ...told });
}

function criterionReason(fired: Fired): Reason {
  const { criterion } = fired;
  return {
    code: criterion.id,
    layer: 'criteria',
    title: criterion.title,
    weight: criterion.weight,
    lane: criterion.lane,
    entry: fired.entry,
    line: fired.line,
    purpose: fired.purpose,
    seen: fired.seen,
    source: criterion.source,
    authority: criterion.authority,
    verified: criterion.verified,
  };
}

function reason(
  code: keyof typeof REASONS,
  policy: Policy,
  given: Pick<Reason, 'layer'> & Partial<Reason>,
): Reason {
  return {
    code,
    title: REASONS[code],
    weight: 0,
    lane: null,
    entry: null,
    line: null,
    purpose: 'commercial',
    seen: [],
    source: policy.source,
    authority: policy.authority,
    verified: true,
    ...given,
  };
}

function scoreReason(policy: Policy, score: number, lane: Lane): Reason {
  const seen = [{ name: 'score', value: String(score) }];
  return reason('score-threshold', policy, { layer: 'policy', lane, seen });
}

type Suspension = NonNullable<Policy['control']['suspended']>;

function suspensionOf(question: Question, book: Book): Suspension | null {
  const { suspended } = book.policy.control;
  return suspended !== null && legalDay(question, book) <= suspended.until ? suspended : null;
}

/** Says on every decision that nobody is drawn, for without the sample no accuracy can be told. */
function suspendedReason(policy: Policy, suspension: Suspension): Reason {
  const seen = [
    { name: 'until', value: suspension.until },
    { name: 'reason', value: suspension.reason },
  ];
  return reason('control-suspended', policy, { layer: 'policy', seen });
}

function controlOf(question: Question, policy: Policy, suspension: Suspension | null): Control {
  const { entries, parcels, bills } = question.consignment;
  const entry = entries[0];
  const mode = entry?.mode ?? parcels[0]?.mode ?? bills[0]?.mode ?? 'none';
  const program = entry?.entryType ?? (parcels.length > 0 ? 'parcel' : 'manifest');
  const stratum = `${mode}/${program}`;
  const { defaultPpm, strataPpm } = policy.control;
  const ratePpm = suspension !== null ? 0 : (strataPpm[stratum] ?? defaultPpm);
  // A manifest alone is not released; its goods are drawn when they are entered.
  const decidable = entry !== undefined || parcels.length > 0;
  return { stratum, ratePpm, drawn: decidable && isDrawn(question.draw, ratePpm) };
}

/**
 * The sum of the weights, each criterion once on however many lines it fired. It never sinks below
 * zero: trust outweighs suspicion, it does not store up.
 */
function scoreOf(reasons: readonly Reason[]): number {
  const counted = new Set<string>();
  let score = 0;
  for (const { code, weight } of reasons) {
    if (!counted.has(code)) score += weight;
    counted.add(code);
  }
  return Math.max(0, score);
}

function laneOfScore(policy: Policy, score: number): Lane {
  let lane: Lane = 'release';
  for (const threshold of policy.thresholds) {
    if (score >= threshold.score) lane = stricter(lane, threshold.lane);
  }
  return lane;
}

function strictestOf(reasons: readonly Reason[]): Lane {
  let lane: Lane = 'release';
  for (const asked of reasons) if (asked.lane !== null) lane = stricter(lane, asked.lane);
  return lane;
}

/**
 * The fewest reasons without which the rest would be released: all that ask for a lane themselves,
 * and then the heaviest until the score is below every threshold.
 */
function freeingOf(policy: Policy, reasons: readonly Reason[]): readonly string[] {
  const asking = reasons.filter((one) => one.code !== 'score-threshold' && asksForMore(one));
  const taken = new Set(asking.map((one) => one.code));
  let left = reasons.filter((one) => one.code !== 'score-threshold' && !taken.has(one.code));
  for (const { code, weight } of [...left].sort(byGravity)) {
    if (laneOfScore(policy, scoreOf(left)) === 'release') break;
    if (weight <= 0 || taken.has(code)) continue;
    taken.add(code);
    left = left.filter((one) => one.code !== code);
  }
  return taken.size <= FREEING_MAX ? [...taken] : [];
}

function asksForMore({ lane }: Reason): boolean {
  return lane !== null && lane !== 'release';
}

/** What decides the lane first, then what weighs most: the first reason is the one to tell. */
function byGravity(a: Reason, b: Reason): number {
  return (
    laneRank(b.lane) - laneRank(a.lane) ||
    Math.abs(b.weight) - Math.abs(a.weight) ||
    compareText(a.code, b.code) ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}

/**
 * The one reason to tell where there is room for one; null when a decision has none.
 *
 * That a threshold was reached says nothing by itself: then the heaviest of what reached it is told.
 */
export function reasonToTell(reasons: readonly Reason[]): Reason | null {
  const [first] = reasons;
  if (first?.code !== 'score-threshold') return first ?? null;
  return reasons.reduce((told, one) => (one.weight > told.weight ? one : told), first);
}

function laneRank(lane: Lane | null): number {
  return lane === null ? -1 : LANES.indexOf(lane);
}
