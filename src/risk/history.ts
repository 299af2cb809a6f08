import type { Quantity } from '../filing/filing.ts';
import type { Standings } from '../party/standing.ts';
import type { Instant } from '../terms/day.ts';
import type { Money } from '../terms/money.ts';
import type { Authorisation } from '../tracing/balance/authorisation.ts';
import type { LotStandings } from '../tracing/lot-standing.ts';
import type { Lane } from './criterion.ts';
import type { Tallies } from './feature/tally.ts';

/** What a permit still allows, as far as the filings of everybody else have used it. */
export interface PermitBalance {
  readonly type: string;
  readonly number: string;
  /** What its issuer allowed. */
  readonly volume: Quantity;
  /** Decimal text in the unit of `volume`: used by other consignments, not by this one. */
  readonly usedElsewhere: string;
  /** What the register has of it; its volume is `volume`, whatever was declared. Absent when it has nothing. */
  readonly authorisation?: Authorisation;
  /** Units in which others stated a use that does not convert into `volume`'s; absent when all does. */
  readonly uncounted?: readonly string[];
}

/** What was known of the importer, the consignment and its permits before this version of it. */
export interface History {
  /** Filings of this importer, counted up to `importerFilingsCap` and no further. */
  readonly importerFilings: number;
  readonly importerFilingsCap: number;
  /** Discrepancies found in this importer's goods. */
  readonly importerFindings: number;
  /** When this importer first filed; null when it never did. */
  readonly importerFirstSeen: Instant | null;
  /** The lane of the importer's last decided consignment. */
  readonly lastLane: Lane | null;
  /** Earlier versions of this consignment. */
  readonly versions: number;
  /** The lane in which an earlier version of this consignment is held and not lifted. */
  readonly heldLane: Lane | null;
  /** One balance for each permit of the lines whose volume is known, and for what registered ones draw on. */
  readonly permits: readonly PermitBalance[];
  /**
   * What was counted of its parties, goods and routes; what nothing is known of has no tally. Absent
   * in questions recorded before tallies were kept.
   */
  readonly tallies?: Tallies;
  /** What the accounts know of its parties. Absent when they know nothing, and in questions of before accounts. */
  readonly parties?: Standings;
  /** What the trace register knows of the lots that its lines name; absent when that is nothing. */
  readonly lots?: LotStandings;
  /** By parcel, what else came on its day. Absent when that is nothing, and in questions of before days were summed. */
  readonly sameDay?: Readonly<Record<string, SameDay>>;
}

/** What else came on a parcel's day in other consignments. */
export interface SameDay {
  /** To the same person: under the same key, or at the same address under a spelling of the same name. */
  readonly person: ParcelSum;
  /** To the same address, whoever it was for. */
  readonly address: ParcelSum;
}

export interface ParcelSum {
  readonly parcels: number;
  /** One sum of each currency. */
  readonly values: readonly Money[];
}
