import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Party } from '../party/party.ts';
import { type Day, instantOf, parseDay } from '../terms/day.ts';
import { USD } from '../terms/money.ts';
import type {
  Cancellation,
  Entry,
  Kind,
  ManifestBill,
  Movement,
  SecurityFiling,
} from './filing.ts';
import { compileFilingRules } from './filing-rules.parse.ts';
import type { FilingRules } from './filing-rules.ts';

export function aDay(text: string): Day {
  const day = parseDay(text);
  assert(day !== null);
  return day;
}

/** The filing rules that come with the project. */
export function ourRules(): FilingRules {
  const rules = compileFilingRules([
    {
      name: 'elements',
      kind: 'filing-rules',
      content: readFileSync('law/us/filing/elements.json', 'utf8'),
      from: aDay('1990-01-01'),
      to: null,
      verified: true,
    },
  ]);
  assert(rules.ok, JSON.stringify(rules));
  return rules.value;
}

export function party(name: string, country: string | null = null): Party {
  return { name, country, address: null, identifiers: [] };
}

const FILED = { action: 'file', synthetic: true } as const;
const NOON = instantOf(Date.UTC(2026, 10, 24, 12));

export function anEntry(reference: string, bills: readonly string[], but?: Partial<Entry>): Entry {
  return {
    ...FILED,
    kind: 'entry',
    reference,
    entryType: '01',
    port: '2704',
    mode: 'vessel',
    importer: party('Harrow Kitchens', 'US'),
    consignee: null,
    broker: null,
    bills,
    exportCountry: 'VN',
    estimatedArrival: NOON,
    entryDate: null,
    importationDate: null,
    inTransitDate: null,
    lines: [
      {
        number: 1,
        hts: '9403608081',
        description: 'wooden shelves',
        origin: 'VN',
        value: { amount: '41200.00', currency: USD },
        quantities: [{ amount: '640', unit: 'No.' }],
        grossWeightKg: '9800',
        program: null,
        manufacturer: null,
        seller: null,
        species: [],
        harvestCountry: null,
        permits: [],
      },
    ],
    ...but,
  };
}

export function aBill(reference: string, but?: Partial<ManifestBill>): ManifestBill {
  return {
    ...FILED,
    kind: 'bill',
    reference,
    masterBill: null,
    carrier: reference.slice(0, 4),
    mode: 'vessel',
    conveyance: { name: 'Example Tern', imo: '1234567', voyage: '118E' },
    portOfLading: '55206',
    port: '2704',
    estimatedArrival: NOON,
    shipper: party('Song Hau Woodwork', 'VN'),
    consignee: party('Harrow Kitchens', 'US'),
    notify: [],
    pieces: { amount: '640', unit: 'CTN' },
    weightKg: '9800',
    description: 'wooden shelves',
    containers: [],
    hts: [],
    dangerousGoods: [],
    ...but,
  };
}

export function aSecurityFiling(
  reference: string,
  bills: readonly string[],
  but?: Partial<SecurityFiling>,
): SecurityFiling {
  return {
    ...FILED,
    kind: 'security-filing',
    reference,
    bills,
    importer: party('Harrow Kitchens', 'US'),
    consignee: party('Harrow Kitchens', 'US'),
    seller: party('Song Hau Woodwork', 'VN'),
    buyer: party('Harrow Kitchens', 'US'),
    shipTo: party('Harrow Kitchens', 'US'),
    consolidator: party('Mekong Stuffing', 'VN'),
    stuffingLocation: '14 Quay Road, Can Tho',
    goods: [{ hts6: '940360', origin: 'VN', manufacturer: party('Song Hau Woodwork', 'VN') }],
    ...but,
  };
}

export function aMovement(
  reference: string,
  bills: readonly string[],
  entries: readonly string[] = [],
): Movement {
  return {
    ...FILED,
    kind: 'movement',
    reference,
    type: 'arrival',
    bills,
    entries,
    at: NOON,
    port: '2704',
    container: null,
    conveyance: { name: null, imo: null, voyage: null },
    document: null,
  };
}

export function cancellationOf(cancels: Kind, reference: string): Cancellation {
  return { kind: 'cancellation', action: 'cancel', cancels, reference, synthetic: true };
}
