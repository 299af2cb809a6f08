import { describe, expect, test } from 'vitest';
import { emptyGood, emptyMaterial, exampleGood, inquiryOf } from './origin-question.ts';

describe('an inquiry about origin, as it is typed', () => {
  test('sends nothing of what nobody said, and no row without a word', () => {
    expect(inquiryOf({ ...emptyGood('2026-11-02'), hts: ' 8402.12 ' })).toEqual({
      agreement: 'usmca',
      on: '2026-11-02',
      good: { hts: '8402.12', materials: [] },
    });
  });

  test('tells a material that does not originate from one of which nobody knows', () => {
    const tubes = { ...emptyMaterial(1), name: 'tubes', originating: 'no' } as const;
    const plate = { ...emptyMaterial(2), name: 'plate' };
    const asked = inquiryOf({ ...emptyGood('2026-11-02'), materials: [tubes, plate] });
    expect(asked).toMatchObject({
      good: { materials: [{ name: 'tubes', originating: false }, { name: 'plate' }] },
    });
  });

  test('states each word once', () => {
    const asked = inquiryOf({ ...exampleGood('2026-11-02'), states: 'cut-and-sewn  knit' });
    expect(asked).toMatchObject({ good: { states: { 'cut-and-sewn': true, knit: true } } });
  });
});
