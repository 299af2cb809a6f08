import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { AUTHORISATION_KINDS } from './authorisation.ts';
import type { BalanceAsked } from './balance.store.ts';
import { BALANCE_FAULTS } from './faults.ts';

const asked = z.strictObject({
  kind: z.enum(AUTHORISATION_KINDS).optional(),
  search: z.string().max(100).optional(),
  over: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/**
 * Which balances are wanted, from the query of an address.
 *
 * @faults balance-asked
 */
export function parseBalanceAsked(query: unknown): Result<BalanceAsked> {
  const read = asked.safeParse(query, { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map(({ path, input, message }) =>
      BALANCE_FAULTS.fault('balance-asked', `/${path.join('/')}`, input ?? message),
    ),
  );
}
