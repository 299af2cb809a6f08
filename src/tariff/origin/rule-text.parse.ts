import { parseDecimal } from '../../terms/rational.ts';
import { parseSpans } from './rule.parse.ts';
import type { Alternative, Change, Exception, Level, Requirement } from './rule.ts';
import type { Kind, Span } from './scope.ts';

/** The thresholds that a table gives in columns of their own; blank where it gives none. */
export interface Thresholds {
  readonly transactionValue: string;
  readonly netCost: string;
}

/** The alternatives of a rule, or the words that no machine can decide by. */
export type ReadText =
  | { readonly ok: true; readonly alternatives: readonly Alternative[] }
  | { readonly ok: false; readonly unread: string };

/** Goods of a rule as tables name them, "8469 word-processing machines"; null when no number begins it. */
export function parseTarget(text: string): { target: readonly Span[]; part: string | null } | null {
  const [, number = '', words = ''] = /^([\d.-]+)\s*(.*)$/.exec(text.trim()) ?? [];
  const target = parseSpans(number);
  return target && { target, part: words === '' ? null : words };
}

/**
 * Reads a rule as people abridge it: "(A) from any other heading except 8473; or (B) from 8473 + RVC".
 *
 * A second alternative that only names what it adds keeps the change of the first, as the agreement's full wording
 * does ("whether or not there is also a change from any other heading"). What is cut short, or rests on words beyond
 * a change, its exceptions and regional value, is not read.
 */
export function readRuleText(
  text: string,
  target: readonly Span[],
  thresholds: Thresholds,
): ReadText {
  const texts = text.split(/;\s*or\s+(?=\(|from\b|no\b|any\b)/i).map(withoutLetter);
  const alternatives: Alternative[] = [];
  for (const one of texts) {
    const alternative = readAlternative(one, {
      target,
      thresholds,
      first: alternatives[0] ?? null,
    });
    if (alternative === null) return { ok: false, unread: one };
    alternatives.push(alternative);
  }
  return { ok: true, alternatives };
}

interface Context {
  readonly target: readonly Span[];
  readonly thresholds: Thresholds;
  readonly first: Alternative | null;
}

const VALUE =
  /(?:^|,?\s*(?:with|provided|\+)\s*)RVC\b([\s\d.%]*(?:(?:TV|NC|or|only)\b[\s\d.%]*)*)$/i;
const EXCEPT = /,?\s*\bexcept\s+(?:from\s+)?(more than one of\s+)?(.+)$/i;

function readAlternative(text: string, context: Context): Alternative | null {
  if (text.includes('...')) return null;
  const requirement = VALUE.test(text) ? regionalValue(context.thresholds) : undefined;
  if (requirement === null) return null;
  const rest = text.replace(VALUE, '').trim();
  const [, several, list = ''] = EXCEPT.exec(rest) ?? [];
  const of = list === '' ? [] : readList(list);
  if (of === null) return null;
  const shift = readShift(rest.replace(EXCEPT, '').trim(), context);
  if (shift === null || (shift.change.kind === 'none' && requirement === undefined)) return null;
  const exceptions: readonly Exception[] =
    of.length === 0 ? [] : [{ moreThan: several === undefined ? 0 : 1, of }];
  return { ...shift, exceptions, requirements: requirement === undefined ? [] : [requirement] };
}

type Shift = Pick<Alternative, 'change' | 'also'>;

const OTHER = /^(?:from )?any other (chapter|heading|subheading)$/i;
const WITHIN = /^(?:from )?any other good within(?: that subheading)? or any other subheading$/i;
const OUTSIDE = /^from any subheading outside that group$/i;
const NO_CHANGE = /^(?:no change(?: in classification)?)?$/i;
const OF_THEM = /^from more than one of them$/i;
const FROM =
  /^from (.+?)(?:,? whether or not (?:there is )?also (?:a )?change from any other (chapter|heading|subheading))?$/i;

function readShift(text: string, { target, first }: Context): Shift | null {
  const [, other] = OTHER.exec(text) ?? [];
  if (other !== undefined) return { change: levelChange(other), also: [] };
  if (WITHIN.test(text))
    return { change: { kind: 'level', level: 'CTSH', within: true }, also: [] };
  if (OUTSIDE.test(text)) return { change: { kind: 'outside', group: target }, also: [] };
  if (NO_CHANGE.test(text)) return { change: { kind: 'none' }, also: [] };
  if (OF_THEM.test(text)) {
    const also = first?.exceptions[0]?.of;
    return first !== null && also !== undefined ? { change: first.change, also } : null;
  }
  const [, list = '', level] = FROM.exec(text) ?? [];
  const also = readList(list);
  const change = level === undefined ? (first?.change ?? null) : levelChange(level);
  return also === null || change === null ? null : { change, also };
}

const LEVEL_NAMES: Readonly<Record<string, Level>> = {
  chapter: 'CC',
  heading: 'CTH',
  subheading: 'CTSH',
};

function levelChange(name: string): Change {
  return { kind: 'level', level: LEVEL_NAMES[name.toLowerCase()] ?? 'CTSH', within: false };
}

function regionalValue({ transactionValue, netCost }: Thresholds): Requirement | null {
  const byValue = parseDecimal(transactionValue);
  const byCost = parseDecimal(netCost);
  if (byValue === null && byCost === null) return null;
  return { kind: 'regional-value', transactionValue: byValue, netCost: byCost };
}

const MEMBER = /^(?:(?:sub)?headings?|chapters?)?\s*([\d.-]+)(?:\s+([a-z].*))?$/i;

/** "8466.93.15, .30 or 8501.32/.52": a number that begins with a point takes what lacks from the one before. */
function readList(text: string): readonly Kind[] | null {
  const members = text.replace(/[{}]/g, '').split(/\s*(?:[;,/]|\bor\b)\s*/);
  const kinds: Kind[] = [];
  let before = '';
  for (const member of members) {
    const [, written = '', words] = MEMBER.exec(member.trim()) ?? [];
    const [from = '', to] = written.split('-');
    const first = completed(from, before);
    const number = to === undefined ? first : `${first}-${completed(to, first)}`;
    const [span] = parseSpans(number) ?? [];
    if (span === undefined) return null;
    kinds.push({ span, part: words ?? null });
    before = first;
  }
  return kinds;
}

/** "8466.93.30" of ".30" after "8466.93.15". */
function completed(written: string, before: string): string {
  return written.startsWith('.')
    ? before.slice(0, before.length - written.length) + written
    : written;
}

function withoutLetter(text: string): string {
  return text.replace(/^\s*\([A-Z]\)\s*/, '').trim();
}
