/**
 * What was counted of one party, kind of goods, route or place: whole numbers that are only added to,
 * so that the order and grouping in which declarations and findings become known never matter. Kept as
 * a row of numbers, for every decision records the ones it read.
 */
export type Tally = readonly [
  /** Declarations (entries and parcels). */
  seen: number,
  /** Seconds since 1970; 0 while none was seen. */
  firstSeen: number,
  /** Which declaration was the first, as `openerOf` its reference. */
  opener: number,
  lastSeen: number,
  /** The last week since 1970 in which it was seen, how often then and in the week before. */
  week: number,
  inWeek: number,
  inWeekBefore: number,
  /** How many measures (value, or value per kg or unit): their logarithms in thousandths, summed. */
  measured: number,
  logSum: number,
  logSquares: number,
  examined: number,
  /** Of those examined: not in order, and critically so. */
  violations: number,
  critical: number,
  /** What examinations found undeclared, in US cents. */
  lossCents: number,
];

export const SEEN = 0;
export const FIRST_SEEN = 1;
export const OPENER = 2;
export const LAST_SEEN = 3;
export const WEEK = 4;
export const IN_WEEK = 5;
export const IN_WEEK_BEFORE = 6;
export const MEASURED = 7;
export const LOG_SUM = 8;
export const LOG_SQUARES = 9;
export const EXAMINED = 10;
export const VIOLATIONS = 11;
export const CRITICAL = 12;
export const LOSS_CENTS = 13;

/** Tallies by `kind/subject`; what nothing is known of has none. */
export type Tallies = Readonly<Record<string, Tally>>;

/** What was read of some subjects, as a question records it. */
export function recordOf(keys: Iterable<string>, known: ReadonlyMap<string, Tally>): Tallies {
  // Without a prototype it is a table from the start; a shape for each set of names would never end.
  const read: Record<string, Tally> = Object.create(null);
  for (const key of keys) {
    const tally = known.get(key);
    if (tally !== undefined) read[key] = tally;
  }
  return read;
}

export const NO_TALLY: Tally = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

const WEEK_SECONDS = 7 * 24 * 3_600;
/** Logarithms are kept in thousandths: a tenth of a percent of a value. */
const PER_LOG = 1_000;

/** What one declaration adds. @param measures positive amounts; others are left out */
export function sighting(seconds: number, opener: number, measures: readonly number[]): Tally {
  let measured = 0;
  let sum = 0;
  let squares = 0;
  for (const measure of measures) {
    if (!(measure > 0 && Number.isFinite(measure))) continue;
    const log = Math.round(Math.log(measure) * PER_LOG);
    measured += 1;
    sum += log;
    squares += log * log;
  }
  const week = weekOf(seconds);
  return [1, seconds, opener, seconds, week, 1, 0, measured, sum, squares, 0, 0, 0, 0];
}

/** What one examination adds. */
export function outcome(violated: boolean, critical: boolean, lossCents: number): Tally {
  const found = [1, violated ? 1 : 0, critical ? 1 : 0, lossCents] as const;
  return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...found];
}

/** Both together: associative, commutative, and nothing is changed by `NO_TALLY`. */
export function add(a: Tally, b: Tally): Tally {
  const first = earlier(a, b);
  const week = Math.max(a[WEEK], b[WEEK]);
  return [
    a[SEEN] + b[SEEN],
    first[FIRST_SEEN],
    first[OPENER],
    Math.max(a[LAST_SEEN], b[LAST_SEEN]),
    week,
    inWeek(a, week) + inWeek(b, week),
    inWeekBefore(a, week) + inWeekBefore(b, week),
    a[MEASURED] + b[MEASURED],
    a[LOG_SUM] + b[LOG_SUM],
    a[LOG_SQUARES] + b[LOG_SQUARES],
    a[EXAMINED] + b[EXAMINED],
    a[VIOLATIONS] + b[VIOLATIONS],
    a[CRITICAL] + b[CRITICAL],
    a[LOSS_CENTS] + b[LOSS_CENTS],
  ];
}

/** Which of the two was seen first; the lesser opener of two that were seen in one second. */
function earlier(a: Tally, b: Tally): Tally {
  if (a[SEEN] === 0) return b;
  if (b[SEEN] === 0) return a;
  const later = a[FIRST_SEEN] - b[FIRST_SEEN] || a[OPENER] - b[OPENER];
  return later <= 0 ? a : b;
}

function inWeek(tally: Tally, week: number): number {
  return tally[WEEK] === week ? tally[IN_WEEK] : 0;
}

function inWeekBefore(tally: Tally, week: number): number {
  if (tally[WEEK] === week) return tally[IN_WEEK_BEFORE];
  return tally[WEEK] === week - 1 ? tally[IN_WEEK] : 0;
}

function weekOf(seconds: number): number {
  return Math.floor(seconds / WEEK_SECONDS);
}

/** Declarations in the seven days up to a moment, the older week's taken as evenly spread. */
export function recentlySeen(tally: Tally, seconds: number): number {
  const week = weekOf(seconds);
  const passed = seconds / WEEK_SECONDS - week;
  return inWeek(tally, week) + (1 - passed) * inWeekBefore(tally, week);
}

/**
 * Of how many declarations there would have been in seven days at the pace of its whole past; at
 * least a week counts as past.
 */
export function usualInWeek(tally: Tally, seconds: number): number {
  const weeks = Math.max(1, (seconds - tally[FIRST_SEEN]) / WEEK_SECONDS);
  return tally[SEEN] / weeks;
}

/** What is believed of a violation before anybody was examined. */
export const PRIOR_RATE = 0.03;
export const PRIOR_CRITICAL_RATE = 0.003;
/** How much a parent's figure weighs against an own one, in observations. */
const PRIOR_WEIGHT = 10;
/**
 * The same of a party: parties differ among themselves far more than goods and places do, so that one
 * violation says more of whoever did it than of the port.
 */
const PARTY_PRIOR_WEIGHT = 3;

/** A share of the examined, drawn towards the parent's share as far as little is known. */
export function smoothedRate(tally: Tally, parent: number, of: 11 | 12 = VIOLATIONS): number {
  return (tally[of] + PRIOR_WEIGHT * parent) / (tally[EXAMINED] + PRIOR_WEIGHT);
}

/** The share of a party's examinations that found a violation, drawn towards its parent's share. */
export function partyRate(tally: Tally, parent: number): number {
  return (tally[VIOLATIONS] + PARTY_PRIOR_WEIGHT * parent) / (tally[EXAMINED] + PARTY_PRIOR_WEIGHT);
}

/** The mean logarithm, drawn towards the parent's; NaN when nothing is known of either. */
export function smoothedMean(tally: Tally, parent: number): number {
  const own = tally[LOG_SUM] / PER_LOG;
  if (Number.isNaN(parent)) return tally[MEASURED] === 0 ? Number.NaN : own / tally[MEASURED];
  return (own + PRIOR_WEIGHT * parent) / (tally[MEASURED] + PRIOR_WEIGHT);
}

/** The standard deviation of the logarithms; NaN of fewer than three, for two are always alike. */
export function spreadOf(tally: Tally): number {
  const count = tally[MEASURED];
  if (count < 3) return Number.NaN;
  const mean = tally[LOG_SUM] / count;
  const variance = (tally[LOG_SQUARES] - mean * tally[LOG_SUM]) / (count - 1);
  return Math.sqrt(Math.max(0, variance)) / PER_LOG;
}

/** A short name of a declaration, by which it knows the tallies that it opened itself. */
export function openerOf(reference: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < reference.length; at += 1) {
    hash = Math.imul(hash ^ reference.charCodeAt(at), 0x01000193);
  }
  return hash >>> 1;
}
