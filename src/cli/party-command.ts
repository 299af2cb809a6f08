import { Command } from 'commander';
import { accountNews } from '../decision/account-news.store.ts';
import { listImporterFilings } from '../decision/importer-filing.store.ts';
import type { AccountRow } from '../party/account/account.ts';
import { readAccountPage } from '../party/account/account-page.store.ts';
import type { AccountPage } from '../party/account/account-page.ts';
import { searchAccounts } from '../party/account/account-view.store.ts';
import { ACCOUNT_FAULTS } from '../party/account/faults.ts';
import { parseSuspension } from '../party/account/statement.parse.ts';
import { liftSuspension, recordStatement } from '../party/account/statement.store.ts';
import type { House } from '../server/house.ts';
import { refusal } from '../terms/fault.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { PARTY_TOLD } from './party-words.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface SuspendFlags extends HouseFlags {
  readonly officer: string;
  readonly reason: string;
  readonly lift?: true;
}

export function partyCommand(): Command {
  return new Command('party')
    .description('Parties: find one, read its account, suspend it')
    .addCommand(findCommand())
    .addCommand(showCommand())
    .addCommand(suspendCommand());
}

const ROWS = 50;

function findCommand(): Command {
  return houseCommand(
    'find',
    'Parties by the beginnings of the words of a name, or by a number',
    'party find "calder imp"',
  )
    .argument('<query>', 'beginnings of words, or a number in some register')
    .action((query: string, flags: HouseFlags) =>
      inHouse(flags, 'tool', async (house) => {
        await catchUp(house);
        const { database, agency } = house;
        const found = await database.as(agency.id, (tx) => searchAccounts(tx, query, ROWS));
        const lines = found.parties.map(lineOf);
        answer(flags, found, lines.length === 0 ? [tell(PARTY_TOLD.nobody, { query })] : lines);
      }),
    );
}

function showCommand(): Command {
  return partyArgument(
    houseCommand(
      'show',
      'One party over all ports and roles: what was said of it, and what stands',
      'party show 00-1177340',
    ),
  ).action((party: string, flags: HouseFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const page = await pageOf(house, await idOf(house, party));
      answer(flags, page, pageLines(page));
    }),
  );
}

function suspendCommand(): Command {
  return partyArgument(
    houseCommand(
      'suspend',
      'Suspend a party, or lift it: what it sends is held from the next decision on',
      'party suspend 00-1177340 --officer dana --reason "counterfeits in three shipments"',
    ),
  )
    .requiredOption('--officer <login>', 'who does it')
    .requiredOption('--reason <text>', 'why, for whoever reads the journal')
    .option('--lift', 'lift the suspension')
    .action((party: string, flags: SuspendFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const { officer, reason, lift = false } = flags;
        demand(parseSuspension({ reason, lift }));
        const id = await idOf(house, party);
        const acting = { actor: officer, at: house.now() };
        const statement = { kind: 'suspension' } as const;
        demand(
          await house.database.as(house.agency.id, (tx) =>
            lift
              ? liftSuspension(tx, id, reason, acting)
              : recordStatement(tx, id, { statement, reason }, acting),
          ),
        );
        const page = await pageOf(house, id);
        answer(flags, page, pageLines(page));
      }),
    );
}

function partyArgument(command: Command): Command {
  return command.argument('<party>', 'its id, a number, or a name that only one party has');
}

/** Accounts are counted behind a server; without one they are counted before anybody asks. */
export async function catchUp({ database, agency }: House): Promise<void> {
  const progress = showProgress(tell(PARTY_TOLD.counting), null);
  let counted = 0;
  for (let page = -1; page !== 0; ) {
    page = await database.as(agency.id, accountNews);
    counted += page;
    progress.reach(counted);
  }
  progress.end();
}

/**
 * The account that somebody means by its id, a number, or a name.
 *
 * @faults party-account-unknown, party-several
 */
export async function idOf(house: House, party: string): Promise<string> {
  await catchUp(house);
  if (UUID.test(party)) return party;
  const { database, agency } = house;
  const { parties } = await database.as(agency.id, (tx) => searchAccounts(tx, party, 2));
  const [first, second] = parties;
  if (first === undefined) throw refusal(ACCOUNT_FAULTS, 'party-account-unknown', '/id', party);
  if (second !== undefined) throw refusal(ACCOUNT_FAULTS, 'party-several', '/id', party);
  return first.id;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @faults party-account-unknown */
async function pageOf(house: House, id: string): Promise<AccountPage> {
  const { database, agency, now, book } = house;
  const source = { policy: book().parties, at: now(), filingsOf: listImporterFilings };
  const page = await database.as(agency.id, (tx) => readAccountPage(tx, id, source));
  if (page === null) throw refusal(ACCOUNT_FAULTS, 'party-account-unknown', '/id', id);
  return page;
}

function lineOf({ id, name, country, kind, filings, suspended }: AccountRow): string {
  const shown = { id, name: name || '–', country: country ?? '–', kind, filings: grouped(filings) };
  return tell(suspended ? PARTY_TOLD.suspendedParty : PARTY_TOLD.party, shown);
}

function pageLines({ account, members, facts, roles, affiliates, statements }: AccountPage) {
  return [
    lineOf(account),
    ...members.flatMap(({ keys }) => keys.map((key) => tell(PARTY_TOLD.key, { key }))),
    ...facts.map(({ kind, scheme, told, lastSeen, flaw }) =>
      tell(flaw === null ? PARTY_TOLD.fact : PARTY_TOLD.wrongNumber, {
        kind: scheme || kind,
        told,
        at: lastSeen.slice(0, 10),
      }),
    ),
    ...roles.map(({ role, port, filings }) =>
      tell(PARTY_TOLD.role, { role, port: port || '–', filings: grouped(filings) }),
    ),
    ...affiliates.map(({ name, shares }) =>
      tell(PARTY_TOLD.affiliate, { name, shares: shares.map(({ told }) => told).join('; ') }),
    ),
    ...statements.map(({ statement, at, actor, reason, ended }) =>
      tell(ended === null ? PARTY_TOLD.stands : PARTY_TOLD.ended, {
        kind: statement.kind,
        at: at.slice(0, 10),
        actor,
        reason,
        how: ended?.how ?? '',
      }),
    ),
  ];
}
