import { type Day, parseDay } from '../../terms/day.ts';
import { USD } from '../../terms/money.ts';
import {
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  toFixed,
} from '../../terms/rational.ts';
import type { DutyLine } from '../assessment.ts';
import { VALUE_FACTS } from '../rate-facts.ts';

/** What the free words of a case say of its goods, and the words that say nothing we know. */
export interface StatedFacts {
  readonly values: Readonly<Record<string, NonNullable<DutyLine['values']>[string]>>;
  readonly counts: Readonly<Record<string, string>>;
  readonly states: readonly string[];
  readonly claims: readonly string[];
  readonly loadedDate: Day | null;
  readonly entryType: string | null;
  readonly deliveredPrice: Rational | null;
  readonly unread: readonly string[];
}

const NUMBER = String.raw`\$?([\d,]+(?:\.\d+)?)`;
const DELIVERED = new RegExp(`^DDP price ${NUMBER}\\b`, 'i');
const HEADINGS =
  /^(?:claims?|headings?)?[: ]*((?:98|99)\d\d\.\d\d\.\d\d(?:[, ]+(?:98|99)\d\d\.\d\d\.\d\d)*)$/i;
const LOADED = /\bloaded\b.*?(\d{4}-\d{2}-\d{2})/i;
const ENTRY_TYPE = /^(?:entry )?type (\d\d)$/i;
const PAIR = new RegExp(`^(.+?)[ :=]+(?:USD )?${NUMBER}(%?)(?: USD| degrees)?$`, 'i');
const COUNT_NAMES: Readonly<Record<string, string>> = {
  polarity: 'degrees-of-polarity',
  'degrees-of-polarity': 'degrees-of-polarity',
  'metal-weight': 'metal-weight-percent',
  'metal-by-weight': 'metal-weight-percent',
  'metal-share-of-weight': 'metal-weight-percent',
};

/** Names under which lines declare values: those that rates of the schedule rest on, and those of measures. */
const VALUE_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(VALUE_FACTS).flat(),
  'us-content',
  'us-components',
  'repair-value',
  'processing-value',
]);

/**
 * Reads clauses such as "steel content 4000; over quota" into facts of the line.
 *
 * @param words clauses between semicolons
 * @param value the customs value, of which percentages are taken
 * @param known statements that some law asks for
 */
export function parseStatedFacts(
  words: string,
  value: Rational,
  known: ReadonlySet<string>,
): StatedFacts {
  const clauses = words
    .split(';')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const read = clauses.map((clause) => readClause(clause, value, known) ?? { unread: [clause] });
  return {
    values: Object.assign({}, ...read.map((facts) => facts.values)),
    counts: Object.assign({}, ...read.map((facts) => facts.counts)),
    states: read.flatMap((facts) => facts.states ?? []),
    claims: read.flatMap((facts) => facts.claims ?? []),
    loadedDate: read.find((facts) => facts.loadedDate)?.loadedDate ?? null,
    entryType: read.find((facts) => facts.entryType)?.entryType ?? null,
    deliveredPrice: read.find((facts) => facts.deliveredPrice)?.deliveredPrice ?? null,
    unread: read.flatMap((facts) => facts.unread ?? []),
  };
}

/** What one clause says; null when it says nothing that we know. */
function readClause(
  clause: string,
  value: Rational,
  known: ReadonlySet<string>,
): Partial<StatedFacts> | null {
  const delivered = DELIVERED.exec(clause)?.[1];
  if (delivered !== undefined) return { deliveredPrice: numberOf(delivered) };
  const loaded = LOADED.exec(clause)?.[1];
  if (loaded !== undefined) return { loadedDate: parseDay(loaded) };
  const entryType = ENTRY_TYPE.exec(clause)?.[1];
  if (entryType !== undefined) return { entryType };
  const headings = HEADINGS.exec(clause)?.[1];
  if (headings !== undefined) return { claims: headings.split(/[, ]+/).map(undotted) };
  const slug = slugOf(clause);
  if (known.has(slug)) return { states: [slug] };
  if (slug.startsWith('usmca')) return { states: ['usmca-originating'] };
  if (slug.startsWith('informal')) return { entryType: '11' };
  return readAmounts(clause, value);
}

type Amounts = Pick<StatedFacts, 'values' | 'counts'>;

/** "case 1000, strap 200": every part a name with a number, or it is something else. */
function readAmounts(clause: string, whole: Rational): Amounts | null {
  const values: Record<string, NonNullable<DutyLine['values']>[string]> = {};
  const counts: Record<string, string> = {};
  for (const part of clause.split(/, | and | \+ /)) {
    const [, words = '', digits = '', percent = ''] = PAIR.exec(part.trim()) ?? [];
    const figure = numberOf(digits);
    const name = factName(words);
    const count = COUNT_NAMES[name];
    if (figure === null) return null;
    if (count !== undefined) counts[count] = digits.replaceAll(',', '');
    else if (!VALUE_NAMES.has(name)) return null;
    else {
      const dollars = percent === '%' ? percentOf(figure, whole) : figure;
      values[name] = { amount: toFixed(dollars, 2), currency: USD };
    }
  }
  return { values, counts };
}

function percentOf(percent: Rational, whole: Rational): Rational {
  return divide(multiply(percent, whole), rational(100n));
}

/** "steel-content" of "Steel content value"; "aluminum" is how the schedule spells it. */
function factName(words: string): string {
  const slug = slugOf(words)
    .replace('aluminium', 'aluminum')
    .replace(/^value-of-(the-)?/, '')
    .replace(/-(value|cost)(-of)?$/, '')
    .replace(/^u-s-/, 'us-');
  if (slug === 'repair' || slug === 'repairs') return 'repair-value';
  if (slug === 'processing') return 'processing-value';
  if (/^(steel|aluminum|copper|lead|us|non-us)$/.test(slug)) return `${slug}-content`;
  return slug;
}

export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Digits of a number that is written with dots. */
export function undotted(code: string): string {
  return code.replaceAll('.', '');
}

/** "1,260.89" exactly; null when it is no number. */
export function numberOf(text: string): Rational | null {
  return parseDecimal(text.replaceAll(',', ''));
}
