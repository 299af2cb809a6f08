import type { Consignment } from '../../filing/consignment.ts';
import type { Entry, EntryLine, Parcel } from '../../filing/filing.ts';
import { foldName } from '../../party/fold.ts';
import { type Party, partyKey } from '../../party/party.ts';
import { remembering } from '../../party/remembering.ts';
import { type Money, USD } from '../../terms/money.ts';
import type { Key } from './standing.ts';

/** One line of an entry, or the goods of a parcel, as features see them. */
export interface Goods {
  /** Null of a parcel, which is its own only line. */
  readonly line: number | null;
  readonly hts: string;
  readonly origin: string;
  /** NaN when the value is in a currency that nobody converts here. */
  readonly dollars: number;
  /** NaN when it is not stated. */
  readonly kilograms: number;
  /** In the first unit stated; NaN when none is. */
  readonly units: number;
  /** A special program is claimed. */
  readonly claimed: boolean;
  /** A permit, certificate or declaration is named. */
  readonly papered: boolean;
  readonly manufacturerCountry: string | null;
  readonly sellerCountry: string | null;
  readonly keys: GoodsKeys;
}

/** The names under which goods are counted, made once; null where they do not say. */
export interface GoodsKeys {
  readonly origin: Key;
  readonly importerOrigin: Key;
  readonly route: Key | null;
  readonly chapter: Key | null;
  readonly heading: Key | null;
  readonly hts6: Key | null;
  readonly htsOrigin: Key | null;
  readonly htsUnit: Key | null;
  readonly htsUnitWeight: Key | null;
  readonly importerHts: Key | null;
  readonly manufacturer: Key | null;
  /** Where the manufacturer says it is. */
  readonly facility: Key | null;
  readonly seller: Key | null;
  readonly sellerConsignee: Key | null;
  readonly sellerOrigin: Key | null;
  readonly sellerHts: Key | null;
  readonly manufacturerHts: Key | null;
  /** Counted only of goods that name a paper, read of all: how usual it is to name one. */
  readonly htsPaper: Key | null;
  readonly manufacturerHtsPaper: Key | null;
  readonly papers: readonly PaperKeys[];
}

/** A permit, certificate or declaration that goods rest on, and the same for their maker. */
export interface PaperKeys {
  readonly paper: Key;
  readonly manufacturer: Key | null;
}

/** Goods that rest on more papers are counted with the first ones. */
const PAPERS_MAX = 4;

/** An entry or a parcel: what is declared, and counted once in every history. */
export interface Declared {
  readonly reference: string;
  readonly exportCountry: string | null;
  readonly dollars: number;
  readonly goods: readonly Goods[];
  readonly keys: DeclarantKeys;
}

/** The names under which whoever declares is counted. */
export interface DeclarantKeys {
  readonly port: Key;
  readonly importer: Key;
  /** Where the importer says it is, so that a new name at an old address is seen. */
  readonly address: Key | null;
  /** Who files it for others: a broker, or the platform of a parcel. */
  readonly broker: Key | null;
}

/** What a consignment declares, entries first. */
export function declarationsOf({ entries, parcels }: Consignment): readonly Declared[] {
  return [...entries.map(entryDeclared), ...parcels.map(parcelDeclared)];
}

/** A filing is looked at when its history is read, when it is recorded and when it is scored. */
const declared = new WeakMap<Entry | Parcel, Declared>();

export function entryDeclared(entry: Entry): Declared {
  return declared.get(entry) ?? remember(entry, drawEntry(entry));
}

export function parcelDeclared(parcel: Parcel): Declared {
  return declared.get(parcel) ?? remember(parcel, drawParcel(parcel));
}

function remember(filing: Entry | Parcel, drawn: Declared): Declared {
  declared.set(filing, drawn);
  return drawn;
}

/** What the goods of a declaration have in common. */
interface Shipment {
  readonly importer: string;
  readonly consignee: string;
  readonly exportCountry: string | null;
}

function drawEntry(entry: Entry): Declared {
  const { reference, exportCountry, port, broker } = entry;
  const importer = keyOf(entry.importer);
  const consignee = entry.consignee === null ? importer : keyOf(entry.consignee);
  const shipment = { importer, consignee, exportCountry };
  const goods = entry.lines.map((line) => lineGoods(line, shipment));
  return {
    reference,
    exportCountry,
    dollars: goods.reduce((sum, { dollars }) => sum + dollars, 0),
    goods,
    keys: declarantKeys(port, entry.importer, importer, broker),
  };
}

function drawParcel(parcel: Parcel): Declared {
  const { reference, port, platform } = parcel;
  const importer = keyOf(parcel.consignee);
  const line: EntryLine = {
    number: 1,
    hts: parcel.hts ?? '',
    description: parcel.description,
    origin: parcel.origin,
    value: parcel.value,
    quantities: [],
    grossWeightKg: parcel.weightKg,
    program: null,
    manufacturer: null,
    seller: parcel.seller,
    species: [],
    harvestCountry: null,
    permits: [],
  };
  const goods = lineGoods(line, { importer, consignee: importer, exportCountry: null });
  return {
    reference,
    exportCountry: null,
    dollars: goods.dollars,
    goods: [{ ...goods, line: null }],
    keys: declarantKeys(port, parcel.consignee, importer, platform),
  };
}

function declarantKeys(
  port: string,
  party: Party,
  importer: string,
  broker: Party | null,
): DeclarantKeys {
  const place = placeOf(party);
  return {
    port: `port/${port}`,
    importer: `importer/${importer}`,
    address: place === null ? null : `address/${place}`,
    broker: broker === null ? null : `broker/${keyOf(broker)}`,
  };
}

function lineGoods(line: EntryLine, shipment: Shipment): Goods {
  const [quantity] = line.quantities;
  const { manufacturer, seller } = line;
  return {
    line: line.number,
    hts: line.hts,
    origin: line.origin,
    dollars: dollarsOf(line.value),
    kilograms: numberOf(line.grossWeightKg),
    units: numberOf(quantity?.amount ?? null),
    claimed: line.program !== null,
    papered: line.permits.length > 0,
    manufacturerCountry: manufacturer?.country ?? null,
    sellerCountry: seller?.country ?? null,
    keys: goodsKeys(line, shipment, quantity?.unit ?? null),
  };
}

function goodsKeys(
  { hts, origin, manufacturer, seller, permits }: EntryLine,
  { importer, consignee, exportCountry }: Shipment,
  unit: string | null,
): GoodsKeys {
  const place = manufacturer === null ? null : placeOf(manufacturer);
  const sold = seller === null ? null : keyOf(seller);
  const made = manufacturer === null ? null : keyOf(manufacturer);
  const hts6 = hts === '' ? null : hts.slice(0, 6);
  const both = (one: string | null, other: string | null) =>
    one === null || other === null ? null : `${one}|${other}`;
  const madeOf = both(made, hts6);
  const soldOf = both(sold, hts6);
  return {
    origin: `origin/${origin}`,
    importerOrigin: `importer-origin/${importer}|${origin}`,
    route: exportCountry === null ? null : `route/${origin}:${exportCountry}`,
    ...(hts === '' ? NO_CODE : codeKeys(hts.slice(0, 6), origin, importer, unit)),
    manufacturer: made === null ? null : `manufacturer/${made}`,
    facility: place === null ? null : `facility/${place}`,
    seller: sold === null ? null : `seller/${sold}`,
    sellerConsignee: sold === null ? null : `seller-consignee/${sold}|${consignee}`,
    sellerOrigin: sold === null ? null : `seller-origin/${sold}|${origin}`,
    sellerHts: soldOf === null ? null : `seller-hts6/${soldOf}`,
    manufacturerHts: madeOf === null ? null : `manufacturer-hts6/${madeOf}`,
    htsPaper: hts6 === null ? null : `hts6-paper/${hts6}`,
    manufacturerHtsPaper: madeOf === null ? null : `manufacturer-hts6-paper/${madeOf}`,
    papers: permits.slice(0, PAPERS_MAX).map(({ type, number }) => ({
      paper: `paper/${type}:${number}`,
      manufacturer: made === null ? null : `paper-manufacturer/${type}:${number}|${made}`,
    })),
  };
}

type CodeKey =
  | 'chapter'
  | 'heading'
  | 'hts6'
  | 'htsOrigin'
  | 'htsUnit'
  | 'htsUnitWeight'
  | 'importerHts';

/** Of a parcel that states no tariff code. */
const NO_CODE = {
  chapter: null,
  heading: null,
  hts6: null,
  htsOrigin: null,
  htsUnit: null,
  htsUnitWeight: null,
  importerHts: null,
} satisfies Pick<GoodsKeys, CodeKey>;

function codeKeys(
  hts6: string,
  origin: string,
  importer: string,
  unit: string | null,
): Pick<GoodsKeys, CodeKey> {
  return {
    chapter: `chapter/${hts6.slice(0, 2)}`,
    heading: `heading/${hts6.slice(0, 4)}`,
    hts6: `hts6/${hts6}`,
    htsOrigin: `hts6-origin/${hts6}:${origin}`,
    htsUnit: unit === null ? null : `hts6-unit/${hts6}:${unit}`,
    htsUnitWeight: unit === null ? null : `hts6-unit-weight/${hts6}:${unit}`,
    importerHts: `importer-hts6/${importer}|${hts6}`,
  };
}

function dollarsOf(money: Money): number {
  return money.currency === USD ? Number(money.amount) : Number.NaN;
}

function numberOf(decimal: string | null): number {
  return decimal === null ? Number.NaN : Number(decimal);
}

/** The same parties and places are declared every day, and are not folded anew each time. */
const NAMES_REMEMBERED = 65_536;
const fold = remembering(foldName, NAMES_REMEMBERED);

/** As `partyKey` says it, with the folding of names remembered. */
export function keyOf(party: Party): string {
  if (party.identifiers.length > 0) return partyKey(party);
  return `name:${fold(party.name) || party.name}:${party.country ?? ''}`;
}

/** Where a party says it is; null when it does not say. */
function placeOf({ address, country }: Party): string | null {
  if (address === null) return null;
  const folded = fold(address);
  return folded === '' ? null : `${country ?? ''}:${folded}`;
}
