import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAmount, usd } from '../terms/money.ts';
import {
  add,
  compare,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  ZERO,
} from '../terms/rational.ts';
import { type AssessedLine, assessAnew } from './assess-anew.ts';
import { assessLine } from './assess-line.ts';
import type { DutyLine } from './assessment.ts';
import { resolveLine } from './overlay/resolve.ts';
import { NUMBERS, overlayLaw } from './overlay/test-overlay.ts';
import { revisionOn } from './schedule.ts';
import { dayOf, dollars, entryOf, lineOf } from './test-tariff.ts';
import {
  centsOnDollar,
  centsOwed,
  centsToUsd,
  compareUsd,
  lessUsd,
  sumOfCents,
  wholeDollars,
} from './whole-dollars.ts';

const LAW = overlayLaw();
const HEADINGS = LAW.overlays.measures.flatMap(({ claim, heading }) =>
  claim === 'required' ? [heading] : [],
);
const STATEMENTS = LAW.overlays.measures.flatMap(({ requires, unless }) => [
  ...requires,
  ...unless,
]);
const COUNTS = LAW.overlays.measures.flatMap(({ limits }) => limits.map(({ count }) => count));

const cents = fc.oneof(
  fc.integer({ min: 0, max: 250 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: 2 ** 50, max: Number.MAX_SAFE_INTEGER }),
);
const value = cents.map((many) => usd(rational(BigInt(many), 100n)));
const anyLine: fc.Arbitrary<DutyLine> = fc
  .record({
    hts: fc.constantFrom(...NUMBERS, '99038803', '11111111'),
    origin: fc.constantFrom('CN', 'DE', 'MX', 'CA', 'KR', 'JP', 'GB', 'CU'),
    value,
    quantities: fc.constantFrom([], [{ amount: '20.5', unit: 'prs.' }]),
    program: fc.constantFrom(null, null, 'S', 'KR'),
    claims: fc.uniqueArray(fc.constantFrom(...HEADINGS), { maxLength: 2 }),
    states: fc.uniqueArray(fc.constantFrom(...STATEMENTS), { maxLength: 2 }),
    loadedDate: fc.constantFrom(null, null, dayOf('2025-04-01')),
    counts: fc.option(
      fc.dictionary(fc.constantFrom(...COUNTS), fc.constantFrom('0', '12.5', '80'), {
        maxKeys: 1,
      }),
      { nil: undefined },
    ),
  })
  .map(({ counts, ...line }) =>
    lineOf(line.hts, counts === undefined ? line : { ...line, counts }),
  );
const anyDay = fc.constantFrom(
  ...['2024-10-01', '2025-04-20', '2025-08-20', '2026-02-21', '2026-03-10', '2026-06-10'].map(
    dayOf,
  ),
);

describe('what lines like one owe on each dollar', () => {
  it('makes the answer that the law makes anew, for every value, claim and statement', () => {
    fc.assert(
      fc.property(
        anyLine,
        anyDay,
        fc.constantFrom('law' as const, 'collection' as const),
        (line, on, window) => {
          const then = { on, window, found: revisionOn(LAW.schedule, on), remedies: new Map() };
          expect(told(assessLine(LAW, line, then))).toEqual(told(assessAnew(LAW, line, then)));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is the same whichever of them was asked about first', () => {
    fc.assert(
      fc.property(anyLine, value, anyDay, (line, another, on) => {
        const dated = { entryDate: on, receivedDate: on };
        const fresh = { ...LAW };
        resolveLine(fresh, entryOf([{ ...line, value: another, quantities: [] }], dated), 1);
        const entry = entryOf([line], dated);
        expect(resolveLine(fresh, entry, 1)).toEqual(resolveLine({ ...LAW }, entry, 1));
      }),
      { numRuns: 150 },
    );
  });

  it('lets no line lack what another one lacked', () => {
    const shoes = lineOf('64029120', { quantities: [{ amount: '100', unit: 'prs.' }] });
    const law = { ...LAW };
    const ask = (line: DutyLine) => resolveLine(law, entryOf([line]), 1)?.filed.missing;
    expect(ask({ ...shoes, quantities: [] })).toEqual([
      { heading: '64029120', fact: 'quantities.pr.' },
    ]);
    expect(ask(shoes)).toEqual([]);
  });

  it('counts the quantities of each line anew, and names those that lack', () => {
    const shoes = lineOf('64029120', { quantities: [{ amount: '100', unit: 'prs.' }] });
    const { lines } = { lines: [shoes, { ...shoes, quantities: [] }, shoes].map(assessToday) };
    expect(lines.map(({ assessed }) => assessed.unknown)).toEqual([null, 'quantity-missing', null]);
    expect(lines[0]?.assessed.charges[0]?.amount).toEqual(dollars('3840.00'));
    expect(lines[1]?.missing).toEqual(['quantities.pr.']);
  });
});

describe('whole dollars and cents', () => {
  it('round as rationals do, or say that they cannot', () => {
    fc.assert(
      fc.property(value, (money) => {
        const exact = roundHalfUp(exactAmount(money), 0);
        const whole = wholeDollars(money);
        if (whole === null)
          expect(compare(exact, ZERO) === 0 || exact.num >= 10n ** 12n).toBe(true);
        else expect(BigInt(whole)).toBe(exact.num);
      }),
    );
  });

  it('take a share as rationals do, or say that they cannot', () => {
    const share = fc.tuple(fc.bigInt(0n, 10n ** 6n), fc.bigInt(1n, 10n ** 6n));
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 10 ** 13 }), ([num, den], many) => {
        const rate = rational(num, den);
        const onDollar = centsOnDollar(rate);
        const owed = onDollar === null ? null : centsOwed(onDollar, many);
        if (owed === null) expect(200 * Number(rate.num) * many).toBeGreaterThan(2 ** 52);
        else expect(centsToUsd(owed)).toEqual(usd(multiply(rate, rational(BigInt(many)))));
      }),
    );
  });

  it('add, differ and compare as rationals do', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [exactA, exactB] = [exactAmount(a), exactAmount(b)];
        expect(sumOfCents([{ amount: a }, { amount: b }])).toEqual(usd(add(exactA, exactB)));
        expect(lessUsd(a, b)).toEqual(usd(subtract(exactA, exactB)));
        expect(Math.sign(compareUsd(a, b))).toBe(Math.sign(compare(exactA, exactB)));
      }),
    );
  });
});

function assessToday(line: DutyLine): AssessedLine {
  const on = dayOf('2026-06-10');
  const found = revisionOn(LAW.schedule, on);
  return assessLine(LAW, line, { on, window: 'collection', found, remedies: new Map() });
}

/** All of an answer but the exact amounts, which only one of the two ways knows. */
function told({ assessed, laid, missing }: AssessedLine) {
  const rows = laid.rows.map(({ measure, heading }) => [measure.heading, heading]);
  const { suppressed, missing: unmet, unread } = laid;
  return { assessed, rows, suppressed, unmet, unread, missing };
}
