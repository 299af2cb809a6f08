import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { GAP_FAULTS } from './faults.ts';
import { GAP_STATES, type GapState } from './gap-step.ts';

const LIMIT_MAX = 200;
const after = z
  .string()
  .regex(/^-?\d{1,18}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [worth = '', id = ''] = text.split('_');
    return { worth: BigInt(worth), id };
  });

const asked = z.strictObject({
  state: z.enum(GAP_STATES).default('open'),
  code: z
    .string()
    .regex(/^gap-[a-z-]{3,40}$/)
    .optional(),
  importer: z.string().min(1).max(200).optional(),
  entry: z.string().min(1).max(40).optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(50),
  after: after.optional(),
});

/** Which rows of the worklist are asked for, and where the page begins. */
export type GapsAsked = z.output<typeof asked>;

/** @faults gap-asked-malformed */
export function parseGapsAsked(query: unknown): Result<GapsAsked> {
  const read = asked.safeParse(query, { reportInput: true });
  return read.success ? ok(read.data) : refuse(...faultsOf(read.error));
}

const step = z.strictObject({
  state: z.enum(GAP_STATES),
  reason: z.string().trim().max(500).default(''),
});

/**
 * A step of a row; only taking one needs no reason.
 *
 * @faults gap-asked-malformed
 */
export function parseGapStep(
  body: unknown,
): Result<{ readonly state: GapState; readonly reason: string }> {
  const read = step
    .refine(({ state, reason }) => state === 'taken' || reason.length >= 3, {
      path: ['reason'],
      message: 'no reason',
    })
    .safeParse(body, { reportInput: true });
  return read.success ? ok(read.data) : refuse(...faultsOf(read.error));
}

/** Whether a text can be the id of a row. */
export function isGapId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.map(({ path, input, message }) => {
    const got = typeof input === 'string' ? input : message;
    return GAP_FAULTS.fault('gap-asked-malformed', `/${path.join('/')}`, got);
  });
}
