import type { Day } from '../../terms/day.ts';
import { exactAmount, type Money, usd } from '../../terms/money.ts';
import { add, compare, type Rational, subtract, ZERO } from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { Assessment, Charge, DutyFacts, DutyLine } from '../assessment.ts';
import type { TariffLaw } from '../law.ts';
import type { Measure } from '../overlay/measure.ts';
import { indexOverlays } from '../overlay/overlays.ts';
import { type Resolution, resolveLine } from '../overlay/resolve.ts';

/** What an entry would owe, and each way to enter each of its lines. */
export interface Precheck {
  readonly assessment: Assessment;
  readonly lines: readonly Resolution[];
}

/** Says what an entry would owe as it is declared, line by line, and how else it could be entered. */
export function precheck(law: TariffLaw, entry: DutyFacts): Precheck {
  return {
    assessment: assess(law, entry),
    lines: entry.lines.flatMap(({ number }) => resolveLine(law, entry, number) ?? []),
  };
}

/** What the same goods would owe from another origin, or on another day. */
export interface ComparedPoint {
  readonly origin: string;
  readonly on: Day;
  /** Duty as declared; what has no number is left out, and `complete` says so. */
  readonly duty: Money;
  readonly fees: Money;
  readonly complete: boolean;
  /** Headings that are owed more than nothing, each once. */
  readonly headings: readonly string[];
}

/** The same entry from each origin on each day; a claimed program is claimed only where it was. */
export function comparePoints(
  law: TariffLaw,
  entry: DutyFacts,
  origins: readonly string[],
  days: readonly Day[],
): readonly ComparedPoint[] {
  return origins.flatMap((origin) =>
    days.map((on) => {
      const lines = entry.lines.map((line) => fromOrigin(line, origin));
      const { totalDuty, totalFees, complete, ...owed } = assess(
        law,
        enteredOn({ ...entry, lines }, on),
      );
      const charges = owed.lines.flatMap((line) => line.charges);
      return {
        origin,
        on,
        duty: totalDuty,
        fees: totalFees,
        complete,
        headings: headingsOf(charges),
      };
    }),
  );
}

/** A program that was claimed speaks of the origin that was declared. */
function fromOrigin(line: DutyLine, origin: string): DutyLine {
  return line.origin === origin ? line : { ...line, origin, program: null };
}

/** The entry as if all its days were one: whichever fact governs, that day's law is applied. */
export function enteredOn(entry: DutyFacts, on: Day): DutyFacts {
  const { inTransitDate: _, ...rest } = entry;
  return {
    ...rest,
    inTransitDate: null,
    entryDate: on,
    arrivalDate: on,
    importationDate: on,
    receivedDate: on,
  };
}

function headingsOf(charges: readonly Charge[]): readonly string[] {
  const owed = charges.filter(({ amount }) => exactAmount(amount).num > 0n);
  return [...new Set(owed.flatMap(({ heading }) => heading ?? []))];
}

/**
 * The days of a window on which what the entry owes may be other than on the day before: the first day, and each on
 * which a measure, a program, a fee or a revision begins or has ended.
 */
export function turningDays(
  law: TariffLaw,
  from: Day,
  to: Day,
  after: (day: Day) => Day,
): readonly Day[] {
  const days = new Set<Day>([from]);
  const turn = (day: Day | null) => {
    if (day !== null && day > from && day <= to) days.add(day);
  };
  const turns = ({ from: first, to: last }: { readonly from: Day; readonly to: Day | null }) => {
    turn(first);
    turn(last === null ? null : after(last));
  };
  for (const { collection, inTransit } of law.overlays.measures) {
    turns(collection);
    turn(inTransit?.enteredBefore ?? null);
  }
  for (const list of law.overlays.lists.values()) for (const row of list.rows) turns(row.validity);
  const dated = [
    ...law.overlays.stacking,
    ...law.programs,
    ...[...law.fees.values()].flat(),
    ...law.columnTwo,
  ];
  for (const { validity } of dated) turns(validity);
  for (const { inForce } of law.schedule.revisions) turns(inForce);
  return [...days].toSorted();
}

/** Of points in the order of their days, those that differ from the one before of the same origin. */
export function changesOnly(points: readonly ComparedPoint[]): readonly ComparedPoint[] {
  const last = new Map<string, string>();
  return points.filter(({ origin, on: _, ...owed }) => {
    const said = JSON.stringify(owed);
    const changed = last.get(origin) !== said;
    last.set(origin, said);
    return changed;
  });
}

/** Goods that somebody imports: one line of an entry that stands for a year of them. */
export interface Affected {
  readonly line: number;
  readonly hts: string;
  readonly origin: string;
  /** Declared for a year. */
  readonly value: Money;
  readonly now: Money;
  readonly later: Money;
  /** More than nothing when the goods become dearer. */
  readonly difference: Money;
  readonly begin: readonly string[];
  readonly end: readonly string[];
  readonly complete: boolean;
}

/**
 * What measures that begin or end between two days would make of goods, each by itself.
 *
 * @param announced measures that are not law yet, beside those of the Book
 */
export function affectedGoods(
  law: TariffLaw,
  goods: DutyFacts,
  now: Day,
  later: Day,
  announced: readonly Measure[],
): readonly Affected[] {
  const changed = announced.length === 0 ? law : lawWith(law, announced);
  return goods.lines.map((line) => {
    const alone = { ...goods, lines: [line] };
    const today = assess(law, enteredOn(alone, now));
    const next = assess(changed, enteredOn(alone, later));
    const [before, after] = [headingsNow(today), headingsNow(next)];
    return {
      line: line.number,
      hts: line.hts,
      origin: line.origin,
      value: line.value,
      now: today.totalDuty,
      later: next.totalDuty,
      difference: usd(subtract(exactAmount(next.totalDuty), exactAmount(today.totalDuty))),
      begin: after.filter((heading) => !before.includes(heading)),
      end: before.filter((heading) => !after.includes(heading)),
      complete: today.complete && next.complete,
    };
  });
}

function headingsNow({ lines }: Assessment): readonly string[] {
  return headingsOf(lines.flatMap((line) => line.charges));
}

/** The law with further measures laid over it. */
export function lawWith(law: TariffLaw, announced: readonly Measure[]): TariffLaw {
  const { measures, stacking, lists, absent } = law.overlays;
  return { ...law, overlays: indexOverlays([...measures, ...announced], stacking, lists, absent) };
}

/** What all goods would owe more, or less, a year. */
export function sumOfDifferences(affected: readonly Affected[]): Money {
  return usd(
    affected.reduce((sum: Rational, { difference }) => add(sum, exactAmount(difference)), ZERO),
  );
}

/** Those that change most first, whichever way. */
export function byDifference(a: Affected, b: Affected): number {
  return compare(size(b), size(a)) || a.line - b.line;
}

function size({ difference }: Affected): Rational {
  const { num, den } = exactAmount(difference);
  return num < 0n ? { num: -num, den } : { num, den };
}
