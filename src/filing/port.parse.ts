import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isZone } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import { FILING_FAULTS } from './faults.ts';
import { MODES } from './filing.ts';
import { port as code, day, NAME_CHARACTERS_MAX, text } from './json-fields.parse.ts';
import type { Port, Ports } from './port.ts';

const { fault } = FILING_FAULTS;

const degrees = (most: number) =>
  z.string().min(1).pipe(z.coerce.number<string>().min(-most).max(most));

const ROW = z.object({
  code,
  name: text(NAME_CHARACTERS_MAX),
  zone: z.string().refine(isZone),
  modes: z
    .string()
    .transform((modes) => modes.split(' '))
    .pipe(z.array(z.enum(MODES))),
  latitude: degrees(90),
  longitude: degrees(180),
  from: day,
  to: z
    .literal('')
    .transform(() => null)
    .or(day),
  verified: z.enum(['verified', 'unverified']),
  source: text(NAME_CHARACTERS_MAX),
});

/**
 * The ports of a file like law/us/ports.csv.
 *
 * @faults ports-unreadable, ports-cell, ports-repeated; pointers are `/line/column`, lines from 1
 */
export function parsePorts(file: string): Result<Ports> {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(file, { columns: true, comment: '#', info: true, trim: true });
  } catch (error) {
    return refuse(fault('ports-unreadable', '', error instanceof Error ? error.message : file));
  }
  const faults: Fault[] = [];
  const ports = new Map<string, Port>();
  for (const { record, info } of rows) {
    const row = ROW.safeParse(record);
    for (const { path } of row.error?.issues ?? []) {
      const [column = ''] = path.map(String);
      faults.push(fault('ports-cell', `/${info.lines}/${column}`, record[column]));
    }
    if (!row.success) continue;
    const { from, to, verified, ...port } = row.data;
    if (ports.has(port.code))
      faults.push(fault('ports-repeated', `/${info.lines}/code`, port.code));
    ports.set(port.code, { ...port, validity: { from, to }, verified: verified === 'verified' });
  }
  return settle(ports, faults);
}
