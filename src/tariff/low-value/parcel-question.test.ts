import { expect, it } from 'vitest';
import { accepted, faultsOf } from '../test-tariff.ts';
import { parseParcelQuestion } from './parcel-question.parse.ts';

const ASKED = { origin: 'CN', mode: 'mail', value: '59.90', currency: 'USD', on: '2025-06-01' };

it('a question about a parcel is read, and what it leaves out is nothing', () => {
  expect(accepted(parseParcelQuestion({ ...ASKED, hts: '6109.10.00.12' }))).toMatchObject({
    parcel: { hts: '6109100012', states: [], value: { amount: '59.90', currency: 'USD' } },
    on: '2025-06-01',
    sameDay: { num: 0n, den: 1n },
  });
});

it('a question about a parcel is told all its faults at once', () => {
  const wrong = {
    ...ASKED,
    origin: 'China',
    value: '-1',
    hts: '61',
    on: '2025-02-30',
    sameDay: 'x',
  };
  expect(faultsOf(parseParcelQuestion(wrong)).map(({ at, got }) => [at, got])).toEqual([
    ['/origin', 'China'],
    ['/value', '-1'],
    ['/hts', '61'],
    ['/on', '2025-02-30'],
    ['/sameDay', 'x'],
  ]);
});
