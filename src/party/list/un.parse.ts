import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { ListedParty } from '../list.ts';
import { LIST_FAULTS } from './faults.ts';
import { entryOf, hashEdition, type ListReading, namesOf, readingOf } from './gathering.ts';
import type { ListFile } from './list-table.parse.ts';
import { splitNames } from './name-cell.ts';
import { readBirth, readWrittenDay, yearsBetween } from './written-day.parse.ts';

/** What may stand several times, however often it does. */
const REPEATED = /^(INDIVIDUAL|ENTITY|VALUE|\w+_(ALIAS|ADDRESS|DATE_OF_BIRTH|DOCUMENT))$/;

const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (tag) => REPEATED.test(tag),
});

/** A tag without content, or none, is an empty text; one that stands twice says both. */
const text = z
  .string()
  .or(z.array(z.string()).transform((several) => several.filter(Boolean).join('; ')))
  .default('');
const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.object(shape).or(z.literal('').transform(() => null))).default([]);
const values = z
  .object({ VALUE: z.array(z.string()) })
  .transform(({ VALUE }) => VALUE)
  .or(z.literal('').transform((): string[] => []))
  .default([]);

const ALIAS = { QUALITY: text, ALIAS_NAME: text };
const ADDRESS = {
  STREET: text,
  CITY: text,
  STATE_PROVINCE: text,
  ZIP_CODE: text,
  COUNTRY: text,
  NOTE: text,
};
const DOCUMENT = {
  TYPE_OF_DOCUMENT: text,
  TYPE_OF_DOCUMENT2: text,
  NUMBER: text,
  ISSUING_COUNTRY: text,
  COUNTRY_OF_ISSUE: text,
};
const BIRTH = { DATE: text, YEAR: text, FROM_YEAR: text, TO_YEAR: text };
const entry = z.object({
  REFERENCE_NUMBER: z.string().min(1),
  FIRST_NAME: text,
  SECOND_NAME: text,
  THIRD_NAME: text,
  FOURTH_NAME: text,
  NAME_ORIGINAL_SCRIPT: text,
  UN_LIST_TYPE: text,
  LISTED_ON: text,
  DELISTED_ON: text,
  GENDER: text,
  NATIONALITY: values,
  DESIGNATION: values,
  INDIVIDUAL_ALIAS: record(ALIAS),
  ENTITY_ALIAS: record(ALIAS),
  INDIVIDUAL_ADDRESS: record(ADDRESS),
  ENTITY_ADDRESS: record(ADDRESS),
  INDIVIDUAL_DATE_OF_BIRTH: record(BIRTH),
  INDIVIDUAL_DOCUMENT: record(DOCUMENT),
  COMMENTS1: text,
});
type Entry = z.infer<typeof entry>;
/** By tag, what a record holds; null where it stands empty. */
type Told = Readonly<Record<string, string>> | null;

const document = z.object({
  CONSOLIDATED_LIST: z.object({
    dateGenerated: text,
    INDIVIDUALS: z.object({ INDIVIDUAL: z.array(z.unknown()).default([]) }).or(z.literal('')),
    ENTITIES: z.object({ ENTITY: z.array(z.unknown()).default([]) }).or(z.literal('')),
  }),
});

/**
 * Reads the Consolidated List of the United Nations Security Council. The edition is the day on which it was made.
 *
 * Names in their own script are names like others; aliases of low quality are weak. One cell may hold several
 * aliases between semicolons.
 *
 * @faults list-xml-broken, list-row-malformed, list-day-unreadable, list-entry-twice, list-empty,
 * list-birth-unread (warning)
 */
export function parseUnitedNations(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const at = `/${file.name}`;
  const whole = XMLValidator.validate(file.text);
  if (whole !== true) {
    const { line, msg } = whole.err;
    return refuse(LIST_FAULTS.fault('list-xml-broken', `${at}/${line}`, msg));
  }
  const read = document.safeParse(parser.parse(file.text));
  if (!read.success) return refuse(LIST_FAULTS.fault('list-xml-broken', at, 'CONSOLIDATED_LIST'));
  const { dateGenerated, INDIVIDUALS, ENTITIES } = read.data.CONSOLIDATED_LIST;
  const people = INDIVIDUALS === '' ? [] : INDIVIDUALS.INDIVIDUAL;
  const bodies = ENTITIES === '' ? [] : ENTITIES.ENTITY;
  const faults: Fault[] = [];
  const entries = [
    ...people.map((one, place) =>
      readEntry(one, 'person', `${at}/INDIVIDUAL/${place + 1}`, faults),
    ),
    ...bodies.map((one, place) =>
      readEntry(one, 'organisation', `${at}/ENTITY/${place + 1}`, faults),
    ),
  ].filter((one) => one !== null);
  lintIds(entries, at, faults);
  const list = {
    name: 'UN Security Council',
    edition: edition ?? (dateGenerated.slice(0, 10) || hashEdition(file.text)),
    source: 'United Nations Security Council: Consolidated List',
    synthetic: false,
    entries,
  };
  return settle(readingOf([list], people.length + bodies.length), faults);
}

function lintIds(entries: readonly ListedParty[], at: string, faults: Fault[]): void {
  if (entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', at));
  const known = new Set<string>();
  for (const { id } of entries) {
    if (known.has(id)) faults.push(PARTY_FAULTS.fault('list-entry-twice', at, id));
    known.add(id);
  }
}

function readEntry(
  written: unknown,
  kind: 'person' | 'organisation',
  at: string,
  faults: Fault[],
): ListedParty | null {
  const read = entry.safeParse(written);
  const name = read.success ? nameOf(read.data) : '';
  if (!read.success || name === '') {
    const path = read.success ? 'FIRST_NAME' : read.error.issues[0]?.path.join('/');
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, path));
    return null;
  }
  const told = read.data;
  const aliases = [...told.INDIVIDUAL_ALIAS, ...told.ENTITY_ALIAS].flatMap(aliasesOf);
  const of = (weak: boolean) => aliases.filter((one) => one.weak === weak).map(({ text }) => text);
  const addresses = [...told.INDIVIDUAL_ADDRESS, ...told.ENTITY_ADDRESS];
  return entryOf(
    {
      id: told.REFERENCE_NUMBER,
      kind,
      names: namesOf(name, [...splitNames(told.NAME_ORIGINAL_SCRIPT), ...of(false)], of(true)),
    },
    {
      programs: told.UN_LIST_TYPE === '' ? [] : [told.UN_LIST_TYPE],
      countries: countriesOf(told, addresses),
      addresses: addresses.map(addressOf).filter((address) => address !== ''),
      births: told.INDIVIDUAL_DATE_OF_BIRTH.flatMap((birth) => birthsOf(birth, at, faults)),
      gender: told.GENDER === 'Male' ? 'male' : told.GENDER === 'Female' ? 'female' : null,
      from: readWrittenDay(told.LISTED_ON, at, faults),
      to: readWrittenDay(told.DELISTED_ON, at, faults),
      remarks: [...told.DESIGNATION, ...told.INDIVIDUAL_DOCUMENT.map(documentOf)]
        .map(flat)
        .filter((part) => part !== '')
        .join('; '),
    },
  );
}

function nameOf({ FIRST_NAME, SECOND_NAME, THIRD_NAME, FOURTH_NAME }: Entry): string {
  return flat([FIRST_NAME, SECOND_NAME, THIRD_NAME, FOURTH_NAME].join(' '));
}

/** "Fazel Rahim; Fazil Rahim" are two; of "name (its spellings)" the brackets hold the spellings. */
function aliasesOf(alias: Told): readonly { readonly text: string; readonly weak: boolean }[] {
  const { QUALITY = '', ALIAS_NAME = '' } = alias ?? {};
  const [, outside, inside] =
    /^([^()]*[^\p{ASCII}][^()]*) \(([^()]*)\)$/u.exec(flat(ALIAS_NAME)) ?? [];
  const cells = outside === undefined ? [ALIAS_NAME] : [outside, inside ?? ''];
  return cells
    .flatMap(splitNames)
    .flatMap((name) => name.split(/ [a-z]\) /))
    .map((name) => ({ text: name.replace(/^[a-z]\) /, ''), weak: QUALITY === 'Low' }));
}

function countriesOf({ NATIONALITY }: Entry, addresses: readonly Told[]): readonly string[] {
  const lived = addresses.map((address) => address?.['COUNTRY'] ?? '');
  return [...new Set([...NATIONALITY, ...lived].map(flat))].filter((name) => name !== '');
}

function addressOf(address: Told): string {
  const {
    STREET = '',
    CITY = '',
    STATE_PROVINCE = '',
    ZIP_CODE = '',
    COUNTRY = '',
    NOTE = '',
  } = address ?? {};
  const parts = [STREET, CITY, STATE_PROVINCE, ZIP_CODE, COUNTRY].map(flat).filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : flat(NOTE);
}

function birthsOf(birth: Told, at: string, faults: Fault[]): readonly string[] {
  const { DATE = '', YEAR = '', FROM_YEAR = '', TO_YEAR = '' } = birth ?? {};
  if (FROM_YEAR !== '' && TO_YEAR !== '') return yearsBetween(Number(FROM_YEAR), Number(TO_YEAR));
  const written = DATE || YEAR;
  if (written === '') return [];
  const births = readBirth(written);
  if (births.length === 0) faults.push(LIST_FAULTS.fault('list-birth-unread', at, written));
  return births;
}

function documentOf(document: Told): string {
  const { TYPE_OF_DOCUMENT = '', TYPE_OF_DOCUMENT2 = '', NUMBER = '' } = document ?? {};
  if (NUMBER === '') return '';
  const country = document?.['ISSUING_COUNTRY'] || document?.['COUNTRY_OF_ISSUE'] || '';
  const type = TYPE_OF_DOCUMENT || TYPE_OF_DOCUMENT2;
  return [type, NUMBER, country && `(${country})`].filter((part) => part !== '').join(' ');
}

function flat(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}
