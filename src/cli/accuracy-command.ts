import type { Command } from 'commander';
import { parseAsked } from '../scorecard/accuracy.parse.ts';
import { type AccuracyPage, readAccuracy } from '../scorecard/accuracy.store.ts';
import type { Interval } from '../scorecard/interval.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { TARGETING_TOLD } from './targeting-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

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
  const { asOf, from, to, violations, missed, control, yields, burdens, suspendedUntil } = page;
  const [all] = burdens;
  return [
    tell(TARGETING_TOLD.asOf, { asOf, from, to, population: grouped(violations.population) }),
    ...(suspendedUntil === null
      ? []
      : [tell(TARGETING_TOLD.controlOff, { until: suspendedUntil })]),
    tell(TARGETING_TOLD.control, {
      drawn: grouped(control.drawn),
      examined: grouped(control.examined),
    }),
    tell(TARGETING_TOLD.violations, {
      rate: percent(violations.rate),
      count: counts(violations.count),
    }),
    tell(TARGETING_TOLD.missed, { count: counts(missed.count) }),
    ...(all === undefined
      ? []
      : [
          tell(TARGETING_TOLD.needless, {
            needless: grouped(all.needless),
            examined: grouped(all.examined),
            minutes: grouped(all.minutes),
          }),
        ]),
    ...yields.map((one) => `  ${`${one.by} ${one.key}`.padEnd(40)} ${yieldText(one)}`),
  ];
}

function yieldText({ hits, examined, rate, lift }: AccuracyPage['yields'][number]): string {
  return tell(TARGETING_TOLD.yieldBy, {
    hits: grouped(hits),
    examined: grouped(examined),
    rate: percent(rate),
    lift: number(lift),
  });
}

function percent(interval: Interval): string {
  return intervalText(interval, (share) => (100 * share).toFixed(2), ' %');
}

function counts(interval: Interval): string {
  return intervalText(interval, (count) => grouped(Math.round(count)));
}

function number(interval: Interval): string {
  return intervalText(interval, (value) => value.toFixed(1));
}

function intervalText(
  { estimate, low, high }: Interval,
  written: (value: number) => string,
  unit = '',
): string {
  if (Number.isNaN(estimate)) return tell(TARGETING_TOLD.unknown);
  const middle = `${written(estimate)}${unit}`;
  return tell(TARGETING_TOLD.interval, {
    estimate: middle,
    low: written(low),
    high: written(high),
  });
}
