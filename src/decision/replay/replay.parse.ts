import { z } from 'zod';
import type { CriteriaIndex } from '../../risk/criteria-index.ts';
import type { Lists } from '../../risk/evaluation.ts';
import { parseCondition } from '../../risk/expression.parse.ts';
import type { Condition } from '../../risk/expression.ts';
import { type Day, holdsOn } from '../../terms/day.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { parseWindow } from './candidate.parse.ts';
import { REPLAY_FAULTS } from './faults.ts';
import type { Window } from './report.ts';

/** A condition to be tried on the past, with the lists by which it is read. */
export interface AskedPreview extends Window {
  readonly condition: Condition;
  readonly lists: Lists;
}

const previewShape = z.strictObject({
  when: z.string().min(1).max(2000),
  from: z.string(),
  to: z.string(),
});

/**
 * Reads `{ when, from, to }`.
 *
 * @param on the day whose editions of the lists are meant
 * @faults preview-shape replay-days, and those of `parseCondition`
 */
export function parsePreview(
  json: unknown,
  criteria: CriteriaIndex | null,
  on: Day,
): Result<AskedPreview> {
  const read = previewShape.safeParse(json);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        REPLAY_FAULTS.fault('preview-shape', `/${path.join('/')}`, message),
      ),
    );
  }
  const { when, from, to } = read.data;
  const editions = (criteria?.lists ?? []).filter(({ validity }) => holdsOn(validity, on));
  const lists = new Map(editions.map(({ name, members }) => [name, members]));
  const condition = parseCondition(when, '/when', new Set(lists.keys()));
  const window = parseWindow(from, to);
  if (!condition.ok || !window.ok) {
    return refuse(...(condition.ok ? [] : condition.faults), ...(window.ok ? [] : window.faults));
  }
  return settle({ condition: condition.value, lists, ...window.value }, condition.warnings);
}

const replayShape = z.strictObject({
  candidate: z.unknown().optional(),
  draft: z.uuid().optional(),
  model: z.string().min(1).optional(),
  from: z.string(),
  to: z.string(),
});

/** What is to be replayed: a candidate as it is written, a draft that holds it, or a model. */
export interface SentReplay extends Window {
  readonly candidate: unknown;
  readonly draft: string | null;
  /** By its id, or by `name/edition`. */
  readonly model: string | null;
}

/**
 * Reads `{ from, to }` with one of `candidate`, `draft` and `model`.
 *
 * @faults replay-candidate-shape replay-days
 */
export function parseReplay(json: unknown): Result<SentReplay> {
  const read = replayShape.safeParse(json);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        REPLAY_FAULTS.fault('replay-candidate-shape', `/${path.join('/')}`, message),
      ),
    );
  }
  const { candidate, draft = null, model = null, from, to } = read.data;
  const window = parseWindow(from, to);
  const named = [candidate ?? null, draft, model].filter((one) => one !== null);
  if (named.length !== 1) {
    const fault = REPLAY_FAULTS.fault('replay-candidate-shape', '', 'candidate, draft or model');
    return refuse(fault, ...(window.ok ? [] : window.faults));
  }
  return window.ok ? settle({ candidate, draft, model, ...window.value }, []) : window;
}
