import type { Instant } from '../../terms/day.ts';
import type { Authorisation } from './authorisation.ts';
import type { Balance } from './balance.ts';
import type { ProductionPeriod } from './production.ts';
import type { UseRow } from './use-ledger.ts';

/** One row of the register: what was recorded, when, by whom and why. */
export interface RecordedAuthorisation {
  readonly revision: number;
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string;
  readonly authorisation: Authorisation;
}

/** An authorisation with every use of it, as the API answers and the console draws. */
export interface BalanceView {
  readonly balance: Balance;
  /** The newest first; none where only filings name it. */
  readonly revisions: readonly RecordedAuthorisation[];
  /** Keys of all that draw on it. */
  readonly below: readonly string[];
  /** In the order in which they were filed. */
  readonly uses: readonly UseRow[];
  /** What a mill or plant made, by period, the latest first; none of what is taken. */
  readonly production: readonly ProductionPeriod[];
  /** There are more uses than are shown. */
  readonly more: boolean;
}
