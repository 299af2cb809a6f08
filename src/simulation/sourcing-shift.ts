import { foreignCompany } from './companies.ts';
import { corridorsOf } from './corridors.ts';
import { GOODS, type Good } from './goods.ts';
import type { Trade } from './market.ts';
import { createPlant, type Plant } from './plant.ts';
import type { Random } from './random.ts';
import { type Ground, makersOf, type Sourcing, seaTrade, yearlyDemand } from './relation.ts';
import { additionalShare, DISGUISES, orderedGoods, orderShare } from './scheme.ts';
import { countOf, deed, honest, loaded, type Sourced, withLines, worthOf } from './sourced.ts';
import type { SourcingLookAlike } from './truth.ts';

/** From whom the goods come once the order holds. */
type Response = 'shifts' | 'stays' | 'moves' | 'new-plant' | 'same-house';

const HONEST: readonly Response[] = ['stays', 'moves', 'moves', 'new-plant', 'same-house'];
const ORDERED = 'CN';
const ORDER_SHARE_OF_DAYS = 0.4;
const CLIENTS_OF_A_FRONT = 3;

/** The day on which an order comes into force for goods of China, counted from the first. */
export function orderDay(days: number): number {
  return Math.round(days * ORDER_SHARE_OF_DAYS);
}

/** Importers of goods that come under an order: where do they buy afterwards? */
export function createShiftTrades(ground: Ground): readonly Sourcing[] {
  const world = createWorld(ground);
  return Array.from({ length: ground.count }, (_, place) => {
    const response = place < ground.planted ? 'shifts' : (HONEST[place % HONEST.length] ?? 'stays');
    return relation(ground, world, response, place);
  }).flat();
}

/** The makers that several importers have in common. */
interface World {
  frontFor(good: Good, perYear: number): Plant;
  establishedIn(good: Good, country: string, perYear: number): Plant;
}

function createWorld({ random }: Ground): World {
  const fronts = new Map<string, { plant: Plant; clients: number }>();
  const established = new Map<string, Plant>();
  const plantOf = (good: Good, country: string, perYear: number, since: number | null): Plant =>
    createPlant({
      party: foreignCompany(random, country, good.family),
      country,
      hts6: good.hts.slice(0, 6),
      unit: good.units[0],
      since,
      perYear,
    });
  return {
    frontFor: (good, perYear) => {
      const country = random.pick(
        DISGUISES['order-evasion'].filter((one) => corridorsOf(one, good.family).length > 0),
      );
      const key = `${good.hts}/${country}`;
      const known = fronts.get(key);
      if (known !== undefined && known.clients < CLIENTS_OF_A_FRONT) {
        known.clients += 1;
        return known.plant;
      }
      // A workshop, for show: it could make a small part of what it sells.
      const plant = plantOf(good, country, perYear * random.between(0.1, 0.3), null);
      fronts.set(key, { plant, clients: 1 });
      return plant;
    },
    establishedIn: (good, country, perYear) => {
      const key = `${good.hts}/${country}`;
      const plant = established.get(key) ?? plantOf(good, country, perYear, null);
      established.set(key, plant);
      plant.buildFor(perYear * random.between(1.3, 2));
      return plant;
    },
  };
}

function relation(ground: Ground, world: World, response: Response, place: number): Sourcing[] {
  const { random, days } = ground;
  const order = orderDay(days);
  const good = random.pick(orderedGoods(GOODS).filter((one) => makersOf(one, ORDERED).length > 0));
  const importer = ground.importerOf(good);
  const every = random.between(4, 9);
  const perYear = yearlyDemand(good, every);
  const chinese = createPlant({
    party: foreignCompany(random, ORDERED, good.family),
    country: ORDERED,
    hts6: good.hts.slice(0, 6),
    unit: good.units[0],
    since: null,
    perYear: perYear * random.between(1.5, 3),
  });
  const house = foreignCompany(random, ORDERED, 'household');
  const sellsBefore = response === 'same-house' ? house : chinese.party;
  const before = seaTrade(random, good, ORDERED, sellsBefore);
  const base = { random, importer, before, chinese };
  if (response === 'shifts') {
    const front = world.frontFor(good, perYear);
    const hidden = place % 3 === 2;
    const after = seaTrade(random, good, front.country, front.party);
    return [
      {
        importer,
        every,
        send: (day) =>
          day < order
            ? fromBefore(base, day, false)
            : shifted({ ...base, after, front, hidden, order }, day),
      },
    ];
  }
  if (response === 'stays') {
    return [{ importer, every, send: (day) => fromBefore(base, day, day >= order) }];
  }
  const country = random.pick(makersOf(good, ORDERED));
  const opened = order + 5 + random.below(20);
  const maker =
    response === 'new-plant'
      ? createPlant({
          party: foreignCompany(random, country, good.family),
          country,
          hts6: good.hts.slice(0, 6),
          unit: good.units[0],
          since: opened,
          perYear: perYear * random.between(1.3, 2),
        })
      : world.establishedIn(good, country, perYear);
  const after = seaTrade(random, good, country, response === 'same-house' ? house : maker.party);
  const moved: Sourcing = {
    importer,
    every,
    send: (day) =>
      day < (response === 'new-plant' ? opened : order)
        ? fromBefore(base, day, day >= order)
        : fromElsewhere({ ...base, after, maker, lookAlike: LOOKS[response] }, day),
  };
  if (response === 'new-plant') return [moved];
  // Somebody bought of the established maker all along.
  const other = ground.importerOf(good);
  const their = seaTrade(random, good, country, maker.party);
  maker.buildFor(perYear * random.between(1.3, 2));
  const allAlong = { ...base, importer: other, after: their, maker, lookAlike: null };
  return [moved, { importer: other, every, send: (day) => fromElsewhere(allAlong, day) }];
}

const LOOKS: Readonly<Record<'moves' | 'new-plant' | 'same-house', SourcingLookAlike>> = {
  moves: 'moved-sourcing',
  'new-plant': 'new-plant',
  'same-house': 'same-house',
};

interface Base {
  readonly random: Random;
  readonly importer: Sourcing['importer'];
  readonly before: Trade;
  readonly chinese: Plant;
}

/** @param ordered whether the order holds: goods under it are entered as such, and the others were not yet */
function fromBefore(
  { random, importer, before, chinese }: Base,
  day: number,
  ordered: boolean,
): Sourced {
  const { declared } = loaded(random, importer, before, day);
  const made = withLines(declared, { manufacturer: chinese.party });
  const papers = { ...made.papers, maker: chinese.party };
  const entryType = ordered ? '03' : '01';
  return {
    told: { declared: { ...made, papers, entryType }, truth: null },
    trade: before,
    chain: [],
    plant: chinese,
  };
}

interface Elsewhere extends Base {
  readonly after: Trade;
  readonly maker: Plant;
  readonly lookAlike: SourcingLookAlike | null;
}

function fromElsewhere(elsewhere: Elsewhere, day: number): Sourced | null {
  const { random, importer, after, maker, lookAlike } = elsewhere;
  const cargo = loaded(random, importer, after, day);
  if (!maker.makes(countOf(cargo), day)) return null;
  const made = withLines(cargo.declared, { manufacturer: maker.party });
  const declared = { ...made, papers: { ...made.papers, maker: maker.party } };
  return {
    told: honest(declared, lookAlike, importer.party),
    trade: after,
    chain: [],
    plant: maker,
  };
}

interface Shifted extends Base {
  readonly after: Trade;
  readonly front: Plant;
  /** Whether the front sells, on paper, as well as makes. */
  readonly hidden: boolean;
  readonly order: number;
}

/** The same goods of the same maker, by way of a front whose name and country the papers bear. */
function shifted(shift: Shifted, day: number): Sourced {
  const { random, importer, before, after, chinese, front, hidden, order } = shift;
  const cargo = loaded(random, importer, before, day);
  const { lines } = cargo.declared;
  const [first] = cargo.laden;
  const seller = hidden ? front.party : chinese.party;
  const said = withLines(cargo.declared, {
    origin: front.country,
    manufacturer: front.party,
    seller,
    harvestCountry: (lines[0]?.species.length ?? 0) > 0 ? front.country : null,
  });
  const declared = {
    ...said,
    corridor: after.corridor,
    entryType: '01',
    exportCountry: front.country,
    papers: {
      ...said.papers,
      portOfLading: after.corridor.portOfLading,
      origin: front.country,
      maker: front.party,
      shipper: seller,
    },
  };
  const share = additionalShare(ORDERED) + (first ? orderShare(first.offer.good, ORDERED) : 0);
  const owed = lines.map(({ number, hts, origin, program, value, quantities }) => ({
    number,
    hts,
    origin,
    program,
    value,
    quantities,
  }));
  const known = { since: order, owed, traceable: !hidden, evaded: worthOf(lines) * share };
  return {
    told: deed('origin-shift', importer.party, declared, known),
    trade: after,
    chain: [],
    plant: front,
  };
}

/** The measures that the shifting is about, for those who look for it. */
export function inventedMeasures(days: number) {
  return orderedGoods(GOODS).map(({ hts }) => ({
    hts6: hts.slice(0, 6),
    country: ORDERED,
    day: orderDay(days),
  }));
}
