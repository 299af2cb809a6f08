import { describe, expect, test } from 'vitest';
import { starterOrigin } from '../origin/test-origin.ts';
import { checkOrigin } from './check-origin.ts';
import { parseOriginCases } from './origin-case.parse.ts';

const LAW = starterOrigin();

function check(...rows: readonly (readonly [inputs: string, expected: string])[]) {
  const lines = rows.map(([inputs, expected], n) => `c${n},"${inputs}","${expected}",derived`);
  const cases = parseOriginCases(`case,inputs,expected,status\n${lines.join('\n')}\n`);
  return cases.map(({ question }) =>
    question.kind === 'origin' ? checkOrigin(LAW, question.asked) : question,
  );
}

describe('a calculation of origin in words', () => {
  test('agrees by transaction value, by net cost with its exclusions, and by what is forgiven', () => {
    expect(
      check(
        ['TV 800, VNM 200', 'RVC 75.0% >= 60 qualifies'],
        ['TV 800, VNM 400, net cost 790', 'TV 50.0% < 60 fails; NC 49.37% < 50 fails'],
        [
          'total cost 900 incl. royalties 50, shipping/packing 50; VNM 300',
          'NC 800; RVC 62.5% pass',
        ],
        ['TV 500; NO materials that fail shift worth 50', '10.0% <= 10% -> originating'],
        ['same but 51', '10.2% > 10% -> not originating'],
        [
          'fibres: 8% of weight, elastomeric 7%',
          '<=10% by weight and elastomeric <=7% -> originating',
        ],
        [
          'good 8470.10 from NO materials of 8473 and 8542',
          '8473 excluded -> alternative (A) fails',
        ],
      ),
    ).toEqual([[], [], [], [], [], [], []]);
  });

  test('differs where the share, the limit or the verdict is another', () => {
    expect(
      check(
        ['TV 800, VNM 200', 'RVC 70.0% >= 60 qualifies'],
        ['TV 500; NO materials that fail shift worth 50', '10.0% <= 12% -> originating'],
        ['TV 500; NO materials that fail shift worth 60', '12.0% > 10% -> originating'],
      ).map((differences) => (Array.isArray(differences) ? differences.map(({ of }) => of) : [])),
    ).toEqual([['share', 'originating'], ['de minimis'], ['originating']]);
  });

  test('without a claim that can be compared is unread', () => {
    expect(check(['TV 800', 'fine'])).toEqual([{ kind: 'unread', because: ['fine'] }]);
  });
});
