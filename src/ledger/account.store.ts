import assert from 'node:assert/strict';
import { type Instant, instantOf, millisecondsOf } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { uuidOf } from '../terms/uuid.ts';
import { LANGUAGES } from '../terms/words.ts';
import {
  type Account,
  type ApiToken,
  type NewAccount,
  principalOf,
  type SignInPolicy,
} from './account.ts';
import { type Principal, ROLES, type Role } from './authorize.ts';
import { type Row, sql, type Transaction } from './database.ts';
import { LEDGER_FAULTS } from './faults.ts';
import { PLAIN_PROFILE, type SenderProfile } from './sender-profile.ts';

const ACCOUNTS_MAX = 1_000;
const MINUTE_MS = 60_000;

/** @faults login-taken */
export async function createAccount(
  tx: Transaction,
  account: NewAccount,
  at: Instant,
): Promise<Result<Account>> {
  const { login, name, roles, filer, profile, language } = account;
  const id = uuidOf(at, `account/${tx.agency}/${login}`);
  const [created] = await tx.query(sql`
    insert into account (agency, id, login, name, roles, filer, profile, language)
    values (${tx.agency}, ${id}, ${login}, ${name}, ${[...roles]}, ${filer}, ${profile}, ${language})
    on conflict (agency, login) do nothing returning id`);
  if (created === undefined) return refuse(LEDGER_FAULTS.fault('login-taken', '/login', login));
  return ok({ ...account, id });
}

/** The open account of a login. */
export async function findAccount(tx: Transaction, login: string): Promise<Account | null> {
  const [row] = await tx.query(sql`
    select id, login, name, roles, filer, profile, language from account
    where agency = ${tx.agency} and login = ${login} and closed_at is null`);
  return row === undefined ? null : readAccount(row);
}

/** The open accounts by login, the first thousand. */
export async function listAccounts(tx: Transaction): Promise<readonly Account[]> {
  const rows = await tx.query(sql`
    select id, login, name, roles, filer, profile, language from account
    where agency = ${tx.agency} and closed_at is null order by login limit ${ACCOUNTS_MAX}`);
  return rows.map(readAccount);
}

/** A new password lifts a lock, and ends the sessions that the old one opened. @param stored from `hashPassword` */
export async function setPassword(tx: Transaction, account: string, stored: string): Promise<void> {
  await tx.query(sql`
    update account set password = ${stored}, failures = 0, locked_until = null
    where agency = ${tx.agency} and id = ${account}`);
  await tx.query(sql`delete from session where agency = ${tx.agency} and account = ${account}`);
}

/** From here on nobody gets in by this account: not by password or link, session or token. */
export async function closeAccount(tx: Transaction, account: string, at: Instant): Promise<void> {
  await tx.query(sql`
    update account set closed_at = ${at}
    where agency = ${tx.agency} and id = ${account} and closed_at is null`);
}

/** An account whose password may be tried now. */
export interface Attempt {
  readonly account: Account;
  /** From `hashPassword`; null when the account has none. */
  readonly password: string | null;
}

/**
 * Counts a try at a password before it is looked at, so that a hundred at once are a hundred.
 *
 * @returns null when there is no such account, or it is locked: the caller cannot tell which
 */
export async function countAttempt(
  tx: Transaction,
  login: string,
  policy: SignInPolicy,
  now: Instant,
): Promise<Attempt | null> {
  // The count is not waited for on disk: that wait would tell which accounts exist.
  await tx.query(sql`set local synchronous_commit = off`);
  const until = instantOf(millisecondsOf(now) + policy.lockMinutes * MINUTE_MS);
  const [row] = await tx.query(sql`
    update account set failures = failures + 1,
      locked_until = case when failures + 1 >= ${policy.failuresMax} then ${until}::timestamptz end
    where agency = ${tx.agency} and login = ${login} and closed_at is null
      and (locked_until is null or locked_until <= ${now})
    returning id, login, name, roles, filer, profile, language, password`);
  if (row === undefined) return null;
  const password = row['password'];
  assert(password === null || typeof password === 'string');
  return { account: readAccount(row), password };
}

/** The password was right: what was counted against the account no longer counts. */
export async function forgiveFailures(tx: Transaction, account: string): Promise<void> {
  await tx.query(sql`
    update account set failures = 0, locked_until = null
    where agency = ${tx.agency} and id = ${account}`);
}

export async function createSignInLink(
  tx: Transaction,
  link: { readonly hash: string; readonly account: string; readonly expires: Instant },
): Promise<void> {
  await tx.query(sql`
    insert into sign_in_link (agency, hash, account, expires_at)
    values (${tx.agency}, ${link.hash}, ${link.account}, ${link.expires})`);
}

/** Whose link it is, once: of two who come at the same moment one finds it used. */
export async function redeemSignInLink(
  tx: Transaction,
  hash: string,
  now: Instant,
): Promise<Account | null> {
  const [row] = await tx.query(sql`
    update sign_in_link set used_at = ${now} from account
    where sign_in_link.agency = ${tx.agency} and hash = ${hash}
      and used_at is null and expires_at > ${now}
      and account.agency = sign_in_link.agency and account.id = sign_in_link.account and closed_at is null
    returning id, login, name, roles, filer, profile, language`);
  return row === undefined ? null : readAccount(row);
}

/** Opens a session, and clears away those that have run out. */
export async function openSession(
  tx: Transaction,
  session: { readonly hash: string; readonly account: string; readonly expires: Instant },
  now: Instant,
): Promise<void> {
  await tx.query(sql`delete from session where agency = ${tx.agency} and expires_at <= ${now}`);
  await tx.query(sql`
    insert into session (agency, hash, account, expires_at)
    values (${tx.agency}, ${session.hash}, ${session.account}, ${session.expires})`);
}

export async function findSession(
  tx: Transaction,
  hash: string,
  now: Instant,
): Promise<Principal | null> {
  const [row] = await tx.query(sql`
    select id, login, name, roles, filer, profile, language from session
    join account on account.agency = session.agency and account.id = session.account
    where session.agency = ${tx.agency} and hash = ${hash}
      and expires_at > ${now} and closed_at is null`);
  return row === undefined ? null : principalOf(readAccount(row), tx.agency, 'session');
}

export async function endSession(tx: Transaction, hash: string): Promise<void> {
  await tx.query(sql`delete from session where agency = ${tx.agency} and hash = ${hash}`);
}

export async function createApiToken(
  tx: Transaction,
  token: ApiToken & { readonly expires: Instant },
): Promise<void> {
  await tx.query(sql`
    insert into api_token (agency, hash, account, label, roles, expires_at)
    values (${tx.agency}, ${token.hash}, ${token.account}, ${token.label}, ${[...token.roles]},
      ${token.expires})`);
}

/** Who a token speaks for: its account, in the roles that both the token and the account have. */
export async function findApiToken(
  tx: Transaction,
  hash: string,
  now: Instant,
): Promise<Principal | null> {
  const [row] = await tx.query(sql`
    select id, login, name, account.roles, filer, profile, language, api_token.roles as token_roles
    from api_token
    join account on account.agency = api_token.agency and account.id = api_token.account
    where api_token.agency = ${tx.agency} and hash = ${hash}
      and expires_at > ${now} and revoked_at is null and closed_at is null`);
  if (row === undefined) return null;
  const account = readAccount(row);
  const lent = readRoles(row['token_roles']);
  const roles = account.roles.filter((role) => lent.includes(role));
  return principalOf({ ...account, roles }, tx.agency, 'token');
}

/** The tokens of an account that still open something, by label. */
export async function listApiTokens(
  tx: Transaction,
  account: string,
  now: Instant,
): Promise<readonly (ApiToken & { readonly expires: Instant })[]> {
  const rows = await tx.query(sql`
    select hash, label, roles, expires_at from api_token
    where agency = ${tx.agency} and account = ${account}
      and expires_at > ${now} and revoked_at is null
    order by label, hash limit ${ACCOUNTS_MAX}`);
  return rows.map(({ hash, label, roles, expires_at: expires }) => {
    assert(typeof hash === 'string' && typeof label === 'string' && expires instanceof Date);
    return {
      hash,
      account,
      label,
      roles: readRoles(roles),
      expires: instantOf(expires.getTime()),
    };
  });
}

/** Takes a token back. False when none of that hash was still good. */
export async function revokeApiToken(
  tx: Transaction,
  hash: string,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query(sql`
    update api_token set revoked_at = ${now}
    where agency = ${tx.agency} and hash = ${hash} and revoked_at is null returning hash`);
  return rows.length > 0;
}

function readAccount({ id, login, name, roles, filer, profile, language: stored }: Row): Account {
  const language = LANGUAGES.find((known) => known === stored);
  assert(typeof id === 'string' && typeof login === 'string' && typeof name === 'string');
  assert(filer === null || typeof filer === 'string');
  assert(language !== undefined, `an account in an unknown language: ${login}`);
  const known = { ...PLAIN_PROFILE, ...(profile as Partial<SenderProfile>) };
  return { id, login, name, roles: readRoles(roles), filer, profile: known, language };
}

/** A role that this version does not know grants nothing. */
function readRoles(stored: unknown): readonly Role[] {
  assert(Array.isArray(stored));
  return ROLES.filter((role) => stored.includes(role));
}
