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
import { kindOf } from './kind-of.ts';
import { type ListFile, readTable, type TableRow } from './list-table.parse.ts';
import { readWrittenDay } from './written-day.parse.ts';

const COLUMNS = {
  name: ['name'],
  street: ['street_address'],
  city: ['city'],
  state: ['state'],
  country: ['country'],
  postalCode: ['postal_code'],
  from: ['effective_date'],
  to: ['expiration_date'],
  action: ['action'],
  citation: ['fr_citation'],
} as const;
type Field = keyof typeof COLUMNS;

/**
 * Reads the Denied Persons List, a table between tabs. Rows of one name and one effective date are one order with
 * several addresses; an order holds from its effective to its expiration date.
 *
 * @faults those of `readTable`, list-day-unreadable, list-empty
 */
export function parseDeniedPersons(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const faults: Fault[] = [];
  const rows = readTable<Field>(
    file,
    {
      columns: COLUMNS,
      required: ['name', 'from', 'to'],
      passedOver: ['standard_order', 'last_update'],
      delimiter: '\t',
    },
    faults,
  );
  const entries = rows.flatMap((row) => readOrder(row, faults) ?? []);
  if (entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', `/${file.name}`));
  const list = {
    name: 'BIS Denied Persons',
    edition: edition ?? hashEdition(file.text),
    source: 'US Commerce, Bureau of Industry and Security: Denied Persons List',
    synthetic: false,
    entries: gather(entries),
  };
  return settle(readingOf([list], rows.length), faults);
}

function readOrder({ at, cells }: TableRow<Field>, faults: Fault[]): ListedParty | null {
  const { name, street, city, state, postalCode, country, action, citation } = cells;
  if (name === '') {
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, citation));
    return null;
  }
  const from = readWrittenDay(cells.from, at, faults);
  const to = readWrittenDay(cells.to, at, faults);
  // The list leaves the country out where the address has a state of the union.
  const where = country || (state === '' ? '' : 'US');
  const address = [street, city, state, postalCode, where].filter((part) => part !== '').join(', ');
  return entryOf(
    { id: ownId(name, from), kind: kindOf(name, 'person'), names: namesOf(name) },
    {
      countries: where === '' ? [] : [where],
      addresses: address === '' ? [] : [address],
      from,
      to,
      citation,
      remarks: action,
    },
  );
}
