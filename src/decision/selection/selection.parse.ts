import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { DECISION_FAULTS } from '../faults.ts';
import { SELECTION_FAULTS } from './faults.ts';
import { discrepancies, minutes } from './finding.parse.ts';
import { PARTY_ROLES } from './party-queue.ts';

const ROWS_MAX = 200;
const ROWS = 50;
const ORDER_MAX = 5_000;
const reason = z.string().trim().min(10).max(500);

const page = z.object({
  port: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  role: z.enum(PARTY_ROLES).default('importer'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(ROWS_MAX).default(ROWS),
});

/** Which page of a queue is wanted. @faults search-shape */
export function parsePage(sent: unknown): Result<z.infer<typeof page>> {
  const read = page.safeParse(sent);
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      DECISION_FAULTS.fault('search-shape', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}

const reordering = z.strictObject({
  revision: z.int().min(1),
  order: z.array(z.uuid()).max(ORDER_MAX),
  reason,
});

/** The order in which an officer wants a shift examined, and why. @faults reorder-shape */
export function parseReorder(sent: unknown): Result<z.infer<typeof reordering>> {
  const read = reordering.safeParse(jsonOf(sent));
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      SELECTION_FAULTS.fault('reorder-shape', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}

const opening = z.strictObject({
  party: z.string().min(1).max(200),
  role: z.enum(PARTY_ROLES),
  action: z.enum(['verification', 'audit', 'request']),
  reason,
});

/** Which party is to be verified, how and why. @faults verification-shape */
export function parseOpening(sent: unknown): Result<z.infer<typeof opening>> {
  return verified(opening.safeParse(jsonOf(sent)));
}

const outcome = z.strictObject({ discrepancies, minutes });

/** What a verification found; no discrepancy says that all was in order. @faults verification-shape */
export function parseOutcome(sent: unknown): Result<z.infer<typeof outcome>> {
  return verified(outcome.safeParse(jsonOf(sent)));
}

function verified<T>(read: z.ZodSafeParseResult<T>): Result<T> {
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      SELECTION_FAULTS.fault('verification-shape', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}

/** A body comes as text or parsed, by its content type; what is no JSON has the wrong shape. */
function jsonOf(sent: unknown): unknown {
  try {
    return typeof sent === 'string' ? JSON.parse(sent) : sent;
  } catch {
    return null;
  }
}
