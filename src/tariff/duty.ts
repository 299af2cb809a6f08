import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  subtract,
  ZERO,
} from '../terms/rational.ts';
import type { Unknown } from './assessment.ts';
import {
  applyPolarity,
  applyTerm,
  type DutyBasis,
  type DutyPart,
  declaredValue,
  dutiableDollars,
  HUNDREDTH,
  isRational,
  type LendingLine,
  type MissingFact,
  printDollars,
  type Reckoning,
  sumOf,
} from './duty-terms.ts';
import type { Rounding } from './law.ts';
import { LENDERS, type Percent, printRate, type Rate, type Term } from './rate.ts';
import {
  CONDITION_FACTS,
  LENDER_PREFIXES,
  PORTION_FACTS,
  RETURN_FACTS,
  VALUE_FACTS,
  WITHOUT_PLATES,
} from './rate-facts.ts';
import { isReported } from './unit.ts';

/** An exact amount, by what rate and on what; or what is missing. */
export type Due =
  | {
      readonly amount: Rational;
      readonly rate: string;
      readonly basis: string;
      /** Term by term; one for most rates. */
      readonly parts: readonly DutyPart[];
    }
  | {
      readonly unknown: Unknown;
      /** In the schedule's own words. */
      readonly because: string;
      /** Facts that the line would have to state; none when no fact would help. */
      readonly missing: readonly MissingFact[];
    };

/**
 * What a rate makes of a line's value, quantities and declared facts, exact and not yet rounded to cents.
 *
 * @source 19 CFR 159.3: ad valorem rates apply to whole dollars; specific rates of one dollar or less to whole units
 */
export function applyRate(rate: Rate, basis: DutyBasis, rounding: Rounding): Due {
  const reckoned = reckon(rate, basis, rounding);
  if (reckoned === null) {
    return { unknown: 'not-computable', because: printRate(rate), missing: [] };
  }
  const { parts, missing } = reckoned;
  if (missing.length > 0) return unknownFor(rate, missing);
  const [only, another] = parts;
  if (only !== undefined && another === undefined) {
    return { amount: only.amount, rate: printRate(rate), basis: only.basis, parts };
  }
  return {
    amount: parts.reduce((sum: Rational, { amount }) => add(sum, amount), ZERO),
    rate: printRate(rate),
    basis: parts.map((part) => part.basis).join(', '),
    parts,
  };
}

function unknownFor(rate: Rate, missing: readonly MissingFact[]): Due {
  const because = missing.map(({ words }) => words).join(', ');
  return missing.every(({ fact }) => /^(?:quantities|counts)\./.test(fact))
    ? { unknown: 'quantity-missing', because, missing }
    : { unknown: 'not-computable', because: `${printRate(rate)}: ${because}`, missing };
}

/** Null when the rate is none that a line's own facts could settle: chapter 99, and notes. */
function reckon(rate: Rate, basis: DutyBasis, rounding: Rounding): Reckoning | null {
  switch (rate.kind) {
    case 'free':
      return reckonFree(rate.condition, basis, rounding);
    case 'sum':
      return rate.capped
        ? reckonCapped(rate.terms, basis, rounding)
        : reckonTerms(rate.terms, basis, rounding);
    case 'polarity':
      return applyPolarity(rate, basis, rounding);
    case 'borrowed':
      return reckonBorrowed(rate, basis, rounding);
    case 'provided':
      return reckonProvided(rate, basis, rounding);
    case 'portion':
      return reckonPortion(rate.portion, basis, rounding);
    case 'returned':
      return reckonReturned(rate.as, basis, rounding);
    case 'see':
      return lacking('claims', printRate(rate));
    default:
      return null;
  }
}

function reckonFree(condition: string | null, basis: DutyBasis, rounding: Rounding): Reckoning {
  const stated = condition === null ? null : conditionOf(condition);
  if (stated !== null && !basis.states?.includes(stated))
    return lacking(`states.${stated}`, stated);
  return settled('Free', printDollars(basis.value, rounding), ZERO);
}

function conditionOf(condition: string): string {
  const [, stated = ''] = CONDITION_FACTS.find(([begins]) => condition.startsWith(begins)) ?? [];
  return stated;
}

function reckonTerms(terms: readonly Term[], basis: DutyBasis, rounding: Rounding): Reckoning {
  const parts: DutyPart[] = [];
  const missing: MissingFact[] = [];
  for (const term of terms) {
    const step = applyTerm(term, basis, rounding);
    if ('amount' in step) parts.push(step);
    else if ('fact' in step) missing.push(step);
    else missing.push(...step);
  }
  return { parts, missing };
}

/** Watch parts: the sum of the terms, unless the complete movement that is declared with them owes less. */
function reckonCapped(terms: readonly Term[], basis: DutyBasis, rounding: Rounding): Reckoning {
  const sum = reckonTerms(terms, basis, rounding);
  if (basis.states?.includes(WITHOUT_PLATES)) return sum;
  const limit = reckonLine(onlyLender(basis.others ?? []), basis, rounding);
  if (sum.missing.length > 0 || limit.missing.length > 0) {
    return { parts: [], missing: [...sum.missing, ...limit.missing] };
  }
  return compare(totalOf(sum), totalOf(limit)) <= 0 ? sum : limit;
}

/** The rate of the lines that the filer names beside this one: of the only one, of each, or the highest. */
function reckonBorrowed(
  { from, on }: Extract<Rate, { kind: 'borrowed' }>,
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  const prefix = LENDER_PREFIXES[from] ?? '';
  const lenders = (basis.others ?? []).filter(({ code }) => code.startsWith(prefix));
  const value = on === null ? basis.value : sumOf(VALUE_FACTS[on], basis);
  if (!isRational(value)) return { parts: [], missing: value };
  const own = { ...basis, value };
  switch (LENDERS[from]) {
    case 'one':
      return reckonLine(onlyLender(lenders), own, rounding);
    case 'each':
      return reckonEach(lenders, own, rounding);
    case 'highest':
      return reckonHighest(lenders, own, rounding);
  }
}

function onlyLender(lenders: readonly LendingLine[]): LendingLine | null {
  const [lender = null, another] = lenders;
  return another === undefined ? lender : null;
}

/** Another line's rate on these goods; "claims" is missing when no such line is named, or more than one is. */
function reckonLine(lender: LendingLine | null, basis: DutyBasis, rounding: Rounding): Reckoning {
  if (lender === null || lender.rate === null)
    return lacking('claims', 'the line that sets the rate');
  const { code, rate } = lender;
  const others = basis.others?.filter((other) => other !== lender) ?? [];
  const reckoned = reckon(rate, { ...basis, others }, rounding);
  if (reckoned === null) return lacking('claims', `${code}: ${printRate(rate)}`);
  return {
    ...reckoned,
    parts: reckoned.parts.map((part) => ({ ...part, rate: `${part.rate} (${code})` })),
  };
}

/** Every article at its own rate, on its own value. */
function reckonEach(
  lenders: readonly LendingLine[],
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  if (lenders.length === 0) return lacking('claims', 'the line of each article');
  const reckoned = lenders.map((lender) => reckonArticle(lender, basis, rounding));
  return {
    parts: reckoned.flatMap(({ parts }) => parts),
    missing: reckoned.flatMap(({ missing }) => missing),
  };
}

/** One article of a set, on what is declared under its number: values["61033100"], counts["61033100 kg"]. */
function reckonArticle(lender: LendingLine, basis: DutyBasis, rounding: Rounding): Reckoning {
  const declared = declaredValue(lender.code, basis);
  const value = isRational(declared) ? declared : ZERO;
  const begins = `${lender.code} `;
  const quantities = Object.entries(basis.counts ?? {})
    .filter(([name]) => name.startsWith(begins))
    .map(([name, amount]) => ({ amount, unit: name.slice(begins.length) }));
  const { parts, missing } = reckonLine(lender, { ...basis, value, quantities }, rounding);
  const under = missing.map(({ fact, words }) => ({
    fact: fact.replace('quantities.', `counts.${begins}`),
    words: `${begins}${words}`,
  }));
  return { parts, missing: isRational(declared) ? under : [declared, ...under] };
}

/**
 * The rate of the article that is subject to the highest one, on the whole set.
 *
 * Percentages are compared as they stand; as soon as one of the rates is none, each is compared by
 * what its article owes of its own value.
 */
function reckonHighest(
  lenders: readonly LendingLine[],
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  const [first] = lenders;
  if (first === undefined) return lacking('claims', 'the lines of the articles in the set');
  const missing: MissingFact[] = [];
  const plain = lenders.every(({ rate }) => rate !== null && percentOf(rate) !== null);
  let highest = { lender: first, share: ZERO };
  for (const lender of lenders) {
    const share = plain ? lender.rate && percentOf(lender.rate) : shareOf(lender, basis, rounding);
    if (share === null) continue;
    if ('missing' in share) missing.push(...share.missing);
    else if (compare(share, highest.share) > 0) highest = { lender, share };
  }
  if (missing.length > 0) return { parts: [], missing };
  return reckonLine(highest.lender, basis, rounding);
}

/** What an article of the set owes of each dollar of its value. */
function shareOf(lender: LendingLine, basis: DutyBasis, rounding: Rounding): Rational | Reckoning {
  const reckoned = reckonArticle(lender, basis, rounding);
  const value = declaredValue(lender.code, basis);
  if (reckoned.missing.length > 0 || !isRational(value)) return reckoned;
  return value.num === 0n ? ZERO : divide(totalOf(reckoned), value);
}

/** The percentage of a rate that takes nothing but a percentage of the whole value; 0 when it is free. */
export function percentOf(rate: Rate): Rational | null {
  if (rate.kind === 'free' && rate.condition === null) return ZERO;
  if (rate.kind !== 'sum' || rate.capped) return null;
  const [term, another] = rate.terms;
  return another === undefined && isWhole(term) ? term.percent : null;
}

function isWhole(term: Term | undefined): term is Percent {
  return term?.kind === 'percent' && term.on === null;
}

/** The rate of the line beside it, its percentage lowered by so many points, not under nothing. */
function reckonProvided(
  { originatingIn, minus }: Extract<Rate, { kind: 'provided' }>,
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  const lender = onlyLender(basis.others ?? []);
  if (lender?.rate === null && originatingIn !== null) {
    return lacking('program', `a program for originating goods of ${originatingIn}`);
  }
  if (lender?.rate?.kind !== 'sum' || minus.num === 0n) return reckonLine(lender, basis, rounding);
  const terms = lender.rate.terms.map((term) =>
    isWhole(term) ? { ...term, percent: atLeastNothing(subtract(term.percent, minus)) } : term,
  );
  return reckonLine({ ...lender, rate: { ...lender.rate, terms } }, basis, rounding);
}

function atLeastNothing(value: Rational): Rational {
  return value.num < 0n ? ZERO : value;
}

/**
 * The article's own rate on a part of its value. A rate that is no mere percentage is converted to the
 * percentage which on the full value gives the same duty.
 *
 * @source HTSUS chapter 98, subchapter II, U.S. notes 3(c) and 4(b), recalled
 */
function reckonPortion(
  portion: keyof typeof PORTION_FACTS,
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  const { value: name, less } = PORTION_FACTS[portion];
  const declared = declaredValue(name, basis);
  const lender = onlyLender(basis.others ?? []);
  const full = reckonLine(lender, basis, rounding);
  if (!isRational(declared)) return { parts: [], missing: [declared, ...full.missing] };
  if (full.missing.length > 0 || lender?.rate == null) return full;
  const value = less ? atLeastNothing(subtract(basis.value, declared)) : declared;
  const on = `${printDollars(value, rounding)} (${portion})`;
  const percent = percentOf(lender.rate);
  const share = percent === null ? shareOfFull(full, basis.value) : multiply(percent, HUNDREDTH);
  const label = full.parts.map(({ rate }) => rate).join(' + ');
  return settled(label, on, multiply(share, dutiableDollars(value, rounding)));
}

function shareOfFull(full: Reckoning, value: Rational): Rational {
  return value.num === 0n ? ZERO : divide(totalOf(full), value);
}

/** What like articles owe, no more than what their exportation gave back. */
function reckonReturned(
  as: Extract<Rate, { kind: 'returned' }>['as'],
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  const { owed, limit } = RETURN_FACTS[as];
  const like = reckonLine(onlyLender(basis.others ?? []), basis, rounding);
  const beside = owed.length === 0 ? ZERO : sumOf(owed, basis);
  const most = sumOf(limit, basis);
  const missing = [like.missing, beside, most].flatMap((found) => ('num' in found ? [] : found));
  if (missing.length > 0 || !isRational(beside) || !isRational(most)) return { parts: [], missing };
  const due = add(totalOf(like), beside);
  const least = compare(due, most) <= 0 ? due : most;
  return settled(
    like.parts.map(({ rate }) => rate).join(' + '),
    `${limit.join(' + ')} at most`,
    least,
  );
}

function totalOf({ parts }: Reckoning): Rational {
  return parts.reduce((sum: Rational, { amount }) => add(sum, amount), ZERO);
}

function settled(rate: string, basis: string, amount: Rational): Reckoning {
  return { parts: [{ rate, basis, amount }], missing: [] };
}

function lacking(fact: string, words: string): Reckoning {
  return { parts: [], missing: [{ fact, words }] };
}

/** What a rate rests on: what every line reports, what some line may declare, a note, or other headings. */
export type Footing = 'reported' | 'declared' | 'note' | 'overlay';

export function footingOf(rate: Rate): Footing {
  switch (rate.kind) {
    case 'free':
      return rate.condition === null ? 'reported' : 'declared';
    case 'sum':
      return !rate.capped && rate.terms.every(isOrdinary) ? 'reported' : 'declared';
    case 'reference':
      return 'note';
    case 'added':
    case 'unchanged':
      return 'overlay';
    default:
      return 'declared';
  }
}

/** A term that rests on the value of the whole line, or on a quantity that the schedule asks for. */
function isOrdinary(term: Term): boolean {
  return term.kind === 'percent'
    ? VALUE_FACTS[term.on ?? 'on the entire set'].length === 0
    : term.over === 0 && isReported(term);
}
