import { z } from 'zod';
import { type Instant, parseInstant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { AquaAnswer, AquaRequest } from './aqua.ts';
import type { Seal } from './fast.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { Passage, SecureLane } from './secure-lane.ts';

const text = z.string().trim().min(1).max(300);
const open = text.nullable().default(null);
/** A scheme and a number, as accounts write it: `EIN:11-1111111`, `SCAC:ABCD`. */
const key = z
  .string()
  .trim()
  .max(120)
  .regex(/^[A-Za-z][A-Za-z0-9-]*:.+$/);
const port = z.string().regex(/^\d{4}$/);
const reason = z.string().trim().min(5).max(2_000);
const instant = z.string().transform((written, context): Instant => {
  const parsed = parseInstant(written);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a moment with its zone', input: written });
  return z.NEVER;
});

const laneCheck = z.strictObject({
  port,
  importer: key.nullable().default(null),
  carrier: key.nullable().default(null),
  driver: key.nullable().default(null),
  manufacturer: key.nullable().default(null),
  seal: z
    .strictObject({ number: text, class: z.enum(['H', 'S', 'I']).nullable().default(null) })
    .nullable()
    .default(null),
  manifestAt: instant.nullable().default(null),
  arrivesAt: instant.nullable().default(null),
});

/** A truck at a lane: who stands at each leg, by party key. */
export interface LaneCheck {
  readonly port: string;
  readonly importer: string | null;
  readonly carrier: string | null;
  readonly driver: string | null;
  readonly manufacturer: string | null;
  readonly seal: Seal | null;
  readonly manifestAt: Instant | null;
  readonly arrivesAt: Instant | null;
}

/** @faults lane-check-shape */
export function parseLaneCheck(sent: unknown): Result<LaneCheck> {
  return read(sent, laneCheck, 'lane-check-shape');
}

const ship = { hold: z.boolean(), manifestComplete: z.boolean(), agriculture: z.boolean() };
const aquaRequest = z.strictObject({
  carrier: key,
  vessel: text,
  imo: z
    .string()
    .regex(/^\d{7}$/)
    .nullable()
    .default(null),
  voyage: text,
  port,
  terminal: open,
  arrival: instant,
  ...ship,
});
const aquaAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('approved'),
    conditions: z.array(text).max(20).default([]),
    reason,
    ...ship,
  }),
  z.strictObject({ kind: z.literal('refused'), reason }),
  z.strictObject({ kind: z.literal('revoked'), reason }),
]);

/** A request to unlade before the ship is boarded. @faults aqua-shape */
export function parseAquaRequest(sent: unknown): Result<AquaRequest> {
  return read(sent, aquaRequest, 'aqua-shape');
}

/** @faults aqua-shape */
export function parseAquaAnswer(sent: unknown): Result<AquaAnswer> {
  return read(sent, aquaAnswer, 'aqua-shape');
}

const lane = z.strictObject({ title: text, manufacturer: key, carrier: key, port, consignee: key });
const passage = z.strictObject({
  reference: text,
  manufacturer: key.nullable(),
  carrier: key.nullable(),
  port: port.nullable(),
  consignee: key.nullable(),
  sealApplied: open,
  sealFound: open,
});

/** A secure lane with why it is opened. @faults lane-check-shape */
export function parseSecureLane(
  sent: unknown,
): Result<{ readonly lane: SecureLane; readonly reason: string }> {
  return read(sent, z.strictObject({ lane, reason }), 'lane-check-shape');
}

/** Goods that went a secure lane. @faults lane-check-shape */
export function parsePassage(sent: unknown): Result<Passage> {
  return read(sent, passage, 'lane-check-shape');
}

const change = z.strictObject({ kind: z.enum(['restored', 'closed']), reason });
export type LaneChange = z.infer<typeof change>;

/** What a person does to a lane. @faults lane-check-shape */
export function parseLaneChange(sent: unknown): Result<LaneChange> {
  return read(sent, change, 'lane-check-shape');
}

const verdict = z.strictObject({ accepted: z.boolean(), reason });

/** What a person says of a proposal. @faults trust-step-shape */
export function parseVerdict(
  sent: unknown,
): Result<{ readonly accepted: boolean; readonly reason: string }> {
  return read(sent, verdict, 'trust-step-shape');
}

function read<T>(
  sent: unknown,
  schema: z.ZodType<T>,
  code: 'lane-check-shape' | 'aqua-shape' | 'trust-step-shape',
): Result<T> {
  const parsed = schema.safeParse(sent, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.map((issue) =>
      TRUST_FAULTS.fault(
        code,
        issue.path.map((part) => `/${String(part)}`).join(''),
        issue.input ?? issue.message,
      ),
    ),
  );
}
