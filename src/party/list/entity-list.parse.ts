import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { ListedParty } from '../list.ts';
import { LIST_FAULTS } from './faults.ts';
import {
  entryOf,
  gather,
  hashEdition,
  type ListReading,
  namesOf,
  ownId,
  readingOf,
} from './gathering.ts';
import { type ListFile, readTable, type TableRow } from './list-table.parse.ts';
import { readNameCell, splitNames } from './name-cell.ts';
import { isInactive } from './status.parse.ts';
import { readWrittenDay } from './written-day.parse.ts';

const COLUMNS = {
  name: ['name', 'entity', 'entity_name', 'name_of_entity', 'listed_entity'],
  aliases: ['aliases', 'alias', 'alt_names', 'also_known_as'],
  sublist: ['sub_list', 'sublist', 'section', 'list', 'basis'],
  from: [
    'effective_date',
    'date_added',
    'listed_on',
    'date',
    'effective',
    'year_listed_as_stated',
    'year',
  ],
  to: ['removed_on', 'date_removed'],
  status: ['status'],
  country: ['country'],
  address: ['address', 'addresses', 'location'],
  citation: ['citation', 'federal_register_notice', 'fr_citation', 'notice'],
  remarks: ['remarks', 'notes', 'sector', 'industry'],
} as const;
type Field = keyof typeof COLUMNS;

/**
 * Reads a list of entities in the shape of the UFLPA Entity List: a name with its aliases in brackets beside
 * brackets that are part of it, the part of the list, the day from which it holds.
 *
 * A row that tells the year alone holds from that year's first day.
 *
 * @faults those of `readTable`, list-day-unreadable, list-status-unknown, list-empty
 * @source Pub. L. 117-78, section 2(d)(2)(B), for the parts of the list
 */
export function parseEntityList(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const faults: Fault[] = [];
  const rows = readTable<Field>(file, { columns: COLUMNS, required: ['name'] }, faults);
  const entries = rows.flatMap((row) => readEntity(row, faults) ?? []);
  if (entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', `/${file.name}`));
  const list = {
    name: 'UFLPA Entity List',
    edition: edition ?? hashEdition(file.text),
    source: 'US Homeland Security, Forced Labor Enforcement Task Force: UFLPA Entity List',
    synthetic: false,
    entries: gather(entries),
  };
  return settle(readingOf([list], rows.length), faults);
}

function readEntity({ at, cells }: TableRow<Field>, faults: Fault[]): ListedParty | null {
  const { name, aliases, rest } = readNameCell(cells.name);
  if (name === '') {
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, cells.name));
    return null;
  }
  return entryOf(
    {
      id: ownId(name),
      kind: 'organisation',
      names: namesOf(name, [...aliases, ...splitNames(cells.aliases)]),
    },
    {
      programs: ['UFLPA'],
      countries: [cells.country || 'CN'],
      addresses: splitNames(cells.address),
      from: readWrittenDay(cells.from, at, faults),
      to: readWrittenDay(cells.to, at, faults),
      inactive: isInactive(cells.status, at, faults) ? true : null,
      sublist: cells.sublist,
      citation: cells.citation,
      remarks: [rest, cells.remarks].filter((part) => part !== '').join('; '),
    },
  );
}
