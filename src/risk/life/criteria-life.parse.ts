import assert from 'node:assert/strict';
import { z } from 'zod';
import type { BookPart } from '../../ledger/book-part.ts';
import { type Instant, parseInstant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { LANES } from '../criterion.ts';
import {
  type CriteriaLife,
  type LIFE_PART_KINDS,
  type LiveCriterion,
  type Snooze,
  UNDECLARED,
} from './criteria-life.ts';
import { declared } from './declared.parse.ts';
import { LIFE_FAULTS } from './faults.ts';

const text = z.string().trim().min(1).max(2000);
const days = z.int().min(1).max(3660);
const ppm = z.int().min(1).max(1_000_000);

const policyShape = z.strictObject({
  emergencyDaysMax: days,
  reviewDays: days,
  sharePpm: ppm,
  tripDecisions: z.int().min(1).max(1_000_000),
  snoozeDaysMax: days,
  snoozeByOne: z.boolean(),
  replayRequired: z.boolean(),
  zeroYieldDays: days,
  staleDays: days,
  source: text,
});

const instant = z.string().transform((written, context): Instant => {
  const read = parseInstant(written);
  if (read === null) context.addIssue('not a moment with its zone');
  return read ?? z.NEVER;
});

const extentShape = z.strictObject({
  party: text.optional(),
  port: text.optional(),
  hts: z
    .string()
    .regex(/^\d{2,10}$/)
    .optional(),
});

/** What a snooze says, without the moments between which it holds. */
export const snoozeShape = z.strictObject({
  criterion: text,
  only: extentShape.default({}),
  instead: z
    .strictObject({ lane: z.enum(LANES).nullable(), weight: z.int().min(-100).max(100) })
    .nullable()
    .default(null),
  reason: text.min(10),
  until: instant,
});

const publishedSnooze = snoozeShape.extend({ from: instant });

const suspensionShape = z.strictObject({
  criterion: text,
  at: instant,
  held: z.int(),
  decisions: z.int(),
  sharePpm: ppm,
});

const criterionShape = z.object({
  pack: z.string(),
  title: z.object({ en: z.string(), es: z.string(), fr: z.string() }),
  life: declared.optional(),
});

/**
 * The life of a Book's criteria. Parts of other kinds are passed over; a criterion whose content cannot
 * be read is left to the compiler of the criteria, which says so.
 *
 * @faults life-field
 */
export function compileLife(parts: readonly BookPart[]): Result<CriteriaLife> {
  const faults: Fault[] = [];
  const of = (kind: string) => parts.filter((part) => part.kind === kind);
  const read = <Shape extends z.ZodType>(kind: (typeof LIFE_PART_KINDS)[number], shape: Shape) =>
    of(kind).flatMap((part) => readPart(shape, part, faults) ?? []);
  const [policy = null] = read('criteria-policy', policyShape);
  const criteria = of('criterion').flatMap((part) => lifeOf(part) ?? []);
  const suspensions = read('suspension', suspensionShape);
  const snoozes = new Map<string, Snooze[]>();
  for (const snooze of read('snooze', publishedSnooze)) {
    snoozes.set(snooze.criterion, [...(snoozes.get(snooze.criterion) ?? []), snooze]);
  }
  const life = {
    policy,
    criteria: new Map(criteria.map((one) => [one.id, one])),
    snoozes,
    suspensions: new Map(suspensions.map((one) => [one.criterion, one])),
  };
  return settle(life, faults);
}

const lives = new WeakMap<BookPart, LiveCriterion | null>();

/** Read once: ten thousand criteria stay as they are when one changes. */
function lifeOf(part: BookPart): LiveCriterion | null {
  const known = lives.get(part);
  if (known !== undefined) return known;
  const read = liveCriterion(part);
  lives.set(part, read);
  return read;
}

function liveCriterion({
  name,
  content,
  edition,
  from,
  to,
  knownFrom,
}: BookPart): LiveCriterion | null {
  const read = criterionShape.safeParse(jsonOf(content));
  if (!read.success) return null;
  const { pack, title, life = UNDECLARED } = read.data;
  return { ...life, id: name, pack, title, edition, since: knownFrom, validity: { from, to } };
}

function readPart<Shape extends z.ZodType>(
  shape: Shape,
  { name, content }: BookPart,
  faults: Fault[],
): z.infer<Shape> | null {
  const read = shape.safeParse(jsonOf(content));
  if (read.success) return read.data;
  faults.push(...lifeFaults(read.error, `/${name}`));
  return null;
}

/** A fault for each thing wrong, pointing to where it is. */
export function lifeFaults(error: z.ZodError, at: string): readonly Fault[] {
  assert(error.issues.length > 0);
  return error.issues.map(({ path, message }) =>
    LIFE_FAULTS.fault('life-field', [at, ...path].join('/'), message),
  );
}

/** The value of a JSON text; undefined when it is none, which no shape takes. */
export function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
