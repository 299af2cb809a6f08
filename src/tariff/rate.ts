import { multiply, ONE, type Rational, rational, toFixed } from '../terms/rational.ts';

/** What one unit of a specific rate counts, as the schedule spells it. */
export const RATE_UNITS = [
  'kg',
  'g',
  't',
  'liter',
  'pf.liter',
  'bbl',
  'm',
  'lin. m',
  'm2',
  'm3',
  'doz.',
  'gross',
  'pr.',
  'each',
  'head',
  'pack',
  'article',
  'jewel',
  'thousand',
  '1,000 pins',
  'line/gross',
  'clean kg',
  'other piece or part',
] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

/** What narrows the quantity that a specific rate counts. */
export const QUANTITY_BASES = [
  'on drained weight',
  'on contents and container',
  'on entire contents of container',
  ', including weight of container',
  'of total sugars',
  'of anhydrous morphine content',
  'of recording surface',
  'of immediate containers',
  'on ethyl alcohol content',
  'on copper content',
  'on lead content',
  'on magnesium content',
  'on manganese content',
  'on molybdenum content',
  'on silicon content',
  'on tungsten content',
  'on zinc content',
] as const;
export type QuantityBasis = (typeof QUANTITY_BASES)[number];

/** What a percentage is taken of when it is not the value of the whole line. */
export const VALUE_BASES = [
  'on the case and strap, band or bracelet',
  'on the case',
  'on the strap, band or bracelet',
  'on the battery',
  'on the movement and case',
  'on the movement',
  'on the apparatus',
  'on the entire set',
  'on the value of the lead content',
  'on the value of the rifle',
  'on the value of the telescopic sight, if any',
  'on the full value of the imported article',
  'upon the value of the non-U.S. content',
  'upon the value of the aluminum content',
  'upon the value of the copper content',
  'upon the value of the steel content',
  'of the fair retail value',
  'of the cost of such goods or repairs',
  'of the cost of such parts or materials',
  'of the cost of such parts',
  'on the cost of such parts',
] as const;
export type ValueBasis = (typeof VALUE_BASES)[number];

/** So many percent of a value. `on` is null for the value of the whole line. */
export interface Percent {
  readonly kind: 'percent';
  readonly percent: Rational;
  readonly on: ValueBasis | null;
}

/** So many dollars for each unit. */
export interface Amount {
  readonly kind: 'amount';
  readonly dollars: Rational;
  readonly per: RateUnit;
  readonly on: QuantityBasis | null;
  /** "2.8¢/jewel over 7": the units that are not counted; 0 when all are. */
  readonly over: number;
}

export type Term = Percent | Amount;

/** Whose rate stands in for a figure, and how many lines the filer names for it. */
export const LENDERS = {
  'applicable to each garment in the ensemble if separately entered': 'each',
  'applicable to each article in the absence of this subheading': 'each',
  'applicable to the article of which it is a part or accessory': 'one',
  'applicable to the article of which it is an accessory': 'one',
  'applicable to the complete, assembled movement': 'one',
  'applicable to the natural juice in heading 2009': 'one',
  'applicable in the absence of this heading': 'one',
  'applicable in the absence of this subheading': 'one',
  'of duty applicable to that article in the set subject to the highest rate of duty': 'highest',
} as const;
export type Lender = keyof typeof LENDERS;

export function isLender(words: string | undefined): words is Lender {
  return words !== undefined && Object.hasOwn(LENDERS, words);
}

/** What is charged at the article's own rate instead of its whole value. */
export const PORTIONS = [
  'value of the repairs or alterations',
  'value of such processing outside the United States',
  'full value of the imported article, less the cost or value of such products of the United States',
  'full value of the imported article less the value of fabrics, components or materials of the United States',
] as const;
export type Portion = (typeof PORTIONS)[number];

/** Exported and brought back: what like articles owe, up to what was given back at their exportation. */
export const RETURNS = [
  'A duty equal to the duty upon the importation of like articles not previously exported, but in no case in excess of the sum of (a) any customs drawback proved to have been allowed upon such exportation, and (b) the duty which would have been payable on any articles used in the manufacture or production of such aircraft had they not been entered and exported under heading 9813.00.05',
  'A duty (in lieu of any other duty or tax) equal to the sum of any duty and internal-revenue tax imposed upon the importation of like articles not previously exported, but in no case in excess of the sum of (a) any customs drawback proved to have been allowed upon such exportation of the article, and (b) any internal-revenue tax imposed, at the time such article is entered, upon the importation of like articles not previously exported',
] as const;
export type Return = (typeof RETURNS)[number];

/** Numbers as the schedule prints them, with dots; `to` is null for a single one. */
export interface HeadingRange {
  readonly from: string;
  readonly to: string | null;
}

/** A rate of duty as the schedule prints it, read into a tree. */
export type Rate =
  /** `condition` is the rest of the words: ", under bond, as prescribed in …". */
  | { readonly kind: 'free'; readonly condition: string | null }
  /** `capped`: watch parts, never more than the duty for the complete movement. */
  | { readonly kind: 'sum'; readonly terms: readonly Term[]; readonly capped: boolean }
  /** Sugar: dollars per kg, falling with each degree of polarity under 100, down to a floor. */
  | {
      readonly kind: 'polarity';
      readonly full: Rational;
      readonly perDegree: Rational;
      readonly floor: Rational;
    }
  /** The rate of one or several other lines, which the filer names. */
  | { readonly kind: 'borrowed'; readonly from: Lender; readonly on: ValueBasis | null }
  /** The rate of the subheading that a chapter 98 or 99 heading speaks of, less points of percentage. */
  | {
      readonly kind: 'provided';
      /** The country whose originating goods set the rate; null for the column that governs. */
      readonly originatingIn: string | null;
      readonly minus: Rational;
    }
  /** The article's own rate, on a part of its value. `note` as printed in brackets. */
  | { readonly kind: 'portion'; readonly portion: Portion; readonly note: string | null }
  | { readonly kind: 'returned'; readonly as: Return }
  /** "See 9822.04.01-9822.04.03": the rate stands in a heading that the filer declares with the line. */
  | { readonly kind: 'see'; readonly headings: readonly HeadingRange[] }
  /** Chapter 99: the duty of another subheading, and perhaps a percentage over it. */
  | { readonly kind: 'added'; readonly to: string; readonly term: Percent | null }
  /** Chapter 99: "No change", this column is left as it is. */
  | { readonly kind: 'unchanged' }
  /** The rate stands in a note of the schedule, which is no part of its export. */
  | { readonly kind: 'reference'; readonly text: string };

/** A rate of the special column and the programs that may claim it; none in chapters 98 and 99 means all. */
export interface SpecialRate {
  readonly rate: Rate;
  readonly programs: readonly string[];
}

export const CAP_WORDS =
  ', but if consisting in part of a plate or a set of plates the total duty shall not exceed the duty for the complete movement';
export const FREE: Rate = { kind: 'free', condition: null };
export const UNCHANGED: Rate = { kind: 'unchanged' };

/** Texts of rates and terms met before: a schedule has few, and every line that is charged prints its own. */
const PRINTED = new WeakMap<Rate | Term, string>();

/** The rate in the schedule's own manner; reading it again gives an equal rate. */
export function printRate(rate: Rate): string {
  return PRINTED.get(rate) ?? remember(rate, writeRate(rate));
}

export function printTerm(term: Term): string {
  return PRINTED.get(term) ?? remember(term, writeTerm(term));
}

function remember(rate: Rate | Term, text: string): string {
  PRINTED.set(rate, text);
  return text;
}

function writeRate(rate: Rate): string {
  switch (rate.kind) {
    case 'free':
      return `Free${rate.condition ?? ''}`;
    case 'sum':
      return rate.terms.map(printTerm).join(' + ') + (rate.capped ? CAP_WORDS : '');
    case 'polarity':
      return (
        `${printMoney(rate.full)}/kg less ${printMoney(rate.perDegree)}/kg for each degree under 100 ` +
        `degrees (and fractions of a degree in proportion) but not less than ${printMoney(rate.floor)}/kg`
      );
    case 'added':
      return `The duty provided in ${rate.to}${rate.term === null ? '' : ` + ${printTerm(rate.term)}`}`;
    case 'unchanged':
      return 'No change';
    case 'reference':
      return rate.text;
    default:
      return printWords(rate);
  }
}

/** The special column as the schedule sets it: "Free (AU,BH) 1.7% (KR)". */
export function printSpecial(special: readonly SpecialRate[]): string {
  return special
    .map(({ rate, programs }) =>
      programs.length === 0 ? printRate(rate) : `${printRate(rate)} (${programs.join(',')})`,
    )
    .join(' ');
}

type Words = Extract<Rate, { kind: 'borrowed' | 'provided' | 'portion' | 'returned' | 'see' }>;

function printWords(rate: Words): string {
  switch (rate.kind) {
    case 'borrowed':
      return `The rate ${rate.from}${rate.on === null ? '' : ` ${rate.on}`}`;
    case 'provided':
      return (
        `The duty rate provided ${rate.originatingIn === null ? '' : `for originating goods of ${rate.originatingIn} `}` +
        `in such subheading${rate.minus.num === 0n ? '' : ` minus ${printNumber(rate.minus)}%`}`
      );
    case 'portion':
      return `A duty upon the ${rate.portion}${rate.note === null ? '' : ` (${rate.note})`}`;
    case 'returned':
      return rate.as;
    case 'see':
      return `See ${rate.headings.map(({ from, to }) => (to === null ? from : `${from}-${to}`)).join(', ')}`;
  }
}

function writeTerm(term: Term): string {
  if (term.kind === 'percent') {
    return `${printNumber(term.percent)}%${term.on === null ? '' : ` ${term.on}`}`;
  }
  const over = term.over === 0 ? '' : ` over ${term.over}`;
  return `${printMoney(term.dollars)}${printUnit(term.per)}${over}${printBasis(term.on)}`;
}

function printUnit(unit: RateUnit): string {
  if (unit === 'each') return ' each';
  return unit === 'other piece or part' ? ` for each ${unit}` : `/${unit}`;
}

function printBasis(basis: QuantityBasis | null): string {
  if (basis === null) return '';
  return basis.startsWith(',') ? basis : ` ${basis}`;
}

function printMoney(dollars: Rational): string {
  return dollars.num < dollars.den
    ? `${printNumber(multiply(dollars, rational(100n)))}¢`
    : `$${printNumber(dollars).replace(/\.(\d)$/, '.$10')}`;
}

/** "6.25", "33 1/3": decimals where they are exact, else the fraction that the schedule would print. */
function printNumber(value: Rational): string {
  const places = decimalPlaces(value.den);
  if (places !== null) return toFixed(value, places);
  const whole = value.num / value.den;
  const rest = `${value.num % value.den}/${value.den}`;
  return whole === 0n ? rest : `${whole} ${rest}`;
}

/** How many decimals write 1/denominator exactly; null when none do. */
function decimalPlaces(denominator: bigint): number | null {
  let power = ONE.num;
  for (let places = 0; places <= 12; places += 1) {
    if (power % denominator === 0n) return places;
    power *= 10n;
  }
  return null;
}
