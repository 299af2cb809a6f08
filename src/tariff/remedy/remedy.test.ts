import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAmount } from '../../terms/money.ts';
import { add, ZERO } from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { DutyFacts, DutyLine } from '../assessment.ts';
import type { TariffLaw } from '../law.ts';
import { resolveLine } from '../overlay/resolve.ts';
import { printRate } from '../rate.ts';
import { compileTariff } from '../tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  dollars,
  entryOf,
  faultsOf,
  lawWith,
  lineOf,
  part,
  readLaw,
  row,
  shippedParts,
  starterPart,
} from '../test-tariff.ts';
import { entryTypeFor } from './entry-type.ts';
import {
  parseCensusCountries,
  parseEntryTypes,
  parseRemedies,
  REMEDY_COLUMNS,
} from './remedy.parse.ts';
import { type DeclaredCase, depositRateOn, nameKey, readCaseNumber } from './remedy.ts';
import { readRemedySource } from './remedy-source.parse.ts';

const HEADER = REMEDY_COLUMNS.join(',');
const LANTERNS = 'Lanterns of lacquered paper';

/** An invented pair of orders on goods of China: an antidumping one with three companies, and a countervailing one. */
const TABLE = `${HEADER}
A-570-990-000,CN,${LANTERNS},940550,,,provisional,40%,2025-01-01,2025-06-30,unverified,invented
A-570-990-000,,,,,,order,88.5%,2025-07-01,,unverified,invented
A-570-990-001,,,,Lanhua Lantern Works,Bright Harbor Trading,order,12.25%,2025-07-01,2026-03-31,unverified,invented
A-570-990-001,,,,Lanhua Lantern Works,Bright Harbor Trading,order,9%,2026-04-01,,unverified,invented
A-570-990-002,,,,,Ostrava Export,order,$1.50/kg,2025-07-01,,unverified,invented
A-570-990-003,,,,Moonlit Paper,,excluded,,2025-07-01,,unverified,invented
C-570-991-000,CN,${LANTERNS},940550,,,order,20%,2025-07-01,2027-01-31,unverified,invented
C-570-991-000,,,,,,revoked,,2027-02-01,,unverified,invented`;

const LAW: TariffLaw = {
  ...lawWith([
    row('9405', 0, { description: 'Luminaires' }),
    row('9405.50.40.00', 1, { general: '6%', special: 'Free (S)' }),
    row('9406.10.00.00', 1, { general: 'Free' }),
  ]),
  remedies: {
    ...accepted(parseRemedies(TABLE)),
    entryTypes: accepted(parseEntryTypes(readLaw('remedy/entry-types.csv'))),
    countries: accepted(parseCensusCountries(readLaw('remedy/countries.csv'))),
  },
};

function declared(number: string, but: Partial<DeclaredCase> = {}): DeclaredCase {
  return {
    case: number,
    declares: 'covered',
    producer: null,
    exporter: null,
    by: 'cash',
    ...but,
  };
}
const WORKS = { producer: 'Lanhua Lantern Works', exporter: 'Bright Harbor Trading' };
const NEITHER = [
  declared('A-570-990', { declares: 'not-covered' }),
  declared('C-570-991', { declares: 'not-covered' }),
];

function lanterns(cases: readonly DeclaredCase[], but: Partial<DutyLine> = {}): DutyLine {
  return lineOf('9405504000', { origin: 'CN', cases, ...but });
}

function answer(line: DutyLine, entry: Partial<DutyFacts> = {}) {
  const assessment = assess(LAW, entryOf([line], { entryType: '03', ...entry }));
  const [assessed] = assessment.lines;
  const { charges = [], remedies = [] } = assessed ?? {};
  return {
    ...assessment,
    deposits: charges
      .filter(({ kind }) => kind === 'ad' || kind === 'cvd')
      .map(({ kind, rate, amount }) => `${kind} ${rate} ${amount.amount}`),
    codes: remedies.map(({ code, case: number }) => `${code} ${number}`),
  };
}

describe('a line whose number and origin suggest an order', () => {
  it('must declare its case or disclaim it, and is never silently free of the duty', () => {
    const { codes, deposits, leavesOut, complete } = answer(lanterns([]), { entryType: '01' });
    expect(codes).toEqual(['undeclared A-570-990', 'undeclared C-570-991']);
    expect(deposits).toEqual([]);
    expect(leavesOut).toEqual(expect.arrayContaining(['ad', 'cvd']));
    expect(complete).toBe(true);
  });

  it('owes nothing under an order that it disclaims, and the disclaimer is told', () => {
    const { codes, leavesOut } = answer(lanterns(NEITHER), { entryType: '01' });
    expect(codes).toEqual(['disclaimed A-570-990', 'disclaimed C-570-991']);
    expect(leavesOut).not.toContain('ad');
  });

  it('is asked only for goods of the order’s country, of its guides, while deposits are made', () => {
    expect(answer(lanterns([], { origin: 'VN' })).codes).toEqual([]);
    expect(answer(lineOf('9406100000', { origin: 'CN' })).codes).toEqual([]);
    const late = answer(lanterns([]), { entryDate: dayOf('2027-03-01') });
    expect(late.codes).toEqual(['undeclared A-570-990']);
    const early = answer(lanterns([]), { entryDate: dayOf('2024-12-31') });
    expect(early.codes).toEqual([]);
  });

  it('deposits under a declared case even where no guide suggests it: the scope is words', () => {
    const line = lineOf('9406100000', { origin: 'CN', cases: [declared('A-570-990-000')] });
    expect(answer(line).deposits).toEqual(['ad 88.5% 8850.00']);
  });
});

describe('the deposit', () => {
  const both = [declared('A-570-990-001', WORKS), declared('C-570-991-000')];

  it('adds the antidumping and the countervailing rate to the duty and to each other', () => {
    const { deposits, totalDuty } = answer(lanterns(both));
    expect(deposits).toEqual(['ad 9% 900.00', 'cvd 20% 2000.00']);
    expect(totalDuty.amount).toBe('3500.00');
  });

  it('is not lifted by a program', () => {
    const mexican = `${HEADER}\nA-201-990-000,MX,${LANTERNS},940550,,,order,10%,2025-01-01,,unverified,invented`;
    const remedies = { ...LAW.remedies, ...accepted(parseRemedies(mexican)) };
    const line = lanterns([declared('A-201-990-000')], { origin: 'MX', program: 'S' });
    const [assessed] = assess({ ...LAW, remedies }, entryOf([line], { entryType: '03' })).lines;
    expect(assessed?.column).toBe('special');
    expect(assessed?.charges.map(({ kind, amount }) => `${kind} ${amount.amount}`)).toEqual([
      'duty 0.00',
      'ad 1000.00',
    ]);
  });

  it('stands in every way to enter the line, and an undeclared order among what is missing', () => {
    const entry = (cases: readonly DeclaredCase[]) =>
      entryOf([lanterns(cases)], { entryType: '03' });
    const { options = [] } = resolveLine(LAW, entry(both), 1) ?? {};
    expect(options.length).toBeGreaterThan(0);
    for (const { charges } of options) {
      expect(charges.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ad', 'cvd']));
    }
    expect(resolveLine(LAW, entry([]), 1)?.filed.missing).toEqual([
      { heading: 'A-570-990', fact: 'cases' },
      { heading: 'C-570-991', fact: 'cases' },
    ]);
  });

  it('is of the rate that the day of entry has', () => {
    const before = answer(lanterns(both), { entryDate: dayOf('2026-03-31') });
    expect(before.deposits[0]).toBe('ad 12.25% 1225.00');
    const provisional = answer(lanterns([declared('A-570-990-000')]), {
      entryDate: dayOf('2025-06-30'),
    });
    expect(provisional.deposits).toEqual(['ad 40% 4000.00']);
  });

  it('counts units where the rate does', () => {
    const line = lanterns([declared('A-570-990-002', { exporter: 'Ostrava Export' })], {
      quantities: [{ amount: '200', unit: 'kg' }],
    });
    expect(answer(line).deposits).toEqual(['ad $1.50/kg 300.00']);
  });

  it('has no number where the line states no such quantity, and the total is not complete', () => {
    const line = lanterns([declared('A-570-990-002', { exporter: 'Ostrava Export' })]);
    const { codes, complete, deposits } = answer(line);
    expect(codes).toContain('not-computable A-570-990');
    expect({ complete, deposits }).toEqual({ complete: false, deposits: [] });
  });

  it('has no number under a case that the Book does not know', () => {
    const { codes, complete } = answer(lanterns([declared('A-570-777-000'), ...NEITHER]));
    expect(codes).toContain('case-unknown A-570-777-000');
    expect(complete).toBe(false);
  });

  it('is all others’ where the named pair is not the pair of the rate', () => {
    const other = { ...WORKS, exporter: 'Bright Harbour Trading' };
    const { codes, deposits } = answer(
      lanterns([declared('A-570-990-001', other), both[1] ?? NEVER]),
    );
    expect(deposits[0]).toBe('ad 88.5% 8850.00');
    expect(codes).toEqual(['other-company A-570-990-001']);
  });

  it('is all others’ where a company’s number is declared without its names', () => {
    const { codes, deposits } = answer(lanterns([declared('A-570-990-001'), both[1] ?? NEVER]));
    expect(deposits[0]).toBe('ad 88.5% 8850.00');
    expect(codes).toEqual(['names-missing A-570-990-001']);
  });

  it('is none of an excluded producer, and the answer says why', () => {
    const moonlit = declared('A-570-990-003', { producer: 'Moonlit Paper' });
    const { codes, deposits } = answer(lanterns([moonlit, both[1] ?? NEVER]));
    expect(deposits).toEqual(['cvd 20% 2000.00']);
    expect(codes).toEqual(['not-in-force A-570-990']);
  });

  it('may be a bond only while measures are provisional', () => {
    const bond = declared('A-570-990-000', { by: 'bond' });
    expect(answer(lanterns([bond, both[1] ?? NEVER])).codes).toEqual(['cash-required A-570-990']);
    const early = answer(lanterns([bond]), { entryDate: dayOf('2025-06-30') });
    expect(early.codes).toEqual([]);
    const charge = early.lines[0]?.charges.find(({ kind }) => kind === 'ad');
    expect(charge?.citation).toContain('cash deposit or bond');
  });

  it('is made once under one order, however often the line declares it', () => {
    const twice = [declared('A-570-990-001', WORKS), declared('A-570-990-000'), both[1] ?? NEVER];
    expect(answer(lanterns(twice))).toMatchObject({
      deposits: ['ad 9% 900.00', 'cvd 20% 2000.00'],
      codes: ['case-doubled A-570-990-000'],
    });
  });

  it('is owed, and told, where the order looks behind the origin that customs knows', () => {
    const line = lanterns([declared('C-570-991-000')], { origin: 'VN' });
    expect(answer(line)).toMatchObject({
      deposits: ['cvd 20% 2000.00'],
      codes: ['other-origin C-570-991'],
    });
  });
});

const NEVER = declared('never');

describe('the type of entry', () => {
  it('follows from a covered line: 01 becomes 03', () => {
    const cases = [declared('A-570-990-000'), declared('C-570-991-000')];
    const { lines } = answer(lanterns(cases), { entryType: '01' });
    expect(lines[0]?.remedies).toEqual([
      { code: 'entry-type', case: 'A-570-990 C-570-991', because: '01, 03' },
    ]);
    expect(answer(lanterns(cases)).codes).toEqual([]);
  });

  it('becomes 07 where another line of the entry is in a quota', () => {
    const cheese = lineOf('0406108400', { number: 2, origin: 'FR' });
    const covered = lanterns([declared('A-570-990-000'), declared('C-570-991-000')]);
    const told = assess(LAW, entryOf([covered, cheese], { entryType: '03' }));
    expect(told.lines[0]?.remedies).toMatchObject([{ code: 'entry-type', because: '03, 07' }]);
    const right = assess(LAW, entryOf([covered, cheese], { entryType: '07' }));
    expect(right.lines[0]?.remedies).toEqual([]);
  });

  it('is none in a family that cannot enter goods under an order', () => {
    const needs = { quota: false, remedy: true };
    expect(entryTypeFor(LAW.remedies.entryTypes, '11', needs)).toBeNull();
    expect(entryTypeFor(LAW.remedies.entryTypes, '31', needs)?.code).toBe('34');
    expect(entryTypeFor(LAW.remedies.entryTypes, '06', needs)?.code).toBe('06');
  });
});

describe('a company’s rate', () => {
  const order = LAW.remedies.orders.get('A-570-990');
  const on = dayOf('2026-06-10');

  it('is found by names without case, accents and marks, and by nothing looser', () => {
    const spelt = { producer: 'LANHUA lantern-works', exporter: 'Bright  Harbor, Trading' };
    expect(order && depositRateOn(order, spelt, on)?.company).toBe('001');
    expect(order && depositRateOn(order, { ...spelt, producer: 'Lanhua Works' }, on)?.company).toBe(
      '000',
    );
    expect(nameKey('Étoile d’Or S.A.')).toBe('ETOILE D OR S A');
  });

  it('never depends on the order of the table', () => {
    const names = fc.constantFrom(null, ...Object.values(WORKS), 'Ostrava Export', 'Moonlit Paper');
    fc.assert(
      fc.property(names, names, (producer, exporter) => {
        if (order === undefined) return;
        const turned = { ...order, rates: order.rates.toReversed() };
        const found = depositRateOn(order, { producer, exporter }, on);
        fc.pre(producer !== 'Moonlit Paper' || exporter !== 'Ostrava Export');
        expect(depositRateOn(turned, { producer, exporter }, on)).toEqual(found);
        expect(found).not.toBeNull();
      }),
    );
  });

  it('is read from a number with or without its marks', () => {
    expect(readCaseNumber('A570990001')).toEqual({ order: 'A-570-990', company: '001' });
    expect(readCaseNumber('C-570-991')).toEqual({ order: 'C-570-991', company: null });
    expect(readCaseNumber('B-570-991')).toBeNull();
  });
});

describe('the deposits of an entry', () => {
  it('are never less for one case more', () => {
    const cases = fc.subarray([
      declared('A-570-990-000'),
      declared('C-570-991-000'),
      declared('A-570-990-001', WORKS),
    ]);
    fc.assert(
      fc.property(cases, fc.nat({ max: 1_000_000 }), (some, value) => {
        const owed = (of: readonly DeclaredCase[]) =>
          sumOf(answer(lanterns(of, { value: dollars(String(value)) })).deposits);
        for (const [place] of some.entries()) {
          expect(owed(some)).toBeGreaterThanOrEqual(owed(some.toSpliced(place, 1)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

function sumOf(deposits: readonly string[]): number {
  const amounts = deposits.map((deposit) => dollars(deposit.split(' ').at(-1) ?? ''));
  const sum = amounts.map(exactAmount).reduce(add, ZERO);
  return Number(sum.num) / Number(sum.den);
}

describe('the table of orders', () => {
  it('is refused with every fault at once', () => {
    const rows = [
      'A-570-990,CN,Lanterns,940550,,,order,10%,2025-01-01,,unverified,x',
      'A-570-991-000,,,,,,order,10%,2025-01-01,,unverified,x',
      'A-570-992-000,CN,Lanterns,940550,,,order,,2025-01-01,,unverified,x',
      'A-570-992-000,VN,,,,,revoked,,2025-06-01,,unverified,x',
    ];
    expect(faultsOf(parseRemedies([HEADER, ...rows].join('\n')))).toMatchObject([
      { code: 'remedy-case-malformed', at: '/0/case', got: 'A-570-990' },
      { code: 'remedy-order-unsaid', at: '/1' },
      { code: 'remedy-rate-misplaced', at: '/2/rate' },
      { code: 'remedy-order-contradicted', at: '/3' },
      { code: 'remedy-spells-overlap', at: '/3/from' },
    ]);
  });

  it('is also read from the form of adcvd_orders.csv, one row for each number', () => {
    const { countries } = LAW.remedies;
    const foreign = (...rows: readonly string[]) =>
      ['# a comment', 'case_number,country,hts,rate,effective_date,revoked_date', ...rows].join(
        '\n',
      );
    const text = foreign(
      'A-570-979,5700,"8413",0.215,2013-03-01,',
      'A-570-979,5700,"8481.80",0.215,2013-03-01,',
      'A-588-869,JP,"8482",0.07,1989-05-15,2014-03-06',
    );
    const { orders } = accepted(parseRemedies(accepted(readRemedySource(text, countries))));
    expect(orders.get('A-570-979')).toMatchObject({ origin: 'CN', guides: ['8413', '848180'] });
    const rate = (number: string, day: string) => {
      const order = orders.get(number);
      const deposit = order && depositRateOn(order, NEVER, dayOf(day));
      return deposit?.rate ? printRate(deposit.rate) : null;
    };
    expect(rate('A-570-979', '2026-01-01')).toBe('21.5%');
    expect(rate('A-588-869', '2014-03-05')).toBe('7%');
    expect(rate('A-588-869', '2014-03-06')).toBeNull();
    const wrong = foreign('A-570-979,9999,"8413",0.1,2013-03-01,');
    expect(faultsOf(readRemedySource(wrong, countries))).toMatchObject([
      { code: 'remedy-country-unknown', at: '/0/country', got: '9999' },
    ]);
  });

  it('that the project ships is law with a schedule, and is missed aloud where it is not there', () => {
    const shipped = accepted(compileTariff([...shippedParts(), starterPart()]));
    expect(shipped.remedies.orders.size).toBeGreaterThanOrEqual(5);
    const without = shippedParts().filter(({ kind }) => kind !== 'remedies');
    const law = accepted(compileTariff([...without, starterPart()]));
    expect(assess(law, entryOf([])).leavesOut).toEqual(expect.arrayContaining(['ad', 'cvd']));
    expect(assess(shipped, entryOf([])).leavesOut).not.toContain('ad');
    expect(part('remedies', readLaw('remedy/orders.csv')).kind).toBe('remedies');
  });
});
