import type { Rational } from '../../terms/rational.ts';
import type { Classified, Statements } from './scope.ts';

/** What a producer knows of how something was made. Nothing that is null or absent is assumed. */
export interface Production {
  /** ISO 3166-1 alpha-2. */
  readonly producedIn: string | null;
  /** Grown, mined, born or made of nothing else in the territory; `undefined` when nobody says. */
  readonly whollyObtained: boolean | undefined;
  readonly cost: Cost;
  readonly shares: Readonly<Record<string, Rational>>;
  /** Null when nobody listed them. */
  readonly materials: readonly Material[] | null;
}

/** What production cost, in the money of the transaction value. */
export interface Cost {
  readonly netCost: Rational | null;
  readonly totalCost: Rational | null;
  /** What of the total the net cost leaves out, by the agreement's names: "royalties". */
  readonly excluded: Readonly<Record<string, Rational>>;
}

/** Goods whose origin is asked, one unit or one lot: all values and weights are of the same. */
export interface Good extends Production, Classified {
  /** At least six digits. */
  readonly hts: string;
  /** What was paid or is payable, less what international shipment cost. */
  readonly transactionValue: Rational | null;
  readonly weight: Rational | null;
  /** Of textiles: the weight of the component that determines the classification. */
  readonly componentWeight: Rational | null;
  /** Goods put up as a set under rule 3 of interpretation; its materials are then the goods in it. */
  readonly set: boolean;
  /** Where it went on its way, from the exporting party on; null when nobody says. */
  readonly journey: readonly Stop[] | null;
}

/** A country on the way. */
export interface Stop {
  readonly country: string;
  readonly underCustomsControl: boolean | undefined;
  /** What was done to the goods there, by the agreement's names: "unloading". */
  readonly operations: readonly string[] | null;
}

/**
 * What a material is to the good. Accessories and retail packing are disregarded for the change of classification
 * and count in regional value; packing for shipment is disregarded; indirect materials originate.
 */
export const ROLES = [
  'material',
  'accessory',
  'retail-packing',
  'shipping-packing',
  'indirect',
] as const;
export type Role = (typeof ROLES)[number];

export interface Material extends Classified {
  readonly name: string;
  readonly role: Role;
  /** What its supplier or producer says; null when nobody does. */
  readonly originating: boolean | null;
  /** ISO 3166-1 alpha-2: where it comes from. */
  readonly country: string | null;
  readonly value: Rational | null;
  readonly weight: Rational | null;
  readonly suppliedBy: string | null;
  /** Of fungible materials kept together: the inventory method that told them apart; absent for others. */
  readonly inventoryMethod?: string | null;
  /** How it was made, where the producer or a supplier shows it. */
  readonly made:
    | (Production & { readonly selfProduced: boolean; readonly states: Statements })
    | null;
}
