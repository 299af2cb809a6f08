import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBond, parseStep, parseWhen } from './asked.parse.ts';
import { BALANCE_ACCOUNTS } from './posting.ts';
import { aDay } from './test-revenue.ts';

const TODAY = aDay('2026-06-01');
const faultsOf = (sent: unknown) => {
  const read = parseStep(sent, TODAY);
  return read.ok ? [] : read.faults.map(({ at }) => at);
};

describe('a step that somebody asks for', () => {
  test('happens today, but money and notices may be of an earlier day', () => {
    const protested = { kind: 'protested', reason: 'too high' };
    expect(parseStep(protested, TODAY)).toMatchObject({ value: { on: TODAY } });
    const deposited = { kind: 'deposited', on: '2026-05-20', amount: '12.50' };
    expect(parseStep(deposited, TODAY)).toMatchObject({
      value: { kind: 'deposited', on: '2026-05-20', cents: 1_250n },
    });
    expect(faultsOf({ ...deposited, on: '2026-06-02' })).toEqual(['/on']);
    expect(faultsOf({ ...protested, on: '2026-05-20' })).toEqual(['/']);
  });

  test('charges no account that is not a charge, and nothing less than nothing', () => {
    const corrected = (charges: object) => ({ kind: 'corrected', charges, reason: 'wrong line' });
    for (const account of BALANCE_ACCOUNTS) {
      expect(faultsOf(corrected({ [account]: '1.00' }))).not.toEqual([]);
    }
    expect(faultsOf(corrected({ duty: '-1.00', mpf: '1.001' }))).toEqual([
      '/charges/duty',
      '/charges/mpf',
    ]);
    expect(faultsOf(corrected({ duty: '1.00' }))).toEqual([]);
  });

  test('is a step or faults, whatever was sent', () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        const read = parseStep(sent, TODAY);
        if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('a bond that ends before it begins, or a single one for no entry, is refused', () => {
  const bond = { number: '1', kind: 'continuous', amount: '50000.00', from: '2026-01-01' };
  expect(parseBond(bond).ok).toBe(true);
  expect(parseBond({ ...bond, to: '2025-12-31' })).toMatchObject({ faults: [{ at: '/to' }] });
  expect(parseBond({ ...bond, kind: 'single' })).toMatchObject({ faults: [{ at: '/entry' }] });
});

test('a month is that of the day when none is asked', () => {
  expect(parseWhen({}, TODAY)).toMatchObject({ value: { on: TODAY, month: TODAY } });
  expect(parseWhen({ month: '2026-13' }, TODAY).ok).toBe(false);
});
