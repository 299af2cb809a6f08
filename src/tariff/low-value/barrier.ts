import { type Day, holdsOn } from '../../terms/day.ts';
import { add, compare, type Rational, toFixed } from '../../terms/rational.ts';
import { includes, type TariffLaw } from '../law.ts';
import type { LowValueParcel } from './low-value.ts';
import type { LowValueProgram, LowValueRule } from './low-value-rule.ts';
import { rateForOrigin } from './origin-rate.ts';

/** A parcel with all that decides how it may come in. */
export interface AskedParcel {
  readonly law: TariffLaw;
  readonly parcel: LowValueParcel;
  readonly day: Day;
  /** Dollars of the other goods of the same person and day. */
  readonly sameDay: Rational;
  /** Dollars of the parcel; null when the currency of its value has no rate. */
  readonly dollars: Rational | null;
  /** Roughly the dollars of the parcel and of those other goods; infinite where the currency has no rate. */
  readonly about: number;
}

export const LOW_VALUE_BARRIERS = [
  /** The program is not law on the day. */
  'not-in-force',
  /** An order closes it for these goods. */
  'barred',
  'origin-not-eligible',
  'mode-not-eligible',
  'over-limit',
  /** With the other goods of the same person and day. */
  'over-limit-together',
  'goods-excluded',
  'goods-required',
  'currency-unknown',
  /** The measures that the program's duty rests on have another rate for the origin, or are not in the Book. */
  'rate-not-eligible',
] as const;
export type LowValueBarrierCode = (typeof LOW_VALUE_BARRIERS)[number];

/** Why a parcel may not come in by a program, and the law that says so. */
export interface LowValueBarrier {
  readonly code: LowValueBarrierCode;
  /** What was met: "860.00 of 800.00 USD", "CN". */
  readonly seen: string;
  readonly citation: string;
  readonly unverified: boolean;
}

type Barrier = Pick<LowValueBarrier, 'code' | 'seen'>;

/** The orders that close a program for the parcel on its day. */
export function barsOf(
  { law, parcel, day }: AskedParcel,
  name: string,
): readonly LowValueBarrier[] {
  return law.lowValue.bars.flatMap((rule) =>
    rule.programs.includes(name) &&
    holdsOn(rule.validity, day) &&
    reaches(rule, parcel.origin) &&
    includes(rule.modes, parcel.mode)
      ? [{ code: 'barred' as const, seen: parcel.origin, ...behind(rule) }]
      : [],
  );
}

/** Conditions of origin and mode that the parcel does not meet. */
export function reachBarriers(
  { parcel: { origin, mode } }: AskedParcel,
  program: LowValueProgram,
): readonly LowValueBarrier[] {
  const barriers: Barrier[] = [];
  if (!reaches(program, origin)) barriers.push({ code: 'origin-not-eligible', seen: origin });
  if (!includes(program.modes, mode)) barriers.push({ code: 'mode-not-eligible', seen: mode });
  return barriers.map((barrier) => ({ ...barrier, ...behind(program) }));
}

/** A value over the program's limit, or one that is not known in dollars. */
export function limitBarriers(
  asked: AskedParcel,
  program: LowValueProgram,
): readonly LowValueBarrier[] {
  const over = overLimit(asked, program);
  return over === null ? NO_BARRIERS : [{ ...over, ...behind(program) }];
}

const NO_BARRIERS: readonly LowValueBarrier[] = [];

/** Conditions of the goods, and of the rates for their origin, that the parcel does not meet. */
export function goodsBarriers(
  asked: AskedParcel,
  program: LowValueProgram,
): readonly LowValueBarrier[] {
  const barriers = statedBarriers(asked, program);
  const tier = tierBarrier(asked, program);
  if (tier !== null) barriers.push(tier);
  return barriers.map((barrier) => ({ ...barrier, ...behind(program) }));
}

function behind({ citation, verified }: LowValueRule) {
  return { citation, unverified: !verified };
}

function reaches(rule: LowValueRule, origin: string): boolean {
  return includes(rule.origins, origin) && !rule.exceptOrigins.includes(origin);
}

function overLimit({ parcel, dollars, sameDay }: AskedParcel, program: LowValueProgram) {
  const { limit, together } = program;
  if (limit === null) return null;
  if (dollars === null) return { code: 'currency-unknown' as const, seen: parcel.value.currency };
  const seen = (sum: Rational) => `${toFixed(sum, 2)} of ${toFixed(limit, 2)} USD`;
  if (compare(dollars, limit) > 0) return { code: 'over-limit' as const, seen: seen(dollars) };
  const sum = add(dollars, sameDay);
  if (!together || compare(sum, limit) <= 0) return null;
  return { code: 'over-limit-together' as const, seen: seen(sum) };
}

function statedBarriers(
  { parcel }: AskedParcel,
  { requires, excludes }: LowValueProgram,
): Barrier[] {
  const { states } = parcel;
  return [
    ...excludes
      .filter((kind) => states.includes(kind))
      .map((seen): Barrier => ({ code: 'goods-excluded', seen })),
    ...requires
      .filter((kind) => !states.includes(kind))
      .map((seen): Barrier => ({ code: 'goods-required', seen })),
  ];
}

/** Null where the rates that the program rests on fit it, or it rests on none. */
function tierBarrier({ law, parcel, day }: AskedParcel, program: LowValueProgram): Barrier | null {
  const { authorities, tier } = program;
  if (authorities.length === 0) return null;
  const rate = rateForOrigin(law, authorities, parcel.origin, day);
  if (rate === null) return { code: 'rate-not-eligible', seen: authorities.join(', ') };
  const { least = null, most = null } = tier ?? {};
  const fits =
    (least === null || compare(rate, least) >= 0) && (most === null || compare(rate, most) <= 0);
  return fits ? null : { code: 'rate-not-eligible', seen: `${toFixed(rate, 2)}%` };
}
