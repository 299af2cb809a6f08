import { expect, test } from 'vitest';
import { findApiToken } from '../ledger/account.store.ts';
import type { NewAccount } from '../ledger/account.ts';
import { verifyJournal } from '../ledger/journal.store.ts';
import { hashSecret } from '../ledger/secret.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import { accountOf, addAccount, giveLink, giveToken } from './account.ts';
import { run, testHouse, testPlace } from './test-house.ts';

const BROKER: NewAccount = {
  login: 'broker',
  name: 'Ruiz & Vale, brokers (invented)',
  roles: ['filer'],
  filer: 'ruiz-vale',
  language: 'es',
  profile: PLAIN_PROFILE,
};

test('a token given on the command line opens the door for its account, in the roles lent, and is journalled', async () => {
  const { house } = await testHouse();
  await addAccount(house, { ...BROKER, roles: ['officer', 'auditor'], filer: null });
  const account = await accountOf(house, 'Broker');
  const given = await giveToken(house, account, { label: 'audit', roles: ['auditor'], days: 30 });
  await giveLink(house, account, 'http://127.0.0.1:8404');
  const principal = await house.database.as(house.agency.id, (tx) =>
    findApiToken(tx, hashSecret(given.token), house.now()),
  );
  expect(principal).toMatchObject({ login: 'broker', roles: ['auditor'] });
  const report = await verifyJournal(house.database, house.agency.id);
  // The starter Book, the account, the token, the link.
  expect(report).toMatchObject({ breaks: [], heads: { acts: { seq: 4 } } });
});

test('an account that is not there gets nothing', async () => {
  const { house } = await testHouse();
  await expect(accountOf(house, 'nobody')).rejects.toThrow('Nothing here is called nobody');
});

test('a filer’s account without a sender is refused with its faults', async () => {
  const { environment } = await testPlace();
  const args = ['account', 'add', 'marta', '--name', 'Marta Sol', '--role', 'filer'];
  const { code, err } = await run(args, environment);
  expect(code).toBe(1);
  expect(err).toContain('/filer');
});
