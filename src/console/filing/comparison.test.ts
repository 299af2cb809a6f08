import { describe, expect, it } from 'vitest';
import type { Consignment } from '../../filing/consignment.ts';
import type { Entry, ManifestBill } from '../../filing/filing.ts';
import { anEntry, party } from '../../filing/test-parts.ts';
import { type ComparedFact, compareFilings } from './comparison.ts';

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

const ENTRY: Entry = anEntry('B76-0324527-8', [], { consignee: party('Calder Imports', 'US') });

function aBill(but: Partial<ManifestBill>): ManifestBill {
  return {
    kind: 'bill',
    action: 'file',
    reference: 'CDLM77400115',
    synthetic: true,
    masterBill: null,
    carrier: 'CDLM',
    mode: 'truck',
    conveyance: { name: null, imo: null, voyage: null },
    portOfLading: null,
    port: '2604',
    estimatedArrival: null,
    shipper: null,
    consignee: party('Calder Imports', 'US'),
    notify: [],
    pieces: null,
    weightKg: null,
    description: 'sawn boards',
    containers: [],
    hts: [],
    dangerousGoods: [],
    ...but,
  };
}

function compared(fact: ComparedFact, bill: ManifestBill) {
  const rows = compareFilings({ ...NOTHING, entries: [ENTRY], bills: [bill] });
  return rows.find((row) => row.fact === fact);
}

describe('what entry and manifest say of one fact', () => {
  it('differs when they name different consignees', () => {
    const other = aBill({ consignee: party('Quillmoor Axle Works', 'US') });
    expect(compared('consignee', other)?.differs).toBe(true);
  });

  it('does not differ by capitals, accents, punctuation or a country left out', () => {
    const loud = aBill({ consignee: party('CÁLDER, IMPORTS') });
    expect(compared('consignee', loud)?.differs).toBe(false);
  });

  it('does not differ when the manifest knows the code to six digits only', () => {
    const six = ENTRY.lines.map((line) => line.hts.slice(0, 6));
    expect(compared('tariffCode', aBill({ hts: six }))?.differs).toBe(false);
    expect(compared('tariffCode', aBill({ hts: ['999999'] }))?.differs).toBe(true);
  });

  it('is no difference when one of them says nothing', () => {
    expect(compared('consignee', aBill({ consignee: null }))?.differs).toBe(false);
  });
});

it('a fact that nobody stated has no row', () => {
  expect(compareFilings(NOTHING)).toEqual([]);
});
