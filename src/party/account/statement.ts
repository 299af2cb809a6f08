import type { Day, Instant } from '../../terms/day.ts';
import type { FactKind } from './mention.ts';

/** What a person may state of an account. Each stands until somebody ends it, with a reason. */
export type Statement =
  /** Its trade is held from the next decision on. */
  | { readonly kind: 'suspension' }
  /** What it must do, or what it is granted, and by which law or agreement. */
  | ({ readonly kind: 'obligation' | 'benefit' } & Commitment)
  /** One step of its improvement plan. */
  | { readonly kind: 'plan-step'; readonly task: string; readonly owner: string; readonly due: Day }
  | ({ readonly kind: 'contact' } & Contact)
  /** What somebody knows of it that no filing said. */
  | ({ readonly kind: 'fact' } & StatedFact);

interface Commitment {
  readonly text: string;
  readonly law: string;
  readonly from: Day;
  /** Null while it has no end. */
  readonly to: Day | null;
}

export interface Contact {
  readonly name: string;
  readonly position: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
}

interface StatedFact {
  readonly fact: FactKind;
  readonly told: string;
  /** The register of an identifier; null in other facts. */
  readonly scheme: string | null;
  readonly country: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** How a statement of each kind may end. */
export const ENDS = {
  suspension: ['lifted'],
  obligation: ['fulfilled', 'ended'],
  benefit: ['withdrawn', 'ended'],
  'plan-step': ['done', 'dropped'],
  contact: ['ended'],
  fact: ['ended'],
} as const satisfies Readonly<Record<Statement['kind'], readonly string[]>>;
export type End = (typeof ENDS)[Statement['kind']][number];

/** A statement as it stands on record. */
export interface RecordedStatement {
  readonly id: string;
  /** The member of which it was stated. */
  readonly account: string;
  readonly statement: Statement;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
  /** Null while it stands. */
  readonly ended: {
    readonly how: End;
    readonly reason: string;
    readonly actor: string;
    readonly at: Instant;
  } | null;
}
