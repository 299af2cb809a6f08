import fc from 'fast-check';
import type { Consignment } from '../../filing/consignment.ts';
import type { Entry, EntryLine } from '../../filing/filing.ts';
import { anEntry, party } from '../../filing/test-parts.ts';
import { type Instant, instantOf } from '../../terms/day.ts';
import { USD } from '../../terms/money.ts';
import type { Discrepancy } from '../finding.ts';
import type { History } from '../history.ts';
import type { FeatureInput } from './ground.ts';
import type { Tallies } from './tally.ts';

/** 2026-11-02, a Monday, midnight UTC, and minutes after it. */
export function minute(minutes: number): Instant {
  return instantOf(Date.UTC(2026, 10, 2) + minutes * 60_000);
}

export const DAY_MINUTES = 24 * 60;

export function ofEntries(...entries: readonly Entry[]): Consignment {
  return {
    keys: entries.map(({ reference }) => `entry:${reference}`),
    entries,
    bills: [],
    securityFilings: [],
    parcels: [],
    movements: [],
    cancelled: [],
    missing: [],
    synthetic: true,
  };
}

export function aLine(but: Partial<EntryLine> & { dollars?: number } = {}): EntryLine {
  const { dollars = 1_000, ...rest } = but;
  return {
    number: 1,
    hts: '6109100012',
    description: 'cotton shirts',
    origin: 'VN',
    value: { amount: `${dollars}.00`, currency: USD },
    quantities: [{ amount: '100', unit: 'doz.' }],
    grossWeightKg: '100',
    program: null,
    manufacturer: party('Red River Sewing', 'VN'),
    seller: party('Delta Trading', 'HK'),
    species: [],
    harvestCountry: null,
    permits: [],
    ...rest,
  };
}

export function declaring(reference: string, but: Partial<Entry> = {}): Consignment {
  return ofEntries(anEntry(reference, [], { lines: [aLine()], ...but }));
}

export function pastOf(tallies: Tallies | null): History {
  const past: History = {
    importerFilings: 0,
    importerFilingsCap: 200,
    importerFindings: 0,
    importerFirstSeen: null,
    lastLane: null,
    versions: 0,
    heldLane: null,
    permits: [],
  };
  return tallies === null ? past : { ...past, tallies };
}

export function inputOf(
  consignment: Consignment,
  tallies: Tallies | null,
  but: Partial<FeatureInput> = {},
): FeatureInput {
  return {
    at: minute(0),
    consignment,
    history: pastOf(tallies),
    assessments: [],
    screening: null,
    signals: [],
    thresholds: [],
    ...but,
  };
}

export function aDiscrepancy(but: Partial<Discrepancy> = {}): Discrepancy {
  return {
    violation: 'undervaluation',
    severity: 'major',
    entry: null,
    line: null,
    lossCents: 50_000,
    ...but,
  };
}

const importers = ['Harrow Kitchens', 'Calder Imports', 'Ostrava Wear'];
const line = fc
  .record({
    hts: fc.constantFrom('6109100012', '6109902700', '4407110001', '8517130000'),
    origin: fc.constantFrom('VN', 'CN', 'MX'),
    dollars: fc.integer({ min: 1, max: 100_000 }),
    grossWeightKg: fc.option(fc.integer({ min: 0, max: 5_000 }).map(String)),
    seller: fc.option(fc.constantFrom('Delta Trading', 'Pearl Export').map((n) => party(n, 'HK'))),
  })
  .map(aLine);

/** Small worlds, so that the same parties and goods often meet. */
export const anyEntry = fc
  .record({
    reference: fc.integer({ min: 0, max: 9_999 }).map((n) => `B76-${n}`),
    importer: fc.constantFrom(...importers).map((name) => {
      return { ...party(name, 'US'), address: '12 Foundry Lane, Tacoma' };
    }),
    port: fc.constantFrom('2704', '2304'),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  })
  .map(({ reference, lines, ...rest }) =>
    anEntry(reference, [], {
      ...rest,
      lines: lines.map((one, place) => ({ ...one, number: place + 1 })),
    }),
  );

export const anyDiscrepancies = fc.array(
  fc
    .record({
      severity: fc.constantFrom('minor', 'major', 'critical' as const),
      line: fc.option(fc.integer({ min: 1, max: 4 })),
      lossCents: fc.option(fc.nat({ max: 1_000_000 })),
    })
    .map(aDiscrepancy),
  { maxLength: 3 },
);
