import { z } from 'zod';
import { type BookPart, bookVersion } from '../ledger/book-part.ts';
import { type Day, type Instant, parseDay, parseInstant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { compileBook } from './book.parse.ts';
import { type Bundle, compareDecisions, type Reperformance } from './bundle.ts';
import { decide } from './decide.ts';
import { DECISION_FAULTS } from './faults.ts';

const day = z.string().transform((text, context): Day => {
  const value = parseDay(text);
  if (value === null) context.addIssue('not a day');
  return value ?? ('' as Day);
});
const instant = z.string().transform((text, context): Instant => {
  const value = parseInstant(text);
  if (value === null) context.addIssue('not an instant');
  return value ?? ('' as Instant);
});

const bookFile = z.object({
  format: z.literal('tidewaiter-book/1'),
  version: z.string(),
  parts: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      edition: z.string(),
      content: z.string(),
      from: day,
      to: day.nullable(),
      collectedFrom: day.nullable(),
      collectedTo: day.nullable(),
      knownFrom: instant,
      source: z.string(),
      verified: z.boolean(),
    }),
  ),
});

/** Only the outline is read here: a bundle that says other things inside decides to other bytes. */
const bundleOutline = z.object({
  format: z.literal('tidewaiter-bundle/1'),
  book: z.string(),
  question: z.looseObject({
    id: z.string(),
    consignmentId: z.string(),
    consignment: z.looseObject({}),
  }),
  decision: z.looseObject({ id: z.string(), lane: z.string() }),
});

/** @faults bundle-shape */
export function parseBundle(text: string): Result<Bundle> {
  const json = parseJson(text);
  const read = bundleOutline.safeParse(json);
  if (read.success) return ok(json as Bundle);
  return refuse(
    ...read.error.issues.map((issue) =>
      DECISION_FAULTS.fault('bundle-shape', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}

/** @faults book-shape */
export function parseBookFile(text: string): Result<readonly BookPart[]> {
  const read = bookFile.safeParse(parseJson(text));
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) =>
        DECISION_FAULTS.fault('book-shape', `/${issue.path.join('/')}`, issue.message),
      ),
    );
  }
  const version = bookVersion(read.data.parts);
  if (version === read.data.version) return ok(read.data.parts);
  return refuse(DECISION_FAULTS.fault('book-shape', '/version', version));
}

/**
 * Decides a bundle again by an exported Book, without database, network or clock.
 *
 * @faults bundle-shape, book-shape, book-differs, and what the Book's compilers refuse
 */
export function reperform(bundleText: string, bookText: string): Result<Reperformance> {
  const bundle = parseBundle(bundleText);
  const parts = parseBookFile(bookText);
  if (!bundle.ok || !parts.ok) {
    return refuse(...(bundle.ok ? [] : bundle.faults), ...(parts.ok ? [] : parts.faults));
  }
  const book = compileBook(parts.value);
  if (!book.ok) return book;
  const { question, decision } = bundle.value;
  if (book.value.version !== bundle.value.book) {
    return refuse(DECISION_FAULTS.fault('book-differs', bundle.value.book, book.value.version));
  }
  const [now] = decide([question], book.value);
  return now === undefined
    ? refuse(DECISION_FAULTS.fault('bundle-shape', '/question', null))
    : ok(compareDecisions(decision, now));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
