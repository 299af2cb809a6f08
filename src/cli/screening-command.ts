import { Command, Option } from 'commander';
import { judgeHit, listHits } from '../party/rescreen/hit.store.ts';
import { HIT_STATES, type HitRow, type HitState } from '../party/rescreen/hit.ts';
import {
  parseConfirmation,
  parseDismissal,
  type SentJudgement,
} from '../party/rescreen/judgement.parse.ts';
import type { House } from '../server/house.ts';
import { type Day, dayAt } from '../terms/day.ts';
import type { Result } from '../terms/result.ts';
import { readDay } from './arguments.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { LISTS_TOLD } from './lists-words.ts';
import { answer } from './terminal.ts';
import { tell } from './words.ts';

interface JudgingFlags extends HouseFlags {
  readonly officer: string;
  readonly reason: string;
}

/** Matches that one call shows. */
const SHOWN_MAX = 200;

export function screeningCommand(): Command {
  return new Command('screening')
    .description('Matches of parties with lists, to be dismissed or confirmed')
    .addCommand(hitsCommand())
    .addCommand(dismissCommand())
    .addCommand(confirmCommand());
}

function hitsCommand(): Command {
  return houseCommand('hits', 'The queue of matches, the best first', 'screening hits')
    .addOption(
      new Option('--state <state>', 'open (default), dismissed, confirmed, lapsed or all')
        .choices([...HIT_STATES, 'all'])
        .default('open'),
    )
    .action((flags: HouseFlags & { readonly state: HitState | 'all' }) =>
      inHouse(flags, 'reader', async (house) => {
        const state = flags.state === 'all' ? null : flags.state;
        const { total, hits } = await house.database.as(house.agency.id, (tx) =>
          listHits(tx, {
            ...{ state, list: null, account: null, today: todayIn(house) },
            ...{ offset: 0, limit: SHOWN_MAX },
          }),
        );
        const lines = hits.length === 0 ? [tell(LISTS_TOLD.noHits)] : hits.map(hitLine);
        answer(flags, { total, hits }, lines);
      }),
    );
}

function dismissCommand(): Command {
  return judging(
    'dismiss',
    'Say that a match is another party, until a day',
    'screening dismiss 019a… --until 2027-06-30 --reason "another company of that name"',
  )
    .requiredOption('--until <day>', 'the last day on which it counts', readDay)
    .action((hit: string, flags: JudgingFlags & { readonly until: Day }) =>
      judge(hit, flags, (house) => {
        const { reason, until } = flags;
        const { dismissalDaysMax = null } = house.book().policy.screening;
        return parseDismissal({ reason, until }, todayIn(house), dismissalDaysMax);
      }),
    );
}

function confirmCommand(): Command {
  return judging(
    'confirm',
    'Say that a match is the listed party',
    'screening confirm 019a… --reason "same address, same director"',
  ).action((hit: string, flags: JudgingFlags) =>
    judge(hit, flags, () => parseConfirmation({ reason: flags.reason })),
  );
}

function judging(name: string, description: string, example: string): Command {
  return houseCommand(name, description, `${example} --officer dana`)
    .argument('<hit>', 'its id, as "screening hits" shows it')
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--officer <login>', 'who does it');
}

function judge(
  hit: string,
  flags: JudgingFlags,
  parse: (house: House) => Result<SentJudgement>,
): Promise<void> {
  return inHouse(flags, 'tool', async (house) => {
    const judgement = demand(parse(house));
    const acting = { actor: flags.officer, at: house.now() };
    demand(await house.database.as(house.agency.id, (tx) => judgeHit(tx, hit, judgement, acting)));
    const { verdict } = judgement;
    answer(flags, { hit, ...judgement }, [tell(LISTS_TOLD.judged, { hit, verdict })]);
  });
}

function todayIn({ now, agency }: House): Day {
  return dayAt(now(), agency.zone);
}

function hitLine({ id, score, state, name, matched, list, edition, entry }: HitRow): string {
  const told = { state, name, matched, list, edition, entry };
  return tell(LISTS_TOLD.hit, { hit: id, score: score.toFixed(2), ...told });
}
