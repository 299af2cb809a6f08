import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyFacts, DutyLine } from './assessment.ts';
import { assessFees, shareFees } from './fee.ts';
import type { TariffLaw } from './law.ts';
import { compileTariff } from './tariff-part.parse.ts';
import { accepted, dayOf, dollars, entryOf, lineOf, part, shippedParts } from './test-tariff.ts';

const LAW = accepted(compileTariff(shippedParts()));

function feesOf(lines: readonly DutyLine[], entry: Partial<DutyFacts> = {}, law: TariffLaw = LAW) {
  const { fees } = assessFees(law, entryOf(lines, entry));
  return Object.fromEntries(fees.map(({ kind, amount }) => [kind, amount.amount]));
}

const INFORMAL: Partial<DutyFacts> = { entryType: '11', mode: 'air' };

describe('the processing fee of an informal entry', () => {
  const line = lineOf('6109100012', { value: dollars('900') });

  it.each([
    ['filed electronically', {}, '2.69'],
    ['filed on paper', { filed: 'manual' }, '8.06'],
    ['that customs prepares itself', { filed: 'by-customs' }, '12.09'],
    ['of an express carrier', { mode: 'express' }, '1.34'],
  ] as const)('%s', (_, entry, mpf) => {
    expect(feesOf([line], { ...INFORMAL, ...entry })).toEqual({ mpf });
  });

  it('is owed for each waybill of an express carrier', () => {
    expect(feesOf([line], { ...INFORMAL, mode: 'express', waybills: 3 })).toEqual({ mpf: '4.02' });
    expect(feesOf([line], { ...INFORMAL, waybills: 3 })).toEqual({ mpf: '2.69' });
  });

  it('is read for some years and reckoned from the base amount for the others, which is said', () => {
    const unverified = (on: string) =>
      assessFees(LAW, entryOf([line], { ...INFORMAL, entryDate: dayOf(on) })).fees[0]?.unverified;
    expect(unverified('2026-06-10')).toBe(false);
    expect(unverified('2024-06-10')).toBe(true);
  });
});

describe('a formal entry', () => {
  it('pays the limits of merchandise processing also by express', () => {
    expect(feesOf([lineOf('6109100012')], { mode: 'express' })).toEqual({ mpf: '34.64' });
  });

  it('on paper pays a surcharge beside it', () => {
    expect(feesOf([lineOf('6109100012')], { filed: 'manual' })).toEqual({
      mpf: '34.64',
      'mpf-surcharge': '4.03',
    });
  });
});

it('a mail entry pays for its preparation and no merchandise processing', () => {
  const line = lineOf('6109100012', { value: dollars('900') });
  expect(feesOf([line], { entryType: '3419', mode: 'mail' })).toEqual({ 'dutiable-mail': '7.39' });
});

describe('exempt from merchandise processing, though no program is claimed,', () => {
  it.each([
    ['are products of an insular possession', { origin: 'GU' }],
    ['are products of a least-developed beneficiary', { origin: 'NP' }],
    ['are articles returned under chapter 98', { claims: ['98010010'] }],
    ['is a line of chapter 98 itself', { hts: '9801001012' }],
  ])('%s', (_, line) => {
    expect(feesOf([lineOf('6109100012', line)], { mode: 'vessel' })).toEqual({ hmf: '12.50' });
  });

  it('is of assembled goods the part that comes from the United States', () => {
    const claims = ['98020080'];
    const values = { 'non-us-content': dollars('40000') };
    expect(feesOf([lineOf('6109100012', { claims, values, value: dollars('90000') })])).toEqual({
      mpf: '138.56',
    });
  });

  it('is nobody knows how much of assembled goods whose foreign part is not declared', () => {
    const entry = entryOf([lineOf('6109100012', { claims: ['98020080'] })]);
    expect(assessFees(LAW, entry)).toMatchObject({ fees: [], leavesOut: ['mpf'] });
  });

  it('is only the line: the others of the entry pay on their own value', () => {
    const lines = [
      lineOf('6109100012', { origin: 'GU', value: dollars('1000000') }),
      lineOf('6109100012', { number: 2, value: dollars('40000') }),
    ];
    expect(feesOf(lines)).toEqual({ mpf: '138.56' });
  });
});

it('harbor maintenance is not owed at a port that the law excepts', () => {
  const parts = shippedParts().map((one) =>
    one.kind === 'fees'
      ? part(
          'fees',
          one.content.replace('hmf,0.125%,entry,*,vessel,*,,', 'hmf,0.125%,entry,*,vessel,*,0502,'),
        )
      : one,
  );
  const law = accepted(compileTariff(parts));
  const line = lineOf('6109100012');
  expect(feesOf([line], { mode: 'vessel', port: '0502' }, law)).toEqual({ mpf: '34.64' });
  expect(feesOf([line], { mode: 'vessel', port: '0501' }, law)).toHaveProperty('hmf', '12.50');
});

describe('the shares of a fee', () => {
  it('follow the values of the lines', () => {
    const lines = [
      lineOf('6109100012', { value: dollars('1000') }),
      lineOf('6109100012', { number: 2, value: dollars('2000') }),
      lineOf('6109100012', { number: 3, origin: 'GU', value: dollars('2000') }),
    ];
    expect(shareFees(LAW, entryOf(lines))).toEqual([
      { kind: 'mpf', line: 1, amount: dollars('11.19') },
      { kind: 'mpf', line: 2, amount: dollars('22.39') },
    ]);
  });

  it('sum to the fee to the cent, however many lines bear it and whichever limit holds', () => {
    const values = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (amounts) => {
        const lines = amounts.map((amount, position) =>
          lineOf('6109100012', { number: position + 1, value: dollars(String(amount)) }),
        );
        const entry = entryOf(lines, { mode: 'vessel' });
        const shares = shareFees(LAW, entry);
        for (const { kind, amount } of assessFees(LAW, entry).fees) {
          const cents = shares
            .filter((share) => share.kind === kind)
            .reduce((sum, share) => sum + centsOf(share.amount.amount), 0);
          expect(cents).toBe(centsOf(amount.amount));
        }
      }),
    );
  });
});

function centsOf(amount: string): number {
  return Number(amount.replace('.', ''));
}
