import type { Consignment } from '../filing/consignment.ts';
import type { Action, Kind } from '../filing/filing.ts';
import type { Lane } from '../risk/criterion.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import type { Money } from '../terms/money.ts';
import type { Language, Words } from '../terms/words.ts';
import type { Decision } from './decision.ts';

/** One consignment as lists show it: the decision on its latest version. */
export interface ConsignmentRow {
  readonly decisionId: string;
  readonly consignmentId: string;
  readonly version: number;
  /** Entry number, else bill or tracking number. */
  readonly reference: string;
  readonly decidedAt: Instant;
  /** The lane as it stands: an officer's disposition of this version, else the decision's. */
  readonly lane: Lane;
  readonly decidedLane: Lane;
  readonly score: number;
  readonly degraded: boolean;
  readonly control: boolean;
  readonly synthetic: boolean;
  readonly importer: string | null;
  readonly port: string | null;
  readonly mode: string | null;
  /** What it is, in the filer's words. */
  readonly goods: string;
  readonly arrival: Instant | null;
  /** Null when no duty could be computed. */
  readonly duty: Money | null;
  readonly fees: Money | null;
  readonly topReason: Words;
  /** How many elements are still to be filed. */
  readonly missing: number;
}

/** A decision as lists of examples show it; the lane is what was decided. */
export type DecidedRow = Pick<
  ConsignmentRow,
  | 'decisionId'
  | 'consignmentId'
  | 'reference'
  | 'importer'
  | 'goods'
  | 'lane'
  | 'synthetic'
  | 'port'
>;

/** GET /v1/consignments: a page of rows, the exact count, and the moment it was true. */
export interface ConsignmentList {
  readonly asOf: Instant;
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ConsignmentRow[];
}

/** GET /v1/flow: what goes through, where it is held, and whether the house is whole. */
export interface Flow {
  readonly asOf: Instant;
  readonly zone: string;
  /** Consignments by the lane in which they stand. */
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly degraded: number;
  /** Decisions of the last hours, oldest first; hours without any are there with zero. */
  readonly hours: readonly {
    readonly from: Instant;
    readonly lanes: Readonly<Partial<Record<Lane, number>>>;
  }[];
  readonly ports: readonly {
    readonly code: string;
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly held: number;
    readonly count: number;
  }[];
}

/** GET /v1/health: each layer of the decision, as the last decisions found it. */
export interface Health {
  readonly asOf: Instant;
  readonly book: string;
  readonly layers: readonly {
    readonly layer: string;
    readonly healthy: boolean;
    /** What is wrong, and since when; null when nothing is. */
    readonly detail: string | null;
    readonly since: Instant | null;
  }[];
  /** The loaded schedule's coverage: n of m rate lines. */
  readonly tariff: { readonly lines: number; readonly of: number; readonly revision: string };
  readonly lists: readonly { readonly list: string; readonly edition: string }[];
  /** The last day on which the control sample is off; null while it is on. Said on every page. */
  readonly controlOffUntil: Day | null;
  /** That trade is not any more what the champion was trained on, by its last reading; null while it is. */
  readonly drift: { readonly since: Instant; readonly alarms: readonly string[] } | null;
}

/** GET /v1/consignments/:id: everything about one consignment. */
export interface ConsignmentPage {
  readonly asOf: Instant;
  readonly row: ConsignmentRow;
  readonly port: { readonly code: string; readonly name: string; readonly zone: string } | null;
  /** The joined view that the latest decision was about. */
  readonly consignment: Consignment;
  readonly decision: Decision;
  /** Newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly decisionId: string;
    readonly decidedAt: Instant;
    readonly lane: Lane;
    readonly score: number;
    readonly degraded: boolean;
    readonly book: string;
    readonly filing: string;
    readonly topReason: Words;
  }[];
  /** Every message that was filed about it, newest first. */
  readonly filings: readonly {
    readonly id: string;
    readonly receivedAt: Instant;
    readonly sender: string;
    readonly format: string;
    readonly kind: Kind;
    readonly action: Action;
    readonly reference: string;
    readonly version: number;
    readonly warnings: readonly Fault[];
  }[];
  readonly dispositions: readonly {
    readonly at: Instant;
    readonly version: number;
    readonly lane: Lane;
    readonly officer: string;
    /** As it was written down. */
    readonly reason: string;
    /** The same in every language, where the house took the step by itself; else null. */
    readonly words: Words | null;
  }[];
  /** Where the journal holds the latest decision. */
  readonly journal: { readonly writer: string; readonly seq: number; readonly hash: string } | null;
}

/** GET /v1/session: who is signed in, and for whom they act. */
export interface Session {
  readonly account: {
    readonly login: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly language: Language;
  };
  readonly agency: { readonly id: string; readonly name: string; readonly zone: string };
  /** Sent back as `x-csrf-token` with every change. */
  readonly csrf: string;
}
