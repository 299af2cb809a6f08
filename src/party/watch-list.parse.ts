import { z } from 'zod';
import { addDays, type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse, settle } from '../terms/result.ts';
import { PARTY_FAULTS } from './faults.ts';
import { foldName } from './fold.ts';
import { ALIAS_KINDS, LISTED_KINDS, type SearchedList, type WatchList } from './list.ts';

/** A part of the Book that holds one watch list. */
export interface ListPart {
  readonly name: string;
  readonly kind: 'list';
  /** What `writeWatchList` writes. */
  readonly content: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: boolean;
}

const text = z.string().min(1);
const day = z.string().transform((written, context) => {
  const read = parseDay(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const BIRTH = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const watchList = z.strictObject({
  name: text,
  edition: text,
  source: text,
  synthetic: z.boolean(),
  entries: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(LISTED_KINDS),
      names: z.array(z.strictObject({ text, alias: z.enum(ALIAS_KINDS) })).min(1),
      programs: z.array(text),
      countries: z.array(text),
      addresses: z.array(text),
      identifiers: z.array(z.strictObject({ scheme: text, value: text })),
      births: z.array(z.string().regex(BIRTH)).exactOptional(),
      gender: z.enum(['female', 'male']).exactOptional(),
      flag: text.exactOptional(),
      from: day.exactOptional(),
      to: day.exactOptional(),
      inactive: z.literal(true).exactOptional(),
      sublist: text.exactOptional(),
      goods: text.exactOptional(),
      citation: text.exactOptional(),
      remarks: text.exactOptional(),
    }),
  ),
});

/**
 * Reads a watch list in our own form.
 *
 * @faults list-not-json, list-field-invalid, list-entry-twice, list-empty,
 * list-name-unreadable (warning)
 */
export function parseWatchList(content: string): Result<WatchList> {
  const json = parseJson(content);
  if (!json.ok) return json;
  const read = watchList.safeParse(json.value);
  if (!read.success) return refuse(...invalidFields(read.error, json.value));
  return settle(read.data, lintEntries(read.data));
}

/**
 * The lists of the Book's parts, in the order of the parts. A fault's pointer begins with the part's name.
 *
 * Of several editions of one list the latest that has begun is searched; the earliest also on the days before it
 * begins, for a day on which none is searched would find nobody.
 *
 * @faults those of `parseWatchList`, list-twice
 */
export function compileLists(parts: readonly ListPart[]): Result<readonly SearchedList[]> {
  const lists: SearchedList[] = [];
  const editions: { readonly part: ListPart; readonly list: WatchList }[] = [];
  const faults: Fault[] = [];
  for (const part of parts) {
    const read = parseWatchList(part.content);
    const found = read.ok ? read.warnings : read.faults;
    faults.push(...found.map((fault) => ({ ...fault, at: `/${part.name}${fault.at}` })));
    if (!read.ok) continue;
    const { value: list } = read;
    if (editions.some((one) => one.list.name === list.name && one.part.from === part.from)) {
      faults.push(PARTY_FAULTS.fault('list-twice', `/${part.name}/name`, list.name));
    }
    editions.push({ part, list });
  }
  for (const { part, list } of editions) {
    const others = editions.filter((one) => one.list.name === list.name && one.part !== part);
    const searched = searchedDays(
      part,
      others.map((one) => one.part.from),
    );
    lists.push(searched === null ? list : { ...list, searched });
  }
  return settle(lists, faults);
}

/** @param others the first days of the list's other editions */
function searchedDays(
  { from, to }: ListPart,
  others: readonly Day[],
): NonNullable<SearchedList['searched']> | null {
  const next = others.filter((day) => day > from).sort()[0];
  const first = !others.some((day) => day < from);
  if (first && next === undefined && to === null) return null;
  const last = next === undefined ? null : addDays(next, -1);
  return { from: first ? null : from, to: to !== null && (last === null || to < last) ? to : last };
}

function parseJson(content: string): Result<unknown> {
  try {
    return ok(JSON.parse(content));
  } catch (error) {
    return refuse(PARTY_FAULTS.fault('list-not-json', '', String(error)));
  }
}

function invalidFields(error: z.ZodError, json: unknown): readonly Fault[] {
  return error.issues.flatMap(({ path, ...issue }) => {
    const places =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return places.map((place) =>
      PARTY_FAULTS.fault('list-field-invalid', pointer(place), lookUp(json, place)),
    );
  });
}

function lookUp(json: unknown, place: readonly PropertyKey[]): unknown {
  return place.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : null),
    json,
  );
}

function pointer(place: readonly PropertyKey[]): string {
  return place.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function lintEntries(list: WatchList): readonly Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  if (list.entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', '/entries'));
  for (const [at, entry] of list.entries.entries()) {
    if (known.has(entry.id)) {
      faults.push(PARTY_FAULTS.fault('list-entry-twice', `/entries/${at}/id`, entry.id));
    }
    known.add(entry.id);
    for (const [place, name] of entry.names.entries()) {
      if (foldName(name.text) !== '') continue;
      const where = `/entries/${at}/names/${place}/text`;
      faults.push(PARTY_FAULTS.fault('list-name-unreadable', where, name.text));
    }
  }
  return faults;
}
