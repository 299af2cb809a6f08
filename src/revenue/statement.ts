import type { Day } from '../terms/day.ts';
import { type Cents, type Charges, totalOf } from './cents.ts';
import { statementDue } from './deadlines.ts';
import type { BookedEntry } from './entry-step.ts';
import type { RevenueLaw } from './law.ts';

/** An entry as a statement lists it. */
export interface StatementLine {
  readonly entry: string;
  readonly entryDate: Day;
  readonly charges: Charges;
  readonly total: Cents;
  /** What is still to be deposited; negative when too much was. */
  readonly open: Cents;
}

/** What an importer owes for the entries of a month, at once. */
export interface Statement {
  readonly importer: string;
  /** "2026-10" */
  readonly month: string;
  /** Null where the law gives no day. */
  readonly due: Day | null;
  readonly entries: readonly StatementLine[];
  /** By account, over all entries. */
  readonly charges: Charges;
  readonly total: Cents;
  readonly open: Cents;
}

/**
 * The periodic monthly statement of some entries.
 *
 * @param month any day of it
 * @source 19 CFR 24.25
 */
export function statementOf(
  importer: string,
  month: Day,
  entries: readonly (BookedEntry & { readonly entry: string })[],
  law: RevenueLaw,
): Statement {
  const lines = entries.map(({ entry, life, balances }) => ({
    entry,
    entryDate: life.booking.entryDate,
    charges: life.asserted,
    total: totalOf(life.asserted),
    open: balances['deposits'] ?? 0n,
  }));
  return {
    importer,
    month: month.slice(0, 7),
    due: statementDue(law, month),
    entries: lines,
    charges: sumOf(lines.map(({ charges }) => charges)),
    total: lines.reduce((sum, { total }) => sum + total, 0n),
    open: lines.reduce((sum, { open }) => sum + open, 0n),
  };
}

function sumOf(all: readonly Charges[]): Charges {
  const sums = new Map<string, Cents>();
  for (const [account, cents] of all.flatMap((charges) => Object.entries(charges))) {
    sums.set(account, (sums.get(account) ?? 0n) + cents);
  }
  return Object.fromEntries([...sums].sort());
}
