import { describe, expect, it } from 'vitest';
import { printRate } from './rate.ts';
import { countRates } from './rate-count.ts';
import { createPress, parseSchedule, rawRow } from './schedule.parse.ts';
import { findLine, fullDescription } from './schedule.ts';
import { accepted, dayOf, faultsOf, row } from './test-tariff.ts';

const EDITION = {
  name: '2026_rev_10',
  inForce: { from: dayOf('2026-06-08'), to: null },
  verified: true,
};

function read(...rows: readonly object[]) {
  return parseSchedule(JSON.stringify(rows), EDITION, createPress());
}

const FURNITURE = [
  row('9403', 0, { description: 'Other furniture:' }),
  row('', 1, { description: 'Wooden furniture:' }),
  row('9403.60', 2, { description: 'Other:' }),
  row('9403.60.80', 3, { description: 'Other', general: 'Free', special: '', other: '40%' }),
  row('', 4, { description: 'Household:' }),
  row('9403.60.80.40', 5, { description: 'Dining tables', units: 'No.' }),
  row('9403.60.90.00', 3, {
    description: 'Benches',
    general: '2%',
    other: '40%',
    units: '<u>kg</u>',
  }),
];

describe('a schedule', () => {
  it('gives a statistical line the rates of the line it subdivides, through rows of mere words', () => {
    const line = findLine(accepted(read(...FURNITURE)), '9403608040');
    expect(line?.rates).toMatchObject({ printedAt: '94036080', general: { kind: 'free' } });
    expect(line?.units).toEqual(['No.']);
  });

  it('describes a line with all the words it is indented under', () => {
    const line = findLine(accepted(read(...FURNITURE)), '9403608040');
    expect(line && fullDescription(line)).toBe(
      'Other furniture: Wooden furniture: Other: Other Household: Dining tables',
    );
  });

  it('answers an unknown statistical suffix with the legal line, and a foreign code with nothing', () => {
    const revision = accepted(read(...FURNITURE));
    expect(findLine(revision, '9403608099')?.code).toBe('94036080');
    expect(findLine(revision, '94036090')?.code).toBe('9403609000');
    expect(findLine(revision, '9403607000')).toBeNull();
    expect(findLine(revision, '940360')).toBeNull();
  });

  it('reads indents with leading zeros', () => {
    const rows = [...FURNITURE];
    rows[5] = { ...row('9403.60.80.40', 0), indent: '05' };
    expect(findLine(accepted(read(...rows)), '9403608040')?.rates?.printedAt).toBe('94036080');
  });

  it('lets a line print one column of its own and inherit the others', () => {
    const revision = accepted(
      read(
        row('9006.59.15', 1, { general: 'Free', other: '35%' }),
        row('9006.59.15.20', 2, { other: '20%' }),
      ),
    );
    const rates = findLine(revision, '9006591520')?.rates;
    expect(rates?.general && printRate(rates.general)).toBe('Free');
    expect(rates?.other && printRate(rates.other)).toBe('20%');
  });

  it('does not let a line inherit the rates of another line', () => {
    const revision = accepted(
      read(
        row('9801.00.10', 1, { general: 'Free' }),
        row('9802.00.91.00', 2, { special: 'Free (See U.S. note 4 of this subchapter)' }),
      ),
    );
    expect(findLine(revision, '9802009100')?.rates?.general).toBeNull();
  });

  it('counts what is parsed and what is computable apart', () => {
    const revision = accepted(
      read(
        row('0101.30.00.00', 1, { general: '6.8%', special: 'Free (AU) 1% (KR)', other: '15%' }),
        row('5810.91.00', 1, { general: 'See additional U.S. note 1', other: '90%' }),
        row('0711.20.18', 1, { general: '3.7¢/kg on drained weight', other: '3.7¢/kg' }),
        row('2603.00.00', 1, { general: '1.7¢/kg on lead content', other: 'Free, under bond' }),
        row('9903.88.15', 1, { general: 'No change', other: '200%' }),
      ),
    );
    expect(countRates(revision)).toEqual({
      chapters1to97: { parsed: 10, computable: 7, declarable: 2, inNotes: 1 },
      chapters98and99: { parsed: 2, computable: 1, declarable: 0, inNotes: 0 },
    });
  });

  it('is refused whole when one rate cannot be read, and says where and what', () => {
    const result = read(
      row('0101.30.00', 1, { general: '6.8 per centum', other: '1¢/stone' }),
      row('0102.30.00', 1, { general: '1¢/kg', special: 'Gratis (KR)' }),
    );
    expect(result.ok).toBe(false);
    expect(faultsOf(result)).toMatchObject([
      { code: 'rate-unreadable', at: '/0/general', got: '0101.30.00: 6.8 per centum' },
      { code: 'rate-unreadable', at: '/0/other', got: '0101.30.00: 1¢/stone' },
      { code: 'rate-unreadable', at: '/1/special', got: '0102.30.00: Gratis (KR)' },
    ]);
  });

  it('is refused just so when the rate stands in chapters 98 and 99', () => {
    const result = read(row('9903.88.15', 0, { general: 'Ask the officer' }));
    expect(result.ok).toBe(false);
    expect(faultsOf(result)).toMatchObject([
      { code: 'rate-unreadable', at: '/0/general', got: '9903.88.15: Ask the officer' },
    ]);
  });

  it('is refused when a number stands in it twice with different rates', () => {
    const result = read(
      row('0101.30.00', 1, { general: '6.8%' }),
      row('0101.30.00', 1, { general: '6.9%' }),
    );
    expect(faultsOf(result)).toMatchObject([{ code: 'schedule-line-doubled', at: '/1/htsno' }]);
  });

  it.each([
    ['no JSON', '<html>', 'schedule-unreadable', ''],
    ['no list', '{}', 'schedule-unreadable', ''],
    [
      'a number that is none',
      JSON.stringify([row('01O1', 0)]),
      'schedule-row-malformed',
      '/0/htsno',
    ],
    [
      'a rate where none can be',
      JSON.stringify([row('0101', 0, { general: '5%' })]),
      'schedule-row-malformed',
      '/0/general',
    ],
  ])('is refused when it holds %s', (_, text, code, at) => {
    expect(faultsOf(parseSchedule(text, EDITION, createPress()))).toMatchObject([{ code, at }]);
  });

  it('shares the lines that did not change with the editions read before it', () => {
    const press = createPress();
    const [old, young] = [FURNITURE, [...FURNITURE, row('9404.21.00', 1, { general: '3%' })]].map(
      (rows) => accepted(parseSchedule(JSON.stringify(rows), EDITION, press)),
    );
    expect(young?.lines.get('9403608040')).toBe(old?.lines.get('9403608040'));
  });

  it('gives back the row of a number as it was exported', () => {
    const exported = { ...row('9904.04.01', 2), additionalDuties: '55.2¢/liter' };
    const content = JSON.stringify([row('9904', 0), exported]);
    expect(rawRow({ content }, '99040401')).toEqual(exported);
    expect(rawRow({ content }, '99040402')).toBeNull();
    expect(rawRow({ content: 'no schedule' }, '99040401')).toBeNull();
  });
});
