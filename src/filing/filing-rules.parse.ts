import { z } from 'zod';
import type { Day, Validity } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, settle } from '../terms/result.ts';
import { FILING_FAULTS } from './faults.ts';
import { MODES } from './filing.ts';
import { ELEMENTS, FILERS, type FilingRule, type FilingRules } from './filing-rules.ts';
import {
  day,
  optional,
  REFERENCE_CHARACTERS_MAX,
  TEXT_CHARACTERS_MAX,
  text,
} from './json-fields.parse.ts';

/** A part of the Book that says what must be filed: the text of a file like law/us/filing/elements.json. */
export interface FilingRulesPart {
  readonly name: string;
  readonly kind: 'filing-rules';
  readonly content: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: boolean;
}

const FILE = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: text(REFERENCE_CHARACTERS_MAX),
      element: z.enum(ELEMENTS),
      by: z.enum(FILERS),
      modes: z.array(z.enum(MODES)).min(1).nullable(),
      citation: text(TEXT_CHARACTERS_MAX),
      from: day,
      to: optional(day),
      verified: z.boolean(),
    }),
  ),
});

/**
 * The filing rules of the Book's parts. A rule holds while both it and its part do, and is verified
 * when both are.
 *
 * @faults filing-rules-syntax, filing-rules-repeated; pointers begin with the part's name
 */
export function compileFilingRules(parts: readonly FilingRulesPart[]): Result<FilingRules> {
  const faults: Fault[] = [];
  const byId = new Map<string, FilingRule>();
  for (const part of parts) {
    for (const rule of readPart(part, faults)) {
      if (byId.has(rule.id)) {
        faults.push(FILING_FAULTS.fault('filing-rules-repeated', `/${part.name}`, rule.id));
      }
      byId.set(rule.id, rule);
    }
  }
  const rules = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return settle({ rules }, faults);
}

function readPart(part: FilingRulesPart, faults: Fault[]): readonly FilingRule[] {
  const file = FILE.safeParse(json(part.content));
  for (const issue of file.error?.issues ?? []) {
    const at = [part.name, ...issue.path].map((step) => `/${String(step)}`).join('');
    faults.push(FILING_FAULTS.fault('filing-rules-syntax', at, issue.message));
  }
  return (file.data?.rules ?? []).map(({ from, to, verified, ...rule }) => ({
    ...rule,
    validity: overlap(part, { from, to }),
    verified: verified && part.verified,
  }));
}

function json(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function overlap(a: Validity, b: Validity): Validity {
  const ends = [a.to, b.to].filter((day) => day !== null).sort();
  return { from: a.from > b.from ? a.from : b.from, to: ends[0] ?? null };
}
