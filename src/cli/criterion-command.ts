import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { LANES, type Lane } from '../risk/criterion.ts';
import { readBoard } from '../risk/life/board.store.ts';
import { parseProposed, parsePublishing, parseReview } from '../risk/life/draft.parse.ts';
import { findDraft, listDrafts } from '../risk/life/draft.store.ts';
import { type Draft, latestOf } from '../risk/life/draft.ts';
import { LIFE_FAULTS } from '../risk/life/faults.ts';
import type { Health } from '../risk/life/health.ts';
import { propose, publishDrafts, reviewDraft, revise } from '../risk/life/life.store.ts';
import { parseJson } from '../risk/pack/shape.parse.ts';
import type { House } from '../server/house.ts';
import { lifeDesk } from '../server/life-desk.ts';
import { dayAt, type Instant } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { readInstant, wholeNumber } from './arguments.ts';
import { BOOK_TOLD } from './book-words.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { standingFor } from './life.ts';
import { DRAFT_END, DRAFT_KIND, TARGETING_TOLD } from './targeting-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

interface ActFlags extends HouseFlags {
  readonly as: string;
  readonly reason: string;
}

export function criterionCommand(): Command {
  return new Command('criterion')
    .description(
      'Criteria from the first draft to the last day: written by one, published by another',
    )
    .addCommand(draftCommand())
    .addCommand(listCommand())
    .addCommand(reviewCommand())
    .addCommand(publishCommand())
    .addCommand(proposing('retire', 'retirement', 'Propose that a criterion is asked no longer'))
    .addCommand(proposing('lift', 'lift', 'Propose that a suspended criterion is asked again'))
    .addCommand(snoozeCommand())
    .addCommand(healthCommand());
}

function acting(name: string, description: string, example: string): Command {
  return houseCommand(name, description, `${example} --as ana --reason "seen at the dock"`)
    .requiredOption('--as <login>', 'whose account does it')
    .requiredOption('--reason <text>', 'why, for those who review it and for the journal');
}

function draftCommand(): Command {
  return acting('draft', 'Propose a criterion or a list', 'criterion draft garments.json')
    .argument('<file>', 'one criterion with its pack and days, or one list, in JSON')
    .option('--edition-of <draft>', 'as another edition of this draft')
    .action((file: string, flags: ActFlags & { editionOf?: string }) =>
      inHouse(flags, 'tool', async (house) => {
        const content = demand(parseJson(readFileSync(file, 'utf8'), file));
        const isList = typeof content === 'object' && content !== null && 'members' in content;
        const sent = isList
          ? { kind: 'set', set: content, reason: flags.reason }
          : { kind: 'criterion', criterion: content, reason: flags.reason };
        answerDraft(flags, await proposed(house, sent, flags));
      }),
    );
}

function proposing(name: string, kind: 'retirement' | 'lift', description: string): Command {
  return acting(name, description, `criterion ${name} value-telephone-each`)
    .argument('<criterion>', 'its identifier')
    .action((criterion: string, flags: ActFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const sent = { kind, criterion, reason: flags.reason };
        answerDraft(flags, await proposed(house, sent, flags));
      }),
    );
}

interface SnoozeFlags extends ActFlags {
  readonly until: Instant;
  readonly party?: string;
  readonly port?: string;
  readonly hts?: string;
  readonly lane?: Lane;
  readonly weight?: number;
}

const WEIGHT_MAX = 100;

function snoozeCommand(): Command {
  return acting(
    'snooze',
    'Propose that a criterion is silent for a time, or speaks with another voice',
    'criterion snooze value-telephone-each --until 2026-12-24T00:00:00Z --port 2704',
  )
    .argument('<criterion>', 'its identifier')
    .requiredOption('--until <moment>', 'from then on it is awake', readInstant)
    .option('--party <key>', 'only for this importer')
    .option('--port <code>', 'only at this port')
    .option('--hts <digits>', 'only for goods under this number')
    .addOption(new Option('--lane <lane>', 'what it asks for meanwhile').choices(LANES))
    .option('--weight <points>', 'what it adds meanwhile', wholeNumber(0, WEIGHT_MAX))
    .action((criterion: string, flags: SnoozeFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const { until, party, port, hts, lane = null, weight = 0 } = flags;
        const instead =
          flags.lane === undefined && flags.weight === undefined ? null : { lane, weight };
        const snooze = { criterion, until, only: { party, port, hts }, instead };
        const sent = { kind: 'snooze', snooze, reason: flags.reason };
        answerDraft(flags, await proposed(house, sent, flags));
      }),
    );
}

async function proposed(
  house: House,
  sent: object,
  flags: ActFlags & { readonly editionOf?: string },
): Promise<Draft> {
  const { database, agency, now } = house;
  const by = await standingFor(house, flags.as, 'criterion.draft');
  const said = demand(parseProposed(sent, dayAt(now(), agency.zone)));
  return demand(
    await database.as(agency.id, (tx) =>
      flags.editionOf === undefined ? propose(tx, said, by) : revise(tx, flags.editionOf, said, by),
    ),
  );
}

function reviewCommand(): Command {
  return acting('review', 'Accept a draft as it stands, or send it back', 'criterion review 019a…')
    .argument('<draft>', 'its identifier')
    .option(
      '--edition <number>',
      'the edition that was read (default the last)',
      wholeNumber(1, 9_999),
    )
    .option('--return', 'send it back to its author')
    .action((id: string, flags: ActFlags & { edition?: number; return?: true }) =>
      inHouse(flags, 'tool', async (house) => {
        const { database, agency } = house;
        const by = await standingFor(house, flags.as, 'book.publish');
        const edition = flags.edition ?? (await lastEdition(house, id));
        const accepted = flags.return !== true;
        const said = demand(parseReview({ edition, accepted, reason: flags.reason }));
        answerDraft(
          flags,
          demand(await database.as(agency.id, (tx) => reviewDraft(tx, id, said, by))),
        );
      }),
    );
}

function publishCommand(): Command {
  return acting(
    'publish',
    'Put accepted drafts into the Book, all or none',
    'criterion publish 019a… 019b…',
  )
    .argument('<draft...>', 'their identifiers; each goes in with its last edition')
    .action((ids: readonly string[], flags: ActFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const by = await standingFor(house, flags.as, 'book.publish');
        const drafts: object[] = [];
        for (const id of ids) drafts.push({ id, edition: await lastEdition(house, id) });
        const wanted = demand(parsePublishing({ drafts, reason: flags.reason }));
        const published = demand(
          await house.amend((tx, compile) => publishDrafts(tx, wanted, by, compile)),
        );
        const { version } = house.book();
        answer(flags, { published, book: version }, [
          ...published.map(draftLine),
          tell(BOOK_TOLD.published, { version }),
        ]);
      }),
    );
}

/** @faults draft-unknown */
async function lastEdition({ database, agency }: House, id: string): Promise<number> {
  const known = /^[0-9a-f-]{36}$/.test(id);
  const draft = known ? await database.as(agency.id, (tx) => findDraft(tx, id)) : null;
  if (draft === null) throw refusal(LIFE_FAULTS, 'draft-unknown', '/id', id);
  return latestOf(draft).edition;
}

function listCommand(): Command {
  return houseCommand('list', 'The drafts that wait', 'criterion list')
    .option('--all', 'and those that have ended')
    .action((flags: HouseFlags & { all?: true }) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const open = flags.all !== true;
        const drafts = await database.as(agency.id, (tx) => listDrafts(tx, { open, name: null }));
        answer(flags, drafts, drafts.map(draftLine));
      }),
    );
}

function healthCommand(): Command {
  return houseCommand(
    'health',
    'What each criterion did, found and cost',
    'criterion health --flag zero-yield',
  )
    .option('--flag <name>', 'only those that carry it: zero-yield, stale, review-due, …')
    .option('--costs', 'measure what asking each costs')
    .action((flags: HouseFlags & { flag?: string; costs?: true }) =>
      inHouse(flags, 'tool', async (house) => {
        const { asOf, from, decisions, rows } = await readBoard(
          house,
          house.book().life,
          house.now(),
        );
        const costs = flags.costs ? await lifeDesk(house).costs() : new Map<string, number>();
        const wanted = rows
          .filter((row) => flags.flag === undefined || row.flags.some((one) => one === flags.flag))
          .map((row) => ({ ...row, microseconds: costs.get(row.criterion) ?? null }));
        answer(flags, { asOf, from, decisions, rows: wanted }, [
          tell(TARGETING_TOLD.decisionsSince, { count: grouped(decisions), from }),
          ...wanted.map(healthLine),
        ]);
      }),
    );
}

function answerDraft(flags: HouseFlags, draft: Draft): void {
  answer(flags, draft, [draftLine(draft)]);
}

function draftLine(draft: Draft): string {
  const { edition, author } = latestOf(draft);
  const open = isAccepted(draft) ? TARGETING_TOLD.accepted : TARGETING_TOLD.waits;
  return tell(TARGETING_TOLD.draft, {
    id: draft.id,
    kind: tell(DRAFT_KIND[draft.kind]),
    name: draft.name,
    edition: String(edition),
    author,
    state: tell(draft.end === null ? open : DRAFT_END[draft.end.how]),
  });
}

function isAccepted(draft: Draft): boolean {
  const { edition } = latestOf(draft);
  return draft.reviews.findLast((review) => review.edition === edition)?.accepted === true;
}

function healthLine(row: Health & { readonly microseconds: number | null }): string {
  const rate =
    row.hitRate === null
      ? tell(TARGETING_TOLD.nothingExamined)
      : tell(TARGETING_TOLD.found, { percent: String(Math.round(row.hitRate * 100)) });
  const cost = row.microseconds === null ? '' : `, ${row.microseconds.toFixed(2)} µs`;
  const flags = row.flags.length === 0 ? '' : ` [${row.flags.join(', ')}]`;
  return tell(TARGETING_TOLD.health, {
    criterion: row.criterion,
    fired: grouped(row.fired),
    held: grouped(row.held),
    rate,
    hours: row.falseAlarmHours.toFixed(1),
    rest: `${cost}${flags}`,
  });
}
