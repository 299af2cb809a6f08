import type { EntryLine, Permit, Quantity } from '../filing/filing.ts';
import { partyKey } from '../party/party.ts';
import { type Money, USD } from '../terms/money.ts';
import { cubicMetres, type Load } from './concession.ts';
import { CITES_GENERA } from './goods.ts';
import type { Importer, Offer, Trade } from './population.ts';
import type { Random } from './random.ts';
import type { LookAlike, Truth } from './truth.ts';

/** What one consignment carries, as it will be declared, and what is known of it beside that. */
export interface Cargo {
  readonly lines: readonly EntryLine[];
  readonly grossKg: number;
  readonly containers: number;
  /** All but the entry number; null when the cargo is honest and looks it. */
  readonly truth: Omit<Truth, 'reference'> | null;
}

/** One line before it is written down. */
interface Laden {
  readonly offer: Offer;
  /** In whole units; tenths of a cubic metre for wood. */
  readonly count: number;
  /** Dollars. */
  readonly worth: number;
  readonly declared: number;
  readonly load: Load | null;
  /** Sold off below its usual price, honestly. */
  readonly soldOff: boolean;
}

/** Kilograms that go into one truck, one container, one air shipment. */
const CAPACITY_KG = { truck: 20_500, vessel: 21_000, air: 2_500 } as const;
/** What is flown is a small part of what fills a container. */
const AIR_SHARE = 0.1;

const DAILY_NOISE = 0.07;
const CLEARANCE_SALES = 0.03;
const NEARLY_USED = 0.95;
const NEW_FOR_DAYS = 30;
const WEIGHT_LEFT_OUT = 0.02;

/** @param day counted from the first day of the simulation */
export function loadCargo(random: Random, importer: Importer, trade: Trade, day: number): Cargo {
  const { mode } = trade.corridor;
  const containers = mode === 'vessel' ? 1 + random.poisson(0.4) : 1;
  const understated =
    importer.understates !== null && random.happens(importer.understates.share)
      ? importer.understates
      : null;
  const offers = random.some(trade.offers, 1 + random.below(trade.offers.length));
  const room: Room = {
    share: ((mode === 'air' ? AIR_SHARE : 1) * containers) / offers.length,
    kilograms: (CAPACITY_KG[mode] * containers) / offers.length,
  };
  const laden = offers.map((offer) => lade(random, trade, offer, room, understated));
  const lines = laden.map((line, place) => lineOf(random, line, place + 1, trade));
  return {
    lines,
    grossKg: Math.ceil(laden.reduce((sum, line) => sum + netKg(line), 0) * 1.09),
    containers,
    truth:
      (understated === null ? null : undervaluation(importer, laden, understated.hidden)) ??
      overUse(trade, laden) ??
      lookAlike(importer, trade, laden, day),
  };
}

/** What one line may take of a truck, of containers, of a flight. */
interface Room {
  /** Of a usual full load. */
  readonly share: number;
  readonly kilograms: number;
}

function lade(
  random: Random,
  { supplier }: Trade,
  offer: Offer,
  room: Room,
  understated: Importer['understates'],
): Laden {
  const wanted = countOf(random, offer, room);
  const load = supplier.concession?.nextLoad(wanted) ?? null;
  const count = load?.volume ?? wanted;
  const usual = (offer.price * random.logNormal(1, DAILY_NOISE) * count) / perUnit(offer);
  if (understated !== null) {
    const factor = understatedShare(random, understated.factor);
    const worth = understated.hidden ? usual / factor : usual;
    return { offer, count, worth, declared: worth * factor, load, soldOff: false };
  }
  const soldOff = random.happens(CLEARANCE_SALES);
  const worth = soldOff ? usual * random.between(0.35, 0.7) : usual;
  return { offer, count, worth, declared: worth, load, soldOff };
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

function understatedShare(random: Random, factor: number): number {
  return Math.min(0.6, Math.max(0.3, random.normal(factor, 0.02)));
}

function lineOf(random: Random, line: Laden, number: number, trade: Trade): EntryLine {
  const { good } = line.offer;
  const net = netKg(line);
  const { party } = trade.supplier;
  return {
    number,
    hts: good.hts,
    description: good.description,
    origin: trade.corridor.origin,
    value: dollars(line.declared),
    quantities: quantitiesOf(line, net),
    grossWeightKg: random.happens(WEIGHT_LEFT_OUT)
      ? null
      : String(Math.ceil(net * random.between(1.05, 1.14))),
    program: trade.program,
    manufacturer: party,
    seller: party,
    species: good.species === undefined ? [] : [good.species],
    harvestCountry: good.species === undefined ? null : trade.corridor.origin,
    permits: line.load === null ? [] : permitsOf(random, line.load, line.offer),
  };
}

function quantitiesOf({ offer, count }: Laden, netKilograms: number): readonly Quantity[] {
  const [unit, second] = offer.good.units;
  const first = unit === 'm3' ? cubicMetres(count) : { amount: String(count), unit };
  if (second === undefined) return [first];
  return [first, { amount: String(Math.max(1, Math.round(netKilograms))), unit: second }];
}

function permitsOf(random: Random, load: Load, { good }: Offer): readonly Permit[] {
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

function undervaluation(
  importer: Importer,
  laden: readonly Laden[],
  hidden: boolean,
): Cargo['truth'] {
  return {
    synthetic: true,
    scheme: 'undervaluation',
    lookAlike: null,
    actor: partyKey(importer.party),
    traceable: !hidden,
    trueValues: laden.map(({ worth }, place) => ({ line: place + 1, value: dollars(worth) })),
    overUse: null,
    valueAtStake: dollars(laden.reduce((sum, { worth, declared }) => sum + worth - declared, 0)),
  };
}

function overUse({ supplier }: Trade, laden: readonly Laden[]): Cargo['truth'] {
  const over = laden.reduce((sum, { load }) => sum + (load?.overUse ?? 0), 0);
  if (over === 0) return null;
  const worth = laden.reduce(
    (sum, line) => sum + (line.worth * (line.load?.overUse ?? 0)) / line.count,
    0,
  );
  return {
    synthetic: true,
    scheme: 'permit-over-use',
    lookAlike: null,
    actor: partyKey(supplier.party),
    traceable: supplier.concession?.practice !== 'forged',
    trueValues: [],
    overUse: cubicMetres(over),
    valueAtStake: dollars(worth),
  };
}

function lookAlike(
  importer: Importer,
  trade: Trade,
  laden: readonly Laden[],
  day: number,
): Cargo['truth'] {
  const looks = lookOf(importer, laden, day);
  if (looks === null) return null;
  const by = looks === 'permit-nearly-used' ? trade.supplier : importer;
  return {
    synthetic: true,
    scheme: null,
    lookAlike: looks,
    actor: partyKey(by.party),
    traceable: false,
    trueValues: [],
    overUse: null,
    valueAtStake: dollars(0),
  };
}

function lookOf(importer: Importer, laden: readonly Laden[], day: number): LookAlike | null {
  if (laden.some(({ soldOff }) => soldOff)) return 'clearance';
  if (laden.some(({ load }) => load !== null && load.used >= NEARLY_USED)) {
    return 'permit-nearly-used';
  }
  const isNew = importer.since > 0 && day - importer.since < NEW_FOR_DAYS;
  return isNew ? 'new-importer' : null;
}

function dollars(amount: number): Money {
  return { amount: amount.toFixed(2), currency: USD };
}
