import { Command } from 'commander';
import { parseWindow } from '../decision/replay/candidate.parse.ts';
import type { Figure } from '../risk/learning/metrics.ts';
import { compare } from '../risk/registry/comparison.ts';
import { findModel, listModels } from '../risk/registry/model-record.store.ts';
import { type ModelRecord, type ModelState, stateOf } from '../risk/registry/model-record.ts';
import { countShadowScores, listCompared } from '../risk/registry/shadow-score.store.ts';
import type { House } from '../server/house.ts';
import { readModelDrift, stepModel, trainFromRecords } from '../server/models.ts';
import type { Day } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { readDay } from './arguments.ts';
import { demand, EXIT } from './exit.ts';
import { CLI_FAULTS } from './faults.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { MODEL_STATE, TARGETING_TOLD } from './targeting-words.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface DaysFlags extends HouseFlags {
  readonly from: Day;
  readonly to: Day;
}

interface PersonFlags extends HouseFlags {
  readonly by: string;
  readonly reason: string;
}

export function modelCommand(): Command {
  return new Command('model')
    .description(
      'The models that targeting learns: trained, tried beside the champion, promoted by two',
    )
    .addCommand(trainModelCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(stepCommand('shadow', 'Let a model score live decisions and decide none', 'shadow'))
    .addCommand(
      stepCommand(
        'promote',
        'Publish a model, as the second person beside its trainer',
        'champion',
      ),
    )
    .addCommand(stepCommand('retire', 'Take a model out of use', 'retired'))
    .addCommand(driftCommand());
}

function withDays(command: Command): Command {
  return command
    .requiredOption('--from <day>', 'the first day', readDay)
    .requiredOption('--to <day>', 'the last day', readDay);
}

function withPerson(command: Command): Command {
  return command
    .requiredOption('--by <login>', 'who does it')
    .requiredOption('--reason <text>', 'why, in ten characters or more');
}

function trainModelCommand(): Command {
  const command = houseCommand(
    'train',
    'Train a model on what was examined in some days, and register it as a candidate',
    'model train --from 2026-05-01 --to 2026-10-31 --by ana --reason "the monthly training"',
  );
  return withPerson(withDays(command)).action((flags: DaysFlags & PersonFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const window = demand(parseWindow(flags.from, flags.to));
      const progress = showProgress(tell(TARGETING_TOLD.training), null);
      const trained = await trainFromRecords(house, window, flags, progress.reach);
      progress.end();
      answerModel(flags, await modelNamed(house, demand(trained)));
    }),
  );
}

function listCommand(): Command {
  return houseCommand('list', 'Every model, and where it stands', 'model list').action(
    (flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const models = await database.as(agency.id, listModels);
        answer(flags, { models }, models.map(modelLine));
      }),
  );
}

function showCommand(): Command {
  return houseCommand(
    'show',
    'A model’s card, its steps, and how it fares beside the champion',
    'model show targeting/20261101T060000Z',
  )
    .argument('<model>', 'id or name/edition')
    .action((named: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const { database, agency } = house;
        const model = await modelNamed(house, named);
        const shadow = await database.as(agency.id, async (tx) => ({
          scored: await countShadowScores(tx, model.id),
          ...compare(await listCompared(tx, model.id)),
        }));
        answer(flags, { ...model, state: stateOf(model), shadow }, [
          ...modelLines(model),
          tell(TARGETING_TOLD.shadow, {
            scored: grouped(shadow.scored),
            examined: grouped(shadow.examined),
          }),
          `  ${tell(TARGETING_TOLD.besideChampion, {
            challenger: figure(shadow.challenger?.auc),
            champion: figure(shadow.champion?.auc),
          })}`,
        ]);
      }),
    );
}

function stepCommand(name: string, description: string, state: ModelState): Command {
  const example = `model ${name} targeting/20261101T060000Z --by ben --reason "as the shadow run showed"`;
  return withPerson(houseCommand(name, description, example))
    .argument('<model>', 'id or name/edition')
    .action((named: string, flags: PersonFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const model = await modelNamed(house, named);
        demand(await stepModel(house, model, state, flags));
        answerModel(flags, await modelNamed(house, model.id));
      }),
    );
}

function driftCommand(): Command {
  return withDays(
    houseCommand(
      'drift',
      'Hold the trade of some days against that in which a model was trained',
      'model drift targeting/20261101T060000Z --from 2026-11-15 --to 2026-11-21',
    ),
  )
    .argument('<model>', 'id or name/edition')
    .action((named: string, flags: DaysFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const window = demand(parseWindow(flags.from, flags.to));
        const model = await modelNamed(house, named);
        const reading = demand(await readModelDrift(house, model, window));
        const { alarms, features, score, decided } = reading;
        if (alarms.length > 0) process.exitCode = EXIT.no;
        answer(flags, reading, [
          tell(TARGETING_TOLD.drift, { decided: grouped(decided), score: score.toFixed(3) }),
          ...features.slice(0, 5).map((moved) => `  ${moved.index.toFixed(3)} ${moved.name}`),
          ...alarms.map((alarm) => tell(TARGETING_TOLD.alarm, { alarm })),
        ]);
      }),
    );
}

/** @faults nothing-of-that-name */
async function modelNamed({ database, agency }: House, named: string): Promise<ModelRecord> {
  const model = await database.as(agency.id, (tx) => findModel(tx, named));
  if (model === null) throw refusal(CLI_FAULTS, 'nothing-of-that-name', '/model', named);
  return model;
}

function answerModel(flags: HouseFlags, model: ModelRecord): void {
  answer(flags, { ...model, state: stateOf(model) }, modelLines(model));
}

function modelLine(model: ModelRecord): string {
  const { name, edition, card } = model;
  return tell(TARGETING_TOLD.model, {
    name: `${name}/${edition}`,
    state: tell(MODEL_STATE[stateOf(model)]),
    rows: grouped(card.rows),
    auc: figure(card.held.violation?.auc),
  });
}

function modelLines(model: ModelRecord): readonly string[] {
  const { card, steps } = model;
  return [
    modelLine(model),
    tell(TARGETING_TOLD.learned, {
      from: card.window.from,
      to: card.window.to,
      violations: String(card.labels.violation),
      critical: String(card.labels.critical),
    }),
    ...card.features
      .slice(0, 8)
      .map(({ name, weight }) => `  ${weight.toFixed(3).padStart(6)} ${name}`),
    ...steps.map(({ state, by, approver, reason, at }) => {
      const people = approver === null ? by : tell(TARGETING_TOLD.twoPeople, { by, approver });
      return tell(TARGETING_TOLD.step, { at, state: tell(MODEL_STATE[state]), people, reason });
    }),
  ];
}

function figure(auc: Figure | null | undefined): string {
  if (auc === null || auc === undefined) return tell(TARGETING_TOLD.notMeasurable);
  return tell(TARGETING_TOLD.interval, {
    estimate: auc.value.toFixed(3),
    low: auc.low.toFixed(3),
    high: auc.high.toFixed(3),
  });
}
