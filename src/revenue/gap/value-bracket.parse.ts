import { multiply, parseDecimal, type Rational, rational } from '../../terms/rational.ts';

/** What goods are worth apiece under a line: "Valued over $3 but not over $6.50/pair". */
export interface ValueBracket {
  /** Dollars a unit; null where the bracket is open. */
  readonly from: Rational | null;
  /** Whether goods worth exactly `from` are in it. */
  readonly fromIn: boolean;
  readonly to: Rational | null;
  readonly toIn: boolean;
  /** As units of quantities are spelt: "pr.", "No.", "liter". */
  readonly unit: string;
}

const AMOUNT = String.raw`(?:\$[\d,]*\.?\d+|[\d,]*\.?\d+\s?(?:¢|cents))`;
const UNIT = String.raw`\s*(?:\/|per\s+)?\s*(?<unit>proof liter|dozen pieces|dozen|pair|liter|each|piece|gross|kg)\b`;
const SPAN = new RegExp(
  String.raw`\bvalued\s+(?:over\s+(?<from>${AMOUNT}))?(?:\s+but\s+)?(?:(?<bound>not over|under|less than)\s+(?<to>${AMOUNT}))?${UNIT}`,
  'i',
);
const AT_LEAST = new RegExp(
  String.raw`\bvalued\s+(?<from>${AMOUNT})\s+or\s+(?:over|more)${UNIT}`,
  'i',
);

const UNITS: Readonly<Record<string, string>> = {
  pair: 'pr.',
  each: 'No.',
  piece: 'No.',
  dozen: 'doz.',
  'dozen pieces': 'doz.',
  liter: 'liter',
  'proof liter': 'pf.liter',
  gross: 'gross',
  kg: 'kg',
};

/** The bracket in a line's words; null when there is none, or several, which only a reader can tell apart. */
export function parseValueBracket(text: string): ValueBracket | null {
  if ((text.match(/\bvalued\b/gi) ?? []).length !== 1) return null;
  const atLeast = AT_LEAST.exec(text)?.groups;
  const { from, to, bound, unit } = atLeast ?? SPAN.exec(text)?.groups ?? {};
  const spelt = UNITS[unit?.toLowerCase() ?? ''];
  if (spelt === undefined || (from === undefined && to === undefined)) return null;
  return {
    from: from === undefined ? null : dollarsOf(from),
    fromIn: atLeast !== undefined,
    to: to === undefined ? null : dollarsOf(to),
    toIn: bound?.toLowerCase() === 'not over',
    unit: spelt,
  };
}

const HUNDREDTH = rational(1n, 100n);

function dollarsOf(text: string): Rational | null {
  const amount = parseDecimal(text.replace(/[$,¢\s]|cents/gi, '').replace(/^\./, '0.'));
  return amount === null || text.startsWith('$') ? amount : multiply(amount, HUNDREDTH);
}
