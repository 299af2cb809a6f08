import { codeFlaw } from '../../terms/codes.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { ListedParty } from '../list.ts';
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
import { type ListFile, readTable, type TableRow } from './list-table.parse.ts';
import { splitNames } from './name-cell.ts';
import { isInactive } from './status.parse.ts';
import { readWrittenDay } from './written-day.parse.ts';

const COLUMNS = {
  name: ['name', 'vessel_name', 'vessel', 'iuu_vessel_name', 'current_name'],
  former: [
    'previous_names',
    'former_names',
    'previous_name',
    'aliases',
    'other_names',
    'name_previous',
  ],
  imo: ['imo', 'imo_number', 'imo_no', 'imo_lr'],
  mmsi: ['mmsi', 'mmsi_number'],
  callSign: ['call_sign', 'ircs', 'callsign', 'radio_call_sign'],
  flag: ['flag', 'current_flag', 'flag_state', 'flag_country'],
  formerFlags: ['previous_flags', 'former_flags', 'flag_previous'],
  owner: ['owner', 'current_owner', 'beneficial_owner', 'registered_owner'],
  operator: ['operator', 'current_operator', 'master'],
  listedBy: ['rfmo', 'listed_by', 'organisation', 'organization', 'rfmos', 'list'],
  from: ['listed_on', 'date_listed', 'listing_date', 'date_of_inclusion', 'date'],
  to: ['delisted_on', 'date_delisted', 'removed_on'],
  status: ['status', 'listing_status'],
  reason: ['reason', 'grounds', 'activity', 'remarks', 'notes'],
} as const;
type Field = keyof typeof COLUMNS;

/**
 * Reads a list of vessels that fished illegally. A vessel is its IMO number where it has one, for such ships change
 * names and flags; one without a name is listed under its number.
 *
 * @faults those of `readTable`, list-day-unreadable, list-status-unknown, list-empty, list-number-invalid (warning)
 */
export function parseFishingVessels(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const faults: Fault[] = [];
  const rows = readTable<Field>(file, { columns: COLUMNS, required: ['name', 'flag'] }, faults);
  const entries = rows.flatMap((row) => readVessel(row, faults) ?? []);
  if (entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', `/${file.name}`));
  const list = {
    name: 'IUU Vessels',
    edition: edition ?? hashEdition(file.text),
    source: 'Regional fisheries management organisations: vessels that fished illegally',
    synthetic: false,
    entries: gather(entries),
  };
  return settle(readingOf([list], rows.length), faults);
}

/** What lists write where nobody knows the name. */
const NAMELESS = /^(?:|-|n\/?a|unknown|no name|name unknown|unnamed|none|not available)$/i;

function readVessel({ at, cells }: TableRow<Field>, faults: Fault[]): ListedParty | null {
  const identifiers = readNumbers(at, cells, faults);
  const [number] = identifiers;
  const known = NAMELESS.test(cells.name) ? [] : splitNames(cells.name);
  const former = splitNames(cells.former).filter((name) => !NAMELESS.test(name));
  const [name, ...others] = [...known, ...former];
  const called = name ?? (number && `${number.scheme} ${number.value}`);
  if (called === undefined) {
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, Object.values(cells).join(' | ')));
    return null;
  }
  const flags = [...splitNames(cells.flag), ...splitNames(cells.formerFlags)];
  const to = readWrittenDay(cells.to, at, faults);
  const details = [
    cells.owner && `Owner: ${cells.owner}`,
    cells.operator && `Operator: ${cells.operator}`,
    cells.callSign && `Call sign: ${cells.callSign}`,
    cells.reason,
  ];
  return entryOf(
    {
      id: number === undefined ? ownId(called, cells.flag) : `${number.scheme}-${number.value}`,
      kind: 'vessel',
      names: namesOf(called, others),
    },
    {
      programs: ['IUU', ...splitNames(cells.listedBy.replaceAll(',', ';'))],
      countries: [...new Set(flags)],
      identifiers,
      flag: splitNames(cells.flag)[0],
      from: readWrittenDay(cells.from, at, faults),
      to,
      inactive: isInactive(cells.status, at, faults) && to === null ? true : null,
      remarks: details.filter((part) => part !== '').join('; '),
    },
  );
}

/** A number that fails its check digit is kept as it was written, and told. */
function readNumbers(
  at: string,
  { imo, mmsi }: TableRow<Field>['cells'],
  faults: Fault[],
): readonly Identifier[] {
  const [ship = ''] = /\d{7}/.exec(imo) ?? [];
  const [station = ''] = /\d{9}/.exec(mmsi) ?? [];
  if (imo !== '' && !NAMELESS.test(imo) && codeFlaw('imo', ship) !== null) {
    faults.push(LIST_FAULTS.fault('list-number-invalid', at, imo));
  }
  return [
    ...(ship === '' ? [] : [{ scheme: 'IMO', value: ship }]),
    ...(station === '' ? [] : [{ scheme: 'MMSI', value: station }]),
  ];
}
