import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Day } from '../../terms/day.ts';
import { foldName, wordsOf } from '../fold.ts';
import type { Role } from '../party.ts';
import type { AccountRow, Affiliate, Member, RecordedFact, RoleCount } from './account.ts';
import { readIdentifier, SCHEMES_KNOWN } from './identifier.ts';
import type { AccountKind, FactKind } from './mention.ts';
import { readMoment } from './statement.store.ts';

/** Accounts that a beginning of a word may lead to before another word has to narrow them. */
const CANDIDATES_MAX = 2_000;

/** Parties that were found, and whether there may be more. */
export interface Found {
  readonly parties: readonly AccountRow[];
  readonly more: boolean;
}

/**
 * Parties by a number, or by the beginnings of the words of a name, the most filed first.
 *
 * Words are looked for by the rarest: its accounts are read, up to a bound, and held against the others.
 */
export async function searchAccounts(
  tx: Transaction,
  query: string,
  limit: number,
): Promise<Found> {
  const numbered = await accountsOfNumber(tx, query);
  const { accounts, more } =
    numbered.length > 0 ? { accounts: numbered, more: false } : await accountsOfWords(tx, query);
  const rows = await listAccounts(tx, accounts, limit + 1);
  return { parties: rows.slice(0, limit), more: more || rows.length > limit };
}

/** A number in whatever register it may stand, and however it is written; or a whole party key. */
async function accountsOfNumber(tx: Transaction, query: string): Promise<readonly string[]> {
  const [scheme = '', value = ''] = query.includes(':') ? query.split(':') : ['', query];
  const schemes = SCHEMES_KNOWN.includes(scheme.toUpperCase()) ? [scheme] : SCHEMES_KNOWN;
  const numbers = schemes.map((one) => {
    const read = readIdentifier({ scheme: one, value });
    return `${read.scheme}:${read.value}`;
  });
  const rows = await tx.query(sql`
    select account from party_key where agency = ${tx.agency} and key = ${query}
    union
    select found.account from unnest(${numbers}::text[]) number
    cross join lateral (
      select account from party_fact
      where agency = ${tx.agency} and kind = 'identifier' and value = number
      limit ${CANDIDATES_MAX}) found`);
  return rows.map((row) => String(row['account']));
}

async function accountsOfWords(
  tx: Transaction,
  query: string,
): Promise<{ readonly accounts: readonly string[]; readonly more: boolean }> {
  const words = [...new Set(wordsOf(foldName(query)))];
  const counted = await tx.query(sql`
    select word, (
      select count(*)::int from (
        select from party_word
        where agency = ${tx.agency} and party_word.word >= asked.word
          and party_word.word < asked.word || '{' limit ${CANDIDATES_MAX + 1}) few) as many
    from unnest(${words}::text[]) asked (word) order by many, length(asked.word) desc`);
  const [rarest] = counted;
  if (rarest === undefined) return { accounts: [], more: false };
  const others = counted.slice(1).map((row) => String(row['word']));
  const rows = await tx.query(sql`
    select candidate.account from (
      select distinct account from (
        select account from party_word
        where agency = ${tx.agency} and word >= ${String(rarest['word'])}::text
          and word < ${String(rarest['word'])}::text || '{' limit ${CANDIDATES_MAX}) few
    ) candidate
    where not exists (
      select from unnest(${others}::text[]) other
      where not exists (
        select from party_word where agency = ${tx.agency} and account = candidate.account
          and word >= other and word < other || '{'))`);
  return {
    accounts: rows.map((row) => String(row['account'])),
    more: Number(rarest['many']) > CANDIDATES_MAX,
  };
}

/** The parties to which accounts belong, each once, the most filed first. */
async function listAccounts(
  tx: Transaction,
  accounts: readonly string[],
  limit: number,
): Promise<readonly AccountRow[]> {
  const rows = await tx.query(sql`
    select standing.id, standing.kind, standing.name, standing.country, standing.opened_at,
      count(distinct member.id)::int as members, coalesce(sum(filed.filings), 0)::int as filings,
      max(filed.last_seen) as last_seen,
      (select min(key) from party_key
        where party_key.agency = ${tx.agency} and account = standing.id) as key,
      exists (select from party_standing told where told.agency = ${tx.agency}
        and told.account = standing.id and told.standing -> 'suspension' ->> 'since' is not null
      ) as suspended
    from (
      select distinct canonical from party_account
      where agency = ${tx.agency} and id = any(${accounts}::uuid[])) named
    join party_account standing on standing.agency = ${tx.agency} and standing.id = named.canonical
    join party_account member on member.agency = ${tx.agency}
      and member.canonical = named.canonical
    left join lateral (
      select sum(filings) as filings, max(last_seen) as last_seen from party_role
      where agency = ${tx.agency} and account = member.id) filed on true
    group by standing.agency, standing.id
    order by filings desc, standing.name, standing.id limit ${limit}`);
  return rows.map((row) => ({
    id: String(row['id']),
    kind: String(row['kind']) as AccountKind,
    name: String(row['name']),
    key: String(row['key'] ?? ''),
    country: textOrNull(row['country']),
    openedAt: readMoment(row['opened_at']),
    suspended: row['suspended'] === true,
    members: Number(row['members']),
    filings: Number(row['filings']),
    lastSeen: row['last_seen'] === null ? null : readMoment(row['last_seen']),
  }));
}

/** Parties that are suspended. */
export async function listSuspended(tx: Transaction, limit: number): Promise<Found> {
  const rows = await tx.query(sql`
    select distinct account from party_standing
    where agency = ${tx.agency} and standing -> 'suspension' ->> 'since' is not null
    limit ${CANDIDATES_MAX}`);
  const accounts = rows.map((row) => String(row['account']));
  const parties = await listAccounts(tx, accounts, limit + 1);
  return { parties: parties.slice(0, limit), more: parties.length > limit };
}

/** The party to which an account belongs; null when there is no such account. */
export async function findAccount(tx: Transaction, account: string): Promise<AccountRow | null> {
  const [row = null] = await listAccounts(tx, [account], 1);
  return row;
}

/** All accounts that are one party with it, the oldest first. */
export async function listMembers(tx: Transaction, canonical: string): Promise<readonly Member[]> {
  const rows = await tx.query(sql`
    select id, name, opened_at, opened_by, (
      select json_agg(key order by key)::text from party_key
      where agency = ${tx.agency} and account = member.id) as keys
    from party_account member
    where agency = ${tx.agency} and canonical = ${canonical} order by opened_at, id`);
  return rows.map((row) => ({
    id: String(row['id']),
    name: String(row['name']),
    keys: JSON.parse(String(row['keys'] ?? '[]')) as readonly string[],
    openedAt: readMoment(row['opened_at']),
    openedBy: String(row['opened_by']),
  }));
}

/** What was said of a party, the latest first, one row for each thing whichever member it was said of. */
export async function listFacts(
  tx: Transaction,
  members: readonly string[],
): Promise<readonly RecordedFact[]> {
  const rows = await tx.query(sql`
    select kind, scheme, value, (array_agg(told order by last_seen desc))[1] as told,
      max(country) as country, to_char(min(valid_from), 'YYYY-MM-DD') as valid_from,
      to_char(max(valid_to), 'YYYY-MM-DD') as valid_to, min(first_seen) as first_seen,
      max(last_seen) as last_seen, sum(times)::int as times,
      bool_and(filing is null) as by_person
    from party_fact where agency = ${tx.agency} and account = any(${members}::uuid[])
    group by kind, scheme, value order by max(last_seen) desc, kind, value limit ${FACTS_MAX}`);
  return rows.map(readFact);
}

const FACTS_MAX = 500;

function readFact(row: Row): RecordedFact {
  const scheme = String(row['scheme']);
  const value = String(row['value']).slice(scheme.length + 1);
  return {
    kind: String(row['kind']) as FactKind,
    told: String(row['told']),
    scheme,
    flaw: scheme === '' ? null : readIdentifier({ scheme, value }).flaw,
    country: textOrNull(row['country']),
    from: textOrNull(row['valid_from']) as Day | null,
    to: textOrNull(row['valid_to']) as Day | null,
    firstSeen: readMoment(row['first_seen']),
    lastSeen: readMoment(row['last_seen']),
    times: Number(row['times']),
    by: row['by_person'] === true ? 'person' : 'filings',
  };
}

/** In which roles a party was named at which ports. */
export async function listRoles(
  tx: Transaction,
  members: readonly string[],
): Promise<readonly RoleCount[]> {
  const rows = await tx.query(sql`
    select role, port, sum(filings)::int as filings, min(first_seen) as first_seen,
      max(last_seen) as last_seen
    from party_role where agency = ${tx.agency} and account = any(${members}::uuid[])
    group by role, port order by sum(filings) desc, role, port`);
  return rows.map((row) => ({
    role: String(row['role']) as Role,
    port: String(row['port']),
    filings: Number(row['filings']),
    firstSeen: readMoment(row['first_seen']),
    lastSeen: readMoment(row['last_seen']),
  }));
}

/** What more accounts than this share tells nothing of any two of them: a forwarder's address, a bank's clearing account. */
const SHARED_MAX = 20;

/**
 * Other parties that share an address, an owner, an officer, a telephone, an e-mail, a bank account or a number with
 * these accounts, each with what it shares.
 *
 * @source 19 USC 4320: affiliated importers are linked
 */
export async function listAffiliates(
  tx: Transaction,
  members: readonly string[],
): Promise<readonly Affiliate[]> {
  const rows = await tx.query(sql`
    select standing.id, standing.name, standing.country,
      json_agg(distinct jsonb_build_object('kind', shared.kind, 'told', shared.told))::text as shares
    from (
      select own.kind, own.told, other.account
      from (
        select distinct on (kind, value) kind, value, told from party_fact
        where agency = ${tx.agency} and account = any(${members}::uuid[]) and kind <> 'name'
        order by kind, value, last_seen desc limit ${FACTS_MAX}) own
      cross join lateral (
        select account, count(*) over () as many from (
          select account from party_fact
          where agency = ${tx.agency} and kind = own.kind and value = own.value
          limit ${SHARED_MAX + 1}) few) other
      where other.many <= ${SHARED_MAX} and not other.account = any(${members}::uuid[])
    ) shared
    join party_account named on named.agency = ${tx.agency} and named.id = shared.account
    join party_account standing on standing.agency = ${tx.agency} and standing.id = named.canonical
    group by standing.id, standing.name, standing.country
    order by count(*) desc, standing.name, standing.id limit ${AFFILIATES_MAX}`);
  return rows.map((row) => ({
    id: String(row['id']),
    name: String(row['name']),
    country: textOrNull(row['country']),
    shares: JSON.parse(String(row['shares'])) as Affiliate['shares'],
  }));
}

const AFFILIATES_MAX = 50;

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
