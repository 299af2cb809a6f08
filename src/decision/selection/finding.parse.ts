import { z } from 'zod';
import { type Correction, type Finding, VIOLATIONS } from '../../risk/finding.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { SELECTION_FAULTS } from './faults.ts';

const DISCREPANCIES_MAX = 200;
const DAY_MINUTES = 1_440;
const reference = z.string().trim().min(1).max(100);

const discrepancy = z.strictObject({
  violation: z.enum(VIOLATIONS),
  severity: z.enum(['minor', 'major', 'critical']),
  entry: reference.nullable(),
  line: z.int().min(1).nullable(),
  lossCents: z.int().min(0).nullable(),
});
/** What is not in order; also of a verification. */
export const discrepancies = z.array(discrepancy).max(DISCREPANCIES_MAX);
export const minutes = z
  .int()
  .min(0)
  .max(30 * DAY_MINUTES);
const finding = z.strictObject({
  version: z.int().min(1),
  discrepancies,
  minutes,
  correction: z
    .strictObject({ of: z.uuid(), reason: z.string().trim().min(10).max(500) })
    .optional(),
});

/** What an officer says of an examination; the house adds why it was selected, and with what probability. */
export type SentFinding = Pick<Finding, 'version' | 'discrepancies' | 'minutes'> & {
  readonly correction?: Correction | undefined;
};

/**
 * Reads a finding; no discrepancy says that all was in order.
 *
 * @param sent parsed JSON, or its text
 * @faults finding-shape
 */
export function parseFinding(sent: unknown): Result<SentFinding> {
  let json = sent;
  try {
    if (typeof sent === 'string') json = JSON.parse(sent);
  } catch {
    return refuse(SELECTION_FAULTS.fault('finding-shape', '', 'JSON'));
  }
  const read = finding.safeParse(json);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) =>
        SELECTION_FAULTS.fault('finding-shape', `/${issue.path.join('/')}`, issue.message),
      ),
    );
  }
  const lineless = read.data.discrepancies.flatMap(({ entry, line }, place): Fault[] =>
    entry === null && line !== null
      ? [SELECTION_FAULTS.fault('finding-shape', `/discrepancies/${place}/entry`, line)]
      : [],
  );
  return lineless.length > 0 ? refuse(...lineless) : ok(read.data);
}
