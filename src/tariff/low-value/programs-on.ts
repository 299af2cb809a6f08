import assert from 'node:assert/strict';
import { type Day, holdsOn } from '../../terms/day.ts';
import type { Rational } from '../../terms/rational.ts';
import type { TariffLaw } from '../law.ts';
import {
  type AskedParcel,
  barsOf,
  goodsBarriers,
  type LowValueBarrier,
  limitBarriers,
  reachBarriers,
} from './barrier.ts';
import type { LowValueProgram } from './low-value-rule.ts';

/** A row of a program for a parcel, and why the parcel may not come in by it. */
export interface Judged {
  readonly program: LowValueProgram;
  readonly why: readonly LowValueBarrier[];
}

/** A row as it stands for all parcels of one origin, mode and day that state the same, before their value is known. */
interface StandingRow {
  /** Where the value bars nothing. */
  readonly within: Judged;
  /** Dollars, so far under the limit that nobody need be exact to see that they are under it. */
  readonly surelyWithin: number;
  /** What is told before a value that is too high, and after it. */
  readonly before: readonly LowValueBarrier[];
  readonly after: readonly LowValueBarrier[];
}

/** A program as it stands for them. */
export interface StandingProgram {
  readonly name: string;
  /** Its rows on the day. */
  readonly rows: readonly StandingRow[];
  /** Where it has none on the day: the nearest in time, which does not hold. */
  readonly lapsed: Judged | null;
}

/** Of a program's rows on the day the one that least speaks against. */
export function judgeProgram(asked: AskedParcel, { rows, lapsed }: StandingProgram): Judged {
  let least = lapsed;
  for (const row of rows) {
    const judged = asked.about < row.surelyWithin ? row.within : judgeValue(asked, row);
    if (least === null || judged.why.length < least.why.length) least = judged;
  }
  assert(least !== null, 'a program has a row on the day or one that lapsed');
  return least;
}

function judgeValue(asked: AskedParcel, { within, before, after }: StandingRow): Judged {
  const { program } = within;
  const over = limitBarriers(asked, program);
  return over.length === 0 ? within : { program, why: [...before, ...over, ...after] };
}

export function roughly({ num, den }: Rational): number {
  return Number(num) / Number(den);
}

/** What is remembered of parcels that state nothing: by day, then origin, then mode. */
interface Memory {
  readonly days: Map<Day, Map<string, Map<string, readonly StandingProgram[]>>>;
  count: number;
}

const MEMORIES = new WeakMap<TariffLaw, Memory>();
/** So many are remembered before all are forgotten; about 4 kB each. */
const MOST_REMEMBERED = 5_000;

/** Every program in the law's order, as it stands for parcels like this one. */
export function programsOn(asked: AskedParcel): readonly StandingProgram[] {
  const { law, parcel, day } = asked;
  if (parcel.states.length > 0) return standAnew(asked);
  const memory = MEMORIES.get(law) ?? { days: new Map(), count: 0 };
  MEMORIES.set(law, memory);
  const known = memory.days.get(day)?.get(parcel.origin)?.get(parcel.mode);
  if (known !== undefined) return known;
  if (memory.count >= MOST_REMEMBERED) {
    memory.days.clear();
    memory.count = 0;
  }
  memory.count += 1;
  const standing = standAnew(asked);
  const origins = memory.days.get(day) ?? new Map<string, Map<string, typeof standing>>();
  const modes = origins.get(parcel.origin) ?? new Map<string, typeof standing>();
  memory.days.set(day, origins.set(parcel.origin, modes.set(parcel.mode, standing)));
  return standing;
}

function standAnew(asked: AskedParcel): readonly StandingProgram[] {
  return [...asked.law.lowValue.programs].map(([name, spells]) => {
    const bars = barsOf(asked, name);
    const rows = spells
      .filter(({ validity }) => holdsOn(validity, asked.day))
      .map((program) => {
        const before = [...bars, ...reachBarriers(asked, program)];
        const after = goodsBarriers(asked, program);
        const { limit } = program;
        const surelyWithin = limit === null ? Number.POSITIVE_INFINITY : roughly(limit) - 0.01;
        return { within: { program, why: [...before, ...after] }, surelyWithin, before, after };
      });
    return {
      name,
      rows,
      lapsed: rows.length === 0 ? lapsedOf(asked.day, name, spells, bars) : null,
    };
  });
}

function lapsedOf(
  day: Day,
  name: string,
  spells: readonly LowValueProgram[],
  bars: readonly LowValueBarrier[],
): Judged {
  const program = spells.findLast(({ validity }) => validity.from <= day) ?? spells[0];
  assert(program !== undefined, `no row names ${name}`);
  const past = { citation: citeSpell(program), unverified: !program.verified };
  return { program, why: [...bars, { code: 'not-in-force', seen: day, ...past }] };
}

/** "EO 14324 s. 3(c); 2025-08-29 to 2026-02-19". */
function citeSpell({ citation, validity: { from, to } }: LowValueProgram): string {
  return `${citation}; ${from} to ${to ?? '…'}`;
}
