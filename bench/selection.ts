import { planShifts } from '../src/decision/selection/plan.solve.ts';
import { aShift } from '../src/decision/selection/test-shift.ts';
import { runTask } from '../src/server/run-task.ts';

// The list of one shift of twenty ports: 2,000 candidates, each port with forty devices or with two.

const PORTS = 20;
const CANDIDATES = 100;

const dollars = (cents: number) => `$${Math.round(cents / 100).toLocaleString('en')}`;
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

/** Time, gap, and how much more a plan is worth than going down the candidates. */
export async function benchSelection(): Promise<readonly string[]> {
  const lines = [
    '| devices a port | choices | ms here | ms in a thread | value | bound | gap | over greedy | over by value |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const devices of [2, 4, 8, 40]) {
    const problems = Array.from({ length: PORTS }, (_, port) =>
      aShift(1_000 + port, { candidates: CANDIDATES, devices }),
    );
    await planShifts(problems.slice(0, 1));
    const started = performance.now();
    const plans = await planShifts(problems);
    const milliseconds = performance.now() - started;
    const threaded = performance.now();
    await runTask('plan-shifts', problems);
    const inThread = performance.now() - threaded;
    const sum = (of: (plan: (typeof plans)[number]) => number) =>
      plans.reduce((total, plan) => total + of(plan), 0);
    const value = sum((plan) => plan.valueCents);
    const bound = sum((plan) => plan.boundCents);
    const greedy = sum((plan) => plan.greedyCents);
    const byValue = sum((plan) => plan.byValueCents);
    const choices = problems.reduce((total, { candidates }) => total + candidates.length * 3, 0);
    lines.push(
      `| ${[
        devices,
        choices,
        Math.round(milliseconds),
        Math.round(inThread),
        dollars(value),
        dollars(bound),
        percent((bound - value) / bound),
        percent(value / greedy - 1),
        percent(value / byValue - 1),
      ].join(' | ')} |`,
    );
  }
  return lines;
}
