import type { Command } from 'commander';
import {
  findEditions,
  listEditions,
  readContents,
  searchedEditions,
} from '../party/list/edition.store.ts';
import type { ListDelta } from '../party/list/list-change.ts';
import { deltaOf } from '../party/list/list-delta.parse.ts';
import type { ListedParty } from '../party/list.ts';
import { dayAt } from '../terms/day.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { LISTS_TOLD } from './lists-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

export function listsCommand(): Command {
  return houseCommand(
    'lists',
    'Lists that parties are screened against: editions, and what changed',
    'lists',
  )
    .action((flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency, now }) => {
        const today = dayAt(now(), agency.zone);
        const [editions, searched] = await database.as(agency.id, async (tx) => [
          await listEditions(tx),
          await searchedEditions(tx, today),
        ]);
        const inForce = new Set(searched.map(({ part }) => part));
        const rows = editions.map((one) => ({ ...one, searched: inForce.has(one.part) }));
        const lines = rows.map(({ searched: is, list, edition, from, knownFrom, source }) =>
          tell(LISTS_TOLD.list, {
            searched: is ? '●' : '○',
            ...{ list, edition, from, source },
            known: knownFrom.slice(0, 10),
          }),
        );
        answer(flags, rows, lines.length === 0 ? [tell(LISTS_TOLD.noLists)] : lines);
      }),
    )
    .addCommand(diffCommand());
}

function diffCommand(): Command {
  return houseCommand(
    'diff',
    'What became of a list from one edition to the next: who came, who went, what is said otherwise',
    'lists diff ofac-sdn 2026-10-01 2026-11-22',
  )
    .argument('<list>', 'its short name, as "lists" shows it')
    .argument('[from]', 'the earlier edition (default the one before the later)')
    .argument('[to]', 'the later edition (default the last)')
    .action((list: string, from: string | undefined, to: string | undefined, flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const { pair, contents } = await database.as(agency.id, async (tx) => {
          const asked = { from: from ?? null, to: to ?? null };
          const found = demand(await findEditions(tx, list, asked));
          return { pair: found, contents: await readContents(tx, found) };
        });
        const { delta } = deltaOf(contents);
        answer(flags, { ...pair, ...delta }, [
          tell(LISTS_TOLD.delta, {
            list,
            before: pair.before?.edition ?? tell(LISTS_TOLD.nothing),
            after: pair.after.edition,
            added: grouped(delta.added.length),
            removed: grouped(delta.removed.length),
            changed: grouped(delta.changed.length),
          }),
          ...deltaLines(delta),
        ]);
      }),
    );
}

function deltaLines({ added, removed, changed }: ListDelta): readonly string[] {
  return [
    ...added.map((entry) => tell(LISTS_TOLD.added, told(entry))),
    ...removed.map((entry) => tell(LISTS_TOLD.removed, told(entry))),
    ...changed.map(({ after, fields }) =>
      tell(LISTS_TOLD.changed, { ...told(after), fields: fields.join(', ') }),
    ),
  ];
}

function told({ id, names }: ListedParty) {
  return { entry: id, name: names[0]?.text ?? '' };
}
