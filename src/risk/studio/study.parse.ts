import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import { ok, type Result } from '../../terms/result.ts';
import { LANGUAGES } from '../../terms/words.ts';
import { type CriterionTest, examineCriterion, misfits } from '../check.parse.ts';
import { codeOf } from '../code.ts';
import type { CriteriaIndex, PublishedList } from '../criteria-index.ts';
import { type Criterion, LANES } from '../criterion.ts';
import type { Condition } from '../expression.ts';
import { overlapsOf } from '../overlap.ts';
import { readShape } from '../pack/shape.parse.ts';
import { parseSentence } from './sentence.parse.ts';
import { costOf, outcomesOf, type Study } from './study.ts';
import { parseTable } from './table.parse.ts';

/** A criterion as far as its author has written it. */
export interface Sketch {
  /** The criterion that it is to replace; null for a new one. */
  readonly id: string | null;
  /** CEL. */
  readonly when: string;
  readonly lane: Criterion['lane'];
  readonly weight: number;
  readonly tests: readonly CriterionTest[];
  /** From when on it is to be in force; null: from today. */
  readonly from: Day | null;
  readonly to: Day | null;
}

const text = z.string().trim().min(1).max(2000);
const day = z.string().transform((written, context) => {
  const read = parseDay(written);
  if (read === null) context.addIssue('not a day of the calendar');
  return read ?? z.NEVER;
});
const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const test = z.strictObject({ name: text, facts: z.record(z.string(), fact), fires: z.boolean() });

const sketch = z
  .strictObject({
    id: text.nullable().default(null),
    when: text.optional(),
    sentence: z.strictObject({ language: z.enum(LANGUAGES), text }).optional(),
    table: z.unknown().optional(),
    lane: z.enum(LANES).nullable().default(null),
    weight: z.number().int().min(-100).max(100).default(0),
    tests: z.array(test).max(200).default([]),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
  })
  .superRefine(({ when, sentence, table }, context) => {
    const views = [when, sentence, table].filter((view) => view !== undefined);
    if (views.length !== 1) context.addIssue({ code: 'custom', path: ['when'] });
  });

/**
 * A criterion with its condition in one of the three views: `when`, `sentence` or `table`.
 *
 * @param lists those that its condition may name
 * @faults criterion-field criterion-sentence, and for a sentence or a table those of `parseCondition`
 */
export function parseSketch(json: unknown, lists: readonly PublishedList[]): Result<Sketch> {
  const read = readShape(sketch, json, '');
  if (!read.ok) return read;
  const { when, sentence, table, ...rest } = read.value;
  if (when !== undefined) return ok({ ...rest, when });
  const published = new Set(lists.map(({ name }) => name));
  const condition: Result<Condition> =
    sentence === undefined
      ? parseTable(table, '/table', published)
      : parseSentence(sentence.text, sentence.language, '/sentence/text', published);
  return condition.ok ? ok({ ...rest, when: codeOf(condition.value.expression) }) : condition;
}

/** What is found out about a sketch beside the criteria in force, whatever is wrong with it. */
export function studySketch(sketch: Sketch, index: CriteriaIndex | null, today: Day): Study {
  const { id, when, lane, weight, tests } = sketch;
  const validity = { from: sketch.from ?? today, to: sketch.to };
  const criterion = { ...UNNAMED, id: id ?? '', when, lane, weight, validity };
  const examined = examineCriterion({ criterion, tests, at: '' }, index?.lists ?? []);
  const { condition, faults } = examined;
  const dated = examined.checked.at(-1);
  if (dated === undefined) {
    return { faults, condition, overlaps: [], outcomes: [], cost: null };
  }
  const others = (index?.rules ?? []).filter(
    (rule) => rule.criterion.id !== id && (rule.validity.to ?? today) >= today,
  );
  return {
    faults,
    condition,
    overlaps: overlapsOf(dated, others),
    outcomes: outcomesOf(
      tests.filter(({ facts }) => misfits(facts).length === 0),
      dated,
    ),
    cost: costOf(dated),
  };
}

/** What a criterion has that its study does not ask for. */
const UNNAMED = {
  pack: '',
  title: { en: '', es: '', fr: '' },
  source: '',
  authority: '',
  owner: '',
  verified: false,
};
