import { z } from 'zod';
import { parseDecimal } from '../../terms/rational.ts';
import { ok, type Result } from '../../terms/result.ts';
import { parseRate } from '../rate.parse.ts';
import { day, list, openDay, openDecimal, openList, parseTable, verified } from '../table.parse.ts';
import type {
  LowValueBar,
  LowValueDuty,
  LowValueLaw,
  LowValueProgram,
  LowValueRule,
  Tier,
} from './low-value-rule.ts';

const duty = z.string().transform((text, context): LowValueDuty => {
  if (text === 'none' || text === 'all' || text === 'measures') return { kind: text };
  const read = parseRate(text);
  if (read.ok && read.value !== null) return { kind: 'rate', rate: read.value };
  context.addIssue({ code: 'custom', message: 'no duty', input: text });
  return z.NEVER;
});

/** "16..25", "..15.99", "25.01..": both ends included. */
const TIER = /^([\d.]*)\.\.([\d.]*)$/;
const tier = z.string().transform((text, context): Tier | null => {
  if (text === '') return null;
  const [, least = '-', most = '-'] = TIER.exec(text) ?? [];
  const ends = { least: parseDecimal(least), most: parseDecimal(most) };
  const wrong = (end: string, value: unknown) => end !== '' && value === null;
  if (wrong(least, ends.least) || wrong(most, ends.most)) {
    context.addIssue({ code: 'custom', message: 'no tier', input: text });
  }
  return ends;
});

const common = {
  program: z.string().min(1),
  origins: list,
  except_origins: openList,
  modes: list,
  from: day,
  to: openDay,
  verified,
  source: z.string().min(1),
};

const row = z.discriminatedUnion('effect', [
  z.object({ effect: z.literal('bars'), ...common }),
  z.object({
    effect: z.literal('allows'),
    ...common,
    limit: openDecimal,
    per: z.enum(['person-day', 'parcel']),
    requires: openList,
    excludes: openList,
    entry: z.string().transform((entry) => (entry === '' ? null : entry)),
    duty,
    authorities: openList,
    tier,
  }),
]);

/** Programs in the order in which the table names them, and what bars them. @faults tariff-law-malformed */
export function parseLowValue(text: string): Result<LowValueLaw> {
  const rows = parseTable(text, row);
  if (!rows.ok) return rows;
  const programs = new Map<string, LowValueProgram[]>();
  const bars: LowValueBar[] = [];
  for (const rule of rows.value.map(ruleOf)) {
    if (rule.effect === 'bars') bars.push(rule);
    else programs.set(rule.program, [...(programs.get(rule.program) ?? []), rule]);
  }
  return ok({ programs, bars });
}

function ruleOf(read: z.infer<typeof row>): LowValueRule {
  const common = {
    origins: read.origins,
    exceptOrigins: read.except_origins,
    modes: read.modes,
    validity: { from: read.from, to: read.to },
    verified: read.verified,
    citation: read.source,
  };
  if (read.effect === 'bars') {
    return { ...common, effect: read.effect, programs: read.program.split(' ') };
  }
  const { effect, program, limit, requires, excludes, duty, authorities, tier } = read;
  const together = read.per === 'person-day';
  const own = { effect, program, limit, together, requires, excludes, duty, authorities, tier };
  return { ...common, ...own, entryType: read.entry };
}
