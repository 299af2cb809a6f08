import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../terms/day.ts';
import { mirrorOf } from './mirror.ts';
import type { Passage } from './passage.ts';
import type { CapacityRow, PartnerTrade, Registers } from './route-policy.ts';
import type { RouteSignal, SignalKind } from './signal.ts';
import { surveyRoutes } from './survey.ts';
import { aPassage, everyDays, FIRST, NO_REGISTERS, POLICY, passer } from './test-passages.ts';
import { tradeWindow } from './trade-window.ts';

const DAYS = 180;

function survey(passages: readonly Passage[], registers: Partial<Registers> = {}) {
  const window = tradeWindow(FIRST, addDays(FIRST, DAYS), passages);
  return surveyRoutes(window, { ...NO_REGISTERS, ...registers }, POLICY);
}

function signals(
  kind: SignalKind,
  passages: readonly Passage[],
  registers: Partial<Registers> = {},
): readonly RouteSignal[] {
  return survey(passages, registers).signals.filter((signal) => signal.kind === kind);
}

const CAPACITY: CapacityRow = {
  measure: 'capacity',
  maker: 'MID:MAKER',
  name: null,
  country: 'VN',
  hts6: '940161',
  perYear: 1_000,
  unit: 'No.',
  source: 'Invented ministry',
  asOf: FIRST,
};

describe('capacity', () => {
  it('is exceeded by what was sent since the maker was first seen, in its share of the year', () => {
    const [signal] = signals('over-capacity', everyDays(0, 180, 10), { capacities: [CAPACITY] });
    expect(signal).toMatchObject({
      subject: { kind: 'party', key: 'MID:MAKER' },
      numbers: { sent: 1_900, perYear: 1_000 },
      words: { register: 'Invented ministry' },
      grounds: ['filings', 'capacities'],
    });
    expect(signal?.numbers['times']).toBeGreaterThan(3);
  });

  it('is not judged without a register, nor in another unit than the register counts', () => {
    const sent = everyDays(0, 180, 10);
    expect(survey(sent).unasked).toMatchObject({ 'over-capacity': 'capacities' });
    expect(signals('over-capacity', sent)).toEqual([]);
    const capacities = [{ ...CAPACITY, unit: 'kg' }];
    expect(signals('over-capacity', sent, { capacities })).toEqual([]);
  });

  it('never accuses who sends no more than it can make', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 3, max: 20 }),
        (perYear, step) => {
          const sent = everyDays(0, 180, step, { amount: (perYear * step) / 366 });
          const capacities = [{ ...CAPACITY, perYear }];
          expect(signals('over-capacity', sent, { capacities })).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of a whole country is held against all that declares it, and inputs beside production', () => {
    const capacities = [
      { ...CAPACITY, measure: 'inputs' as const, maker: null, perYear: 300 },
      { ...CAPACITY, measure: 'production' as const, maker: null, perYear: 100 },
    ];
    const [signal] = signals('over-inputs', everyDays(0, 180, 10), { capacities });
    expect(signal).toMatchObject({ subject: { key: 'VN/940161' }, numbers: { perYear: 400 } });
  });
});

const MEASURE = { hts6: '940161', country: 'CN', on: addDays(FIRST, 60) };
const CHINESE = { origin: 'CN', maker: passer('MID:CN1'), seller: passer('MID:CN1') };
const BEFORE = everyDays(0, 58, 6, CHINESE);

describe('origin shift', () => {
  const since = (but: Partial<Passage>) => [...BEFORE, ...everyDays(66, 180, 6, but)];
  const found = (passages: readonly Passage[], registers: Partial<Registers> = {}) =>
    signals('origin-shift', passages, { measures: [MEASURE], ...registers });

  it('is the same seller with a maker that nobody knew, once an order holds', () => {
    const shifted = since({ seller: passer('MID:CN1'), maker: passer('MID:FRONT') });
    const [signal] = found(shifted);
    expect(signal).toMatchObject({
      subject: { key: 'EIN:IMPORTER' },
      words: { measured: 'CN', country: 'VN', circumstances: 'same-seller, new-maker' },
      others: ['MID:FRONT'],
    });
  });

  it('is not told of who buys elsewhere of a maker whom others bought of all along', () => {
    const known = passer('MID:VN1', { country: 'VN' });
    const others = everyDays(0, 180, 9, { importer: passer('EIN:OTHER'), maker: known });
    const moved = since({ seller: known, maker: known });
    expect(found([...moved, ...others])).toEqual([]);
  });

  it('is not told of who goes on buying of the country under the order', () => {
    const both = [
      ...everyDays(0, 180, 6, CHINESE),
      ...everyDays(66, 180, 6, { seller: passer('MID:CN1'), maker: passer('MID:FRONT') }),
    ];
    expect(found(both)).toEqual([]);
  });

  it('counts the port of lading and the security filing among its circumstances', () => {
    const laden = since({
      maker: passer('MID:VN1'),
      portsOfLading: ['57035'],
      security: { origins: ['CN'], makers: [] },
    });
    const others = everyDays(0, 180, 9, {
      importer: passer('EIN:OTHER'),
      maker: passer('MID:VN1'),
    });
    const [signal] = found([...laden, ...others]);
    expect(signal?.words['circumstances']).toBe('laden-there, security-filing-differs');
    expect(signal?.grounds).toContain('security-filings');
  });

  it('is nothing without a measure, and says that none is known', () => {
    const shifted = since({ seller: passer('MID:CN1'), maker: passer('MID:FRONT') });
    const { signals: told, unasked } = survey(shifted);
    expect(told.filter(({ kind }) => kind === 'origin-shift')).toEqual([]);
    expect(unasked).toMatchObject({ 'origin-shift': 'measures' });
  });
});

describe('a phoenix', () => {
  const home = { address: '12 depot ave', country: 'US' };
  const old = everyDays(0, 60, 6, { importer: passer('EIN:OLD', home) });
  const risen = everyDays(70, 180, 6, { importer: passer('EIN:NEW', home) });

  it('begins where another of its address ends, and buys of the same makers', () => {
    expect(signals('phoenix-importer', [...old, ...risen])).toMatchObject([
      { subject: { key: 'EIN:NEW' }, others: ['EIN:OLD'], numbers: { makersShared: 1 } },
    ]);
  });

  it('is also who identity resolution found to go on with another, wherever it sits', () => {
    const elsewhere = risen.map((passage) => ({
      ...passage,
      importer: passer('EIN:NEW', { address: '9 quarry ln', country: 'US' }),
    }));
    const window = tradeWindow(FIRST, addDays(FIRST, DAYS), [...old, ...elsewhere]);
    const pairs = new Map([['EIN:NEW', ['EIN:OLD']]]);
    const told = (successors: typeof pairs) =>
      surveyRoutes(window, NO_REGISTERS, POLICY, successors).signals.map(({ kind }) => kind);
    expect(told(new Map())).not.toContain('phoenix-importer');
    expect(told(pairs)).toContain('phoenix-importer');
  });

  it('is not a newcomer at the address of somebody who goes on trading, nor one with makers of its own', () => {
    const going = everyDays(0, 180, 6, { importer: passer('EIN:OLD', home) });
    expect(signals('phoenix-importer', [...going, ...risen])).toEqual([]);
    const own = risen.map((passage) => ({ ...passage, maker: passer('MID:ELSE') }));
    expect(signals('phoenix-importer', [...old, ...own])).toEqual([]);
  });
});

describe('ways of goods', () => {
  it('show a container that served two importers within days, but not one consignment of both', () => {
    const container = { containers: ['XQTU1234560'] };
    const other = { ...container, importer: passer('EIN:OTHER') };
    expect(
      signals('shared-container', [aPassage(10, container), aPassage(12, other)]),
    ).toMatchObject([{ subject: { key: 'container/XQTU1234560' }, numbers: { parties: 2 } }]);
    const later = [aPassage(10, container), aPassage(60, other)];
    expect(signals('shared-container', later)).toEqual([]);
    const together = [aPassage(10, container), aPassage(10, other)].map((passage) => ({
      ...passage,
      consignment: 'ONE',
    }));
    expect(signals('shared-container', together)).toEqual([]);
  });

  it('are judged by lading only where the port’s country is known and is no hub', () => {
    const laden = (port: string) => everyDays(0, 90, 10, { portsOfLading: [port] });
    expect(signals('laden-elsewhere', laden('57035'))).toMatchObject([
      { words: { country: 'VN', laden: 'CN' }, numbers: { share: 1 } },
    ]);
    expect(signals('laden-elsewhere', laden('55906'))).toEqual([]);
    expect(signals('laden-elsewhere', laden('99999'))).toEqual([]);
    expect(signals('laden-elsewhere', laden('55206'))).toEqual([]);
  });

  it('show goods of a country that does not grow them, of goods whose growers are known', () => {
    const coffee = everyDays(0, 30, 10, { hts6: '090111', origin: 'NO' });
    expect(signals('implausible-origin', coffee)).toMatchObject([
      { subject: { key: 'NO/090111' }, numbers: { entries: 4 } },
    ]);
    expect(signals('implausible-origin', everyDays(0, 30, 10, { origin: 'NO' }))).toEqual([]);
  });

  it('give the same signals for the same trade, in whatever order it comes', () => {
    const trade = [...BEFORE, ...everyDays(66, 180, 6, { maker: passer('MID:FRONT') })];
    const registers = { measures: [MEASURE], capacities: [CAPACITY] };
    fc.assert(
      fc.property(fc.shuffledSubarray(trade, { minLength: trade.length }), (shuffled) => {
        const kinds = ({ signals: told }: ReturnType<typeof survey>) =>
          told.map(({ kind, subject, numbers }) => JSON.stringify([kind, subject, numbers])).sort();
        expect(kinds(survey(shuffled, registers))).toEqual(kinds(survey(trade, registers)));
      }),
      { numRuns: 10 },
    );
  });
});

describe('the mirror of a trade', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
  /** What came in each month, and what was said to have been sent one month before. */
  const ours = [100, 200, 300, 150, 250, 400].flatMap((thousands, place) =>
    [8, 14, 20].map((day) => aPassage(place * 30 + day, { value: (thousands * 1_000) / 3 })),
  );
  const theirs = (shares: number, lag = 1): readonly PartnerTrade[] =>
    ours.map(({ on, value }) => {
      const month = Number(on.slice(5, 7)) - lag;
      const year = month < 1 ? 2025 : 2026;
      const padded = String(month < 1 ? month + 12 : month).padStart(2, '0');
      const row = { reporter: 'VN', partner: 'US', flow: 'X' as const, hts6: '940161', kg: null };
      return { ...row, month: `${year}-${padded}`, value: ((value ?? 0) / 1.08) * shares };
    });

  it('finds by how many months exports lie before entries', () => {
    const window = { from: FIRST, to: addDays(FIRST, DAYS) };
    const trade = { country: 'VN', hts6: '940161' };
    for (const lag of [0, 1, 2]) {
      expect(mirrorOf(window, ours, theirs(1, lag), trade, POLICY).lag).toBe(lag);
    }
    const mirror = mirrorOf(window, ours, theirs(1), trade, POLICY);
    expect(mirror.months.map(({ month }) => month)).toEqual(months.slice(0, 5));
  });

  it('is no signal while both agree within freight, insurance and noise, and one when they do not', () => {
    expect(signals('mirror-gap', ours, { partnerTrade: theirs(1) })).toEqual([]);
    expect(signals('mirror-gap', ours, { partnerTrade: theirs(0.5) })).toMatchObject([
      { words: { side: 'we-count-more' }, subject: { key: 'VN/940161' } },
    ]);
    expect(signals('mirror-gap', ours, { partnerTrade: theirs(2) })).toMatchObject([
      { words: { side: 'they-count-more' } },
    ]);
  });

  it('says nothing of a partner who did not report', () => {
    expect(signals('mirror-gap', ours)).toEqual([]);
    expect(survey(ours).unasked).toMatchObject({ 'mirror-gap': 'partner-trade' });
  });

  it('shows a third country that is fed by the measured one as it begins to send', () => {
    const fed = (month: string, value: number): PartnerTrade => ({
      reporter: 'CN',
      partner: 'VN',
      flow: 'X',
      month,
      hts6: '940161',
      value,
      kg: null,
    });
    const partnerTrade = [
      ...['2026-01', '2026-02'].map((month) => fed(month, 10_000)),
      ...['2026-04', '2026-05'].map((month) => fed(month, 90_000)),
    ];
    const rising = [...everyDays(0, 58, 20), ...everyDays(92, 170, 4)];
    const registers = { partnerTrade, measures: [MEASURE] };
    expect(signals('mirror-surge', rising, registers)).toMatchObject([
      { subject: { key: 'VN/940161' }, numbers: { feederTimes: 9 } },
    ]);
    const level = everyDays(0, 180, 10);
    expect(signals('mirror-surge', level, registers)).toEqual([]);
  });
});
