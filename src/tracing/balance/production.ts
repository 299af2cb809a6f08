import assert from 'node:assert/strict';
import { type Day, dayAt, type Instant } from '../../terms/day.ts';
import { parseDecimal, type Rational, toFixed } from '../../terms/rational.ts';
import type { TraceEvent } from '../event/trace-event.ts';
import type { Authorisation, Period } from './authorisation.ts';
import { type Balance, balanceOf, type SumOfUses } from './balance.ts';
import { judgeYield, type YieldLaw, type YieldVerdict } from './yield.ts';

/** What a mill or plant made in one period, against what it can make. */
export interface ProductionPeriod {
  /** "2026-11", "2026"; "" where the capacity is for all time. */
  readonly period: string;
  readonly balance: Balance;
  /** By step: whether what came out can have come of what went in. */
  readonly yields: readonly {
    readonly step: string;
    readonly verdict: YieldVerdict['verdict'];
    /** Decimal texts in `unit`; null where nobody can say. */
    readonly input: readonly [string, string] | null;
    readonly output: readonly [string, string] | null;
    readonly possible: readonly [string, string] | null;
    readonly unit: string | null;
  }[];
}

/** What events made at a place, by the periods of its capacity, the latest first. */
export function productionOf(
  key: string,
  authorisation: Authorisation,
  events: readonly TraceEvent[],
  law: YieldLaw,
): readonly ProductionPeriod[] {
  const periods = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const period = periodOf(event.moment, authorisation.per);
    const own = periods.get(period) ?? [];
    periods.set(period, own);
    own.push(event);
  }
  return [...periods]
    .map(([period, made]) => ({
      period,
      balance: balanceOf(key, authorisation, outputsOf(key, made), 0),
      yields: yieldsOf(made, law),
    }))
    .sort((one, other) => (one.period < other.period ? 1 : -1));
}

/** How much of the day's ten characters names the period. */
const NAMED: Readonly<Record<Period, number>> = { 'in-all': 0, year: 4, month: 7 };

function periodOf(moment: Instant, per: Period): string {
  return dayAt(moment, 'UTC').slice(0, NAMED[per]);
}

function outputsOf(key: string, events: readonly TraceEvent[]): readonly SumOfUses[] {
  return events.flatMap(({ outputs }) =>
    outputs.flatMap(({ quantity }) => {
      const amount = quantity === null ? null : parseDecimal(quantity.amount);
      return quantity === null || amount === null ? [] : [{ key, unit: quantity.unit, amount }];
    }),
  );
}

/** All that a step took in a period against all that it made. */
function yieldsOf(events: readonly TraceEvent[], law: YieldLaw): ProductionPeriod['yields'] {
  const steps = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.step === null || event.inputs.length === 0) continue;
    const own = steps.get(event.step) ?? [];
    steps.set(event.step, own);
    own.push(event);
  }
  return [...steps].map(([step, own]) => {
    const made = {
      step,
      inputs: own.flatMap(({ inputs }) => inputs.map(({ quantity }) => quantity)),
      outputs: own.flatMap(({ outputs }) => outputs.map(({ quantity }) => quantity)),
      species: [...new Set(own.flatMap(({ facts }) => facts['species'] ?? []))],
    };
    const judged = judgeYield(made, law, lastDay(own));
    if (judged.verdict === 'unknown') return { step, ...UNKNOWN };
    const { verdict, unit, input, output, possible } = judged;
    return {
      step,
      verdict,
      unit,
      input: text(input),
      output: text(output),
      possible: text(possible),
    };
  });
}

const UNKNOWN = {
  verdict: 'unknown',
  input: null,
  output: null,
  possible: null,
  unit: null,
} as const;

function lastDay(events: readonly TraceEvent[]): Day {
  const days = events.map(({ moment }) => dayAt(moment, 'UTC')).sort();
  const last = days.at(-1);
  assert(last !== undefined, 'a step without an event');
  return last;
}

const PLACES = 3;

function text({
  min,
  max,
}: {
  readonly min: Rational;
  readonly max: Rational;
}): readonly [string, string] {
  return [toFixed(min, PLACES), toFixed(max, PLACES)];
}
