import { axisX, axisY, dot, gridY, line, plot, text } from '@observablehq/plot';
import { useCallback } from 'react';
import type { Mirror } from '../../tracing/route/mirror.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Figure } from '../now/picture.tsx';
import { SIGNALS } from './words.ts';

const HEIGHT = 200;

/** Two lines of one trade, ours and the partner's shifted by the lag, with their table. */
export function MirrorChart({ mirror }: { readonly mirror: Mirror }) {
  const say = useSay();
  const { language } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const at = (month: string) => new Date(`${month}-15T00:00:00Z`);
      const ours = mirror.months.map(({ month, ours: value }) => ({ at: at(month), value }));
      const theirs = mirror.months.flatMap(({ month, theirs: value }) =>
        value === null ? [] : [{ at: at(month), value }],
      );
      const written = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
      const short = new Intl.NumberFormat(language, { notation: 'compact' });
      const drawn = { x: 'at', y: 'value' } as const;
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 46,
        marginRight: 96,
        x: { type: 'utc', label: null },
        y: { label: null, nice: true, zero: true },
        marks: [
          gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY({
            ticks: 4,
            tickSize: 0,
            tickFormat: (value: number) => short.format(value),
            fill: 'var(--faint)',
          }),
          axisX({
            ticks: 6,
            tickSize: 0,
            tickFormat: (day: Date) => written.format(day),
            fill: 'var(--faint)',
          }),
          line(ours, { ...drawn, stroke: 'var(--accent)', strokeWidth: 2 }),
          line(theirs, { ...drawn, stroke: 'var(--ink)', strokeWidth: 2, strokeDasharray: '5 3' }),
          dot(ours, { ...drawn, r: 3, fill: 'var(--accent)' }),
          dot(theirs, { ...drawn, r: 3, symbol: 'square', fill: 'var(--ink)' }),
          text(ours.slice(-1), {
            ...drawn,
            dx: 6,
            textAnchor: 'start',
            text: () => say(SIGNALS.ours),
            fill: 'var(--accent)',
          }),
          text(theirs.slice(-1), {
            ...drawn,
            dx: 6,
            dy: 12,
            textAnchor: 'start',
            text: () => say(SIGNALS.theirs),
            fill: 'var(--ink)',
          }),
        ],
      });
    },
    [mirror, language, say],
  );
  const lag = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'month',
    unitDisplay: 'long',
  });
  return (
    <>
      <h3>{say(SIGNALS.mirror)}</h3>
      <Figure label={say(SIGNALS.mirror)} draw={draw} />
      <p className="faint">{say(SIGNALS.lag, { lag: lag.format(mirror.lag) })}</p>
      <div className="scroller">
        <table className="mirror">
          <thead>
            <tr>
              <th scope="col">{say(SIGNALS.month)}</th>
              <th scope="col" className="number">
                {say(SIGNALS.ours)}
              </th>
              <th scope="col" className="number">
                {say(SIGNALS.theirs)}
              </th>
              <th scope="col" className="number">
                {say(SIGNALS.reExports)}
              </th>
            </tr>
          </thead>
          <tbody>
            {mirror.months.map(({ month, ours, theirs, reExports }) => (
              <tr key={month}>
                <td>{month}</td>
                <td className="number">{writeNumber(ours, language)}</td>
                <td className="number">{theirs === null ? '–' : writeNumber(theirs, language)}</td>
                <td className="number">{writeNumber(reExports, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
