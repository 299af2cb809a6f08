import { z } from 'zod';
import { type Result, refuse, settle } from '../terms/result.ts';
import { TARIFF_FAULTS } from './faults.ts';
import { type Edition, type Press, printLines } from './schedule.parse.ts';
import type { ScheduleRevision } from './schedule.ts';
import { parseTable } from './table.parse.ts';

const row = z.object({
  hts: z.string().regex(/^\d{4}\.\d\d\.\d\d(?:\.\d\d)?$/),
  description: z.string().min(1),
  units: z.string(),
  general: z.string().min(1),
  special: z.string(),
  column_2: z.string(),
});

/** "# 300 of the 13666 rate lines of 2026_rev_10": what the table leaves out, said by the table. */
const COVERAGE = /^#.* of the (\d+) rate lines of (\w+)/m;

/**
 * Reads a table of some lines of the schedule, whose first comment says of how many and of which revision.
 *
 * @faults tariff-law-malformed, schedule-line-doubled, rate-unreadable
 */
export function parsePartialSchedule(
  text: string,
  edition: Omit<Edition, 'name'>,
  press: Press,
): Result<ScheduleRevision> {
  const coverage = COVERAGE.exec(text);
  if (coverage === null) {
    return refuse(TARIFF_FAULTS.fault('tariff-law-malformed', '', text.slice(0, 60)));
  }
  const [, of, name = ''] = coverage;
  const table = parseTable(text, row);
  if (!table.ok) return table;
  const rows = table.value.map(({ hts, units, column_2, ...columns }) => ({
    ...columns,
    htsno: hts,
    indent: '0',
    units: units.split('; '),
    other: column_2,
  }));
  const { lines, rateLines, faults } = printLines(rows, press);
  return settle(
    { ...edition, name, lines, coverage: { lines: rateLines, of: Number(of) } },
    faults,
  );
}
