import { assessLine } from './assess-line.ts';
import type { Assessment, DutyFacts, LineAssessment } from './assessment.ts';
import { assessFees } from './fee.ts';
import { governingDate, type TariffLaw } from './law.ts';
import { settleValues } from './money/settled.ts';
import type { Window } from './overlay/overlays.ts';
import { entryRemedies } from './remedy/entry-remedies.ts';
import { printRevision, revisionOn } from './schedule.ts';
import { sumOfCents } from './whole-dollars.ts';

/**
 * What an entry owes: the base duty of each line, the additional duties laid over it, and the fees on the whole.
 *
 * Pure and total: a line that cannot be computed says why and is left out of the totals, which then
 * are not complete. Each charge is exact and rounded once, to cents, halves up.
 *
 * @param window by which days additional duties are owed: those on which they were collected, or were law
 * @source 19 USC 1202 (General Notes 1 to 3); 31 USC 5151; 19 CFR 159.3; 19 CFR 24.23 and 24.24
 */
export function assess(
  law: TariffLaw,
  declared: DutyFacts,
  window: Window = 'collection',
): Assessment {
  const { entry, conversions } = settleValues(law, declared);
  const { on, because: onBecause } = governingDate(law, 'duty', entry);
  const found = revisionOn(law.schedule, on);
  const lines: LineAssessment[] = [];
  const remedies = entryRemedies(law, entry);
  const then = { on, window, found, remedies: remedies.answers };
  const leftOut = new Set(remedies.leavesOut);
  if (law.overlays.absent.length > 0) leftOut.add('additional-duties');
  let incomplete = !remedies.complete;
  for (const line of entry.lines) {
    const { assessed, laid } = assessLine(law, line, then);
    const converted = conversions.get(line.number);
    lines.push(converted === undefined ? assessed : { ...assessed, converted });
    const { missing, unread } = laid;
    incomplete ||= assessed.unknown !== null || missing.length > 0;
    for (const { measure, fact } of missing) leftOut.add(`${measure.heading}:${fact}`);
    for (const list of unread) leftOut.add(`list:${list}`);
  }
  const { fees, leavesOut } = assessFees(law, entry);
  return {
    on,
    onBecause,
    revision: found === null ? null : printRevision(found.revision),
    lines,
    fees,
    totalDuty: sumOfCents(lines.flatMap(({ charges }) => charges)),
    totalFees: sumOfCents(fees),
    complete: leavesOut.length === 0 && !incomplete,
    leavesOut: [...leftOut, ...leavesOut],
  };
}
