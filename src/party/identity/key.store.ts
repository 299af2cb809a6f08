import { sql, type Transaction } from '../../ledger/database.ts';
import type { MentionKeys } from './blocking.ts';

/** A block that more accounts than this stand in is too common to ask. */
const BLOCK_MAX = 64;
const PAGE = 50_000;

/** Writes by which keys accounts are found. */
export async function insertKeys(
  tx: Transaction,
  accounts: readonly string[],
  { starts, keys }: MentionKeys,
): Promise<void> {
  let page: { keys: number[]; owners: string[] } = { keys: [], owners: [] };
  const write = async () => {
    await tx.query(sql`
      insert into identity_key (agency, key, account)
      select ${tx.agency}, key, account
      from unnest(${page.keys}::bigint[], ${page.owners}::uuid[]) own (key, account)
      on conflict do nothing`);
    page = { keys: [], owners: [] };
  };
  for (const [place, account] of accounts.entries()) {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      page.keys.push(keys[at] ?? 0);
      page.owners.push(account);
    }
    if (page.keys.length >= PAGE) await write();
  }
  if (page.keys.length > 0) await write();
}

export async function deleteKeysOf(tx: Transaction, accounts: readonly string[]): Promise<void> {
  await tx.query(sql`
    delete from identity_key where agency = ${tx.agency} and account = any(${accounts}::uuid[])`);
}

/** Of accounts, all others that stand in a block of theirs, where it is not too common. */
export async function listNeighbours(
  tx: Transaction,
  accounts: readonly string[],
): Promise<readonly (readonly [account: string, neighbour: string])[]> {
  const rows = await tx.query(sql`
    select distinct own.account, unnest(block.members) as neighbour
    from identity_key own
    cross join lateral (
      select array_agg(account) as members from (
        select account from identity_key
        where agency = ${tx.agency} and key = own.key limit ${BLOCK_MAX + 1}) found) block
    where own.agency = ${tx.agency} and own.account = any(${accounts}::uuid[])
      and cardinality(block.members) between 2 and ${BLOCK_MAX}`);
  return rows.map((row) => [String(row['account']), String(row['neighbour'])]);
}
