import type { Rational } from '../../terms/rational.ts';
import type { Provision } from '../law.ts';
import { toDecimal } from './figure.ts';
import { type Kind, printKind, printSpan, type Span } from './scope.ts';

/** How much of a material's tariff number must differ from the good's, by the short names of the trade. */
export const LEVELS = { CC: 2, CTH: 4, CTSH: 6 } as const;
export type Level = keyof typeof LEVELS;

/** What production must have done to the classification of each non-originating material. */
export type Change =
  /** `within`: or from another good of the same subheading, as the filer declares. */
  | { readonly kind: 'level'; readonly level: Level; readonly within: boolean }
  /** From any subheading outside the group. */
  | { readonly kind: 'outside'; readonly group: readonly Span[] }
  /** From these alone. */
  | { readonly kind: 'from'; readonly sources: readonly Kind[] }
  | { readonly kind: 'none' };

/** Materials that spoil a change when they are of more than so many of the kinds: none, or "more than one of". */
export interface Exception {
  readonly moreThan: number;
  readonly of: readonly Kind[];
}

/** What an alternative asks beside the change. */
export type Requirement =
  /** Regional value content of at least so many percent by one method or the other; null: not by this method. */
  | {
      readonly kind: 'regional-value';
      readonly transactionValue: Rational | null;
      readonly netCost: Rational | null;
    }
  /** Work done in the territory, by its name: "cut-and-sewn". */
  | { readonly kind: 'process'; readonly process: string }
  /** A share in percent that the producer certifies: "labor-value-content". */
  | { readonly kind: 'share'; readonly of: string; readonly atLeast: Rational }
  /** Non-originating materials of these kinds are at most so many percent of the good. */
  | {
      readonly kind: 'cap';
      readonly by: 'weight' | 'value';
      readonly atMost: Rational;
      readonly of: readonly Kind[];
    };

/** One way to originate under a product-specific rule. */
export interface Alternative {
  readonly change: Change;
  /** Materials of these need not change. */
  readonly also: readonly Kind[];
  readonly exceptions: readonly Exception[];
  readonly requirements: readonly Requirement[];
}

/** A product-specific rule of an agreement for one spell of days; any alternative will do. */
export interface ProductRule extends Provision {
  readonly agreement: string;
  readonly target: readonly Span[];
  /** Words that narrow the target ("word-processing machines"), as the filer declares; null for all of it. */
  readonly part: string | null;
  readonly alternatives: readonly Alternative[];
}

/** The alternatives in our notation; reading it again gives equal ones. */
export function printAlternatives(alternatives: readonly Alternative[]): string {
  return alternatives.map(printAlternative).join('; ');
}

/** "CTH except 8473", "no change + RVC 60 TV 50 NC". */
export function printAlternative(alternative: Alternative): string {
  const { change, also, exceptions, requirements } = alternative;
  return [
    printChange(change),
    ...(also.length === 0 ? [] : [`also ${printKinds(also)}`]),
    ...exceptions.map(printException),
    ...requirements.map((requirement) => `+ ${printRequirement(requirement)}`),
  ].join(' ');
}

function printChange(change: Change): string {
  switch (change.kind) {
    case 'level':
      return change.within ? `${change.level} or within` : change.level;
    case 'outside':
      return `outside ${change.group.map(printSpan).join(' ')}`;
    case 'from':
      return `from ${printKinds(change.sources)}`;
    case 'none':
      return 'no change';
  }
}

function printException({ moreThan, of }: Exception): string {
  return `except ${moreThan === 0 ? '' : `more than ${moreThan} of `}${printKinds(of)}`;
}

export function printRequirement(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'regional-value': {
      const { transactionValue, netCost } = requirement;
      const byValue = transactionValue === null ? '' : ` ${toDecimal(transactionValue)} TV`;
      return `RVC${byValue}${netCost === null ? '' : ` ${toDecimal(netCost)} NC`}`;
    }
    case 'process':
      return `process ${requirement.process}`;
    case 'share':
      return `at least ${toDecimal(requirement.atLeast)}% ${requirement.of}`;
    case 'cap':
      return `at most ${toDecimal(requirement.atMost)}% by ${requirement.by} of ${printKinds(requirement.of)}`;
  }
}

function printKinds(kinds: readonly Kind[]): string {
  return kinds.map(printKind).join(' ');
}
