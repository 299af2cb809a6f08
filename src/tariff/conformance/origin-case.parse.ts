import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Rational } from '../../terms/rational.ts';
import { numberOf, slugOf, undotted } from './stated-facts.parse.ts';
import type { OriginCase, OriginClaim, Question, WorkedCase } from './worked-case.ts';

/** The header by which a file of calculations of origin is known. */
export const ORIGIN_CASE_COLUMNS = ['case', 'inputs', 'expected', 'status'] as const;

const originRow = z.record(z.enum(ORIGIN_CASE_COLUMNS), z.string());

/** Reads calculations of origin, which are prose with figures. "same but 105" is the case before with that figure. */
export function parseOriginCases(text: string): readonly WorkedCase[] {
  const rows: unknown = parse(text, { columns: true, bom: true });
  let inputs = '';
  return z
    .array(originRow)
    .parse(rows)
    .map((row) => {
      const [, figure] = /^same but ([\d.]+)/.exec(row.inputs) ?? [];
      inputs = figure === undefined ? row.inputs : inputs.replace(/[\d.]+(?=\D*$)/, figure);
      return {
        id: row.case,
        basis: row.status.startsWith('derived') ? 'derived' : 'third-party',
        on: null,
        question: questionOf(inputs, row.expected),
      };
    });
}

function questionOf(inputs: string, expected: string): Question {
  const read: OriginCase = {
    transactionValue: figureIn(inputs, /\bTV ([\d.]+)/),
    nonOriginating: figureIn(inputs, /\bVNM ([\d.]+)/),
    netCost: figureIn(inputs, /\bnet cost ([\d.]+)/i),
    totalCost: figureIn(inputs, /\btotal cost ([\d.]+)/i),
    excluded: excludedIn(inputs),
    failing: figureIn(inputs, /fail(?:ing)? (?:the )?shift worth ([\d.]+)/),
    weightShares: [...inputs.matchAll(/([\d.]+)%/g)].flatMap(([, digits = '']) =>
      asList(numberOf(digits)),
    ),
    shift: shiftIn(inputs),
    claims: claimsIn(expected),
    excepted: [...expected.matchAll(/\b(\d{4}(?:\.\d\d)?) excluded\b/g)].map(([, code = '']) =>
      undotted(code),
    ),
    failingAlternatives: [...expected.matchAll(/alternative \((\w)\) fails/g)].map(
      ([, letter = '']) => letter,
    ),
    netCostExpected: figureIn(expected, /\bNC ([\d.]+)(?![\d.]*%)/),
    isOriginating: verdictIn(expected),
  };
  const asks = read.claims.length + read.excepted.length + read.failingAlternatives.length;
  return asks === 0 ? { kind: 'unread', because: [expected] } : { kind: 'origin', asked: read };
}

function figureIn(text: string, pattern: RegExp): Rational | null {
  const [, digits] = pattern.exec(text) ?? [];
  return digits === undefined ? null : numberOf(digits);
}

function asList<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

/** "incl. sales promotion 40, royalties 30": what the total cost holds and the net cost leaves out. */
function excludedIn(inputs: string): Readonly<Record<string, Rational>> {
  const [, listed = ''] = /\bincl\. ([^;]+)/.exec(inputs) ?? [];
  const parts = listed.split(',').flatMap((part) => {
    const [, name = '', digits = ''] = /^\s*(.+?) ([\d.]+)\s*$/.exec(part) ?? [];
    const figure = numberOf(digits);
    return figure === null ? [] : [[slugOf(name), figure] as const];
  });
  return Object.fromEntries(parts);
}

function shiftIn(inputs: string): OriginCase['shift'] {
  const [, good = '', materials = ''] =
    /^good ([\d.]+) from NO materials of (.+)$/.exec(inputs) ?? [];
  if (good === '') return null;
  const numbers = [...materials.matchAll(/\d{4}(?:\.\d\d)*/g)].map(([code]) => undotted(code));
  return { good: undotted(good), materials: numbers };
}

const CLAIM = /(?:([\d.]+)% ?)?((?<!-)[<>]=?|pass) ?(?:([\d.]+)%?)?/g;

/** "65.0% >= 60", "51.11% pass", "<=10%". */
function claimsIn(expected: string): readonly OriginClaim[] {
  return [...expected.matchAll(CLAIM)].map(([, share, relation = '', limit]) => ({
    share: share === undefined ? null : numberOf(share),
    places: share?.split('.')[1]?.length ?? 0,
    relation,
    limit: limit === undefined ? null : numberOf(limit),
  }));
}

function verdictIn(expected: string): boolean | null {
  if (/\bnot originating\b/.test(expected)) return false;
  return /\b(?:qualifies|originating|pass)\b/.test(expected) ? true : null;
}
