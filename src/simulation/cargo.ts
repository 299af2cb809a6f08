import type { EntryLine, Permit, Quantity } from '../filing/filing.ts';
import type { Party } from '../party/party.ts';
import { type Money, USD } from '../terms/money.ts';
import type { Actor } from './actor.ts';
import { cubicMetres, type Load } from './concession.ts';
import type { Corridor } from './corridors.ts';
import { CITES_GENERA } from './goods.ts';
import type { Offer, Supplier, Trade } from './market.ts';
import type { Importer } from './population.ts';
import type { Random } from './random.ts';
import { isCertified, orderShare } from './scheme.ts';

/** One consignment as it sets out. */
export interface Sending {
  readonly importer: Importer;
  readonly trade: Trade;
  readonly corridor: Corridor;
  /** Counted from the first day of the simulation. */
  readonly day: number;
  /** Who does it with this one; null when nobody does. */
  readonly doer: Actor | null;
}

/** What carrier and security filing say of the goods; it need not be what the entry says. */
export interface Papers {
  readonly portOfLading: string | null;
  readonly shipper: Party;
  /** Six digits. */
  readonly headings: readonly string[];
  readonly description: string;
  readonly origin: string;
  readonly maker: Party;
  readonly grossKg: number;
}

/** What is declared of one consignment. */
export interface Declared {
  readonly corridor: Corridor;
  readonly entryType: string;
  readonly exportCountry: string;
  readonly lines: readonly EntryLine[];
  readonly papers: Papers;
  readonly containers: number;
}

/** One line of goods as they are. */
export interface Laden {
  readonly offer: Offer;
  /** In whole units; tenths of a cubic metre for wood. */
  readonly count: number;
  /** Dollars. */
  readonly worth: number;
  readonly load: Load | null;
}

/** A consignment as it is, and as it is declared by those who have nothing to hide. */
export interface Cargo {
  readonly laden: readonly Laden[];
  readonly declared: Declared;
  /** Sold off below its usual price, honestly. */
  readonly soldOff: boolean;
}

/** Kilograms that go into one truck, one container, one air shipment. */
const CAPACITY_KG = { truck: 20_500, vessel: 21_000, air: 2_500 } as const;
/** What is flown is a small part of what fills a container. */
const AIR_SHARE = 0.1;

const DAILY_NOISE = 0.07;
const CLEARANCE_SALES = 0.03;
const WEIGHT_LEFT_OUT = 0.02;
const PACKING = 1.09;

export function loadCargo(random: Random, { trade, corridor, doer }: Sending): Cargo {
  const { mode } = corridor;
  const containers = mode === 'vessel' ? 1 + random.poisson(0.4) : 1;
  const offers = random.some(trade.offers, 1 + random.below(trade.offers.length));
  const room: Room = {
    share: ((mode === 'air' ? AIR_SHARE : 1) * containers) / offers.length,
    kilograms: (CAPACITY_KG[mode] * containers) / offers.length,
  };
  const soldOff = doer === null && random.happens(CLEARANCE_SALES);
  const price = soldOff ? random.between(0.35, 0.7) : 1;
  const laden = offers.map((offer) => lade(random, trade.supplier, offer, room, price));
  const lines = laden.map((line, place) => lineOf(random, line, place + 1, trade));
  const { origin } = corridor;
  const net = laden.reduce((sum, line) => sum + netKg(line), 0);
  return {
    laden,
    soldOff,
    declared: {
      corridor,
      // Goods under an order are entered as such.
      entryType: offers.some(({ good }) => orderShare(good, origin) > 0) ? '03' : '01',
      exportCountry: origin,
      lines,
      papers: {
        portOfLading: corridor.portOfLading,
        shipper: trade.supplier.party,
        headings: headingsOf(lines),
        description: lines[0]?.description ?? '',
        origin,
        maker: trade.supplier.party,
        grossKg: Math.ceil(net * PACKING),
      },
      containers,
    },
  };
}

/** What one line may take of a truck, of containers, of a flight. */
interface Room {
  /** Of a usual full load. */
  readonly share: number;
  readonly kilograms: number;
}

/** @param price as a share of the usual one */
function lade(random: Random, supplier: Supplier, offer: Offer, room: Room, price: number): Laden {
  const wanted = countOf(random, offer, room);
  const load = supplier.concession?.nextLoad(wanted) ?? null;
  const count = load?.volume ?? wanted;
  const usual = (offer.price * random.logNormal(1, DAILY_NOISE) * count) / perUnit(offer);
  return { offer, count, worth: usual * price, load };
}

/** Wood is measured in tenths of a cubic metre, everything else in whole units. */
function perUnit({ good }: Offer): number {
  return good.units[0] === 'm3' ? 10 : 1;
}

function netKg({ offer, count }: Laden): number {
  return (count / perUnit(offer)) * offer.good.unitKg;
}

function countOf(random: Random, offer: Offer, { share, kilograms }: Room): number {
  const { lot, unitKg } = offer.good;
  const units = Math.min(random.logNormal(lot * share, 0.35), kilograms / unitKg);
  return Math.max(1, Math.floor(units * perUnit(offer)));
}

function lineOf(random: Random, line: Laden, number: number, trade: Trade): EntryLine {
  const { good } = line.offer;
  const net = netKg(line);
  const { party } = trade.supplier;
  const { origin } = trade.corridor;
  return {
    number,
    hts: good.hts,
    description: good.description,
    origin,
    value: dollars(line.worth),
    quantities: quantitiesOf(line, net),
    grossWeightKg: random.happens(WEIGHT_LEFT_OUT)
      ? null
      : String(Math.ceil(net * random.between(1.05, 1.14))),
    program: trade.program,
    manufacturer: party,
    seller: party,
    species: good.species === undefined ? [] : [good.species],
    harvestCountry: good.species === undefined ? null : origin,
    permits: permitsOf(random, line, party),
  };
}

function quantitiesOf({ offer, count }: Laden, netKilograms: number): readonly Quantity[] {
  const [unit, second] = offer.good.units;
  const first = unit === 'm3' ? cubicMetres(count) : { amount: String(count), unit };
  if (second === undefined) return [first];
  return [first, { amount: String(Math.max(1, Math.round(netKilograms))), unit: second }];
}

function permitsOf(random: Random, { load, offer }: Laden, maker: Party): readonly Permit[] {
  const { good } = offer;
  if (load === null) return isCertified(good) ? [certificate(good.hts, maker)] : [];
  if (!CITES_GENERA.some((genus) => good.species?.startsWith(genus))) return [load.permit];
  const volume = cubicMetres(load.volume);
  return [
    load.permit,
    {
      type: 'cites',
      number: `EX-${random.below(10_000_000)}-${load.permit.number}`,
      issuer: 'Invented management authority',
      uses: volume,
      allows: volume,
    },
  ];
}

/** What a laboratory gave a maker for its goods; the same for each of its consignments. */
export function certificate(hts: string, maker: Party): Permit {
  const [identifier] = maker.identifiers;
  return {
    type: 'conformity',
    number: `CC-${hts.slice(0, 6)}-${identifier?.value ?? maker.name.length}`,
    issuer: 'Invented testing laboratory',
    uses: null,
    allows: null,
  };
}

export function headingsOf(lines: readonly Pick<EntryLine, 'hts'>[]): readonly string[] {
  return [...new Set(lines.map(({ hts }) => hts.slice(0, 6)))];
}

export function dollars(amount: number): Money {
  return { amount: amount.toFixed(2), currency: USD };
}
