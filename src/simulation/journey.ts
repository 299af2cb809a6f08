import type { Entry, Filing, ManifestBill, Movement } from '../filing/filing.ts';
import type { Party } from '../party/party.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import type { ChainEvent } from './chain.ts';
import type { Trade } from './market.ts';
import { type Conveyance, containerNumber, type Serial } from './numbers.ts';
import type { PlantCapacity } from './plant.ts';
import type { Carrier, Importer } from './population.ts';
import type { Random } from './random.ts';
import type { Respelt } from './respelling.ts';
import type { Told } from './telling.ts';
import type { Truth } from './truth.ts';

/** Something that is filed at a moment, and what is known of it beside what it says. */
export interface Happening {
  readonly at: Instant;
  readonly filing: Filing;
  /** Only of entries and parcels. It is never part of the filing and belongs in a file of its own. */
  readonly truth: Truth | null;
  /** The key of the first name of an importer who goes on under another; only of entries. */
  readonly formerly?: string;
  /** The parties that it does not write as they write themselves; only where that was asked for. */
  readonly respelt?: readonly Respelt[];
  /** What stands in others' registers of a consignment whose first filing this is. */
  readonly sourced?: {
    readonly chain: readonly ChainEvent[];
    readonly plant: PlantCapacity | null;
  };
}

/** A consignment on its way: everything its filings draw on. */
export interface Journey {
  readonly told: Told;
  readonly importer: Importer;
  readonly trade: Trade;
  readonly carrier: Carrier;
  readonly conveyance: Conveyance;
  readonly bill: string;
  /** Numbers for filings that have none of their own kind. */
  readonly serial: Serial;
  /** Milliseconds. No filing is earlier. */
  readonly start: number;
}

const HOUR = 3_600_000;
const FILED = { action: 'file', synthetic: true } as const;

/** The filings of one consignment, in no order. */
export function fileJourney(random: Random, journey: Journey): readonly Happening[] {
  switch (journey.told.declared.corridor.mode) {
    case 'truck':
      return fileTruck(random, journey);
    case 'air':
      return fileAir(random, journey);
    case 'vessel':
      return fileVessel(random, journey);
  }
}

function fileTruck(random: Random, journey: Journey): readonly Happening[] {
  const expected = journey.start + random.between(20, 26) * HOUR;
  const arrived = expected + random.between(-0.5, 1.5) * HOUR;
  const entry = entryAt(journey, expected - random.between(2, 19) * HOUR, expected);
  const reference = entry.filing.reference;
  const trip = movement(journey, 'truck-trip', arrived, { entries: [reference] });
  const out = movement(journey, 'gate-out', arrived + random.between(0.3, 4) * HOUR, {
    entries: [reference],
  });
  return [
    happening(billOf(random, journey, expected), expected - random.between(1.2, 4) * HOUR),
    entry,
    trip,
    ...(random.happens(0.3) ? [out] : []),
  ];
}

function fileAir(random: Random, journey: Journey): readonly Happening[] {
  const departed = journey.start + 8 * HOUR;
  const expected = departed + journey.told.declared.corridor.transitHours * HOUR;
  return [
    happening(billOf(random, journey, expected), departed - random.between(2, 7) * HOUR),
    entryAt(journey, expected + random.between(-10, 3) * HOUR, expected),
    movement(journey, 'arrival', expected + random.between(-0.3, 2) * HOUR),
  ];
}

function fileVessel(random: Random, journey: Journey): readonly Happening[] {
  const laden = journey.start + 60 * HOUR;
  const expected =
    laden +
    12 * HOUR +
    journey.told.declared.corridor.transitHours * random.between(0.95, 1.05) * HOUR;
  const bill = billOf(random, journey, expected);
  const late = random.happens(0.04) ? random.between(20, 90) * HOUR : 0;
  const amended: ManifestBill = {
    ...bill,
    action: 'amend',
    estimatedArrival: instantOf(toSecond(expected + late)),
  };
  const securityFiled = random.happens(0.97)
    ? [happening(securityFiling(journey), securityFiledAt(random, laden))]
    : [];
  const [container] = bill.containers;
  return [
    happening(bill, laden - random.between(26, 58) * HOUR),
    ...securityFiled,
    ...(late > 0 ? [happening(amended, expected - 120 * HOUR)] : []),
    entryAt(journey, expected - random.between(12, 110) * HOUR, expected + late),
    movement(journey, 'arrival', expected + late + random.between(-6, 8) * HOUR, {
      container: container?.number ?? null,
    }),
  ];
}

/** A day before lading, as the law wants it; three in a hundred after. */
function securityFiledAt(random: Random, laden: number): number {
  return random.happens(0.03)
    ? laden + random.between(1, 90) * HOUR
    : laden - random.between(25, 59) * HOUR;
}

function entryAt(journey: Journey, at: number, expected: number): Happening {
  const { told, importer, trade, bill } = journey;
  const { corridor, entryType, exportCountry, lines } = told.declared;
  const { concession } = trade.supplier;
  const reference = importer.broker.nextEntry();
  const entry: Entry = {
    kind: 'entry',
    reference,
    ...FILED,
    entryType,
    port: corridor.port,
    mode: corridor.mode,
    importer: importer.party,
    consignee: importer.party,
    broker: importer.broker.party,
    bills: [bill],
    exportCountry,
    estimatedArrival: instantOf(toSecond(expected)),
    entryDate: null,
    importationDate: null,
    inTransitDate: null,
    lines,
  };
  const truth = told.truth === null ? null : { ...told.truth, reference };
  return happening(entry, concession?.entryAfter(at) ?? at, truth);
}

function billOf(random: Random, journey: Journey, expected: number): ManifestBill {
  const { told, importer, carrier, conveyance, bill } = journey;
  const { corridor, papers, containers } = told.declared;
  const { mode, port } = corridor;
  return {
    kind: 'bill',
    reference: bill,
    ...FILED,
    masterBill: null,
    carrier: carrier.code,
    mode,
    conveyance,
    portOfLading: papers.portOfLading,
    port,
    estimatedArrival: instantOf(toSecond(expected)),
    shipper: papers.shipper,
    consignee: importer.party,
    notify: [],
    pieces: { amount: String(Math.ceil(papers.grossKg / random.between(9, 22))), unit: 'CTN' },
    weightKg: String(papers.grossKg),
    description: papers.description,
    containers:
      mode === 'vessel'
        ? Array.from({ length: containers }, () => ({
            number: containerNumber(random, carrier.code),
            seals: [`S${random.below(1_000_000)}`],
          }))
        : [],
    hts: papers.headings,
    dangerousGoods: [],
  };
}

function securityFiling({ told, importer, bill, serial }: Journey): Filing {
  const buyer: Party = importer.party;
  const { shipper: seller, maker, origin, headings } = told.declared.papers;
  return {
    kind: 'security-filing',
    reference: `ISF-${serial()}`,
    ...FILED,
    bills: [bill],
    importer: buyer,
    consignee: buyer,
    seller,
    buyer,
    shipTo: buyer,
    consolidator: seller,
    stuffingLocation: maker.address,
    goods: headings.map((hts6) => ({ hts6, origin, manufacturer: maker })),
  };
}

const MOVEMENT_LETTERS = { arrival: 'ARR', 'truck-trip': 'TRIP', 'gate-out': 'OUT' } as const;

function movement(
  journey: Journey,
  type: keyof typeof MOVEMENT_LETTERS,
  at: number,
  but: Partial<Movement> = {},
): Happening {
  const moved: Movement = {
    kind: 'movement',
    reference: `${MOVEMENT_LETTERS[type]}-${journey.serial()}`,
    ...FILED,
    type,
    bills: [journey.bill],
    entries: [],
    at: instantOf(toSecond(at)),
    port: journey.told.declared.corridor.port,
    container: null,
    conveyance: journey.conveyance,
    document: null,
    ...but,
  };
  return happening(moved, at);
}

export function happening(filing: Filing, at: number, truth: Truth | null = null): Happening {
  return { at: instantOf(toSecond(at)), filing, truth };
}

function toSecond(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
