import type { Kind } from '../../filing/filing.ts';
import type { Role } from '../../party/party.ts';

/** What a filing can state of goods. */
export const STATEMENT_KINDS = [
  'value',
  'classification',
  'origin',
  'program',
  'quantity',
  'weight',
  'description',
  'species',
  'harvest-country',
  'permit',
  'maker',
  'seller',
  'consignee',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Under which law filings of a kind are collected, and for whom they are made. */
export interface Authority {
  readonly filing: Kind;
  readonly citation: string;
  /** In which role a party answers for what the filing says, whoever sent it. */
  readonly declarant: Role;
  /** For safety and targeting only. */
  readonly security: boolean;
  readonly verified: boolean;
}

/** Who has the good of a statement, if it is false. */
export interface StatementRule {
  readonly about: StatementKind;
  readonly benefits: readonly Role[];
  readonly citation: string;
  readonly verified: boolean;
}

/** What the law says of who answers for what. */
export interface AccountabilityLaw {
  readonly authorities: readonly Authority[];
  readonly statements: readonly StatementRule[];
}

export const NO_ACCOUNTABILITY: AccountabilityLaw = { authorities: [], statements: [] };
