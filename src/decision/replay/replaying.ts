import type { Lists } from '../../risk/evaluation.ts';
import type { Condition } from '../../risk/expression.ts';
import type { Fault } from '../../terms/fault.ts';
import type { Preview } from './preview.store.ts';
import type { AskedReplay } from './replay-record.store.ts';
import type { Window } from './report.ts';

/** How a replay stands that has no report yet. */
export type ReplayState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'refused'; readonly faults: readonly Fault[] }
  /** A defect or a want of room ended it. */
  | { readonly state: 'failed'; readonly detail: string }
  /** The server ended while it ran: it is asked for again. */
  | { readonly state: 'lost' };

/** What a server does for those who try things on the past. */
export interface Replaying {
  /** Runs it when those before it are done; its report is recorded. */
  readonly start: (asked: AskedReplay) => void;
  readonly stateOf: (id: string) => ReplayState;
  /** Of the past as it was last brought up to date, which this sees to. */
  readonly preview: (condition: Condition, lists: Lists, window: Window) => Promise<Preview>;
}
