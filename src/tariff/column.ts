import type { Day } from '../terms/day.ts';
import type { DutyLine, LineAssessment } from './assessment.ts';
import { judgeClaim } from './claim.ts';
import { findColumnTwo, type TariffLaw } from './law.ts';
import type { Rate, SpecialRate } from './rate.ts';
import type { Rates } from './schedule.ts';

/** The column that governs a line, its rate, and why a claimed program did not choose it. */
export interface ColumnChoice extends Pick<LineAssessment, 'claimRefused' | 'because'> {
  readonly column: 'general' | 'special' | 'other';
  /** Null when the column is blank. */
  readonly rate: Rate | null;
  /** The law, beyond the schedule, that chose the column; null when none had to. */
  readonly citation: string | null;
  readonly verified: boolean;
}

/**
 * Column 2 for its origins, special for a claim that holds and that the line prints, else general.
 *
 * @source HTSUS General Note 3(a) and (b)
 */
export function chooseColumn(
  law: TariffLaw,
  line: DutyLine,
  on: Day,
  rates: Rates | null,
): ColumnChoice {
  const columnTwo = findColumnTwo(law, line.origin, on);
  if (columnTwo === null) return chooseColumnOne(law, line, on, rates);
  const { citation, verified } = columnTwo;
  return {
    column: 'other',
    rate: rates?.other ?? null,
    claimRefused: line.program === null ? null : 'origin-not-eligible',
    because: line.program === null ? null : citation,
    citation,
    verified,
  };
}

function chooseColumnOne(
  law: TariffLaw,
  line: DutyLine,
  on: Day,
  rates: Rates | null,
): ColumnChoice {
  const general: ColumnChoice = {
    column: 'general',
    rate: rates?.general ?? null,
    claimRefused: null,
    because: null,
    citation: null,
    verified: true,
  };
  if (line.program === null) return general.rate === null ? unclaimed(general, rates) : general;
  const { program, refused, because } = judgeClaim(law, line.program, line.origin, on);
  if (program === null) return { ...general, claimRefused: refused, because };
  const { symbol, citation, verified } = program;
  const special = findSpecial(rates, symbol);
  if (special !== undefined) {
    const { rate } = special;
    return { ...general, column: 'special', rate, citation: `${symbol}, ${citation}`, verified };
  }
  // A line that is free for all needs no special rate: the claim still lifts fees.
  const free = general.rate?.kind === 'free' && general.rate.condition === null;
  return free ? general : { ...general, claimRefused: 'not-printed', because: symbol };
}

/** The rate printed for a program; in chapters 98 and 99 one that names no program is for all. */
function findSpecial(rates: Rates | null, symbol: string): SpecialRate | undefined {
  return (
    rates?.special.find(({ programs }) => programs.includes(symbol)) ??
    rates?.special.find(({ programs }) => programs.length === 0)
  );
}

/** Headings such as 9802.00.91 print one rate only, in the special column and for no program. */
function unclaimed(general: ColumnChoice, rates: Rates | null): ColumnChoice {
  const only = rates?.special.find(({ programs }) => programs.length === 0);
  return only === undefined ? general : { ...general, column: 'special', rate: only.rate };
}
