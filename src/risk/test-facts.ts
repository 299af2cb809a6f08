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

export const party = (name: string, number: string | null = null): Party => ({
  name,
  country: 'US',
  address: null,
  identifiers: number === null ? [] : [{ scheme: 'EIN', value: number }],
});

export const dollars = (amount: string): Money => ({ amount, currency: USD });

export const LINE: EntryLine = {
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

export const ENTRY: Entry = {
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

export const PARCEL: Parcel = {
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

export const BILL: ManifestBill = {
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

export const HISTORY: History = {
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

export function factsFor(consignment: Partial<Consignment>, rest: Partial<FactsInput> = {}) {
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
export function named(subject: Subject | undefined): Readonly<Record<string, Fact>> {
  return Object.fromEntries(listNames().map(({ name, slot }) => [name, subject?.record[slot]]));
}

export const unknownNames = (subject: Subject | undefined, scopes: readonly Scope[]) => {
  const facts = named(subject);
  const inScope = listNames().filter(({ term }) => scopes.includes(term.scope));
  return inScope.filter(({ name }) => facts[name] === undefined).map(({ name }) => name);
};
