import type { Fault } from '../../terms/fault.ts';
import { ok, type Result } from '../../terms/result.ts';
import type { OriginLaw } from './agreement.ts';
import { certificateFaults } from './certificate.parse.ts';
import { type Determination, determineOrigin } from './determine.ts';
import { parseOriginQuestion } from './good.parse.ts';
import { ruleSetOn } from './rule-set.ts';

/** What an inquiry was answered. */
export interface OriginFinding {
  readonly hts: string;
  readonly determination: Determination;
  /** What keeps the certification from supporting the claim; null when neither was sent. */
  readonly certificate: readonly Fault[] | null;
}

/**
 * Answers an inquiry about origin as it came: whether the goods originate, and what is wrong with the certification.
 *
 * @faults origin-question-malformed, origin-agreement-unknown, origin-agreement-not-in-force
 */
export function answerInquiry(law: OriginLaw, json: unknown): Result<OriginFinding> {
  const question = parseOriginQuestion(json);
  if (!question.ok) return question;
  const { agreement, on, good, certificate, claim } = question.value;
  const ruleSet = ruleSetOn(law, agreement, on);
  if (!ruleSet.ok) return ruleSet;
  const { hts } = good;
  const found =
    certificate === null && claim === null
      ? null
      : certificateFaults(certificate, ruleSet.value.agreement, claim && { ...claim, hts }, on);
  return ok({
    hts,
    determination: determineOrigin(ruleSet.value, good, on),
    certificate: found?.map((fault) => ({ ...fault, at: `/certificate${fault.at}` })) ?? null,
  });
}
