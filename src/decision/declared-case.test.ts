import { describe, expect, test } from 'vitest';
import { party } from '../filing/test-parts.ts';
import { withCases } from './declared-case.ts';
import { aPlainEntry } from './test-desk.ts';

const [PINE] = aPlainEntry().lines;
const permit = (type: string, number: string) => ({
  type,
  number,
  issuer: null,
  uses: null,
  allows: null,
});

describe('a line of an entry', () => {
  test('declares the orders that its permits name, for its maker and its seller', () => {
    if (PINE === undefined) throw new Error('a plain entry has a line');
    const line = withCases({
      ...PINE,
      manufacturer: party('Birchwater Mills', 'CA'),
      seller: party('Larch Exports', 'CA'),
      permits: [
        permit('order-case', 'A-122-857-000'),
        permit('harvest', 'H-1'),
        permit('order-disclaimer', 'C-122-858'),
      ],
    });
    const names = { producer: 'Birchwater Mills', exporter: 'Larch Exports', by: 'cash' };
    expect(line.cases).toEqual([
      { case: 'A-122-857-000', declares: 'covered', ...names },
      { case: 'C-122-858', declares: 'not-covered', ...names },
    ]);
  });

  test('without such permits is itself', () => {
    if (PINE === undefined) throw new Error('a plain entry has a line');
    expect(withCases(PINE)).toBe(PINE);
  });
});
