import { addDays, type Day } from '../terms/day.ts';
import { type ClockName, clockOn, type RevenueLaw } from './law.ts';
import { addMonths, endOfPeriod } from './working-day.ts';

/** The last day of a period that the law counts from a day; null when the law has no such period on that day. */
export function deadline(law: RevenueLaw, name: ClockName, from: Day): Day | null {
  const clock = clockOn(law, name, from);
  return clock === null ? null : endOfPeriod(law, from, clock);
}

/** The day before which as many days lie as the law asks for; null when it does not say. */
export function daysBefore(law: RevenueLaw, name: ClockName, day: Day): Day | null {
  const clock = clockOn(law, name, day);
  return clock === null ? null : addDays(day, -clock.count);
}

/** The day on which the statement of a month is due: so many working days into the next. */
export function statementDue(law: RevenueLaw, month: Day): Day | null {
  const first = addDays(month, 1 - Number(month.slice(8)));
  const lastOfMonth = addDays(addMonths(first, 1), -1);
  return deadline(law, 'statement-due', lastOfMonth);
}
