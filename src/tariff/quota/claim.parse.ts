import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { countIn } from '../../terms/quantity.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { parseJson } from '../table.parse.ts';
import { type Applicant, WHOLE } from './allocation.ts';
import type { Return } from './claim.ts';
import { QUOTA_FAULTS } from './faults.ts';
import type { QuotaDefinition } from './quota.ts';
import type { QuotaChange, QuotaClaim } from './quota-event.ts';

const text = z.string().trim().min(1).max(100);
const quantity = z.strictObject({
  amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/),
  unit: text,
});
const reason = z.string().trim().min(10).max(500);

const claimed = z.strictObject({
  entry: text,
  line: z.int().min(1),
  importer: text,
  origin: z.string().regex(/^[A-Z]{2}$/),
  licence: text.nullable().default(null),
  quantity,
});

/**
 * A claim as somebody sends it, JSON or decoded, counted in the quota's unit.
 *
 * @faults quota-claim-shape, quota-quantity
 */
export function parseClaim(sent: unknown, definition: QuotaDefinition): Result<QuotaClaim> {
  const read = claimed.safeParse(decoded(sent), { reportInput: true });
  if (!read.success) return refuse(...read.error.issues.map(shapeFault));
  const units = wholeUnits(read.data.quantity, definition.unit);
  if (units === null) return refuse(quantityFault(read.data.quantity, definition));
  return ok({ ...read.data, quantity: units });
}

const changed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('returned'),
    entry: text,
    line: z.int().min(1),
    quantity,
    reason,
  }),
  z.strictObject({
    kind: z.literal('licensed'),
    licence: text,
    holder: text,
    pool: text.default(WHOLE),
    quantity,
  }),
  z.strictObject({
    kind: z.literal('allocated'),
    applicants: z
      .array(
        z.strictObject({
          licence: text,
          holder: text,
          pool: text.default(WHOLE),
          reference: z.int().min(0),
          asks: z.int().min(1),
        }),
      )
      .min(1)
      .max(5_000),
  }),
  z.strictObject({ kind: z.literal('added'), quantity, reason }),
  z.strictObject({ kind: z.enum(['suspended', 'resumed', 'blocked', 'unblocked']), reason }),
]);

/**
 * A change that the administration makes; a return names the claim by its entry and line alone, an allocation whom it
 * is among.
 */
export type SentChange =
  | Exclude<QuotaChange, { readonly kind: 'presented' | 'opened' | 'claimed' | 'returned' }>
  | (Return & { readonly kind: 'returned' })
  | { readonly kind: 'allocated'; readonly applicants: readonly Applicant[] };

/** @faults quota-claim-shape, quota-quantity */
export function parseChange(sent: unknown, definition: QuotaDefinition): Result<SentChange> {
  const read = changed.safeParse(decoded(sent), { reportInput: true });
  if (!read.success) return refuse(...read.error.issues.map(shapeFault));
  const change = read.data;
  if (!('quantity' in change)) return ok(change);
  const units = wholeUnits(change.quantity, definition.unit);
  if (units === null) return refuse(quantityFault(change.quantity, definition));
  return ok({ ...change, quantity: units });
}

function decoded(sent: unknown): unknown {
  return typeof sent === 'string' ? parseJson(sent) : sent;
}

/** Null where the quantity does not convert, or leaves a fraction of a unit. */
function wholeUnits(stated: z.infer<typeof quantity>, unit: string): number | null {
  const count = countIn(unit, [stated]);
  if (count === null || count.den !== 1n || count.num < 1n) return null;
  const units = Number(count.num);
  return Number.isSafeInteger(units) ? units : null;
}

function quantityFault({ amount, unit }: z.infer<typeof quantity>, { unit: own }: QuotaDefinition) {
  return QUOTA_FAULTS.fault('quota-quantity', '/quantity', `${amount} ${unit} (${own})`);
}

function shapeFault({ path, input, message }: z.core.$ZodIssue): Fault {
  return QUOTA_FAULTS.fault('quota-claim-shape', `/${path.join('/')}`, input ?? message);
}
