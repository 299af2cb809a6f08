import { randomBytes } from 'node:crypto';
import { createAccount, createApiToken, findAccount } from '../ledger/account.store.ts';
import type { Account, NewAccount } from '../ledger/account.ts';
import type { Role } from '../ledger/authorize.ts';
import { recordEvents } from '../ledger/journal.store.ts';
import { apiTokenOf, hashSecret, SECRET_BYTES } from '../ledger/secret.ts';
import type { House } from '../server/house.ts';
import { type Instant, instantOf, millisecondsOf } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import type { Result } from '../terms/result.ts';
import { CLI_FAULTS } from './faults.ts';
import { signInLink } from './start.ts';

const DAY_MS = 86_400_000;
/** Whoever has the machine has the house; the journal says that it was done from there. */
const ACTOR = 'command line';

/** Makes an account, and journals who may do what from now on. @faults login-taken */
export function addAccount(house: House, account: NewAccount): Promise<Result<Account>> {
  return house.database.as(house.agency.id, async (tx) => {
    const at = house.now();
    const created = await createAccount(tx, account, at);
    if (!created.ok) return created;
    const { id, login, roles, filer } = created.value;
    const facts = { login, roles, filer };
    await recordEvents(tx, [{ kind: 'account', subject: id, at, actor: ACTOR, facts }]);
    return created;
  });
}

/** The open account of a login. @faults nothing-of-that-name */
export async function accountOf(house: House, login: string): Promise<Account> {
  const name = login.toLowerCase();
  const account = await house.database.as(house.agency.id, (tx) => findAccount(tx, name));
  if (account === null) throw refusal(CLI_FAULTS, 'nothing-of-that-name', '/login', login);
  return account;
}

/** A link that signs in once. It is journalled before it exists: no link without its entry. */
export async function giveLink(house: House, account: Account, address: string): Promise<string> {
  const { id, login } = account;
  await house.database.as(house.agency.id, (tx) =>
    recordEvents(tx, [
      { kind: 'sign-in-link', subject: id, at: house.now(), actor: ACTOR, facts: { login } },
    ]),
  );
  return signInLink(house, account, address);
}

/** A token for machines, shown once: only its hash is kept. */
export interface GivenToken {
  readonly token: string;
  readonly roles: readonly Role[];
  readonly expires: Instant;
}

/**
 * Gives an account a token.
 *
 * @param roles what the token may be used as; empty for all roles of the account
 */
export function giveToken(
  house: House,
  account: Account,
  { label, roles, days }: { label: string; roles: readonly Role[]; days: number },
): Promise<GivenToken> {
  const token = apiTokenOf(randomBytes(SECRET_BYTES));
  const hash = hashSecret(token);
  const lent = roles.length === 0 ? account.roles : roles;
  return house.database.as(house.agency.id, async (tx) => {
    const at = house.now();
    const expires = instantOf(millisecondsOf(at) + days * DAY_MS);
    await createApiToken(tx, { hash, account: account.id, label, roles: lent, expires });
    const facts = { login: account.login, label, roles: lent, expires, token: hash };
    await recordEvents(tx, [{ kind: 'api-token', subject: account.id, at, actor: ACTOR, facts }]);
    return { token, roles: lent, expires };
  });
}
