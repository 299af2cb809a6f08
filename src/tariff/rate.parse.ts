import { add, divide, multiply, parseDecimal, type Rational, rational } from '../terms/rational.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { TARIFF_FAULTS } from './faults.ts';
import {
  type Amount,
  CAP_WORDS,
  FREE,
  isLender,
  LENDERS,
  type Percent,
  PORTIONS,
  QUANTITY_BASES,
  type QuantityBasis,
  type Rate,
  type RateUnit,
  RETURNS,
  type SpecialRate,
  type Term,
  UNCHANGED,
  VALUE_BASES,
  type ValueBasis,
} from './rate.ts';

/**
 * Reads one rate expression of the schedule.
 *
 * Null when the cell is blank, which means "no rate here", never "Free".
 *
 * @faults rate-unreadable
 */
export function parseRate(text: string): Result<Rate | null> {
  const clean = cleanText(text);
  if (clean === '') return ok(null);
  const rate = readWords(clean) ?? readPolarity(clean) ?? readSum(clean);
  return rate === null ? refuse(TARIFF_FAULTS.fault('rate-unreadable', '', text)) : ok(rate);
}

/**
 * Splits the special column into rates and the programs that may claim each.
 *
 * The column is cut at the closing bracket of each list of program symbols, not at blanks: rates
 * hold blanks and brackets of their own.
 *
 * @faults rate-unreadable
 */
export function parseSpecial(text: string): Result<readonly SpecialRate[]> {
  const clean = cleanText(text);
  const rates: SpecialRate[] = [];
  let from = 0;
  for (const list of clean.matchAll(PROGRAM_LIST)) {
    const rate = parseRate(clean.slice(from, list.index).replace(BROKEN_LIST, ''));
    if (!rate.ok || rate.value === null) return unreadable(text);
    rates.push({ rate: rate.value, programs: list[0].match(PROGRAM) ?? [] });
    from = list.index + list[0].length;
  }
  const rest = parseRate(clean.slice(from));
  if (!rest.ok) return unreadable(text);
  return ok(rest.value === null ? rates : [...rates, { rate: rest.value, programs: [] }]);
}

const PROGRAM = /[A-Z]{1,2}[+*]?/g;
const PROGRAM_LIST = /\(\s*[A-Z]{1,2}[+*]?(?:[\s,.]+[A-Z]{1,2}[+*]?)*[\s,]*\)/g;
/** "See 9919.04.50, … (PA (PA)", printed in 0406.90.94. */
const BROKEN_LIST = /\([A-Z]{2}\s*$/;

function unreadable(text: string): Result<never> {
  return refuse(TARIFF_FAULTS.fault('rate-unreadable', '', text));
}

const MISPRINTS: readonly (readonly [RegExp, string])[] = [
  [/weght/g, 'weight'],
  [/thebattery/g, 'the battery'],
  [/on case and strap/g, 'on the case and strap'],
  [/oralterations/g, 'or alterations'],
  [/inthe /g, 'in the '],
  [/in the in the /g, 'in the '],
  [/internal- revenue/g, 'internal-revenue'],
  [/but not less (?=\d)/g, 'but not less than '],
  [/99\.19\.04\.14/g, '9919.04.14'],
  [/applicable, to each/g, 'applicable to each'],
  [/if entered separately/g, 'if separately entered'],
  [/(the complete, assembled)$/g, '$1 movement'],
];

/** The text without markup, line breaks, hyphens of old line ends, closing stops and known misprints. */
function cleanText(text: string): string {
  let clean = text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  clean = clean.replace(/²/g, '2').replace(/³/g, '3');
  for (const [misprint, meant] of MISPRINTS) clean = clean.replace(misprint, meant);
  return clean
    .replace(/([a-z])- ([a-z])/g, '$1$2')
    .replace(/[\s.:/]+$/, '')
    .trim();
}

/** The rates that are words: free, no change, a duty over another, the rate of another line, a note. */
function readWords(text: string): Rate | null {
  if (text === 'Free') return FREE;
  if (/^no change$/i.test(text)) return UNCHANGED;
  const condition = CONDITION.exec(text)?.[1];
  if (condition !== undefined) return { kind: 'free', condition };
  const added = ADDED.exec(text);
  if (added !== null) return readAdded(added[1] ?? '', added[2]);
  const returned = RETURNS.find((words) => words === text);
  if (returned !== undefined) return { kind: 'returned', as: returned };
  return readBorrowed(text) ?? readProvided(text) ?? readPortion(text) ?? readSee(text);
}

const CONDITION = /^Free(, .+| \(See .+\))$/;
const ADDED =
  /^The duty provided (?:for )?in (the applicable subheading|subheadings? \d[\d., or]*\d)(?: ?(?:\+|plus) ?(?:a duty of )?(.+))?$/;

function readAdded(to: string, over: string | undefined): Rate | null {
  if (over === undefined) return { kind: 'added', to, term: null };
  const term = readTerm(over);
  return term?.kind === 'percent' ? { kind: 'added', to, term } : null;
}

const BORROWED = new RegExp(`^The rate (${Object.keys(LENDERS).join('|')})(?: (.+))?$`);

function readBorrowed(text: string): Rate | null {
  const [, words, basis] = BORROWED.exec(text) ?? [];
  const on = readBasis<ValueBasis>(VALUE_BASES, basis);
  return isLender(words) && on !== undefined ? { kind: 'borrowed', from: words, on } : null;
}

const PROVIDED =
  /^The duty rate provided (?:for originating goods of ([A-Z]\w+) )?in such subheading(?: minus ([\d.]+)%)?$/;

function readProvided(text: string): Rate | null {
  const match = PROVIDED.exec(text);
  if (match === null) return null;
  const [, country = null, points = '0'] = match;
  const minus = parseDecimal(points);
  return minus === null ? null : { kind: 'provided', originatingIn: country, minus };
}

const PORTION = new RegExp(`^A duty upon the (${PORTIONS.join('|')})(?: \\((.+)\\))?$`);

function readPortion(text: string): Rate | null {
  const [, words, note = null] = PORTION.exec(text) ?? [];
  const portion = PORTIONS.find((known) => known === words);
  return portion === undefined ? null : { kind: 'portion', portion, note };
}

/** What sends the reader to a note; 9901.00.50 itself prints no more than that. */
const REFERENCE =
  /^(?:See (?:additional )?U\.S\. note \d+(?:\([a-z]\))?(?: (?:of|to) this subchapter)?|The rate provided for beneficiary countries in heading [\d.]+\d)$/i;
const SEE = /^See (\d{4}\.[\d.]+\d(?:(?:, ?|-)\d{4}\.[\d.]+\d)*)$/;

function readSee(text: string): Rate | null {
  if (REFERENCE.test(text)) return { kind: 'reference', text };
  const headings = SEE.exec(text)?.[1]?.split(/, ?/);
  if (headings === undefined) return null;
  return {
    kind: 'see',
    headings: headings.map((range) => {
      const [from = '', to = null] = range.split('-');
      return { from, to };
    }),
  };
}

const POLARITY =
  /^(\S+) ?\/kg less (\S+) ?\/kg for each degree under 100 degrees \(and fractions of a degree in proportion\) but not less than (\S+) ?\/kg$/;
const MONEY = /^(\$?)([\d.]+)(¢?)$/;

function readPolarity(text: string): Rate | null {
  const [, ...amounts] = POLARITY.exec(text) ?? [];
  const [full, perDegree, floor] = amounts.map((money) => {
    const [, dollar = '', number, cent = ''] = MONEY.exec(money) ?? [];
    return readMoney(dollar, number, cent);
  });
  if (!full || !perDegree || !floor) return null;
  return { kind: 'polarity', full, perDegree, floor };
}

function readSum(text: string): Rate | null {
  const capped = text.endsWith(CAP_WORDS);
  const sum = capped ? text.slice(0, -CAP_WORDS.length) : text;
  const terms: Term[] = [];
  for (const part of sum.split('+')) {
    const term = readTerm(part.trim());
    if (term === null) return null;
    terms.push(term);
  }
  return { kind: 'sum', terms, capped };
}

function readTerm(text: string): Term | null {
  return readPercent(text) ?? readAmount(text);
}

const NUMBER = '(\\d+(?:\\.\\d+)?(?: \\d+/\\d+)?|\\d+/\\d+)';
const PERCENT = new RegExp(`^${NUMBER}(?:%| percent)(?: (.+))?$`);

function readPercent(text: string): Percent | null {
  const match = PERCENT.exec(text);
  const percent = readNumber(match?.[1]);
  const on = readBasis<ValueBasis>(VALUE_BASES, match?.[2]);
  return percent === null || on === undefined ? null : { kind: 'percent', percent, on };
}

const AMOUNT = new RegExp(
  `^(\\$?)${NUMBER}(¢?) ?(each|for each|/ ?[a-z0-9][a-z0-9,./ ]*?)(?: over (\\d+))?(?:,? ?((?:on|of|including|other) .+))?$`,
);

function readAmount(text: string): Amount | null {
  const match = AMOUNT.exec(text);
  if (match === null) return null;
  const [, dollar = '', number, cent = '', unit = '', over, tail] = match;
  const dollars = readMoney(dollar, number, cent);
  if (dollars === null) return null;
  if (unit === 'for each') return tail === OTHER_PART ? amount(dollars, OTHER_PART, null, 0) : null;
  const per = UNIT_SPELLINGS[unit.replace(/^\//, '').replace(/[\s.]/g, '')];
  const on = readBasis<QuantityBasis>(QUANTITY_BASES, tail);
  if (per === undefined || on === undefined) return null;
  return amount(dollars, per, on, Number(over ?? 0));
}

function amount(dollars: Rational, per: RateUnit, on: QuantityBasis | null, over: number): Amount {
  return { kind: 'amount', dollars, per, on, over };
}

const OTHER_PART = 'other piece or part';

/** Units with their blanks and stops taken out, as the schedule variously sets them. */
const UNIT_SPELLINGS: Readonly<Record<string, RateUnit>> = {
  kg: 'kg',
  g: 'g',
  t: 't',
  liter: 'liter',
  pfliter: 'pf.liter',
  bbl: 'bbl',
  m: 'm',
  linm: 'lin. m',
  m2: 'm2',
  m3: 'm3',
  doz: 'doz.',
  gross: 'gross',
  pr: 'pr.',
  each: 'each',
  head: 'head',
  pack: 'pack',
  article: 'article',
  jewel: 'jewel',
  thousand: 'thousand',
  '1000': 'thousand',
  '1,000': 'thousand',
  '1,000pins': '1,000 pins',
  'line/gross': 'line/gross',
  cleankg: 'clean kg',
};

/** Undefined when the words are none of the known bases; null when there are no words. */
function readBasis<Basis extends string>(
  bases: readonly Basis[],
  words: string | undefined,
): Basis | null | undefined {
  if (words === undefined) return null;
  return bases.find((basis) => basis.replace(/^, /, '') === words);
}

/** Exactly one of "$" and "¢" makes money of a number; the answer is in dollars. */
function readMoney(dollar: string, number: string | undefined, cent: string): Rational | null {
  const value = readNumber(number);
  if (value === null || (dollar === '') === (cent === '')) return null;
  return cent === '' ? value : multiply(value, rational(1n, 100n));
}

/** "6.25", "1/3" or "33 1/3". */
function readNumber(text: string | undefined): Rational | null {
  if (text === undefined) return null;
  const parts = text.split(' ').map(readSimple);
  return parts.reduce((sum, part) => (sum && part ? add(sum, part) : null));
}

function readSimple(text: string): Rational | null {
  const [over = '', under = '1'] = text.split('/');
  const [numerator, denominator] = [parseDecimal(over), parseDecimal(under)];
  return numerator && denominator?.num ? divide(numerator, denominator) : null;
}
