import { z } from 'zod';
import { canonical } from '../terms/canonical.ts';
import { type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse, settle } from '../terms/result.ts';
import {
  type CriterionTest,
  compileSubmissions,
  type PublishedList,
  type Submission,
} from './check.parse.ts';
import type { CriteriaIndex } from './criteria-index.ts';
import { LANES } from './criterion.ts';
import { RISK_FAULTS } from './faults.ts';

const { fault } = RISK_FAULTS;

/** One criterion or one list as the Book keeps it: dated JSON text. */
export interface RiskPart {
  /** The criterion's id, or the list's name. */
  readonly name: string;
  readonly kind: 'criterion' | 'set';
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
});

const list = z.strictObject({ name: identifier, source: text, members: z.array(text).min(1) });

const criteriaFile = z.strictObject({
  pack: slug,
  title: words,
  criteria: z.array(criterion.omit({ pack: true }).extend(dates)).min(1),
});

const listsFile = z.strictObject({ sets: z.array(list.extend(dates)).min(1) });

/**
 * The parts that a file of criteria (`pack`, `criteria`) or of lists (`sets`) holds.
 *
 * Only the shape is judged here; conditions are, when the parts are compiled together.
 *
 * @faults criterion-not-json criterion-field
 */
export function parsePack(content: string): Result<readonly RiskPart[]> {
  const json = parseJson(content, '');
  if (!json.ok) return json;
  const isLists = typeof json.value === 'object' && json.value !== null && 'sets' in json.value;
  if (isLists) {
    const file = readShape(listsFile, json.value, '');
    return file.ok ? ok(file.value.sets.map(listPart)) : file;
  }
  const file = readShape(criteriaFile, json.value, '');
  if (!file.ok) return file;
  return ok(file.value.criteria.map((one) => criterionPart(file.value.pack, one)));
}

function listPart({ from, to, verified, ...kept }: z.infer<typeof listsFile>['sets'][number]) {
  return { name: kept.name, kind: 'set', content: canonical(kept), from, to, verified } as const;
}

function criterionPart(
  pack: string,
  { from, to, verified, ...kept }: z.infer<typeof criteriaFile>['criteria'][number],
) {
  const content = canonical({ pack, ...kept });
  return { name: kept.id, kind: 'criterion', content, from, to, verified } as const;
}

/**
 * The index of every criterion among these parts, with the lists among them.
 *
 * Faults point to `/name/when:column` and the like, `name` being the part's.
 *
 * @faults criterion-not-json criterion-field, and those of `compileSubmissions`
 */
export function compileRisk(parts: readonly RiskPart[]): Result<CriteriaIndex> {
  const faults: Fault[] = [];
  const lists: PublishedList[] = [];
  const submissions: Submission[] = [];
  for (const part of parts) {
    const read = part.kind === 'set' ? readList(part) : readCriterion(part);
    if (!read.ok) faults.push(...read.faults);
    else if ('members' in read.value) lists.push(read.value);
    else submissions.push(read.value);
  }
  const compiled = compileSubmissions(submissions, lists);
  if (compiled.ok) return settle(compiled.value, faults);
  return refuse(...faults, ...compiled.faults);
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
  const { tests, ...rest } = read.value;
  const facts: readonly CriterionTest[] = tests;
  return ok({ criterion: { ...rest, validity: { from, to }, verified }, tests: facts, at });
}

function readContent<Shape extends z.ZodType>(
  shape: Shape,
  content: string,
  at: string,
): Result<z.infer<Shape>> {
  const json = parseJson(content, at);
  return json.ok ? readShape(shape, json.value, at) : json;
}

function parseJson(content: string, at: string): Result<unknown> {
  try {
    return ok(JSON.parse(content));
  } catch {
    return refuse(fault('criterion-not-json', at, content));
  }
}

function readShape<Shape extends z.ZodType>(
  shape: Shape,
  json: unknown,
  at: string,
): Result<z.infer<Shape>> {
  const read = shape.safeParse(json);
  if (read.success) return ok(read.data);
  return refuse(...read.error.issues.flatMap((issue) => faultsOf(issue, json, at)));
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, json: unknown, at: string): readonly Fault[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const paths = keys.length === 0 ? [issue.path] : keys.map((key) => [...issue.path, key]);
  return paths.map((path) => fault('criterion-field', at + pointerOf(path), foundAt(json, path)));
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('');
}

// RFC 6901 section 3.
function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function foundAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, step) => {
    const steps = Object(found) as Record<PropertyKey, unknown>;
    return Object.hasOwn(steps, step) ? steps[step] : undefined;
  }, json);
}
