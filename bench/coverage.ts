import { parseArgs } from 'node:util';
import { decidedFlow, measureCoverage } from '../src/simulation/test-coverage.ts';

const SEEDS = '200';

/**
 * How often the control sample's 95 % interval for the rate of violations holds the true rate.
 *
 * `--seeds 2000` is the long run; `--entries 14000` the size of the flow from which is drawn.
 */
export async function benchCoverage(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: {
      seeds: { type: 'string', default: SEEDS },
      entries: { type: 'string', default: '14000' },
    },
  });
  const coverage = measureCoverage(decidedFlow(Number(values.entries)), Number(values.seeds));
  return [
    `coverage: ${(100 * coverage.covered).toFixed(1)} % of ${coverage.seeds} seeds (binding: 91 % of 200, 94 % of 2,000)`,
    `  ${coverage.entries} entries, ${(100 * coverage.trueRate).toFixed(2)} % violations, ${coverage.sampledMean.toFixed(0)} in the sample on average, interval ${(100 * coverage.length).toFixed(2)} points long`,
  ];
}
