import { type Money, USD } from '../terms/money.ts';
import { multiply, type Rational, ZERO } from '../terms/rational.ts';
import {
  type Anew,
  type AssessedLine,
  assessAnew,
  chargeOfBase,
  type Laid,
  type Then,
  whyUnknown,
} from './assess-anew.ts';
import type { Charge, DutyLine, LineAssessment } from './assessment.ts';
import { type BaseRate, dutyBasis } from './base-rate.ts';
import { applyRate, footingOf, percentOf } from './duty.ts';
import { HUNDREDTH } from './duty-terms.ts';
import type { TariffLaw } from './law.ts';
import { findCandidates } from './overlay/overlays.ts';
import type { RevisionOnDay } from './schedule.ts';
import {
  type CentsOnDollar,
  centsOf,
  centsOnDollar,
  centsOwed,
  centsToUsd,
  MOST_CENTS,
  wholeDollars,
} from './whole-dollars.ts';

/**
 * What all lines of one number, origin, day and claim owe on each dollar, with everything that is told of them: where
 * every rate is a plain percentage of the whole value, the answer for one dollar is that for any.
 */
export interface Proportion {
  readonly answer: Omit<LineAssessment, 'line' | 'charges'>;
  /** As one dollar is charged. */
  readonly charges: readonly Charge[];
  /** On each dollar, of each of the charges. */
  readonly shares: readonly CentsOnDollar[];
  /** A base rate that counts quantities is applied to each line anew, and charged first. */
  readonly counted: BaseRate | null;
  readonly laid: Laid;
  readonly missing: readonly string[];
}

/**
 * What is remembered of lines like this one; null for one that must be assessed anew, because it declares values of
 * parts or because something that it owes is not in proportion to its value.
 */
export function proportionOf(law: TariffLaw, line: DutyLine, then: Then): Proportion | null {
  return line.values === undefined ? recall(law, line, then) : null;
}

/**
 * The answer for a line, the same as if it were assessed anew; null where its numbers are too large, or lack.
 *
 * @param known of lines like it
 */
export function inProportion(
  law: TariffLaw,
  known: Proportion,
  line: DutyLine,
  found: RevisionOnDay | null,
): AssessedLine | null {
  const { answer, shares, counted, laid, missing } = known;
  const dollars = wholeDollars(line.value);
  if (dollars === null) return null;
  const charges: Charge[] = [];
  const basis = `${dollars} USD`;
  for (const [place, charge] of known.charges.entries()) {
    const share = shares[place];
    const cents = share === undefined ? null : centsOwed(share, dollars);
    if (cents === null) return null;
    charges.push(chargeLike(charge, basis, centsToUsd(cents)));
  }
  const { hts, column, claimRefused, unknown, because } = answer;
  // One literal: to copy an object by its own names takes as long as all the rest of this.
  const told = { line: line.number, hts, column, claimRefused, charges, unknown, because };
  if (counted === null || found === null || counted.choice.rate === null) {
    return { assessed: told, laid, missing };
  }
  const { rounding } = law.computation;
  const due = applyRate(counted.choice.rate, dutyBasis(line, counted.others), rounding);
  if ('unknown' in due) {
    const lacking = due.missing.map(({ fact }) => fact);
    return { assessed: { ...told, ...whyUnknown(due, counted) }, laid, missing: lacking };
  }
  charges.unshift(chargeOfBase(law, counted, due, found));
  // What lines before this one lacked says nothing of it.
  return { assessed: told, laid, missing: [] };
}

/**
 * All that a line owes, without its charges one by one; null where they must be asked for.
 *
 * @param base duty of a line whose base rate counts quantities, where it is known
 */
export function totalInProportion(
  { shares, counted }: Proportion,
  value: Money,
  base: Money | null,
): Money | null {
  const dollars = counted === null || base !== null ? wholeDollars(value) : null;
  if (dollars === null) return null;
  let sum = counted === null || base === null ? 0 : centsOf(base);
  for (const share of shares) {
    const cents = centsOwed(share, dollars);
    if (cents === null) return null;
    sum += cents;
  }
  return sum > MOST_CENTS ? null : centsToUsd(sum);
}

/** Written out, for copying an object by its own names takes several times as long. */
function chargeLike(like: Charge, basis: string, amount: Money): Charge {
  const { kind, heading, rate, citation, unverified } = like;
  return heading === undefined
    ? { kind, rate, basis, amount, citation, unverified }
    : { kind, heading, rate, basis, amount, citation, unverified };
}

/** What is remembered under one law, day, edition and window. */
interface Shelf {
  readonly found: RevisionOnDay | null;
  /** By origin, then by number, of lines that claim and state nothing. */
  readonly plain: Map<string, Map<string, Proportion | null>>;
  /** By everything else that decides. */
  readonly claiming: Map<string, Proportion | null>;
}

interface Memory {
  readonly shelves: Map<string, Shelf>;
  count: number;
}

const MEMORIES = new WeakMap<TariffLaw, Memory>();
/** So many are remembered before all are forgotten; about 1 kB each. */
const MOST_REMEMBERED = 50_000;

function recall(law: TariffLaw, line: DutyLine, then: Then): Proportion | null {
  const memory = memoryOf(law);
  const shelf = shelfOf(memory, then);
  const [by, key] = isPlain(line)
    ? [byOriginOf(shelf, line.origin), line.hts]
    : [shelf.claiming, claimKey(line)];
  const known = by.get(key);
  if (known !== undefined) return known;
  if (memory.count >= MOST_REMEMBERED) {
    memory.shelves.clear();
    memory.count = 0;
  }
  memory.count += 1;
  const proportion = reduceToOneDollar(law, line, then);
  by.set(key, proportion);
  return proportion;
}

function memoryOf(law: TariffLaw): Memory {
  const known = MEMORIES.get(law);
  if (known !== undefined) return known;
  const memory = { shelves: new Map(), count: 0 };
  MEMORIES.set(law, memory);
  return memory;
}

function shelfOf({ shelves }: Memory, { on, window, found }: Then): Shelf {
  const key = window === 'law' ? `${on}*` : on;
  const known = shelves.get(key);
  if (known !== undefined && known.found === found) return known;
  const shelf = { found, plain: new Map(), claiming: new Map() };
  shelves.set(key, shelf);
  return shelf;
}

function byOriginOf({ plain }: Shelf, origin: string): Map<string, Proportion | null> {
  const known = plain.get(origin);
  if (known !== undefined) return known;
  const byNumber = new Map<string, Proportion | null>();
  plain.set(origin, byNumber);
  return byNumber;
}

function isPlain({ program, claims, counts, states, loadedDate }: DutyLine): boolean {
  return (
    program === null &&
    counts === undefined &&
    (claims === undefined || claims.length === 0) &&
    (states === undefined || states.length === 0) &&
    (loadedDate === undefined || loadedDate === null)
  );
}

function claimKey({ hts, origin, program, claims, counts, states, loadedDate }: DutyLine): string {
  return JSON.stringify([hts, origin, program, claims, counts, states, loadedDate]);
}

const ONE_DOLLAR: Money = { amount: '1', currency: USD };
const OF_ONE_DOLLAR = '1 USD';

/** Null where what is owed is not in proportion to the value. */
function reduceToOneDollar(law: TariffLaw, line: DutyLine, then: Then): Proportion | null {
  if (!law.computation.rounding.wholeDollars) return null;
  const one = assessAnew(law, { ...line, value: ONE_DOLLAR }, then);
  const base = baseOf(line, one);
  if (base === null || !isLaidInProportion(law, line, then, base)) return null;
  const { assessed, laid, missing } = one;
  if (laid.rows.some(({ basis }) => basis !== OF_ONE_DOLLAR)) return null;
  const owed = laid.rows.map(({ amount }) => amount);
  if (base.share !== null && !laid.replacesBase) owed.unshift(base.share);
  const shares = owed.flatMap((amount) => centsOnDollar(amount) ?? []);
  if (shares.length < owed.length) return null;
  const { column, claimRefused } = assessed;
  const { counted } = base;
  const told =
    counted === null
      ? { unknown: assessed.unknown, because: assessed.because }
      : { unknown: null, because: counted.choice.because };
  return {
    answer: { hts: line.hts, column, claimRefused, ...told },
    charges: assessed.charges.slice(assessed.charges.length - shares.length),
    shares,
    counted,
    laid,
    missing: counted === null ? missing : [],
  };
}

/** How the base duty follows from the line: as a share, by counting, or not at all where there is none. */
interface Base {
  readonly share: Rational | null;
  readonly counted: BaseRate | null;
}

/** Null where the base duty rests on more than value, quantities and statements. */
function baseOf({ hts, program }: DutyLine, { assessed, base }: Anew): Base | null {
  const rate = base?.choice.rate ?? null;
  if (base === null || rate === null || hts.startsWith('99')) return NO_BASE;
  if (rate.kind === 'free') return assessed.unknown === null ? FREE_BASE : NO_BASE;
  const percent = percentOf(rate);
  if (percent !== null) return { share: multiply(percent, HUNDREDTH), counted: null };
  // Statements of a program rest on whether any base duty is left: on the quantities.
  return program === null && footingOf(rate) === 'reported' ? { share: null, counted: base } : null;
}

const NO_BASE: Base = { share: null, counted: null };
const FREE_BASE: Base = { share: ZERO, counted: null };

function isLaidInProportion(
  { overlays }: TariffLaw,
  { hts, origin }: DutyLine,
  { on, window }: Then,
  { counted }: Base,
): boolean {
  return findCandidates(overlays, hts, origin, on, window).candidates.every(
    ({ measure: { semantics }, share }) =>
      semantics === 'none' || (share !== null && (counted === null || semantics === 'add')),
  );
}
