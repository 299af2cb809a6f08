import { addDays, type Day, dayAt, holdsOn, instantOf } from '../terms/day.ts';
import type { HolidayDate, Period, RevenueLaw } from './law.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** Neither on a weekend nor a legal holiday. */
export function isWorkingDay(law: RevenueLaw, day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY || weekday === SUNDAY) return false;
  return !law.holidays.some(({ on, validity }) => holdsOn(validity, day) && fallsOn(on, day));
}

/** The nth working day after a day, which is not counted itself. */
function workingDaysAfter(law: RevenueLaw, day: Day, count: number): Day {
  let on = day;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(law, on)) left -= 1;
  }
  return on;
}

/** The last day of a period that begins on a day; the first day is not counted. */
export function endOfPeriod(law: RevenueLaw, from: Day, { count, unit }: Period): Day {
  switch (unit) {
    case 'days':
      return addDays(from, count);
    case 'working-days':
      return workingDaysAfter(law, from, count);
    case 'months':
      return addMonths(from, count);
    case 'years':
      return addMonths(from, 12 * count);
  }
}

/** The same date so many months later, or the last of the month where that has no such date. */
export function addMonths(day: Day, months: number): Day {
  const place = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = firstOf(Math.floor(place / 12), (place % 12) + 1);
  const date = Math.min(Number(day.slice(8)), daysInMonth(first));
  return addDays(first, date - 1);
}

function fallsOn(on: HolidayDate, day: Day): boolean {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  if (on.kind === 'date') return isKeptOn(on.month, on.date, day);
  if (month !== on.month || weekdayOf(day) !== on.weekday) return false;
  const nth = Math.ceil(date / 7);
  return on.nth === 0 ? date + 7 > daysInMonth(day) : nth === on.nth;
}

/** Of a Saturday the Friday before is kept, of a Sunday the Monday after. @source 5 USC 6103(b); Executive Order 11582 */
function isKeptOn(month: number, date: number, day: Day): boolean {
  const is = (other: Day) => Number(other.slice(5, 7)) === month && Number(other.slice(8)) === date;
  const weekday = weekdayOf(day);
  return (
    is(day) ||
    (weekday === SATURDAY - 1 && is(addDays(day, 1))) ||
    (weekday === SUNDAY + 1 && is(addDays(day, -1)))
  );
}

function daysInMonth(day: Day): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function firstOf(year: number, month: number): Day {
  return dayAt(instantOf(Date.UTC(year, month - 1, 1)), 'UTC');
}
