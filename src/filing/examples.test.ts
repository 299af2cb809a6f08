import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { joiningKeys, partKey } from './consignment.ts';
import { type Filing, KINDS } from './filing.ts';
import { joinParts } from './joining.ts';
import { parseFilings } from './json.parse.ts';
import { publishedSchema } from './json-schema.parse.ts';
import { aDay, ourRules } from './test-parts.ts';

/** Inquiries about origin are no filings. */
const NAMES = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.json') && !name.startsWith('origin/'),
);

const PUBLISHED = KINDS.map((kind) => z.fromJSONSchema(publishedSchema(kind)));

/** The filings of the examples whose names match, in the order of their names. */
function filingsOf(names = /^/): readonly Filing[] {
  return NAMES.filter((name) => names.test(name)).flatMap((name) =>
    parseFilings(readFileSync(`examples/${name}`, 'utf8')).flatMap(({ result }) =>
      result.ok ? [result.value.filing] : [],
    ),
  );
}

describe.each(NAMES)('example %s', (name) => {
  const text = readFileSync(`examples/${name}`, 'utf8');

  test('is filed without a fault or a warning, and marked synthetic', () => {
    for (const { result } of parseFilings(text)) {
      deepStrictEqual(result.ok ? result.warnings : result.faults, []);
      strictEqual(result.ok && result.value.filing.synthetic, true);
    }
  });

  test('obeys the published schema of its kind', () => {
    for (const { raw } of parseFilings(text)) {
      const json: unknown = JSON.parse(raw);
      const obeyed = PUBLISHED.filter((schema) => schema.safeParse(json).success);
      strictEqual(obeyed.length, 1, raw);
    }
  });
});

test('the published schema refuses what the parser refuses for its shape', () => {
  const schema = z.fromJSONSchema(publishedSchema('entry'));
  strictEqual(
    schema.safeParse({ kind: 'entry', action: 'cancel', reference: 'E-1' }).success,
    true,
  );
  strictEqual(schema.safeParse({ kind: 'entry', reference: 'E-1' }).success, false);
});

test('the examples show each kind, an amendment, and no two filings alike', () => {
  const filings = filingsOf();
  deepStrictEqual(new Set(filings.map(({ kind }) => kind)), new Set(KINDS));
  expect(filings.some(({ action }) => action === 'amend')).toBe(true);
  const firsts = filings.filter(({ action }) => action === 'file').map(partKey);
  strictEqual(new Set(firsts).size, firsts.length);
});

const RULES = ourRules();
const TODAY = aDay('2026-11-22');

test('the ocean consignment is complete once its security filing is amended', () => {
  const parts = filingsOf(/-ocean-/);
  const first = parts.filter(({ action }) => action === 'file');
  const missing = (filings: readonly Filing[]) =>
    joinParts(filings, RULES, TODAY).missing.map(({ element }) => element);
  deepStrictEqual(missing(first), [
    'security-filing/consolidator',
    'security-filing/stuffing-location',
  ]);
  deepStrictEqual(missing(parts), []);
});

test('the mahogany truck meets its manifest and its trip under one entry number', () => {
  const parts = filingsOf(/-mahogany-truck/);
  const consignment = joinParts(parts, RULES, TODAY);
  strictEqual(consignment.entries[0]?.reference, 'B76-0324527-8');
  deepStrictEqual(consignment.missing, []);
  for (const part of parts) {
    expect(joiningKeys(part).some((key) => key === 'bill:CDLM77400115')).toBe(true);
  }
});

test('three loads of mahogany use permit F-2231 to 118 %', () => {
  const permits = filingsOf(/mahogany-(first|second|truck\.)/)
    .flatMap((filing) => (filing.kind === 'entry' ? filing.lines : []))
    .flatMap((line) => line.permits.filter(({ number }) => number === 'F-2231'));
  const used = permits.reduce((sum, { uses }) => sum + Number(uses?.amount), 0);
  deepStrictEqual([used, permits[0]?.allows], [118, { amount: '100', unit: 'm3' }]);
});
