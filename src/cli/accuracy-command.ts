import type { Command } from 'commander';
import { parseAsked } from '../scorecard/accuracy.parse.ts';
import { type AccuracyPage, readAccuracy } from '../scorecard/accuracy.store.ts';
import type { Interval } from '../scorecard/interval.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped } from './terminal.ts';

interface AccuracyFlags extends HouseFlags {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

export function accuracyCommand(): Command {
  return houseCommand(
    'accuracy',
    'Tell how well targeting does, measured against what chance chose',
    'accuracy --from 2026-11-01 --to 2026-11-22 --json',
  )
    .option('--from <day>', 'decided from this day on (default 30 days)')
    .option('--to <day>', 'and up to this day (default today)')
    .option('--as-of <instant>', 'as it was known then (default now)')
    .action((flags: AccuracyFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const { agency, book, database, now } = house;
        const { from, to, asOf } = flags;
        const asked = demand(parseAsked({ from, to, asOf }, now(), agency.zone));
        const page = await database.as(agency.id, (tx) =>
          readAccuracy(tx, asked, agency.zone, book()),
        );
        answer(flags, page, linesOf(page));
      }),
    );
}

function linesOf(page: AccuracyPage): readonly string[] {
  const { violations, missed, control, yields, burdens, suspendedUntil } = page;
  const [all] = burdens;
  return [
    `As of ${page.asOf}, decided from ${page.from} to ${page.to}: ${grouped(violations.population)} consignments.`,
    ...(suspendedUntil === null ? [] : [`The control sample is off until ${suspendedUntil}.`]),
    `Control sample: ${grouped(control.drawn)} drawn, ${grouped(control.examined)} examined.`,
    `Violations: ${percent(violations.rate)}, ${counts(violations.count)}.`,
    `Missed by all but chance: ${counts(missed.count)}.`,
    ...(all === undefined
      ? []
      : [
          `Needless examinations: ${grouped(all.needless)} of ${grouped(all.examined)}, ${grouped(all.minutes)} minutes.`,
        ]),
    ...yields.map(
      (one) =>
        `  ${`${one.by} ${one.key}`.padEnd(40)} ${grouped(one.hits)} of ${grouped(one.examined)}, ${percent(one.rate)}, lift ${number(one.lift)}`,
    ),
  ];
}

function percent({ estimate, low, high }: Interval): string {
  const told = (share: number) => (100 * share).toFixed(2);
  if (Number.isNaN(estimate)) return 'unknown';
  return `${told(estimate)} % (${told(low)} to ${told(high)})`;
}

function counts({ estimate, low, high }: Interval): string {
  if (Number.isNaN(estimate)) return 'unknown';
  return `${grouped(Math.round(estimate))} (${grouped(Math.round(low))} to ${grouped(Math.round(high))})`;
}

function number({ estimate, low, high }: Interval): string {
  if (Number.isNaN(estimate)) return 'unknown';
  return `${estimate.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}
