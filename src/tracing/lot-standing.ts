/** What the trace register knows of one lot that a line names. */
export interface LotStanding {
  /** 0 to 1: of the records, facts and papers that its way back to its origins requires, the share that is there. */
  readonly completeness: number;
  /** The first of them that is not: "harvest of LOT-7"; null when none is missing. */
  readonly missing: string | null;
  /** Codes of what does not fit along its way back: "lot-overdrawn", "species-changed"; sorted. */
  readonly signals: readonly string[];
  /** Of what species its records say that it can be, in small letters; absent where none says. */
  readonly species?: readonly string[];
  /** In which countries or under which flags it was taken; absent where no record says. */
  readonly countries?: readonly string[];
}

/** By lot; of which nothing is known there is none. */
export type LotStandings = Readonly<Record<string, LotStanding>>;
