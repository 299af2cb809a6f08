import type { Day } from '../../terms/day.ts';
import { exactAmount, type Money, USD } from '../../terms/money.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';
import { type Rational, ZERO } from '../../terms/rational.ts';
import type { TariffLaw } from '../law.ts';
import { exchange, findRate } from '../money/exchange.ts';
import type { AskedParcel, LowValueBarrier } from './barrier.ts';
import { type LowValueOwed, owedBy } from './low-value-owed.ts';
import { type Judged, judgeProgram, programsOn, roughly } from './programs-on.ts';

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
  return programsOn(asked).map((standing) => {
    const judged = judgeProgram(asked, standing);
    const answer = answerOf(standing.name, judged);
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
  for (const standing of programsOn(asked)) {
    const answer = answerOf(standing.name, judgeProgram(asked, standing));
    tried.push(answer);
    if (answer.lawful) break;
  }
  return tried;
}

function askedOf(law: TariffLaw, parcel: LowValueParcel, day: Day, sameDay: Rational): AskedParcel {
  const dollars = dollarsOn(law, parcel.value, day);
  const about = dollars === null ? Number.POSITIVE_INFINITY : roughly(dollars) + roughly(sameDay);
  return { law, parcel, day, sameDay, dollars, about };
}

/** Dollars of a value on a day; null when its currency has no rate. */
export function dollarsOn(law: TariffLaw, value: Money, day: Day): Rational | null {
  if (value.currency === USD) return exactAmount(value);
  const rate = findRate(law, value.currency, day);
  return rate === null ? null : exactAmount(exchange(value, rate));
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
