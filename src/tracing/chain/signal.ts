import { type Instant, millisecondsOf } from '../../terms/day.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';
import { countIn } from '../../terms/quantity.ts';
import { add, compare, type Rational, ZERO } from '../../terms/rational.ts';
import type { LotShare, TraceEvent } from '../event/trace-event.ts';
import { type StepLaw, underEveryName } from './steps.ts';
import type { Ancestry, WayIndex } from './way.ts';
import { yieldSignals } from './yield-signal.ts';

export const SIGNAL_CODES = [
  'lot-overdrawn',
  'weight-gained',
  'yield-exceeded',
  'yield-short',
  'dates-out-of-order',
  'species-changed',
  'flag-differs',
  'test-disagrees',
  'way-turns-back',
  'way-cut',
] as const;
export type SignalCode = (typeof SIGNAL_CODES)[number];

/** Something on a way that does not fit, with the numbers that say so. */
export interface Signal {
  readonly code: SignalCode;
  readonly lot: string;
  readonly numbers: Readonly<Record<string, string>>;
}

/** What does not fit along the way back from a lot, the nearest first. */
export function signalsOf(index: WayIndex, ancestry: Ancestry, law: StepLaw): readonly Signal[] {
  const signals: Signal[] = [];
  const species = speciesAlong(index, ancestry);
  for (const lot of ancestry.lots) {
    signals.push(...overdrawn(index, lot), ...misdated(index, lot), ...disagreeing(index, lot));
    signals.push(...gained(index, lot, law), ...changed(index, lot, species, law));
    const own = [...(species.get(lot) ?? [])];
    signals.push(...yieldSignals(index.records.get(lot) ?? [], lot, law.yields, own));
  }
  signals.push(...flagsOf(index, ancestry));
  for (const { output, input } of ancestry.turnsBack) {
    signals.push({ code: 'way-turns-back', lot: output, numbers: { input } });
  }
  const [lot = ''] = ancestry.lots;
  if (index.way.cut) signals.push({ code: 'way-cut', lot, numbers: {} });
  return signals;
}

/** More went into other lots than there was. */
function overdrawn({ way }: WayIndex, lot: string): readonly Signal[] {
  const usage = way.usage.get(lot);
  if (usage === undefined || compare(usage.used, usage.made) <= 0) return [];
  const { made, used, unit } = usage;
  return [
    { code: 'lot-overdrawn', lot, numbers: { made: decimal(made), used: decimal(used), unit } },
  ];
}

const DAY_MS = 86_400_000;

/** Papers tell days, of the place where they were written: less than one apart is no order. */
function isBefore(one: Instant, other: Instant): boolean {
  return millisecondsOf(other) - millisecondsOf(one) >= DAY_MS;
}

/** Seen or made into something before it was made itself. */
function misdated({ records, back, way }: WayIndex, lot: string): readonly Signal[] {
  const own = records.get(lot) ?? [];
  const made = own.find(({ effect }) => effect === 'made');
  if (made === undefined) return [];
  const signals: Signal[] = [];
  const [first] = own;
  if (first !== undefined && isBefore(first.moment, made.moment)) {
    const numbers = { made: made.moment, before: first.moment, step: first.step ?? '' };
    signals.push({ code: 'dates-out-of-order', lot, numbers });
  }
  for (const { input, event } of back.get(lot) ?? []) {
    const taken = way.events.get(event);
    const source = records.get(input)?.find(({ effect }) => effect === 'made');
    if (taken === undefined || taken.effect === 'same-chain') continue;
    if (source === undefined || !isBefore(taken.moment, source.moment)) continue;
    const numbers = { made: source.moment, before: taken.moment, step: taken.step ?? '' };
    signals.push({ code: 'dates-out-of-order', lot: input, numbers });
  }
  return signals;
}

/** More weight came out of an event than went in, where nothing grows. */
function gained({ records }: WayIndex, lot: string, law: StepLaw): readonly Signal[] {
  const growing = (step: string) => law.kinds.some((kind) => kind.growing.has(step));
  return (records.get(lot) ?? []).flatMap((event): readonly Signal[] => {
    if (event.effect !== 'made' || event.inputs.length === 0) return [];
    if (event.outputs[0]?.lot !== lot || growing(event.step?.toLowerCase() ?? '')) return [];
    const [taken, made] = [weightOf(event.inputs), weightOf(event.outputs)];
    if (taken === null || made === null || compare(made, taken) <= 0) return [];
    return [
      {
        code: 'weight-gained',
        lot,
        numbers: { in: decimal(taken), out: decimal(made), unit: 'kg', step: event.step ?? '' },
      },
    ];
  });
}

/** Null where the weight of any of them is unknown. */
function weightOf(shares: readonly LotShare[]): Rational | null {
  let sum = ZERO;
  for (const { quantity } of shares) {
    const weight = quantity === null ? null : kilograms(quantity);
    if (weight === null) return null;
    sum = add(sum, weight);
  }
  return sum;
}

function kilograms(quantity: StatedQuantity): Rational | null {
  return countIn('kg', [quantity]);
}

/** By lot: of what species it can be, of its own record and of what went into it; null where nobody said. */
export function speciesAlong(
  { records, back }: WayIndex,
  { lots }: Ancestry,
): ReadonlyMap<string, ReadonlySet<string> | null> {
  const known = new Map<string, ReadonlySet<string> | null>();
  for (const lot of lots.toReversed()) {
    const own = toldSpecies(records.get(lot) ?? []);
    known.set(lot, own ?? inherited((back.get(lot) ?? []).map(({ input }) => known.get(input))));
  }
  return known;
}

function toldSpecies(events: readonly TraceEvent[]): ReadonlySet<string> | null {
  const told = events.flatMap(({ facts }) => facts['species'] ?? []);
  return told.length === 0 ? null : new Set(told.map((name) => name.toLowerCase()));
}

function inherited(
  inputs: readonly (ReadonlySet<string> | null | undefined)[],
): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const input of inputs) {
    if (input === null || input === undefined) return null;
    for (const name of input) all.add(name);
  }
  return all.size === 0 ? null : all;
}

/** Said to be of a species that nothing of what it was made of is. */
function changed(
  { records, back }: WayIndex,
  lot: string,
  species: ReadonlyMap<string, ReadonlySet<string> | null>,
  law: StepLaw,
): readonly Signal[] {
  const own = toldSpecies(records.get(lot) ?? []);
  const before = inherited((back.get(lot) ?? []).map(({ input }) => species.get(input)));
  if (own === null || before === null) return [];
  const known = underEveryName(law, before);
  const added = [...own].filter((name) => !known.has(name));
  if (added.length === 0) return [];
  const numbers = { is: added.sort().join(', '), of: [...before].sort().join(', ') };
  return [{ code: 'species-changed', lot, numbers }];
}

/** One vessel under two flags. */
function flagsOf({ records }: WayIndex, { lots }: Ancestry): readonly Signal[] {
  const flags = new Map<string, string>();
  const flown = lots.flatMap((lot) =>
    (records.get(lot) ?? []).flatMap(({ facts }) => {
      const [vessel] = facts['vessel'] ?? facts['vessel-id'] ?? [];
      const [flag] = facts['flag'] ?? [];
      return vessel === undefined || flag === undefined ? [] : [{ lot, vessel, flag }];
    }),
  );
  return flown.flatMap(({ lot, vessel, flag }) => {
    const other = flags.get(vessel) ?? flag;
    flags.set(vessel, other);
    const numbers = { vessel, flag, other };
    return other === flag ? [] : [{ code: 'flag-differs' as const, lot, numbers }];
  });
}

/** A laboratory found something else than the papers say. */
function disagreeing({ records }: WayIndex, lot: string): readonly Signal[] {
  return (records.get(lot) ?? []).flatMap(({ facts }) =>
    facts['test-agrees']?.includes('false')
      ? [
          {
            code: 'test-disagrees' as const,
            lot,
            numbers: { test: (facts['test'] ?? []).join('; ') },
          },
        ]
      : [],
  );
}

/** To three places; the numbers of signals are for reading. */
function decimal({ num, den }: Rational): string {
  return String(Math.round((Number(num) / Number(den)) * 1_000) / 1_000);
}
