import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { LaneLaw } from './lane-law.ts';

const text = z.string().trim().min(1);
const program = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const minutes = z.int().min(0).max(1_440);
const hours = z.int().min(1).max(720);
const leg = z.union([
  z.strictObject({
    leg: z.enum(['importer', 'carrier', 'driver', 'manufacturer']),
    programs: z.array(program).min(1),
  }),
  z.strictObject({ leg: z.literal('seal'), classes: z.array(z.enum(['H', 'S', 'I'])).min(1) }),
]);
const stated = { clause: text, verified: z.boolean() };
const schema = z.strictObject({
  fast: z.strictObject({
    borders: z
      .array(
        z.strictObject({
          side: program,
          districts: z.array(z.string().regex(/^\d{2}$/)).min(1),
          legs: z.array(leg).min(1),
        }),
      )
      .min(1),
    manifestMinutes: z.strictObject({ fast: minutes, standard: minutes, clause: text }),
    ...stated,
  }),
  aqua: z.strictObject({
    programs: z.array(program).min(1),
    requestHours: hours,
    answerHours: hours,
    ...stated,
  }),
  secure: z.strictObject(stated),
  source: text,
});

/** The law of lanes: FAST, early unlading, secure lanes. @faults trust-law-malformed */
export function parseLaneLaw(content: string): Result<LaneLaw> {
  let json: unknown = null;
  try {
    json = JSON.parse(content);
  } catch {
    // Null is no law of ours: the schema says so.
  }
  const read = schema.safeParse(json, { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      TRUST_FAULTS.fault(
        'trust-law-malformed',
        `/${issue.path.join('/')}`,
        issue.input ?? issue.message,
      ),
    ),
  );
}
