import type { DutyFacts } from '../../tariff/assessment.ts';
import type { Cents } from '../cents.ts';
import type { GAP_FAULTS } from './faults.ts';

/** What is found on a line or an entry, by its row in the table of faults. */
export type GapCode = Exclude<
  keyof typeof GAP_FAULTS.rows,
  | 'gap-row-malformed'
  | 'gap-column-missing'
  | 'gap-asked-malformed'
  | 'gap-unknown'
  | 'gap-step-not-open'
>;

/** One finding: what it is of, what is at stake, and what it rests on. */
export interface Gap {
  readonly code: GapCode;
  /** Null where it is of the entry as a whole. */
  readonly line: number | null;
  /** The heading, program, order, fee or fact that it is about. */
  readonly about: string;
  /** Owed and not declared; negative where too much was declared; null where no number is known. */
  readonly cents: Cents | null;
  /** True where `cents` is the most that it could be. */
  readonly atMost: boolean;
  /** In the words of the law and of the line. */
  readonly evidence: Readonly<Record<string, string>>;
  readonly citation: string | null;
  /** True when some law behind it is recalled rather than read. */
  readonly unverified: boolean;
}

/** What a filer says of a line beside what its duty rests on. */
export interface DeclaredLine {
  /** Headings of chapter 99 that it lists, digits without dots; null where the filing has no place for them. */
  readonly headings: readonly string[] | null;
  /** All duties that it declares on the line; null where it does not say. */
  readonly duty: Cents | null;
  /** Whether a certification of origin is at hand; null where nobody says. */
  readonly certified: boolean | null;
}

/** An entry as its filer declared it. */
export interface DeclaredEntry {
  readonly entry: string;
  readonly importer: string;
  readonly facts: DutyFacts;
  /** By line number; a line that is not here declares nothing more. */
  readonly lines: ReadonlyMap<number, DeclaredLine>;
  /** Fees that the filer reckoned, by code ("mpf"); a fee that is not here is not declared. */
  readonly fees: Readonly<Record<string, Cents>>;
}

export const UNDECLARED: DeclaredLine = { headings: null, duty: null, certified: null };
