import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { createAccount, createSignInLink, findAccount } from '../ledger/account.store.ts';
import type { NewAccount } from '../ledger/account.ts';
import { hashSecret, SECRET_BYTES, secretOf } from '../ledger/secret.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import { type House, openHouse } from '../server/house.ts';
import { serve } from '../server.ts';
import { instantOf, millisecondsOf } from '../terms/day.ts';
import { compareText } from '../terms/words.ts';
import { fileMessages } from './file.ts';
import { TOLD, tell } from './words.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const LINK_HOURS = 24;

/** Who the first start lets in: an officer of the agency, and a broker who files with it. */
const FIRST_ACCOUNTS: readonly NewAccount[] = [
  {
    login: 'officer',
    name: 'Officer on duty',
    roles: ['officer', 'analyst', 'auditor'],
    filer: null,
    language: 'en',
    profile: PLAIN_PROFILE,
  },
  {
    login: 'broker',
    name: 'Ruiz & Vale, brokers (invented)',
    roles: ['filer'],
    filer: 'ruiz-vale',
    language: 'en',
    profile: PLAIN_PROFILE,
  },
];

/**
 * Runs the whole house until it is told to stop.
 *
 * @param print writes one line to the terminal
 * @param untilStopped resolves at Ctrl-C
 */
export async function start(
  config: Config,
  print: (line: string) => void,
  untilStopped: Promise<void>,
): Promise<void> {
  const house = await openHouse(config, 'server');
  let serving: Awaited<ReturnType<typeof serve>>;
  try {
    serving = await serve(house);
  } catch (error) {
    await house.close();
    throw error;
  }
  try {
    await tellStory(house, serving.address, print);
  } catch (error) {
    await serving.stop();
    throw error;
  }
  print(tell(TOLD.howToStop));
  await untilStopped;
  print(tell(TOLD.stopping));
  await serving.stop();
  print(tell(TOLD.stopped));
}

/** What a newcomer wants to know: by what it decides, what it decided, how to come in. */
async function tellStory(
  house: House,
  address: string,
  print: (line: string) => void,
): Promise<void> {
  const { config } = house;
  const book = house.book();
  print(tell(TOLD.mark));
  const { lines, of, revision } = book.coverage;
  print(
    tell(TOLD.book, {
      version: book.version.slice(0, 12),
      lines: String(lines),
      of: String(of),
      revision,
      criteria: String(book.criteriaCount),
      lists: book.lists.map((list) => list.list).join(', '),
    }),
  );
  print('');
  await fileExamples(house, print);
  print('');
  await house.checkpoint();
  for (const account of FIRST_ACCOUNTS) {
    const link = await signInLink(house, account, address);
    print(tell(TOLD.signIn, { name: account.name, hours: String(LINK_HOURS), link }));
  }
  const data = config.databaseUrl === null ? config.dataFolder : tell(TOLD.ownDatabase);
  print(tell(TOLD.where, { address, data }));
}

/** The messages of examples/, in the order of their names; filed before, they are not filed again. */
async function fileExamples(house: House, print: (line: string) => void): Promise<void> {
  const files = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files.sort((a, b) => compareText(a.name, b.name))) {
    await fileMessages(house, join(EXAMPLES, name), 'ruiz-vale', PLAIN_PROFILE, print);
  }
}

/** A link that opens one session, for an account that is made when it is not there. */
export async function signInLink(
  house: House,
  account: NewAccount,
  address: string,
): Promise<string> {
  const secret = secretOf(randomBytes(SECRET_BYTES));
  await house.database.as(house.agency.id, async (tx) => {
    const at = house.now();
    const known = await findAccount(tx, account.login);
    const created = known === null ? await createAccount(tx, account, at) : null;
    const id = known?.id ?? (created?.ok ? created.value.id : '');
    const expires = instantOf(millisecondsOf(at) + LINK_HOURS * 3_600_000);
    await createSignInLink(tx, { hash: hashSecret(secret), account: id, expires });
  });
  return `${address}/sign-in/${secret}`;
}
