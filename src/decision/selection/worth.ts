import { LANES, type Lane } from '../../risk/criterion.ts';
import type { Score } from '../../risk/score.ts';
import type { Decision, Question, Reason } from '../decision.ts';
import type { Policy, SelectionPolicy } from '../policy.ts';

/** What a list of candidates needs of a decision, kept beside it so that SQL can rank. */
export interface Candidacy {
  readonly stratum: string;
  readonly control_ppm: number;
  readonly compulsory: boolean;
  readonly probability: number | null;
  readonly novelty: number;
  readonly exam_value: number;
}

/** @param score null where no model spoke */
export function candidacyOf(
  question: Question,
  decision: Decision,
  score: Score | null,
  policy: Policy,
): Candidacy {
  const { stratum, ratePpm } = decision.control;
  return {
    stratum,
    control_ppm: ratePpm,
    compulsory: isCompulsory(decision, policy),
    probability: score?.probability ?? null,
    novelty: decision.novelty ?? 1 / (1 + question.history.importerFilings),
    exam_value: trustedWorth(worthOf(decision, score, policy.selection), decision),
  };
}

/** True when a reason that nothing sets aside asks for an examination. */
export function isCompulsory({ reasons }: Pick<Decision, 'reasons'>, policy: Policy): boolean {
  return reasons.some((one) => asksForExam(one.lane) && policy.compulsory.includes(one.code));
}

/** True when anything but chance asks for an examination, so that it would be asked for undrawn. */
export function isTargeted({ reasons }: Pick<Decision, 'reasons'>): boolean {
  return reasons.some((one) => asksForExam(one.lane) && one.layer !== 'chance');
}

/** What asks for the examination: the model, where no criterion asks for one itself. */
export function askedBy({ reasons }: Pick<Decision, 'reasons'>): 'criteria' | 'model' {
  if (reasons.some(asksItself)) return 'criteria';
  return reasons.some(({ layer }) => layer === 'model') ? 'model' : 'criteria';
}

/**
 * What an examination may be expected to be worth, in whole US cents, before what its delay costs.
 *
 * By the model: the duty that it is expected to recover, and each kind of violation's worth by its
 * probability. Without a model: points of the score, and some more for each criterion that asks for an
 * examination itself.
 */
export function worthOf(
  { score: points, reasons }: Pick<Decision, 'score' | 'reasons'>,
  score: Score | null,
  selection: SelectionPolicy,
): number {
  if (score !== null) {
    const { lossCents, critical, probability } = score;
    const severity = critical * selection.criticalCents + probability * selection.violationCents;
    return Math.round(lossCents + severity);
  }
  const asking = new Set(reasons.filter(asksItself).map(({ code }) => code)).size;
  return (points + asking * selection.askedPoints) * selection.pointCents;
}

/** A trusted trader's examination competes for room with a part of its worth; what chance or law asks for does not. */
function trustedWorth(cents: number, { trust }: Pick<Decision, 'trust'>): number {
  return trust === undefined ? cents : Math.round((cents * trust.examinationsPercent) / 100);
}

function asksItself({ layer, lane }: Reason): boolean {
  return layer === 'criteria' && asksForExam(lane);
}

function asksForExam(lane: Lane | null): boolean {
  return lane !== null && LANES.indexOf(lane) >= LANES.indexOf('exam');
}
