import { parseDecimal, type Rational } from '../../terms/rational.ts';
import {
  type Alternative,
  type Change,
  type Exception,
  LEVELS,
  type Level,
  type Requirement,
} from './rule.ts';
import type { Kind, Span } from './scope.ts';

const TOKEN = /"[^"]*"|[;+]|[^\s;+"]+/g;
const NUMBER = /^(\d{2}|\d{4}(?:\.\d{2}){0,2})(?:-(\d{2}|\d{4}(?:\.\d{2}){0,2}))?$/;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)%$/;

/**
 * Reads a rule in our notation: alternatives joined by `;`, each a change, what is excepted from it, and what is
 * required beside it.
 *
 *     CTH except 8473; CTH also 8473 + RVC 60 TV 50 NC
 *     CTH except more than 1 of 8413.50-8413.60 8466.93.15 8501.32
 *     CTSH or within except 8471.41-8471.50
 *     outside 8467.21-8467.29 except 8467.91 "housings"
 *     no change + RVC 75 NC + at least 40% labor-value-content
 *     CC except 5106-5113 + process cut-and-sewn + at most 10% by weight of 1701
 *
 * @returns null when the text is not of this grammar
 */
export function parseAlternatives(text: string): readonly Alternative[] | null {
  const reader = new TokenReader(text.match(TOKEN) ?? []);
  const alternatives: Alternative[] = [];
  do {
    const alternative = readAlternative(reader);
    if (alternative === null) return null;
    alternatives.push(alternative);
  } while (reader.take(';'));
  return reader.ended ? alternatives : null;
}

/** Numbers and ranges with blanks between: "8402.11-8402.20 8405"; null when one of them is none. */
export function parseSpans(text: string): readonly Span[] | null {
  const reader = new TokenReader(text.match(TOKEN) ?? []);
  const spans = readSpans(reader);
  return reader.ended ? spans : null;
}

/** Numbers, each with the part of it that is meant: `0401-0406 1901.90 "dairy preparations"`. */
export function parseKinds(text: string): readonly Kind[] | null {
  const reader = new TokenReader(text.match(TOKEN) ?? []);
  const kinds = readKinds(reader);
  return reader.ended ? kinds : null;
}

function parseSpan(text: string): Span | null {
  const [, first, last = first] = NUMBER.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const from = first.replaceAll('.', '');
  const to = last.replaceAll('.', '');
  return from.length === to.length && from <= to ? { from, to } : null;
}

/** The words of a notation, one after the other. */
class TokenReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get ended(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Goes past these words if they come next. */
  take(...words: readonly string[]): boolean {
    const fits = words.every((word, place) => this.#tokens[this.#at + place] === word);
    if (fits) this.#at += words.length;
    return fits;
  }

  /** Goes past the next word if it can be read. */
  read<T>(parse: (token: string) => T | null): T | null {
    const token = this.#tokens[this.#at];
    const value = token === undefined ? null : parse(token);
    if (value !== null) this.#at += 1;
    return value;
  }
}

function readAlternative(reader: TokenReader): Alternative | null {
  const change = readChange(reader);
  if (change === null) return null;
  const also = reader.take('also') ? readKinds(reader) : [];
  if (also === null) return null;
  const exceptions: Exception[] = [];
  while (reader.take('except')) {
    const exception = readException(reader);
    if (exception === null) return null;
    exceptions.push(exception);
  }
  const requirements: Requirement[] = [];
  while (reader.take('+')) {
    const requirement = readRequirement(reader);
    if (requirement === null) return null;
    requirements.push(requirement);
  }
  return { change, also, exceptions, requirements };
}

function readChange(reader: TokenReader): Change | null {
  if (reader.take('no', 'change')) return { kind: 'none' };
  if (reader.take('from')) {
    const sources = readKinds(reader);
    return sources && { kind: 'from', sources };
  }
  if (reader.take('outside')) {
    const group = readSpans(reader);
    return group && { kind: 'outside', group };
  }
  const level = reader.read(levelOf);
  return level && { kind: 'level', level, within: reader.take('or', 'within') };
}

function levelOf(token: string): Level | null {
  return token in LEVELS ? (token as Level) : null;
}

function readException(reader: TokenReader): Exception | null {
  const counted = reader.take('more', 'than');
  const moreThan = counted ? reader.read(countOf) : 0;
  if (moreThan === null || (counted && !reader.take('of'))) return null;
  const of = readKinds(reader);
  return of && { moreThan, of };
}

function readRequirement(reader: TokenReader): Requirement | null {
  if (reader.take('RVC')) return readRegionalValue(reader);
  if (reader.take('process')) {
    const process = reader.read(wordOf);
    return process === null ? null : { kind: 'process', process };
  }
  if (reader.take('at', 'least')) {
    const atLeast = reader.read(percentOf);
    const of = reader.read(wordOf);
    return atLeast && of ? { kind: 'share', of, atLeast } : null;
  }
  return reader.take('at', 'most') ? readCap(reader) : null;
}

function readRegionalValue(reader: TokenReader): Requirement | null {
  const first = reader.read(parseDecimal);
  const byValue = first !== null && reader.take('TV');
  const second = byValue ? reader.read(parseDecimal) : first;
  const byCost = second !== null && reader.take('NC');
  if (first === null || !(byValue || byCost) || (second !== null && !byCost)) return null;
  return {
    kind: 'regional-value',
    transactionValue: byValue ? first : null,
    netCost: byCost ? second : null,
  };
}

function readCap(reader: TokenReader): Requirement | null {
  const atMost = reader.read(percentOf);
  if (atMost === null || !reader.take('by')) return null;
  const by = reader.read((token) => (token === 'weight' || token === 'value' ? token : null));
  if (by === null || !reader.take('of')) return null;
  const of = readKinds(reader);
  return of && { kind: 'cap', by, atMost, of };
}

function readKinds(reader: TokenReader): readonly Kind[] | null {
  const kinds: Kind[] = [];
  for (let span = reader.read(parseSpan); span !== null; span = reader.read(parseSpan)) {
    kinds.push({ span, part: reader.read(partOf) });
  }
  return kinds.length === 0 ? null : kinds;
}

function readSpans(reader: TokenReader): readonly Span[] | null {
  const spans: Span[] = [];
  for (let span = reader.read(parseSpan); span !== null; span = reader.read(parseSpan)) {
    spans.push(span);
  }
  return spans.length === 0 ? null : spans;
}

/** The words between quotes. */
function partOf(token: string): string | null {
  return /^".+"$/.test(token) ? token.slice(1, -1) : null;
}

function countOf(token: string): number | null {
  return /^[1-9]$/.test(token) ? Number(token) : null;
}

function percentOf(token: string): Rational | null {
  const [, digits] = PERCENT.exec(token) ?? [];
  return digits === undefined ? null : parseDecimal(digits);
}

/** A name, as processes and shares have: lower case with hyphens. */
function wordOf(token: string): string | null {
  return /^[a-z][a-z0-9-]*$/.test(token) ? token : null;
}
