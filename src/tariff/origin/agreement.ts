import { type Day, holdsOn } from '../../terms/day.ts';
import type { Rational } from '../../terms/rational.ts';
import type { Provision } from '../law.ts';
import type { ProductRule } from './rule.ts';
import type { Kind, Span } from './scope.ts';

/** How much material may fail to change. The first that covers the good governs. */
export interface Tolerance extends Provision {
  readonly goods: readonly Span[];
  /** Of textiles the weight of the good, or of the component that determines its classification. */
  readonly by: 'value' | 'good-weight' | 'component-weight';
  /** Percent. */
  readonly atMost: Rational;
  /** Tighter limits on what the filer states to be of a sort ("elastomeric"). */
  readonly limits: readonly { readonly state: string; readonly atMost: Rational }[];
}

/** Materials that the tolerance never forgives, in goods of some kinds. */
export interface ToleranceException extends Provision {
  readonly goods: readonly Kind[];
  /** Null: every material of the good's own subheading. */
  readonly materials: readonly Kind[] | null;
}

/** Regional value for goods whose heading names good and parts alike, or that come unassembled. */
export interface PartsRule extends Provision {
  readonly exceptGoods: readonly Span[];
  /** Statements of which one must be made. */
  readonly anyOf: readonly string[];
  readonly transactionValue: Rational | null;
  readonly netCost: Rational | null;
}

/** What may be done outside the parties without loss of origin. */
export interface TransitRule extends Provision {
  readonly operations: readonly string[];
}

/** What a certification of origin must hold, and how long it serves. */
export interface CertificateTerms extends Provision {
  readonly roles: readonly string[];
  readonly criteria: readonly string[];
  /** Words that may stand for a party: "available upon request". */
  readonly partyWords: Readonly<Record<'exporter' | 'producer' | 'importer', readonly string[]>>;
  readonly blanketMonths: number;
  readonly validMonths: number;
  /** US dollars up to which a claim needs none; null where the agreement has no such value. */
  readonly notNeededUpTo: Rational | null;
  /** From importation, for a claim that was not made at entry. */
  readonly lateClaimMonths: number;
}

/** What an agreement says of all goods. */
export interface Agreement extends Provision {
  readonly id: string;
  readonly title: string;
  /** ISO 3166-1 alpha-2. */
  readonly parties: readonly string[];
  /** What an originating good may be stated to be: "usmca-originating". */
  readonly state: string;
  readonly tolerances: readonly Tolerance[];
  readonly toleranceExceptions: readonly ToleranceException[];
  readonly partsRules: readonly PartsRule[];
  /** Percent of a set's value that may be goods that do not originate. */
  readonly sets: readonly (Provision & { readonly atMost: Rational })[];
  /** What net cost leaves out of total cost. */
  readonly netCostExclusions: readonly string[];
  readonly inventoryMethods: readonly string[];
  readonly transit: readonly TransitRule[];
  readonly certificates: readonly CertificateTerms[];
}

/** All that the Book knows of preferential origin. */
export interface OriginLaw {
  readonly agreements: readonly Agreement[];
  readonly rules: readonly ProductRule[];
}

/** The row that is law on a day. */
export function onDay<Row extends Provision>(rows: readonly Row[], on: Day): Row | null {
  return rows.find(({ validity }) => holdsOn(validity, on)) ?? null;
}
