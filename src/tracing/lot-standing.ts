/** What the trace register knows of one lot that a line names. */
export interface LotStanding {
  /** 0 to 1: the share of the steps back to its origins of which there is a record. */
  readonly completeness: number;
  /** The first step back of which there is none: "harvest of LOT-7"; null when none is missing. */
  readonly missing: string | null;
  /** Codes of what does not fit along its way back: "mass-balance-exceeded", "species-changed". */
  readonly signals: readonly string[];
}

/** By lot; of which nothing is known there is none. */
export type LotStandings = Readonly<Record<string, LotStanding>>;
