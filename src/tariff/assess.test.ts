import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { Assessment, DutyFacts, DutyLine } from './assessment.ts';
import { compileTariff } from './tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  dollars,
  entryOf,
  lawWith,
  lineOf,
  row,
  schedulePart,
  shippedParts,
} from './test-tariff.ts';

const EVERY = 'Free (A*,AU,CL,CO,JO,KR,P,S,SG)';
const LAW = lawWith([
  row('4407.21.00.00', 1, { general: 'Free', other: '$1.27/m3', units: 'm3' }),
  row('6109.10.00', 1, { general: '16.5%', special: EVERY, other: '90%' }),
  row('6109.10.00.12', 2, { units: 'doz.' }),
  row('6505.00.90', 1, { general: '20.7¢/kg + 7.5%', special: EVERY, other: '77.2¢/kg + 65%' }),
  row('0804.40.00', 1, { general: '11.2¢/kg', special: EVERY, other: '33.1¢/kg' }),
  row('2208.40.20.00', 1, { general: '23.7¢/pf.liter', special: '10.5¢/pf. liter (JO)' }),
  row('0401.50.75.00', 1, { general: '$1.646/kg', other: '$1.936/kg' }),
  row('2603.00.00', 1, { general: '1.7¢/kg on lead content', other: 'Free' }),
  row('0711.20.18.00', 1, { general: '3.7¢/kg on drained weight' }),
  row('5810.91.00', 1, { general: 'See additional U.S. note 1', other: '90%' }),
  row('9102.11.10', 1, { general: '44¢ each + 6% on the case + 5.3% on the battery' }),
  row('9609.10.00.00', 1, { general: '14¢/gross + 4.3%' }),
  row('9110.90.40', 1, {
    general:
      '4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a plate or a set of plates the total duty shall not exceed the duty for the complete movement',
  }),
  row('9801.00.10', 1, { special: 'Free (AU)' }),
  row('9903.94.41', 1, { general: '15%' }),
  row('8471.30.01.00', 1, { general: 'Free', other: '35%' }),
]);

function assessLine(hts: string, line: Partial<DutyLine> = {}, entry: Partial<DutyFacts> = {}) {
  const assessment = assess(LAW, entryOf([lineOf(hts, line)], entry));
  const [assessed] = assessment.lines;
  if (assessed === undefined) throw new Error('no line was assessed');
  return { ...assessed, duty: assessed.charges[0]?.amount.amount ?? null, assessment };
}

const KG = (amount: string) => [{ amount, unit: 'kg' }];

describe('the duty on a line', () => {
  it('is zero, and a charge, when the line is free', () => {
    expect(assessLine('4407210000')).toMatchObject({
      duty: '0.00',
      column: 'general',
      unknown: null,
    });
  });

  it('is a percentage of whole dollars', () => {
    expect(assessLine('6109100012', { value: dollars('10000.49') }).duty).toBe('1650.00');
    expect(assessLine('6109100012', { value: dollars('10000.50') }).duty).toBe('1650.17');
  });

  it('adds a specific and an ad valorem rate, as in the broker examination of April 2019', () => {
    const line = { value: dollars('7821.59'), quantities: KG('2728') };
    expect(assessLine('6505009075', line)).toMatchObject({
      duty: '1151.35',
      charges: [{ rate: '20.7¢/kg + 7.5%', basis: '2728 kg, 7822 USD' }],
    });
  });

  it('counts whole units at a dollar or less, and fractions above', () => {
    expect(assessLine('0804400000', { quantities: KG('100.5') }).duty).toBe('11.31');
    expect(assessLine('0401507500', { quantities: KG('100.5') }).duty).toBe('165.42');
  });

  it('keeps the fractions of alcohol', () => {
    const quantities = [{ amount: '100.5', unit: 'pf.liters' }];
    expect(assessLine('2208402000', { quantities }).duty).toBe('23.82');
  });

  it('is counted in the unit of the rate, whatever exact unit the line states', () => {
    expect(assessLine('0804400000', { quantities: [{ amount: '2', unit: 't' }] }).duty).toBe(
      '224.00',
    );
    const quantities = [{ amount: '24', unit: 'doz.' }];
    expect(assessLine('9609100000', { quantities }).charges[0]?.basis).toBe('2 gross, 10000 USD');
  });

  it('says which quantity is missing, and never converts between kinds', () => {
    expect(assessLine('0804400000', { quantities: [{ amount: '5', unit: 'm3' }] })).toMatchObject({
      duty: null,
      unknown: 'quantity-missing',
      because: 'kg',
    });
    expect(assessLine('2603000000', { quantities: KG('1000') })).toMatchObject({
      unknown: 'quantity-missing',
      because: 'Pb kg',
    });
    expect(assessLine('0711201800', { quantities: KG('1000') })).toMatchObject({
      unknown: 'quantity-missing',
      because: 'kg on drained weight',
    });
  });

  it('rests on the metal content where the line reports it', () => {
    const quantities = [{ amount: '1000', unit: 'Pb kg' }];
    expect(assessLine('2603000000', { quantities }).duty).toBe('17.00');
  });

  it.each([
    ['5810910000', 'See additional U.S. note 1'],
    ['9102111010', '6% on the case + 5.3% on the battery'],
    ['9110904000', 'the duty for the complete movement'],
    ['9801001000', 'no rate printed: general'],
    ['99039441', '15%'],
  ])('of %s is not computable, and says why in the words of the schedule', (hts, because) => {
    expect(assessLine(hts)).toMatchObject({
      duty: null,
      unknown: 'not-computable',
      because: expect.stringContaining(because),
    });
  });

  it('is unknown where the line is outside the schedule, and the total says that it is not complete', () => {
    const entry = entryOf([lineOf('6109100012'), lineOf('0101210010', { number: 2 })]);
    expect(assess(LAW, entry)).toMatchObject({
      lines: [{ unknown: null }, { unknown: 'tariff-unknown', column: null, charges: [] }],
      totalDuty: { amount: '1650.00' },
      complete: false,
    });
  });

  it('is unknown in a currency without a rate, and so are the fees', () => {
    const { assessment, ...line } = assessLine('6109100012', { value: dollars('900', 'EUR') });
    expect(line).toMatchObject({ unknown: 'currency-unknown', because: 'EUR', duty: null });
    expect(assessment).toMatchObject({ fees: [], leavesOut: ['additional-duties', 'mpf'] });
  });

  it('is never zero for want of knowledge', () => {
    const digits = fc.stringMatching(/^\d{8}(\d\d)?$/);
    fc.assert(
      fc.property(digits, fc.constantFrom('DE', 'CU', 'MX'), (hts, origin) => {
        const line = assessLine(hts, { origin });
        expect(line.unknown === null).toBe(line.charges.length === 1);
        if (line.unknown !== null) expect(line.assessment.complete).toBe(false);
      }),
    );
  });

  it('grows with the value, and the entry owes the sum of its lines', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const values = [less, more].map((value) =>
          dollars(`${value / 100n}.${String(value % 100n).padStart(2, '0')}`),
        );
        const lines = values.map((value, number) => lineOf('6109100012', { number, value }));
        const assessment = assess(LAW, entryOf(lines));
        const duties = assessment.lines.map((line) => centsOf(line.charges[0]?.amount.amount));
        expect(duties[0]).toBeLessThanOrEqual(duties[1] ?? 0n);
        expect(centsOf(assessment.totalDuty.amount)).toBe(duties.reduce((sum, duty) => sum + duty));
      }),
    );
  });
});

describe('the column that governs', () => {
  it('is column 2 for its origins, from the day that put them there', () => {
    expect(assessLine('6109100012', { origin: 'CU' })).toMatchObject({
      column: 'other',
      duty: '9000.00',
    });
    expect(assessLine('6109100012', { origin: 'BY' }).charges[0]).toMatchObject({
      citation: expect.stringContaining('General Note 3(b)'),
      unverified: true,
    });
  });

  it('is special for a program of the origin that the line prints', () => {
    expect(assessLine('6109100012', { origin: 'MX', program: 'S' })).toMatchObject({
      column: 'special',
      duty: '0.00',
      claimRefused: null,
      because: null,
    });
  });

  it.each([
    ['lapsed, though the symbol is still printed', 'A*', 'TH', 'program-lapsed', '2020-12-31'],
    ['claimed by another origin', 'KR', 'CN', 'origin-not-eligible', 'CN'],
    ['not printed on the line', 'IL', 'IL', 'not-printed', 'IL'],
    ['no program at all', 'ZZ', 'DE', 'program-unknown', 'ZZ'],
  ])('stays general when the program is %s', (_, program, origin, claimRefused, because) => {
    expect(assessLine('6109100012', { program, origin })).toMatchObject({
      column: 'general',
      duty: '1650.00',
      claimRefused,
      because: expect.stringContaining(because),
    });
  });

  it('needs no special rate where the line is free for all', () => {
    expect(assessLine('8471300100', { origin: 'MX', program: 'S' })).toMatchObject({
      column: 'general',
      claimRefused: null,
    });
  });

  it('is not opened to a column 2 origin by a claim, even of a program for every origin', () => {
    expect(assessLine('6109100012', { origin: 'RU', program: 'K' }).claimRefused).toBe(
      'origin-not-eligible',
    );
    expect(assessLine('6109100012', { origin: 'RU', program: 'S' })).toMatchObject({
      column: 'other',
      claimRefused: 'origin-not-eligible',
    });
  });
});

describe('the day whose law applies', () => {
  const [it_, entered, came, imported] = ['10', '11', '12', '13'].map((day) =>
    dayOf(`2026-06-${day}`),
  );
  const dates = {
    inTransitDate: it_ ?? null,
    entryDate: entered ?? null,
    arrivalDate: came ?? null,
    importationDate: imported ?? null,
    receivedDate: dayOf('2026-06-14'),
  };

  it.each([
    ['the IT date', {}, '2026-06-10', 'it-date'],
    ['the entry date', { inTransitDate: null }, '2026-06-11', 'entry-date'],
    ['the arrival', { inTransitDate: null, entryDate: null }, '2026-06-12', 'arrival'],
    ['the entry date of a quota entry', { entryType: '02' }, '2026-06-11', 'entry-date'],
  ] as const)('is that of %s', (_, entry, on, onBecause) => {
    expect(assessLine('6109100012', {}, { ...dates, ...entry }).assessment).toMatchObject({
      on,
      onBecause,
    });
  });

  it('is the day of receipt when the entry states none', () => {
    const nothing = {
      inTransitDate: null,
      entryDate: null,
      arrivalDate: null,
      importationDate: null,
    };
    const { assessment } = assessLine('6109100012', {}, { ...dates, ...nothing });
    expect(assessment).toMatchObject({ on: '2026-06-14', onBecause: 'received' });
  });

  it('leaves the IT date aside for the processing fee, and is the importation for harbor maintenance', () => {
    const { assessment } = assessLine('6109100012', {}, { ...dates, mode: 'vessel' });
    expect(assessment.fees.map((fee) => fee.citation)).toEqual([
      expect.stringContaining('entry-date 2026-06-11'),
      expect.stringContaining('importation 2026-06-13'),
    ]);
  });

  it('is told with its revision, or with the one that should have been loaded', () => {
    expect(assessLine('6109100012').assessment.revision).toBe('2026_rev_10');
    const before = assessLine('6109100012', {}, { entryDate: dayOf('2026-05-30') });
    expect(before).toMatchObject({
      unknown: 'revision-not-loaded',
      because: '2026_rev_9',
      duty: null,
    });
    expect(before.assessment.revision).toBeNull();
    const long = assessLine('6109100012', {}, { entryDate: dayOf('2019-04-24') });
    expect(long).toMatchObject({ unknown: 'revision-not-loaded', because: null });
  });

  it('is marked unverified where later revisions are known of and not read', () => {
    const charge = (on: string) =>
      assessLine('6109100012', {}, { entryDate: dayOf(on) }).charges[0];
    expect(charge('2026-06-29')?.unverified).toBe(false);
    expect(charge('2026-06-30')?.unverified).toBe(true);
  });
});

describe('the fees on an entry', () => {
  function fees(value: string, entry: Partial<DutyFacts> = {}, line: Partial<DutyLine> = {}) {
    const { assessment } = assessLine('8471300100', { value: dollars(value), ...line }, entry);
    return Object.fromEntries(assessment.fees.map((fee) => [fee.kind, fee.amount.amount]));
  }

  it('hold the processing fee between its limits for the whole entry', () => {
    expect(fees('5000')).toEqual({ mpf: '33.58' });
    expect(fees('40000')).toEqual({ mpf: '138.56' });
    expect(fees('9000000')).toEqual({ mpf: '651.50' });
  });

  it('are those of the fiscal year', () => {
    expect(fees('5000', { entryDate: dayOf('2024-06-03') })).toEqual({ mpf: '31.67' });
    expect(fees('5000', { entryDate: dayOf('2025-09-30') })).toEqual({ mpf: '32.71' });
    expect(fees('5000', { entryDate: dayOf('2025-10-01') })).toEqual({ mpf: '33.58' });
  });

  it('are flat for an informal entry, and add harbor maintenance by vessel only', () => {
    expect(fees('1000', { entryType: '11' })).toEqual({ mpf: '2.69' });
    expect(fees('10000', { mode: 'vessel' })).toEqual({ mpf: '34.64', hmf: '12.50' });
    expect(fees('10000', { mode: 'air' })).toEqual({ mpf: '34.64' });
  });

  it('spare a good claim the processing fee even on a free line, not harbor maintenance', () => {
    const claim = { origin: 'MX', program: 'S' };
    expect(fees('5000', { mode: 'vessel' }, claim)).toEqual({ hmf: '6.25' });
    expect(fees('5000', {}, { origin: 'CN', program: 'S' })).toEqual({ mpf: '33.58' });
    expect(fees('5000', {}, { origin: 'JO', program: 'JO' })).toEqual({ mpf: '33.58' });
  });

  it('are named as left out on a day for which the law has no row', () => {
    const { assessment } = assessLine('8471300100', {}, { entryDate: dayOf('2017-05-01') });
    expect(assessment.leavesOut).toContain('mpf');
    expect(assessment.complete).toBe(false);
  });

  it('of fiscal year 2027 are marked unverified, for its notice was not read', () => {
    const { assessment } = assessLine('8471300100', {}, { entryDate: dayOf('2026-11-22') });
    expect(assessment.fees).toMatchObject([{ kind: 'mpf', unverified: true }]);
  });
});

describe('the tariff law of a Book', () => {
  it('tells every missing and doubled part at once', () => {
    const result = compileTariff([schedulePart([]), schedulePart([]), ...shippedParts().slice(2)]);
    expect(result).toMatchObject({
      ok: false,
      faults: [
        { code: 'tariff-part-missing', got: 'calendar' },
        { code: 'tariff-part-missing', got: 'fees' },
        { code: 'tariff-part-doubled', got: '2026_rev_10' },
      ],
    });
  });

  it('names the part in which a cell is wrong', () => {
    const [calendar, fees, ...rest] = shippedParts();
    if (calendar === undefined || fees === undefined) throw new Error('no parts');
    const content = fees.content.replace('0.3464%', 'a little').replace('vessel', '');
    const result = compileTariff([calendar, { ...fees, content }, ...rest]);
    expect(result).toMatchObject({
      ok: false,
      faults: [
        { code: 'tariff-law-malformed', at: '/fees/0/rate', got: 'a little' },
        { code: 'tariff-law-malformed', at: '/fees/70/modes' },
      ],
    });
  });

  it('without any schedule answers every line with "revision not loaded"', () => {
    const law = accepted(compileTariff(shippedParts()));
    const assessment: Assessment = assess(law, entryOf([lineOf('6109100012')]));
    expect(assessment).toMatchObject({
      revision: null,
      lines: [{ unknown: 'revision-not-loaded' }],
    });
  });
});

function centsOf(amount: string | undefined): bigint {
  return BigInt((amount ?? '0.00').replace('.', ''));
}
