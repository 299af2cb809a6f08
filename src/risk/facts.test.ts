import { describe, expect, it } from 'vitest';
import type { Consignment } from '../filing/consignment.ts';
import type { Entry, EntryLine, ManifestBill, Parcel } from '../filing/filing.ts';
import type { Party } from '../party/party.ts';
import type { Money } from '../terms/money.ts';
import { USD } from '../terms/money.ts';
import type { Fact } from './fact.ts';
import { type FactsInput, factsOf, type Subject } from './facts.ts';
import type { History } from './history.ts';
import { TODAY } from './test-criteria.ts';
import { listNames, type Scope } from './vocabulary.ts';

const party = (name: string, number: string | null = null): Party => ({
  name,
  country: 'US',
  address: null,
  identifiers: number === null ? [] : [{ scheme: 'EIN', value: number }],
});

const dollars = (amount: string): Money => ({ amount, currency: USD });

const LINE: EntryLine = {
  number: 1,
  hts: '4407290195',
  description: 'Sawn cedar boards',
  origin: 'MX',
  value: dollars('31500.00'),
  quantities: [{ amount: '44', unit: 'm3' }],
  grossWeightKg: '29000',
  program: 'S',
  manufacturer: { ...party('Aserradero Inventado'), address: '5 Calle Sur' },
  seller: null,
  species: ['CEDRELA ODORATA', 'Cedrela odorata'],
  harvestCountry: 'MX',
  permits: [
    {
      type: 'harvest',
      number: 'H-7',
      issuer: null,
      uses: { amount: '44', unit: 'm3' },
      allows: { amount: '100', unit: 'm3' },
    },
    { type: 'cites', number: 'C-1', issuer: null, uses: null, allows: null },
  ],
};

const ENTRY: Entry = {
  action: 'file',
  reference: 'E1',
  synthetic: true,
  kind: 'entry',
  entryType: '01',
  port: '2604',
  mode: 'truck',
  importer: party('Invented Lumber', '11-1'),
  consignee: null,
  broker: null,
  bills: [],
  exportCountry: 'MX',
  estimatedArrival: null,
  entryDate: null,
  importationDate: null,
  inTransitDate: null,
  lines: [LINE],
};

const PARCEL: Parcel = {
  action: 'file',
  reference: 'P1',
  synthetic: true,
  kind: 'parcel',
  bill: null,
  port: '2604',
  mode: 'mail',
  platform: null,
  seller: null,
  consignee: party('A Neighbour'),
  description: 'gift',
  hts: null,
  origin: 'CN',
  value: dollars('12.00'),
  weightKg: null,
};

const BILL: ManifestBill = {
  action: 'file',
  reference: 'B1',
  synthetic: true,
  kind: 'bill',
  masterBill: null,
  carrier: 'INVT',
  mode: 'truck',
  conveyance: { name: null, imo: null, voyage: null },
  portOfLading: null,
  port: '2604',
  estimatedArrival: null,
  shipper: null,
  consignee: null,
  notify: [],
  pieces: null,
  weightKg: '29000',
  description: 'boards',
  containers: [],
  hts: [],
  dangerousGoods: [],
};

const NOTHING: Consignment = {
  keys: [],
  entries: [],
  bills: [],
  securityFilings: [],
  parcels: [],
  movements: [],
  cancelled: [],
  missing: [],
  synthetic: true,
};

const HISTORY: History = {
  importerFilings: 4,
  importerFilingsCap: 100,
  importerFindings: 0,
  importerFirstSeen: null,
  lastLane: null,
  versions: 0,
  heldLane: null,
  permits: [
    {
      type: 'harvest',
      number: 'H-7',
      volume: { amount: '100', unit: 'm3' },
      usedElsewhere: '74',
    },
  ],
};

function factsFor(consignment: Partial<Consignment>, rest: Partial<FactsInput> = {}) {
  return factsOf({
    on: TODAY,
    consignment: { ...NOTHING, ...consignment },
    assessments: [null],
    screening: { matches: [], searched: [] },
    history: HISTORY,
    ...rest,
  });
}

/** The facts of a subject by name. */
function named(subject: Subject | undefined): Readonly<Record<string, Fact>> {
  return Object.fromEntries(listNames().map(({ name, slot }) => [name, subject?.record[slot]]));
}

const unknownNames = (subject: Subject | undefined, scopes: readonly Scope[]) => {
  const facts = named(subject);
  const inScope = listNames().filter(({ term }) => scopes.includes(term.scope));
  return inScope.filter(({ name }) => facts[name] === undefined).map(({ name }) => name);
};

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
    for (const { name, term } of listNames()) {
      const fact = named(subjects.line[0])[name];
      if (fact === null) expect(term.optional, name).toBe(true);
    }
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
      'line.harvest.use',
      'line.dutyRate',
      'line.tariffKnown',
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
});
