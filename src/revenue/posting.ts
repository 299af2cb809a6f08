import assert from 'node:assert/strict';
import { type Currency, USD } from '../terms/money.ts';
import { type Cents, type Charges, totalOf } from './cents.ts';

/**
 * The accounts of an importer that are not charges. Every other account bears the name of a charge:
 * `duty`, `mpf`, `ad`, or the measure behind an additional duty.
 *
 * `deposits`: estimated duties that are owed (debit) or were deposited (credit). `bills` and
 * `refunds-payable`: what liquidation left open. `cash`: what the treasury has had from the importer.
 */
export const BALANCE_ACCOUNTS = [
  'deposits',
  'bills',
  'refunds-payable',
  'interest',
  'cash',
] as const;

/** An amount on one account. Debits are positive, credits negative. */
export interface Posting {
  readonly account: string;
  readonly currency: Currency;
  readonly cents: Cents;
}

/** The postings of one event, in the order of their accounts; they sum to zero. Accounts that would get 0 get none. */
export function transaction(amounts: Charges): readonly Posting[] {
  assert(totalOf(amounts) === 0n, 'a transaction that does not sum to zero');
  return Object.entries(amounts)
    .filter(([, cents]) => cents !== 0n)
    .map(([account, cents]) => ({ account, currency: USD, cents }))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1));
}

/** Charges as credits. */
export function credited(changes: Charges): Charges {
  return Object.fromEntries(Object.entries(changes).map(([account, cents]) => [account, -cents]));
}
