import { parseDay } from '../../terms/day.ts';
import type { DutyPart, DutyQuestion } from './duty-question.ts';

type Address = Readonly<Record<string, unknown>>;

const PARTS: readonly DutyPart[] = [
  'hts',
  'origin',
  'value',
  'on',
  'mode',
  'program',
  'quantities',
  'claims',
  'values',
  'counts',
  'states',
  'loaded',
  'origins',
  'from',
  'to',
];
const DAYS: readonly string[] = ['on', 'loaded', 'from', 'to'];

/** The question that an address holds; a day that is none is left out, all else is judged by the server. */
export function readDutyQuestion(search: Address): DutyQuestion {
  return Object.fromEntries(PARTS.flatMap((part) => stated(search, part)));
}

/** Goods as they were pasted, and the two days between which measures begin or end. */
export interface AffectedQuestion {
  readonly goods?: string;
  readonly now?: string;
  readonly later?: string;
}

export function readAffectedQuestion(search: Address): AffectedQuestion {
  return Object.fromEntries(
    ['goods', 'now', 'later'].flatMap((part) => stated(search, part, ['now', 'later'])),
  );
}

/** What is looked for in the schedule, of which day, and of which origin the additional duties are told. */
export interface ScheduleQuestion {
  readonly q?: string;
  readonly on?: string;
  readonly origin?: string;
}

export function readScheduleQuestion(search: Address): ScheduleQuestion {
  return Object.fromEntries(['q', 'on', 'origin'].flatMap((part) => stated(search, part)));
}

/** Two revisions between which it is told what changed, and the beginning of the numbers to show. */
export interface DiffQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
}

export function readDiffQuestion(search: Address): DiffQuestion {
  return Object.fromEntries(['from', 'to', 'q'].flatMap((part) => stated(search, part, [])));
}

function stated(
  search: Address,
  part: string,
  days: readonly string[] = DAYS,
): readonly (readonly [string, string])[] {
  const value = search[part];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text === '' || (days.includes(part) && parseDay(text) === null)) return [];
  return [[part, text]];
}
