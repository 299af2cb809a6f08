import { Command, Option } from 'commander';
import { parseDeclarations } from '../risk/learning/declaration.parse.ts';
import { type Declaration, LABELS, type LabelName } from '../risk/learning/declaration.ts';
import type { Inspection } from '../risk/learning/metrics.ts';
import type { Evaluation, Table } from '../risk/learning/protocol.ts';
import { runTask } from '../server/run-task.ts';
import { demand } from './exit.ts';
import { readSource } from './source.ts';
import { answer, grouped, showProgress } from './terminal.ts';

interface EvaluateFlags {
  readonly train: string;
  readonly valid: string;
  readonly test: string;
  readonly label: LabelName;
  readonly json?: true;
}

export function evaluateCommand(): Command {
  const labels = Object.keys(LABELS);
  return new Command('evaluate')
    .description('Measure how well violations are foretold on labelled declarations, offline')
    .requiredOption('--train <file>', 'declarations to learn from')
    .requiredOption('--valid <file>', 'later ones, that settle thresholds and are then learned too')
    .requiredOption('--test <file>', 'later ones still, that are judged')
    .addOption(new Option('--label <name>', 'what to foretell').choices(labels).default('Fraud'))
    .option('--json', 'one JSON document')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText(
      'after',
      '\nExample:\n  tidewaiter evaluate --train train.csv --valid valid.csv --test test.csv --json',
    )
    .action(async (flags: EvaluateFlags) => {
      const [train, valid, test] = [flags.train, flags.valid, flags.test].map(readDeclarations);
      if (!train || !valid || !test) return;
      const progress = showProgress('Learning and judging', 1000);
      const protocol = { train, valid, test, label: flags.label };
      const evaluation = await runTask('evaluate', protocol, (done, of) =>
        progress.reach(Math.round((1000 * done) / of)),
      );
      progress.end();
      answer(flags, evaluation, linesOf(evaluation));
    });
}

/** @throws Refused with all faults of a file, by line and column */
function readDeclarations(path: string): readonly Declaration[] {
  return demand(parseDeclarations(readSource(path).text));
}

function linesOf({ label, all, unseen, lookup, seenShare }: Evaluation): readonly string[] {
  const seen = percent(seenShare);
  return [
    `${label}: what inspecting the best-ranked 1, 2, 5 and 10 % finds; intervals of 95 %.`,
    '',
    ...tableLines('All declarations of the test (the papers’ split)', all),
    ...tableLines('Looked up without a model: mean label of the same goods before', lookup),
    ...tableLines('Goods never declared before', unseen),
    `${seen} of the test’s declarations repeat goods, way, rate and mass of an earlier one, and mostly its`,
    'label. The first table is worth what the second is: it remembers. The third one foretells.',
    'Revenue is the share of price times rate of all violations: these sets do not tell what was evaded.',
  ];
}

function tableLines(title: string, table: Table | null): readonly string[] {
  if (table === null) return [title, '  nothing to measure: violations only, or none', ''];
  const { rows, positives, auc, averagePrecision, f1, reliabilityError } = table;
  return [
    `${title}: ${grouped(rows)}, of them ${grouped(positives)} positive`,
    `  AUC ${fixed(auc.value)} (${fixed(auc.low)} to ${fixed(auc.high)})   average precision ${fixed(averagePrecision)}   F1 ${fixed(f1.chosen)} (best ${fixed(f1.best)})   reliability error ${fixed(reliabilityError)}`,
    '              by probability                              by probability × duty',
    '     share    precision               recall   revenue    precision   recall   revenue',
    ...table.byProbability.map((one, at) => inspectionLine(one, table.byExpectedDuty[at])),
    '',
  ];
}

function inspectionLine(one: Inspection, byDuty: Inspection | undefined): string {
  const { share, precision, recall, revenue } = one;
  const cells = [
    `${percent(share)}`.padStart(10),
    `${fixed(precision.value)} (${fixed(precision.low)} to ${fixed(precision.high)})`.padStart(26),
    fixed(recall).padStart(9),
    shareOrDash(revenue).padStart(10),
    fixed(byDuty?.precision.value ?? 0).padStart(13),
    fixed(byDuty?.recall ?? 0).padStart(9),
    shareOrDash(byDuty?.revenue ?? null).padStart(10),
  ];
  return cells.join('');
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
