import { expect, test } from 'vitest';
import type { WayView } from '../../tracing/chain/way-view.ts';
import { BOX, layOut } from './way-layout.ts';

const MAKING = { en: 'Making', es: 'Elaboración', fr: 'Fabrication' };

function aWay(lots: readonly (readonly [string, number])[], pairs: readonly string[]): WayView {
  return {
    lot: 'GOODS',
    standing: { completeness: 1, missing: null, signals: [] },
    branches: [],
    gaps: [{ lot: 'RAW', kind: 'plain', step: 'making', lacks: 'record', title: MAKING }],
    signals: [],
    lots: lots.map(([lot, depth]) => ({ lot, depth, records: [] })),
    edges: pairs.map((pair) => {
      const [input = '', output = ''] = pair.split('>');
      return { input, output, event: pair, effect: 'made' as const };
    }),
    fingerprint: '',
    alike: [],
    cut: false,
  };
}

test('a way is drawn from its origins at the left to the goods at the right, no two lots in one place', () => {
  const lots = [
    ['GOODS', 0],
    ['A', 1],
    ['B', 1],
    ['RAW', 2],
  ] as const;
  const drawing = layOut(aWay(lots, ['A>GOODS', 'B>GOODS', 'RAW>A', 'RAW>B']));
  const left = new Map(drawing.lots.map((one) => [one.lot, one.left]));
  expect(left.get('RAW')).toBeLessThan(left.get('A') ?? 0);
  expect(left.get('A')).toBeLessThan(left.get('GOODS') ?? 0);
  expect(new Set(drawing.lots.map((one) => `${one.left} ${one.top}`)).size).toBe(4);
  expect(drawing.edges).toHaveLength(4);
  expect(drawing.stubs.map(({ key }) => key)).toEqual(['RAW']);
  for (const one of drawing.lots) {
    expect(one.left + BOX.width).toBeLessThanOrEqual(drawing.width);
    expect(one.top + BOX.height).toBeLessThanOrEqual(drawing.height);
  }
});
