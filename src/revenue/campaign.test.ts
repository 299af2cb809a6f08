import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STARTER_PARTS } from '../decision/test-desk.ts';
import { compileTariff, TARIFF_PART_KINDS, type TariffPart } from '../tariff/tariff-part.parse.ts';
import { parseCampaignEntry, parseCampaignHeader, writeRefund } from './campaign.parse.ts';
import { openCampaign } from './campaign.ts';
import { addSums, NO_SUMS, openTally } from './campaign-sums.ts';
import { aDay, starterRevenue } from './test-revenue.ts';

const tariff = compileTariff(
  STARTER_PARTS.flatMap((part): TariffPart[] => {
    const kind = TARIFF_PART_KINDS.find((known) => known === part.kind);
    return kind === undefined ? [] : [{ ...part, kind }];
  }),
);
assert(tariff.ok);
const revenue = starterRevenue();
const IEEPA = ['990301', '990302'];
const terms = { without: IEEPA, on: aDay('2026-06-01') };
const refundOf = openCampaign(tariff.value, revenue, terms);

const COLUMNS =
  'entry,importer,entry_type,mode,entry_date,line,hts,origin,value,quantities,paid,paid_on,liquidated_on,grounds';
const header = parseCampaignHeader(COLUMNS);
assert(header.ok);

function entryOf(...rows: readonly string[]) {
  assert(header.ok);
  const read = parseCampaignEntry(header.value, rows, 1);
  assert(read.ok, read.ok ? '' : JSON.stringify(read.faults));
  return read.value;
}

/** Cotton shirts of China, entered by vessel in January 2026: 10 % each under two emergency headings. */
const shirts = (tail = ',,,,') =>
  `E-1,"Calder, Imports",01,vessel,2026-01-15,1,6109.10.00,CN,10000.00,100 No.|500 kg${tail}`;

describe('an entry without the emergency headings', () => {
  test('is refunded what they took, with interest from the day on which it was due', () => {
    const refund = refundOf(entryOf(shirts()));
    assert(refund !== null);
    expect(refund).toMatchObject({ refund: 200_000n, state: 'unliquidated', reasons: [] });
    // Due on 30 January, ten working days after 15 January with a holiday between; 122 days at 6 %.
    const interest = Math.round(200_000 * ((1 + 0.06 / 365) ** 122 - 1));
    expect(refund.interest).toBe(BigInt(interest));
    expect(refund.unverified).toBe(true);
  });

  test('is refunded what was paid above what is owed, from the day on which it was paid', () => {
    const refund = refundOf(entryOf(shirts(',5000.00,2026-03-02,,')));
    assert(refund?.owed);
    expect(refund.refund).toBe(500_000n - refund.owed);
    const days = Math.round(Number(refund.refund) * ((1 + 0.06 / 365) ** 91 - 1));
    expect(refund.interest).toBe(BigInt(days));
  });

  test('of goods that they do not reach owes the same, and is not listed', () => {
    expect(refundOf(entryOf(shirts().replace('2026-01-15', '2026-03-15')))).toBeNull();
  });

  test('is kept out, with its sums, for each ground that the law has on the day', () => {
    const refund = refundOf(entryOf(shirts(',,,,protest drawback')));
    expect(refund).toMatchObject({ refund: 200_000n, reasons: ['protest', 'drawback'] });
    const early = openCampaign(tariff.value, revenue, { without: IEEPA, on: aDay('2026-04-01') });
    expect(early(entryOf(shirts(',,,,protest')))?.reasons).toEqual([]);
  });

  test('is taken up until 80 days after its liquidation', () => {
    const stateOf = (liquidated: string) => refundOf(entryOf(shirts(`,,,${liquidated},`)));
    expect(stateOf('2026-03-13')).toMatchObject({ state: 'within-days', reasons: [] });
    expect(stateOf('2026-03-12')).toMatchObject({ state: 'final', reasons: ['liquidated'] });
  });

  test('that cannot be computed has no refund, and says so', () => {
    const unknown = refundOf(entryOf(shirts(',900.00,,,').replace('6109.10.00', '9999.99.99')));
    expect(unknown).toMatchObject({ owed: null, refund: null, reasons: ['not-computable'] });
    expect(unknown && writeRefund(unknown)).toBe(
      'E-1,"Calder, Imports",2026-01-15,1,900.00,,,,,unliquidated,not-computable,line 1: tariff-unknown,unverified',
    );
  });
});

describe('the file of entries', () => {
  test('must have its columns', () => {
    const read = parseCampaignHeader('entry,hts');
    expect(!read.ok && read.faults.map(({ got }) => got)).toContain('origin');
  });

  test('is told all that is wrong with the rows of an entry, and where', () => {
    const rows = [shirts().replace('CN', 'China'), shirts(',x,2026-02-30,,nothing')];
    assert(header.ok);
    const read = parseCampaignEntry(header.value, rows, 7);
    expect(!read.ok && read.faults.map(({ at, got }) => `${at} ${got}`)).toEqual([
      '/7/origin China',
    ]);
    const first = parseCampaignEntry(header.value, [rows[1] ?? ''], 8);
    expect(!first.ok && first.faults.map(({ at }) => at).sort()).toEqual([
      '/8/grounds',
      '/8/paid',
      '/8/paid_on',
    ]);
  });

  test('gives an entry or faults, whatever its rows hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 3 }), fc.nat(14), (cells, place) => {
        assert(header.ok);
        const row = shirts()
          .split(',')
          .toSpliced(place, 1, ...cells)
          .join(',');
        const read = parseCampaignEntry(header.value, [row], 1);
        if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('the parts of a campaign come to what the whole comes to', () => {
  const entries = [shirts(), shirts(',,,,protest'), shirts().replace('2026-01-15', '2026-03-15')];
  const anyParts = fc.array(fc.constantFrom(...entries), { maxLength: 20 });
  const sumsOf = (rows: readonly string[]) => {
    const tally = openTally();
    for (const row of rows) tally.add(1, refundOf(entryOf(row)));
    return tally.sums();
  };
  fc.assert(
    fc.property(anyParts, anyParts, (one, other) => {
      const parts = addSums(addSums(NO_SUMS, sumsOf(one)), sumsOf(other));
      expect(parts).toEqual(addSums(NO_SUMS, sumsOf([...one, ...other])));
    }),
    { numRuns: 30 },
  );
});
