import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { REPLAY_FAULTS } from './faults.ts';
import type { ReplayPolicy } from './replay-policy.ts';

const ppm = z.int().min(0).max(1_000_000).nullable();
const many = z.int().min(0).nullable();
const policyShape = z.strictObject({
  importerSizes: z
    .array(z.strictObject({ name: z.string().min(1), filingsMax: z.int().min(0).nullable() }))
    .min(1),
  limits: z.strictObject({
    heldSharePpmMax: ppm,
    extraHeldSharePpmMax: ppm,
    yieldPpmMin: ppm,
    extraExamsPerPortDayMax: many,
    extraOverfullPortDaysMax: many,
    decidedMin: many,
  }),
  drift: z.strictObject({
    indexMax: z.number().positive(),
    decidedMin: z.int().min(1),
    dailyOverDays: z.int().min(1).max(366).nullable().default(null),
  }),
  source: z.string().min(1),
});

/**
 * Reads a Book part of kind `replay-policy`.
 *
 * @faults replay-policy-shape
 */
export function parseReplayPolicy(text: string): Result<ReplayPolicy> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(REPLAY_FAULTS.fault('replay-policy-shape', '', text));
  }
  const read = policyShape.safeParse(json);
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map(({ path, message }) =>
      REPLAY_FAULTS.fault('replay-policy-shape', `/${path.join('/')}`, message),
    ),
  );
}

/**
 * The replay policy of a Book.
 *
 * @faults replay-policy-missing replay-policy-shape
 */
export function replayPolicyIn(
  parts: readonly { readonly kind: string; readonly content: string }[],
): Result<ReplayPolicy> {
  const part = parts.find(({ kind }) => kind === 'replay-policy');
  return part === undefined
    ? refuse(REPLAY_FAULTS.fault('replay-policy-missing', ''))
    : parseReplayPolicy(part.content);
}
