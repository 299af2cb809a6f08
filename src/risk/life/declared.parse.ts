import { z } from 'zod';
import { parseDay } from '../../terms/day.ts';

const PPM_MAX = 1_000_000;

const day = z.string().transform((written, context) => {
  const read = parseDay(written);
  if (read === null) context.addIssue('not a day of the calendar');
  return read ?? z.NEVER;
});

/** What a criterion may declare of its own life; what it leaves out is for the policy to say. */
export const declared = z.strictObject({
  sharePpm: z.int().min(1).max(PPM_MAX).nullable().default(null),
  reviewOn: day.nullable().default(null),
  emergency: z.boolean().default(false),
  product: z.uuid().nullable().default(null),
});
