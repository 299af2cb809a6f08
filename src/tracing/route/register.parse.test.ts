import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCapacities, parsePartnerTrade } from './register.parse.ts';

const HEAD = 'reporter,partner,flow,period,commodity,value,quantity,kg';
const faultsOf = (result: ReturnType<typeof parsePartnerTrade>) =>
  result.ok ? [] : result.faults.map(({ code, at }) => `${code} ${at}`);

describe('a file of a partner’s trade', () => {
  it('is read whatever the order of its columns, with periods as both databases write them', () => {
    const text =
      'period,reporter,partner,flow,commodity,value,kg,quantity\n202603,VN,US,Export,940161,1200.5,,\n2026-04,VN,US,RX,940161,7,3,2';
    expect(parsePartnerTrade(text)).toMatchObject({
      ok: true,
      value: [
        { month: '2026-03', flow: 'X', value: 1200.5, kg: null, quantity: null },
        { month: '2026-04', flow: 'RX', kg: 3, quantity: 2 },
      ],
    });
  });

  it('is refused whole, with every fault of every row', () => {
    const text = `${HEAD}\nVNM,US,X,2026,940161,1,,\nVN,US,X,2026-03,9401,-1,,\nVN,US,X,2026-04,940161,1,,\nVN,US,X,2026-04,940161,2,,`;
    expect(faultsOf(parsePartnerTrade(text))).toEqual([
      'register-row /1/reporter',
      'register-row /1/period',
      'register-row /2/commodity',
      'register-row /2/value',
      'register-row-twice /4',
    ]);
  });

  it('that lacks columns, has others, or has no rows is told so', () => {
    expect(faultsOf(parsePartnerTrade('reporter,partner,year\nVN,US,2026'))).toEqual([
      'register-columns /0',
    ]);
    expect(faultsOf(parsePartnerTrade(HEAD))).toEqual(['register-empty ']);
    expect(faultsOf(parsePartnerTrade(''))).toEqual(['register-empty ']);
  });

  it('however damaged gives rows or faults, and never throws', () => {
    const whole = `${HEAD}\nVN,US,X,2026-03,940161,12,,\n`;
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.string(), (at, noise) => {
        const read = parsePartnerTrade(whole.slice(0, at) + noise + whole.slice(at));
        if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a file of capacities', () => {
  it('names a maker by its key, or nobody for a whole country', () => {
    const text = [
      'measure,maker,name,country,goods,per_year,unit,source,as_of',
      'capacity,MID:VNMAKER1HAI,Invented Chairs,VN,940161,1000,No.,Invented ministry,2026-01-31',
      'inputs,,,VN,940161,90000,No.,Invented statistics,2025-12-31',
    ].join('\n');
    expect(parseCapacities(text)).toMatchObject({
      ok: true,
      value: [
        { maker: 'MID:VNMAKER1HAI', perYear: 1000 },
        { maker: null, name: null, measure: 'inputs' },
      ],
    });
  });
});
