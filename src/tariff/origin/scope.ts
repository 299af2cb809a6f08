import { all, any, type Truth, truthOf } from './truth.ts';

/**
 * A run of tariff numbers of one length, both ends included: a chapter, a heading, a subheading, an 8-digit number
 * of the importing country, or a range of them. Digits without dots.
 */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Goods of a span; with a part, only those that its words describe ("housings"), as the filer declares. */
export interface Kind {
  readonly span: Span;
  readonly part: string | null;
}

/** What a filer declares of a good or a material, by the words that rules ask for. What is absent is not known. */
export type Statements = Readonly<Record<string, boolean>>;

/** Goods and materials, as far as kinds tell them apart. */
export interface Classified {
  /** Digits without dots; null when nobody classified it. */
  readonly hts: string | null;
  readonly states: Statements;
}

/** Whether a number is within a span; a number that is too short to tell is `unknown`. */
export function covers({ from, to }: Span, hts: string | null): Truth {
  if (hts === null) return 'unknown';
  const { length } = from;
  const lowest = hts.slice(0, length).padEnd(length, '0');
  const highest = hts.slice(0, length).padEnd(length, '9');
  if (highest < from || lowest > to) return 'no';
  return lowest >= from && highest <= to ? 'yes' : 'unknown';
}

/** Whether goods are of a kind. */
export function isOf({ span, part }: Kind, { hts, states }: Classified): Truth {
  const within = covers(span, hts);
  return part === null || within === 'no' ? within : all([within, truthOf(states[part])]);
}

export function isOfAny(kinds: readonly Kind[], goods: Classified): Truth {
  return any(kinds.map((kind) => isOf(kind, goods)));
}

/** "8471.41-8471.50", "8466.93.15", "84". */
export function printSpan({ from, to }: Span): string {
  return from === to ? printNumber(from) : `${printNumber(from)}-${printNumber(to)}`;
}

/** `8467.91 "housings"`. */
export function printKind({ span, part }: Kind): string {
  return part === null ? printSpan(span) : `${printSpan(span)} "${part}"`;
}

/** "8466.93.15" of "84669315". */
export function printNumber(digits: string): string {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8)]
    .filter((group) => group !== '')
    .join('.');
}
