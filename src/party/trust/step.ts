import { type Day, dayAt, type Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { TRUST_FAULTS } from './faults.ts';
import { afterStep, duesOf, type Member, nextSteps, type Step } from './member.ts';
import type { Program } from './trust-law.ts';

/**
 * Where a step brings a member of a program, or why it cannot be taken now.
 *
 * Nobody is certified before every area of the self-assessment is answered and met, no tier is given by a step
 * that does not give it, and no appeal is taken after its time.
 *
 * @param member null before the application
 * @faults trust-step-not-now, trust-assessment-open, trust-tier-not-held, trust-appeal-late
 */
export function judgeStep(
  member: Member | null,
  step: Step,
  program: Program,
  { at, zone }: { readonly at: Instant; readonly zone: string },
): Result<Member> {
  if (!nextSteps(member, program).includes(step.kind)) {
    return refuse(TRUST_FAULTS.fault('trust-step-not-now', '/kind', step.kind));
  }
  const faults = [
    ...openAreas(member, step, program),
    ...wrongTier(step, program),
    ...lateAppeal(member, step, program, dayAt(at, zone)),
  ];
  if (faults.length > 0) return refuse(...faults);
  return ok(afterStep(member, { ...step, at: notBefore(member, at) }, program, zone));
}

/** Whoever asked earlier and waited longer is recorded later: moments never run backwards. */
export function notBefore(member: Member | null, at: Instant): Instant {
  return member !== null && member.since > at ? member.since : at;
}

function openAreas(member: Member | null, step: Step, program: Program): readonly Fault[] {
  if (step.kind !== 'certified') return [];
  const met = new Set((member?.answers ?? []).filter((one) => one.met).map(({ area }) => area));
  return program.selfAssessment
    .filter((area) => !met.has(area))
    .map((area) => TRUST_FAULTS.fault('trust-assessment-open', '/answers', area));
}

function wrongTier(step: Step, { tiers }: Program): readonly Fault[] {
  if (step.kind !== 'certified' && step.kind !== 'validated') return [];
  const given = tiers.filter(({ state }) => state === step.kind).map(({ id }) => id);
  const fits = step.tier === null ? given.length === 0 : given.includes(step.tier);
  if (fits) return [];
  return [TRUST_FAULTS.fault('trust-tier-not-held', '/tier', step.tier ?? given.join(' '))];
}

function lateAppeal(
  member: Member | null,
  { kind }: Step,
  program: Program,
  on: Day,
): readonly Fault[] {
  if (kind !== 'appealed' || member === null) return [];
  const late = duesOf(member, program).find(({ by }) => by < on);
  return late === undefined ? [] : [TRUST_FAULTS.fault('trust-appeal-late', '/kind', late.by)];
}
