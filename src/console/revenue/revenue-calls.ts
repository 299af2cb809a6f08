import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EntryLedger, ImporterAccount, ImporterRow } from '../../revenue/account.store.ts';
import type { InDollars } from '../../revenue/cents.ts';
import type { Statement } from '../../revenue/statement.ts';
import type { Instant } from '../../terms/day.ts';
import { ask } from '../api.ts';

export type Account = InDollars<ImporterAccount>;
export type AccountEntry = Account['entries'][number];
export type Ledger = InDollars<EntryLedger>;
export type LedgerPosting = Ledger['postings'][number];

/** A step of an entry that the desk offers. */
export type Step =
  | {
      readonly kind: 'corrected';
      readonly charges: Readonly<Record<string, string>>;
      readonly reason: string;
    }
  | { readonly kind: 'protested'; readonly reason: string };

const importerPath = (importer: string) => `/v1/importers/${encodeURIComponent(importer)}`;

export function importersQuery(text: string) {
  return queryOptions({
    queryKey: ['importers', text],
    queryFn: () =>
      ask<{ asOf: Instant; importers: readonly InDollars<ImporterRow>[] }>(
        'GET',
        `/v1/importers?${new URLSearchParams({ q: text })}`,
      ),
    placeholderData: keepPreviousData,
  });
}

export function accountQuery(importer: string) {
  return queryOptions({
    queryKey: ['account', importer],
    queryFn: () => ask<Account>('GET', `${importerPath(importer)}/account`),
  });
}

/** @param month "2026-10" */
export function statementQuery(importer: string, month: string) {
  return queryOptions({
    queryKey: ['account', importer, 'statement', month],
    queryFn: () =>
      ask<InDollars<Statement>>('GET', `${importerPath(importer)}/statement?month=${month}`),
    placeholderData: keepPreviousData,
  });
}

export function ledgerQuery(entry: string) {
  return queryOptions({
    queryKey: ['entry-ledger', entry],
    queryFn: () => ask<Ledger>('GET', `/v1/entries/${encodeURIComponent(entry)}/ledger`),
  });
}

export function takeStep(entry: string, step: Step, csrf: string): Promise<Ledger> {
  const { kind, ...sent } = step;
  const path = kind === 'corrected' ? 'corrections' : 'protests';
  return ask('POST', `/v1/entries/${encodeURIComponent(entry)}/${path}`, sent, csrf);
}
