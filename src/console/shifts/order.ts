import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import type { ShiftLine } from '../../decision/selection/plan.ts';

/** A plan's lines as somebody would order them: what is examined in this order, and what is not. */
export interface Ordered {
  readonly examined: readonly ShiftLine[];
  readonly displaced: readonly ShiftLine[];
}

/** @param order consignments; null leaves the plan as it is */
export function orderedBy(plan: RecordedPlan, order: readonly string[] | null): Ordered {
  if (order === null) {
    return {
      examined: plan.lines.filter(({ place }) => place !== null),
      displaced: plan.lines.filter(({ place }) => place === null),
    };
  }
  const lines = new Map(plan.lines.map((line) => [line.consignment, line]));
  return {
    examined: order.flatMap((consignment) => lines.get(consignment) ?? []),
    displaced: plan.lines.filter(({ consignment }) => !order.includes(consignment)),
  };
}

/** The order with one moved by so many places, as far as there are any. */
export function moved(order: readonly string[], one: string, by: number): readonly string[] {
  const from = order.indexOf(one);
  const to = Math.min(Math.max(from + by, 0), order.length - 1);
  if (from < 0 || to === from) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, one);
}

/** What the law or chance asks for is not taken off a list. */
export function mustStay({ selectedBy, place }: ShiftLine): boolean {
  return place !== null && (selectedBy === 'compulsory' || selectedBy === 'control');
}

/** Counts and minutes by way of examining, most minutes first. */
export function byExam(lines: readonly ShiftLine[]) {
  const sums = new Map<string, { count: number; minutes: number }>();
  for (const { exam, minutes } of lines) {
    const sum = sums.get(exam) ?? { count: 0, minutes: 0 };
    sums.set(exam, { count: sum.count + 1, minutes: sum.minutes + minutes });
  }
  return [...sums]
    .map(([exam, sum]) => ({ exam, ...sum }))
    .sort((a, b) => b.minutes - a.minutes || (a.exam < b.exam ? -1 : 1));
}
