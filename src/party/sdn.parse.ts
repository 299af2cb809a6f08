import { parse } from 'csv-parse/sync';
import type { Fault } from '../terms/fault.ts';
import { type Result, settle } from '../terms/result.ts';
import { PARTY_FAULTS } from './faults.ts';
import { hashEdition } from './list/gathering.ts';
import { readBirth } from './list/written-day.parse.ts';
import type { ListedKind, ListedName, ListedParty, WatchList } from './list.ts';
import type { Identifier } from './party.ts';

/** The texts of OFAC's list files in their older comma-separated form. */
export interface SdnFiles {
  /** SDN.CSV or CONS_PRIM.CSV: entries. */
  readonly sdn: string;
  /** ALT.CSV: other names. */
  readonly alt: string;
  /** ADD.CSV: addresses. */
  readonly add: string;
  /** SDN_COMMENTS.CSV: where remarks that are too long go on. */
  readonly comments?: string;
}

/** The lists that come in this form. */
export const OFAC_LISTS = {
  sdn: {
    name: 'OFAC SDN',
    source: 'US Treasury, Office of Foreign Assets Control: SDN.CSV, ALT.CSV, ADD.CSV',
  },
  'non-sdn': {
    name: 'OFAC Non-SDN',
    source:
      'US Treasury, Office of Foreign Assets Control: CONS_PRIM.CSV, CONS_ALT.CSV, CONS_ADD.CSV',
  },
} as const;

/** What was in the files, so that a load can be compared with the owner's own counts. */
interface SdnReport {
  readonly entries: number;
  /** Names of all sorts that the list has after loading. */
  readonly names: number;
  readonly weakNames: number;
  readonly addresses: number;
  /** Rows of entries that the main file does not have; each is a warning too. */
  readonly orphans: { readonly alt: number; readonly add: number; readonly comments: number };
}

export interface SdnList {
  readonly list: WatchList;
  readonly report: SdnReport;
}

/**
 * Reads the Specially Designated Nationals list, or that of the other programs. The edition is a hash of the
 * files, for they carry no date. A pointer names file and line: `/alt/17`.
 *
 * Any malformed row refuses the whole list: a row not read is somebody not found.
 *
 * @faults sdn-row-malformed, sdn-type-unknown, list-entry-twice, list-empty, sdn-orphan (warning),
 * sdn-end-missing (warning), sdn-remarks-cut (warning)
 * @source OFAC, "SDN list data formats": ent_num joins the files, -0- is null, 0x1A ends each
 */
export function parseSdn(files: SdnFiles, which: keyof typeof OFAC_LISTS = 'sdn'): Result<SdnList> {
  const faults: Fault[] = [];
  const { comments } = files;
  const further = comments === undefined ? [] : readRows('comments', comments, 2, faults);
  const rows = readRows('sdn', files.sdn, 12, faults);
  const entries = readEntries(rows, continuations(further), faults);
  const orphans = {
    alt: addNames(entries, readRows('alt', files.alt, 5, faults), faults),
    add: addAddresses(entries, readRows('add', files.add, 6, faults), faults),
    comments: addEach(entries, further, faults, () => undefined),
  };
  if (entries.size === 0) faults.push(PARTY_FAULTS.fault('list-empty', '/sdn'));
  const parties = [...entries.values()].map(finish);
  const list: WatchList = {
    ...OFAC_LISTS[which],
    edition: hashEdition(
      files.sdn,
      files.alt,
      files.add,
      ...(comments === undefined ? [] : [comments]),
    ),
    synthetic: false,
    entries: parties,
  };
  return settle({ list, report: { ...count(parties), orphans } }, faults);
}

/** A row with the number it has in its file; absent cells (`-0-`) are null. */
interface Row {
  readonly at: string;
  readonly cells: readonly (string | null)[];
}

const END_OF_FILE = '\u001a';

/** The rows of one file, header and end mark taken off, the malformed ones turned into faults. */
function readRows(file: keyof SdnFiles, content: string, columns: number, faults: Fault[]): Row[] {
  if (!content.trimEnd().endsWith(END_OF_FILE)) {
    faults.push(PARTY_FAULTS.fault('sdn-end-missing', `/${file}`));
  }
  const rows: Row[] = [];
  for (const [line, ...record] of readRecords(file, content, faults)) {
    const at = `/${file}/${line}`;
    const cells = record.map(readCell);
    const [id] = cells;
    if (line === '1' && id === 'ent_num') continue;
    if (cells.length === columns && typeof id === 'string' && ENTRY_NUMBER.test(id)) {
      rows.push({ at, cells });
    } else {
      faults.push(PARTY_FAULTS.fault('sdn-row-malformed', at, record.join(',')));
    }
  }
  return rows;
}

/** Every record, its line number first. A quote out of place is a fault, and may swallow what follows. */
function readRecords(file: string, content: string, faults: Fault[]): string[][] {
  const body = content.trimEnd();
  return parse(body.endsWith(END_OF_FILE) ? body.slice(0, -1) : body, {
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[], { lines }) => [`${lines}`, ...record],
    on_skip: (error) => {
      const at = `/${file}/${error?.['lines'] ?? ''}`;
      faults.push(PARTY_FAULTS.fault('sdn-row-malformed', at, error?.message));
      return undefined;
    },
  });
}

const ENTRY_NUMBER = /^\d+$/;

function readCell(cell: string): string | null {
  const trimmed = cell.trim();
  return trimmed === '' || trimmed === '-0-' ? null : trimmed;
}

/** An entry while its names and addresses are still coming in. */
interface Draft {
  readonly id: string;
  readonly kind: ListedKind;
  readonly strong: ListedName[];
  readonly weak: readonly ListedName[];
  readonly programs: readonly string[];
  readonly countries: Set<string>;
  readonly addresses: string[];
  readonly identifiers: readonly Identifier[];
  readonly births: readonly string[];
  readonly gender: ListedParty['gender'] | null;
  readonly flag: string | null;
}

const KIND_OF_TYPE: ReadonlyMap<string | null, ListedKind> = new Map([
  [null, 'organisation'],
  ['individual', 'person'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

/**
 * The remarks field is 1000 wide; what does not fit goes on in SDN_COMMENTS.CSV. One less, because the
 * cut may fall on a blank, which reading the cell has taken off.
 */
const REMARKS_CHARACTERS = 999;

/** By entry, what its remarks go on with. */
function continuations(rows: readonly Row[]): ReadonlyMap<string, string> {
  const further = new Map<string, string>();
  for (const { cells } of rows) {
    const [id = '', text] = cells;
    if (id !== null) further.set(id, `${further.get(id) ?? ''}${text ?? ''}`);
  }
  return further;
}

function readEntries(
  rows: readonly Row[],
  further: ReadonlyMap<string, string>,
  faults: Fault[],
): Map<string, Draft> {
  const entries = new Map<string, Draft>();
  for (const row of rows) {
    const entry = readEntry(row, further, faults);
    if (entry === null) continue;
    if (entries.has(entry.id))
      faults.push(PARTY_FAULTS.fault('list-entry-twice', row.at, entry.id));
    else entries.set(entry.id, entry);
  }
  return entries;
}

function readEntry(
  { at, cells }: Row,
  further: ReadonlyMap<string, string>,
  faults: Fault[],
): Draft | null {
  const [id, name, type = null, program] = cells;
  const flag = cells[9] ?? null;
  const told = cells[11] ?? '';
  const kind = KIND_OF_TYPE.get(type);
  if (kind === undefined) faults.push(PARTY_FAULTS.fault('sdn-type-unknown', at, type));
  if (!name) faults.push(PARTY_FAULTS.fault('sdn-row-malformed', at, cells.join(',')));
  if (!id || !name || kind === undefined) return null;
  const goesOn = further.get(id);
  if (told.length >= REMARKS_CHARACTERS && goesOn === undefined) {
    faults.push(PARTY_FAULTS.fault('sdn-remarks-cut', at, id));
  }
  const gap = told.length === REMARKS_CHARACTERS ? ' ' : '';
  const remarks = goesOn === undefined ? told : `${told}${gap}${goesOn}`;
  return {
    id,
    kind,
    strong: [{ text: name, alias: 'primary' }],
    weak: readWeakNames(remarks),
    programs: (program ?? '').split(/\]\s*\[/).filter((code) => code !== ''),
    countries: new Set([...(flag ? [flag] : []), ...readCountries(remarks)]),
    addresses: [],
    identifiers: readIdentifiers(remarks),
    births: kind === 'person' ? readBirths(remarks) : [],
    gender: GENDERS.get(GENDER.exec(remarks)?.[1]) ?? null,
    flag: kind === 'vessel' ? flag : null,
  };
}

const BIRTH = /(?:^|; )(?:alt\. )?DOB ([^;]+?)\s*\.?(?=;|$)/g;

function readBirths(remarks: string): readonly string[] {
  return [...remarks.matchAll(BIRTH)].flatMap(([, birth = '']) => readBirth(birth));
}

const GENDER = /(?:^|; )Gender (Male|Female)\b/;
const GENDERS: ReadonlyMap<string | undefined, ListedParty['gender']> = new Map([
  ['Male', 'male'],
  ['Female', 'female'],
]);

/** Adds the names of ALT.CSV; answers how many rows were orphans. */
function addNames(entries: Map<string, Draft>, rows: readonly Row[], faults: Fault[]): number {
  return addEach(entries, rows, faults, (entry, row) => {
    const [, , , name] = row.cells;
    if (typeof name === 'string') entry.strong.push({ text: name, alias: 'strong' });
    else faults.push(PARTY_FAULTS.fault('sdn-row-malformed', row.at, row.cells.join(',')));
  });
}

/** Adds the addresses of ADD.CSV, of which many are but a country; answers how many rows were orphans. */
function addAddresses(entries: Map<string, Draft>, rows: readonly Row[], faults: Fault[]): number {
  return addEach(entries, rows, faults, (entry, { cells }) => {
    const address = cells.slice(2, 5).filter((part) => typeof part === 'string');
    const country = cells[4];
    if (typeof country === 'string') entry.countries.add(country);
    if (address.length > 0) entry.addresses.push(address.join(', '));
  });
}

function addEach(
  entries: Map<string, Draft>,
  rows: readonly Row[],
  faults: Fault[],
  add: (entry: Draft, row: Row) => void,
): number {
  let orphans = 0;
  for (const row of rows) {
    const id = row.cells[0] ?? '';
    const entry = entries.get(id);
    if (entry === undefined) {
      orphans += 1;
      faults.push(PARTY_FAULTS.fault('sdn-orphan', row.at, id));
    } else {
      add(entry, row);
    }
  }
  return orphans;
}

/** OFAC writes weak names in the remarks and in quotes, which the name itself may hold: a.k.a. 'ABU-'UMAR'. */
const WEAK_NAME = /[afn]\.k\.a\. '(.+?)'(?=\s*(?:;|\.|$))/g;

function readWeakNames(remarks: string): readonly ListedName[] {
  return [...remarks.matchAll(WEAK_NAME)].map(([, text = '']) => ({ text, alias: 'weak' }));
}

const COUNTRY = /(?:^|; )(?:alt\. )?(?:nationality|citizen) ([^;]+?)\s*\.?(?=;|$)/g;

function readCountries(remarks: string): readonly string[] {
  return [...remarks.matchAll(COUNTRY)].map(([, country = '']) => country);
}

/** Numbers that are one bearer's in the whole world; passports and tax numbers say nothing without their country. */
const IDENTIFIERS: readonly (readonly [scheme: string, pattern: RegExp])[] = [
  ['IMO', /\bIMO (\d{7})\b/g],
  ['MMSI', /\bMMSI (\d{9})\b/g],
  ['LEI', /\bLegal Entity Number ([A-Z0-9]{20})\b/g],
  ['DUNS', /\bD-U-N-S Number (\d{2}-?\d{3}-?\d{4})\b/g],
];

function readIdentifiers(remarks: string): readonly Identifier[] {
  return IDENTIFIERS.flatMap(([scheme, pattern]) =>
    [...remarks.matchAll(pattern)].map(([, value = '']) => ({ scheme, value })),
  );
}

function finish({ strong, weak, countries, births, gender, flag, ...entry }: Draft): ListedParty {
  return {
    ...entry,
    names: [...strong, ...weak],
    countries: [...countries].sort(),
    ...(births.length > 0 && { births: [...new Set(births)] }),
    ...(gender && { gender }),
    ...(flag && { flag }),
  };
}

function count(parties: readonly ListedParty[]): Omit<SdnReport, 'orphans'> {
  const names = parties.flatMap((party) => party.names);
  return {
    entries: parties.length,
    names: names.length,
    weakNames: names.filter((name) => name.alias === 'weak').length,
    addresses: parties.reduce((sum, party) => sum + party.addresses.length, 0),
  };
}
