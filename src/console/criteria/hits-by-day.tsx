import { axisX, axisY, barY, gridY, plot, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Preview } from '../../decision/replay/preview.store.ts';
import { addDays, type Day } from '../../terms/day.ts';
import { useSay } from '../language.tsx';
import { csvText } from '../now/csv.ts';
import { Figure } from '../now/picture.tsx';
import { AS_TABLE } from '../words.ts';
import { STUDIO } from './studio-words.ts';
import '../now/now.css';

const HEIGHT = 120;
const LABEL_WIDTH = 56;
/** Where the day and month of `2026-11-22` begin. */
const MONTH_AT = 5;

/** Bars by day, days without any among them; the same figures as a table and as CSV. */
export function HitsByDay({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { from, to, byDay } = preview;
  const days = useMemo(() => {
    const met = new Map(byDay.map((one) => [one.day, one.met]));
    return daysOf(from, to).map((day) => ({ day, met: met.get(day) ?? 0 }));
  }, [from, to, byDay]);
  const draw = useCallback(
    (width: number) => {
      const nth = Math.ceil(days.length / Math.max(1, Math.floor(width / LABEL_WIDTH)));
      return plot({
        width,
        height: HEIGHT,
        marginLeft: 32,
        marginTop: 8,
        marginRight: 0,
        x: { type: 'band', padding: 0.15, label: null },
        y: { label: null, nice: true },
        marks: [
          gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY({ ticks: 3, tickSize: 0, fill: 'var(--faint)' }),
          axisX(
            days.filter((_, place) => place % nth === 0).map(({ day }) => day),
            { tickSize: 0, tickFormat: (day: Day) => day.slice(MONTH_AT), fill: 'var(--faint)' },
          ),
          barY(days, { x: 'day', y: 'met', fill: 'var(--accent)' }),
          ruleY([0], { stroke: 'var(--edge)' }),
        ],
      });
    },
    [days],
  );
  const headings = [say(STUDIO.day), say(STUDIO.met)];
  const csv = csvText([headings, ...days.map(({ day, met }) => [day, met])]);
  return (
    <div className="picture">
      <Figure label={say(STUDIO.byDay)} draw={draw} />
      <details className="unprinted">
        <summary>{say(AS_TABLE)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{headings[0]}</th>
              <th scope="col" className="number">
                {headings[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, met }) => (
              <tr key={day}>
                <td>{day}</td>
                <td className="number">{met}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <a
          download="hits-by-day.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
        >
          CSV
        </a>
      </details>
    </div>
  );
}

function daysOf(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
