import { type Day, holdsOn, type Validity } from '../terms/day.ts';
import type { Mode } from './filing.ts';

/** What a rule can ask for: a part of a consignment, or a member of a part once that is filed. */
export const ELEMENTS = [
  'bill',
  'bill/shipper',
  'bill/consignee',
  'bill/estimated-arrival',
  'entry',
  'entry/bills',
  'security-filing',
  'security-filing/seller',
  'security-filing/buyer',
  'security-filing/importer',
  'security-filing/consignee',
  'security-filing/manufacturer',
  'security-filing/ship-to',
  'security-filing/origin',
  'security-filing/hts6',
  'security-filing/stuffing-location',
  'security-filing/consolidator',
] as const;
export type Element = (typeof ELEMENTS)[number];

export const FILERS = ['carrier', 'importer', 'broker'] as const;
export type Filer = (typeof FILERS)[number];

/** One thing that the law wants filed of goods that come by certain modes. */
export interface FilingRule {
  readonly id: string;
  /** `entry/…` is asked of each entry, everything else of each bill. */
  readonly element: Element;
  readonly by: Filer;
  /** Null asks it whatever the mode, even while the mode is not known. */
  readonly modes: readonly Mode[] | null;
  readonly citation: string;
  readonly validity: Validity;
  readonly verified: boolean;
}

/** What must be filed, as the Book knows it. */
export interface FilingRules {
  /** Sorted by id. */
  readonly rules: readonly FilingRule[];
}

export function rulesOn(rules: FilingRules, day: Day): readonly FilingRule[] {
  return rules.rules.filter((rule) => holdsOn(rule.validity, day));
}
