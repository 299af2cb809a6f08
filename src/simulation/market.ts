import assert from 'node:assert/strict';
import type { Party } from '../party/party.ts';
import { type Actor, createActor, type Enforcement } from './actor.ts';
import { countryOf, foreignCompany, renamedCompany } from './companies.ts';
import { type Concession, createConcession, type Practice } from './concession.ts';
import { type Corridor, corridorsOf } from './corridors.ts';
import { COUNTRIES } from './countries.ts';
import { type Family, GOODS, type Good } from './goods.ts';
import { createSerial } from './numbers.ts';
import type { Random } from './random.ts';
import { type Ground, SUPPLIER_GROUNDS, type SupplierScheme } from './scheme.ts';
import type { Scheme } from './truth.ts';

/** The share, 0 to 1, of those on whose ground a scheme is who do it; of split parcels, of the orders. */
export type SchemeRates = Readonly<Partial<Record<Scheme, number>>>;

export interface Supplier {
  readonly party: Party;
  /** Of suppliers of tropical timber. */
  readonly concession: Concession | null;
  readonly actor: Actor | null;
  /** Who makes what a supplier under suspicion of forced labour sells as its own. */
  readonly hiddenMaker: Party | null;
}

/** Goods as one supplier sells them. */
export interface Offer {
  readonly good: Good;
  /** Dollars a unit, most days. */
  readonly price: number;
}

/** What an importer buys of one supplier, and the way it comes. */
export interface Trade {
  readonly supplier: Supplier;
  readonly corridor: Corridor;
  readonly offers: readonly Offer[];
  readonly program: string | null;
  /** Where it buys when it does not buy of the maker. */
  readonly house: Party;
}

/** What of the plan for a population concerns those who sell. */
export interface Demand {
  readonly timberSuppliers: number;
  readonly schemes: SchemeRates;
  readonly starts: Readonly<Partial<Record<Scheme, number>>>;
  readonly enforcement: Enforcement;
}

/** Who sells. */
export interface Market {
  /** What an importer of a family buys, and of whom; the first trade lies on the ground, if one is asked. */
  tradesOf(family: Family, ground: Ground | null): readonly Trade[];
}

const TRADING_HOUSES = 40;
const KNOWN_SUPPLIER = 0.6;

/** Suppliers come to be as importers ask for them, and sell to several. */
export function createMarket(random: Random, demand: Demand): Market {
  const known = new Map<string, Supplier[]>();
  const timber = createTimberTrades(random, demand);
  const recruit = createRecruiter(random, demand);
  const houses = createHouses(random);

  const supplierOf = (country: string, family: Family, good: Good): Supplier => {
    const key = `${country}/${family}`;
    const suppliers = known.get(key) ?? [];
    if (suppliers.length > 0 && random.happens(KNOWN_SUPPLIER)) return random.pick(suppliers);
    const party = foreignCompany(random, country, family);
    const actor = recruit(party, country, family, good);
    const hiddenMaker =
      actor?.scheme === 'forced-labour' ? foreignCompany(random, country, family) : null;
    const supplier = { party, concession: null, actor, hiddenMaker };
    known.set(key, [...suppliers, supplier]);
    return supplier;
  };

  const trade = (family: Family, ground: Ground | null): Trade => {
    const { good, country } = chooseGood(random, family, ground);
    const others = GOODS.filter(
      (other) => other.family === family && other !== good && country in other.origins,
    );
    const goods = [good, ...random.some(others, random.below(3))];
    const supplier = supplierOf(country, family, good);
    return tradeIn(random, goods, country, supplier, random.pick(houses));
  };

  return {
    tradesOf: (family, ground) =>
      family === 'timber'
        ? random.some(timber, 1 + random.below(3))
        : Array.from({ length: 1 + random.below(3) }, (_, place) =>
            trade(family, place === 0 ? ground : null),
          ),
  };
}

function chooseGood(random: Random, family: Family, ground: Ground | null) {
  const choices = GOODS.filter((good) => good.family === family).map((good) => ({
    good,
    countries: Object.entries(good.origins)
      .filter(([country]) => ground === null || ground.fits(good, country))
      .map(([country, weight]) => ({ country, weight })),
  }));
  const { good, countries } = random.pick(choices.filter(({ countries }) => countries.length > 0));
  return { good, country: random.weighted(countries).country };
}

function createHouses(random: Random): readonly Party[] {
  const countries = Object.keys(COUNTRIES).filter((country) => country !== 'US');
  return Array.from({ length: TRADING_HOUSES }, () =>
    foreignCompany(random, random.pick(countries), 'household'),
  );
}

/**
 * Makes a new supplier an actor as often as the rate of a scheme on whose ground it stands says, and
 * at least one of each.
 */
function createRecruiter(random: Random, { schemes, starts, enforcement }: Demand) {
  const seen: Record<SupplierScheme, number> = { 'forced-labour': 0, 'unsafe-goods': 0 };
  const hired: Record<SupplierScheme, number> = { 'forced-labour': 0, 'unsafe-goods': 0 };
  return (party: Party, country: string, family: Family, good: Good): Actor | null => {
    for (const scheme of ['forced-labour', 'unsafe-goods'] as const) {
      const { families, fits } = SUPPLIER_GROUNDS[scheme];
      const rate = schemes[scheme] ?? 0;
      if (rate === 0 || !families.includes(family) || !fits(good, country)) continue;
      seen[scheme] += 1;
      if (!random.happens(rate) && (hired[scheme] > 0 || seen[scheme] < 3)) continue;
      hired[scheme] += 1;
      return createActor(random, {
        scheme,
        hidden: hired[scheme] % 3 === 0,
        party,
        since: starts[scheme] ?? 0,
        renamed: (old) => renamedCompany(random, old, family, 0),
        enforcement,
      });
    }
    return null;
  };
}

/** One trade for each supplier of tropical timber: whoever buys of it draws on the same permit. */
function createTimberTrades(random: Random, demand: Demand): readonly Trade[] {
  const goods = GOODS.filter(({ family }) => family === 'timber');
  const permits = createSerial(random, 5);
  const count = demand.timberSuppliers;
  const rank = new Map(
    random
      .some([...Array(count).keys()], planted(demand.schemes['permit-over-use'], count))
      .map((place, order) => [place, order]),
  );
  return Array.from({ length: count }, (_, place) => {
    const good = random.pick(goods);
    const { country } = chooseGood(random, 'timber', { families: [], fits: (one) => one === good });
    const practice = practiceOf(rank.get(place));
    const party = foreignCompany(random, country, 'timber');
    const concession = createConcession(random, country, practice, permits);
    const supplier = { party, concession, actor: null, hiddenMaker: null };
    return tradeIn(random, [good], country, supplier, party);
  });
}

/** How many of so many: at least one, when the scheme is planted at all. */
export function planted(rate: number | undefined, count: number): number {
  return rate === undefined || rate === 0 ? 0 : Math.max(1, Math.round(rate * count));
}

/** Every third of those who overuse permits hides it. */
function practiceOf(rank: number | undefined): Practice {
  if (rank === undefined) return 'within';
  return rank % 3 === 2 ? 'forged' : 'counted';
}

export function tradeIn(
  random: Random,
  goods: readonly Good[],
  country: string,
  supplier: Supplier,
  house: Party,
): Trade {
  const { priceLevel, program } = countryOf(country);
  const [first] = goods;
  assert(first !== undefined, 'a trade in nothing');
  return {
    supplier,
    corridor: random.weighted(corridorsOf(country, first.family)),
    offers: goods.map((good) => ({
      good,
      price: good.unitValue * priceLevel * random.logNormal(1, good.spread),
    })),
    program: random.happens(0.8) ? program : null,
    house,
  };
}
