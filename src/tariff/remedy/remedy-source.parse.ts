import { z } from 'zod';
import { addDays, type Day } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { multiply, type Rational, rational, toFixed } from '../../terms/rational.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { day, decimal, openDay, parseTable } from '../table.parse.ts';
import { REMEDY_FAULTS } from './faults.ts';
import { parseRemedies, REMEDY_COLUMNS } from './remedy.parse.ts';
import { ALL_OTHERS } from './remedy.ts';

/** The head of a table that has one row for each case and number, with the rate of all others as a fraction. */
const FOREIGN_HEAD = /^case_number,country,hts,rate,effective_date,revoked_date\s*$/m;

const foreignRow = z.object({
  case_number: z.string(),
  country: z.string(),
  hts: z.string().transform((text) => text.replaceAll('.', '')),
  rate: decimal,
  effective_date: day,
  revoked_date: openDay,
});
type ForeignRow = z.infer<typeof foreignRow>;

/**
 * The table of orders that a file holds, in our own form: it is either that, or the table of `adcvd_orders.csv`.
 *
 * @param countries Census codes with their two letters
 * @faults those of `parseRemedies`, and remedy-country-unknown
 */
export function readRemedySource(
  text: string,
  countries: ReadonlyMap<string, string>,
): Result<string> {
  if (!FOREIGN_HEAD.test(text)) {
    const own = parseRemedies(text);
    return own.ok ? ok(text) : own;
  }
  const table = parseTable(text, foreignRow);
  if (!table.ok) return table;
  const faults: Fault[] = [];
  const rows = ownRows(table.value, countries, faults);
  if (faults.length > 0) return refuse(...faults);
  const ours = [REMEDY_COLUMNS.join(','), ...rows].join('\n');
  const own = parseRemedies(ours);
  return own.ok ? ok(ours) : own;
}

interface Spell {
  readonly origin: string;
  readonly rate: Rational;
  readonly from: Day;
  readonly to: Day | null;
}

/** One row for each case and spell; the numbers of all rows of a case are its guides. */
function ownRows(
  rows: readonly ForeignRow[],
  countries: ReadonlyMap<string, string>,
  faults: Fault[],
): readonly string[] {
  const cases = new Map<
    string,
    { readonly guides: Set<string>; readonly spells: Map<string, Spell> }
  >();
  for (const [place, row] of rows.entries()) {
    const origin = /^[A-Z]{2}$/.test(row.country) ? row.country : countries.get(row.country);
    if (origin === undefined) {
      faults.push(REMEDY_FAULTS.fault('remedy-country-unknown', `/${place}/country`, row.country));
      continue;
    }
    const own = cases.get(row.case_number) ?? { guides: new Set(), spells: new Map() };
    const to = row.revoked_date === null ? null : addDays(row.revoked_date, -1);
    const spell = { origin, rate: row.rate, from: row.effective_date, to };
    own.guides.add(row.hts);
    own.spells.set(`${origin} ${percentOf(row.rate)} ${spell.from} ${to}`, spell);
    cases.set(row.case_number, own);
  }
  return [...cases].flatMap(([number, { guides, spells }]) =>
    [...spells.values()].map((spell) => printRow(number, [...guides], spell)),
  );
}

function printRow(number: string, guides: readonly string[], spell: Spell): string {
  const cells: Readonly<Record<(typeof REMEDY_COLUMNS)[number], string>> = {
    case: `${number}-${ALL_OTHERS}`,
    origin: spell.origin,
    product: `goods of ${number}`,
    guides: guides.join(' '),
    producer: '',
    exporter: '',
    standing: 'order',
    rate: percentOf(spell.rate),
    from: spell.from,
    to: spell.to ?? '',
    verified: 'unverified',
    source: 'adcvd_orders.csv; all others or trade-weighted',
  };
  return REMEDY_COLUMNS.map((column) => cells[column]).join(',');
}

/** "21%" of 0.21. */
function percentOf(fraction: Rational): string {
  const percent = toFixed(multiply(fraction, rational(100n)), 6);
  return `${percent.replace(/\.?0+$/, '')}%`;
}
