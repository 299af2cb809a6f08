import type { Day } from '../terms/day.ts';
import { printRate, printSpecial, type Rate, type SpecialRate } from './rate.ts';
import { fullDescription, isWhole, type ScheduleRevision, type TariffLine } from './schedule.ts';

/** What a line says of itself. `under`: the words that it is indented under. */
export const LINE_COLUMNS = [
  'general',
  'special',
  'other',
  'units',
  'description',
  'under',
] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

/** One column that reads otherwise; null where nothing is printed. */
export interface ColumnDiff {
  readonly column: LineColumn;
  readonly from: string | null;
  readonly to: string | null;
}

export interface LineDiff {
  readonly code: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of an added or removed line, everything that it prints. */
  readonly columns: readonly ColumnDiff[];
}

export interface RevisionDiff {
  readonly from: string;
  readonly to: string;
  /** In the order of the schedule. */
  readonly lines: readonly LineDiff[];
}

/**
 * What changed between two revisions, line by line.
 *
 * A rate is compared where it is printed, as it is read: blanks, misprints and the order of programs
 * are no change. Where a line that carries rates is indented under other words, that is one.
 */
export function diffRevisions(from: ScheduleRevision, to: ScheduleRevision): RevisionDiff {
  const lines: LineDiff[] = [];
  for (const [code, line] of to.lines) {
    const before = from.lines.get(code);
    if (before === line) continue;
    const columns = diffLines(before ?? null, line);
    if (columns.length === 0) continue;
    lines.push({ code, change: before === undefined ? 'added' : 'changed', columns });
  }
  for (const [code, line] of from.lines) {
    if (to.lines.has(code)) continue;
    lines.push({ code, change: 'removed', columns: diffLines(line, null) });
  }
  return { from: from.name, to: to.name, lines: lines.sort(byCode) };
}

/** What changed in a line, or in the line whose rates it has, from one loaded revision to the next. */
export interface LineChange extends LineDiff {
  readonly from: string;
  readonly to: string;
  /** First day of the later revision. */
  readonly on: Day;
}

/**
 * Every change of one line over the whole revisions that are loaded, the latest first.
 *
 * A schedule that is loaded in part says nothing of a line that it does not hold: it is passed over.
 */
export function lineChanges(
  revisions: readonly ScheduleRevision[],
  code: string,
): readonly LineChange[] {
  const codes = code.length === 10 ? [code.slice(0, 8), code] : [code];
  const whole = revisions
    .filter(isWhole)
    .toSorted((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  return whole
    .flatMap((to, at) => {
      const from = whole[at - 1];
      return from === undefined ? [] : codes.flatMap((one) => changeOf(one, from, to) ?? []);
    })
    .reverse();
}

function changeOf(code: string, from: ScheduleRevision, to: ScheduleRevision): LineChange | null {
  const [before, after] = [from.lines.get(code) ?? null, to.lines.get(code) ?? null];
  if (before === after) return null;
  const columns = diffLines(before, after);
  if (columns.length === 0) return null;
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { code, change, columns, from: from.name, to: to.name, on: to.inForce.from };
}

function byCode(a: LineDiff, b: LineDiff): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function diffLines(from: TariffLine | null, to: TariffLine | null): readonly ColumnDiff[] {
  const columns: ColumnDiff[] = [];
  for (const column of LINE_COLUMNS) {
    const before = from === null ? null : cellOf(from, column);
    const after = to === null ? null : cellOf(to, column);
    if (before !== after) columns.push({ column, from: before, to: after });
  }
  return columns;
}

function cellOf(line: TariffLine, column: LineColumn): string | null {
  const { rates } = line;
  const own = rates?.printedAt === line.code ? rates : null;
  switch (column) {
    case 'general':
    case 'other':
      return printed(own?.[column] ?? null);
    case 'special':
      return own === null || own.special.length === 0 ? null : printSpecial(inOrder(own.special));
    case 'units':
      return line.units.join('; ') || null;
    case 'description':
      return line.text;
    case 'under':
      return own === null || line.under === null ? null : fullDescription(line.under);
  }
}

function printed(rate: Rate | null): string | null {
  return rate === null ? null : printRate(rate);
}

/** Programs of one rate in one list, in the order of their symbols; rates in the order of their first. */
function inOrder(special: readonly SpecialRate[]): readonly SpecialRate[] {
  const rates = new Map<string, SpecialRate>();
  for (const { rate, programs } of special) {
    const text = printRate(rate);
    const known = rates.get(text)?.programs ?? [];
    rates.set(text, { rate, programs: [...known, ...programs].sort() });
  }
  return [...rates.values()].sort((a, b) => (a.programs.join() < b.programs.join() ? -1 : 1));
}
