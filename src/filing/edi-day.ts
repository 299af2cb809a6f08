import { type Day, type Instant, instantOf, parseDay } from '../terms/day.ts';

/** The day that `MMDDYY` names, in this century; null when it is none. */
export function dayOfMonthFirst(text: string): Day | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  return match === null ? null : parseDay(`20${match[3]}-${match[1]}-${match[2]}`);
}

/** The day that `YYMMDD`, in this century, or `CCYYMMDD` names; null when it is none. */
export function dayOfYearFirst(text: string): Day | null {
  const match = /^(\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (match === null) return null;
  const [, century = '20', year, month, day] = match;
  return parseDay(`${century}${year}-${month}-${day}`);
}

/**
 * Noon in Greenwich on that day, for a message that tells the day of arrival but not the hour.
 *
 * At that moment the calendar shows the same day in every port of the United States, from Guam to
 * American Samoa, so the legal day is as the sender said.
 */
export function noonOn(day: Day): Instant {
  return instantOf(Date.parse(`${day}T12:00:00.000Z`));
}
