import { z } from 'zod';
import { ROLES } from '../party/party.ts';
import { canonical } from '../terms/canonical.ts';
import { type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse, settle } from '../terms/result.ts';
import {
  type CriterionTest,
  compileSubmissions,
  type Examinations,
  type Submission,
} from './check.parse.ts';
import type { CriteriaIndex, PublishedList } from './criteria-index.ts';
import { type Criterion, LANES } from './criterion.ts';
import { RISK_FAULTS } from './faults.ts';
import { declared } from './life/declared.parse.ts';
import type { Pack } from './pack/pack.ts';
import { parseJson, readContent, readShape } from './pack/shape.parse.ts';

const { fault } = RISK_FAULTS;

/** One criterion, one list, or what is said of a pack, as the Book keeps it: dated JSON text. */
export interface RiskPart {
  /** The criterion's id, the list's name, or the pack's. */
  readonly name: string;
  readonly kind: 'criterion' | 'set' | 'pack';
  readonly content: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: boolean;
}

const text = z.string().trim().min(1).max(2000);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const identifier = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const words = z.strictObject({ en: text, es: text, fr: text });
const day = z.string().transform((written, context) => {
  const read = parseDay(written);
  if (read === null) context.addIssue('not a day of the calendar');
  return read ?? z.NEVER;
});
const dates = { from: day, to: day.nullable(), verified: z.boolean() };

const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const test = z.strictObject({
  name: text,
  facts: z.record(z.string(), factValue),
  fires: z.boolean(),
});

const criterion = z.strictObject({
  id: slug,
  pack: slug,
  title: words,
  when: text,
  lane: z.enum(LANES).nullable(),
  weight: z.number().int().min(-100).max(100),
  source: text,
  authority: text,
  owner: text,
  tests: z.array(test).default([]),
  life: declared.optional(),
});

const list = z.strictObject({ name: identifier, source: text, members: z.array(text).min(1) });

const gap = z.strictObject({
  id: slug,
  asks: words,
  of: z.enum(ROLES),
  when: text,
  authority: text,
  tests: z.array(test).default([]),
});

const pack = z.strictObject({
  pack: slug,
  title: words,
  law: z.array(z.strictObject({ citation: text, verified: z.boolean() })).min(1),
  gaps: z.array(gap).default([]),
});

const packFile = pack.extend({
  ...dates,
  sets: z.array(list.extend(dates)).default([]),
  criteria: z.array(criterion.omit({ pack: true }).extend(dates)).min(1),
});

/** What the Book keeps of a pack beside its criteria and lists. */
const packKept = pack.extend({ lists: z.array(identifier) });

const listsFile = z.strictObject({ sets: z.array(list.extend(dates)).min(1) });

/**
 * The parts that a pack, or a file of nothing but lists (`sets`), holds.
 *
 * Only the shape is judged here; conditions are, when the parts are compiled together.
 *
 * @faults criterion-not-json criterion-field
 */
export function parsePack(content: string): Result<readonly RiskPart[]> {
  const json = parseJson(content, '');
  if (!json.ok) return json;
  const isPack = typeof json.value === 'object' && json.value !== null && 'pack' in json.value;
  if (!isPack) {
    const file = readShape(listsFile, json.value, '');
    return file.ok ? ok(file.value.sets.map(listPart)) : file;
  }
  const file = readShape(packFile, json.value, '');
  if (!file.ok) return file;
  const { criteria, sets, from, to, verified, ...said } = file.value;
  const kept = canonical({ ...said, lists: sets.map(({ name }) => name) });
  return ok([
    { name: said.pack, kind: 'pack', content: kept, from, to, verified },
    ...sets.map(listPart),
    ...criteria.map((one) => criterionPart(said.pack, one)),
  ]);
}

/** One criterion with its pack and its days, as somebody proposes it. @faults criterion-field */
export function parseCriterion(json: unknown, at: string): Result<RiskPart> {
  const read = readShape(criterion.extend(dates), json, at);
  if (!read.ok) return read;
  const { pack: topic, ...rest } = read.value;
  return ok(criterionPart(topic, rest));
}

/** One list with its days, as somebody proposes it. @faults criterion-field */
export function parseList(json: unknown, at: string): Result<RiskPart> {
  const read = readShape(list.extend(dates), json, at);
  return read.ok ? ok(listPart(read.value)) : read;
}

function listPart({
  from,
  to,
  verified,
  ...kept
}: z.infer<typeof listsFile>['sets'][number]): RiskPart {
  return { name: kept.name, kind: 'set', content: canonical(kept), from, to, verified };
}

function criterionPart(
  pack: string,
  { from, to, verified, ...kept }: z.infer<typeof packFile>['criteria'][number],
): RiskPart {
  const content = canonical({ pack, ...kept });
  return { name: kept.id, kind: 'criterion', content, from, to, verified };
}

/**
 * The index of every criterion among these parts, with the lists among them.
 *
 * Faults point to `/name/when:column` and the like, `name` being the part's.
 *
 * @faults criterion-not-json criterion-field, and those of `compileSubmissions`
 */
export function compileRisk(parts: readonly RiskPart[]): Result<CriteriaIndex> {
  return openCriteria()(parts);
}

/** The same, one time after the other: a criterion that stands as it stood is not examined again. */
export function openCriteria(): typeof compileRisk {
  let known = new Map<string, ReadPart>();
  let listed: readonly PublishedList[] = [];
  let examined: Examinations = new WeakMap();
  return (parts) => {
    const faults: Fault[] = [];
    const keep = keeper(faults);
    const sets = parts.filter(({ kind }) => kind === 'set');
    const lists = sets.flatMap((part) => keep(readList(part)));
    // What a criterion says can depend on any list.
    if (canonical(lists) !== canonical(listed)) examined = new WeakMap();
    listed = lists;
    const read = parts
      .filter(({ kind }) => kind === 'criterion')
      .map((part) => readAgain(part, known.get(part.name)));
    known = new Map(read.map((one) => [one.part.name, one]));
    const submissions = read.flatMap((one) => keep(one.submission));
    const compiled = compileSubmissions(submissions, lists, examined);
    if (compiled.ok) return settle(compiled.value, faults);
    return refuse(...faults, ...compiled.faults);
  };
}

interface ReadPart {
  readonly part: RiskPart;
  readonly submission: Result<Submission>;
}

function readAgain(part: RiskPart, before: ReadPart | undefined): ReadPart {
  const { from, to, verified, content } = part;
  const same =
    before?.part.content === content &&
    before.part.from === from &&
    before.part.to === to &&
    before.part.verified === verified;
  return same ? before : { part, submission: readCriterion(part) };
}

/**
 * The packs among these parts, with the gaps that each asks about.
 *
 * @param index where the packs' criteria stand, and the lists that their gaps name
 * @faults criterion-not-json criterion-field gap-security-fact, and those of `compileSubmissions`;
 *   they point to `/pack/gaps/number`
 */
export function compilePacks(
  parts: readonly RiskPart[],
  index: CriteriaIndex | null,
): Result<readonly Pack[]> {
  const { rules, lists } = index ?? NO_CRITERIA;
  const faults: Fault[] = [];
  const keep = keeper(faults);
  const criteria = new Map(rules.map(({ criterion }) => [criterion.id, criterion]));
  const standing = [...criteria.values()];
  const packs = parts
    .filter(({ kind }) => kind === 'pack')
    .flatMap((part) => keep(compilePack(part, standing, lists)));
  return settle(packs, faults);
}

const NO_CRITERIA: Pick<CriteriaIndex, 'rules' | 'lists'> = { rules: [], lists: [] };

function compilePack(
  part: RiskPart,
  criteria: readonly Criterion[],
  lists: readonly PublishedList[],
): Result<Pack> {
  const read = readContent(packKept, part.content, `/${part.name}`);
  if (!read.ok) return read;
  const { pack: id, gaps, ...said } = read.value;
  const validity = { from: part.from, to: part.to };
  const submissions = gaps.map((one, n): Submission => {
    const { asks: title, when, authority } = one;
    const rest = { lane: null, weight: 1, source: 'law: what is missing', owner: id };
    const criterion = { id: one.id, pack: id, title, when, authority, ...rest };
    return {
      criterion: { ...criterion, validity, verified: part.verified },
      tests: one.tests,
      at: `/${id}/gaps/${n}`,
    };
  });
  const index = compileSubmissions(submissions, lists);
  if (!index.ok) return index;
  const faults = index.value.rules.flatMap((rule) => {
    if (rule.purpose === 'commercial') return [];
    const n = gaps.findIndex((one) => one.id === rule.criterion.id);
    return [fault('gap-security-fact', `/${id}/gaps/${n}/when`, rule.criterion.when)];
  });
  const own = criteria.filter((one) => one.pack === id);
  const compiled = { ...said, id, validity, verified: part.verified, criteria: own };
  return settle(
    { ...compiled, gaps: gaps.map(({ tests: _, ...one }) => one), index: index.value },
    faults,
  );
}

/** Those of the Book's parts that come and go with a pack: its criteria, its lists, what is said of it. */
export function partsOfPack<Part extends Pick<RiskPart, 'name' | 'content'> & { kind: string }>(
  parts: readonly Part[],
  id: string,
): readonly Part[] {
  const said = parts.find(({ kind, name }) => kind === 'pack' && name === id);
  const kept = said === undefined ? null : readContent(packKept, said.content, `/${id}`);
  const lists = kept?.ok ? kept.value.lists : [];
  return parts.filter((part) => {
    if (part.kind === 'set') return lists.includes(part.name);
    if (part.kind !== 'criterion') return part === said;
    const read = readContent(criterion, part.content, `/${part.name}`);
    return read.ok && read.value.pack === id;
  });
}

/** Gives what was read, and keeps the faults of what was not. */
function keeper(faults: Fault[]) {
  return <T>(result: Result<T>): readonly T[] => {
    if (result.ok) return [result.value];
    faults.push(...result.faults);
    return [];
  };
}

function readList({ name, content, from, to }: RiskPart): Result<PublishedList> {
  const read = readContent(list, content, `/${name}`);
  if (!read.ok) return read;
  return ok({ name: read.value.name, members: read.value.members, validity: { from, to } });
}

function readCriterion({ name, content, from, to, verified }: RiskPart): Result<Submission> {
  const at = `/${name}`;
  const read = readContent(criterion, content, at);
  if (!read.ok) return read;
  const { tests, life: _, ...rest } = read.value;
  const facts: readonly CriterionTest[] = tests;
  return ok({ criterion: { ...rest, validity: { from, to }, verified }, tests: facts, at });
}
