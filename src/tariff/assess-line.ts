import { type AssessedLine, assessAnew, type Then } from './assess-anew.ts';
import type { DutyLine } from './assessment.ts';
import type { TariffLaw } from './law.ts';
import { inProportion, type Proportion, proportionOf } from './proportion.ts';
import { withRemedies } from './remedy/entry-remedies.ts';

/**
 * Base duty, additional duties and deposits of one line, whose values are in dollars.
 *
 * @param known what is remembered of lines like it
 */
export function assessLine(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  known: Proportion | null = proportionOf(law, line, then),
): AssessedLine {
  const scaled = known === null ? null : inProportion(law, known, line, then.found);
  const answer = scaled ?? assessAnew(law, line, then);
  const remedies = then.remedies.get(line.number);
  if (remedies === undefined) return answer;
  return { ...answer, assessed: withRemedies(answer.assessed, remedies) };
}
