import type { Filing } from '../../filing/filing.ts';
import { type Declared, entryDeclared, type Goods, parcelDeclared } from './declared.ts';

/** What histories are kept of. The order is that of the list, not of importance. */
export const SUBJECTS = [
  'all',
  'port',
  'importer',
  'address',
  'broker',
  'chapter',
  'heading',
  'hts6',
  'hts6-unit',
  'hts6-unit-weight',
  'hts6-origin',
  'origin',
  'route',
  'importer-hts6',
  'importer-origin',
  'manufacturer',
  'facility',
  'seller',
  'seller-consignee',
  'seller-origin',
  'seller-hts6',
  'manufacturer-hts6',
  'hts6-paper',
  'manufacturer-hts6-paper',
  'paper',
  'paper-manufacturer',
] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** `kind/subject`, the name of a tally. */
export type Key = `${SubjectKind}/${string}`;

/** A key in its two parts; a subject may hold further slashes. */
export function splitKey(key: Key): { readonly kind: string; readonly subject: string } {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash), subject: key.slice(slash + 1) };
}

/** Told of each subject of which a declaration gives evidence; goods null when it is all of them. */
export type Visit = (key: Key, goods: Goods | null, measure: number) => void;

export const ALL: Key = 'all/';

/**
 * Every subject under which a declaration is counted, with what is measured of it there: dollars of
 * the whole declaration, or of its goods dollars per kilogram, dollars per unit or kilograms per unit.
 * NaN: nothing is measured.
 */
export function visitSubjects(declared: Declared, goods: readonly Goods[], visit: Visit): void {
  visitDeclaration(declared, visit);
  for (const one of goods) visitGoods(one, visit);
}

function visitDeclaration({ keys, dollars }: Declared, visit: Visit): void {
  visit(ALL, null, dollars);
  visit(keys.port, null, dollars);
  visit(keys.importer, null, dollars);
  if (keys.address !== null) visit(keys.address, null, dollars);
  if (keys.broker !== null) visit(keys.broker, null, dollars);
}

function visitGoods(goods: Goods, visit: Visit): void {
  const { keys, dollars } = goods;
  const perKilogram = dollars / goods.kilograms;
  const tell = (key: Key | null, measure: number) => {
    if (key !== null) visit(key, goods, measure);
  };
  tell(keys.origin, Number.NaN);
  tell(keys.importerOrigin, dollars);
  tell(keys.route, Number.NaN);
  tell(keys.chapter, perKilogram);
  tell(keys.heading, perKilogram);
  tell(keys.hts6, perKilogram);
  tell(keys.htsOrigin, perKilogram);
  tell(keys.importerHts, perKilogram);
  tell(keys.htsUnit, dollars / goods.units);
  tell(keys.htsUnitWeight, goods.kilograms / goods.units);
  tell(keys.manufacturer, dollars);
  tell(keys.facility, dollars);
  tell(keys.seller, dollars);
  tell(keys.sellerConsignee, dollars);
  tell(keys.sellerOrigin, Number.NaN);
  tell(keys.sellerHts, perKilogram);
  tell(keys.manufacturerHts, perKilogram);
  if (goods.papered) {
    tell(keys.htsPaper, Number.NaN);
    tell(keys.manufacturerHtsPaper, Number.NaN);
  }
  for (const { paper, manufacturer } of keys.papers) {
    tell(paper, Number.NaN);
    tell(manufacturer, Number.NaN);
  }
}

/** Of a consignment of many lines those of the greatest value speak; the rest are only counted. */
export const GOODS_WEIGHED_MAX = 12;

/** The goods that speak for their declarations, in the order of the declarations. */
export function weighedGoods(declarations: readonly Declared[]): readonly (readonly Goods[])[] {
  let count = 0;
  for (const { goods } of declarations) count += goods.length;
  if (count <= GOODS_WEIGHED_MAX) return declarations.map(({ goods }) => goods);
  const ranked = declarations
    .flatMap(({ goods }) => goods)
    .map((goods, place) => ({ goods, place, dollars: goods.dollars || 0 }))
    .sort((a, b) => b.dollars - a.dollars || a.place - b.place);
  const heaviest = new Set(ranked.slice(0, GOODS_WEIGHED_MAX).map(({ goods }) => goods));
  return declarations.map(({ goods }) => goods.filter((one) => heaviest.has(one)));
}

/** The name of every tally that the features of these declarations read, each once. */
export function keysRead(declarations: readonly Declared[]): ReadonlySet<Key> {
  const [only] = declarations;
  if (only === undefined || declarations.length > 1) return drawKeys(declarations);
  const drawn = keysDrawn.get(only) ?? drawKeys(declarations);
  keysDrawn.set(only, drawn);
  return drawn;
}

/** Asked when a filing's history is read, and again when it is recorded. */
const keysDrawn = new WeakMap<Declared, ReadonlySet<Key>>();

function drawKeys(declarations: readonly Declared[]): ReadonlySet<Key> {
  const keys = new Set<Key>();
  weighedGoods(declarations).forEach((goods, position) => {
    const declared = declarations[position];
    if (declared === undefined || goods.length === 0) return;
    visitSubjects(declared, goods, (key) => keys.add(key));
    // That others name a paper matters most where this one names none.
    for (const { htsPaper, manufacturerHtsPaper } of goods.map((one) => one.keys)) {
      if (htsPaper !== null) keys.add(htsPaper);
      if (manufacturerHtsPaper !== null) keys.add(manufacturerHtsPaper);
    }
  });
  return keys;
}

/** The same of one filing; a consignment's are among those of its filings. */
export function keysOfFiling(filing: Filing): ReadonlySet<Key> {
  if (filing.kind === 'entry') return keysRead([entryDeclared(filing)]);
  return filing.kind === 'parcel' ? keysRead([parcelDeclared(filing)]) : NO_KEYS;
}

const NO_KEYS: ReadonlySet<Key> = new Set();
