import { axisX, axisY, gridY, line, plot } from '@observablehq/plot';
import { useCallback } from 'react';
import { writeBetween, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Figure, Picture } from '../now/picture.tsx';
import type { Accuracy } from './accuracy-calls.ts';
import { ACCURACY } from './words.ts';

const HEIGHT = 240;
const SOLID = '';
const DASHED = '5,3';

/** How much of all violations and of all loss the first of the ranking holds. */
export function CurvePicture({ accuracy }: { readonly accuracy: Accuracy }) {
  const say = useSay();
  const { language } = useLanguage();
  const { curve, asOf } = accuracy;
  const share = (value: number | null) => (value === null ? '–' : writeShare(value, language));
  const draw = useCallback(
    (width: number) => {
      const of = (measure: 'recall' | 'revenue') => [
        { share: 0, found: 0 },
        ...curve.map((point) => ({ share: point.share, found: point[measure] })),
      ];
      const percent = (value: number) => writeShare(value, language);
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 44,
        marginRight: 16,
        x: { domain: [0, 1], label: null },
        y: { domain: [0, 1], label: null },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({ ticks: 5, tickSize: 0, fill: 'var(--faint)', tickFormat: percent }),
          axisY({ ticks: 4, tickSize: 0, fill: 'var(--faint)', tickFormat: percent }),
          line(
            [
              [0, 0],
              [1, 1],
            ],
            { stroke: 'var(--edge)', strokeWidth: 1 },
          ),
          ...(
            [
              ['recall', SOLID],
              ['revenue', DASHED],
            ] as const
          ).map(([measure, strokeDasharray]) =>
            line(of(measure), {
              x: 'share',
              y: 'found',
              stroke: 'var(--accent)',
              strokeWidth: 2,
              strokeDasharray,
              curve: 'monotone-x',
            }),
          ),
        ],
      });
    },
    [curve, language],
  );
  return (
    <Picture
      question={say(ACCURACY.curve)}
      asOf={asOf}
      name="lift-and-revenue"
      headings={[
        say(ACCURACY.share),
        say(ACCURACY.labels),
        say(ACCURACY.precision),
        say(ACCURACY.recall),
        say(ACCURACY.revenue),
      ]}
      rows={curve.map((point) => [
        share(point.share),
        point.labels,
        writeBetween(point.precision, (value) => writeShare(value, language)),
        share(point.recall),
        share(point.revenue),
      ])}
    >
      {curve.length === 0 ? (
        <p className="faint">{say(ACCURACY.noYields)}</p>
      ) : (
        <>
          <Figure label={say(ACCURACY.curveLabel)} draw={draw} />
          <p className="faint">{say(ACCURACY.curveMeans)}</p>
        </>
      )}
    </Picture>
  );
}
