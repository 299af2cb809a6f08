import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayDetermination } from './answer.ts';
import { answerInquiry } from './inquiry.parse.ts';
import { starterOrigin } from './test-origin.ts';

const LAW = starterOrigin();

const number = fc.constantFrom(
  '8402.12',
  '8459.61',
  '6109.10',
  '0406.10',
  '8473.21',
  '8466.93',
  '15',
);
const figure = fc.option(fc.nat(2000).map(String), { nil: null });
const states = fc.dictionary(
  fc.constantFrom('cut-and-sewn', 'elastomeric', 'another-good', 'presented-unassembled'),
  fc.boolean(),
);
const { material } = fc.letrec<{ material: Record<string, unknown> }>((tie) => ({
  material: fc.record({
    name: fc.constant('m'),
    hts: fc.oneof(number, fc.constant(null)),
    role: fc.constantFrom(
      'material',
      'accessory',
      'retail-packing',
      'shipping-packing',
      'indirect',
    ),
    originating: fc.option(fc.boolean(), { nil: null }),
    country: fc.constantFrom('MX', 'CN', null),
    value: figure,
    weightKg: figure,
    states,
    made: fc.option(
      fc.record({
        producedIn: fc.constantFrom('CA', 'CN', null),
        selfProduced: fc.boolean(),
        materials: fc.array(tie('material'), { maxLength: 2 }),
      }),
      { nil: null, depthSize: 'small' },
    ),
  }),
}));
const good = fc.record({
  hts: number,
  producedIn: fc.constantFrom('MX', 'CN', null),
  transactionValue: figure,
  internationalFreight: figure,
  netCost: figure,
  totalCost: figure,
  weightKg: figure,
  componentWeightKg: figure,
  set: fc.boolean(),
  states,
  materials: fc.option(fc.array(material, { maxLength: 4 }), { nil: null }),
});

describe('any inquiry', () => {
  test('is answered in JSON, each finding with its sentence, or refused with faults', () => {
    fc.assert(
      fc.property(good, (asked) => {
        const found = answerInquiry(LAW, { agreement: 'usmca', on: '2026-11-02', good: asked });
        if (!found.ok) {
          expect(found.faults.length).toBeGreaterThan(0);
          return;
        }
        const said = JSON.stringify(sayDetermination(found.value.determination, 'fr'));
        expect(said).not.toMatch(/\{[a-zA-Z]+\}/);
      }),
    );
  });

  test('names facts that lack when its answer is open, and then only', () => {
    fc.assert(
      fc.property(good, (asked) => {
        const found = answerInquiry(LAW, { agreement: 'usmca', on: '2026-11-02', good: asked });
        if (!found.ok) return;
        const { verdict, missing } = found.value.determination;
        expect(missing.length > 0).toBe(verdict === 'undetermined');
      }),
    );
  });
});
