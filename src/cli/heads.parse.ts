import { z } from 'zod';
import type { Heads } from '../ledger/journal.ts';
import type { Fault } from '../terms/fault.ts';
import { CLI_FAULTS } from './faults.ts';

const head = { seq: z.int().min(0), hash: z.string() };
const published = z.looseObject({
  agency: z.string(),
  heads: z.record(z.string(), z.object(head)),
});
const receipt = z.looseObject({ writer: z.string(), ...head });
const answered = z.looseObject({ receipt });

/**
 * Heads that somebody was told, one JSON object a line: checkpoints as the house publishes them, the
 * receipts of filings, or whole answers that hold one. Checkpoints of other agencies are passed over.
 *
 * @faults head-unreadable (warning): the last line of a file is torn when its writer was killed
 */
export function parseHeads(
  text: string,
  agency: string,
): { readonly heads: readonly Heads[]; readonly warnings: readonly Fault[] } {
  const heads: Heads[] = [];
  const warnings: Fault[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readHeads(parseJson(line), agency);
    if (read === null) warnings.push(CLI_FAULTS.fault('head-unreadable', `/${index + 1}`, line));
    else heads.push(read);
  }
  return { heads, warnings };
}

function readHeads(json: unknown, agency: string): Heads | null {
  const checkpoint = published.safeParse(json);
  if (checkpoint.success) return checkpoint.data.agency === agency ? checkpoint.data.heads : {};
  const answer = answered.safeParse(json);
  const told = receipt.safeParse(answer.success ? answer.data.receipt : json);
  if (!told.success) return null;
  const { writer, seq, hash } = told.data;
  return { [writer]: { seq, hash } };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
