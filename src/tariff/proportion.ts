import { type Money, USD } from '../terms/money.ts';
import { multiply, type Rational, ZERO } from '../terms/rational.ts';
import {
  type Anew,
  type AssessedLine,
  assessAnew,
  chargeOfBase,
  type Laid,
  type Then,
} from './assess-anew.ts';
import type { Charge, DutyLine, LineAssessment } from './assessment.ts';
import { type BaseRate, dutyBasis } from './base-rate.ts';
import { applyRate, footingOf, percentOf } from './duty.ts';
import { HUNDREDTH } from './duty-terms.ts';
import type { TariffLaw } from './law.ts';
import { findCandidates } from './overlay/overlays.ts';
import type { RevisionOnDay } from './schedule.ts';
import { type CentsOnDollar, centsOnDollar, owedOn, wholeDollars } from './whole-dollars.ts';

/**
 * What all lines of one number, origin, day and claim owe on each dollar, with everything that is told of them: where
 * every rate is a plain percentage of the whole value, the answer for one dollar is that for any.
 */
interface Proportion {
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
 * The answer for a line that states no values and counts, from what is remembered of lines like it; null for one that
 * must be assessed anew. Both ways give the same answer.
 */
export function assessInProportion(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
): AssessedLine | null {
  if (line.values !== undefined || line.counts !== undefined) return null;
  const dollars = wholeDollars(line.value);
  if (dollars === null) return null;
  const known = recall(law, line, then);
  return known === null ? null : scale(law, known, line, dollars, then.found);
}

function scale(
  law: TariffLaw,
  { answer, charges: ofOne, shares, counted, laid, missing }: Proportion,
  line: DutyLine,
  dollars: number,
  found: RevisionOnDay | null,
): AssessedLine | null {
  const charges: Charge[] = [];
  if (counted !== null) {
    const base = chargeCounted(law, counted, line, found);
    if (base === null) return null;
    charges.push(base);
  }
  const basis = `${dollars} USD`;
  for (const [place, share] of shares.entries()) {
    const charge = ofOne[place];
    const amount = owedOn(share, dollars);
    if (charge === undefined || amount === null) return null;
    charges.push({ ...charge, basis, amount });
  }
  const { hts, column, claimRefused, unknown, because } = answer;
  const assessed = { line: line.number, hts, column, claimRefused, charges, unknown, because };
  return { assessed, laid, missing };
}

function chargeCounted(
  law: TariffLaw,
  base: BaseRate,
  line: DutyLine,
  found: RevisionOnDay | null,
): Charge | null {
  const { rate } = base.choice;
  if (rate === null || found === null) return null;
  const due = applyRate(rate, dutyBasis(line, base.others), law.computation.rounding);
  return 'unknown' in due ? null : chargeOfBase(law, base, due, found);
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
  const proportion = proportionOf(law, line, then);
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

function isPlain({ program, claims, states, loadedDate }: DutyLine): boolean {
  return (
    program === null &&
    (claims === undefined || claims.length === 0) &&
    (states === undefined || states.length === 0) &&
    (loadedDate === undefined || loadedDate === null)
  );
}

function claimKey({ hts, origin, program, claims, states, loadedDate }: DutyLine): string {
  return JSON.stringify([hts, origin, program, claims, states, loadedDate]);
}

const ONE_DOLLAR: Money = { amount: '1', currency: USD };
const OF_ONE_DOLLAR = '1 USD';

/** Null where what is owed is not in proportion to the value. */
function proportionOf(law: TariffLaw, line: DutyLine, then: Then): Proportion | null {
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
