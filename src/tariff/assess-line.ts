import { type AssessedLine, assessAnew, type Then } from './assess-anew.ts';
import type { DutyLine } from './assessment.ts';
import type { TariffLaw } from './law.ts';
import { assessInProportion } from './proportion.ts';
import { withRemedies } from './remedy/entry-remedies.ts';

/** Base duty, additional duties and deposits of one line, whose values are in dollars. */
export function assessLine(law: TariffLaw, line: DutyLine, then: Then): AssessedLine {
  const known = assessInProportion(law, line, then) ?? assessAnew(law, line, then);
  const remedies = then.remedies.get(line.number);
  if (remedies === undefined) return known;
  return { ...known, assessed: withRemedies(known.assessed, remedies) };
}
