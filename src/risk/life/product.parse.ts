import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { lifeFaults } from './criteria-life.parse.ts';
import { type Proposed, parseProposed } from './draft.parse.ts';
import { gradeOf, type NewProduct, type Product, RELIABILITIES } from './product.ts';

const BODY_CHARACTERS_MAX = 20_000;

const day = z.string().transform((written, context) => {
  const read = parseDay(written);
  if (read === null) context.addIssue('not a day of the calendar');
  return read ?? z.NEVER;
});

const productShape = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    body: z.string().trim().min(1).max(BODY_CHARACTERS_MAX),
    topic: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    reliability: z.enum(RELIABILITIES),
    credibility: z.int().min(1).max(6),
    receivedOn: day,
    expiresOn: day,
  })
  .refine(({ receivedOn, expiresOn }) => receivedOn <= expiresOn, {
    path: ['expiresOn'],
    message: 'before it was received',
  });

/** A graded report or tip, as an analyst sends it. @faults life-field */
export function parseProduct(sent: unknown): Result<NewProduct> {
  const read = productShape.safeParse(sent);
  return read.success ? ok(read.data) : refuse(...lifeFaults(read.error, ''));
}

const signalShape = z.strictObject({
  criterion: z.record(z.string(), z.unknown()),
  reason: z.string(),
});

/**
 * A criterion that is drafted on a product: in force from today to the product's last day at most, with
 * its grade as source and a link back. What it says of these itself counts, where it is stricter.
 *
 * @faults life-field criterion-field
 */
export function parseSignal(sent: unknown, product: Product, today: Day): Result<Proposed> {
  const read = signalShape.safeParse(sent);
  if (!read.success) return refuse(...lifeFaults(read.error, ''));
  const { criterion, reason } = read.data;
  const { life = {}, ...said } = criterion;
  const resting = {
    from: today,
    to: product.expiresOn,
    verified: false,
    source: `intelligence ${gradeOf(product)}: ${product.title}`,
    ...said,
    life: { ...Object(life), product: product.id },
  };
  return parseProposed({ kind: 'criterion', criterion: resting, reason }, today);
}
