import type { Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { readStandings } from '../standing.store.ts';
import { flagsOf } from './account.ts';
import type { AccountFiling, AccountPage } from './account-page.ts';
import {
  findAccount,
  listAffiliates,
  listFacts,
  listMembers,
  listRoles,
} from './account-view.store.ts';
import type { PartyPolicy } from './party-policy.ts';
import { listStatements } from './statement.store.ts';

/** What a page is read with. */
export interface PageSource {
  readonly policy: PartyPolicy | null;
  readonly at: Instant;
  /** What was filed under these keys, the latest first. */
  readonly filingsOf: (
    tx: Transaction,
    keys: readonly string[],
    limit: number,
  ) => Promise<readonly AccountFiling[]>;
}

const FILINGS_MAX = 50;

/** Everything about the party to which an account belongs; null when there is no such account. */
export async function readAccountPage(
  tx: Transaction,
  id: string,
  { policy, at, filingsOf }: PageSource,
): Promise<AccountPage | null> {
  const account = await findAccount(tx, id);
  if (account === null) return null;
  const members = await listMembers(tx, account.id);
  const ids = members.map((member) => member.id);
  const keys = members.flatMap((member) => member.keys);
  const facts = await listFacts(tx, ids);
  const roles = await listRoles(tx, ids);
  const [standing = null] = (await readStandings(tx, keys)).values();
  const imports = roles.some(({ role }) => role === 'importer' || role === 'consignee');
  return {
    asOf: at,
    account,
    members,
    facts,
    roles,
    flags: flagsOf(facts, roles, policy, at),
    affiliates: await listAffiliates(tx, ids),
    statements: await listStatements(tx, account.id),
    standing,
    filings: imports ? await filingsOf(tx, keys, FILINGS_MAX) : [],
    importerKeys: imports ? keys : [],
  };
}
