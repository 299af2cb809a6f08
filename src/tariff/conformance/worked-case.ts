import type { Day } from '../../terms/day.ts';
import type { Rational } from '../../terms/rational.ts';
import type { DutyFacts } from '../assessment.ts';

/** Who vouches for a case, best first; a case of an unknown kind keeps its own word. */
export type Basis = string;

/** One row that a case expects: a heading with its rate, as the case prints them, and what it makes. */
export interface ExpectedRow {
  readonly heading: string;
  readonly rate: string;
  readonly amount: Rational;
}

/** What a case expects of an entry; null where it says nothing. */
export interface ExpectedEntry {
  readonly rows: readonly ExpectedRow[];
  readonly duty: Rational | null;
  readonly processingFee: Rational | null;
  readonly harborFee: Rational | null;
  readonly total: Rational | null;
}

/** A rate or an amount by the name that the case gives it: "section_122_component_rate". */
export interface ExpectedComponent {
  readonly name: string;
  readonly figure: Rational;
}

export type Question =
  /** What one line owes, heading by heading. */
  | {
      readonly kind: 'entry';
      readonly entry: DutyFacts;
      readonly expected: ExpectedEntry;
      /** Price with duty and processing fee in it, from which the customs value is to be found; null when none is. */
      readonly deliveredPrice: Rational | null;
      /** Words that we do not know; they matter only if we differ. */
      readonly unread: readonly string[];
    }
  /** Which share of the value each ground of duty takes. */
  | {
      readonly kind: 'components';
      /** Without the statements that lift a duty. */
      readonly bare: DutyFacts;
      /** With all that is stated of the entry. */
      readonly stated: DutyFacts;
      readonly expected: readonly ExpectedComponent[];
      /** True when the case enters under its origin's own agreement. */
      readonly underAgreement: boolean;
    }
  /** Figures that follow from each other and from no schedule of ours: drawback, another country's tariff. */
  | { readonly kind: 'arithmetic'; readonly sum: Arithmetic }
  /** Whether goods originate, and by what figures. */
  | { readonly kind: 'origin'; readonly asked: OriginCase }
  /** Nothing can be asked, and why. */
  | { readonly kind: 'unread'; readonly because: readonly string[] };

/** A case whose rates it states itself: what each expression makes of the value and the quantity. */
export interface Arithmetic {
  readonly value: Rational | null;
  readonly quantity: { readonly amount: Rational; readonly unit: string } | null;
  /** Amounts that together must be the value: goods, freight, insurance. */
  readonly valueParts: readonly Rational[];
  readonly rows: readonly ExpectedRow[];
  readonly duty: Rational | null;
  readonly total: Rational | null;
  /** Prose in which some cases keep their figures. */
  readonly notes: string;
}

/** A share in percent that a case claims to be above or below a limit. */
export interface OriginClaim {
  /** Null where the case gives the share among its inputs. */
  readonly share: Rational | null;
  /** Decimals to which the case prints it. */
  readonly places: number;
  /** ">=", "<=", "<", ">", or "pass". */
  readonly relation: string;
  readonly limit: Rational | null;
}

/** A calculation of origin: its figures, null where it has none, and what it claims of them. */
export interface OriginCase {
  readonly transactionValue: Rational | null;
  readonly nonOriginating: Rational | null;
  readonly netCost: Rational | null;
  readonly totalCost: Rational | null;
  readonly excluded: Readonly<Record<string, Rational>>;
  /** Value of the materials that do not make the change of classification. */
  readonly failing: Rational | null;
  /** Shares of the weight, in the order of the claims. */
  readonly weightShares: readonly Rational[];
  readonly shift: { readonly good: string; readonly materials: readonly string[] } | null;
  readonly claims: readonly OriginClaim[];
  /** Numbers of materials that an exception must keep out. */
  readonly excepted: readonly string[];
  /** Letters of alternatives, the first is "A", that must fail. */
  readonly failingAlternatives: readonly string[];
  readonly netCostExpected: Rational | null;
  readonly isOriginating: boolean | null;
}

export interface WorkedCase {
  readonly id: string;
  readonly basis: Basis;
  readonly on: Day | null;
  readonly question: Question;
}

/** One figure on which a case and we do not agree. */
export interface Difference {
  /** "9903.81.87", "duty", "processing fee". */
  readonly of: string;
  readonly expected: string;
  readonly got: string;
}

export function couldNotRead(of: string, words: string): Difference {
  return { of, expected: 'something known', got: `could not read ${words}` };
}

/** What came of asking. */
export interface Outcome {
  /** None when the case passed. */
  readonly differences: readonly Difference[];
  /** Words that were not read, of a case that passed all the same: they changed nothing that it expects. */
  readonly remarks: readonly string[];
  /** The revision by which it was reckoned; null where no schedule was asked. */
  readonly revision: string | null;
}

/** A deposit of antidumping or countervailing duty: the case gives its rate, for no schedule has it. */
export function isDeposit({ heading }: ExpectedRow): boolean {
  return /^(?:ADD?|CVD?|AD\/CVD|antidumping|countervailing|[AC]-\d{3})\b/i.test(heading);
}

/** The basis that a word in a case file stands for; its own word where it is none of ours. */
export function basisOf(word: string): Basis {
  if (word.startsWith('uk_')) return 'other country';
  if (word.startsWith('official') || word.startsWith('cfr')) return 'official';
  if (word.startsWith('real')) return 'real entry';
  if (word.startsWith('repo')) return 'third-party';
  return word;
}
