import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { ROUTE_FAULTS } from './faults.ts';
import type { SignalsAsked } from './route-signal.store.ts';
import { SIGNAL_KINDS } from './signal.ts';

const LIMIT = 200;
const LIMIT_MAX = 1_000;

const schema = z.strictObject({
  kind: z.enum(SIGNAL_KINDS).nullable().default(null),
  subject: z.string().min(1).max(300).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT),
});

/**
 * Which signals are asked for: by kind, by subject, so many at most.
 *
 * @faults signal-query
 */
export function parseSignalsAsked(query: unknown): Result<SignalsAsked> {
  const read = schema.safeParse(query ?? {}, { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map(({ path, input, message }) =>
      ROUTE_FAULTS.fault('signal-query', `/${path.join('/')}`, input ?? message),
    ),
  );
}
