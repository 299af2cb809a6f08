import assert from 'node:assert/strict';
import { domesticCompany } from './companies.ts';
import { fileJourney, type Happening } from './journey.ts';
import { planted, type SchemeRates } from './market.ts';
import { createSerial, entryNumber } from './numbers.ts';
import { createCarriers } from './population.ts';
import type { Random } from './random.ts';
import type { Ground, Sourcing } from './relation.ts';
import { createPlantTrades } from './sourcing-plant.ts';
import { createShiftTrades } from './sourcing-shift.ts';
import { createTracedTrades } from './sourcing-traced.ts';
import { SOURCING_SCHEMES, type SourcingScheme } from './truth.ts';

/** What the part of trade is made of in which schemes show over months rather than in one filing. */
export interface SourcingPlan {
  readonly days: number;
  readonly consignmentsPerDay: number;
  readonly schemes: SchemeRates;
}

const MAKERS: Readonly<Record<SourcingScheme, (ground: Ground) => readonly Sourcing[]>> = {
  'origin-shift': createShiftTrades,
  'species-swap': createTracedTrades,
  'capacity-excess': createPlantTrades,
};

const RELATIONS_MIN = 24;
const RELATIONS_MAX = 2_000;
const BROKERS = 6;

/**
 * Importers with few suppliers and months of trade, of whom some shift, swap or oversell: beside the rest
 * of the trade, which stays as it is. Nobody when none of these schemes is asked, at whatever rate.
 */
export function createSourcing(
  random: Random,
  plan: SourcingPlan,
): (day: number, start: number) => readonly Happening[] {
  const asked = SOURCING_SCHEMES.filter((scheme) => plan.schemes[scheme] !== undefined);
  if (asked.length === 0) return () => [];
  const count = Math.min(
    RELATIONS_MAX,
    Math.max(RELATIONS_MIN, Math.round(plan.consignmentsPerDay)),
  );
  const importerOf = createImporters(random);
  const sourcings = asked.flatMap((scheme) =>
    MAKERS[scheme]({
      random,
      days: plan.days,
      count,
      planted: planted(plan.schemes[scheme], count),
      importerOf,
    }),
  );
  const carriers = createCarriers(random);
  const serial = createSerial(random, 9);

  const file = (sourcing: Sourcing, day: number, start: number): readonly Happening[] => {
    const sourced = sourcing.send(day, start);
    if (sourced === null) return [];
    const { told, trade, chain, plant } = sourced;
    const carrier = random.pick(carriers[told.declared.corridor.mode]);
    const at = start + random.below(DAY_MILLISECONDS / 2);
    const happenings = fileJourney(random, {
      told,
      importer: sourcing.importer,
      trade,
      carrier,
      conveyance: random.pick(carrier.conveyances),
      bill: carrier.nextBill(),
      serial,
      start: at,
    });
    const [first, ...others] = happenings.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    assert(first !== undefined, 'a consignment without filings');
    return [{ ...first, sourced: { chain, plant: plant?.capacity() ?? null } }, ...others];
  };
  return (day, start) =>
    sourcings.flatMap((sourcing) =>
      random.happens(1 / sourcing.every) ? file(sourcing, day, start) : [],
    );
}

const DAY_MILLISECONDS = 86_400_000;

function createImporters(random: Random): Ground['importerOf'] {
  const employers = createSerial(random, 7);
  const brokers = Array.from({ length: BROKERS }, (_, place) => {
    const filer = `Y${place + 10}`;
    const serial = createSerial(random, 7);
    return {
      party: {
        name: `Invented Forwarding Broker ${place + 1}`,
        country: 'US',
        address: null,
        identifiers: [{ scheme: 'CBP', value: filer }],
      },
      nextEntry: () => entryNumber(filer, serial()),
    };
  });
  return ({ family }) => ({
    party: domesticCompany(random, family, Number(employers())),
    broker: random.pick(brokers),
    trades: [],
    since: 0,
    sharesAddress: false,
    season: null,
    actor: null,
    front: null,
  });
}
