import type { Day } from '../terms/day.ts';
import { exactAmount, type Money, USD, usd } from '../terms/money.ts';
import { add, type Rational, ZERO } from '../terms/rational.ts';
import type { Assessment, Charge, DutyFacts, DutyLine, LineAssessment } from './assessment.ts';
import { type BaseRate, chooseBase, dutyBasis } from './base-rate.ts';
import { revisionInForce } from './calendar.ts';
import { applyRate, type Due } from './duty.ts';
import type { MissingFact } from './duty-terms.ts';
import { assessFees } from './fee.ts';
import { governingDate, type TariffLaw } from './law.ts';
import { settleValues } from './money/settled.ts';
import { type LaidOver, layOver } from './overlay/charge.ts';
import type { Window } from './overlay/overlays.ts';
import { printRate } from './rate.ts';
import { entryRemedies, withRemedies } from './remedy/entry-remedies.ts';
import {
  findLine,
  printRevision,
  type RevisionOnDay,
  revisionOn,
  type TariffLine,
} from './schedule.ts';

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
  const leftOut = new Set(remedies.leavesOut);
  if (law.overlays.absent.length > 0) leftOut.add('additional-duties');
  let incomplete = !remedies.complete;
  for (const line of entry.lines) {
    const { assessed: bare, laid } = assessLine(law, line, { on, window, found });
    const assessed = withRemedies(bare, remedies.answers.get(line));
    const converted = conversions.get(line.number);
    lines.push(converted === undefined ? assessed : { ...assessed, converted });
    incomplete ||= assessed.unknown !== null || laid.lacks.length > 0;
    for (const code of laid.lacks) leftOut.add(code);
    for (const list of laid.unread) leftOut.add(`list:${list}`);
  }
  const { fees, leavesOut } = assessFees(law, entry);
  return {
    on,
    onBecause,
    revision: found === null ? null : printRevision(found.revision),
    lines,
    fees,
    totalDuty: total(lines.flatMap((line) => line.charges)),
    totalFees: total(fees),
    complete: leavesOut.length === 0 && !incomplete,
    leavesOut: [...leftOut, ...leavesOut],
  };
}

/** The day and the edition whose law is applied. */
interface Then {
  readonly on: Day;
  readonly window: Window;
  readonly found: RevisionOnDay | null;
}

interface AssessedLine {
  readonly assessed: LineAssessment;
  readonly laid: LaidOver;
}

const NOTHING_LAID: LaidOver = { charges: [], replacesBase: false, lacks: [], unread: [] };

function assessLine(law: TariffLaw, line: DutyLine, then: Then): AssessedLine {
  const bare = {
    line: line.number,
    hts: line.hts,
    column: null,
    charges: [],
    claimRefused: null,
    because: null,
  };
  const { found, on } = then;
  if (found === null) {
    const because = revisionInForce(law.schedule.calendar, on);
    return { assessed: { ...bare, unknown: 'revision-not-loaded', because }, laid: NOTHING_LAID };
  }
  const tariffLine = findLine(found.revision, line.hts);
  if (tariffLine === null) {
    const because = printRevision(found.revision);
    return { assessed: { ...bare, unknown: 'tariff-unknown', because }, laid: NOTHING_LAID };
  }
  return assessKnownLine(law, line, then, found, tariffLine);
}

function assessKnownLine(
  law: TariffLaw,
  line: DutyLine,
  { on, window }: Then,
  found: RevisionOnDay,
  tariffLine: TariffLine,
): AssessedLine {
  const base = chooseBase(law, line, on, found.revision, tariffLine);
  const { choice } = base;
  const { column, claimRefused } = choice;
  const due = dueOn(law, line, tariffLine, base);
  const isUnknown = 'unknown' in due;
  const laid =
    isOverlay(tariffLine) || foreignCurrency(line) !== null
      ? NOTHING_LAID
      : layOver(law, line, { on, window, choice, base: isUnknown ? null : due.amount });
  const answer = { line: line.number, hts: line.hts, column, claimRefused };
  if (isUnknown) {
    const because = join(due.because, choice.because);
    return { assessed: { ...answer, charges: laid.charges, unknown: due.unknown, because }, laid };
  }
  const charge: Charge = {
    kind: 'duty',
    rate: due.rate,
    basis: due.basis,
    amount: usd(due.amount),
    citation: cite(base.line, found, choice.citation),
    unverified: found.unverified || !choice.verified || !law.computation.verified,
  };
  const charges = laid.replacesBase ? laid.charges : [charge, ...laid.charges];
  return { assessed: { ...answer, charges, unknown: null, because: choice.because }, laid };
}

/** What the chosen rate makes of the line, or the first thing that keeps it from being applied. */
function dueOn(law: TariffLaw, line: DutyLine, tariffLine: TariffLine, base: BaseRate): Due {
  const { column, rate } = base.choice;
  const missing: readonly MissingFact[] = [];
  if (rate === null) {
    return { unknown: 'not-computable', because: `no rate printed: ${column}`, missing };
  }
  if (isOverlay(tariffLine)) {
    return { unknown: 'not-computable', because: printRate(rate), missing };
  }
  const foreign = foreignCurrency(line);
  if (foreign !== null) return { unknown: 'currency-unknown', because: foreign, missing };
  return applyRate(rate, dutyBasis(line, base.others), law.computation.rounding);
}

function foreignCurrency({ value, values }: DutyLine): string | null {
  if (value.currency !== USD) return value.currency;
  if (values === undefined) return null;
  return Object.values(values).find(({ currency }) => currency !== USD)?.currency ?? null;
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
