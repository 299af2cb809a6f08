import type { Day } from '../../terms/day.ts';
import { exactAmount, USD } from '../../terms/money.ts';
import { toFixed, ZERO } from '../../terms/rational.ts';
import type { DutyFacts, DutyLine } from '../assessment.ts';
import { chooseBase } from '../base-rate.ts';
import { governingDate, type TariffLaw } from '../law.ts';
import { printRate } from '../rate.ts';
import { findLine, type RevisionOnDay, revisionOn } from '../schedule.ts';
import { roundTogether } from './apportion.ts';
import { type EntryInDollars, inDollars } from './exchange.ts';

/**
 * The entry with the values on which duties are taken: in dollars, and in whole dollars where several lines of one
 * invoice and rate are rounded together. What stands alone is left for its rate to round.
 *
 * @source 31 USC 5151; 19 CFR 159.3(a)
 */
export function settleValues(law: TariffLaw, declared: DutyFacts): EntryInDollars {
  const settled = inDollars(law, declared);
  if (!law.computation.rounding.wholeDollars) return settled;
  const { entry } = settled;
  if (!entry.lines.some(isInvoiced)) return settled;
  const several = entry.lines.filter(isInvoiced);
  const rounded = roundByInvoice(law, entry, several);
  const lines = entry.lines.map((line) => rounded.get(line) ?? line);
  return { ...settled, entry: { ...entry, lines } };
}

function isInvoiced({ invoice }: DutyLine): boolean {
  return invoice !== undefined;
}

function roundByInvoice(
  law: TariffLaw,
  entry: DutyFacts,
  several: readonly DutyLine[],
): ReadonlyMap<DutyLine, DutyLine> {
  const { on } = governingDate(law, 'duty', entry);
  const found = revisionOn(law.schedule, on);
  const groups = new Map<string, DutyLine[]>();
  for (const line of several) {
    const rate = line.value.currency === USD ? rateOf(law, line, on, found) : null;
    if (rate === null) continue;
    const key = [line.invoice, rate, line.origin, ...(line.claims ?? [])].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const rounded = new Map<DutyLine, DutyLine>();
  for (const lines of groups.values()) {
    const dollars = roundTogether(
      lines.map(({ value }) => exactAmount(value)),
      0,
    );
    for (const [position, line] of lines.entries()) {
      const amount = toFixed(dollars[position] ?? ZERO, 0);
      rounded.set(line, { ...line, value: { amount, currency: USD } });
    }
  }
  return rounded;
}

/** The base rate as the schedule prints it; null for a line that has none, which is rounded with no other. */
function rateOf(
  law: TariffLaw,
  line: DutyLine,
  on: Day,
  found: RevisionOnDay | null,
): string | null {
  const tariffLine = found === null ? null : findLine(found.revision, line.hts);
  if (found === null || tariffLine === null) return null;
  const { rate } = chooseBase(law, line, on, found.revision, tariffLine).choice;
  return rate === null ? null : printRate(rate);
}
