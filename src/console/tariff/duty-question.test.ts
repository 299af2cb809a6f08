import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DutyQuestion, declared, declaring, precheckBody, windowOf } from './duty-question.ts';

const SHIRT: DutyQuestion = { hts: '6109.10.00', origin: 'CN', value: '10000' };

describe('a question about duty', () => {
  it('is written as the server reads it, with every fact in its place', () => {
    const asked = {
      ...SHIRT,
      on: '2026-05-01',
      program: 'S',
      quantities: '120 doz.; 30 doz. prs.',
      claims: '98020050',
      values: 'repair-value=500',
      states: 'under-bond usmca-originating',
    };
    expect(precheckBody(asked)).toEqual({
      on: '2026-05-01',
      lines: [
        {
          hts: '6109.10.00',
          origin: 'CN',
          value: '10000',
          program: 'S',
          quantities: [
            { amount: '120', unit: 'doz.' },
            { amount: '30', unit: 'doz. prs.' },
          ],
          claims: ['98020050'],
          states: ['under-bond', 'usmca-originating'],
          values: { 'repair-value': '500' },
          counts: {},
          loadedDate: null,
        },
      ],
    });
  });

  it('compares the year of its day, unless other days are asked for', () => {
    expect(windowOf(SHIRT, '2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    const asked = { ...SHIRT, on: '2025-03-04', to: '2026-02-28' };
    expect(windowOf(asked, '2026-11-22')).toEqual({ from: '2025-01-01', to: '2026-02-28' });
  });

  it('gives back every fact that was declared, and forgets one that is taken back', () => {
    const among = fc.constantFrom('claims', 'states', 'counts', 'values', 'quantities' as const);
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    const figure = fc.nat({ max: 1_000_000 }).map(String);
    fc.assert(
      fc.property(among, name, name, figure, (where, one, another, amount) => {
        const asked = declaring(declaring(SHIRT, where, one, amount), where, another, amount);
        const yes = where === 'claims' || where === 'states' ? 'yes' : amount;
        expect(declared(asked, where, one)).toBe(yes);
        const without = declaring(asked, where, one, '');
        expect(declared(without, where, one)).toBeNull();
        if (one !== another) expect(declared(without, where, another)).toBe(yes);
        expect(declaring(declaring(SHIRT, where, one, amount), where, one, '')).toEqual(SHIRT);
      }),
    );
  });
});
