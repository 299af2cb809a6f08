import { z } from 'zod';
import {
  day,
  openDay,
  openDecimal,
  openList,
  parseTable,
  verified,
} from '../../tariff/table.parse.ts';
import { ok, type Result } from '../../terms/result.ts';
import { GAP_RULES, type GapRule } from './gap-law.ts';

const NEED_SUBJECTS: readonly string[] = ['refundable', 'certified', 'probability'];

const row = z
  .object({
    rule: z.enum(GAP_RULES),
    subject: openList,
    figure: openDecimal,
    from: day,
    to: openDay,
    verified,
    source: z.string().min(1),
  })
  .superRefine(({ rule, subject, figure }, context) => {
    const ofSubjects = NEED_SUBJECTS.includes(rule);
    if (ofSubjects && subject.length === 0)
      context.addIssue({ code: 'custom', path: ['subject'], message: 'nothing named' });
    if ((!ofSubjects || rule === 'probability') && (figure === null || figure.num < 0n))
      context.addIssue({ code: 'custom', path: ['figure'], message: 'not a figure' });
  });

/**
 * Reads what the gap is looked for by.
 *
 * @faults tariff-law-malformed at `/row/column`
 */
export function parseGapLaw(text: string): Result<readonly GapRule[]> {
  const rows = parseTable(text, row);
  if (!rows.ok) return rows;
  return ok(
    rows.value.map(({ rule, subject, figure, from, to, source, verified: read }) => ({
      rule,
      subjects: subject,
      figure,
      validity: { from, to },
      citation: source,
      verified: read,
    })),
  );
}
