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

/** One way for a parcel to come in on a day. */
export interface LowValueWay {
  readonly program: string;
  /** CBP's two digits, or the form where there are none; null where the manifest suffices. */
  readonly entryType: string | null;
  /** True where nothing bars it. */
  readonly lawful: boolean;
  readonly why: readonly LowValueBarrier[];
  /** What the parcel owes by it; null where it is not lawful. */
  readonly owes: LowValueOwed | null;
  readonly citation: string;
  readonly unverified: boolean;
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
  const asked: AskedParcel = {
    law,
    parcel,
    day,
    sameDay,
    dollars: dollarsOf(law, parcel.value, day),
  };
  const programs = new Set(
    law.lowValue.flatMap((rule) => (rule.effect === 'allows' ? [rule.program] : [])),
  );
  return [...programs].map((program) => wayBy(asked, program));
}

/** The first way that is lawful; null when the law has none for the day. */
export function lawfulWay(ways: readonly LowValueWay[]): LowValueWay | null {
  return ways.find(({ lawful }) => lawful) ?? null;
}

function dollarsOf(law: TariffLaw, value: Money, day: Day): Rational | null {
  if (value.currency === USD) return exactAmount(value);
  const rate = findRate(law, value.currency, day);
  return rate === null ? null : exactAmount(exchange(value, rate));
}

function wayBy(asked: AskedParcel, name: string): LowValueWay {
  const { program, why } = programOn(asked, name);
  const barriers = [...barsOf(asked, name), ...why];
  const lawful = barriers.length === 0;
  return {
    program: name,
    entryType: program.entryType,
    lawful,
    why: barriers,
    owes: lawful ? owedBy(asked, program) : null,
    citation: program.citation,
    unverified: !program.verified,
  };
}

interface Judged {
  readonly program: LowValueProgram;
  readonly why: readonly LowValueBarrier[];
}

/** Of a program's rows on the day the one that least speaks against; else the nearest in time, which does not hold. */
function programOn(asked: AskedParcel, name: string): Judged {
  const spells = asked.law.lowValue.filter(
    (rule): rule is LowValueProgram => rule.effect === 'allows' && rule.program === name,
  );
  const [least] = spells
    .filter(({ validity }) => holdsOn(validity, asked.day))
    .map((program): Judged => ({ program, why: barriersOf(asked, program) }))
    .sort((a, b) => a.why.length - b.why.length);
  if (least !== undefined) return least;
  const nearest = spells.findLast(({ validity }) => validity.from <= asked.day) ?? spells[0];
  assert(nearest !== undefined, `no row names ${name}`);
  const citation = citeSpell(nearest);
  return { program: nearest, why: [{ code: 'not-in-force', seen: asked.day, citation }] };
}

/** "EO 14324 s. 3(c); 2025-08-29 to 2026-02-19". */
function citeSpell({ citation, validity: { from, to } }: LowValueProgram): string {
  return `${citation}; ${from} to ${to ?? '…'}`;
}
