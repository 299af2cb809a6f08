import assert from 'node:assert/strict';
import type { Party } from '../party/party.ts';
import { countryOf, domesticCompany, foreignCompany } from './companies.ts';
import { type Concession, createConcession, type Practice } from './concession.ts';
import { type Corridor, corridorsOf } from './corridors.ts';
import {
  FAMILIES,
  FAMILY_WEIGHTS,
  type Family,
  GOODS,
  type Good,
  UNDERSTATED_FAMILIES,
} from './goods.ts';
import { airWaybill, type Conveyance, createSerial, entryNumber, ship } from './numbers.ts';
import type { Random } from './random.ts';
import type { Scheme } from './truth.ts';

/** The share, 0 to 1, of importers who understate and of timber suppliers who overuse permits. */
export type SchemeRates = Readonly<Record<Scheme, number>>;

interface Broker {
  readonly party: Party;
  /** A new entry number with its check digit. */
  readonly nextEntry: () => string;
}

export interface Carrier {
  /** Standard carrier code, or an airline's. */
  readonly code: string;
  /** A new bill of lading or air waybill, issuer first. */
  readonly nextBill: () => string;
  readonly conveyances: readonly Conveyance[];
}

export interface Supplier {
  readonly party: Party;
  /** Of suppliers of tropical timber. */
  readonly concession: Concession | null;
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
}

interface Understatement {
  /** The share of the true value that is declared, 0.3 to 0.6. */
  readonly factor: number;
  /** The share of the importer's entries that do it. */
  readonly share: number;
  /** Dear goods declared at the price of ordinary ones, so that no price looks wrong. */
  readonly hidden: boolean;
}

export interface Importer {
  readonly party: Party;
  readonly broker: Broker;
  readonly trades: readonly Trade[];
  /** Days after the first on which it begins to trade; 0 for those who always did. */
  readonly since: number;
  readonly understates: Understatement | null;
}

/** A family of goods with those who import it, the busiest first. */
interface Branch {
  /** Out of 100 consignments. */
  readonly weight: number;
  readonly importers: readonly Importer[];
}

/** Everybody who trades. */
export interface Population {
  readonly branches: readonly Branch[];
  readonly carriers: Readonly<Record<Corridor['mode'], readonly Carrier[]>>;
}

/** How large the population is to be, and who in it is not honest. */
export interface Census {
  readonly importers: number;
  readonly timberSuppliers: number;
  /** Over which new importers begin to trade. */
  readonly days: number;
  readonly schemes: SchemeRates;
}

const IMPORTERS_OF_A_FAMILY_MIN = 4;
const NEW_IMPORTERS = 0.1;

export function createPopulation(random: Random, census: Census): Population {
  const brokers = createBrokers(random);
  const employers = createSerial(random, 7);
  const tradesOf = createMarket(random, census);
  const understaters = plantUnderstatements(random, census);

  const importersOf = (family: Family): readonly Importer[] =>
    Array.from({ length: importerCount(census, family) }, (_, place) => ({
      party: domesticCompany(random, family, Number(employers())),
      broker: random.pick(brokers),
      trades: tradesOf(family),
      since: place > 0 && random.happens(NEW_IMPORTERS) ? 1 + random.below(census.days) : 0,
      understates: understaters.get(`${family}/${place}`) ?? null,
    }));
  return {
    branches: FAMILIES.map((family) => ({
      weight: FAMILY_WEIGHTS[family],
      importers: importersOf(family),
    })),
    carriers: createCarriers(random),
  };
}

function importerCount({ importers }: Census, family: Family): number {
  return Math.max(
    IMPORTERS_OF_A_FAMILY_MIN,
    Math.round((importers * FAMILY_WEIGHTS[family]) / 100),
  );
}

/** Which importers understate, by family and place; every third of them so that no price shows it. */
function plantUnderstatements(random: Random, census: Census): ReadonlyMap<string, Understatement> {
  const places = UNDERSTATED_FAMILIES.flatMap((family) =>
    Array.from({ length: importerCount(census, family) }, (_, place) => `${family}/${place}`),
  );
  const chosen = random.some(places, planted(census.schemes.undervaluation, places.length));
  return new Map(
    chosen.map((place, rank) => [
      place,
      {
        factor: random.between(0.32, 0.58),
        share: random.between(0.5, 1),
        hidden: rank % 3 === 2,
      },
    ]),
  );
}

/** At least one, when the scheme is planted at all. */
function planted(rate: number, count: number): number {
  return rate === 0 ? 0 : Math.max(1, Math.round(rate * count));
}

/** Answers what an importer of a family buys, and of whom. Suppliers sell to several importers. */
function createMarket(random: Random, census: Census): (family: Family) => readonly Trade[] {
  const known = new Map<string, Supplier[]>();
  const timber = createTimberTrades(random, census);

  const supplierOf = (country: string, family: Family): Supplier => {
    const key = `${country}/${family}`;
    const suppliers = known.get(key) ?? [];
    if (suppliers.length > 0 && random.happens(0.6)) return random.pick(suppliers);
    const supplier = { party: foreignCompany(random, country, family), concession: null };
    known.set(key, [...suppliers, supplier]);
    return supplier;
  };

  const trade = (family: Family): Trade => {
    const good = random.pick(GOODS.filter((other) => other.family === family));
    const country = originOf(random, good);
    const others = GOODS.filter(
      (other) => other.family === family && other !== good && country in other.origins,
    );
    const goods = [good, ...random.some(others, random.below(3))];
    return tradeIn(random, goods, country, supplierOf(country, family));
  };

  return (family) =>
    family === 'timber'
      ? random.some(timber, 1 + random.below(3))
      : Array.from({ length: 1 + random.below(3) }, () => trade(family));
}

/** One trade for each supplier of tropical timber: whoever buys of it draws on the same permit. */
function createTimberTrades(random: Random, census: Census): readonly Trade[] {
  const goods = GOODS.filter(({ family }) => family === 'timber');
  const permits = createSerial(random, 5);
  const count = census.timberSuppliers;
  const rank = new Map(
    random
      .some([...Array(count).keys()], planted(census.schemes['permit-over-use'], count))
      .map((place, order) => [place, order]),
  );
  return Array.from({ length: count }, (_, place) => {
    const good = random.pick(goods);
    const country = originOf(random, good);
    const practice = practiceOf(rank.get(place));
    return tradeIn(random, [good], country, {
      party: foreignCompany(random, country, 'timber'),
      concession: createConcession(random, country, practice, permits),
    });
  });
}

/** Every third of those who overuse permits hides it. */
function practiceOf(rank: number | undefined): Practice {
  if (rank === undefined) return 'within';
  return rank % 3 === 2 ? 'forged' : 'counted';
}

function originOf(random: Random, good: Good): string {
  const origins = Object.entries(good.origins).map(([country, weight]) => ({ country, weight }));
  return random.weighted(origins).country;
}

function tradeIn(
  random: Random,
  goods: readonly Good[],
  country: string,
  supplier: Supplier,
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
  };
}

const BROKERS = 24;

function createBrokers(random: Random): readonly Broker[] {
  return Array.from({ length: BROKERS }, (_, place) => {
    const filer = `Z${String(place + 10)}`;
    const serial = createSerial(random, 7);
    return {
      party: {
        name: `Invented Customs Broker ${place + 1}`,
        country: 'US',
        address: null,
        identifiers: [{ scheme: 'CBP', value: filer }],
      },
      nextEntry: () => entryNumber(filer, serial()),
    };
  });
}

const NO_CONVEYANCE: Conveyance = { name: null, imo: null, voyage: null };
const SHIPS_OF_A_LINE = 6;

// biome-ignore format: a list
const SHIP_NAMES = ['Tern', 'Plover', 'Curlew', 'Dunlin', 'Knot', 'Godwit', 'Whimbrel', 'Sanderling', 'Turnstone', 'Phalarope'];

/** Their codes are made up. */
function createCarriers(random: Random): Population['carriers'] {
  const carrier = (code: string, conveyances: readonly Conveyance[]): Carrier => {
    const serial = createSerial(random, 9);
    return { code, conveyances, nextBill: () => `${code}${serial()}` };
  };
  const waybills = createSerial(random, 7);
  const lines = ['XQTU', 'XVMU', 'XLRU', 'XNDU'].map((code, line) =>
    carrier(
      code,
      Array.from({ length: SHIPS_OF_A_LINE }, (_, place) =>
        ship(`Example ${random.pick(SHIP_NAMES)} ${place + 1}`, line * SHIPS_OF_A_LINE + place),
      ),
    ),
  );
  return {
    vessel: lines,
    truck: ['XTQR', 'XTVA', 'XTLN', 'XTMD', 'XTSO'].map((code) => carrier(code, [NO_CONVEYANCE])),
    air: ['QX', 'QV', 'QL'].map((code) => ({
      code,
      conveyances: [NO_CONVEYANCE],
      nextBill: () => airWaybill(waybills()),
    })),
  };
}
