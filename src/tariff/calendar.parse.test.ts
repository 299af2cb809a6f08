import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, holdsOn } from '../terms/day.ts';
import { parseCalendar } from './calendar.parse.ts';
import { accepted, dayOf, faultsOf, readLaw } from './test-tariff.ts';

const HEAD = 'revision,effective_date,policy_effective_date,policy_event\n';

describe('the calendar of revisions', () => {
  it('goes by the day from which the rates are owed, and by publication where that is not given', () => {
    const calendar = accepted(
      parseCalendar(
        `${HEAD}basic,2025-01-01,NA,\nrev_1,2025-01-27,2025-02-04,"first, early"\n2026_basic,2026-01-01,NA,\n`,
      ),
    );
    expect(calendar).toEqual({
      readTo: null,
      revisions: [
        { revision: '2025_basic', inForce: { from: '2025-01-01', to: '2025-02-03' } },
        { revision: '2025_rev_1', inForce: { from: '2025-02-04', to: '2025-12-31' } },
        { revision: '2026_basic', inForce: { from: '2026-01-01', to: null } },
      ],
    });
  });

  it('lets an unverified revision end nothing and mark the last day that was read', () => {
    const text =
      'revision,effective_date,policy_effective_date,verified\na_1,2026-06-08,,verified\na_2,2026-06-30,,unverified\n';
    expect(accepted(parseCalendar(text))).toMatchObject({
      readTo: '2026-06-29',
      revisions: [{ inForce: { to: null } }],
    });
  });

  it('tells every cell that it cannot read', () => {
    const faults = faultsOf(parseCalendar(`${HEAD},2025-02-30,soon,\n`));
    expect(faults.map(({ at }) => at)).toEqual([
      '/0/revision',
      '/0/effective_date',
      '/0/policy_effective_date',
    ]);
  });

  it('puts each day of the shipped calendar under exactly one revision', () => {
    const { revisions } = accepted(parseCalendar(readLaw('revisions.csv')));
    const first = dayOf('2025-01-01');
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (days) => {
        const day = addDays(first, days);
        expect(revisions.filter(({ inForce }) => holdsOn(inForce, day))).toHaveLength(1);
      }),
    );
  });
});
