import type { DriftPolicy } from '../../risk/registry/drift-reading.ts';

/** What a replay must not show for a candidate to be published; null where nothing is declared. */
export interface ReplayLimits {
  /** Of all decisions, those in a lane that stands until a person lifts it. */
  readonly heldSharePpmMax: number | null;
  /** How much larger that share may become. */
  readonly extraHeldSharePpmMax: number | null;
  /** Of known examinations of what the candidate holds, those that found something. */
  readonly yieldPpmMin: number | null;
  /** How many more examinations one port may be asked for on one day. */
  readonly extraExamsPerPortDayMax: number | null;
  /** How many more days a port may be asked for more examinations than it has room for. */
  readonly extraOverfullPortDaysMax: number | null;
  /** Decisions below which a replay shows nothing. */
  readonly decidedMin: number | null;
}

/** How an administration replays. Dated, published data. */
export interface ReplayPolicy {
  /** Ascending; an importer belongs to the first whose most filings it does not exceed. */
  readonly importerSizes: readonly {
    readonly name: string;
    /** Earlier filings at most; null for all the rest. */
    readonly filingsMax: number | null;
  }[];
  readonly limits: ReplayLimits;
  readonly drift: DriftPolicy & {
    /** Each day the champion's drift is read over so many days before it; null where no clock reads it. */
    readonly dailyOverDays: number | null;
  };
  readonly source: string;
}

/** The class of an importer with so many earlier filings. */
export function sizeOf({ importerSizes }: ReplayPolicy, filings: number): string {
  const fits = importerSizes.find(({ filingsMax }) => filingsMax === null || filings <= filingsMax);
  return fits?.name ?? 'other';
}
