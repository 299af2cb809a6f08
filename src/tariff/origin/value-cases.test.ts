import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTable } from '../table.parse.ts';
import type { Determination } from './determine.ts';
import { determine, foreign } from './test-origin.ts';

const CASES = '../shared/data/tariff/usmca_rvc_cases.dev.csv';

const table = existsSync(CASES)
  ? parseTable(
      readFileSync(CASES, 'utf8'),
      z.object({ case: z.string(), inputs: z.string(), expected: z.string() }),
    )
  : null;
const rows = table?.ok ? table.value : [];

/** The figure that follows some words of a case. */
function figure(inputs: string, words: string): string | undefined {
  return new RegExp(`${words}[ :]+(\\d+(?:\\.\\d+)?)`, 'i').exec(inputs)?.[1];
}

const EXCLUSIONS = {
  'sales-promotion': 'sales promotion',
  royalties: 'royalties',
  'shipping-and-packing': 'shipping/packing',
  'non-allowable-interest': 'non-allowable interest',
};

/** A good of heading 8470 whose foreign materials are parts, so that it rests on regional value. */
function byValue(inputs: string): Record<string, unknown> {
  const excluded = Object.entries(EXCLUSIONS).flatMap(([name, words]) => {
    const amount = figure(inputs, words);
    return amount === undefined ? [] : [[name, amount]];
  });
  return {
    hts: '8470.10',
    transactionValue: figure(inputs, 'TV'),
    netCost: figure(inputs, 'net cost'),
    totalCost: figure(inputs, 'total cost'),
    excluded: Object.fromEntries(excluded),
    materials: [foreign('8473.21', figure(inputs, 'VNM') ?? '')],
  };
}

function byTolerance(inputs: string, worth: string): Record<string, unknown> {
  const transactionValue = figure(inputs, 'TV') ?? '1000';
  return { hts: '8403.90', transactionValue, materials: [foreign('8403.10', worth)] };
}

/** A garment whose determining component weighs a hundred: percents are kilograms. */
function byWeight(inputs: string): Record<string, unknown> {
  const [all = '', elastic = ''] = [...inputs.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, one]) => one);
  const rigid = String(Number(all) - Number(elastic));
  return {
    hts: '6109.10',
    componentWeightKg: '100',
    states: { 'cut-and-sewn': true },
    materials: [
      foreign('5205.12', '1', { weightKg: rigid, states: { elastomeric: false } }),
      foreign('5402.44', '1', { weightKg: elastic, states: { elastomeric: true } }),
    ],
  };
}

function goodOf(inputs: string): Record<string, unknown> {
  const worth = figure(inputs, 'worth') ?? figure(inputs, 'same but');
  if (worth !== undefined) return byTolerance(inputs, worth);
  return /elastomeric/.test(inputs) ? byWeight(inputs) : byValue(inputs);
}

/** Every percent that the answer tells, whatever it is of. */
function percentsOf({ routes }: Determination): readonly number[] {
  const told = routes.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.methods]));
  return told.flatMap(({ because }) => Number(because.fill['percent'] ?? []));
}

describe.skipIf(rows.length === 0)('the worked cases of regional value', () => {
  test('are all read', () => {
    expect(rows.length).toBeGreaterThan(6);
  });

  test.each(rows.filter(({ inputs }) => !/from NO materials/.test(inputs)))(
    '$case: $expected',
    ({ inputs, expected }) => {
      const found = determine(goodOf(inputs));
      const verdict = /not originating|does not/i.test(expected)
        ? 'not-originating'
        : 'originating';
      expect(found.verdict).toBe(verdict);
      const exact = [...expected.matchAll(/(?<![<>=≥≤]\s?)(\d+\.\d+)%/g)].map(([, one]) =>
        Number(one),
      );
      expect(percentsOf(found)).toEqual(expect.arrayContaining(exact));
    },
  );

  test.each(rows.filter(({ inputs }) => /from NO materials/.test(inputs)))(
    '$case: $expected',
    ({ inputs }) => {
      const [hts = '', ...materials] = inputs.match(/\d{4}(?:\.\d{2})?/g) ?? [];
      const found = determine({
        hts,
        materials: materials.map((number) => foreign(number, '100')),
      });
      const [first, second] = found.routes;
      expect(first?.lines.map(({ because }) => because.code)).toEqual(['excepted', 'shift-met']);
      expect(second?.lines.every(({ outcome }) => outcome === 'yes')).toBe(true);
      expect(second?.steps.at(-1)?.asks).toBe('RVC 60 TV 50 NC');
    },
  );
});
