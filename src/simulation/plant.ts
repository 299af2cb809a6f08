import { type Party, partyKey } from '../party/party.ts';
import type { Day } from '../terms/day.ts';

/** What a register says that one maker can make of goods of one subheading. */
export interface PlantCapacity {
  readonly synthetic: true;
  readonly maker: Party;
  readonly hts6: string;
  readonly perYear: number;
  readonly unit: string;
  /** Days after the first of the simulation; null for a plant that always was. */
  readonly since: number | null;
}

/** A maker and what it can make. */
export interface Plant {
  readonly party: Party;
  readonly country: string;
  capacity(): PlantCapacity;
  /** Builds for one more buyer of so much a year. */
  buildFor(perYear: number): void;
  /** Whether it can still make so much by that day, having made what it made; counts it when it can. */
  makes(count: number, day: number): boolean;
}

/** What a maker has in store, and may sell beyond what it made since the first day. */
const STORE_DAYS = 15;
const YEAR_DAYS = 365;

interface Beginnings {
  readonly party: Party;
  readonly country: string;
  readonly hts6: string;
  readonly unit: string;
  readonly since: number | null;
  readonly perYear: number;
}

export function createPlant({ party, country, hts6, unit, since, ...begun }: Beginnings): Plant {
  let { perYear } = begun;
  let made = 0;
  return {
    party,
    country,
    capacity: () => ({
      synthetic: true,
      maker: party,
      hts6,
      perYear: Math.round(perYear),
      unit,
      since,
    }),
    buildFor: (more) => {
      perYear += more;
    },
    makes: (count, day) => {
      const can = (perYear * (day - (since ?? 0) + STORE_DAYS)) / YEAR_DAYS;
      if (made + count > can) return false;
      made += count;
      return true;
    },
  };
}

/** The rows as a file that `load capacities` takes; wood, which is counted in tenths, in its own unit. */
export function writeCapacities(plants: readonly PlantCapacity[], asOf: Day): string {
  const lines = plants.map(({ maker, hts6, perYear, unit }) =>
    [
      'capacity',
      partyKey(maker),
      `"${maker.name.replaceAll('"', '""')}"`,
      maker.country ?? '',
      hts6,
      unit === 'm3' ? perYear / 10 : perYear,
      unit,
      'Invented register',
      asOf,
    ].join(','),
  );
  return ['measure,maker,name,country,goods,per_year,unit,source,as_of', ...lines, ''].join('\n');
}
