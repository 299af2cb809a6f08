import assert from 'node:assert/strict';
import { type Day, holdsOn } from '../../terms/day.ts';
import { exactAmount, type Money, USD } from '../../terms/money.ts';
import { type Rational, ZERO } from '../../terms/rational.ts';
import type { TariffLaw } from '../law.ts';
import { exchange, findRate } from '../money/exchange.ts';
import type { StatedQuantity } from '../unit.ts';
import { type AskedParcel, barriersOf, barsOf, type LowValueBarrier } from './barrier.ts';
import { type LowValueOwed, owedBy } from './low-value-owed.ts';
import type { LowValueProgram } from './low-value-rule.ts';

/** What must be known of a parcel to say how it may come in. */
export interface LowValueParcel {
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  readonly mode: string;
  /** Fair retail value in the country of shipment. */
  readonly value: Money;
  /** 8 or 10 digits, no dots; null when it is not declared, and then only duties in lieu have a number. */
  readonly hts: string | null;
  readonly quantities: readonly StatedQuantity[];
  /** What the filer states of the goods: "gift", "adcvd", "quota", "agency-requirements". */
  readonly states: readonly string[];
}

/** One program for a parcel on a day. */
export interface LowValueProgramAsked {
  readonly program: string;
  /** CBP's two digits, or the form where there are none; null where the manifest suffices. */
  readonly entryType: string | null;
  /** True where goods that come in by it owe nothing. */
  readonly exempt: boolean;
  /** True where nothing bars it. */
  readonly lawful: boolean;
  readonly why: readonly LowValueBarrier[];
  readonly citation: string;
  readonly unverified: boolean;
}

export interface LowValueWay extends LowValueProgramAsked {
  /** What the parcel owes by it; null where it is not lawful. */
  readonly owes: LowValueOwed | null;
}

/**
 * Every program that the law has known, in its order, and for each whether the parcel may come in by it on the day,
 * why not, and what it then owes.
 *
 * @param sameDay dollars of the other goods that the same person imports on the day
 * @source 19 USC 1321; 19 CFR 10.151, 10.152, 143.21, 145.31
 */
export function lowValueWays(
  law: TariffLaw,
  parcel: LowValueParcel,
  day: Day,
  sameDay: Rational = ZERO,
): readonly LowValueWay[] {
  const asked = askedOf(law, parcel, day, sameDay);
  return [...law.lowValue.programs].map(([name, spells]) => {
    const judged = programOn(asked, name, spells);
    const answer = answerOf(name, judged);
    return { ...answer, owes: answer.lawful ? owedBy(asked, judged.program) : null };
  });
}

/** The first way that is lawful; null when the law has none for the day. */
export function lawfulWay<Asked extends LowValueProgramAsked>(
  ways: readonly Asked[],
): Asked | null {
  return ways.find(({ lawful }) => lawful) ?? null;
}

/**
 * The programs of the law in its order up to the first that is lawful, without what they cost: for whoever only
 * decides.
 */
export function programsTried(
  law: TariffLaw,
  parcel: LowValueParcel,
  day: Day,
  sameDay: Rational = ZERO,
): readonly LowValueProgramAsked[] {
  const asked = askedOf(law, parcel, day, sameDay);
  const tried: LowValueProgramAsked[] = [];
  for (const [name, spells] of law.lowValue.programs) {
    const answer = answerOf(name, programOn(asked, name, spells));
    tried.push(answer);
    if (answer.lawful) break;
  }
  return tried;
}

function askedOf(law: TariffLaw, parcel: LowValueParcel, day: Day, sameDay: Rational): AskedParcel {
  return { law, parcel, day, sameDay, dollars: dollarsOn(law, parcel.value, day) };
}

/** Dollars of a value on a day; null when its currency has no rate. */
export function dollarsOn(law: TariffLaw, value: Money, day: Day): Rational | null {
  if (value.currency === USD) return exactAmount(value);
  const rate = findRate(law, value.currency, day);
  return rate === null ? null : exactAmount(exchange(value, rate));
}

interface Judged {
  readonly program: LowValueProgram;
  readonly why: readonly LowValueBarrier[];
}

function answerOf(program: string, { program: row, why }: Judged): LowValueProgramAsked {
  return {
    program,
    entryType: row.entryType,
    exempt: row.duty.kind === 'none',
    lawful: why.length === 0,
    why,
    citation: row.citation,
    unverified: !row.verified,
  };
}

/** Of a program's rows on the day the one that least speaks against; else the nearest in time, which does not hold. */
function programOn(asked: AskedParcel, name: string, spells: readonly LowValueProgram[]): Judged {
  const bars = barsOf(asked, name);
  let least: Judged | null = null;
  for (const program of spells) {
    if (!holdsOn(program.validity, asked.day)) continue;
    const why = [...bars, ...barriersOf(asked, program)];
    if (least === null || why.length < least.why.length) least = { program, why };
  }
  if (least !== null) return least;
  const nearest = spells.findLast(({ validity }) => validity.from <= asked.day) ?? spells[0];
  assert(nearest !== undefined, `no row names ${name}`);
  const past = { citation: citeSpell(nearest), unverified: !nearest.verified };
  return { program: nearest, why: [...bars, { code: 'not-in-force', seen: asked.day, ...past }] };
}

/** "EO 14324 s. 3(c); 2025-08-29 to 2026-02-19". */
function citeSpell({ citation, validity: { from, to } }: LowValueProgram): string {
  return `${citation}; ${from} to ${to ?? '…'}`;
}
