import { addDays, type Day, parseDay } from '../../terms/day.ts';
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
  readonly values: NonNullable<DutyLine['values']>;
  readonly counts: Readonly<Record<string, string>>;
  readonly states: readonly string[];
  readonly claims: readonly string[];
  readonly days: Readonly<Partial<Record<StatedDay, Day>>>;
  readonly entryType: string | null;
  readonly deliveredPrice: Rational | null;
  readonly unread: readonly string[];
}

/** Days that words may state beside the day of entry. */
export type StatedDay = 'loaded' | 'it' | 'arrival' | 'importation';

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
    days: Object.assign({}, ...read.map((facts) => facts.days)),
    entryType: read.find((facts) => facts.entryType)?.entryType ?? null,
    deliveredPrice: read.find((facts) => facts.deliveredPrice)?.deliveredPrice ?? null,
    unread: read.flatMap((facts) => facts.unread ?? []),
  };
}

const NUMBER = String.raw`\$?([\d,]+(?:\.\d+)?)`;
const DELIVERED = new RegExp(`^DDP price ${NUMBER}\\b`, 'i');
const CODES = String.raw`(?:98|99)\d\d\.\d\d\.\d\d`;
const HEADINGS = new RegExp(`^(?:(?:claims?|headings?)[: ]+)?(${CODES}(?:[, ]+${CODES})*)$`, 'i');
const DAY = /\b(loaded|IT|arrival|importation)\b(.*?)(\d{4}-\d{2}-\d{2})/i;
const ENTRY_TYPE = /^(?:entry )?type (\d\d)$/i;
const DEGREES = new RegExp(`^(?:polarity )?${NUMBER} ?(?:°|degrees?)(?: (?:of )?polarity)?$`, 'i');
/** Says that nothing is claimed, or that the rate of the line is the one in quota: what a line says by itself. */
const NOTHING_SAID = /^(?:(?:no|not|non)[- ].*(?:USMCA|claim).*|in[- ]quota)$/i;

/** What one clause says; null when it says nothing that we know. */
function readClause(
  clause: string,
  value: Rational,
  known: ReadonlySet<string>,
): Partial<StatedFacts> | null {
  const slug = slugOf(clause);
  if (known.has(slug)) return { states: [slug] };
  if (NOTHING_SAID.test(clause)) return {};
  if (slug.startsWith('usmca')) return { states: ['usmca-originating'] };
  if (slug.startsWith('informal')) return { entryType: '11' };
  return readFigures(clause) ?? readAmounts(clause, value);
}

function readFigures(clause: string): Partial<StatedFacts> | null {
  const delivered = DELIVERED.exec(clause)?.[1];
  if (delivered !== undefined) return { deliveredPrice: numberOf(delivered) };
  const entryType = ENTRY_TYPE.exec(clause)?.[1];
  if (entryType !== undefined) return { entryType };
  const headings = HEADINGS.exec(clause)?.[1];
  if (headings !== undefined) return { claims: headings.split(/[, ]+/).map(undotted) };
  const degrees = DEGREES.exec(clause)?.[1];
  if (degrees !== undefined) return { counts: { 'degrees-of-polarity': degrees } };
  return readDay(clause);
}

/** "loaded before 2026-07-24" was loaded the day before at the latest. */
function readDay(clause: string): Partial<StatedFacts> | null {
  const [, word = '', between = '', text = ''] = DAY.exec(clause) ?? [];
  const day = parseDay(text);
  const named = STATED_DAYS[word.toLowerCase()];
  if (day === null || named === undefined) return null;
  return { days: { [named]: between.includes('before') ? addDays(day, -1) : day } };
}

const STATED_DAYS: Readonly<Record<string, StatedDay>> = {
  loaded: 'loaded',
  it: 'it',
  arrival: 'arrival',
  importation: 'importation',
};

type Amounts = Pick<StatedFacts, 'values' | 'counts'>;

const BY_WEIGHT = '(?: (?:of|by) (?:the )?(?:weight|value))?';
const NAME_FIRST = new RegExp(
  `^(.+?)[ :=]+(?:USD )?${NUMBER}(%?)(?: USD| degrees)?(${BY_WEIGHT})$`,
  'i',
);
const NUMBER_FIRST = new RegExp(`^${NUMBER}(%?)(?: USD| of)? (.+?)(${BY_WEIGHT})$`, 'i');

/** "case 1000, strap 200": every part a name with a number, or it is something else. */
function readAmounts(clause: string, whole: Rational): Amounts | null {
  const values: Record<string, NonNullable<DutyLine['values']>[string]> = {};
  const counts: Record<string, string> = {};
  for (const part of clause.split(/, | and | \+ /)) {
    const { words, digits, percent } = namedNumber(part.trim());
    const figure = numberOf(digits);
    const name = factName(words);
    const count = COUNT_NAMES[name];
    if (figure === null) return null;
    if (count !== undefined) counts[count] = digits.replaceAll(',', '');
    else if (!VALUE_NAMES.has(name)) return null;
    else {
      const dollars = percent ? divide(multiply(figure, whole), rational(100n)) : figure;
      values[name] = { amount: toFixed(dollars, 2), currency: USD };
    }
  }
  return { values, counts };
}

function namedNumber(part: string) {
  const [, words, digits = '', sign, basis = ''] = NAME_FIRST.exec(part) ?? [];
  if (words !== undefined) return { words: words + basis, digits, percent: sign === '%' };
  const [, first = '', percent, name = '', of = ''] = NUMBER_FIRST.exec(part) ?? [];
  return { words: name + of, digits: first, percent: percent === '%' };
}

const COUNT_NAMES: Readonly<Record<string, string>> = {
  polarity: 'degrees-of-polarity',
  'metal-by-weight': 'metal-weight-percent',
};

/** Names under which lines declare values: those that rates of the schedule rest on, and those of measures. */
const VALUE_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(VALUE_FACTS).flat(),
  'us-content',
  'us-components',
  'repair-value',
  'processing-value',
]);

/** "steel-content" of "Steel content value"; "aluminum" is how the schedule spells it. */
function factName(words: string): string {
  const slug = slugOf(words)
    .replace('aluminium', 'aluminum')
    .replace(/^value-of-(the-)?/, '')
    .replace(/^(metal).*-weight$/, '$1-by-weight')
    .replace(/^metal-(weight|share-of-weight)(-percent)?$/, 'metal-by-weight')
    .replace(/-(of|by)-(the-)?value$/, '')
    .replace(/-(value|cost)(-of)?$/, '')
    .replace(/^u-s-/, 'us-')
    .replace(/^non-u-s-/, 'non-us-');
  if (slug === 'repair' || slug === 'repairs') return 'repair-value';
  if (slug === 'processing') return 'processing-value';
  if (/^(steel|aluminum|copper|lead|us|non-us)$/.test(slug)) return `${slug}-content`;
  return slug;
}

/** "over-quota" of "Over quota". */
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
