import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay } from '../../filing/test-parts.ts';
import { instantOf } from '../../terms/day.ts';
import { compare, rational } from '../../terms/rational.ts';
import type { TraceEvent } from '../event/trace-event.ts';
import { productionOf } from './production.ts';
import { anAuthorisation } from './test-balance.ts';
import { compileYields } from './yield.parse.ts';
import { judgeYield, type Made, outputOver, type YieldLaw } from './yield.ts';

const TODAY = aDay('2026-11-22');

function shipped(): YieldLaw {
  const parts = (['yields', 'densities'] as const).map((kind) => ({
    kind,
    name: kind,
    content: readFileSync(`law/us/tracing/${kind}.csv`, 'utf8'),
  }));
  const read = compileYields(parts);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

const LAW = shipped();

function sawn(input: string, output: string, but: Partial<Made> = {}): Made {
  const unit = 'm3';
  return {
    step: 'sawing',
    inputs: [{ amount: input, unit }],
    outputs: [{ amount: output, unit }],
    species: ['Swietenia macrophylla'],
    ...but,
  };
}
const verdictOf = (made: Made) => judgeYield(made, LAW, TODAY).verdict;

describe('a step', () => {
  it('cannot make more than its yield of what went in, nor lose more than it wastes', () => {
    expect(verdictOf(sawn('100', '52'))).toBe('possible');
    expect(verdictOf(sawn('100', '71'))).toBe('too-much');
    expect(verdictOf(sawn('100', '20'))).toBe('too-little');
  });

  it('is possible for every amount within its range, and for none beyond it', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 2_000 }),
    );
    fc.assert(
      fc.property(parts, ([input, permille]) => {
        const output = ((input * permille) / 1_000).toFixed(3);
        const within = permille >= 350 && permille <= 700;
        expect(verdictOf(sawn(String(input), output)) === 'possible').toBe(within);
      }),
    );
  });

  it('compares weight with volume by the density of the species, and only by it', () => {
    const tonnes = (amount: string) => ({ outputs: [{ amount, unit: 't' }] });
    expect(verdictOf(sawn('100', '0', tonnes('30')))).toBe('possible');
    expect(verdictOf(sawn('100', '0', tonnes('60')))).toBe('too-much');
    const unknownWood = { species: ['Khaya ivorensis'], ...tonnes('60') };
    expect(verdictOf(sawn('100', '0', unknownWood))).toBe('unknown');
    expect(verdictOf(sawn('100', '0', { ...tonnes('60'), species: [] }))).toBe('unknown');
  });

  it('is unknown where nobody stated an amount, or nobody knows the step', () => {
    expect(verdictOf(sawn('100', '90', { inputs: [null] }))).toBe('unknown');
    expect(verdictOf(sawn('100', '90', { step: 'enchanting' }))).toBe('unknown');
    expect(verdictOf(sawn('100', '90', { step: null }))).toBe('unknown');
  });
});

it('steps one after the other make what each makes of the one before', () => {
  const span = outputOver(rational(1000n), ['ginning', 'spinning', 'weaving'], LAW, TODAY);
  if (span === null) throw new Error('a step has no yield');
  expect(compare(span.min, rational(1547n, 10n))).toBe(0);
  expect(compare(span.max, rational(46_305n, 100n))).toBe(0);
  expect(outputOver(rational(1000n), ['ginning', 'enchanting'], LAW, TODAY)).toBeNull();
});

it('a table of yields is refused with every fault at once', () => {
  const content = [
    'steps,measure,min,max,from,to,verified,source',
    'sawing,volume,0.7,0.3,2000-01-01,,unverified,recalled',
    'sawing,length,0,0.3,2000-13-01,,maybe,',
  ].join('\n');
  const read = compileYields([{ kind: 'yields', name: 'yields', content }]);
  expect(read.ok ? [] : read.faults.map(({ at }) => at)).toEqual([
    '/yields/0/max',
    '/yields/1/measure',
    '/yields/1/min',
    '/yields/1/from',
    '/yields/1/verified',
    '/yields/1/source',
  ]);
});

describe('a mill', () => {
  const event = (moment: string, input: string, output: string): TraceEvent => ({
    key: moment,
    digest: moment,
    at: '',
    moment: instantOf(Date.parse(moment)),
    effect: 'made',
    step: 'sawing',
    inputs: [{ lot: `in-${moment}`, quantity: { amount: input, unit: 'm3' } }],
    outputs: [{ lot: `out-${moment}`, quantity: { amount: output, unit: 'm3' } }],
    seen: [],
    place: 'MILL-1',
    from: null,
    holder: null,
    documents: [],
    facts: {},
    withdrawal: null,
  });

  it('is held to its capacity and to what it took, month by month', () => {
    const mill = anAuthorisation('mill', 'MILL-1', ['100', 'm3'], { per: 'month' });
    const events = [
      event('2026-10-03T00:00:00Z', '100', '50'),
      event('2026-11-03T00:00:00Z', '100', '60'),
      event('2026-11-20T00:00:00Z', '50', '65'),
    ];
    const made = productionOf('mill/MILL-1', mill, events, LAW);
    expect(made.map(({ period, balance }) => [period, balance.used, balance.over])).toEqual([
      ['2026-11', '125.000000', true],
      ['2026-10', '50.000000', false],
    ]);
    expect(made.flatMap(({ yields }) => yields.map(({ verdict }) => verdict))).toEqual([
      'too-much',
      'possible',
    ]);
  });
});
