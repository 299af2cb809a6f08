import {
  add,
  compare,
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  roundHalfUp,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import { attributable, lesserOfTwoDuties } from '../money/drawback.ts';
import type { Arithmetic, Difference, ExpectedRow } from './worked-case.ts';

/** What an expression makes, exact; null when it is none that we can reckon. */
type Reckoned = Rational | null;

const NUMBER = String.raw`\$?([\d,]+(?:\.\d+)?)`;
const LESSER = new RegExp(`^lesser of ${NUMBER} and ${NUMBER}$`);
const SHARE = new RegExp(`^${NUMBER}%(?: (?:x|of) ${NUMBER})?$`);
const TIMES = new RegExp(`^${NUMBER}(c)?(?:/?[a-z.]+)? x ${NUMBER}(?: [a-z.]+)?$`, 'i');
const PER_UNIT = new RegExp(`^${NUMBER}(?: [A-Z]{3}(?:/([\\d,]*)([a-zA-Z]+))?)?$`);
const ATTRIBUTABLE = new RegExp(`^${NUMBER}% of attributable\\b`);

/** Kilograms in the units by which other countries' tariffs count weight. */
const KILOGRAMS: Readonly<Record<string, Rational>> = {
  kg: rational(1n),
  KGM: rational(1n),
  DTN: rational(100n),
  t: rational(1000n),
  TNE: rational(1000n),
};

/**
 * Where a case that states its own rates and we do not agree.
 *
 * Each amount is compared in cents, and the duty is the sum of the amounts as printed; a tax on what was reckoned
 * before it, and the total, are of the exact amounts.
 */
export function checkArithmetic(sum: Arithmetic): readonly Difference[] {
  const differences: Difference[] = [];
  const compareTo = (of: string, expected: Rational | null, got: Reckoned) => {
    if (expected === null) return;
    const shown = got === null ? 'could not read' : toFixed(got, 2);
    if (shown !== toFixed(expected, 2)) {
      differences.push({ of, expected: toFixed(expected, 2), got: shown });
    }
  };
  if (sum.valueParts.length > 0) compareTo('value', sum.value, sum.valueParts.reduce(add, ZERO));
  let duty = ZERO;
  let printed = ZERO;
  let tax = ZERO;
  for (const row of sum.rows) {
    const taxed = taxBase(row, sum, duty);
    const got = taxed ?? reckon(row.rate, sum);
    compareTo(`${row.heading} ${row.rate}`, row.amount, got);
    if (taxed !== null) {
      tax = add(tax, taxed);
      continue;
    }
    duty = add(duty, got ?? ZERO);
    printed = add(printed, roundHalfUp(got ?? ZERO, 2));
  }
  compareTo('duty', sum.duty, printed);
  compareTo('total', sum.total, add(duty, tax));
  return differences;
}

/** A tax on value and duties together: what it makes of the exact sum; null for a row that is none. */
function taxBase({ rate }: ExpectedRow, { value }: Arithmetic, duty: Rational): Reckoned {
  const [, percent, base] = SHARE.exec(rate) ?? [];
  const shown = numberOf(base);
  if (value === null || shown === null) return null;
  const whole = add(value, duty);
  if (compare(roundHalfUp(whole, 2), shown) !== 0) return null;
  return percentOf(numberOf(percent), whole);
}

function reckon(rate: string, sum: Arithmetic): Reckoned {
  const lesser = LESSER.exec(rate);
  if (lesser !== null) return lesserOf(numberOf(lesser[1]), numberOf(lesser[2]));
  const attributed = ATTRIBUTABLE.exec(rate);
  if (attributed !== null) return percentOf(numberOf(attributed[1]), attributedIn(sum));
  const share = SHARE.exec(rate);
  if (share !== null) return percentOf(numberOf(share[1]), numberOf(share[2]) ?? sum.value);
  const times = TIMES.exec(rate);
  if (times !== null) {
    const each = numberOf(times[1]);
    const count = numberOf(times[3]);
    if (each === null || count === null) return null;
    return multiply(times[2] === 'c' ? divide(each, rational(100n)) : each, count);
  }
  return perUnit(rate, sum);
}

function lesserOf(here: Reckoned, there: Reckoned): Reckoned {
  return here === null || there === null ? null : lesserOfTwoDuties([{ here, there }]);
}

function percentOf(percent: Reckoned, whole: Reckoned): Reckoned {
  if (percent === null || whole === null) return null;
  return divide(multiply(percent, whole), rational(100n));
}

/** "144.10 GBP/1000kg"; without a unit, for each unit in which the quantity is stated. */
function perUnit(rate: string, { quantity }: Arithmetic): Reckoned {
  const [, digits, count = '', unit] = PER_UNIT.exec(rate) ?? [];
  const each = numberOf(digits);
  if (each === null || quantity === null) return null;
  if (unit === undefined) return multiply(each, quantity.amount);
  const stated = KILOGRAMS[quantity.unit];
  const counted = KILOGRAMS[unit];
  if (stated === undefined || counted === undefined) return null;
  const size = multiply(counted, numberOf(count) ?? rational(1n));
  return multiply(each, divide(multiply(quantity.amount, stated), size));
}

const LINES = /([\d,]+) \w+ @ ?\$?([\d,.]*\d)/g;
const LESS = new RegExp(`less NDC ${NUMBER}`);
const PAID = new RegExp(`\\bpaid ${NUMBER}`);
const PARTS = /\b(\d+)\/(\d+) = /g;

/**
 * What falls on the exported goods of the first line of a fee paid on the entry, from prose such as "500 bikes @200 +
 * 500 parts @175 = 187,500 less NDC 2,500 = 185,000 entered; MPF paid 485 (max). … 200/500 = 103.47".
 */
function attributedIn({ notes, value }: Arithmetic): Reckoned {
  const lines = [...notes.matchAll(LINES)].map(([, units, price]) => ({
    units: numberOf(units) ?? ZERO,
    price: numberOf(price) ?? ZERO,
  }));
  const [first] = lines;
  const less = numberOf(LESS.exec(notes)?.[1]) ?? ZERO;
  const paid = numberOf(PAID.exec(notes)?.[1]);
  const exportedUnits = exportedOf(notes, first?.units ?? ZERO);
  if (first === undefined || paid === null || exportedUnits === null || value === null) return null;
  const gross = lines.map(({ units, price }) => multiply(units, price)).reduce(add, ZERO);
  const ofFirst = multiply(first.units, first.price);
  const shareOfLess = divide(multiply(less, ofFirst), gross);
  return attributable(paid, {
    lineValue: add(ofFirst, multiply(rational(-1n), shareOfLess)),
    enteredValue: value,
    exportedUnits,
    lineUnits: first.units,
  });
}

/** The first number that is set over all units of the line: 200 of "200/500 =". */
function exportedOf(notes: string, units: Rational): Reckoned {
  for (const [, part, whole] of notes.matchAll(PARTS)) {
    if (compare(numberOf(whole) ?? ZERO, units) === 0) return numberOf(part);
  }
  return null;
}

function numberOf(text: string | undefined): Rational | null {
  return text === undefined ? null : parseDecimal(text.replaceAll(',', ''));
}
