import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { LIST_FAULTS } from './faults.ts';

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const SPELT = /^(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]*\.? (\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The day that a list's owner wrote, month before day; the first day where it tells a month or a year alone; null
 * for none.
 *
 * @faults list-day-unreadable
 */
export function readWrittenDay(text: string, at: string, faults: Fault[]): Day | null {
  if (text === '') return null;
  const american = AMERICAN.exec(text);
  const [, month = '', date = '', year = ''] = american ?? [];
  const whole = `${text}${'-01-01'.slice(text.length - 4)}`;
  const written = /^\d{4}(-\d{2})?$/.test(text) ? whole : text.slice(0, 10);
  const day = parseDay(american === null ? written : [year, two(month), two(date)].join('-'));
  if (day === null) faults.push(LIST_FAULTS.fault('list-day-unreadable', at, text));
  return day;
}

/** Years of a span of doubt, at most; beyond it a birth tells nothing. */
const YEARS_MAX = 20;

/**
 * When somebody was born, as far as the text says: one day, month or year, or each year of a span.
 *
 * @returns empty where it says nothing that can be compared
 */
export function readBirth(text: string): readonly string[] {
  const bare = text.replace(/^(circa|approximately|c\.|about)\s+/i, '').trim();
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(bare)) return [bare];
  const american = AMERICAN.exec(bare);
  if (american !== null) {
    const [, month = '', date = '', year = ''] = american;
    return [`${year}-${two(month)}-${two(date)}`];
  }
  const spelt = SPELT.exec(bare);
  if (spelt !== null) return birthOf(spelt);
  const span = /^(\d{4})\s*(?:to|-|–|or)\s*(\d{4})$/.exec(bare);
  return span === null ? [] : yearsBetween(Number(span[1]), Number(span[2]));
}

function birthOf([, date, name = '', year = '']: RegExpExecArray): readonly string[] {
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return [];
  const parts = [year, two(String(month)), ...(date === undefined ? [] : [two(date)])];
  return [parts.join('-')];
}

/** Each year from the one to the other; none where the span is no span, or tells nothing. */
export function yearsBetween(from: number, to: number): readonly string[] {
  const years = to - from;
  if (!(years >= 0 && years <= YEARS_MAX)) return [];
  return Array.from({ length: years + 1 }, (_, place) => String(from + place));
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
