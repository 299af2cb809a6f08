import { Command, Option } from 'commander';
import { parseNewAccount } from '../ledger/account.parse.ts';
import { listAccounts } from '../ledger/account.store.ts';
import type { Account } from '../ledger/account.ts';
import { ROLES, type Role } from '../ledger/authorize.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import { LANGUAGES, type Language } from '../terms/words.ts';
import { accountOf, addAccount, giveLink, giveToken } from './account.ts';
import { wholeNumber } from './arguments.ts';
import { BOOK_TOLD } from './book-words.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer } from './terminal.ts';
import { tell } from './words.ts';

interface AddFlags extends HouseFlags {
  readonly name: string;
  readonly role: readonly Role[];
  readonly filer?: string;
  readonly language: Language;
  readonly segmentCount: 'error' | 'warn';
  readonly checkDigitOffset: number;
  readonly live?: true;
}

interface TokenFlags extends HouseFlags {
  readonly label: string;
  readonly role?: readonly Role[];
  readonly days: number;
}

const TOKEN_DAYS = 90;
const TOKEN_DAYS_MAX = 366;

export function accountCommand(): Command {
  return new Command('account')
    .description('Who may sign in or send')
    .addCommand(addCommand())
    .addCommand(linkCommand())
    .addCommand(tokenCommand())
    .addCommand(listCommand());
}

function addCommand(): Command {
  return houseCommand(
    'add',
    'Make an account',
    'account add marta --name "Marta Sol" --role officer auditor',
  )
    .argument('<login>', 'letters, digits and . _ @ -')
    .requiredOption('--name <name>', 'as people know them')
    .addOption(
      new Option('--role <roles...>', 'what they are here').choices(ROLES).makeOptionMandatory(),
    )
    .option('--filer <sender>', 'the sender for whom they file (with the role filer)')
    .addOption(new Option('--language <language>', 'of notices').choices(LANGUAGES).default('en'))
    .addOption(
      new Option('--segment-count <severity>', 'what a wrong count in their manifests means')
        .choices(['error', 'warn'])
        .default(PLAIN_PROFILE.segmentCount),
    )
    .option(
      '--check-digit-offset <digit>',
      'what CBP lets them add to check digits',
      wholeNumber(0, 9),
      PLAIN_PROFILE.checkDigitOffset,
    )
    .option('--live', 'what they send is real: formats without a mark are not synthetic')
    .action((login: string, flags: AddFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const { name, role, filer = null, language, segmentCount, checkDigitOffset } = flags;
        const profile = { segmentCount, checkDigitOffset, trial: flags.live !== true };
        const asked = demand(
          parseNewAccount({ login, name, roles: role, filer, language, profile }),
        );
        const account = demand(await addAccount(house, asked));
        answer(flags, account, [
          accountLine(account),
          tell(BOOK_TOLD.letIn, { login: account.login }),
        ]);
      }),
    );
}

function linkCommand(): Command {
  return houseCommand('link', 'A link that signs in once, within a day', 'account link marta')
    .argument('<login>', 'whose')
    .action((login: string, flags: HouseFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const account = await accountOf(house, login);
        const { host, port, secure } = house.config;
        const address = `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
        const link = await giveLink(house, account, address);
        answer(flags, { login: account.login, link }, [link]);
      }),
    );
}

function tokenCommand(): Command {
  return houseCommand(
    'token',
    'A token for machines, shown once',
    'account token broker --label nightly',
  )
    .argument('<login>', 'whose')
    .requiredOption('--label <text>', 'what it is for')
    .addOption(
      new Option(
        '--role <roles...>',
        'as what it may be used (default all of the account’s)',
      ).choices(ROLES),
    )
    .option('--days <number>', 'how long it is good', wholeNumber(1, TOKEN_DAYS_MAX), TOKEN_DAYS)
    .action((login: string, { label, role = [], days, ...flags }: TokenFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const given = await giveToken(house, await accountOf(house, login), {
          label,
          roles: role,
          days,
        });
        answer(flags, given, [given.token, tell(BOOK_TOLD.sendToken, { expires: given.expires })]);
      }),
    );
}

function listCommand(): Command {
  return houseCommand('list', 'Who has an account', 'account list').action((flags: HouseFlags) =>
    inHouse(flags, 'reader', async (house) => {
      const accounts = await house.database.as(house.agency.id, listAccounts);
      answer(flags, accounts, accounts.map(accountLine));
    }),
  );
}

function accountLine({ login, name, roles, filer, language }: Account): string {
  const shown = { login, name, roles: roles.join(` ${tell(BOOK_TOLD.and)} `), language };
  return filer === null
    ? tell(BOOK_TOLD.account, shown)
    : tell(BOOK_TOLD.filingAccount, { ...shown, filer });
}
