import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../terms/rational.ts';
import { parseAlternatives } from './rule.parse.ts';
import {
  type Alternative,
  type Change,
  type Exception,
  printAlternatives,
  type Requirement,
} from './rule.ts';
import type { Kind, Span } from './scope.ts';

const LENGTHS = [2, 4, 6, 8] as const;
const spans: fc.Arbitrary<Span> = fc.constantFrom(...LENGTHS).chain((length) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 10 ** length - 1 }),
      fc.integer({ min: 0, max: 10 ** length - 1 }),
    )
    .map(([a, b]) => ({
      from: String(Math.min(a, b)).padStart(length, '0'),
      to: String(Math.max(a, b)).padStart(length, '0'),
    })),
);
const words = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const kinds: fc.Arbitrary<Kind> = fc.record({
  span: spans,
  part: fc.option(words, { nil: null }),
});
const someKinds = fc.array(kinds, { minLength: 1, maxLength: 4 });
const percents = fc.integer({ min: 0, max: 1000 }).map((tenths) => rational(BigInt(tenths), 10n));
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('level' as const),
    level: fc.constantFrom('CC' as const, 'CTH' as const, 'CTSH' as const),
    within: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('outside' as const),
    group: fc.array(spans, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('from' as const), sources: someKinds }),
  fc.constant({ kind: 'none' as const }),
);
const exceptions: fc.Arbitrary<Exception> = fc.record({
  moreThan: fc.integer({ min: 0, max: 9 }),
  of: someKinds,
});
const requirements: fc.Arbitrary<Requirement> = fc.oneof(
  fc
    .record({
      kind: fc.constant('regional-value' as const),
      transactionValue: fc.option(percents, { nil: null }),
      netCost: fc.option(percents, { nil: null }),
    })
    .filter(({ transactionValue, netCost }) => transactionValue !== null || netCost !== null),
  fc.record({ kind: fc.constant('process' as const), process: names }),
  fc.record({ kind: fc.constant('share' as const), of: names, atLeast: percents }),
  fc.record({
    kind: fc.constant('cap' as const),
    by: fc.constantFrom('weight' as const, 'value' as const),
    atMost: percents,
    of: someKinds,
  }),
);
const alternatives: fc.Arbitrary<Alternative> = fc.record({
  change: changes,
  also: fc.array(kinds, { maxLength: 3 }),
  exceptions: fc.array(exceptions, { maxLength: 2 }),
  requirements: fc.array(requirements, { maxLength: 3 }),
});

describe('the notation of a rule', () => {
  test('is read back to the tree that it was printed from', () => {
    const rules = fc.array(alternatives, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rules, (rule) => {
        expect(parseAlternatives(printAlternatives(rule))).toEqual(rule);
      }),
    );
  });

  test.each([
    ['CTH except 8473; CTH also 8473 + RVC 60 TV 50 NC'],
    ['CTH except more than 1 of 8413.50-8413.60 8466.93.15 8501.32'],
    ['CTSH or within except 8471.41-8471.50'],
    ['outside 8467.21-8467.29 except 8467.91 "housings"'],
    ['no change + RVC 75 NC + at least 40% labor-value-content'],
    ['CC except 5106-5113 + process cut-and-sewn + at most 10% by weight of 1701'],
    ['from 7206-7207'],
  ])('prints %s as it is written', (text) => {
    expect(printAlternatives(parseAlternatives(text) ?? [])).toBe(text);
  });

  test.each([
    [''],
    ['CTX'],
    ['CTH;'],
    ['CTH except'],
    ['CTH except more than 0 of 8473'],
    ['CTH except 847'],
    ['CTH except 8473-84.50'],
    ['CTH except 8475-8473'],
    ['CTH + RVC'],
    ['CTH + RVC 60'],
    ['CTH + RVC 60 TV 50'],
    ['CTH + at least 40 labor-value-content'],
    ['CTH except "housings"'],
    ['CTH 8473'],
    ['from'],
  ])('refuses "%s"', (text) => {
    expect(parseAlternatives(text)).toBeNull();
  });
});
