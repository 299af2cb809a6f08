import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementDue } from './deadlines.ts';
import { aDay, anyDay, starterRevenue } from './test-revenue.ts';
import { addMonths, endOfPeriod, isWorkingDay } from './working-day.ts';

const law = starterRevenue();
const holidays = (year: number, days: readonly string[]) =>
  days.filter((day) => isWorkingDay(law, aDay(`${year}-${day}`)));

describe('working days', () => {
  test('leave out the legal holidays of 2025 and 2026, and those kept on another day', () => {
    const of2025 = ['01-01', '01-20', '02-17', '05-26', '06-19', '07-04', '09-01', '10-13'];
    expect(holidays(2025, [...of2025, '11-11', '11-27', '12-25'])).toEqual([]);
    // 4 July 2026 is a Saturday: Friday is kept.
    expect(holidays(2026, ['01-19', '05-25', '07-03', '09-07', '10-12', '11-26'])).toEqual([]);
    // Sunday 25 December 2022: Monday is kept. Saturday 1 January 2022: the Friday of the year before.
    expect(isWorkingDay(law, aDay('2022-12-26'))).toBe(false);
    expect(isWorkingDay(law, aDay('2021-12-31'))).toBe(false);
  });

  test('counted Juneteenth before it was a holiday', () => {
    expect(isWorkingDay(law, aDay('2020-06-19'))).toBe(true);
  });

  test('make ten after a release before Christmas end in January', () => {
    const ten = { count: 10, unit: 'working-days' } as const;
    expect(endOfPeriod(law, aDay('2025-12-22'), ten)).toBe('2026-01-07');
  });
});

test('the statement of a month is due on the fifteenth working day of the next', () => {
  expect(statementDue(law, aDay('2025-06-10'))).toBe('2025-07-22');
  expect(statementDue(law, aDay('2026-02-28'))).toBe('2026-03-20');
});

describe('months', () => {
  test('end with the last day of a shorter month', () => {
    expect(addMonths(aDay('2024-08-31'), 6)).toBe('2025-02-28');
    expect(addMonths(aDay('2024-02-29'), 12)).toBe('2025-02-28');
  });

  test('there and back never lead past the first day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), (day, months) => {
        const back = addMonths(addMonths(day, months), -months);
        expect(back <= day && back.slice(0, 7) === day.slice(0, 7)).toBe(true);
      }),
    );
  });
});
