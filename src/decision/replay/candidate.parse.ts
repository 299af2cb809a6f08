import { z } from 'zod';
import type { BookPart } from '../../ledger/book-part.ts';
import { parsePack } from '../../risk/pack.parse.ts';
import { canonical } from '../../terms/canonical.ts';
import { addDays, type Instant, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { type Candidate, nameOf } from './candidate.ts';
import { REPLAY_FAULTS } from './faults.ts';
import type { Window } from './report.ts';

const { fault } = REPLAY_FAULTS;

const day = z.string().transform((written, context) => {
  const read = parseDay(written);
  if (read === null) context.addIssue('not a day of the calendar');
  return read ?? z.NEVER;
});

const part = z.strictObject({
  kind: z.string().min(1),
  name: z.string().min(1),
  edition: z.string().min(1).default('candidate'),
  /** The text itself, or the JSON that it is to be. */
  content: z.union([z.string(), z.record(z.string(), z.unknown())]),
  from: day,
  to: day.nullable().default(null),
  source: z.string().default('candidate'),
  verified: z.boolean().default(false),
});

const candidateShape = z.strictObject({
  parts: z.array(part).default([]),
  withdrawn: z.array(z.string().regex(/^[a-z-]+\/.+$/)).default([]),
});

/**
 * Reads a candidate: a file of criteria or lists as packs are written, or `{ parts, withdrawn }` with
 * parts of any kind.
 *
 * @param current the Book's parts, for what is to be withdrawn must be among them
 * @faults replay-candidate-shape replay-candidate-empty replay-nothing-to-withdraw, and those of
 *   `parsePack`
 */
export function parseCandidate(
  json: unknown,
  knownFrom: Instant,
  current: readonly BookPart[],
): Result<Candidate> {
  if (isPack(json)) {
    const pack = parsePack(canonical(json));
    if (!pack.ok) return pack;
    const rest = { edition: 'candidate', source: 'candidate', ...collected(knownFrom) };
    return ok({ parts: pack.value.map((one) => ({ ...one, ...rest })), withdrawn: [] });
  }
  const read = candidateShape.safeParse(json);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        fault('replay-candidate-shape', `/${path.join('/')}`, message),
      ),
    );
  }
  const parts = read.data.parts.map(
    ({ content, ...one }): BookPart => ({
      ...one,
      content: typeof content === 'string' ? content : canonical(content),
      ...collected(knownFrom),
    }),
  );
  const candidate = { parts, withdrawn: read.data.withdrawn };
  const faults = faultsIn(candidate, current);
  return faults.length === 0 ? ok(candidate) : refuse(...faults);
}

function collected(knownFrom: Instant) {
  return { collectedFrom: null, collectedTo: null, knownFrom };
}

function isPack(json: unknown): boolean {
  return typeof json === 'object' && json !== null && ('criteria' in json || 'sets' in json);
}

function faultsIn(candidate: Candidate, current: readonly BookPart[]): readonly Fault[] {
  const { parts, withdrawn } = candidate;
  if (parts.length + withdrawn.length === 0) return [fault('replay-candidate-empty', '')];
  const known = new Set(current.map(nameOf));
  return withdrawn.flatMap((name, n) =>
    known.has(name) ? [] : [fault('replay-nothing-to-withdraw', `/withdrawn/${n}`, name)],
  );
}

const DAYS_MAX = 400;

/** @faults replay-days */
export function parseWindow(from: unknown, to: unknown): Result<Window> {
  const first = typeof from === 'string' ? parseDay(from) : null;
  const last = typeof to === 'string' ? parseDay(to) : null;
  if (first === null || last === null) {
    return refuse(
      ...(first === null ? [fault('replay-days', '/from', from)] : []),
      ...(last === null ? [fault('replay-days', '/to', to)] : []),
    );
  }
  if (last < first || addDays(first, DAYS_MAX) < last) {
    return refuse(fault('replay-days', '/to', `${first} to ${last}`));
  }
  return ok({ from: first, to: last });
}
