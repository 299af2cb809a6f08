import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays, type Day, parseDay } from '../terms/day.ts';
import type { Cents } from './cents.ts';
import type { Booking } from './entry-event.ts';
import type { RevenueLaw } from './law.ts';
import { compileRevenue, type RevenuePart } from './revenue-part.parse.ts';

const FILES = [
  ['revenue-clocks', 'clocks.csv'],
  ['interest-rates', 'interest.csv'],
  ['bond-rules', 'bonds.csv'],
  ['liquidation-suspensions', 'suspensions.csv'],
  ['holidays', 'holidays.csv'],
  ['refund-rules', 'refunds.csv'],
  ['revenue-gap', 'gap.csv'],
] as const;

export const REVENUE_PARTS: readonly RevenuePart[] = FILES.map(([kind, file]) => ({
  kind,
  name: file,
  content: readFileSync(`law/us/revenue/${file}`, 'utf8'),
}));

/** The revenue law that comes with the program. */
export function starterRevenue(): RevenueLaw {
  const law = compileRevenue(REVENUE_PARTS);
  assert(law.ok && law.value !== null, law.ok ? 'no revenue law' : JSON.stringify(law.faults));
  return law.value;
}

export function aDay(text: string): Day {
  const day = parseDay(text);
  assert(day !== null, text);
  return day;
}

/** A consumption entry of 10 March 2025 that owes 1,000.00 of duty and 34.64 of fees. */
export function aBooking(but: Partial<Booking> = {}): Booking {
  return {
    importer: 'EIN:98-7654321',
    sender: 'ruiz-vale',
    entryType: '01',
    entryDate: aDay('2025-03-10'),
    importationDate: aDay('2025-03-08'),
    valueCents: 1_000_000n,
    charges: { duty: 100_000n, mpf: 3_464n },
    leavesOut: [],
    ...but,
  };
}

export const anyCents: fc.Arbitrary<Cents> = fc.bigInt({ min: 0n, max: 10_000_000_00n });

export const anyCharges = fc.dictionary(
  fc.constantFrom('duty', 's301', 's232', 'ad', 'mpf', 'hmf'),
  anyCents,
  { noNullPrototype: true },
);

/** Days of the years for which the starter law has rates. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => addDays(aDay('2018-01-01'), days));
