import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { renewStandings } from '../standing.store.ts';
import { factsOfParty, kindOf, type Mention, searchWords, type ToldFact } from './mention.ts';

/** Who opens accounts that filings name. */
export const HOUSE = 'tidewaiter';

/**
 * The accounts of keys, each opened now if it has none.
 *
 * @returns by key
 */
export async function openAccounts(
  tx: Transaction,
  mentions: readonly Mention[],
  openedBy: string = HOUSE,
): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) if (!first.has(mention.key)) first.set(mention.key, mention);
  const known = new Map(await readKeys(tx, [...first.keys()]));
  const fresh = [...first.values()].filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return known;
  const rows = fresh.map((mention) => {
    const { key, at, party, synthetic } = mention;
    const id = uuidOf(at, `party/${tx.agency}/${key}`);
    return {
      agency: tx.agency,
      key,
      account: id,
      id,
      canonical: id,
      kind: kindOf(mention),
      name: party.name,
      country: party.country,
      opened_at: at,
      opened_by: openedBy,
      synthetic,
    };
  });
  const text = JSON.stringify(rows);
  // Whoever else opens an account for a key at this moment has it: the row that is kept says whose it is.
  await tx.query(sql`
    with kept as (
      insert into party_key select * from json_populate_recordset(null::party_key, ${text})
      on conflict do nothing returning account
    )
    insert into party_account
    select row.* from json_populate_recordset(null::party_account, ${text}) row
    where id in (select account from kept)`);
  for (const [key, account] of await readKeys(
    tx,
    fresh.map(({ key }) => key),
  )) {
    known.set(key, account);
  }
  return known;
}

/** Which account each key names, itself and not what stands for it. */
async function readKeys(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query(sql`
    select asked as key, found.account from unnest(${keys}::text[]) asked
    cross join lateral (
      select account from party_key where agency = ${tx.agency} and key = asked limit 1) found`);
  return new Map(rows.map((row) => [String(row['key']), String(row['account'])]));
}

/**
 * Counts what filings say of parties into their accounts: facts with when they were first and last said, roles by
 * port, the words that they are found by.
 */
export async function recordMentions(tx: Transaction, mentions: readonly Mention[]): Promise<void> {
  if (mentions.length === 0) return;
  const accounts = await openAccounts(tx, mentions);
  const facts = new Map<string, FactRow>();
  const roles = new Map<string, RoleRow>();
  const words = new Map<string, object>();
  const named = new Map<string, object>();
  const { agency } = tx;
  for (const mention of mentions) {
    const account = accounts.get(mention.key);
    if (account === undefined) continue;
    const { role, at, party, filing } = mention;
    for (const fact of factsOfParty(party)) {
      count(facts, `${account} ${fact.kind} ${fact.scheme} ${fact.value}`, at, () =>
        factRow(agency, account, fact, { filing, at }),
      );
    }
    const port = mention.port ?? '';
    count(roles, `${account} ${role} ${port}`, at, () => ({
      ...{ agency, account, role, port, filings: 0, times: 0 },
      ...{ first_seen: at, last_seen: at },
    }));
    for (const word of searchWords(party.name)) {
      words.set(`${account} ${word}`, { agency, word, account });
    }
    if (party.name !== '') {
      named.set(account, { account, name: party.name, country: party.country });
    }
  }
  await writeFacts(tx, [...facts.values()]);
  const roleRows = [...roles.values()].map((row) => ({ ...row, filings: row.times }));
  await tx.query(sql`
    with counted as (
      insert into party_role as kept
      select * from json_populate_recordset(null::party_role, ${JSON.stringify(roleRows)})
      on conflict (agency, account, role, port) do update set
        filings = kept.filings + excluded.filings,
        first_seen = least(kept.first_seen, excluded.first_seen),
        last_seen = greatest(kept.last_seen, excluded.last_seen)
    ), found as (
      insert into party_word
      select * from json_populate_recordset(null::party_word, ${JSON.stringify([...words.values()])})
      on conflict do nothing
    )
    update party_account set name = said.name, country = coalesce(said.country, party_account.country)
    from json_to_recordset(${JSON.stringify([...named.values()])})
      said (account uuid, name text, country text)
    where agency = ${agency} and id = said.account
      and (party_account.name, party_account.country)
        is distinct from (said.name, coalesce(said.country, party_account.country))`);
}

interface Counted {
  times: number;
  first_seen: Instant;
  last_seen: Instant;
}

interface FactRow extends Counted {
  readonly account: string;
}

interface RoleRow extends Counted {
  readonly account: string;
}

/** Moments do not come in order: chains are read one after the other. */
function count<Kept extends Counted>(
  rows: Map<string, Kept>,
  name: string,
  at: Instant,
  begin: () => Kept,
): void {
  const row = rows.get(name) ?? begin();
  row.times += 1;
  if (at < row.first_seen) row.first_seen = at;
  if (at > row.last_seen) row.last_seen = at;
  rows.set(name, row);
}

function factRow(
  agency: string,
  account: string,
  fact: ToldFact,
  { filing, at }: Pick<Mention, 'filing' | 'at'>,
): FactRow {
  return { agency, account, ...fact, filing, times: 0, first_seen: at, last_seen: at } as FactRow;
}

/** Rows of `party_fact`; what is known already is counted on. */
export async function writeFacts(tx: Transaction, rows: readonly object[]): Promise<void> {
  await tx.query(sql`
    insert into party_fact as kept
    select * from json_populate_recordset(null::party_fact, ${JSON.stringify(rows)})
    on conflict (agency, account, kind, scheme, value) do update set
      told = case when excluded.last_seen >= kept.last_seen then excluded.told else kept.told end,
      country = coalesce(excluded.country, kept.country),
      valid_from = coalesce(excluded.valid_from, kept.valid_from),
      valid_to = coalesce(excluded.valid_to, kept.valid_to),
      statement = coalesce(excluded.statement, kept.statement),
      first_seen = least(kept.first_seen, excluded.first_seen),
      last_seen = greatest(kept.last_seen, excluded.last_seen),
      times = kept.times + excluded.times`);
}

/**
 * Says of accounts which one stands for them, and tells decisions of it in the same transaction. To undo it is to
 * move them back.
 */
export async function moveAccounts(
  tx: Transaction,
  moves: readonly { readonly account: string; readonly canonical: string }[],
): Promise<void> {
  if (moves.length === 0) return;
  const before = await tx.query(sql`
    select distinct canonical from party_account
    where agency = ${tx.agency} and id = any(${moves.map(({ account }) => account)}::uuid[])`);
  await tx.query(sql`
    update party_account set canonical = moved.canonical
    from json_to_recordset(${JSON.stringify(moves)}) moved (account uuid, canonical uuid)
    where agency = ${tx.agency} and id = moved.account`);
  await renewStandings(tx, [
    ...before.map((row) => String(row['canonical'])),
    ...moves.flatMap(({ account, canonical }) => [account, canonical]),
  ]);
}

/** What stands for accounts, each by its own id; accounts that there are not are left out. */
export async function canonicalOf(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query(sql`
    select id, canonical from party_account
    where agency = ${tx.agency} and id = any(${accounts}::uuid[])`);
  return new Map(rows.map((row: Row) => [String(row['id']), String(row['canonical'])]));
}
