import { axisX, axisY, gridX, plot, rect, ruleX } from '@observablehq/plot';
import { useCallback } from 'react';
import type { Between } from '../figures.tsx';
import { writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Figure } from '../now/picture.tsx';
import type { Yield } from './accuracy-calls.ts';
import { intervalMarks } from './interval-marks.ts';
import { useKeyName } from './key-name.ts';
import { ACCURACY } from './words.ts';

const ROW = 26;
const MARGINS = 48;
const CHARACTER = 6.6;
const LABEL_MAX = 220;

interface YieldsPictureProps {
  readonly yields: readonly Yield[];
  /** What chance alone finds. */
  readonly chance: Between;
}

/** Each hit rate as a dot on its interval, over the band of the control sample. */
export function YieldsPicture({ yields, chance }: YieldsPictureProps) {
  const say = useSay();
  const { language } = useLanguage();
  const nameOf = useKeyName(yields[0]?.by ?? 'lane');
  const draw = useCallback(
    (width: number) => {
      const intervals = yields.map(({ key, rate }) => ({
        name: nameOf(key),
        estimate: rate.estimate,
        low: rate.low ?? 0,
        high: rate.high ?? 1,
        apart: false,
      }));
      const longest = Math.max(...intervals.map(({ name }) => name.length));
      const marginLeft = Math.min(LABEL_MAX, width / 3, 12 + CHARACTER * longest);
      const band = chance.estimate === null ? [] : [chance];
      return plot({
        width,
        height: MARGINS + ROW * intervals.length,
        marginLeft,
        marginRight: 16,
        x: { domain: [0, Math.max(0.05, ...intervals.map(({ high }) => high))], label: null },
        y: { type: 'band', domain: intervals.map(({ name }) => name), label: null },
        marks: [
          rect(band, {
            x1: (one: Between) => one.low,
            x2: (one: Between) => one.high,
            fill: 'var(--well)',
          }),
          gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({
            ticks: 5,
            tickSize: 0,
            fill: 'var(--faint)',
            tickFormat: (share: number) => writeShare(share, language),
          }),
          axisY({
            tickSize: 0,
            fill: 'var(--ink)',
            lineWidth: marginLeft / 13,
            textOverflow: 'ellipsis',
          }),
          ruleX(band, { x: (one: Between) => one.estimate, stroke: 'var(--edge)' }),
          ...intervalMarks(intervals),
        ],
      });
    },
    [yields, chance, nameOf, language],
  );
  return <Figure label={say(ACCURACY.hitRatesLabel)} draw={draw} />;
}
