import assert from 'node:assert/strict';
import { type Declaration, tupleOf } from './declaration.ts';
import { type Chronicle, encodeDeviations, encodeRates, groupsOf } from './encoding.ts';

/** Columns of numbers with their names: what a forest learns from. */
export interface Drawn {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

type Key = readonly [name: string, of: (one: Declaration) => string];

/** Goods and their way, no party among them. */
const GOODS: readonly Key[] = [
  ['hs6', (one) => one.hs6],
  ['heading', heading],
  ['chapter', (one) => one.hs6.slice(0, 2)],
  ['departure', (one) => one.departure],
  ['origin', (one) => one.origin],
  ['tax rate', (one) => String(one.taxRate)],
  ['tax type', (one) => one.taxType],
  ['heading × origin', (one) => `${heading(one)}|${one.origin}`],
  ['chapter × origin', (one) => `${one.hs6.slice(0, 2)}|${one.origin}`],
  ['hs6 × origin', (one) => `${one.hs6}|${one.origin}`],
  ['hs6 × departure', (one) => `${one.hs6}|${one.departure}`],
  ['hs6 × tax type', (one) => `${one.hs6}|${one.taxType}`],
  ['origin × tax type', (one) => `${one.origin}|${one.taxType}`],
  ['origin × departure', (one) => `${one.origin}|${one.departure}`],
  ['heading × tax rate', (one) => `${heading(one)}|${one.taxRate}`],
];

/** How and through whom it was declared. */
const HANDLING: readonly Key[] = [
  ['office', (one) => one.office],
  ['import type', (one) => one.importType],
  ['import use', (one) => one.importUse],
  ['payment', (one) => one.payment],
  ['transport', (one) => one.transport],
  ['origin mark', (one) => one.originMark],
  ['courier', (one) => one.courier],
  ['declarant', (one) => one.declarant],
  ['importer', (one) => one.importer],
  ['seller', (one) => one.seller],
  ['importer × heading', (one) => `${one.importer}|${heading(one)}`],
  ['declarant × heading', (one) => `${one.declarant}|${heading(one)}`],
  ['seller × heading', (one) => `${one.seller}|${heading(one)}`],
  ['office × hs6', (one) => `${one.office}|${one.hs6}`],
];

/** Whole declarations of goods: what repeats only where a set was generated, or goods come again. */
const REPEATED: readonly Key[] = [
  ['tuple', tupleOf],
  ['tuple × price', (one) => `${tupleOf(one)}|${one.price}`],
  ['tuple without mass', (one) => tupleOf({ ...one, netKg: 0 })],
  ['hs6 × mass', (one) => `${one.hs6}|${one.netKg}`],
  ['hs6 × unit price', (one) => `${one.hs6}|${unitPrice(one)}`],
  ['unit price', unitPrice],
  ['price', (one) => String(one.price)],
  ['mass', (one) => String(one.netKg)],
];

/** Values of a declaration by themselves. */
const VALUES: readonly (readonly [name: string, of: (one: Declaration) => number])[] = [
  ['price, logarithm', (one) => Math.log1p(one.price)],
  ['mass, logarithm', (one) => Math.log1p(one.netKg)],
  ['unit price, logarithm', logUnitPrice],
  ['tax rate', (one) => one.taxRate],
  ['duty, logarithm', (one) => Math.log1p((one.price * one.taxRate) / 100)],
  ['departs elsewhere than made', (one) => (one.departure === one.origin ? 0 : 1)],
  ['chapter', (one) => Number(one.hs6.slice(0, 2))],
];

/** What is compared with the mean of earlier declarations alike. */
const PEERS: readonly Key[] = [
  ['hs6', (one) => one.hs6],
  ['heading', heading],
  ['chapter', (one) => one.hs6.slice(0, 2)],
  ['heading × origin', (one) => `${heading(one)}|${one.origin}`],
];

const KEYS = { goods: GOODS, handling: HANDLING, repeated: REPEATED } as const;
export type KeyKind = keyof typeof KEYS;

/** The columns of declarations, each from what was known before the declaration's moment. */
export function drawFeatures(
  declarations: readonly Declaration[],
  chronicle: Chronicle,
  kinds: readonly KeyKind[],
): Drawn {
  const names: string[] = [];
  const columns: Float64Array[] = [];
  const add = (name: string, column: Float64Array) => {
    names.push(name);
    columns.push(column);
  };
  const groups = ([, of]: Key) => groupsOf(declarations.length, (row) => of(at(declarations, row)));
  for (const key of kinds.flatMap((kind) => KEYS[kind])) {
    const { rates, counts } = encodeRates(chronicle, groups(key));
    add(`rate: ${key[0]}`, rates);
    add(`count: ${key[0]}`, counts);
  }
  for (const [name, of] of VALUES) add(name, Float64Array.from(declarations, of));
  const mass = Float64Array.from(declarations, (one) => Math.log1p(one.netKg));
  const unit = Float64Array.from(declarations, logUnitPrice);
  for (const peer of PEERS) {
    const alike = groups(peer);
    add(`mass beside ${peer[0]}`, encodeDeviations(chronicle, alike, mass));
    add(`unit price beside ${peer[0]}`, encodeDeviations(chronicle, alike, unit));
  }
  return { names, columns };
}

function at(declarations: readonly Declaration[], row: number): Declaration {
  const one = declarations[row];
  assert(one);
  return one;
}

function heading({ hs6 }: Declaration): string {
  return hs6.slice(0, 4);
}

/** To four digits: the same goods at the same price have it whatever their quantity. */
function unitPrice({ price, netKg }: Declaration): string {
  return (price / Math.max(netKg, 0.001)).toPrecision(4);
}

function logUnitPrice({ price, netKg }: Declaration): number {
  return Math.log(Math.max(price, 0.01) / Math.max(netKg, 0.01));
}
