import { z } from 'zod';
import { addDays, type Validity } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, settle } from '../../terms/result.ts';
import { parseTable } from '../table.parse.ts';
import { ORIGIN_FAULTS } from './faults.ts';
import { parseRules } from './law.parse.ts';
import { type ProductRule, printAlternatives } from './rule.ts';
import { parseTarget, readRuleText } from './rule-text.parse.ts';
import { printKind, printSpan } from './scope.ts';

const sourceRow = z.object({
  tariff: z.string().min(1),
  rule_text: z.string().min(1),
  rvc_tv: z.string(),
  rvc_nc: z.string(),
  source: z.string().min(1),
  status: z.string(),
});

/**
 * The rules of a table of texts: one row for each target, its rule abridged, thresholds in columns of their own.
 *
 * @param validity of all of them: the table gives no days
 * @faults tariff-law-malformed; origin-rule-undecided (a warning) for each row that no machine can decide
 */
export function parseRulesSource(
  text: string,
  agreement: string,
  validity: Validity,
): Result<readonly ProductRule[]> {
  const table = parseTable(text, sourceRow);
  if (!table.ok) return table;
  const warnings: Fault[] = [];
  const rules = table.value.flatMap((row, place): ProductRule[] => {
    const undecided = (column: string, unread: string) => {
      const at = `/${place}/${column}`;
      warnings.push(ORIGIN_FAULTS.fault('origin-rule-undecided', at, `${row.tariff}: ${unread}`));
      return [];
    };
    const named = parseTarget(row.tariff);
    if (named === null) return undecided('tariff', row.tariff);
    const thresholds = { transactionValue: row.rvc_tv, netCost: row.rvc_nc };
    const read = readRuleText(row.rule_text, named.target, thresholds);
    if (!read.ok) return undecided('rule_text', read.unread);
    const { alternatives } = read;
    const verified = row.status === 'read';
    return [{ agreement, ...named, alternatives, validity, citation: row.source, verified }];
  });
  return ok(rules, warnings);
}

/** Rules that were held, with those that came: how many of each, and the whole as a table of ours. */
export interface MergedRules {
  readonly content: string;
  readonly held: number;
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}

/**
 * Puts rules that came into a table that is held. One that was read takes the place of what is held for the same number
 * and part, from its first day on; one that is recalled is taken only where nothing is held.
 *
 * @faults tariff-law-malformed; origin-rule-kept (a warning) for each recalled rule that was not taken
 */
export function mergeRules(content: string, incoming: readonly ProductRule[]): Result<MergedRules> {
  const held = parseRules(content);
  if (!held.ok) return held;
  const warnings: Fault[] = [];
  let rules = held.value;
  let replaced = 0;
  for (const rule of incoming) {
    const keys = new Set(keysOf(rule));
    const known = rules.some((one) => keysOf(one).some((key) => keys.has(key)));
    if (known && !rule.verified) {
      const at = `/${rule.target.map(printSpan).join(' ')}`;
      warnings.push(ORIGIN_FAULTS.fault('origin-rule-kept', at, keysOf(rule).join(', ')));
      continue;
    }
    if (known) replaced += 1;
    rules = [...rules.flatMap((one) => without(one, rule)), rule];
  }
  const kept = warnings.length;
  const added = incoming.length - replaced - kept;
  const counts = { held: rules.length, added, replaced, kept };
  return settle({ content: writeRules(rules), ...counts }, warnings);
}

function keysOf({ agreement, target, part }: ProductRule): readonly string[] {
  return target.map((span) => `${agreement} ${printKind({ span, part })}`);
}

/** A rule less the spans that another takes over; of those it stays law until the day before. */
function without(rule: ProductRule, taking: ProductRule): readonly ProductRule[] {
  const taken = new Set(keysOf(taking));
  const keys = keysOf(rule);
  const isTaken = (place: number) => taken.has(keys[place] ?? '');
  const { from, to } = rule.validity;
  const last = addDays(taking.validity.from, -1);
  const left = rule.target.filter((_, place) => !isTaken(place));
  const ended = from > last ? [] : rule.target.filter((_, place) => isTaken(place));
  const untilThen = { from, to: to !== null && to < last ? to : last };
  return [
    { ...rule, target: left },
    { ...rule, target: ended, validity: untilThen },
  ].filter(({ target }) => target.length > 0);
}

const COLUMNS = 'agreement,target,part,rule,from,to,verified,source';

/** Rules as a table of ours; reading it again gives equal ones. */
export function writeRules(rules: readonly ProductRule[]): string {
  const rows = rules.map(({ agreement, target, part, alternatives, validity, ...rule }) =>
    [
      agreement,
      target.map(printSpan).join(' '),
      part ?? '',
      printAlternatives(alternatives),
      validity.from,
      validity.to ?? '',
      rule.verified ? 'verified' : 'unverified',
      rule.citation,
    ]
      .map(cell)
      .join(','),
  );
  return `${[COLUMNS, ...rows].join('\n')}\n`;
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
