import assert from 'node:assert/strict';
import { partyKey } from '../party/party.ts';
import { type Day, millisecondsOf, parseInstant } from '../terms/day.ts';
import { type Enforcement, NO_ENFORCEMENT } from './actor.ts';
import { corridorsOf } from './corridors.ts';
import { FAMILY_WEIGHTS } from './goods.ts';
import { fileJourney, type Happening } from './journey.ts';
import type { SchemeRates, Trade } from './market.ts';
import { createSerial } from './numbers.ts';
import { createParcels } from './parcels.ts';
import { createPopulation, type Importer, type Population } from './population.ts';
import { createRandom, type Random } from './random.ts';
import { respellFiling } from './respelling.ts';
import { createSourcing } from './sourcing.ts';
import { tell } from './telling.ts';
import type { Scheme } from './truth.ts';

export interface SimulationSettings {
  /** The same settings make the same trade, byte for byte. */
  readonly seed: string;
  /** The first day on which consignments set out, in UTC. */
  readonly from: Day;
  /** On how many days consignments set out; their filings go on until the last of them has arrived. */
  readonly days: number;
  /** How many filings a day's consignments and parcels make on average, sooner or later. */
  readonly filingsPerDay: number;
  readonly schemes: SchemeRates;
  /** Days after the first on which a scheme is first seen; those not named are done from the first day. */
  readonly starts?: Readonly<Partial<Record<Scheme, number>>>;
  /** The share of filings that are parcels; 0.3 when it is not said. */
  readonly parcels?: number;
  /** The share of mentions of parties that are spelt otherwise than by themselves; none when it is not said. */
  readonly respelt?: number;
}

export const DEFAULT_SCHEMES: SchemeRates = {
  undervaluation: 0.08,
  'permit-over-use': 0.2,
  misclassification: 0.01,
  'false-origin': 0.01,
  transshipment: 0.01,
  'order-evasion': 0.01,
  'forced-labour': 0.02,
  'unsafe-goods': 0.02,
  'short-count': 0.01,
  phoenix: 0.01,
  'split-parcels': 0.001,
};

const DAY_MILLISECONDS = 86_400_000;
/** Sunday to Saturday, around 1. */
const WEEKDAYS = [0.45, 1.15, 1.2, 1.2, 1.2, 1.15, 0.65];
const PARCEL_SHARE = 0.3;
/** Of a consignment, over all modes: measured, and held by a test of the filings a day. */
const FILINGS_OF_A_CONSIGNMENT = 3.5;

/**
 * Imports as they might be filed, in order of time, each with what is known of it beside what it says.
 *
 * Holds the population and the filings still to come of consignments under way; memory does not grow
 * with the number of days.
 *
 * @param enforcement what those who are found out hear of it; asked as the days go by
 */
export function* simulate(
  settings: SimulationSettings,
  enforcement: Enforcement = NO_ENFORCEMENT,
): Generator<Happening, void, undefined> {
  const { seed, respelt: rate = 0 } = settings;
  const random = createRandom(`${seed}/respelling`);
  for (const happening of trade(settings, enforcement)) {
    yield rate === 0
      ? happening
      : { ...happening, ...respellFiling(random, happening.filing, rate) };
  }
}

/** The same, with every party as it writes itself. */
function* trade(
  settings: SimulationSettings,
  enforcement: Enforcement,
): Generator<Happening, void, undefined> {
  const { seed, days, filingsPerDay, schemes, starts = {}, parcels = PARCEL_SHARE } = settings;
  assert(days > 0 && filingsPerDay > 0, 'nothing to simulate');
  const consignmentsPerDay = (filingsPerDay * (1 - parcels)) / FILINGS_OF_A_CONSIGNMENT;
  const timberLoads = (consignmentsPerDay * days * FAMILY_WEIGHTS.timber) / 100;
  const population = createPopulation(createRandom(`${seed}/population`), {
    importers: clamp(Math.round(consignmentsPerDay * 4), 100, 20_000),
    timberSuppliers: clamp(Math.round(timberLoads / 12), 3, 400),
    days,
    schemes,
    starts,
    enforcement,
  });
  const random = createRandom(`${seed}/trade`);
  const sendConsignment = createDispatch(random, population);
  const sendParcels = createParcels(random, schemes['split-parcels'] ?? 0);
  const sendSourced = createSourcing(createRandom(`${seed}/sourcing`), {
    days,
    consignmentsPerDay,
    schemes,
  });

  const first = startOf(settings.from);
  const due = new Map<number, Happening[]>();
  for (let day = 0; day < days || due.size > 0; day += 1) {
    const start = first + day * DAY_MILLISECONDS;
    if (day < days) {
      const busyness = WEEKDAYS[(start / DAY_MILLISECONDS + 4) % 7] ?? 1;
      for (const at of momentsOf(random, start, consignmentsPerDay * busyness)) {
        file(due, start, sendConsignment(day, at));
      }
      for (const at of momentsOf(random, start, filingsPerDay * parcels * busyness)) {
        file(due, start, sendParcels(at));
      }
      file(due, start, sendSourced(day, start));
    }
    yield* takeDue(due, start / DAY_MILLISECONDS);
  }
}

/** The moments of a day on which something sets out, in order; most of them in working hours. */
function momentsOf(random: Random, start: number, mean: number): readonly number[] {
  const hour = (): number => clamp(random.normal(17, 4), 0, 23.9);
  return Array.from({ length: random.poisson(mean) }, () =>
    Math.floor(start + hour() * (DAY_MILLISECONDS / 24)),
  ).sort((a, b) => a - b);
}

/** Puts filings down for the day on which they are made; none is made before the day that sends it. */
function file(
  due: Map<number, Happening[]>,
  start: number,
  happenings: readonly Happening[],
): void {
  for (const made of happenings) {
    const at = millisecondsOf(made.at);
    assert(at >= start, 'a filing before its consignment set out');
    const day = Math.floor(at / DAY_MILLISECONDS);
    const others = due.get(day);
    if (others === undefined) due.set(day, [made]);
    else others.push(made);
  }
}

/** A day is complete once its own consignments are put down: later ones file later. */
function takeDue(due: Map<number, Happening[]>, day: number): readonly Happening[] {
  const happenings = due.get(day) ?? [];
  due.delete(day);
  return happenings.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function createDispatch(
  random: Random,
  population: Population,
): (day: number, start: number) => readonly Happening[] {
  const serial = createSerial(random, 9);
  return (day, start) => {
    const { importers } = random.weighted(population.branches);
    const chosen = chooseImporter(random, importers, day);
    const { importer, trade } = underNames(chosen, random.pick(chosen.trades), day);
    const actor = importer.actor ?? trade.supplier.actor;
    const corridor = actor?.movedBy(day) ? anotherCorridor(random, trade) : trade.corridor;
    const way = (actor?.hidden ? importer.front?.corridor : undefined) ?? corridor;
    const doer = actor?.acts(random, day, day + way.transitHours / 24) ? actor : null;
    const told = tell(random, { importer, trade, corridor, day, doer });
    const carrier = random.pick(population.carriers[told.declared.corridor.mode]);
    const conveyance = random.pick(carrier.conveyances);
    const filed = fileJourney(random, {
      told,
      importer,
      trade,
      carrier,
      conveyance:
        conveyance.imo === null
          ? conveyance
          : { ...conveyance, voyage: `${100 + random.below(900)}E` },
      bill: carrier.nextBill(),
      serial,
      start,
    });
    const formerly = importer.actor?.key;
    return formerly === undefined || formerly === partyKey(importer.party)
      ? filed
      : filed.map((made) => (made.filing.kind === 'entry' ? { ...made, formerly } : made));
  };
}

/** The parties as they call themselves that day. */
function underNames(
  importer: Importer,
  trade: Trade,
  day: number,
): { readonly importer: Importer; readonly trade: Trade } {
  const { supplier } = trade;
  const buys = importer.actor?.partyOn(day);
  const sells = supplier.actor?.partyOn(day);
  return {
    importer: buys === undefined ? importer : { ...importer, party: buys },
    trade: sells === undefined ? trade : { ...trade, supplier: { ...supplier, party: sells } },
  };
}

/** By another port than usual, where there is one. */
function anotherCorridor(random: Random, { corridor, offers }: Trade): Trade['corridor'] {
  const [first] = offers;
  if (first === undefined) return corridor;
  const others = corridorsOf(corridor.origin, first.good.family).filter(
    ({ port }) => port !== corridor.port,
  );
  return others.length === 0 ? corridor : random.pick(others);
}

const SEASON_TRIES = 4;

/**
 * The busiest come first: a quarter of the importers files half of the entries. Those in season are
 * chosen several times as often as else.
 */
function chooseImporter(random: Random, importers: readonly Importer[], day: number): Importer {
  for (let tries = 1; ; tries += 1) {
    const rank = random.fraction();
    const importer = importers[Math.floor(rank * rank * importers.length)];
    assert(importer !== undefined, 'a family without importers');
    const { since, season } = importer;
    if (since > day) continue;
    const inSeason = season !== null && season.from <= day && day <= season.to;
    if (inSeason || tries >= SEASON_TRIES) return importer;
  }
}

function startOf(day: Day): number {
  const instant = parseInstant(`${day}T00:00:00Z`);
  assert(instant !== null, `not a day: ${day}`);
  return millisecondsOf(instant);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
