import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { ListedKind, ListedParty, WatchList } from '../list.ts';
import type { Identifier } from '../party.ts';
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
import { splitNames } from './name-cell.ts';
import { readBirth, readWrittenDay } from './written-day.parse.ts';

const COLUMNS = {
  source: ['source'],
  number: ['entity_number'],
  type: ['type'],
  programs: ['programs'],
  name: ['name'],
  title: ['title'],
  addresses: ['addresses'],
  notice: ['federal_register_notice'],
  from: ['start_date'],
  to: ['end_date'],
  callSign: ['call_sign'],
  flag: ['vessel_flag'],
  owner: ['vessel_owner'],
  remarks: ['remarks'],
  aliases: ['alt_names'],
  citizenships: ['citizenships'],
  births: ['dates_of_birth'],
  nationalities: ['nationalities'],
  ids: ['ids'],
} as const;
type Field = keyof typeof COLUMNS;

/** They say how to apply for a licence and where the row was read, and nothing of who is listed. */
const PASSED_OVER = [
  'id',
  'standard_order',
  'license_requirement',
  'license_policy',
  'vessel_type',
  'gross_tonnage',
  'gross_registered_tonnage',
  'source_list_url',
  'source_information_url',
  'places_of_birth',
];

const KINDS: ReadonlyMap<string, ListedKind> = new Map([
  ['individual', 'person'],
  ['entity', 'organisation'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);
/** Agencies that list people without saying so. */
const OFTEN_PEOPLE = /denied persons|debarred/i;

/**
 * Reads the Consolidated Screening List: one file, a list for each source that its rows name.
 *
 * Rows of agencies that give no number are told apart by name, country and, where an order has an end, its
 * beginning; rows that these do not tell apart are one entry with several addresses.
 *
 * @faults those of `readTable`, list-day-unreadable, sdn-type-unknown, list-empty, list-birth-unread (warning)
 */
export function parseConsolidated(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const faults: Fault[] = [];
  const shape = {
    columns: COLUMNS,
    required: ['source', 'name'] as const,
    passedOver: PASSED_OVER,
  };
  const rows = readTable<Field>(file, shape, faults);
  const sources = new Map<string, ListedParty[]>();
  for (const row of rows) {
    const entry = readEntry(row, faults);
    if (entry === null) continue;
    const source = row.cells.source;
    const known = sources.get(source);
    if (known === undefined) sources.set(source, [entry]);
    else known.push(entry);
  }
  if (sources.size === 0) faults.push(PARTY_FAULTS.fault('list-empty', `/${file.name}`));
  const lists = [...sources].map(
    ([source, entries]): WatchList => ({
      name: `CSL ${source.split(/ \(| - /)[0] ?? source}`,
      edition: edition ?? hashEdition(file.text),
      source: `Consolidated Screening List: ${source}`,
      synthetic: false,
      entries: gather(entries),
    }),
  );
  return settle(readingOf(lists, rows.length), faults);
}

function readEntry({ at, cells }: TableRow<Field>, faults: Fault[]): ListedParty | null {
  const { name, source, type } = cells;
  if (name === '' || source === '') {
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, `${source} | ${name}`));
    return null;
  }
  const named = KINDS.get(type.toLowerCase());
  if (named === undefined && type !== '') {
    faults.push(PARTY_FAULTS.fault('sdn-type-unknown', at, type));
    return null;
  }
  const kind = named ?? kindOf(name, OFTEN_PEOPLE.test(source) ? 'person' : 'organisation');
  const addresses = splitNames(cells.addresses);
  const countries = addresses.flatMap(countryOf);
  const from = readWrittenDay(cells.from, at, faults);
  const to = readWrittenDay(cells.to, at, faults);
  const number = cells.number || ownId(name, countries[0], to === null ? null : from);
  const details = [
    cells.title,
    cells.owner && `Owner: ${cells.owner}`,
    cells.callSign && `Call sign: ${cells.callSign}`,
    cells.remarks,
  ];
  return entryOf(
    { id: number, kind, names: namesOf(name, splitNames(cells.aliases)) },
    {
      programs: splitNames(cells.programs),
      countries: [
        ...new Set([
          ...countries,
          ...splitNames(cells.nationalities),
          ...splitNames(cells.citizenships),
          ...(cells.flag === '' ? [] : [cells.flag]),
        ]),
      ],
      addresses,
      identifiers: readIdentifiers(cells.ids),
      births: readBirths(cells.births, at, faults),
      gender: genderOf(cells.ids),
      flag: cells.flag,
      from,
      to,
      citation: cells.notice,
      remarks: details.filter((part) => part !== '').join('; '),
    },
  );
}

/** An address ends with the country's code, where it is known. */
function countryOf(address: string): readonly string[] {
  const [, code] = /(?:^|, )([A-Z]{2})$/.exec(address) ?? [];
  return code === undefined ? [] : [code];
}

function readBirths(cell: string, at: string, faults: Fault[]): readonly string[] {
  return splitNames(cell).flatMap((written) => {
    const births = readBirth(written);
    if (births.length === 0) faults.push(LIST_FAULTS.fault('list-birth-unread', at, written));
    return births;
  });
}

/** "IMO 9999993, Vessel Registration Identification; …": numbers that are one bearer's in the whole world. */
const IDENTIFIERS: readonly (readonly [scheme: string, pattern: RegExp])[] = [
  ['IMO', /\bIMO (\d{7})\b/g],
  ['MMSI', /\b(\d{9}), MMSI\b|\bMMSI (\d{9})\b/g],
  ['LEI', /\b([A-Z0-9]{20}), Legal Entity Number\b/g],
  ['DUNS', /\b(\d{2}-?\d{3}-?\d{4}), D-U-N-S Number\b/g],
];

function readIdentifiers(ids: string): readonly Identifier[] {
  return IDENTIFIERS.flatMap(([scheme, pattern]) =>
    [...ids.matchAll(pattern)].map(([, value, other]) => ({ scheme, value: value ?? other ?? '' })),
  );
}

function genderOf(ids: string): ListedParty['gender'] | null {
  if (/\bFemale, Gender\b/.test(ids)) return 'female';
  return /\bMale, Gender\b/.test(ids) ? 'male' : null;
}
