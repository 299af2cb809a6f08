import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Mention } from './mention.ts';

/** Of an account that was written in more ways, the commonest count. */
const FACTS_OF_A_KIND = 8;

/** All that was said of these accounts, in the order of their ids; ships are known by their numbers, and left out. */
export async function readMentions(
  tx: Transaction,
  accounts: readonly string[],
): Promise<readonly Mention[]> {
  const rows = await tx.query(sql`
    select account.id, account.country, fact.kind, fact.told, fact.scheme
    from unnest(${accounts}::uuid[]) asked
    join party_account account on account.agency = ${tx.agency} and account.id = asked
      and account.kind <> 'vessel'
    cross join lateral (
      select kind, told, scheme, value from (
        select kind, told, scheme, value,
          row_number() over (partition by kind order by times desc, scheme, value) as place
        from party_fact where agency = ${tx.agency} and party_fact.account = asked) said
      where place <= ${FACTS_OF_A_KIND}) fact
    order by account.id, fact.kind, fact.scheme, fact.value`);
  return gathered(rows);
}

/** Accounts after an id, in the order of their ids. */
export async function listAccounts(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    select id from party_account where agency = ${tx.agency} and id > ${after}
    order by id limit ${limit}`);
  return rows.map((row) => String(row['id']));
}

export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

function gathered(rows: readonly Row[]): readonly Mention[] {
  const mentions = new Map<string, Gathering>();
  for (const row of rows) {
    const key = String(row['id']);
    const known = mentions.get(key) ?? begun(key, row['country']);
    mentions.set(key, known);
    const [kind, told] = [String(row['kind']), String(row['told'])];
    if (kind === 'identifier') {
      known.identifiers.push({ scheme: String(row['scheme']), value: told });
    } else LISTS[kind]?.(known).push(told);
  }
  return [...mentions.values()];
}

interface Gathering extends Mention {
  readonly names: string[];
  readonly addresses: string[];
  readonly identifiers: { readonly scheme: string; readonly value: string }[];
  readonly phones: string[];
  readonly emails: string[];
  readonly banks: string[];
  readonly officers: string[];
}

function begun(key: string, country: unknown): Gathering {
  return {
    ...{ key, country: country === null ? null : String(country) },
    ...{ names: [], addresses: [], identifiers: [] },
    ...{ phones: [], emails: [], banks: [], officers: [] },
  };
}

/** Where each kind of fact goes. Who owns a party is another party, and says nothing of who it is. */
const LISTS: Readonly<Record<string, (of: Gathering) => string[]>> = {
  name: ({ names }) => names,
  address: ({ addresses }) => addresses,
  telephone: ({ phones }) => phones,
  email: ({ emails }) => emails,
  bank: ({ banks }) => banks,
  officer: ({ officers }) => officers,
};
