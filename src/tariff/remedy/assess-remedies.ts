import type { Day } from '../../terms/day.ts';
import { exactAmount, USD, usd } from '../../terms/money.ts';
import type { Charge, DutyLine } from '../assessment.ts';
import { applyRate, type Due } from '../duty.ts';
import type { Rounding } from '../law.ts';
import type { Rate } from '../rate.ts';
import {
  ALL_OTHERS,
  type DeclaredCase,
  type DepositRate,
  depositRateOn,
  type RemedyLaw,
  type RemedyOrder,
  readCaseNumber,
  suggestedOrders,
} from './remedy.ts';

/** What is to be told of a line and an order, beside what is deposited. */
export const REMEDY_FINDINGS = [
  /** The number and origin suggest the order; the line neither declares it nor disclaims it. */
  'undeclared',
  /** The Book has no such order, or the number is none. */
  'case-unknown',
  /** Two cases of one order: the first is deposited under. */
  'case-doubled',
  /** The order is on another country than the line's origin; its deposit is owed all the same. */
  'other-origin',
  /** On the day nothing is deposited under the order. */
  'not-in-force',
  /** The order's deposits of the day are secured by cash only. */
  'cash-required',
  /** A company's number is declared, and producer or exporter that it is a rate of are not named. */
  'names-missing',
  /** The named producer and exporter deposit under another company's number. */
  'other-company',
  /** The rate rests on what the line does not state. */
  'not-computable',
  /** A covered line stands in an entry of a type that is not for goods under an order. */
  'entry-type',
  /** The goods are declared to be outside an order that their number suggests. */
  'disclaimed',
] as const;

export interface RemedyFinding {
  readonly code: (typeof REMEDY_FINDINGS)[number];
  /** The order, or what was declared instead of one. */
  readonly case: string;
  /** What the finding rests on, in the words of the law or of the line. */
  readonly because: string;
}

export interface RemedyAnswer {
  /** Of the kinds `ad` and `cvd`. */
  readonly charges: readonly Charge[];
  readonly findings: readonly RemedyFinding[];
  /** Kinds that may be owed, and are not declared: they are in no total. */
  readonly leavesOut: readonly RemedyOrder['duty'][];
  /** False when something is owed under a declared case and has no number. */
  readonly complete: boolean;
  /** Orders in force that the goods are declared to be under: the type of entry follows. */
  readonly covered: readonly string[];
}

/** What deposits are reckoned from. */
export interface RemedyBasis {
  /** The day of entry. */
  readonly on: Day;
  readonly rounding: Rounding;
}

/** One object, for most lines have nothing to do with any order. */
export const NOTHING_TO_TELL: RemedyAnswer = {
  charges: [],
  findings: [],
  leavesOut: [],
  complete: true,
  covered: [],
};

/** What one declared case comes to. */
interface Outcome {
  readonly charge: Charge | null;
  readonly findings: readonly RemedyFinding[];
  readonly owedUnknown: boolean;
  /** The order, where the goods are under it. */
  readonly covered: string | null;
}

/**
 * What a line deposits under antidumping and countervailing duty orders on a day, and what it must still declare.
 *
 * An antidumping and a countervailing case on the same goods both add, to each other and to every other duty; no
 * program lifts them. Number and origin only suggest an order: a suggested one must be declared or
 * disclaimed, and a declared one is deposited under whatever the number.
 *
 * @param line with its value in dollars, where the Book has a rate for its currency
 * @source 19 USC 1671e, 1673e (deposit on entry); 19 CFR 351.107 (rates of combinations), 351.205(d) (bonds)
 */
export function assessRemedies(law: RemedyLaw, line: DutyLine, basis: RemedyBasis): RemedyAnswer {
  const declared = line.cases ?? [];
  const suggested = suggestedOrders(law, line.hts, line.origin, basis.on);
  if (declared.length === 0 && suggested.length === 0) return NOTHING_TO_TELL;
  const named = new Set(declared.map(orderOf));
  const undeclared = suggested.filter(({ number }) => !named.has(number));
  const outcomes = declared.map((one, place) => {
    const first = declared.findIndex((other) => orderOf(other) === orderOf(one));
    return first === place
      ? outcomeOf(law, line, one, basis)
      : barren(find('case-doubled', one.case, orderOf(one)), false);
  });
  return {
    charges: outcomes.flatMap(({ charge }) => charge ?? []),
    findings: [
      ...undeclared.map((order) => find('undeclared', order.number, guideWords(order))),
      ...outcomes.flatMap(({ findings }) => findings),
    ],
    leavesOut: [...new Set(undeclared.map(({ duty }) => duty))],
    complete: !outcomes.some(({ owedUnknown }) => owedUnknown),
    covered: outcomes.flatMap(({ covered }) => covered ?? []),
  };
}

/** The number of the order, or what was declared in place of one. */
function orderOf(declared: DeclaredCase): string {
  return readCaseNumber(declared.case)?.order ?? declared.case;
}

function outcomeOf(
  law: RemedyLaw,
  line: DutyLine,
  declared: DeclaredCase,
  { on, rounding }: RemedyBasis,
): Outcome {
  const number = readCaseNumber(declared.case);
  const order = number === null ? undefined : law.orders.get(number.order);
  const disclaims = declared.declares === 'not-covered';
  if (number === null || order === undefined) {
    return barren(find('case-unknown', declared.case, line.origin), !disclaims);
  }
  if (disclaims) return barren(find('disclaimed', order.number, guideWords(order)), false);
  const deposit = depositRateOn(order, declared, on);
  const rate = deposit?.rate ?? null;
  if (deposit === null || rate === null) {
    const because = deposit === null ? on : `${deposit.standing}, ${deposit.citation}`;
    return barren(find('not-in-force', order.number, because), false);
  }
  const objections = [
    ...originObjection(order, line.origin),
    ...objectionsTo(order, declared, number.company, deposit),
  ];
  const due = dueOn(line, rate, rounding);
  if ('unknown' in due) {
    const findings = [...objections, find('not-computable', order.number, due.because)];
    return { charge: null, findings, owedUnknown: true, covered: order.number };
  }
  const charge: Charge = {
    kind: order.duty,
    rate: due.rate,
    basis: due.basis,
    amount: usd(due.amount),
    citation: cite(order, deposit),
    unverified: !deposit.verified,
  };
  return { charge, findings: objections, owedUnknown: false, covered: order.number };
}

function dueOn({ value, quantities }: DutyLine, rate: Rate, rounding: Rounding): Due {
  const { currency } = value;
  if (currency !== USD) return { unknown: 'currency-unknown', because: currency, missing: [] };
  return applyRate(rate, { value: exactAmount(value), quantities }, rounding);
}

/** The country of an order is that of its own inquiry, which may look behind the origin that customs knows. */
function originObjection(order: RemedyOrder, origin: string): readonly RemedyFinding[] {
  if (order.origin === origin) return [];
  return [find('other-origin', order.number, `${order.origin}, ${origin}`)];
}

function objectionsTo(
  order: RemedyOrder,
  declared: DeclaredCase,
  company: string | null,
  deposit: DepositRate,
): readonly RemedyFinding[] {
  const objections: RemedyFinding[] = [];
  if (declared.by === 'bond' && deposit.standing !== 'provisional') {
    objections.push(find('cash-required', order.number, cite(order, deposit)));
  }
  if (company !== deposit.company) {
    const unnamed = declared.producer === null && declared.exporter === null;
    const named = company !== null && company !== ALL_OTHERS;
    const code = unnamed && named ? 'names-missing' : 'other-company';
    objections.push(find(code, declared.case, `${order.number}-${deposit.company}`));
  }
  return objections;
}

/** A declared case under which nothing is deposited, with the reason. */
function barren(finding: RemedyFinding, owedUnknown: boolean): Outcome {
  return { charge: null, findings: [finding], owedUnknown, covered: null };
}

function cite(order: RemedyOrder, { company, standing, citation }: DepositRate): string {
  const secured = standing === 'provisional' ? 'cash deposit or bond' : 'cash deposit';
  return `${order.number}-${company} ${order.product}, ${secured}; ${citation}`;
}

function guideWords({ product, guides }: RemedyOrder): string {
  return `${product}; ${guides.join(' ')}`;
}

function find(code: RemedyFinding['code'], number: string, because: string): RemedyFinding {
  return { code, case: number, because };
}
