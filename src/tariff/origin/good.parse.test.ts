import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOriginQuestion } from './good.parse.ts';

const QUESTION = {
  agreement: 'usmca',
  on: '2026-11-02',
  good: { hts: '8470.10', materials: [{ name: 'chip', hts: '8542.31', value: '12.50' }] },
};

function placesOf(json: unknown) {
  const read = parseOriginQuestion(json);
  return read.ok ? [] : read.faults.map(({ at }) => at).sort();
}

describe('an inquiry about origin', () => {
  test('takes figures as exact text or as JSON numbers, and numbers with or without dots', () => {
    const read = parseOriginQuestion({
      ...QUESTION,
      good: { hts: '84701000', transactionValue: 0.1, weightKg: '2' },
    });
    expect(read.ok && read.value.good.transactionValue).toEqual({ num: 1n, den: 10n });
    expect(read.ok && read.value.good.hts).toBe('84701000');
  });

  test('assumes nothing of what it is not told', () => {
    const read = parseOriginQuestion(QUESTION);
    expect(read.ok && read.value.good).toMatchObject({
      producedIn: null,
      whollyObtained: undefined,
      transactionValue: null,
      journey: null,
      materials: [{ originating: null, country: null, weight: null, made: null, states: {} }],
    });
  });

  test('is told every member that is wrong at once, those of materials of materials too', () => {
    const inner = { name: '', hts: '84.7', colour: 'red' };
    const made = { selfProduced: 'yes', materials: [inner] };
    const material = { name: 'part', value: 'much', role: 'wheel', made };
    expect(
      placesOf({ ...QUESTION, on: 'today', good: { hts: '8470', materials: [material] } }),
    ).toEqual([
      '/good/hts',
      '/good/materials/0/made/materials/0/colour',
      '/good/materials/0/made/materials/0/hts',
      '/good/materials/0/made/materials/0/name',
      '/good/materials/0/made/selfProduced',
      '/good/materials/0/role',
      '/good/materials/0/value',
      '/on',
    ]);
  });

  test('of any shape and depth is read or refused, never thrown at', () => {
    let deep: object = { name: 'm' };
    for (let depth = 0; depth < 10_000; depth += 1) {
      deep = { name: 'm', made: { selfProduced: true, materials: [deep] } };
    }
    expect(placesOf({ ...QUESTION, good: { hts: '8470.10', materials: [deep] } })).not.toEqual([]);
    const members = ['hts', 'states', 'materials', 'journey', 'shares', 'excluded', 'set'];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...members), (json, member) => {
        parseOriginQuestion(json);
        const good = { ...QUESTION.good, [member]: json };
        expect(typeof parseOriginQuestion({ ...QUESTION, good }).ok).toBe('boolean');
      }),
    );
  });
});
