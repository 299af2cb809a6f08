import { type Day, holdsOn } from '../../terms/day.ts';
import { exactAmount, type Money, USD } from '../../terms/money.ts';
import {
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import type { Conversion, DutyFacts, DutyLine } from '../assessment.ts';
import { governingDate, type Provision, type TariffLaw } from '../law.ts';

/** What one unit of a currency is worth, as certified for a quarter or for a single day. */
export interface ExchangeRate extends Provision {
  readonly currency: string;
  readonly term: 'quarter' | 'day';
  /** Dollars for one unit. */
  readonly dollars: Rational;
}

/** An entry all of whose values are in dollars, as far as the law has rates. */
export interface EntryInDollars {
  readonly entry: DutyFacts;
  /** By the number of the line. */
  readonly conversions: ReadonlyMap<number, Conversion>;
}

const NONE: ReadonlyMap<number, Conversion> = new Map();
const HUNDRED = rational(100n);
/** Decimal text holds no more; a rate of six decimals on cents needs eight. */
const PLACES = 12;

/**
 * The rate of the quarter, unless the rate certified for the day itself differs from it by the law's percentage;
 * null when the currency has no rate on the day.
 *
 * @source 31 USC 5151(c) and (d); 19 CFR 159.34 and 159.35
 */
export function findRate(law: TariffLaw, currency: string, on: Day): ExchangeRate | null {
  const rates = law.exchangeRates.get(currency) ?? [];
  const held = rates.filter(({ validity }) => holdsOn(validity, on));
  const quarter = held.find(({ term }) => term === 'quarter') ?? null;
  const day = held.find(({ term }) => term === 'day') ?? null;
  if (quarter === null || day === null) return quarter ?? day;
  const { currencyVariance } = law.computation;
  if (currencyVariance === null) return quarter;
  return compare(percentApart(quarter.dollars, day.dollars), currencyVariance) < 0 ? quarter : day;
}

/** By how many percent of the quarter's rate the day's differs from it. */
function percentApart(quarter: Rational, day: Rational): Rational {
  const apart = subtract(day, quarter);
  const distance = compare(apart, ZERO) < 0 ? subtract(quarter, day) : apart;
  return divide(multiply(HUNDRED, distance), quarter);
}

/**
 * The entry with every value in dollars that can be; a value in a currency without a rate stays as it is declared.
 *
 * The rate is that of the day on which the goods were exported; where nobody stated that day another stands in for it,
 * and the conversion is unverified.
 *
 * @source 31 USC 5151(b); 19 CFR 159.32
 */
export function inDollars(law: TariffLaw, declared: DutyFacts): EntryInDollars {
  if (declared.lines.every(isInDollars)) return { entry: declared, conversions: NONE };
  const { on, because } = governingDate(law, 'currency', declared);
  const conversions = new Map<number, Conversion>();
  const lines = declared.lines.map((line) => {
    const { currency } = line.value;
    const rate = currency === USD ? null : findRate(law, currency, on);
    const value = rate === null ? line.value : exchange(line.value, rate);
    if (rate !== null) {
      conversions.set(line.number, {
        declared: line.value,
        dollars: value,
        rate: printExact(rate.dollars),
        citation: `${rate.citation}; ${because} ${on}`,
        unverified: !rate.verified || because !== 'exportation',
      });
    }
    return { ...line, value, ...valuesInDollars(law, line, on) };
  });
  return { entry: { ...declared, lines }, conversions };
}

function isInDollars({ value, values }: DutyLine): boolean {
  if (value.currency !== USD) return false;
  return values === undefined || Object.values(values).every(({ currency }) => currency === USD);
}

function valuesInDollars(law: TariffLaw, line: DutyLine, on: Day): Pick<DutyLine, 'values'> {
  if (line.values === undefined) return {};
  const values = Object.entries(line.values).map(([name, money]) => {
    const rate = money.currency === USD ? null : findRate(law, money.currency, on);
    return [name, rate === null ? money : exchange(money, rate)] as const;
  });
  return { values: Object.fromEntries(values) };
}

/** Exact: nothing is rounded before a rate of duty asks for whole dollars. */
export function exchange(money: Money, rate: ExchangeRate): Money {
  return { amount: printExact(multiply(exactAmount(money), rate.dollars)), currency: USD };
}

function printExact(value: Rational): string {
  return toFixed(value, PLACES).replace(/\.?0+$/, '');
}
