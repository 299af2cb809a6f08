import { exactAmount, type Money, usd } from '../../terms/money.ts';
import { type Rational, toFixed, ZERO } from '../../terms/rational.ts';
import type { AssessedLine, Then } from '../assess-anew.ts';
import { assessLine } from '../assess-line.ts';
import type { DutyLine } from '../assessment.ts';
import { dutyBasis } from '../base-rate.ts';
import type { TariffLaw } from '../law.ts';
import { type Proportion, proportionOf, totalInProportion } from '../proportion.ts';
import type { Rate } from '../rate.ts';
import { compareUsd, lessUsd, sumOfCents } from '../whole-dollars.ts';
import type { Measure } from './measure.ts';
import { findCandidates } from './overlays.ts';
import { type Barred, barred } from './standing.ts';

/** What a fact would change that the line does not declare. */
export interface Undeclared {
  readonly heading: string;
  readonly authority: string;
  /** A statement, a count or a value that the line would declare; the heading itself where it is claimed. */
  readonly needs: string;
  /** Where the line would declare it. */
  readonly among: keyof Pick<DutyLine, 'claims' | 'states' | 'counts' | 'values'>;
  /** Dollars owed then instead of now: at least, and at most. */
  readonly least: Money;
  readonly most: Money;
  /** Dollars less than now, and dollars more, when the fact does most; below nothing when it does the contrary. */
  readonly saves: Money;
  readonly costs: Money;
  readonly citation: string;
}

/** Another way to declare a line, and what is remembered of lines so declared. */
export interface Variant {
  readonly of: (line: DutyLine) => DutyLine;
  readonly known: Proportion | null;
}

/** A fact that lines like one leave open, declared in each of the ways that bound its effect. */
export interface Question extends Pick<Undeclared, 'needs' | 'among'> {
  readonly measure: Measure;
  readonly variants: readonly Variant[];
}

/** A variant of lines like this one. */
export function variantOf(law: TariffLaw, line: DutyLine, then: Then, of: Variant['of']): Variant {
  return { of, known: proportionOf(law, of(line), then) };
}

/** What the line would owe if it were declared so. */
export function assessVariant(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  { of, known }: Variant,
): AssessedLine {
  return assessLine(law, of(line), then, known);
}

/** What a fact would make of what is owed. */
export function weigh(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  { measure, needs, among, variants }: Question,
  { now, base }: Now,
): Undeclared {
  const totals = variants.map((variant) => owedSo(law, line, then, variant, base));
  const [least = NOTHING, most = least] = totals.sort(compareUsd);
  const { heading, authority, citation } = measure;
  const saves = lessUsd(now, least);
  const costs = lessUsd(most, now);
  return { heading, authority, needs, among, least, most, saves, costs, citation };
}

const NOTHING = usd(ZERO);

function owedSo(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  variant: Variant,
  base: Counted | null,
): Money {
  const { known } = variant;
  const isAlike = known !== null && !then.remedies.has(line.number);
  const duty = known?.counted?.choice.rate === base?.rate ? (base?.duty ?? null) : null;
  const total = isAlike ? totalInProportion(known, line.value, duty) : null;
  return total ?? owed(assessVariant(law, line, then, variant));
}

/** What a rate that counts quantities makes of the line, whatever else it declares. */
interface Counted {
  readonly rate: Rate | null;
  readonly duty: Money;
}

/** What the line owes as it is declared. */
export interface Now {
  readonly now: Money;
  readonly base: Counted | null;
}

/** @param known what is remembered of lines like it */
export function owedNow({ assessed }: AssessedLine, known: Proportion | null): Now {
  const now = sumOfCents(assessed.charges);
  const [duty] = assessed.charges;
  const counted = assessed.unknown === null ? known?.counted : null;
  if (counted == null || duty === undefined) return { now, base: null };
  return { now, base: { rate: counted.choice.rate, duty: duty.amount } };
}

function owed({ assessed }: AssessedLine): Money {
  return sumOfCents(assessed.charges);
}

/** Each measure that the line's facts leave open, and the fact that would settle it. */
export function questionsOf(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  filed: AssessedLine,
): readonly Question[] {
  const { on, window } = then;
  const { candidates } = findCandidates(law.overlays, line.hts, line.origin, on, window);
  // Those that give way to a content wait for it too; the one that is taken of it speaks for all.
  const waiting = filed.laid.missing
    .filter(({ measure, fact }) => measure.basis === fact)
    .map(({ measure, fact }) => ({
      measure,
      needs: fact,
      among: 'values' as const,
      ways: [withValue(fact, () => ZERO), withValue(fact, wholeValue)],
    }));
  const stated = {
    claims: line.claims ?? [],
    loadedDate: line.loadedDate ?? null,
    basis: dutyBasis(line, []),
  };
  const statements = new Set(line.states);
  const asked = candidates.flatMap(({ measure }) => {
    const fact = whatItAsks(measure, barred(measure, stated, statements, on));
    return fact === null ? [] : [{ measure, ...fact }];
  });
  return [...waiting, ...asked].map(({ ways, ...question }) => ({
    ...question,
    variants: ways.map((of) => variantOf(law, line, then, of)),
  }));
}

interface Asked extends Pick<Undeclared, 'needs' | 'among'> {
  readonly ways: readonly Variant['of'][];
}

/** The fact that keeps a measure from holding; null when it holds, or when facts that are declared rule it out. */
function whatItAsks(measure: Measure, bar: Barred | null): Asked | null {
  switch (bar?.why) {
    case 'not-claimed':
      return { needs: measure.heading, among: 'claims', ways: [claiming(measure.heading)] };
    case 'not-stated': {
      const [statement] = bar.statements;
      if (statement === undefined || bar.statements.some(isOfProgram)) return null;
      return { needs: statement, among: 'states', ways: [stating(statement)] };
    }
    case 'not-counted':
      return { needs: bar.fact, among: 'counts', ways: [counting(measure)] };
    default:
      return null;
  }
}

/** What follows from a program is told by the way under that program. */
function isOfProgram(statement: string): boolean {
  return /^(?:program|free-under)-/.test(statement);
}

export function claiming(heading: string): Variant['of'] {
  return (line) => ({ ...line, claims: [...(line.claims ?? []), heading] });
}

function stating(statement: string): Variant['of'] {
  return (line) => ({ ...line, states: [...(line.states ?? []), statement] });
}

/** The line within the measure's limits, and its basis the whole value: the most that it could change. */
function counting({ limits, basis }: Measure): Variant['of'] {
  const within = Object.fromEntries(
    limits.map(({ count, atLeast }) => [count, atLeast === null ? '0' : toFixed(atLeast, 6)]),
  );
  const whole = basis === 'customs-value' ? null : withValue(basis, wholeValue);
  return (line) => {
    const counted = { ...line, counts: { ...line.counts, ...within } };
    return whole === null ? counted : whole(counted);
  };
}

function withValue(name: string, amount: (line: DutyLine) => Rational): Variant['of'] {
  return (line) => ({ ...line, values: { ...line.values, [name]: usd(amount(line)) } });
}

function wholeValue({ value }: DutyLine): Rational {
  return exactAmount(value);
}
