import { axisX, axisY, dot, gridY, line, plot, ruleY, text } from '@observablehq/plot';
import { useCallback } from 'react';
import type { StatedQuantity } from '../../terms/quantity.ts';
import type { UseRow } from '../../tracing/balance/use-ledger.ts';
import { useLanguage, useSay } from '../language.tsx';
import { Figure } from '../now/picture.tsx';
import { BALANCES } from './words.ts';

const HEIGHT = 180;
const DAY_MS = 86_400_000;

interface UseStepsProps {
  readonly volume: StatedQuantity;
  readonly uses: readonly UseRow[];
}

/** What was used over time as steps, against what is allowed; where it went over is marked. */
export function UseSteps({ volume, uses }: UseStepsProps) {
  const say = useSay();
  const { language } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const steps = uses.map(({ at, used }) => ({ at: new Date(at), used: Number(used) }));
      const [first, last] = [steps[0]?.at ?? new Date(0), steps.at(-1)?.at ?? new Date(0)];
      // A single use is a point in time: a day on each side makes it a step.
      const from = new Date(first.getTime() - DAY_MS);
      const to = new Date(last.getTime() + DAY_MS);
      const drawn = [{ at: from, used: 0 }, ...steps, { at: to, used: steps.at(-1)?.used ?? 0 }];
      const crossings = uses
        .filter(({ crosses }) => crosses)
        .map(({ at, used }) => ({ at: new Date(at), used: Number(used) }));
      const allowed = Number(volume.amount);
      const written = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 52,
        marginTop: 18,
        marginRight: 8,
        x: { type: 'utc', domain: [from, to], label: null },
        y: {
          label: null,
          nice: true,
          domain: [0, 1.1 * Math.max(allowed, ...drawn.map((one) => one.used))],
        },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY({ ticks: 4, tickSize: 0, fill: 'var(--faint)' }),
          axisX({
            ticks: 4,
            tickSize: 0,
            tickFormat: (day: Date) => written.format(day),
            fill: 'var(--faint)',
          }),
          ruleY([allowed], { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
          line(drawn, {
            x: 'at',
            y: 'used',
            curve: 'step-after',
            stroke: 'var(--accent)',
            strokeWidth: 2,
          }),
          dot(crossings, { x: 'at', y: 'used', r: 5, symbol: 'diamond', fill: 'var(--lane-hold)' }),
          text(crossings.slice(0, 1), {
            x: 'at',
            y: 'used',
            dy: -12,
            text: () => say(BALANCES.crosses),
            fill: 'var(--lane-hold)',
          }),
        ],
      });
    },
    [volume, uses, language, say],
  );
  return <Figure label={say(BALANCES.overTime)} draw={draw} />;
}
