import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { parseSdn, type SdnFiles } from '../sdn.parse.ts';
import { parseWatchList } from '../watch-list.parse.ts';
import { parseConsolidated } from './csl.parse.ts';
import { parseDeniedPersons } from './denied-persons.parse.ts';
import { parseEntityList } from './entity-list.parse.ts';
import { LIST_FAULTS } from './faults.ts';
import { parseFishingVessels } from './fishing-vessels.parse.ts';
import { type ListReading, readingOf } from './gathering.ts';
import { parseLabourFacilities } from './labour-facilities.parse.ts';
import type { ListFile } from './list-table.parse.ts';
import { parseUnitedNations } from './un.parse.ts';
import { parseWithholdRelease } from './withhold-release.parse.ts';

/** Reads the files of one owner; the edition is what somebody calls it, or null for what the files say. */
type Adapter = (files: readonly ListFile[], edition: string | null) => Result<ListReading>;

/** A list that is one file. */
function single(read: (file: ListFile, edition: string | null) => Result<ListReading>): Adapter {
  return (files, edition) => {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) {
      return refuse(LIST_FAULTS.fault('list-files-many', '/files', '1'));
    }
    return read(file, edition);
  };
}

const ADAPTERS = {
  own: single(readOwn),
  sdn: (files, edition) => readOfac(files, edition, 'sdn'),
  'non-sdn': (files, edition) => readOfac(files, edition, 'non-sdn'),
  csl: single(parseConsolidated),
  'denied-persons': single(parseDeniedPersons),
  'entity-list': single(parseEntityList),
  un: single(parseUnitedNations),
  'withhold-release': single(parseWithholdRelease),
  'labour-facilities': single(parseLabourFacilities),
  'fishing-vessels': single(parseFishingVessels),
} as const satisfies Record<string, Adapter>;

/** The forms in which lists are read, each by the name that a load gives it. */
export type ListForm = keyof typeof ADAPTERS;

export function isListForm(text: string): text is ListForm {
  return Object.hasOwn(ADAPTERS, text);
}

export const LIST_FORMS = Object.keys(ADAPTERS).filter(isListForm);

/**
 * Reads the files of a list as its owner publishes them.
 *
 * @param edition what to call this state of the list; null for the owner's date, or a hash of the files
 * @faults those of the form's own parser, list-files-many, list-file-unknown
 */
export function readList(
  form: ListForm,
  files: readonly ListFile[],
  edition: string | null = null,
): Result<ListReading> {
  return ADAPTERS[form](files, edition);
}

function readOwn({ text }: ListFile, edition: string | null): Result<ListReading> {
  const read = parseWatchList(text);
  if (!read.ok) return read;
  const list = edition === null ? read.value : { ...read.value, edition };
  return ok(readingOf([list], list.entries.length), read.warnings);
}

/** Which of the files it is, by the name that OFAC gives it. */
const OFAC_FILES: readonly (readonly [keyof SdnFiles, RegExp])[] = [
  ['comments', /comments/i],
  ['alt', /alt/i],
  ['add', /add/i],
  ['sdn', /sdn|prim/i],
];

function readOfac(
  files: readonly ListFile[],
  edition: string | null,
  which: 'sdn' | 'non-sdn',
): Result<ListReading> {
  const told: { -readonly [File in keyof SdnFiles]?: string } = {};
  const faults: Fault[] = [];
  for (const { name, text } of files) {
    const [role] = OFAC_FILES.find(([, pattern]) => pattern.test(name)) ?? [];
    if (role === undefined || told[role] !== undefined) {
      faults.push(LIST_FAULTS.fault('list-file-unknown', `/${name}`, 'sdn.csv, alt.csv, add.csv'));
    } else {
      told[role] = text;
    }
  }
  const { sdn, alt, add, comments } = told;
  if (sdn === undefined || alt === undefined || add === undefined) {
    return refuse(...faults, LIST_FAULTS.fault('list-files-many', '/files', '3–4'));
  }
  if (faults.length > 0) return refuse(...faults);
  const read = parseSdn({ sdn, alt, add, ...(comments !== undefined && { comments }) }, which);
  if (!read.ok) return read;
  const { list, report } = read.value;
  const { lists, counts } = readingOf(
    [edition === null ? list : { ...list, edition }],
    report.entries,
  );
  const orphans = {
    'other names without an entry': report.orphans.alt,
    'addresses without an entry': report.orphans.add,
    'comments without an entry': report.orphans.comments,
  };
  return ok({ lists, counts: { ...counts, ...orphans } }, read.warnings);
}
