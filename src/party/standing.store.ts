import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import { readDismissals } from './rescreen/dismissal.store.ts';
import type { PartyStanding } from './standing.ts';
import { readMemberships } from './trust/membership.store.ts';

/** What the accounts know of the parties with these keys; nothing of those of whom there is nothing to tell. */
export async function readStandings(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PartyStanding>> {
  const rows = await tx.query(sql`
    select asked as key, found.standing from unnest(${keys}::text[]) asked
    cross join lateral (
      select standing::text as standing from party_standing
      where agency = ${tx.agency} and key = asked limit 1) found`);
  return new Map(rows.map((row) => [String(row['key']), readStanding(row)]));
}

/** Our own text of a standing. */
function readStanding(row: Row): PartyStanding {
  return JSON.parse(String(row['standing'])) as PartyStanding;
}

/** A part of the standing of accounts; of those of whom it has nothing to tell there is none. */
export type StandingReader = (
  tx: Transaction,
  accounts: readonly string[],
) => Promise<ReadonlyMap<string, Partial<Omit<PartyStanding, 'account'>>>>;

/**
 * Who knows what a decision is told of a party: one reader of each cabinet that knows something. Each answers by
 * account, for the account that it knew it of; what is known of one is known of all that are one party with it.
 */
const READERS: readonly StandingReader[] = [
  readMemberships,
  readSuspensions,
  readSignals,
  readDismissals,
];

/**
 * Makes anew what decisions are told of these accounts and of all that are one party with them. Whoever changes
 * what a reader answers calls it in the same transaction, so that it is told from the next decision on.
 */
export async function renewStandings(tx: Transaction, accounts: readonly string[]): Promise<void> {
  const members = await lockMembers(tx, accounts);
  if (members.size === 0) return;
  const ids = [...members.keys()];
  const standings = new Map<string, PartyStanding>();
  for (const read of READERS) {
    for (const [account, part] of await read(tx, ids)) {
      const canonical = members.get(account) ?? account;
      const known = standings.get(canonical) ?? nothingOf(canonical);
      standings.set(canonical, together(known, part));
    }
  }
  const rows = [...standings].map(([canonical, standing]) => ({ canonical, standing }));
  await tx.query(sql`
    with gone as (
      delete from party_standing where agency = ${tx.agency} and key in (
        select party_key.key from party_account
        join party_key on party_key.agency = ${tx.agency} and party_key.account = party_account.id
        where party_account.agency = ${tx.agency} and party_account.id = any(${ids}::uuid[])
          and not party_account.canonical = any(${[...standings.keys()]}::uuid[]))
    )
    insert into party_standing (agency, key, account, standing)
    select ${tx.agency}, party_key.key, told.canonical, told.standing
    from json_to_recordset(${JSON.stringify(rows)}) told (canonical uuid, standing json)
    join party_account on party_account.agency = ${tx.agency}
      and party_account.canonical = told.canonical
    join party_key on party_key.agency = ${tx.agency} and party_key.account = party_account.id
    on conflict (agency, key) do update set
      account = excluded.account, standing = excluded.standing`);
}

/** All that are one party with these accounts, each with what stands for it; nobody moves them meanwhile. */
async function lockMembers(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query(sql`
    select id, canonical from party_account
    where agency = ${tx.agency} and canonical in (
      select canonical from party_account
      where agency = ${tx.agency} and id = any(${accounts}::uuid[]))
    order by id for update`);
  return new Map(rows.map((row) => [String(row['id']), String(row['canonical'])]));
}

function nothingOf(account: string): PartyStanding {
  return { account, suspension: null, memberships: [], dismissals: [] };
}

/** The earliest suspension stands; memberships, dismissals and signals of all members count. */
function together(known: PartyStanding, part: Partial<PartyStanding>): PartyStanding {
  const { suspension = null, memberships = [], dismissals = [] } = part;
  const earlier =
    known.suspension !== null &&
    (suspension === null || known.suspension.since <= suspension.since);
  const signals = [...new Set([...(known.signals ?? []), ...(part.signals ?? [])])].sort();
  return {
    account: known.account,
    suspension: earlier ? known.suspension : suspension,
    memberships: [...known.memberships, ...memberships],
    dismissals: [...known.dismissals, ...dismissals],
    ...(signals.length === 0 ? {} : { signals }),
  };
}

/** What months of trade show of them. */
async function readSignals(
  tx: Transaction,
  accounts: readonly string[],
): ReturnType<StandingReader> {
  const rows = await tx.query(sql`
    select account, array_agg(kind order by kind) as kinds from party_signal
    where agency = ${tx.agency} and account = any(${accounts}::uuid[]) group by account`);
  return new Map(
    rows.map((row) => [
      String(row['account']),
      { signals: Array.isArray(row['kinds']) ? row['kinds'].map(String) : [] },
    ]),
  );
}

/** Suspensions that nobody lifted. */
async function readSuspensions(
  tx: Transaction,
  accounts: readonly string[],
): ReturnType<StandingReader> {
  const rows = await tx.query(sql`
    select distinct on (account) account, at, reason from party_statement
    where agency = ${tx.agency} and kind = 'suspension' and account = any(${accounts}::uuid[])
      and not exists (select from party_statement_end ended
        where ended.agency = ${tx.agency} and ended.statement = party_statement.id)
    order by account, at`);
  return new Map(
    rows.map((row) => [
      String(row['account']),
      { suspension: { since: readMoment(row['at']), reason: String(row['reason']) } },
    ]),
  );
}

function readMoment(value: unknown): Instant {
  return instantOf(value instanceof Date ? value.getTime() : Date.parse(String(value)));
}
