import { type Day, holdsOn } from '../../terms/day.ts';
import type { Provision } from '../law.ts';
import type { Rate } from '../rate.ts';
import type { EntryType } from './entry-type.ts';

/**
 * How an order stands in a spell of days.
 *
 * `provisional`: deposit or bond. `order`: cash deposit. `suspended`: an agreement with the exporters, nothing is
 * deposited. `excluded`: this producer and exporter are outside the order. `revoked`: it is no longer law.
 */
export const STANDINGS = ['provisional', 'order', 'suspended', 'excluded', 'revoked'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The company number under which everybody deposits who has no rate of their own. */
export const ALL_OTHERS = '000';

/** What one producer and exporter, or all others, deposit in a spell of days. */
export interface DepositRate extends Provision {
  /** The last three digits of the case number; `ALL_OTHERS` also for a country-wide rate. */
  readonly company: string;
  /** As `nameKey` spells them; null where the rate is anybody's. */
  readonly producer: string | null;
  readonly exporter: string | null;
  readonly standing: Standing;
  /** Null exactly where nothing is deposited. */
  readonly rate: Rate | null;
}

/** One antidumping or countervailing duty order on the goods of one country. */
export interface RemedyOrder {
  /** "A-122-857", without a company. */
  readonly number: string;
  readonly duty: 'ad' | 'cvd';
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  readonly product: string;
  /**
   * Prefixes of the schedule that the order names for convenience. The scope is the order's words: these
   * suggest it and decide nothing.
   */
  readonly guides: readonly string[];
  /** In the order of the table; an order has at least one. */
  readonly rates: readonly DepositRate[];
}

/** Every order that the Book holds, and the types of entry that follow from one. */
export interface RemedyLaw {
  readonly orders: ReadonlyMap<string, RemedyOrder>;
  readonly byOrigin: ReadonlyMap<string, readonly RemedyOrder[]>;
  readonly entryTypes: readonly EntryType[];
  /** The Census Bureau's codes of countries, by which tables of orders name them: ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, string>;
  /** The Book has a table of orders; without one nothing is known of any. */
  readonly loaded: boolean;
}

export const NO_REMEDIES: RemedyLaw = {
  orders: new Map(),
  byOrigin: new Map(),
  entryTypes: [],
  countries: new Map(),
  loaded: false,
};

/** What a line says of one order: that the goods are under it, or that they are not. */
export interface DeclaredCase {
  /** "A-122-857-000", with the company, or "A-122-857" in a disclaimer. */
  readonly case: string;
  readonly declares: 'covered' | 'not-covered';
  readonly producer: string | null;
  readonly exporter: string | null;
  /** How the deposit is secured. */
  readonly by: 'cash' | 'bond';
}

/** The order of a case number and its company: "A122857003" is A-122-857 and 003; null when it is none. */
export function readCaseNumber(text: string): { order: string; company: string | null } | null {
  const match = CASE.exec(text);
  if (match === null) return null;
  const [, kind, country, number, company = null] = match;
  return { order: `${kind}-${country}-${number}`, company };
}

const CASE = /^([AC])-?(\d{3})-?(\d{3})(?:-?(\d{3}))?$/;

/**
 * A name as it is compared: letters and digits of any script, without case, accents and punctuation.
 *
 * Nothing else is folded ("Ltd" is not "Limited"): a deposit rate belongs to a combination by its exact name,
 * and what does not meet it pays the rate of all others.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toUpperCase().replace(BETWEEN, ' ').trim();
}

const MARKS = /\p{M}+/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** The orders on an origin that ask for a declaration of goods of this number on the day. */
export function suggestedOrders(
  law: RemedyLaw,
  hts: string,
  origin: string,
  on: Day,
): readonly RemedyOrder[] {
  const onOrigin = law.byOrigin.get(origin);
  if (onOrigin === undefined) return [];
  return onOrigin.filter(
    (order) => order.guides.some((guide) => hts.startsWith(guide)) && isAsked(order, on),
  );
}

/** True while somebody deposits under the order. */
function isAsked({ rates }: RemedyOrder, on: Day): boolean {
  return rates.some(({ validity, rate }) => rate !== null && holdsOn(validity, on));
}

/**
 * The rate that a declared producer and exporter deposit on a day: of the narrowest combination that both are
 * in, else of all others; null when the order has neither on that day.
 */
export function depositRateOn(
  order: RemedyOrder,
  { producer, exporter }: Pick<DeclaredCase, 'producer' | 'exporter'>,
  on: Day,
): DepositRate | null {
  const names = { producer: keyOf(producer), exporter: keyOf(exporter) };
  let best: DepositRate | null = null;
  for (const rate of order.rates) {
    if (!holdsOn(rate.validity, on) || !isOf(rate, names)) continue;
    if (best === null || narrowness(rate) > narrowness(best)) best = rate;
  }
  return best;
}

type Names = Pick<DepositRate, 'producer' | 'exporter'>;

function isOf(rate: DepositRate, { producer, exporter }: Names): boolean {
  return (
    (rate.producer === null || rate.producer === producer) &&
    (rate.exporter === null || rate.exporter === exporter)
  );
}

function narrowness({ producer, exporter }: Names): number {
  return Number(producer !== null) + Number(exporter !== null);
}

function keyOf(name: string | null): string | null {
  return name === null ? null : nameKey(name);
}
