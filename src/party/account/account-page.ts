import type { Instant } from '../../terms/day.ts';
import type { PartyStanding } from '../standing.ts';
import type { AccountRow, Affiliate, Flags, Member, RecordedFact, RoleCount } from './account.ts';
import type { RecordedStatement } from './statement.ts';

/** A consignment of the party as an importer, or a parcel's consignee. */
export interface AccountFiling {
  readonly consignment: string;
  readonly reference: string;
  readonly port: string | null;
  readonly lane: string;
  readonly at: Instant;
  /** Null while nobody examined it. */
  readonly violation: boolean | null;
}

/** A party on one page, over all ports and roles. */
export interface AccountPage<Filing = AccountFiling> {
  readonly asOf: Instant;
  readonly account: AccountRow;
  /** The accounts that are one party; why is told by each link's judgement. */
  readonly members: readonly Member[];
  readonly facts: readonly RecordedFact[];
  readonly roles: readonly RoleCount[];
  readonly flags: Flags;
  readonly affiliates: readonly Affiliate[];
  /** Suspensions, obligations, benefits, steps of the plan, contacts, facts that persons stated; the latest first. */
  readonly statements: readonly RecordedStatement[];
  /** What the next decision is told of it; null when that is nothing. */
  readonly standing: PartyStanding | null;
  readonly filings: readonly Filing[];
  /** Keys under which entries, bonds and programs know it as an importer. */
  readonly importerKeys: readonly string[];
}
