import { axisX, axisY, barY, gridY, plot, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Flow } from '../../decision/view.ts';
import { millisecondsOf } from '../../terms/day.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { wallTime } from '../moment.ts';
import { LANE, LANES } from '../words.ts';
import { Figure, Picture } from './picture.tsx';
import { NOW } from './words.ts';

const HEIGHT = 190;
const LABEL_WIDTH = 52;
/** The strictest lane lies on the axis, where its height can be read. */
const STACKED = LANES.toReversed();

/** Decisions of the last hours, stacked by lane. */
export function LanesOverTime({ flow }: { readonly flow: Flow }) {
  const say = useSay();
  const { language } = useLanguage();
  const { hours, zone } = flow;
  const bars = useMemo(
    () =>
      hours.flatMap(({ from, lanes }) =>
        STACKED.map((lane) => ({ from, lane, count: lanes[lane] ?? 0 })),
      ),
    [hours],
  );
  const draw = useCallback(
    (width: number) => {
      const nth = Math.ceil(hours.length / Math.max(1, Math.floor(width / LABEL_WIDTH)));
      const hourOf = (from: string) => wallTime(Date.parse(from), zone, language);
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 36,
        marginTop: 8,
        marginRight: 0,
        x: { type: 'band', padding: 0.15, label: null },
        y: { label: null, nice: true },
        color: { domain: STACKED, range: STACKED.map((lane) => `var(--lane-${lane})`) },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY({ ticks: 4, tickSize: 0, fill: 'var(--faint)' }),
          axisX(
            hours.filter((_, place) => place % nth === 0).map(({ from }) => from),
            { tickSize: 0, tickFormat: hourOf, fill: 'var(--faint)' },
          ),
          barY(bars, {
            x: 'from',
            y: 'count',
            fill: 'lane',
            order: STACKED,
            // Release and release with later audit share a colour; the paler one is audited.
            fillOpacity: (bar: (typeof bars)[number]) => (bar.lane === 'release-audit' ? 0.55 : 1),
            inset: 0.25,
          }),
          ruleY([0], { stroke: 'var(--edge)' }),
        ],
      });
    },
    [bars, hours, zone, language],
  );
  const headings = [say(NOW.hour), ...LANES.map((lane) => say(LANE[lane]))];
  const rows = hours.map(({ from, lanes }) => [
    wallTime(millisecondsOf(from), zone, language),
    ...LANES.map((lane) => lanes[lane] ?? 0),
  ]);
  const decided = bars.some((bar) => bar.count > 0);
  return (
    <Picture
      question={say(NOW.overTime)}
      asOf={flow.asOf}
      name="lanes-over-time"
      headings={headings}
      rows={rows}
    >
      {decided ? (
        <Figure label={say(NOW.overTimeLabel)} draw={draw} />
      ) : (
        <p className="faint">{say(NOW.noDecisions)}</p>
      )}
      <ul className="legend">
        {LANES.map((lane) => (
          <li key={lane}>
            <LaneMark lane={lane} />
          </li>
        ))}
      </ul>
    </Picture>
  );
}
