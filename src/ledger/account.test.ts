import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Instant, instantOf } from '../terms/day.ts';
import { parseNewAccount, parsePassword } from './account.parse.ts';
import {
  closeAccount,
  countAttempt,
  createAccount,
  createApiToken,
  createSignInLink,
  endSession,
  findAccount,
  findApiToken,
  findSession,
  forgiveFailures,
  listAccounts,
  listApiTokens,
  openSession,
  redeemSignInLink,
  revokeApiToken,
  setPassword,
} from './account.store.ts';
import { type Account, type NewAccount, SIGN_IN_POLICY } from './account.ts';
import type { Transaction } from './database.ts';
import { PLAIN_PROFILE } from './sender-profile.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase, THERE } from './test-database.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const START = 1_795_000_000_000;
const at = (minutes: number): Instant => instantOf(START + minutes * 60_000);
const here = <T>(work: (tx: Transaction) => Promise<T>) => opened.database.as(HERE, work);

let logins = 0;
/** A new account of its own for each test. */
async function account(change: Partial<NewAccount> = {}): Promise<Account> {
  logins += 1;
  const login = `person-${logins}`;
  const asked: NewAccount = {
    login,
    name: 'A Person',
    roles: ['officer', 'analyst'],
    filer: null,
    profile: PLAIN_PROFILE,
    language: 'es',
    ...change,
  };
  const created = await here((tx) => createAccount(tx, asked, at(0)));
  if (!created.ok) throw new Error('the account was not created');
  return created.value;
}

describe('an account', () => {
  test('is found by its login as it was made, in its agency only', async () => {
    const made = await account({ roles: ['filer'], filer: 'HALCYON BROKERAGE' });
    expect(await here((tx) => findAccount(tx, made.login))).toEqual(made);
    expect(await here(listAccounts)).toContainEqual(made);
    expect(await opened.database.as(THERE, (tx) => findAccount(tx, made.login))).toBeNull();
  });

  test('is not made twice', async () => {
    const { id, ...made } = await account();
    const again = await here((tx) => createAccount(tx, made, at(1)));
    expect(again).toMatchObject({ ok: false, faults: [{ code: 'login-taken', at: '/login' }] });
    expect((await here((tx) => findAccount(tx, made.login)))?.id).toBe(id);
  });

  test('that is closed opens nothing more: no password, link, session or token', async () => {
    const { id, login, roles } = await account();
    const expires = at(60);
    await here(async (tx) => {
      await openSession(tx, { hash: 'closed-session', account: id, expires }, at(0));
      await createSignInLink(tx, { hash: 'closed-link', account: id, expires });
      const token = { hash: 'closed-token', account: id, label: 'l', roles, expires };
      await createApiToken(tx, token);
      await closeAccount(tx, id, at(1));
    });
    await here(async (tx) => {
      expect(await findSession(tx, 'closed-session', at(2))).toBeNull();
      expect(await redeemSignInLink(tx, 'closed-link', at(2))).toBeNull();
      expect(await findApiToken(tx, 'closed-token', at(2))).toBeNull();
      expect(await countAttempt(tx, login, SIGN_IN_POLICY, at(2))).toBeNull();
      expect(await findAccount(tx, login)).toBeNull();
    });
  });

  test('with a role that this version does not know has the others', async () => {
    const { login } = await account({ roles: ['auditor'] });
    const text = `update account set roles = '{emperor,auditor}' where login = '${login}'`;
    await asAdmin(opened.admin, text);
    expect((await here((tx) => findAccount(tx, login)))?.roles).toEqual(['auditor']);
  });
});

describe('the form for a new account', () => {
  const form = {
    login: ' Dana.Reyes ',
    name: 'Dana Reyes',
    roles: ['officer'],
    filer: null,
    profile: PLAIN_PROFILE,
    language: 'en',
  };

  test('takes a login in lower case', () => {
    expect(parseNewAccount(form)).toMatchObject({ ok: true, value: { login: 'dana.reyes' } });
  });

  test('says everything that is wrong with it at once', () => {
    const wrong = parseNewAccount({ ...form, login: 'x', roles: ['emperor'], language: 'xx' });
    expect(wrong.ok ? [] : wrong.faults.map((fault) => fault.at)).toEqual([
      '/login',
      '/roles/0',
      '/language',
    ]);
  });

  test('does not let a filer file for nobody, nor an officer for somebody', () => {
    for (const change of [{ roles: ['filer'] }, { filer: 'HALCYON BROKERAGE' }]) {
      const wrong = parseNewAccount({ ...form, ...change });
      expect(wrong).toMatchObject({ ok: false, faults: [{ at: '/filer' }] });
    }
  });

  test('refuses a short password without repeating it', () => {
    const wrong = parsePassword('hunter2');
    expect(wrong).toMatchObject({ ok: false, faults: [{ code: 'account-shape' }] });
    expect(JSON.stringify(wrong)).not.toContain('hunter2');
  });
});

describe('wrong passwords', () => {
  const policy = { ...SIGN_IN_POLICY, failuresMax: 3, lockMinutes: 10 };

  test('lock the account for a while, then each one more locks it again', async () => {
    const { login } = await account();
    const attempt = (minutes: number) =>
      here((tx) => countAttempt(tx, login, policy, at(minutes))).then((tried) => tried !== null);
    expect([await attempt(0), await attempt(1), await attempt(2)]).toEqual([true, true, true]);
    expect([await attempt(2), await attempt(11)]).toEqual([false, false]);
    expect([await attempt(12), await attempt(13)]).toEqual([true, false]);
  });

  test('that all come at once are each counted', async () => {
    const { login } = await account();
    const tries = Array.from({ length: 12 }, () =>
      here((tx) => countAttempt(tx, login, policy, at(0))),
    );
    const allowed = (await Promise.all(tries)).filter((tried) => tried !== null);
    expect(allowed).toHaveLength(policy.failuresMax);
  });

  test('are forgiven after a right one, and by a new password', async () => {
    const { id, login } = await account();
    for (const forgive of [forgiveFailures, (tx: Transaction) => setPassword(tx, id, 'stored')]) {
      for (let failure = 0; failure < policy.failuresMax; failure += 1) {
        await here((tx) => countAttempt(tx, login, policy, at(0)));
      }
      expect(await here((tx) => countAttempt(tx, login, policy, at(0)))).toBeNull();
      await here((tx) => forgive(tx, id));
    }
    const attempt = await here((tx) => countAttempt(tx, login, policy, at(0)));
    expect(attempt).toMatchObject({ account: { id }, password: 'stored' });
  });
});

describe('a sign-in link', () => {
  test('works once, for one of two who come at the same moment', async () => {
    const made = await account();
    for (let round = 0; round < 10; round += 1) {
      const hash = `raced-${round}`;
      await here((tx) => createSignInLink(tx, { hash, account: made.id, expires: at(10) }));
      const racers = Array.from({ length: 4 }, () =>
        here((tx) => redeemSignInLink(tx, hash, at(1))),
      );
      const winners = (await Promise.all(racers)).filter((winner) => winner !== null);
      expect(winners).toEqual([made]);
    }
  });

  test('is not used up by somebody whose sign-in fails afterwards', async () => {
    const made = await account();
    await here((tx) => createSignInLink(tx, { hash: 'kept', account: made.id, expires: at(10) }));
    const failing = here(async (tx) => {
      await redeemSignInLink(tx, 'kept', at(1));
      throw new Error('the journal is full');
    });
    await expect(failing).rejects.toThrow('journal');
    expect(await here((tx) => redeemSignInLink(tx, 'kept', at(2)))).toEqual(made);
  });

  test('runs out', async () => {
    const { id } = await account();
    await here((tx) => createSignInLink(tx, { hash: 'late', account: id, expires: at(10) }));
    expect(await here((tx) => redeemSignInLink(tx, 'late', at(10)))).toBeNull();
  });
});

describe('a session', () => {
  test('says who it is until it runs out, and those that ran out are cleared away', async () => {
    const { id, ...made } = await account();
    const session = { hash: 'session', account: id, expires: at(30) };
    await here((tx) => openSession(tx, session, at(0)));
    const found = (minutes: number) => here((tx) => findSession(tx, 'session', at(minutes)));
    expect(await found(29)).toEqual({ ...made, account: id, agency: HERE, via: 'session' });
    expect(await found(30)).toBeNull();
    await here((tx) => openSession(tx, { ...session, hash: 'next', expires: at(90) }, at(31)));
    expect(await found(0)).toBeNull();
  });

  test('ends when it is ended, and when the password is changed', async () => {
    const { id } = await account();
    for (const [hash, end] of [
      ['ended', (tx: Transaction) => endSession(tx, 'ended')],
      ['outdated', (tx: Transaction) => setPassword(tx, id, 'stored')],
    ] as const) {
      await here((tx) => openSession(tx, { hash, account: id, expires: at(30) }, at(0)));
      expect(await here((tx) => findSession(tx, hash, at(1)))).not.toBeNull();
      await here(end);
      expect(await here((tx) => findSession(tx, hash, at(1)))).toBeNull();
    }
  });
});

describe('an API token', () => {
  test('lends the roles that its account still has', async () => {
    const { id, login } = await account({ roles: ['officer', 'analyst'] });
    const roles = ['analyst', 'admin'] as const;
    const token = { hash: 'lent', account: id, label: 'nightly', roles, expires: at(30) };
    await here((tx) => createApiToken(tx, token));
    const found = () => here((tx) => findApiToken(tx, 'lent', at(1)));
    expect(await found()).toMatchObject({ login, roles: ['analyst'], via: 'token' });
    const text = `update account set roles = '{officer}' where id = '${id}'`;
    await asAdmin(opened.admin, text);
    expect(await found()).toMatchObject({ roles: [] });
  });

  test('works until it runs out or is taken back', async () => {
    const { id, roles } = await account();
    for (const hash of ['brief', 'taken-back']) {
      const token = { hash, account: id, label: hash, roles, expires: at(30) };
      await here((tx) => createApiToken(tx, token));
    }
    expect(await here((tx) => revokeApiToken(tx, 'taken-back', at(1)))).toBe(true);
    expect(await here((tx) => revokeApiToken(tx, 'taken-back', at(1)))).toBe(false);
    expect(await here((tx) => findApiToken(tx, 'taken-back', at(2)))).toBeNull();
    expect(await here((tx) => findApiToken(tx, 'brief', at(29)))).not.toBeNull();
    expect(await here((tx) => findApiToken(tx, 'brief', at(30)))).toBeNull();
    const listed = await here((tx) => listApiTokens(tx, id, at(2)));
    expect(listed).toEqual([
      { hash: 'brief', account: id, label: 'brief', roles, expires: at(30) },
    ]);
  });
});

test('who asks for another agency finds neither session nor token nor link', async () => {
  const { id, roles } = await account();
  const expires = at(30);
  await here(async (tx) => {
    await openSession(tx, { hash: 'here', account: id, expires }, at(0));
    await createApiToken(tx, { hash: 'here', account: id, label: 'l', roles, expires });
    await createSignInLink(tx, { hash: 'here', account: id, expires });
  });
  await opened.database.as(THERE, async (tx) => {
    expect(await findSession(tx, 'here', at(1))).toBeNull();
    expect(await findApiToken(tx, 'here', at(1))).toBeNull();
    expect(await redeemSignInLink(tx, 'here', at(1))).toBeNull();
  });
  const { rows } = await asAdmin(
    opened.admin,
    `select used_at from sign_in_link where hash = 'here'`,
  );
  expect(rows).toEqual([{ used_at: null }]);
});
