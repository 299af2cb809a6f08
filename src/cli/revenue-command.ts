import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  type LiquidationRun,
  liquidatePage,
  readAccount,
  readStatement,
  shown,
} from '../revenue/account.store.ts';
import { parseStep, parseWhen } from '../revenue/asked.parse.ts';
import { type Cents, dollars, inDollars } from '../revenue/cents.ts';
import { takeStep } from '../revenue/entry.store.ts';
import { REVENUE_FAULTS } from '../revenue/faults.ts';
import type { RevenueLaw } from '../revenue/law.ts';
import type { CampaignDone } from '../server/campaign.ts';
import { campaignFolder, campaignId, campaignOnBooks } from '../server/campaign-books.ts';
import type { House } from '../server/house.ts';
import { type Day, dayAt } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { readDay } from './arguments.ts';
import { demand, EXIT, shownFaults } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { REVENUE_TOLD } from './revenue-words.ts';
import { answer, grouped, remark, showProgress } from './terminal.ts';
import { tell } from './words.ts';

export function revenueCommand(): Command {
  return new Command('revenue')
    .description('Revenue: importers’ accounts, liquidation, refunds')
    .addCommand(accountCommand())
    .addCommand(statementCommand())
    .addCommand(liquidateCommand())
    .addCommand(correctCommand())
    .addCommand(campaignCommand());
}

function lawOf(house: House): RevenueLaw {
  const law = house.book().revenue;
  if (law === null) throw refusal(REVENUE_FAULTS, 'revenue-law-absent', '');
  return law;
}

const todayIn = ({ now, agency }: House): Day => dayAt(now(), agency.zone);

function accountCommand(): Command {
  return houseCommand(
    'account',
    'What an importer owes and paid, and where its entries stand',
    'revenue account "EIN:98-7654321"',
  )
    .argument('<importer>', 'as its filings name it: EIN:12-3456789, or name:…')
    .option('--on <day>', 'as of this day (default today)', readDay)
    .action((importer: string, flags: HouseFlags & { readonly on?: Day }) =>
      inHouse(flags, 'reader', async (house) => {
        const on = flags.on ?? todayIn(house);
        const asked = { importer, on, sender: null };
        const law = lawOf(house);
        const account = await house.database.as(house.agency.id, (tx) =>
          readAccount(tx, asked, law),
        );
        const { bond, balances, entries, entryCount } = account;
        answer(flags, inDollars(account), [
          tell(REVENUE_TOLD.account, { importer, on, count: grouped(entryCount) }),
          ...Object.entries(balances).map(([name, cents]) => balanceLine(name, cents)),
          ...(bond === null
            ? []
            : [
                tell(REVENUE_TOLD.bond, {
                  held: dollars(bond.held),
                  required: dollars(bond.required),
                }),
              ]),
          ...entries.map(({ entry, open, standing: { liquidation } }) =>
            tell(REVENUE_TOLD.entry, { entry, liquidation, open: dollars(open) }),
          ),
        ]);
      }),
    );
}

function balanceLine(account: string, cents: Cents): string {
  return `  ${account.padEnd(24)} ${dollars(cents).padStart(18)}`;
}

function statementCommand(): Command {
  return houseCommand(
    'statement',
    'The periodic monthly statement of an importer',
    'revenue statement "EIN:98-7654321" --month 2026-10',
  )
    .argument('<importer>', 'as its filings name it: EIN:12-3456789, or name:…')
    .option('--month <month>', 'a month as 2026-10 (default this one)')
    .action((importer: string, flags: HouseFlags & { readonly month?: string }) =>
      inHouse(flags, 'reader', async (house) => {
        const { month: asked } = flags;
        const { month } = demand(parseWhen({ month: asked }, todayIn(house)));
        const law = lawOf(house);
        const statement = await house.database.as(house.agency.id, (tx) =>
          readStatement(tx, { importer, sender: null }, month, law),
        );
        const { total, open, due, charges, entries } = statement;
        answer(flags, inDollars(statement), [
          tell(REVENUE_TOLD.statement, {
            month: statement.month,
            importer,
            total: dollars(total),
            open: dollars(open),
            due: due ?? tell(REVENUE_TOLD.unknown),
          }),
          ...Object.entries(charges).map(([name, cents]) => balanceLine(name, cents)),
          ...entries.map((line) => balanceLine(line.entry, line.total)),
        ]);
      }),
    );
}

function liquidateCommand(): Command {
  return houseCommand(
    'liquidate',
    'Liquidate what is due: as scheduled, or by operation of law',
    'revenue liquidate --officer dana',
  )
    .requiredOption('--officer <login>', 'who does it')
    .action((flags: HouseFlags & { readonly officer: string }) =>
      inHouse(flags, 'tool', async (house) => {
        const run = await liquidateAll(house, flags.officer);
        const { liquidated, deemed, refused } = run;
        if (refused.length > 0) process.exitCode = EXIT.refused;
        answer(flags, run, [
          tell(REVENUE_TOLD.liquidated, {
            liquidated: grouped(liquidated),
            deemed: grouped(deemed),
            refused: grouped(refused.length),
          }),
          ...refused.map(({ entry, codes }) => `  ${entry} ${codes.join(' ')}`),
        ]);
      }),
    );
}

async function liquidateAll(house: House, actor: string): Promise<LiquidationRun> {
  const law = lawOf(house);
  const on = todayIn(house);
  let all: LiquidationRun = { liquidated: 0, deemed: 0, refused: [] };
  for (let after = ''; ; ) {
    const act = { actor, at: house.now() };
    const page = await house.database.as(house.agency.id, (tx) =>
      liquidatePage(tx, after, on, law, act),
    );
    if (page === null) return all;
    const { liquidated, deemed, refused } = page.run;
    all = {
      liquidated: all.liquidated + liquidated,
      deemed: all.deemed + deemed,
      refused: [...all.refused, ...refused],
    };
    after = page.last;
  }
}

function correctCommand(): Command {
  return houseCommand(
    'correct',
    'Take a step of an entry: a correction, a deposit, a protest, an extension',
    'revenue correct B76-0324527-8 step.json --officer dana',
  )
    .argument('<entry>', 'the entry number')
    .argument('<file>', '{"kind": "corrected", "charges": {"duty": "120.00"}, "reason": "…"}')
    .requiredOption('--officer <login>', 'who does it')
    .action((entry: string, file: string, flags: HouseFlags & { readonly officer: string }) =>
      inHouse(flags, 'tool', async (house) => {
        const on = todayIn(house);
        const step = demand(parseStep(readFileSync(file, 'utf8'), on));
        const act = { actor: flags.officer, at: house.now() };
        const law = lawOf(house);
        const taken = demand(
          await house.database.as(house.agency.id, (tx) => takeStep(tx, entry, step, act, law)),
        );
        const after = shown(taken, law, on);
        const { liquidation } = after.standing;
        answer(flags, inDollars(after), [
          tell(REVENUE_TOLD.entry, { entry, liquidation, open: dollars(after.open) }),
        ]);
      }),
    );
}

interface CampaignFlags extends HouseFlags {
  readonly without: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly on?: Day;
  readonly entries?: string;
  readonly csv?: string;
}

function campaignCommand(): Command {
  return houseCommand(
    'campaign',
    'Recompute entries without some headings, and list what each would get back',
    'revenue campaign --without 9903.01 --without 9903.02 --from 2025-02-04 --to 2026-02-23',
  )
    .requiredOption(
      '--without <heading>',
      'headings that begin so are left out, as 9903.01; may be given again',
      (heading: string, before: readonly string[] = []) => [...before, heading.replaceAll('.', '')],
    )
    .requiredOption('--from <day>', 'entries of this day on', readDay)
    .requiredOption('--to <day>', 'and up to this day', readDay)
    .option('--on <day>', 'the day to which interest runs (default today)', readDay)
    .option('--entries <file>', 'entries as CSV, one row a line (default our own books)')
    .option('--csv <file>', 'where the refunds are written (default in the data folder)')
    .action((flags: CampaignFlags) =>
      inHouse(flags, 'reader', async (house) => {
        lawOf(house);
        const { done, out } = await campaign(house, flags);
        for (const line of shownFaults(done.faults)) remark(line);
        if (done.faults.length > 0) process.exitCode = EXIT.refused;
        answer(flags, { out, ...done }, campaignLines(done, out));
      }),
    );
}

async function campaign(house: House, flags: CampaignFlags) {
  const { from, to, without, entries, on = todayIn(house) } = flags;
  const asked = { from, to, without, on };
  const name = `refunds-${from}-${to}-${campaignId(asked).slice(0, 8)}.csv`;
  const out = flags.csv ?? join(campaignFolder(house), name);
  const percent = showProgress(tell(REVENUE_TOLD.recomputing), 100);
  const done = await campaignOnBooks(house, asked, { out, entries }, (share) =>
    percent.reach(Math.floor(100 * share)),
  ).finally(percent.end);
  return { done: demand(done), out };
}

function campaignLines({ sums }: CampaignDone, out: string): readonly string[] {
  const { refunded, kept } = sums;
  const money = (cents: string) => dollars(BigInt(cents));
  return [
    tell(REVENUE_TOLD.campaign, {
      entries: grouped(sums.entries),
      lines: grouped(sums.lines),
      refunded: grouped(refunded.entries),
      refund: money(refunded.refund),
      interest: money(refunded.interest),
      untouched: grouped(sums.untouched),
      malformed: grouped(sums.malformed),
    }),
    ...Object.entries(kept).map(([reason, sum]) =>
      tell(REVENUE_TOLD.kept, {
        reason,
        entries: grouped(sum.entries),
        refund: money(sum.refund),
      }),
    ),
    tell(REVENUE_TOLD.written, { file: out }),
  ];
}
