import type { Mode } from '../filing/filing.ts';
import type { Family } from './goods.ts';

/** A way by which goods of a country come to a port of entry. */
export interface Corridor {
  readonly mode: Extract<Mode, 'truck' | 'vessel' | 'air'>;
  readonly origin: string;
  /** Schedule D. */
  readonly port: string;
  /** Schedule K, where it was recalled with some certainty; else null. */
  readonly portOfLading: string | null;
  /** From departure to arrival. */
  readonly transitHours: number;
  readonly weight: number;
  /** What is carried this way; null for all that the country sends. */
  readonly families: readonly Family[] | null;
}

type Ports = readonly (readonly [string, number])[];

interface Route extends Omit<Corridor, 'origin' | 'port' | 'weight'> {
  readonly origins: readonly string[];
  /** Schedule D codes, each with its share. */
  readonly ports: Ports;
}

const FRESH: readonly Family[] = ['produce', 'drink', 'food', 'timber', 'garments', 'footwear'];
const FLOWN: readonly Family[] = ['electronics', 'medical', 'garments', 'footwear', 'machinery'];
const WEST: Ports = [
  ['2704', 9],
  ['2709', 8],
  ['4601', 4],
  ['1703', 4],
  ['5301', 2],
  ['3001', 2],
];
const EAST: Ports = [
  ['4601', 6],
  ['1703', 4],
  ['1401', 2],
  ['5301', 2],
  ['2704', 2],
];
const ATLANTIC: Ports = [
  ['4601', 5],
  ['1703', 3],
  ['5301', 4],
  ['1303', 2],
];
const SOUTH: Ports = [
  ['5203', 5],
  ['5301', 4],
  ['1101', 3],
  ['2704', 1],
];
const AIRPORTS: Ports = [
  ['3901', 8],
  ['2720', 7],
  ['4601', 4],
  ['5501', 4],
];

// Transit times and shares are assumed. Schedule K codes are recalled.
// biome-ignore format: a table
const ROUTES: readonly Route[] = [
  { mode: 'truck', origins: ['MX'], ports: [['2304', 10], ['2506', 6], ['2402', 5], ['2305', 4]], portOfLading: null, transitHours: 20, families: null },
  { mode: 'truck', origins: ['MX'], ports: [['2604', 14]], portOfLading: null, transitHours: 16, families: FRESH },
  { mode: 'truck', origins: ['CA'], ports: [['3801', 6], ['0901', 4], ['3004', 2], ['3401', 1]], portOfLading: null, transitHours: 12, families: null },
  { mode: 'vessel', origins: ['CN'], ports: WEST, portOfLading: '57035', transitHours: 420, families: null },
  { mode: 'vessel', origins: ['KR'], ports: WEST, portOfLading: '58023', transitHours: 320, families: null },
  { mode: 'vessel', origins: ['VN'], ports: WEST, portOfLading: '55206', transitHours: 480, families: null },
  { mode: 'vessel', origins: ['TW', 'JP'], ports: WEST, portOfLading: null, transitHours: 330, families: null },
  { mode: 'vessel', origins: ['TH', 'MY', 'ID'], ports: WEST, portOfLading: null, transitHours: 560, families: null },
  { mode: 'vessel', origins: ['BD', 'IN'], ports: EAST, portOfLading: null, transitHours: 660, families: null },
  { mode: 'vessel', origins: ['CM', 'CI'], ports: EAST, portOfLading: null, transitHours: 520, families: null },
  { mode: 'vessel', origins: ['DE', 'IT'], ports: ATLANTIC, portOfLading: null, transitHours: 300, families: null },
  { mode: 'vessel', origins: ['BR', 'CO', 'CR', 'EC', 'GT', 'HN', 'PE', 'CL'], ports: SOUTH, portOfLading: null, transitHours: 240, families: null },
  { mode: 'air', origins: ['CN', 'VN', 'TW', 'JP', 'KR', 'IN', 'MY', 'DE', 'IT', 'CR', 'BD'], ports: AIRPORTS, portOfLading: null, transitHours: 13, families: FLOWN },
  { mode: 'air', origins: ['CL'], ports: [['2720', 3], ['5501', 3]], portOfLading: null, transitHours: 9, families: ['seafood'] },
];

const CORRIDORS: readonly Corridor[] = ROUTES.flatMap(({ origins, ports, ...route }) =>
  origins.flatMap((origin) => ports.map(([port, weight]) => ({ ...route, origin, port, weight }))),
);

export function corridorsOf(origin: string, family: Family): readonly Corridor[] {
  return CORRIDORS.filter(
    (corridor) =>
      corridor.origin === origin &&
      (corridor.families === null || corridor.families.includes(family)),
  );
}
