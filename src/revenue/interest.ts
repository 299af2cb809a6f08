import { addDays, type Day, dayAt, instantOf } from '../terms/day.ts';
import type { Cents } from './cents.ts';
import type { InterestRow, RevenueLaw } from './law.ts';
import { rowOn } from './law.ts';

/** Money that is owed (positive) or was paid (negative) from a day on. */
export interface Flow {
  readonly on: Day;
  readonly cents: Cents;
}

/** Interest to a day: positive is owed by the importer, negative to it. */
export type Interest =
  | { readonly cents: Cents; readonly unverified: boolean }
  /** A day of the spell for which the law has no rate. */
  | { readonly missing: Day };

export type Side = 'underpayment' | 'overpayment';

/**
 * What one cent grows to, as a fraction that is not in lowest terms: its parts have thousands of digits,
 * and nobody needs them reduced.
 */
export interface Growth {
  readonly num: bigint;
  readonly den: bigint;
  readonly unverified: boolean;
}

export type Grow = (side: Side, from: Day, to: Day) => Growth | { readonly missing: Day };

/**
 * How money grows from one day to another, day by day at the rates of each day.
 *
 * @source 26 USC 6621 and 6622, by 19 USC 1505(c): the yearly rate over the days of that year, compounded daily
 */
export function growthBy(law: RevenueLaw): Grow {
  const known = new Map<string, Growth | { readonly missing: Day }>();
  return (side, from, to) => {
    const key = `${side}/${from}/${to}`;
    const found = known.get(key) ?? growth(law, side, from, to);
    known.set(key, found);
    return found;
  };
}

/** The days from `from` to the day before `to` bear interest. */
function growth(law: RevenueLaw, side: Side, from: Day, to: Day): ReturnType<Grow> {
  let num = 1n;
  let den = 1n;
  let unverified = false;
  for (let day = from; day < to; ) {
    const row = rowOn(law.interest, day);
    if (row === null) return { missing: day };
    const next = endOfSpell(row, day, to);
    const days = BigInt(daysBetween(day, next));
    const rate = row[side];
    const year = 100n * rate.den * (isLeap(day) ? 366n : 365n);
    num *= (year + rate.num) ** days;
    den *= year ** days;
    unverified ||= !row.verified;
    day = next;
  }
  return { num, den, unverified };
}

/** The first day on which another rate or another year begins, `to` at last. */
function endOfSpell({ validity }: InterestRow, day: Day, to: Day): Day {
  const ends = validity.to === null ? to : addDays(validity.to, 1);
  const newYear = dayAt(instantOf(Date.UTC(Number(day.slice(0, 4)) + 1, 0, 1)), 'UTC');
  return [ends, newYear].reduce((first, one) => (one < first ? one : first), to);
}

/**
 * Interest on what was owed and paid, to a day: rounded once, to cents, halves away from zero.
 *
 * What is owed bears the rate of underpayments, what was paid too much that of overpayments; what the
 * balance bore before bears interest with it.
 *
 * @param flows in any order; what comes after `to` is left out
 * @source 19 USC 1505(c)
 */
export function interestOn(flows: readonly Flow[], to: Day, grow: Grow): Interest {
  const before = flows.filter((flow) => flow.on <= to).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  let num = 0n;
  let den = 1n;
  let principal = 0n;
  let unverified = false;
  for (const [place, flow] of before.entries()) {
    num += flow.cents * den;
    principal += flow.cents;
    const until = before[place + 1]?.on ?? to;
    if (num === 0n || until === flow.on) continue;
    const grown = grow(num > 0n ? 'underpayment' : 'overpayment', flow.on, until);
    if ('missing' in grown) return grown;
    num *= grown.num;
    den *= grown.den;
    unverified ||= grown.unverified;
  }
  return { cents: nearest(num, den) - principal, unverified };
}

/** `num / den` to the nearest whole, halves away from zero; `den` is positive. */
function nearest(num: bigint, den: bigint): bigint {
  const half = num < 0n ? -den : den;
  return (2n * num + half) / (2n * den);
}

/** The same day gives 0. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function isLeap(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
