import type { Rational } from '../../terms/rational.ts';
import type { Effect, TraceEvent } from '../event/trace-event.ts';

/** One step back: the output came of the input by the event. */
export interface Edge {
  readonly output: string;
  readonly input: string;
  /** The event's key. */
  readonly event: string;
  readonly effect: Effect;
}

/** How much of a lot was made, and how much went into others, as far as events tell it in one unit. */
export interface Usage {
  readonly made: Rational;
  readonly used: Rational;
  readonly unit: string;
}

/** Lots with all that led to them, as far as it was walked. */
export interface Way {
  readonly edges: readonly Edge[];
  /** By key; what was withdrawn is not among them. */
  readonly events: ReadonlyMap<string, TraceEvent>;
  readonly usage: ReadonlyMap<string, Usage>;
  /** True where the walk was ended before it came to the origins. */
  readonly cut: boolean;
}

/** A way with its lots' own pages laid out. */
export interface WayIndex {
  readonly way: Way;
  /** By lot: the steps back from it, each input once for each event. */
  readonly back: ReadonlyMap<string, readonly Edge[]>;
  /** By lot: the events that made, packed or saw it, in the order of their moments. */
  readonly records: ReadonlyMap<string, readonly TraceEvent[]>;
}

export function indexWay(way: Way): WayIndex {
  const back = new Map<string, Edge[]>();
  for (const edge of way.edges) listIn(back, edge.output).push(edge);
  const records = new Map<string, TraceEvent[]>();
  const inOrder = [...way.events.values()].sort(byMoment);
  for (const event of inOrder) {
    const own = new Set([...event.outputs, ...event.seen].map(({ lot }) => lot));
    for (const lot of own) listIn(records, lot).push(event);
  }
  for (const edges of back.values()) edges.sort(byInput);
  return { way, back, records };
}

/** The lots of the way back from one, the nearest first, and where it comes back to itself. */
export interface Ancestry {
  /** Each lot before all that it was made of. */
  readonly lots: readonly string[];
  readonly turnsBack: readonly Edge[];
  /** By lot but the first: the lot, one step on, over which it was first reached. */
  readonly onward: ReadonlyMap<string, string>;
}

/**
 * Walks back from a lot: every lot once, in an order in which a lot comes before all that went into it. Steps that lead
 * back to what the walk comes from are left out and told.
 */
export function ancestryOf({ back }: WayIndex, lot: string): Ancestry {
  const state = new Map<string, 'open' | 'done'>();
  const finished: string[] = [];
  const turnsBack: Edge[] = [];
  const onward = new Map<string, string>();
  const stack: { lot: string; next: number }[] = [{ lot, next: 0 }];
  state.set(lot, 'open');
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const edge = back.get(top.lot)?.[top.next];
    if (edge === undefined) {
      state.set(top.lot, 'done');
      finished.push(top.lot);
      stack.pop();
      continue;
    }
    top.next += 1;
    const known = state.get(edge.input);
    if (known === 'open') turnsBack.push(edge);
    if (known !== undefined) continue;
    state.set(edge.input, 'open');
    onward.set(edge.input, top.lot);
    stack.push({ lot: edge.input, next: 0 });
  }
  return { lots: finished.reverse(), turnsBack, onward };
}

export function byMoment(a: TraceEvent, b: TraceEvent): number {
  if (a.moment !== b.moment) return a.moment < b.moment ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function byInput(a: Edge, b: Edge): number {
  if (a.input !== b.input) return a.input < b.input ? -1 : 1;
  return a.event < b.event ? -1 : 1;
}

function listIn<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: Value[] = [];
  lists.set(key, made);
  return made;
}
