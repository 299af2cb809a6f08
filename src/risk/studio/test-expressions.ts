import fc from 'fast-check';
import type { Expression } from '../expression.ts';
import { listNames, type Named } from '../vocabulary.ts';

/** The lists that generated expressions name; one is called like a word of every sentence. */
export const NAMES = new Set(['hubs', 'every', 'laceyHts']);

const SPEECH = [
  'CN',
  '44',
  '',
  'a "quoted" word',
  'back\\slash',
  'two\nlines',
  'été — 中',
  ', or is',
];
const VARIABLES = ['s', 'place', 'is', 'value', 'list', 'every', 'o', 'y'];
const NUMBERS = [0, 1, 2.5, -3, 0.001, 1e21, 1e-9, 800];

type Kind = 'string' | 'double' | 'bool' | 'strings';

/** A condition of any shape that the language has, over facts of one scope of all the vocabulary. */
export const someExpression: fc.Arbitrary<Expression> = fc
  .constantFrom<readonly string[]>(['match', 'consignment'], ['line', 'declaration', 'consignment'])
  .chain((scopes) => conditionOver(listNames().filter(({ term }) => scopes.includes(term.scope))));

function conditionOver(pool: readonly Named[]): fc.Arbitrary<Expression> {
  const named = (type: Kind, optional: boolean) =>
    fc.constantFrom(...pool.filter(({ term }) => term.type === type && term.optional === optional));
  const factOf = (type: Kind) =>
    named(type, false).map((fact): Expression => ({ kind: 'fact', named: fact, column: 0 }));
  const text = fc.constantFrom(...SPEECH);
  const word = text.map((value): Expression => ({ kind: 'literal', type: 'string', value }));
  const figure = fc
    .constantFrom(...NUMBERS)
    .map((value): Expression => ({ kind: 'literal', type: 'double', value }));
  const strings = fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((members): Expression => ({ kind: 'strings', members }));
  const doubles = fc
    .array(fc.constantFrom(...NUMBERS), { minLength: 1, maxLength: 3 })
    .map((members): Expression => ({ kind: 'doubles', members }));
  const published = fc
    .constantFrom(...NAMES)
    .map((list): Expression => ({ kind: 'published-list', list }));

  const { condition } = fc.letrec<Record<'condition' | 'text' | 'number' | 'list', Expression>>(
    (tie) => ({
      condition: fc.oneof(
        { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
        ...(pool.some(({ term }) => term.type === 'bool') ? [factOf('bool')] : []),
        fc.boolean().map((value): Expression => ({ kind: 'literal', type: 'bool', value })),
        guarded(named('double', true), figure),
        comparison(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('number')),
        comparison(fc.constantFrom('==', '!='), tie('text')),
        comparison(fc.constantFrom('==', '!='), tie('condition')),
        fc
          .record({ element: tie('text'), list: tie('list') })
          .map((parts): Expression => ({ kind: 'in', ...parts })),
        fc
          .record({ element: tie('number'), list: doubles })
          .map((parts): Expression => ({ kind: 'in', ...parts })),
        fc
          .record({
            test: fc.constantFrom('startsWith', 'endsWith', 'contains'),
            text: tie('text'),
            part: tie('text'),
          })
          .map((parts): Expression => ({ kind: 'text-test', ...parts })),
        fc
          .record({ text: tie('text'), list: tie('list') })
          .map((parts): Expression => ({ kind: 'starts-with-any', ...parts })),
        tie('condition').map((operand): Expression => ({ kind: 'not', operand })),
        junction(tie('condition')),
        choice(tie('condition'), tie('condition')),
        quantifier(tie('list'), tie('condition'), tie('text')),
      ),
      text: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        factOf('string'),
        word,
        choice(tie('condition'), tie('text')),
      ),
      number: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        factOf('double'),
        figure,
        factOf('double').map((operand): Expression => ({ kind: 'negate', operand })),
        fc
          .record({
            operator: fc.constantFrom('+', '-', '*', '/'),
            left: tie('number'),
            right: tie('number'),
          })
          .map((parts): Expression => ({ kind: 'arithmetic', ...parts })),
        fc.oneof(tie('text'), tie('list')).map((of): Expression => ({ kind: 'size', of })),
        choice(tie('condition'), tie('number')),
      ),
      list: fc.oneof(factOf('strings'), strings, published),
    }),
  );
  return condition;
}

/** A fact that can be absent, and a condition that asks first whether it is there. */
function guarded(
  named: fc.Arbitrary<Named>,
  figure: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  return fc.tuple(named, figure, fc.boolean()).map(([fact, right, denied]): Expression => {
    const has: Expression = { kind: 'has', named: fact, column: 0 };
    const left: Expression = { kind: 'fact', named: fact, column: 0 };
    const compared: Expression = { kind: 'compare', operator: '<', left, right };
    return denied
      ? { kind: 'or', left: { kind: 'not', operand: has }, right: compared }
      : { kind: 'and', left: has, right: compared };
  });
}

function comparison(
  operator: fc.Arbitrary<'==' | '!=' | '<' | '<=' | '>' | '>='>,
  side: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  return fc
    .record({ operator, left: side, right: side })
    .map((parts): Expression => ({ kind: 'compare', ...parts }));
}

function junction(part: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .record({ kind: fc.constantFrom('and', 'or'), left: part, right: part })
    .map((parts): Expression => parts);
}

function choice(
  when: fc.Arbitrary<Expression>,
  outcome: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  return fc
    .record({ when, yes: outcome, no: outcome })
    .map((parts): Expression => ({ kind: 'choose', ...parts }));
}

/** For some or every member of a list, a test of the member, alone or beside another condition. */
function quantifier(
  list: fc.Arbitrary<Expression>,
  beside: fc.Arbitrary<Expression>,
  text: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  return fc
    .record({
      kind: fc.constantFrom('some', 'every'),
      list,
      variable: fc.constantFrom(...VARIABLES),
      part: text,
      other: fc.option(beside),
    })
    .map(({ kind, list: of, variable, part, other }): Expression => {
      const member: Expression = { kind: 'element', variable };
      const test: Expression = { kind: 'text-test', test: 'contains', text: member, part };
      const body: Expression = other === null ? test : { kind: 'or', left: test, right: other };
      return { kind, list: of, variable, body };
    });
}
