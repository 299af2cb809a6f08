import type { Day } from '../terms/day.ts';
import { exactAmount, type Money } from '../terms/money.ts';
import type { Rational } from '../terms/rational.ts';
import type { DutyLine } from './assessment.ts';
import { type ColumnChoice, chooseColumn } from './column.ts';
import type { DutyBasis, LendingLine } from './duty-terms.ts';
import type { TariffLaw } from './law.ts';
import type { HeadingRange, Rate } from './rate.ts';
import { findLine, type ScheduleRevision, type TariffLine } from './schedule.ts';

/** Which line's which column gives a declared line its base rate, and whose rates that rate may borrow. */
export interface BaseRate {
  /** The declared line, or the heading of chapters 98 and 99 that stands in lieu of it. */
  readonly line: TariffLine;
  readonly choice: ColumnChoice;
  readonly others: readonly LendingLine[];
}

/**
 * The base rate of a declared line, before any duty of chapter 99 is laid over it.
 *
 * A heading of chapter 98 that is claimed governs in lieu of the line's own columns and borrows from them;
 * a rate that says "See 9919.04.11" is the one of that heading, where it is claimed.
 *
 * @source HTSUS General Note 3(a) to (c); chapter 98, U.S. note 1
 */
export function chooseBase(
  law: TariffLaw,
  declared: DutyLine,
  on: Day,
  revision: ScheduleRevision,
  line: TariffLine,
): BaseRate {
  const inLieu = line.code < '98' ? findClaim(declared, revision, isChapter98) : null;
  const governing = inLieu ?? line;
  const choice = chooseColumn(law, declared, on, governing.rates);
  if (choice.rate?.kind === 'see') {
    const { headings } = choice.rate;
    const seen = findClaim(declared, revision, (code) => isWithin(headings, code));
    if (seen !== null) {
      return { line: seen, choice: chooseColumn(law, declared, on, seen.rates), others: [] };
    }
  }
  const own = inLieu === null ? [] : [line];
  const others =
    choice.rate !== null && borrows(choice.rate)
      ? listLenders(law, declared, on, revision, own, choice.rate)
      : [];
  return { line: governing, choice, others };
}

/** What a rate is applied to. Every value of the line is in dollars: see `exactAmount`. */
export function dutyBasis(declared: DutyLine, others: readonly LendingLine[]): DutyBasis {
  const { value, quantities, values, counts, states } = declared;
  const basis = { value: exactAmount(value), quantities, others };
  return values === undefined && counts === undefined && states === undefined
    ? basis
    : { ...basis, values: exactValues(values ?? {}), counts: counts ?? {}, states: states ?? [] };
}

function exactValues(values: Readonly<Record<string, Money>>): Readonly<Record<string, Rational>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, money]) => [name, exactAmount(money)]),
  );
}

function findClaim(
  { claims }: DutyLine,
  revision: ScheduleRevision,
  wanted: (code: string) => boolean,
): TariffLine | null {
  const code = claims?.find(wanted);
  return code === undefined ? null : findLine(revision, code);
}

function isChapter98(code: string): boolean {
  return code.startsWith('98');
}

function isWithin(headings: readonly HeadingRange[], code: string): boolean {
  const legal = code.slice(0, 8);
  return headings.some(({ from, to }) => digitsOf(from) <= legal && legal <= digitsOf(to ?? from));
}

function digitsOf(number: string): string {
  return number.replaceAll('.', '');
}

function borrows(rate: Rate): boolean {
  return rate.kind === 'sum'
    ? rate.capped
    : rate.kind === 'borrowed' ||
        rate.kind === 'provided' ||
        rate.kind === 'portion' ||
        rate.kind === 'returned';
}

/** The line itself where a heading stands in lieu of it, and every claimed line of chapters 1 to 97. */
function listLenders(
  law: TariffLaw,
  declared: DutyLine,
  on: Day,
  revision: ScheduleRevision,
  own: readonly TariffLine[],
  rate: Rate,
): readonly LendingLine[] {
  const originating = rate.kind === 'provided' && rate.originatingIn !== null;
  const claimed = (declared.claims ?? [])
    .filter((code) => code < '98')
    .flatMap((code) => findLine(revision, code) ?? []);
  return [...own, ...claimed].map(({ code, rates }) => {
    const choice = chooseColumn(law, declared, on, rates);
    const given = !originating || (declared.program !== null && choice.claimRefused === null);
    return { code, rate: given ? choice.rate : null };
  });
}
