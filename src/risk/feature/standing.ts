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
  'hts6-origin',
  'origin',
  'route',
  'importer-hts6',
  'importer-origin',
  'manufacturer',
  'facility',
  'seller',
  'seller-consignee',
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
 * the whole declaration, or dollars per kilogram or unit of its goods. NaN: nothing is measured.
 */
export function visitSubjects(declared: Declared, goods: readonly Goods[], visit: Visit): void {
  visitDeclaration(declared, visit);
  for (const one of goods) visitGoods(declared, one, visit);
}

function visitDeclaration(declared: Declared, visit: Visit): void {
  const { importer, address, broker, port, dollars } = declared;
  visit(ALL, null, dollars);
  visit(`port/${port}`, null, dollars);
  visit(`importer/${importer.key}`, null, dollars);
  if (address !== null) visit(`address/${address}`, null, dollars);
  if (broker !== null) visit(`broker/${broker.key}`, null, dollars);
}

function visitGoods(declared: Declared, goods: Goods, visit: Visit): void {
  const { origin, seller, manufacturer, facility, dollars } = goods;
  const { importer, consignee, exportCountry } = declared;
  const perKilogram = dollars / goods.kilograms;
  visit(`origin/${origin}`, goods, Number.NaN);
  visit(`importer-origin/${importer.key}|${origin}`, goods, dollars);
  if (exportCountry !== null) visit(`route/${origin}:${exportCountry}`, goods, Number.NaN);
  if (goods.hts !== '') {
    const hts6 = goods.hts.slice(0, 6);
    visit(`chapter/${hts6.slice(0, 2)}`, goods, perKilogram);
    visit(`heading/${hts6.slice(0, 4)}`, goods, perKilogram);
    visit(`hts6/${hts6}`, goods, perKilogram);
    visit(`hts6-origin/${hts6}:${origin}`, goods, perKilogram);
    visit(`importer-hts6/${importer.key}|${hts6}`, goods, perKilogram);
    if (goods.unit !== '') visit(`hts6-unit/${hts6}:${goods.unit}`, goods, dollars / goods.units);
  }
  if (manufacturer !== null) visit(`manufacturer/${manufacturer.key}`, goods, dollars);
  if (facility !== null) visit(`facility/${facility}`, goods, dollars);
  if (seller === null) return;
  visit(`seller/${seller.key}`, goods, dollars);
  visit(`seller-consignee/${seller.key}|${consignee.key}`, goods, dollars);
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
  const keys = new Set<Key>();
  weighedGoods(declarations).forEach((goods, position) => {
    const declared = declarations[position];
    if (declared === undefined || goods.length === 0) return;
    visitSubjects(declared, goods, (key) => keys.add(key));
  });
  return keys;
}

/** The same of one filing; a consignment's are among those of its filings. */
export function keysOfFiling(filing: Filing): ReadonlySet<Key> {
  if (filing.kind === 'entry') return keysRead([entryDeclared(filing)]);
  return filing.kind === 'parcel' ? keysRead([parcelDeclared(filing)]) : NO_KEYS;
}

const NO_KEYS: ReadonlySet<Key> = new Set();
