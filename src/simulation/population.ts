import type { Party } from '../party/party.ts';
import { type Actor, createActor } from './actor.ts';
import { countryOf, domesticCompany, foreignCompany, renamedCompany } from './companies.ts';
import { type Corridor, corridorsOf } from './corridors.ts';
import { FAMILIES, FAMILY_WEIGHTS, type Family } from './goods.ts';
import { createMarket, type Demand, planted, type Trade } from './market.ts';
import { airWaybill, type Conveyance, createSerial, entryNumber, ship } from './numbers.ts';
import type { Random } from './random.ts';
import { DISGUISES, IMPORTER_GROUNDS, type ImporterScheme } from './scheme.ts';
import { SCHEMES, type Scheme } from './truth.ts';

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

/** A company in a third country under whose name goods are passed off, and the way from there. */
export interface Front {
  readonly party: Party;
  readonly country: string;
  /** The symbol that exporters there claim. */
  readonly program: string | null;
  readonly corridor: Corridor;
}

export interface Importer {
  readonly party: Party;
  readonly broker: Broker;
  readonly trades: readonly Trade[];
  /** Days after the first on which it begins to trade; 0 for those who always did. */
  readonly since: number;
  /** A newcomer at the address of another importer of its family. */
  readonly sharesAddress: boolean;
  /** The days of its high season, both included; null when it has none. */
  readonly season: { readonly from: number; readonly to: number } | null;
  readonly actor: Actor | null;
  /** Of actors who pass goods off as those of another country. */
  readonly front: Front | null;
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
export interface Census extends Demand {
  readonly importers: number;
  /** Over which new importers begin to trade. */
  readonly days: number;
}

const IMPORTERS_OF_A_FAMILY_MIN = 4;
const NEW_IMPORTERS = 0.1;
const SHARED_ADDRESSES = 0.3;
const SEASONAL = 0.05;
const SEASON_DAYS = 7;
/** Brokers to whom half of the actors go; to the others they go by chance, as everybody does. */
const COMPLAISANT_BROKERS = 3;
const COMPLAISANT_SHARE = 0.5;

export function createPopulation(random: Random, census: Census): Population {
  const brokers = createBrokers(random);
  const employers = createSerial(random, 7);
  const market = createMarket(random, census);
  const chosen = chooseActors(random, census);
  const frontOf = createFronts(random);

  const actorOf = (part: Part, family: Family, party: Party, since: number): Actor =>
    createActor(random, {
      ...part,
      party,
      since: Math.max(since, census.starts[part.scheme] ?? 0),
      renamed: (old) => renamedCompany(random, old, family, Number(employers())),
      enforcement: census.enforcement,
    });
  const brokerOf = (actor: Actor | null): Broker => {
    const complaisant = actor !== null && random.happens(COMPLAISANT_SHARE);
    return random.pick(complaisant ? brokers.slice(0, COMPLAISANT_BROKERS) : brokers);
  };

  const importersOf = (family: Family): readonly Importer[] => {
    const addresses: (string | null)[] = [];
    return Array.from({ length: importerCount(census, family) }, (_, place) => {
      const part = chosen.get(`${family}/${place}`) ?? null;
      const since = place > 0 && random.happens(NEW_IMPORTERS) ? 1 + random.below(census.days) : 0;
      const sharesAddress = since > 0 && random.happens(SHARED_ADDRESSES);
      const made = domesticCompany(random, family, Number(employers()));
      const party = sharesAddress ? { ...made, address: random.pick(addresses) } : made;
      addresses.push(party.address);
      const actor = part && actorOf(part, family, party, since);
      return {
        party,
        broker: brokerOf(actor),
        trades: market.tradesOf(family, part && IMPORTER_GROUNDS[part.scheme]),
        since,
        sharesAddress,
        season: seasonOf(random, census),
        actor,
        front: part && frontOf(part.scheme, family),
      };
    });
  };
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

function seasonOf(random: Random, { days }: Census): Importer['season'] {
  if (!random.happens(SEASONAL)) return null;
  const from = random.below(days);
  return { from, to: from + SEASON_DAYS - 1 };
}

/** The part that an importer was given to play. */
interface Part {
  readonly scheme: ImporterScheme;
  readonly hidden: boolean;
}

/** Which importers do what, by family and place; nobody does two things, every third hides it. */
function chooseActors(random: Random, census: Census): ReadonlyMap<string, Part> {
  const chosen = new Map<string, Part>();
  for (const scheme of SCHEMES.filter(isOfImporters)) {
    const places = IMPORTER_GROUNDS[scheme].families.flatMap((family) =>
      Array.from({ length: importerCount(census, family) }, (_, place) => `${family}/${place}`),
    );
    const free = places.filter((place) => !chosen.has(place));
    const count = planted(census.schemes[scheme], places.length);
    random.some(free, count).forEach((place, rank) => {
      chosen.set(place, { scheme, hidden: scheme !== 'phoenix' && rank % 3 === 2 });
    });
  }
  return chosen;
}

function isOfImporters(scheme: Scheme): scheme is ImporterScheme {
  return scheme in IMPORTER_GROUNDS;
}

const FRONT_CLIENTS = 3;

/** Answers the front of an actor; a front serves several in turn. */
function createFronts(random: Random): (scheme: ImporterScheme, family: Family) => Front | null {
  const open = new Map<string, { readonly front: Front; clients: number }>();
  return (scheme, family) => {
    if (!isDisguised(scheme)) return null;
    const country = random.pick(DISGUISES[scheme]);
    const key = `${scheme}/${country}/${family}`;
    const known = open.get(key);
    if (known !== undefined && known.clients < FRONT_CLIENTS) {
      known.clients += 1;
      return known.front;
    }
    const front = {
      party: foreignCompany(random, country, family),
      country,
      program: countryOf(country).program,
      corridor: random.weighted(corridorsOf(country, family)),
    };
    open.set(key, { front, clients: 1 });
    return front;
  };
}

function isDisguised(scheme: ImporterScheme): scheme is keyof typeof DISGUISES {
  return scheme in DISGUISES;
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
export function createCarriers(random: Random): Population['carriers'] {
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
