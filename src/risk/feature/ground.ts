import type { Consignment } from '../../filing/consignment.ts';
import type { Screening } from '../../party/screening.ts';
import type { Assessment } from '../../tariff/assessment.ts';
import type { Instant } from '../../terms/day.ts';
import type { Lane } from '../criterion.ts';
import type { History } from '../history.ts';
import { secondsOf } from './counting.ts';
import { type Declared, declarationsOf, type Goods } from './declared.ts';
import { ALL, type Key, weighedGoods } from './standing.ts';
import {
  CRITICAL,
  EXAMINED,
  LOSS_CENTS,
  NO_TALLY,
  OPENER,
  openerOf,
  outcome,
  PRIOR_CRITICAL_RATE,
  PRIOR_RATE,
  partyRate,
  SEEN,
  smoothedMean,
  smoothedRate,
  spreadOf,
  type Tallies,
  type Tally,
  VIOLATIONS,
} from './tally.ts';

/** A criterion that fired, as far as features look at it. */
export interface Signal {
  readonly code: string;
  readonly weight: number;
  readonly lane: Lane | null;
}

/** All that features are a function of; a layer that did not answer is null. */
export interface FeatureInput {
  readonly at: Instant;
  readonly consignment: Consignment;
  /** With the tallies that were read for the decision. */
  readonly history: History | null;
  /** In the order of the consignment's entries. */
  readonly assessments: readonly (Assessment | null)[];
  readonly screening: Screening | null;
  /** Criteria that fired, once for each line that they fired on. */
  readonly signals: readonly Signal[] | null;
  /** Dollars from which the law asks for more, ascending. */
  readonly thresholds: readonly number[];
}

/** What features read: the declarations with the tallies of their subjects looked up once. */
export interface Ground {
  readonly input: FeatureInput;
  readonly seconds: number;
  readonly declarations: readonly Declared[];
  /** The declaration that speaks first: the first entry, else the first parcel; null before either. */
  readonly leading: Declared | null;
  readonly dollars: number;
  readonly goods: readonly GoodsGround[];
  /** Null when nobody could read the history. */
  readonly past: Past | null;
}

/** What is known of whoever declares. */
export interface Past {
  readonly all: Tally;
  readonly baseRate: number;
  readonly baseCriticalRate: number;
  readonly port: Tally;
  readonly importer: Tally;
  readonly importerRate: number;
  readonly address: Tally;
  readonly broker: Tally;
}

/** One line with its share of the declared value, and what is known of its kind. */
export interface GoodsGround {
  readonly goods: Goods;
  /** Of all weighed goods' value, 0 to 1. */
  readonly share: number;
  readonly past: GoodsPast | null;
}

export interface GoodsPast {
  readonly hts6: Tally;
  readonly htsOrigin: Tally;
  readonly origin: Tally;
  readonly route: Tally;
  readonly importerHts: Tally;
  readonly importerOrigin: Tally;
  readonly manufacturer: Tally;
  readonly facility: Tally;
  readonly seller: Tally;
  readonly sellerConsignee: Tally;
  readonly sellerOrigin: Tally;
  readonly manufacturerHts: Tally;
  /** How usual a paper is with goods of the kind, and with this maker's, 0 to 1. */
  readonly paperShare: number;
  readonly manufacturerPaperShare: number;
  readonly papers: readonly PaperPast[];
  readonly chapterRate: number;
  readonly headingRate: number;
  readonly hts6Rate: number;
  readonly htsOriginRate: number;
  readonly htsOriginCriticalRate: number;
  /** Natural logarithms of dollars per kilogram over what is usual; NaN when nobody knows. */
  readonly overHts: number;
  readonly overHtsOrigin: number;
  readonly overOwn: number;
  /** The importer's own usual over that of kind and origin. */
  readonly ownUsual: number;
  /** How far the importer's own such values lie apart, as a deviation. */
  readonly ownSpread: number;
  /** In standard deviations of its kind and origin. */
  readonly deviations: number;
  readonly overSeller: number;
  readonly overManufacturer: number;
  /** The same of dollars per unit. */
  readonly overUnit: number;
  /** The same of kilograms per unit. */
  readonly unitWeight: number;
}

/** What is known of a paper that goods rest on, and of it with their maker. */
export interface PaperPast {
  readonly paper: Tally;
  readonly manufacturer: Tally;
}

export function groundOf(input: FeatureInput): Ground {
  const declarations = declarationsOf(input.consignment);
  const tallies = input.history?.tallies ?? null;
  const find = tallies === null ? null : finder(tallies, declarations);
  const [leading = null] = declarations;
  const past = find === null ? null : pastOf(leading, find);
  const weighed = weighedGoods(declarations);
  const value = weighed.flat().reduce((sum, { dollars }) => sum + (dollars || 0), 0);
  const goods = weighed.flatMap((of) =>
    of.map((one): GoodsGround => {
      const share = value > 0 ? (one.dollars || 0) / value : 0;
      const known = find === null || past === null ? null : goodsPast(one, find, past);
      return { goods: one, share, past: known };
    }),
  );
  const dollars = declarations.reduce((sum, declared) => sum + declared.dollars, 0);
  const seconds = secondsOf(input.at);
  return { input, seconds, declarations, leading, dollars, goods, past };
}

/** Nothing is known of what is not said. */
type Find = (key: Key | null) => Tally;

/**
 * Looks up what others made of a tally. A declaration that comes again, amended or with a further
 * part, is not its own past.
 */
function finder(tallies: Tallies, declarations: readonly Declared[]): Find {
  const openers = new Set(declarations.map(({ reference }) => openerOf(reference)));
  return (key) => {
    const tally = key === null ? undefined : tallies[key];
    if (tally === undefined) return NO_TALLY;
    if (tally[SEEN] !== 1 || !openers.has(tally[OPENER])) return tally;
    if (tally[EXAMINED] === 0) return NO_TALLY;
    return outcome(tally[VIOLATIONS] > 0, tally[CRITICAL] > 0, tally[LOSS_CENTS]);
  };
}

function pastOf(leading: Declared | null, find: Find): Past {
  const all = find(ALL);
  const baseRate = smoothedRate(all, PRIOR_RATE);
  const { port = null, importer = null, address = null, broker = null } = leading?.keys ?? {};
  const known = find(importer);
  return {
    all,
    baseRate,
    baseCriticalRate: smoothedRate(all, PRIOR_CRITICAL_RATE, CRITICAL),
    port: find(port),
    importer: known,
    importerRate: partyRate(known, baseRate),
    address: find(address),
    broker: find(broker),
  };
}

function goodsPast(goods: Goods, find: Find, past: Past): GoodsPast {
  const { keys, dollars, kilograms, units } = goods;
  const kind = find(keys.hts6);
  const htsOrigin = find(keys.htsOrigin);
  const heading = find(keys.heading);
  const importerHts = find(keys.importerHts);
  const chapterRate = smoothedRate(find(keys.chapter), past.baseRate);
  const headingRate = smoothedRate(heading, chapterRate);
  const hts6Rate = smoothedRate(kind, headingRate);
  const logValue = Math.log(dollars / kilograms);
  const kindMean = smoothedMean(kind, smoothedMean(heading, Number.NaN));
  const originMean = smoothedMean(htsOrigin, kindMean);
  const overHtsOrigin = finiteOr(logValue - originMean);
  const unitMean = smoothedMean(find(keys.htsUnit), Number.NaN);
  const unitWeightMean = smoothedMean(find(keys.htsUnitWeight), Number.NaN);
  const manufacturerHts = find(keys.manufacturerHts);
  const paperShare = find(keys.htsPaper)[SEEN] / (kind[SEEN] + 1);
  return {
    hts6: kind,
    htsOrigin,
    origin: find(keys.origin),
    route: find(keys.route),
    importerHts,
    importerOrigin: find(keys.importerOrigin),
    manufacturer: find(keys.manufacturer),
    facility: find(keys.facility),
    seller: find(keys.seller),
    sellerConsignee: find(keys.sellerConsignee),
    sellerOrigin: find(keys.sellerOrigin),
    manufacturerHts,
    paperShare,
    manufacturerPaperShare:
      (find(keys.manufacturerHtsPaper)[SEEN] + paperShare) / (manufacturerHts[SEEN] + 1),
    papers: keys.papers.map(({ paper, manufacturer }) => ({
      paper: find(paper),
      manufacturer: find(manufacturer),
    })),
    chapterRate,
    headingRate,
    hts6Rate,
    htsOriginRate: smoothedRate(htsOrigin, hts6Rate),
    htsOriginCriticalRate: smoothedRate(htsOrigin, past.baseCriticalRate, CRITICAL),
    overHts: finiteOr(logValue - kindMean),
    overHtsOrigin,
    overOwn: finiteOr(logValue - smoothedMean(importerHts, kindMean)),
    ownUsual: smoothedMean(importerHts, originMean) - originMean,
    ownSpread: spreadOf(importerHts),
    deviations: finiteOr(overHtsOrigin / (spreadOf(htsOrigin) || spreadOf(kind))),
    overSeller: finiteOr(logValue - smoothedMean(find(keys.sellerHts), kindMean)),
    overManufacturer: finiteOr(logValue - smoothedMean(manufacturerHts, kindMean)),
    overUnit: finiteOr(Math.log(dollars / units) - unitMean),
    unitWeight: finiteOr(Math.log(kilograms / units) - unitWeightMean),
  };
}

/** A value of nothing, or by a weight of nothing, has no logarithm: missing rather than infinite. */
function finiteOr(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
