import { z } from 'zod';
import { ok, type Result } from '../../terms/result.ts';
import { day, decimal, openDay, parseTable, verified } from '../table.parse.ts';
import type { DrawbackRule } from './drawback.ts';

const drawbackRule = z.object({
  charge: z.string(),
  percent: decimal,
  from: day,
  to: openDay,
  verified,
  source: z.string().min(1),
});

/** @faults tariff-law-malformed */
export function parseDrawback(text: string): Result<readonly DrawbackRule[]> {
  const rows = parseTable(text, drawbackRule);
  if (!rows.ok) return rows;
  return ok(
    rows.value.map(({ charge, percent, from, to, verified, source }) => ({
      charge,
      percent,
      validity: { from, to },
      verified,
      citation: source,
    })),
  );
}
