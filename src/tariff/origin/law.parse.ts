import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, settle } from '../../terms/result.ts';
import type { Provision } from '../law.ts';
import {
  day,
  decimal,
  openDay,
  parseJson,
  parseLaw,
  parseTable,
  verified,
} from '../table.parse.ts';
import type { Agreement, OriginLaw } from './agreement.ts';
import { ORIGIN_FAULTS } from './faults.ts';
import { parseAlternatives, parseKinds, parseSpans } from './rule.parse.ts';
import type { ProductRule } from './rule.ts';
import { printKind } from './scope.ts';

/** The kinds of text that the law of origin comes in; the Book may have many of each. */
export const ORIGIN_PART_KINDS = ['origin-agreement', 'origin-rules'] as const;

/** A part of the Book that may speak of preferential origin. */
export interface OriginPart {
  readonly kind: string;
  readonly name: string;
  readonly content: string;
}

/**
 * Compiles agreements and their rules; without any the law of origin is empty, and every inquiry says so.
 *
 * @faults tariff-law-malformed, origin-rule-doubled; pointers begin with the name of the part
 */
export function compileOrigin(parts: readonly OriginPart[]): Result<OriginLaw> {
  const faults: Fault[] = [];
  const keep = <T>(part: OriginPart, result: Result<readonly T[]>): readonly T[] => {
    const told = result.ok ? result.warnings : result.faults;
    faults.push(...told.map((fault) => ({ ...fault, at: `/${part.name}${fault.at}` })));
    return result.ok ? result.value : [];
  };
  const of = (kind: (typeof ORIGIN_PART_KINDS)[number]) =>
    parts.filter((part) => part.kind === kind);
  const agreements = of('origin-agreement').flatMap((part) => {
    const read = parseAgreement(part.content);
    return keep(part, read.ok ? ok([read.value]) : read);
  });
  const rules = of('origin-rules').flatMap((part) => keep(part, parseRules(part.content)));
  return settle({ agreements, rules }, [...faults, ...doubled(rules)]);
}

const spans = z.string().transform((text, context) => {
  const read = parseSpans(text);
  if (read === null) context.addIssue({ code: 'custom', message: 'not numbers', input: text });
  return read ?? z.NEVER;
});
const kinds = z.string().transform((text, context) => {
  const read = parseKinds(text);
  if (read === null) context.addIssue({ code: 'custom', message: 'not numbers', input: text });
  return read ?? z.NEVER;
});
const alternatives = z.string().transform((text, context) => {
  const read = parseAlternatives(text);
  if (read === null) context.addIssue({ code: 'custom', message: 'not a rule', input: text });
  return read ?? z.NEVER;
});

const ruleRow = z.object({
  agreement: z.string().min(1),
  target: spans,
  part: z.string().transform((text) => (text === '' ? null : text)),
  rule: alternatives,
  from: day,
  to: openDay,
  verified,
  source: z.string().min(1),
});

/** The product-specific rules of a table. @faults tariff-law-malformed */
export function parseRules(text: string): Result<readonly ProductRule[]> {
  const table = parseTable(text, ruleRow);
  if (!table.ok) return table;
  return ok(
    table.value.map(({ from, to, source, rule, ...row }) => ({
      ...row,
      alternatives: rule,
      validity: { from, to },
      citation: source,
    })),
  );
}

const dated = z
  .object({ from: day, to: day.nullable(), verified: z.boolean(), source: z.string().min(1) })
  .transform(
    ({ from, to, source, ...rest }): Provision => ({
      ...rest,
      validity: { from, to },
      citation: source,
    }),
  );

/** A provision of the agreement with its own members beside when it holds and where it stands. */
function provision<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.intersection(dated, z.object(shape));
}

const words = z.array(z.string().min(1));
const months = z.number().int().positive();

const agreement = provision({
  id: z.string().min(1),
  title: z.string().min(1),
  parties: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  state: z.string().min(1),
  tolerances: z.array(
    provision({
      goods: spans,
      by: z.enum(['value', 'good-weight', 'component-weight']),
      atMost: decimal,
      limits: z.array(z.object({ state: z.string().min(1), atMost: decimal })),
    }),
  ),
  toleranceExceptions: z.array(provision({ goods: kinds, materials: kinds.nullable() })),
  partsRules: z.array(
    provision({
      exceptGoods: spans,
      anyOf: words,
      transactionValue: decimal.nullable(),
      netCost: decimal.nullable(),
    }),
  ),
  sets: z.array(provision({ atMost: decimal })),
  netCostExclusions: words,
  inventoryMethods: words,
  transit: z.array(provision({ operations: words })),
  certificates: z.array(
    provision({
      roles: words,
      criteria: words,
      partyWords: z.object({ exporter: words, producer: words, importer: words }),
      blanketMonths: months,
      validMonths: months,
      notNeededUpTo: decimal.nullable(),
      lateClaimMonths: months,
    }),
  ),
});

/** One agreement with what it says of all goods. @faults tariff-law-malformed */
export function parseAgreement(text: string): Result<Agreement> {
  return parseLaw(parseJson(text), agreement);
}

/** Two rules for the same number, part and day leave nobody knowing which is law. */
function doubled(rules: readonly ProductRule[]): readonly Fault[] {
  const spells = new Map<string, ProductRule['validity'][]>();
  const faults: Fault[] = [];
  for (const { agreement, target, part, validity } of rules) {
    for (const span of target) {
      const key = `${agreement} ${printKind({ span, part })}`;
      const known = spells.get(key) ?? [];
      if (known.some((other) => overlap(other, validity))) {
        faults.push(ORIGIN_FAULTS.fault('origin-rule-doubled', '/origin-rules', key));
      }
      spells.set(key, [...known, validity]);
    }
  }
  return faults;
}

function overlap(a: ProductRule['validity'], b: ProductRule['validity']): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
