import { describe, expect, test } from 'vitest';
import { dayAt, instantOf } from '../../terms/day.ts';
import { USD } from '../../terms/money.ts';
import { writeDaysLeft } from './days-left.ts';
import { byEvent } from './ledger.ts';
import type { LedgerPosting } from './revenue-calls.ts';

const DAY = dayAt(instantOf(1_762_000_000_000), 'UTC');

function posting(sequence: number, account: string, cents: string): LedgerPosting {
  return { sequence, kind: 'booked', on: DAY, account, currency: USD, cents };
}

describe('the ledger of an entry', () => {
  test('puts the postings of an event together, and says whether they sum to zero', () => {
    const [first, second] = byEvent([
      posting(1, 'deposits', '1034.64'),
      posting(1, 'duty', '-1000.00'),
      posting(1, 'mpf', '-34.64'),
      posting(3, 'cash', '0.10'),
      posting(3, 'deposits', '-0.11'),
    ]);
    expect(first).toMatchObject({ sequence: 1, balanced: true });
    expect(second).toMatchObject({ sequence: 3, balanced: false });
  });

  test('sums more than a floating number can hold', () => {
    const [event] = byEvent([
      posting(1, 'deposits', '90071992547409.93'),
      posting(1, 'duty', '-90071992547409.92'),
    ]);
    expect(event?.balanced).toBe(false);
  });
});

test('a last day is told by the days that are left, over a change of the clock too', () => {
  expect(writeDaysLeft('2026-10-31', '2026-11-02', 'en')).toBe('in 2 days');
  expect(writeDaysLeft('2026-11-02', '2026-11-02', 'en')).toBe('today');
  expect(writeDaysLeft('2026-11-12', '2026-11-02', 'es')).toBe('hace 10 días');
});
