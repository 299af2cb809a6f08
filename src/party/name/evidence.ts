import type { Identifier } from '../party.ts';

/** What can speak for or against two descriptions being of one party. */
export type EvidenceKind =
  | 'name'
  | 'different-words'
  | 'extra-words'
  | 'spelling'
  | 'number'
  | 'form'
  | 'patronymic'
  | 'alias'
  | 'identifier'
  | 'address'
  | 'country'
  | 'birth'
  | 'gender';

/** One row of the table that a score is the sum of. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** What was seen: "norden ≈ nordan", "IMO 9999993", "1965 ≠ 1971". */
  readonly seen: string;
  /** Log-odds, natural: above zero speaks for one party, below zero against; two decimals. */
  readonly weight: number;
}

/** What kind of thing is described. A facility is where it is: its address tells as much as its name. */
export type ComparedKind = 'person' | 'organisation' | 'vessel' | 'aircraft' | 'facility';

export interface ComparedName {
  readonly text: string;
  readonly alias: 'primary' | 'strong' | 'weak';
}

/** A party as somebody describes it: a filing, a list, an account. What is not known is empty or absent. */
export interface Description {
  /** Null when the describer did not say; it is then read as the other one's kind. */
  readonly kind: ComparedKind | null;
  readonly names: readonly ComparedName[];
  /** ISO 3166-1 alpha-2 or a country's English name. */
  readonly countries: readonly string[];
  readonly addresses: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** Birth of a person, founding or building of another: `1965` or `1965-03-01`, several when unsure. */
  readonly births?: readonly string[];
  readonly gender?: 'female' | 'male' | null;
}

/** How likely two descriptions are of one party, and why. */
export interface Comparison {
  /** 0 to 1, four decimals, never 1: the probability that it is one party, among pairs that were worth comparing. */
  readonly score: number;
  /** Which name of each side came nearest; null when a side has none that can be read. */
  readonly names: { readonly left: ComparedName; readonly right: ComparedName } | null;
  /** Heaviest first. The weights add up to the log-odds of the score. */
  readonly evidence: readonly Evidence[];
}
