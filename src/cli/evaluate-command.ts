import { Command, Option } from 'commander';
import { parseDeclarations } from '../risk/learning/declaration.parse.ts';
import { type Declaration, LABELS, type LabelName } from '../risk/learning/declaration.ts';
import type { Figure, Inspection } from '../risk/learning/metrics.ts';
import type { Evaluation, Table } from '../risk/learning/protocol.ts';
import { runTask } from '../server/run-task.ts';
import { demand } from './exit.ts';
import { withExample } from './house-command.ts';
import { readSource } from './source.ts';
import { EVALUATION_TOLD } from './targeting-words.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface EvaluateFlags {
  readonly train: string;
  readonly valid: string;
  readonly test: string;
  readonly label: LabelName;
  readonly json?: true;
}

export function evaluateCommand(): Command {
  const labels = Object.keys(LABELS);
  const command = new Command('evaluate')
    .description('Measure how well violations are foretold on labelled declarations, offline')
    .requiredOption('--train <file>', 'declarations to learn from')
    .requiredOption('--valid <file>', 'later ones, that settle thresholds and are then learned too')
    .requiredOption('--test <file>', 'later ones still, that are judged')
    .addOption(new Option('--label <name>', 'what to foretell').choices(labels).default('Fraud'))
    .option('--json', 'one JSON document')
    .helpOption('-h, --help', 'display help for command')
    .action(async (flags: EvaluateFlags) => {
      const [train, valid, test] = [flags.train, flags.valid, flags.test].map(readDeclarations);
      if (!train || !valid || !test) return;
      const progress = showProgress(tell(EVALUATION_TOLD.judging), 1000);
      const protocol = { train, valid, test, label: flags.label };
      const evaluation = await runTask('evaluate', protocol, (done, of) =>
        progress.reach(Math.round((1000 * done) / of)),
      );
      progress.end();
      answer(flags, evaluation, linesOf(evaluation));
    });
  return withExample(
    command,
    'evaluate --train train.csv --valid valid.csv --test test.csv --json',
  );
}

/** @throws Refused with all faults of a file, by line and column */
function readDeclarations(path: string): readonly Declaration[] {
  return demand(parseDeclarations(readSource(path).text));
}

function linesOf({ label, all, unseen, lookup, seenShare }: Evaluation): readonly string[] {
  return [
    tell(EVALUATION_TOLD.head, { label }),
    '',
    ...tableLines(tell(EVALUATION_TOLD.all), all),
    ...tableLines(tell(EVALUATION_TOLD.lookup), lookup),
    ...tableLines(tell(EVALUATION_TOLD.unseen), unseen),
    tell(EVALUATION_TOLD.repeats, { seen: percent(seenShare) }),
    tell(EVALUATION_TOLD.remembers),
    tell(EVALUATION_TOLD.revenue),
  ];
}

function tableLines(title: string, table: Table | null): readonly string[] {
  if (table === null) return [title, `  ${tell(EVALUATION_TOLD.nothing)}`, ''];
  const { rows, positives, auc, averagePrecision, f1, reliabilityError } = table;
  return [
    tell(EVALUATION_TOLD.table, { title, rows: grouped(rows), positives: grouped(positives) }),
    `  ${tell(EVALUATION_TOLD.figures, {
      auc: intervalText(auc),
      precision: fixed(averagePrecision),
      f1: fixed(f1.chosen),
      best: fixed(f1.best),
      error: fixed(reliabilityError),
    })}`,
    tell(EVALUATION_TOLD.orders),
    tell(EVALUATION_TOLD.columns),
    ...table.byProbability.map((one, at) => inspectionLine(one, table.byExpectedDuty[at])),
    '',
  ];
}

function inspectionLine(one: Inspection, byDuty: Inspection | undefined): string {
  const { share, precision, recall, revenue } = one;
  const cells = [
    `${percent(share)}`.padStart(10),
    intervalText(precision).padStart(26),
    fixed(recall).padStart(9),
    shareOrDash(revenue).padStart(10),
    fixed(byDuty?.precision.value ?? 0).padStart(13),
    fixed(byDuty?.recall ?? 0).padStart(9),
    shareOrDash(byDuty?.revenue ?? null).padStart(10),
  ];
  return cells.join('');
}

function intervalText({ value, low, high }: Figure): string {
  const shown = { value: fixed(value), low: fixed(low), high: fixed(high) };
  return tell(EVALUATION_TOLD.interval, shown);
}

function fixed(value: number): string {
  return value.toFixed(3);
}

function shareOrDash(value: number | null): string {
  return value === null ? '–' : fixed(value);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 0 : 1)} %`;
}
