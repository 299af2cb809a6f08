import { convert, ownUnit, type StatedQuantity } from '../../terms/quantity.ts';
import { add, parseDecimal, ZERO } from '../../terms/rational.ts';
import type { LotShare, TraceEvent } from '../event/trace-event.ts';
import { byMoment, type Edge, type Usage, type Way } from './way.ts';

/** How an event names a lot. */
export const ROLES = ['input', 'output', 'seen'] as const;
export type Role = (typeof ROLES)[number];

/** One lot as an event names it, all of it that the event tells together. */
export interface Mention extends LotShare {
  readonly role: Role;
}

/** The lots of an event, each once for each part that it plays. */
export function mentionsOf({ inputs, outputs, seen }: TraceEvent): readonly Mention[] {
  return [...gathered(inputs, 'input'), ...gathered(outputs, 'output'), ...gathered(seen, 'seen')];
}

function gathered(shares: readonly LotShare[], role: Role): readonly Mention[] {
  const byLot = new Map<string, StatedQuantity | null>();
  for (const { lot, quantity } of shares) {
    const known = byLot.get(lot);
    byLot.set(lot, known === undefined ? quantity : together(known, quantity));
  }
  return [...byLot].map(([lot, quantity]) => ({ lot, quantity, role }));
}

/** Two quantities of one lot as one; null where they do not add up. */
function together(one: StatedQuantity | null, other: StatedQuantity | null): StatedQuantity | null {
  if (one === null || other === null || one.unit !== other.unit) return null;
  const [a, b] = [parseDecimal(one.amount), parseDecimal(other.amount)];
  if (a === null || b === null) return null;
  const { num, den } = add(a, b);
  return { amount: String(Number(num) / Number(den)), unit: one.unit };
}

const MIXTURE = 'mixed:';

/** Whether a name stands for all that one event mixed, and for no lot that anybody names. */
export function isMixture(lot: string): boolean {
  return lot.startsWith(MIXTURE);
}

/** Beyond so many steps back of one event, the event itself stands between what went in and what came out. */
const EDGES_MAX = 64;

/** An edge as it is recorded, with how much of the input went over it. */
export type RecordedEdge = Edge & Pick<LotShare, 'quantity'>;

/**
 * The steps back that an event makes: from everything that came out to everything that went in.
 *
 * Where hundreds went in and hundreds came out, that many edges would say no more than that all of it was mixed.
 */
export function edgesOf(event: TraceEvent): readonly RecordedEdge[] {
  const { key, effect } = event;
  const named = mentionsOf(event);
  const inputs = named.filter(({ role }) => role === 'input');
  const outputs = named.filter(({ role }) => role === 'output');
  const edge = (output: string, input: string, quantity: StatedQuantity | null) =>
    output === input ? [] : [{ output, input, event: key, effect, quantity }];
  if (inputs.length * outputs.length <= EDGES_MAX) {
    return outputs.flatMap((output) =>
      inputs.flatMap((input) => edge(output.lot, input.lot, input.quantity)),
    );
  }
  const mixed = MIXTURE + key;
  return [
    ...inputs.flatMap((input) => edge(mixed, input.lot, input.quantity)),
    ...outputs.flatMap((output) => edge(output.lot, mixed, null)),
  ];
}

/** How an event names a lot, and what it did to it. */
export type UsageMention = Pick<Mention & TraceEvent, 'role' | 'effect' | 'quantity'>;

/** The whole way that some events make, when there are no others. */
export function wayOfEvents(events: readonly TraceEvent[]): Way {
  const standing = events.filter(({ withdrawal }) => withdrawal === null);
  const byKey = new Map([...standing].sort(byMoment).map((event) => [event.key, event]));
  const mentions = new Map<string, UsageMention[]>();
  for (const event of byKey.values()) {
    for (const mention of mentionsOf(event)) {
      const own = mentions.get(mention.lot) ?? [];
      mentions.set(mention.lot, own);
      own.push({ ...mention, effect: event.effect });
    }
  }
  const usage = new Map<string, Usage>();
  for (const [lot, own] of mentions) {
    const used = usageOf(own);
    if (used !== null) usage.set(lot, used);
  }
  return { edges: [...byKey.values()].flatMap(edgesOf), events: byKey, usage, cut: false };
}

/**
 * How much of a lot was made and how much of it was made into something; null where that was not told, or in units that
 * do not convert.
 */
export function usageOf(mentions: readonly UsageMention[]): Usage | null {
  let unit: string | null = null;
  const sums = { input: ZERO, output: ZERO };
  for (const { role, effect, quantity } of mentions) {
    if (effect !== 'made' || role === 'seen') continue;
    const amount = quantity === null ? null : parseDecimal(quantity.amount);
    if (quantity === null || amount === null) return null;
    unit ??= ownUnit(quantity.unit);
    const converted = convert(amount, quantity.unit, unit);
    if (converted === null) return null;
    sums[role] = add(sums[role], converted);
  }
  if (unit === null || sums.output.num === 0n) return null;
  return { made: sums.output, used: sums.input, unit };
}
