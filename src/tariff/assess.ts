import type { Day } from '../terms/day.ts';
import { exactAmount, type Money, USD, usd } from '../terms/money.ts';
import { add, type Rational, ZERO } from '../terms/rational.ts';
import type { Assessment, Charge, DutyFacts, DutyLine, LineAssessment } from './assessment.ts';
import { type Claim, judgeClaim } from './claim.ts';
import { applyRate } from './duty.ts';
import { assessFees } from './fee.ts';
import { findColumnTwo, governingDate, type TariffLaw } from './law.ts';
import { printRate, type Rate } from './rate.ts';
import {
  findLine,
  printRevision,
  type Rates,
  type RevisionOnDay,
  revisionInForce,
  revisionOn,
  type TariffLine,
} from './schedule.ts';

/**
 * What an entry owes: the base duty of each line, and the fees on the whole.
 *
 * Pure and total: a line that cannot be computed says why and is left out of the totals, which then
 * are not complete. Each charge is exact and rounded once, to cents, halves up.
 *
 * @source 19 USC 1202 (General Notes 1 to 3); 19 CFR 159.3; 19 CFR 24.23 and 24.24
 */
export function assess(law: TariffLaw, entry: DutyFacts): Assessment {
  const { on, because: onBecause } = governingDate(law, 'duty', entry);
  const found = revisionOn(law.schedule, on);
  const lines = entry.lines.map((line) => assessLine(law, line, on, found));
  const { fees, leavesOut } = assessFees(law, entry);
  return {
    on,
    onBecause,
    revision: found === null ? null : printRevision(found.revision),
    lines,
    fees,
    totalDuty: total(lines.flatMap((line) => line.charges)),
    totalFees: total(fees),
    complete: leavesOut.length === 0 && lines.every((line) => line.unknown === null),
    leavesOut: ['additional-duties', ...leavesOut],
  };
}

function assessLine(
  law: TariffLaw,
  line: DutyLine,
  on: Day,
  found: RevisionOnDay | null,
): LineAssessment {
  const bare = {
    line: line.number,
    hts: line.hts,
    column: null,
    charges: [],
    claimRefused: null,
    because: null,
  };
  if (found === null) {
    const because = revisionInForce(law.schedule.calendar, on);
    return { ...bare, unknown: 'revision-not-loaded', because };
  }
  const tariffLine = findLine(found.revision, line.hts);
  if (tariffLine === null) {
    return { ...bare, unknown: 'tariff-unknown', because: printRevision(found.revision) };
  }
  return assessKnownLine(law, line, on, found, tariffLine);
}

function assessKnownLine(
  law: TariffLaw,
  line: DutyLine,
  on: Day,
  found: RevisionOnDay,
  tariffLine: TariffLine,
): LineAssessment {
  const choice = chooseColumn(law, line, on, tariffLine.rates);
  const { column, claimRefused, rate } = choice;
  const answer = { line: line.number, hts: line.hts, column, claimRefused, charges: [] };
  if (rate === null) {
    return {
      ...answer,
      unknown: 'not-computable',
      because: join(`no rate printed: ${column}`, choice.because),
    };
  }
  if (isOverlay(tariffLine)) {
    return { ...answer, unknown: 'not-computable', because: join(printRate(rate), choice.because) };
  }
  if (line.value.currency !== USD) {
    const because = join(line.value.currency, choice.because);
    return { ...answer, unknown: 'currency-unknown', because };
  }
  const basis = { value: exactAmount(line.value), quantities: line.quantities };
  const due = applyRate(rate, basis, law.computation.rounding);
  if ('unknown' in due) {
    return { ...answer, unknown: due.unknown, because: join(due.because, choice.because) };
  }
  const charge: Charge = {
    kind: 'duty',
    rate: printRate(rate),
    basis: due.basis,
    amount: usd(due.amount),
    citation: cite(tariffLine, found, choice.citation),
    unverified: found.unverified || !choice.verified || !law.computation.verified,
  };
  return { ...answer, charges: [charge], unknown: null, because: choice.because };
}

interface ColumnChoice extends Pick<LineAssessment, 'column' | 'claimRefused' | 'because'> {
  readonly rate: Rate | null;
  /** The law, beyond the schedule, that chose the column. */
  readonly citation: string | null;
  readonly verified: boolean;
}

/**
 * The column that governs a line: column 2 for its origins, special for a good claim, else general.
 *
 * @source HTSUS General Note 3(a) and (b)
 */
function chooseColumn(law: TariffLaw, line: DutyLine, on: Day, rates: Rates | null): ColumnChoice {
  const claim = line.program === null ? null : judgeClaim(law, line.program, line.origin, on);
  const columnTwo = findColumnTwo(law, line.origin, on);
  if (columnTwo !== null) {
    return {
      column: 'other',
      rate: rates?.other ?? null,
      ...refusalOf(claim),
      citation: columnTwo.citation,
      verified: columnTwo.verified,
    };
  }
  const general = { column: 'general', rate: rates?.general ?? null } as const;
  if (claim === null || claim.program === null) {
    return { ...general, ...refusalOf(claim), citation: null, verified: true };
  }
  const { symbol, citation, verified } = claim.program;
  const special = rates?.special.find(({ programs }) => programs.includes(symbol));
  return special === undefined
    ? { ...general, claimRefused: 'not-printed', because: symbol, citation: null, verified: true }
    : {
        column: 'special',
        rate: special.rate,
        claimRefused: null,
        because: null,
        citation: `${symbol}, ${citation}`,
        verified,
      };
}

function refusalOf(claim: Claim | null): Pick<LineAssessment, 'claimRefused' | 'because'> {
  return claim === null || claim.refused === null
    ? { claimRefused: null, because: null }
    : { claimRefused: claim.refused, because: claim.because };
}

/** Chapter 99 changes what another line owes; what it prints is no duty of its own. */
function isOverlay(line: TariffLine): boolean {
  return line.code.startsWith('99');
}

function cite(line: TariffLine, found: RevisionOnDay, chosenBy: string | null): string {
  const heading = `HTSUS ${printCode(line.rates?.printedAt ?? line.code)}`;
  const source = `${heading}, ${printRevision(found.revision)}`;
  return chosenBy === null ? source : `${source}; ${chosenBy}`;
}

/** "6505.00.90" of "65050090". */
function printCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8)]
    .filter((digits) => digits !== '')
    .join('.');
}

function join(...reasons: readonly (string | null)[]): string {
  return reasons.filter((reason) => reason !== null).join('; ');
}

function total(charges: readonly Charge[]): Money {
  return usd(charges.reduce((sum: Rational, { amount }) => add(sum, exactAmount(amount)), ZERO));
}
