import { Command } from 'commander';
import type { FieldEvidence } from '../party/identity/explanation.ts';
import { IDENTITY_FAULTS } from '../party/identity/faults.ts';
import { findIdentity, type Identity } from '../party/identity/identity.store.ts';
import { parseJudgement, parseUndo } from '../party/identity/judgement.parse.ts';
import { judge, type Settled, undo } from '../party/identity/judgement.store.ts';
import { findModel } from '../party/identity/model.store.ts';
import {
  type ExplainedQuestion,
  explainQuestions,
  listQuestions,
} from '../party/identity/review.store.ts';
import type { Renewed } from '../party/identity/whole.store.ts';
import type { House } from '../server/house.ts';
import { resolveIdentities } from '../server/identities.ts';
import { refusal } from '../terms/fault.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { IDENTITIES_TOLD } from './identities-words.ts';
import { catchUp, idOf } from './party-command.ts';
import { answer, grouped, type Progress, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface ActingFlags extends HouseFlags {
  readonly officer: string;
  readonly reason: string;
}

export function identitiesCommand(): Command {
  return new Command('identities')
    .description('Who is who: accounts that are one party, found, judged and undone')
    .addCommand(resolveCommand())
    .addCommand(reviewCommand())
    .addCommand(showCommand())
    .addCommand(judgeCommand())
    .addCommand(undoCommand());
}

function resolveCommand(): Command {
  return houseCommand(
    'resolve',
    'Find out anew who all accounts are, learning from them how parties are written; judgements stand',
    'identities resolve',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'tool', async (house) => {
      await catchUp(house);
      const { database, agency, now } = house;
      const identified = { database, agency: agency.id, now };
      const renewed = demand(await resolveIdentities(identified, drawProgress()));
      answer(flags, renewed, [renewedLine(renewed)]);
    }),
  );
}

/** One bar for what is read, and when that is over one for what is weighed. */
function drawProgress() {
  let drawn: { readonly what: string; readonly bar: Progress } | null = null;
  return (what: 'read' | 'weighed', done: number, of: number | null) => {
    if (drawn?.what !== what) {
      drawn?.bar.end();
      drawn = { what, bar: showProgress(tell(IDENTITIES_TOLD[what]), of) };
    }
    drawn.bar.reach(done);
    if (done === of) drawn.bar.end();
  };
}

function reviewCommand(): Command {
  return houseCommand(
    'review',
    'What a person should be asked first, with what speaks for and against',
    'identities review --limit 5',
  )
    .option('--limit <count>', 'so many at most', '20')
    .action((flags: HouseFlags & { readonly limit: string }) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const asked = await database.as(agency.id, async (tx) => {
          const model = await findModel(tx);
          if (model === null) return { count: 0, questions: [] };
          const { count, questions } = await listQuestions(tx, Number(flags.limit) || 20);
          return { count, questions: await explainQuestions(tx, model, questions) };
        });
        const none = [tell(IDENTITIES_TOLD.nothingToAsk)];
        const { questions } = asked;
        answer(flags, asked, questions.length === 0 ? none : questions.flatMap(questionLines));
      }),
    );
}

function showCommand(): Command {
  return houseCommand(
    'show',
    'All accounts that are one party with this one, why, and how it came so',
    'identities show "calder imports"',
  )
    .argument('<party>', 'its id, a number, or a name that only one party has')
    .action((party: string, flags: HouseFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const identity = await identityOf(house, await idOf(house, party));
        answer(flags, identity, identityLines(identity));
      }),
    );
}

function judgeCommand(): Command {
  return acting(
    houseCommand(
      'judge',
      'Judge that two accounts are one party, two, or that it cannot be told; it binds',
      'identities judge 00-1177340 "calder imports" one --officer dana --reason "one seat, one owner"',
    )
      .argument('<party>', 'its id, a number, or a name that only one party has')
      .argument('<other>', 'the same of the other')
      .argument('<verdict>', 'one, two or unsure'),
  ).action((party: string, other: string, verdict: string, flags: ActingFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const accounts = [await idOf(house, party), await idOf(house, other)];
      const judgement = demand(parseJudgement({ accounts, verdict, reason: flags.reason }));
      const by = { actor: flags.officer, at: house.now() };
      const settled = demand(
        await house.database.as(house.agency.id, (tx) => judge(tx, judgement, by)),
      );
      answer(flags, settled, [settledLine(settled)]);
    }),
  );
}

function undoCommand(): Command {
  return acting(
    houseCommand(
      'undo',
      'Withdraw a judgement; all is as if it had not been given',
      'identities undo 01912b7e-0000-7000-8000-000000000000 --officer dana --reason "the wrong pair"',
    ).argument('<judgement>', 'its id, as "identities show" tells it'),
  ).action((judgement: string, flags: ActingFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const reason = demand(parseUndo({ reason: flags.reason }));
      const by = { actor: flags.officer, at: house.now() };
      if (!UUID.test(judgement)) {
        throw refusal(IDENTITY_FAULTS, 'identity-judgement-unknown', '/judgement', judgement);
      }
      const settled = demand(
        await house.database.as(house.agency.id, (tx) => undo(tx, judgement, reason, by)),
      );
      answer(flags, settled, [settledLine(settled)]);
    }),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function acting(command: Command): Command {
  return command
    .requiredOption('--officer <login>', 'who does it')
    .requiredOption('--reason <text>', 'why, for whoever reads the journal');
}

/** @faults identity-unknown */
async function identityOf({ database, agency }: House, id: string): Promise<Identity> {
  const identity = await database.as(agency.id, async (tx) =>
    findIdentity(tx, id, await findModel(tx)),
  );
  if (identity === null) throw refusal(IDENTITY_FAULTS, 'identity-unknown', '/id', id);
  return identity;
}

function renewedLine({ accounts, links, questions, moved, successions }: Renewed): string {
  return tell(IDENTITIES_TOLD.renewed, {
    accounts: grouped(accounts),
    links: grouped(links),
    questions: grouped(questions),
    moved: grouped(moved),
    successions: grouped(successions),
  });
}

function settledLine({ judgement, moved }: Settled): string {
  return tell(IDENTITIES_TOLD.settled, { judgement, moved: grouped(moved.length) });
}

function questionLines({ left, right, bits, explanation }: ExplainedQuestion): readonly string[] {
  const side = ({ name, country, account }: ExplainedQuestion['left']) =>
    `${name || '–'} (${country ?? '–'}) ${account}`;
  const head = tell(IDENTITIES_TOLD.question, {
    left: side(left),
    right: side(right),
    percent: String(Math.round(100 * explanation.probability)),
    bits: signed(bits),
    filings: grouped(left.filings + right.filings),
  });
  return [head, ...explanation.fields.map(evidenceLine)];
}

function evidenceLine({ field, level, bits, left, right }: FieldEvidence): string {
  const both = `${left.join('; ')} | ${right.join('; ')}`;
  return `  ${signed(bits).padStart(6)}  ${field}: ${level}  ${both}`;
}

function signed(bits: number): string {
  return `${bits < 0 ? '' : '+'}${bits.toFixed(1)}`;
}

function identityLines({ members, links, judgements, successions, changes }: Identity) {
  return [
    ...members.map(
      ({ account, name, country }) => `${account}  ${name || '–'} (${country ?? '–'})`,
    ),
    ...links.flatMap(({ low, high, bits, explanation }) => [
      tell(IDENTITIES_TOLD.link, { low, high, bits: signed(bits) }),
      ...(explanation?.fields ?? []).map(evidenceLine),
    ]),
    ...judgements.map(({ id, low, high, verdict, actor, at, reason, withdrawn }) =>
      tell(withdrawn === null ? IDENTITIES_TOLD.judged : IDENTITIES_TOLD.undone, {
        ...{ id, low, high, verdict, actor, reason },
        at: at.slice(0, 10),
      }),
    ),
    ...successions.map(({ predecessor, successor, silentDays, gapDays }) =>
      tell(IDENTITIES_TOLD.succession, {
        ...{ predecessor, successor },
        ...{ silent: String(silentDays), gap: String(gapDays) },
      }),
    ),
    ...changes.map(({ account, to, cause, at }) =>
      tell(IDENTITIES_TOLD.change, { account, to, cause, at: at.slice(0, 10) }),
    ),
  ];
}
