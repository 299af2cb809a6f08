import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';

/** A lot that an event speaks of, and how much of it; null where nobody said. */
export interface LotShare {
  readonly lot: string;
  readonly quantity: StatedQuantity | null;
}

/**
 * What an event did to the lots that it names.
 *
 * `made`: the outputs came to be, of the inputs where there are any. `packed`: the inputs are now inside the output,
 * and still what they were. `seen`: they were there, moved or changed hands. `same-chain`: the output came the very
 * way that the input came.
 */
export const EFFECTS = ['made', 'packed', 'seen', 'same-chain'] as const;
export type Effect = (typeof EFFECTS)[number];

/** A paper that an event rests on. */
export interface TraceDocument {
  readonly type: string;
  readonly reference: string;
  /** SHA-256 of the file, lower-case hexadecimal; null where only its number was told. */
  readonly sha256: string | null;
}

/** That an event was recorded in error. */
export interface Withdrawal {
  readonly at: Instant;
  readonly reason: string | null;
  /** The events that take its place. */
  readonly corrections: readonly string[];
}

/** What happened to lots, once, at one place: of whatever form it was sent in. */
export interface TraceEvent {
  /** Its own name where it has one, else made of what it says: under it the same event twice is one. */
  readonly key: string;
  /** SHA-256 over what it says, an error declaration apart. */
  readonly digest: string;
  /** Where it stood in what was sent, as a JSON pointer. */
  readonly at: string;
  readonly moment: Instant;
  readonly effect: Effect;
  /** What was done, without the prefix of its vocabulary: "fishingEvent", "landing", "shipping"; null where unsaid. */
  readonly step: string | null;
  readonly inputs: readonly LotShare[];
  readonly outputs: readonly LotShare[];
  readonly seen: readonly LotShare[];
  readonly place: string | null;
  /** Who had the goods before, and who had them after. */
  readonly from: string | null;
  readonly holder: string | null;
  readonly documents: readonly TraceDocument[];
  /** What it says of its lots, by name without prefix: "species", "flag", "vessel", "area", "country", "product". */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly withdrawal: Withdrawal | null;
}

/** An event of which its form is read and nothing is named yet. */
export type Told = Omit<TraceEvent, 'key' | 'digest'>;

/**
 * Names an event by itself.
 *
 * @param own its own name, where its sender gave it one
 * @param source all that was sent of it, an error declaration apart
 */
export function named(told: Told, own: string | null, source: unknown): TraceEvent {
  const digest = sha256(canonical(source));
  return { key: own ?? `sha256:${digest}`, digest, ...told };
}

/** Every lot that an event names, each once. */
export function lotsOfEvent({ inputs, outputs, seen }: TraceEvent): readonly string[] {
  return [...new Set([...inputs, ...outputs, ...seen].map(({ lot }) => lot))];
}

/** What was sent at once: its events, and what it was sent as. */
export interface Delivery {
  readonly form: 'epcis' | 'csv' | 'package';
  readonly events: readonly TraceEvent[];
}
