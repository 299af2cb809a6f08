import { describe, expect, it } from 'vitest';
import type { EntryLine, ManifestBill, Parcel, SecurityFiling } from '../filing/filing.ts';
import { instantOf } from '../terms/day.ts';
import type { Money } from '../terms/money.ts';
import { compileTest } from './evaluation.ts';
import type { History } from './history.ts';
import { LISTS, readCondition, TODAY } from './test-criteria.ts';
import {
  BILL,
  dollars,
  ENTRY,
  factsFor,
  HISTORY,
  LINE,
  named,
  PARCEL,
  party,
  unknownNames,
} from './test-facts.ts';
import { listNames } from './vocabulary.ts';

describe('the facts of a consignment', () => {
  it('are all known, or lawfully absent, when every layer answers', () => {
    const assessed = {
      line: 1,
      hts: LINE.hts,
      column: 'general',
      charges: [],
      unknown: null,
      claimRefused: null,
      because: null,
      remedies: [{ code: 'undeclared', case: 'A-122-857', because: 'lumber' }],
    } as const;
    const assessment = {
      on: TODAY,
      onBecause: 'received',
      revision: 'r1',
      lines: [assessed],
      fees: [],
      totalDuty: dollars('0.00'),
      totalFees: dollars('0.00'),
      complete: true,
      leavesOut: [],
    } as const;
    const { subjects } = factsFor({ entries: [ENTRY] }, { assessments: [assessment] });
    expect(unknownNames(subjects.line[0], ['consignment', 'declaration', 'line'])).toEqual([]);
    expect(named(subjects.line[0])['line.orders']).toEqual(['undeclared']);
    expect(named(subjects.line[0])['line.gaps']).toEqual(['gap-order-suggested']);
    for (const { name, term } of listNames()) {
      const fact = named(subjects.line[0])[name];
      if (fact === null) expect(term.optional, name).toBe(true);
    }
  });

  it('tell a criterion what a refused claim would have saved, and leave it silent of an assessment that failed', () => {
    const lapsed = {
      line: 1,
      hts: LINE.hts,
      column: 'general',
      charges: [
        {
          kind: 'duty',
          rate: '16.5%',
          basis: '10000 USD',
          amount: dollars('1650.00'),
          citation: '',
          unverified: false,
        },
      ],
      unknown: null,
      claimRefused: 'program-lapsed',
      because: null,
    } as const;
    const assessment = {
      on: TODAY,
      onBecause: 'received',
      revision: 'r1',
      lines: [lapsed],
      fees: [],
      totalDuty: dollars('1650.00'),
      totalFees: dollars('0.00'),
      complete: true,
      leavesOut: [],
    } as const;
    const { expression } = readCondition(
      '"gap-program-lapsed" in line.gaps && has(line.gapDuty) && line.gapDuty > 1000.0',
    );
    const asked = compileTest(expression, LISTS);
    const [line] = factsFor({ entries: [ENTRY] }, { assessments: [assessment] }).subjects.line;
    expect(asked(line?.record ?? [])).toBe(true);
    const [silent] = factsFor({ entries: [ENTRY] }).subjects.line;
    expect(asked(silent?.record ?? [])).not.toBe(true);
  });

  it('stay unknown where a layer did not answer', () => {
    const { subjects } = factsFor({ entries: [ENTRY] }, { screening: null, history: null });
    expect(unknownNames(subjects.line[0], ['consignment', 'declaration', 'line'])).toEqual([
      'screening.best',
      'screening.matches',
      'history.versions',
      'history.heldLane',
      'importer.filings',
      'importer.findings',
      'importer.new',
      'importer.lastLane',
      'importer.days',
      'line.harvest.use',
      'line.dutyRate',
      'line.tariffKnown',
      'line.orders',
      'line.gaps',
      'line.gapDuty',
      'line.catch.use',
      'line.cites.use',
      'line.quota.use',
      'line.landing.use',
      'line.permitProblems',
      'line.traceCompleteness',
      'line.traceMissing',
      'line.traceSignals',
      'consignment.suspended',
      'importer.suspended',
      'seller.suspended',
      'platform.suspended',
      'importer.signals',
      'maker.signals',
      'consignee.dayParcels',
      'consignee.dayValue',
      'address.dayParcels',
      'lane.secure',
      'importer.trusted',
      'importer.tier',
    ]);
  });

  it('have one match of which nothing is known when screening did not answer, and else one for each', () => {
    const silent = factsFor({}, { screening: null }).subjects.match;
    expect(silent.map((subject) => named(subject)['match.score'])).toEqual([undefined]);
    expect(factsFor({}).subjects.match).toEqual([]);
  });

  it('count what everybody used of a permit against its volume', () => {
    const [line] = factsFor({ entries: [ENTRY] }).subjects.line;
    expect(named(line)['line.harvest.use']).toBe(1.18);
  });

  it('do not guess the use of a permit that is counted in another unit', () => {
    const permits = [
      {
        type: 'harvest',
        number: 'H-7',
        issuer: null,
        uses: { amount: '44', unit: 'kg' },
        allows: null,
      },
    ];
    const entry = { ...ENTRY, lines: [{ ...LINE, permits }] };
    const [line] = factsFor({ entries: [entry] }).subjects.line;
    expect(named(line)['line.harvest.use']).toBeUndefined();
  });

  it('have no permit use where no volume is known of any permit', () => {
    const history = { ...HISTORY, permits: [] };
    const [line] = factsFor({ entries: [ENTRY] }, { history }).subjects.line;
    expect(named(line)['line.harvest.use']).toBeNull();
  });

  it('count a permit once for all the lines that use it', () => {
    const lines = [LINE, { ...LINE, number: 2 }];
    const { subjects } = factsFor({ entries: [{ ...ENTRY, lines }] });
    expect(subjects.line.map((line) => named(line)['line.harvest.use'])).toEqual([1.62, 1.62]);
  });

  it('spell names one way, whatever case they were filed in', () => {
    const facts = named(factsFor({ entries: [ENTRY] }).subjects.line[0]);
    expect(facts['line.species']).toEqual(['Cedrela odorata']);
    expect(facts['line.manufacturerAddress']).toBe('5 CALLE SUR');
  });

  it('do not take a foreign amount for dollars', () => {
    const value = { amount: '31500.00', currency: 'MXN' as Money['currency'] };
    const entry = { ...ENTRY, lines: [{ ...LINE, value }] };
    const blind = named(factsFor({ entries: [entry] }).subjects.line[0]);
    expect(blind['line.value']).toBeUndefined();
    expect(blind['line.valuePerKg']).toBeUndefined();
    const dollarsOf = ({ amount }: Money) => Number(amount) / 20;
    const seeing = named(factsFor({ entries: [entry] }, { dollarsOf }).subjects.line[0]);
    expect(seeing['line.value']).toBe(1575);
  });

  it('have no price a kilogram where no weight was filed', () => {
    const entry = { ...ENTRY, lines: [{ ...LINE, grossWeightKg: null, quantities: [] }] };
    const facts = named(factsFor({ entries: [entry] }).subjects.line[0]);
    expect([facts['line.valuePerKg'], facts['line.unitValue'], facts['line.unit']]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('know the history of the first importer only', () => {
    const other = { ...ENTRY, reference: 'E2', importer: party('Another', '22-2') };
    const { subjects } = factsFor({ entries: [ENTRY, other] }, { assessments: [null, null] });
    expect(subjects.declaration.map((one) => named(one)['importer.filings'])).toEqual([
      4,
      undefined,
    ]);
  });

  it('treat a parcel as a declaration of one line, without a code when it states none', () => {
    const { subjects } = factsFor({ parcels: [PARCEL] });
    const facts = named(subjects.line[0]);
    expect(subjects.line[0]?.entry).toBe('P1');
    expect([facts['entry.type'], facts['line.hts'], facts['line.value']]).toEqual([
      'parcel',
      '',
      12,
    ]);
  });

  it('speak of bills without an entry', () => {
    const { subjects } = factsFor({ bills: [BILL] });
    expect(subjects.line).toEqual([]);
    const facts = named(subjects.consignment[0]);
    expect(facts['bill.carriers']).toEqual(['INVT']);
    expect(facts['bill.weightKg']).toBe(29_000);
  });

  it('split a description into its words, each once, in any script', () => {
    const words = (description: string) => {
      const entry = { ...ENTRY, lines: [{ ...LINE, description }] };
      return named(factsFor({ entries: [entry] }).subjects.line[0])['line.words'];
    };
    expect(words('Frozen shrimp, shrimp-meat (P&D) 16/20')).toEqual(
      'FROZEN SHRIMP MEAT P D 16 20'.split(' '),
    );
    expect(words('Camarón congelado')).toEqual(['CAMARÓN', 'CONGELADO']);
    expect(words('—')).toEqual([]);
  });

  it('take the net weight from whichever quantity is a weight', () => {
    const quantities = [
      { amount: '100', unit: 'doz.' },
      { amount: '0.5', unit: 't' },
    ];
    const entry = { ...ENTRY, lines: [{ ...LINE, quantities, grossWeightKg: '550' }] };
    const facts = named(factsFor({ entries: [entry] }).subjects.line[0]);
    expect(facts['line.heading']).toBe('4407');
    expect([facts['line.netKg'], facts['line.pricePerKg'], facts['line.kgPerUnit']]).toEqual([
      500, 63, 5.5,
    ]);
    const bare = named(factsFor({ entries: [ENTRY] }).subjects.line[0]);
    expect([bare['line.netKg'], bare['line.pricePerKg']]).toEqual([null, null]);
  });

  it('compare a manufacturer’s code with its name, and say from which country the code is', () => {
    const facts = (value: string) => {
      const manufacturer = {
        ...party('Brightwater Garment Works'),
        identifiers: [
          { scheme: 'DUNS', value: '00-000-0018' },
          { scheme: 'MID', value },
        ],
      };
      const entry = { ...ENTRY, lines: [{ ...LINE, manufacturer }] };
      const { subjects } = factsFor({ entries: [entry] });
      const known = named(subjects.line[0]);
      return [known['line.midCountry'], known['line.midFitsName']];
    };
    expect(facts('VNBRIGAR18HAN')).toEqual(['VN', true]);
    expect(facts('CNLANBRI18NIN')).toEqual(['CN', false]);
    expect(facts('XOBRIGAR18GUE')).toEqual(['CA', true]);
    const nameless = named(factsFor({ entries: [ENTRY] }).subjects.line[0]);
    expect([nameless['line.midCountry'], nameless['line.midFitsName']]).toEqual([null, null]);
  });

  it('count the parcels of one consignee that move together, and what they are worth', () => {
    const sent = (reference: string, name: string, amount: string): Parcel => ({
      ...PARCEL,
      reference,
      consignee: party(name),
      platform: party('Bazaar Lantern'),
      value: dollars(amount),
    });
    const parcels = [
      sent('P1', 'A Neighbour', '60'),
      sent('P2', 'Another', '5'),
      sent('P3', 'a neighbour', '70'),
    ];
    const { subjects } = factsFor({ parcels });
    const counted = subjects.declaration.map((one) => {
      const facts = named(one);
      return [
        facts['consignee.parcels'],
        facts['consignee.parcelsValue'],
        facts['parcel.platform'],
      ];
    });
    expect(counted).toEqual([
      [2, 130, 'Bazaar Lantern'],
      [1, 5, 'Bazaar Lantern'],
      [2, 130, 'Bazaar Lantern'],
    ]);
    const entry = named(factsFor({ entries: [ENTRY], parcels }).subjects.declaration[0]);
    expect([entry['consignee.parcels'], entry['parcel.platform']]).toEqual([0, null]);
  });

  it('tell an entry’s consignee from its importer, and its makers and origins apart', () => {
    const made = (number: number, by: string, origin: string): EntryLine => ({
      ...LINE,
      number,
      origin,
      manufacturer: party(by),
      seller: { ...party('Third Country Sales'), country: 'SG' },
    });
    const lines = [made(1, 'One', 'VN'), made(2, 'Two', 'VN'), made(3, 'One', 'CN')];
    const entry = { ...ENTRY, lines, consignee: party('Somebody Else') };
    const { subjects } = factsFor({ entries: [entry] });
    const facts = named(subjects.line[0]);
    expect([facts['entry.manufacturers'], facts['entry.origins']]).toEqual([2, 2]);
    expect([facts['entry.consignee'], facts['entry.consigneeDiffers']]).toEqual([
      'Somebody Else',
      true,
    ]);
    expect([facts['line.seller'], facts['line.sellerCountry']]).toEqual([
      'Third Country Sales',
      'SG',
    ]);
    expect(facts['consignment.origins']).toEqual(['VN', 'CN']);
    const own = { ...ENTRY, consignee: ENTRY.importer };
    const alone = named(factsFor({ entries: [own] }).subjects.declaration[0]);
    expect(alone['entry.consigneeDiffers']).toBe(false);
    expect(alone['importer.numbered']).toBe(true);
    const unnumbered = { ...ENTRY, importer: party('Nobody’s Imports') };
    const { subjects: others } = factsFor({ entries: [unnumbered] });
    expect(named(others.declaration[0])['importer.numbered']).toBe(false);
  });

  it('count the days since an importer first filed', () => {
    const days = (importerFirstSeen: History['importerFirstSeen']) =>
      named(
        factsFor({ entries: [ENTRY] }, { history: { ...HISTORY, importerFirstSeen } }).subjects
          .declaration[0],
      )['importer.days'];
    expect(days(instantOf(Date.UTC(2026, 10, 20, 23)))).toBe(2);
    expect(days(instantOf(Date.UTC(2026, 10, 22, 23)))).toBe(0);
    // Where the day of the port begins before the day in Greenwich, an importer of today is none of tomorrow.
    expect(days(instantOf(Date.UTC(2026, 10, 23, 1)))).toBe(0);
    expect(days(null)).toBeNull();
  });

  it('count the use of catch documents, CITES permits and quota licences as of harvest permits', () => {
    const used = (type: string, fact: string) => {
      const tonne = { amount: '10', unit: 't' };
      const permits = [{ type, number: 'N-1', issuer: null, uses: tonne, allows: null }];
      const balance = { type, number: 'N-1', volume: { amount: '8', unit: 't' } };
      const history = { ...HISTORY, permits: [{ ...balance, usedElsewhere: '0' }] };
      const entry = { ...ENTRY, lines: [{ ...LINE, permits }] };
      return named(factsFor({ entries: [entry] }, { history }).subjects.line[0])[fact];
    };
    expect(used('catch', 'line.catch.use')).toBe(1.25);
    expect(used('cites', 'line.cites.use')).toBe(1.25);
    expect(used('quota-licence', 'line.quota.use')).toBe(1.25);
    expect(used('quota-licence', 'line.harvest.use')).toBeNull();
  });

  it('show what carriers and security filings say of ships, shippers and makers', () => {
    const bill: ManifestBill = {
      ...BILL,
      shipper: { ...party('A Shipper'), country: 'CN' },
      conveyance: { name: 'Example Tern', imo: '1234567', voyage: null },
      hts: ['44072901', '4407290195'],
      dangerousGoods: ['UN3480'],
    };
    const maker = { ...party('A Maker'), country: 'VN' };
    const filing: SecurityFiling = {
      ...{ action: 'file', reference: 'S1', synthetic: true, kind: 'security-filing' },
      ...{ bills: ['B1'], importer: null, consignee: null, buyer: null, shipTo: null },
      ...{ consolidator: null, stuffingLocation: null },
      seller: { ...party('A Seller'), country: 'HK' },
      goods: [{ hts6: '440729', origin: 'VN', manufacturer: maker }],
    };
    const { subjects } = factsFor({ bills: [bill], securityFilings: [filing] });
    expect(named(subjects.consignment[0])).toMatchObject({
      'bill.shipperCountries': ['CN'],
      'bill.vessels': ['1234567'],
      'bill.hts6': ['440729'],
      'bill.dangerousGoods': ['UN3480'],
      'security.sellerCountries': ['HK'],
      'security.manufacturerCountries': ['VN'],
    });
  });
});
