import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGoodsList } from './goods-list.parse.ts';

const SHIRTS = { hts: '61091000', origin: 'CN', value: '250000', program: null };

describe('a list of goods', () => {
  it('is read from a spreadsheet, a file or by hand', () => {
    for (const text of [
      '6109.10.00,CN,250000',
      '6109.10.00\tcn\t$250,000',
      'HTS;Origin;Value\n6109.10.00;CN;250000\n',
      'name,value,hts,origin\n"shirts, white","250,000",6109.10.00,CN',
    ]) {
      expect(parseGoodsList(text), text).toEqual({ goods: [SHIRTS], bad: [] });
    }
  });

  it('tells every row that lacks something, and keeps the others', () => {
    const { goods, bad } = parseGoodsList('6109.10.00,CN,250000,s\n\n6110.20.20,CN\n,CN,5');
    expect(goods).toEqual([{ ...SHIRTS, program: 'S' }]);
    expect(bad).toEqual([
      { row: 3, text: '6110.20.20,CN' },
      { row: 4, text: ',CN,5' },
    ]);
  });

  it('loses no row, whatever was pasted', () => {
    const line = fc.stringMatching(/^[0-9A-Z,.;"]{1,30}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const { goods, bad } = parseGoodsList(lines.join('\n'));
        expect(goods.length + bad.length).toBe(lines.length);
      }),
    );
  });
});
