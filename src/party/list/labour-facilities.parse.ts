import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { ListedParty } from '../list.ts';
import { LIST_FAULTS } from './faults.ts';
import { entryOf, gather, hashEdition, type ListReading, namesOf, readingOf } from './gathering.ts';
import { type ListFile, readTable, type TableRow } from './list-table.parse.ts';
import { splitNames } from './name-cell.ts';
import { isInactive } from './status.parse.ts';
import { readWrittenDay } from './written-day.parse.ts';

const COLUMNS = {
  number: ['no', 'number', 'case', 'case_no', 'case_number'],
  facility: ['facility', 'name', 'company'],
  aliases: ['aliases', 'also_known_as'],
  address: ['address', 'city', 'municipality'],
  state: ['state'],
  country: ['country'],
  sector: ['sector', 'goods', 'products'],
  from: ['us_request_date', 'request_date', 'date'],
  to: ['closed_on', 'closed_date', 'end_date'],
  status: ['status'],
  outcome: ['outcome'],
  provenance: ['provenance', 'source'],
} as const;
type Field = keyof typeof COLUMNS;

/**
 * Reads the facilities of the rapid response labour mechanism. A bracket behind a name is its short name where it
 * is in capitals, else the place; a facility whose place is known says so in its address.
 *
 * What became of a case is told in words and closes none: that is for whoever loads the list, by `status` or
 * `closed_on`.
 *
 * @faults those of `readTable`, list-day-unreadable, list-status-unknown, list-entry-twice, list-empty
 * @source USMCA Annex 31-A; 19 USC 4646, 4692
 */
export function parseLabourFacilities(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const faults: Fault[] = [];
  const rows = readTable<Field>(
    file,
    { columns: COLUMNS, required: ['number', 'facility', 'from'] },
    faults,
  );
  const entries = rows.flatMap((row) => readFacility(row, faults) ?? []);
  if (entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', `/${file.name}`));
  const list = {
    name: 'USMCA Labour Facilities',
    edition: edition ?? hashEdition(file.text),
    source: 'US Trade Representative: cases of the rapid response labour mechanism',
    synthetic: false,
    entries: gather(entries),
  };
  return settle(readingOf([list], rows.length), faults);
}

const BRACKET = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/;
/** "second" behind a name counts its cases, not its plants. */
const ORDINAL = /\s+(first|second|third|fourth|fifth)$/i;
const SHORT_NAME = /^\p{Lu}[\p{Lu}\d.&-]{1,9}$/u;

function readFacility({ at, cells }: TableRow<Field>, faults: Fault[]): ListedParty | null {
  const told = cells.facility.replace(ORDINAL, '');
  const [, before = told, bracket = '', after = ''] = BRACKET.exec(told) ?? [];
  const name = [before, after].filter((part) => part !== '').join(' ');
  if (name === '' || cells.number === '') {
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, cells.facility));
    return null;
  }
  const short = SHORT_NAME.test(bracket);
  const place = short ? '' : bracket;
  const country = cells.country || 'MX';
  const where = [cells.address, place, cells.state, country].filter((part) => part !== '');
  const to = readWrittenDay(cells.to, at, faults);
  return entryOf(
    {
      id: `rrm-${cells.number}`,
      kind: 'organisation',
      names: namesOf(name, splitNames(cells.aliases), short ? [bracket] : []),
    },
    {
      programs: ['RRM'],
      countries: [country],
      addresses: [where.join(', ')],
      from: readWrittenDay(cells.from, at, faults),
      to,
      inactive: isInactive(cells.status, at, faults) && to === null ? true : null,
      goods: cells.sector,
      remarks: [cells.outcome, cells.provenance].filter((part) => part !== '').join('; '),
    },
  );
}
