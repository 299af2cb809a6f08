import { axisX, axisY, barX, gridX, plot, ruleX } from '@observablehq/plot';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { addDays, type Day, holdsOn, parseDay } from '../../terms/day.ts';
import { useSay } from '../language.tsx';
import { Figure } from '../now/picture.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { AS_TABLE, UNVERIFIED } from '../words.ts';
import { factName } from './fact-name.ts';
import { lineNumber } from './line-number.ts';
import { SCHEDULE } from './schedule-words.ts';
import { type MeasureSpell, spellsQuery } from './tariff-calls.ts';

const ROW = 18;
const MARGINS = 44;
const DAYS_BEYOND = 180;
const NO_SPELLS: readonly MeasureSpell[] = [];

interface MeasuresOverProps {
  readonly code: string;
  readonly on: Day;
}

/** Additional duties that lie over a line: those of the day in a table, all of them over time. */
export function MeasuresOver({ code, on }: MeasuresOverProps) {
  const say = useSay();
  const { data, error } = useQuery(spellsQuery(code));
  const spells = data?.measures ?? NO_SPELLS;
  const held = spells.filter(({ days }) => holdsOn(days, on));
  if (error !== null) return <ProblemNotice error={error} />;
  return (
    <section className="sheet" aria-labelledby="measures">
      <h2 id="measures">{say(SCHEDULE.measures, { on, count: String(held.length) })}</h2>
      {spells.length === 0 && <p className="faint">{say(SCHEDULE.noMeasures)}</p>}
      {held.length > 0 && <SpellRows spells={held} />}
      {spells.length > 0 && (
        <>
          <h3 className="over-time">{say(SCHEDULE.overTime)}</h3>
          <Timeline spells={spells} on={on} />
          <details className="unprinted">
            <summary>{say(AS_TABLE)}</summary>
            <SpellRows spells={spells} />
          </details>
        </>
      )}
    </section>
  );
}

function SpellRows({ spells }: { readonly spells: readonly MeasureSpell[] }) {
  const say = useSay();
  return (
    <div className="scroller">
      <table className="board told spell-rows">
        <thead>
          <tr>
            <th scope="col">{say(SCHEDULE.heading)}</th>
            <th scope="col">{say(SCHEDULE.rate)}</th>
            <th scope="col">{say(SCHEDULE.origins)}</th>
            <th scope="col">{say(SCHEDULE.days)}</th>
          </tr>
        </thead>
        <tbody>
          {spells.map((spell) => (
            <tr key={`${spell.heading} ${spell.days.from} ${spell.citation} ${spell.origins}`}>
              <td>
                <span className="code">{lineNumber(spell.heading)}</span> {spell.authority}
                <p className="authority">
                  {spell.citation}{' '}
                  {spell.unverified && <span className="badge">{say(UNVERIFIED)}</span>}
                </p>
              </td>
              <td>
                {spell.rate ?? say(SCHEDULE.nothingOwed)}
                {spell.basis !== 'customs-value' && <small> {factName(spell.basis)}</small>}
                {spell.claim === 'required' && (
                  <p className="authority">{say(SCHEDULE.whereClaimed)}</p>
                )}
                {spell.requires.length > 0 && (
                  <p className="authority">
                    {say(SCHEDULE.whereStated, {
                      facts: spell.requires.map(factName).join(', '),
                    })}
                  </p>
                )}
              </td>
              <td className="origins">
                {spell.origins?.join(' ') ?? say(SCHEDULE.everyOrigin)}
                {spell.exceptOrigins.length > 0 && (
                  <p className="authority">
                    {say(SCHEDULE.butOrigins, { origins: spell.exceptOrigins.join(' ') })}
                  </p>
                )}
              </td>
              <td>
                {spell.days.from} – {spell.days.to ?? '…'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Timeline({ spells, on }: { readonly spells: readonly MeasureSpell[]; readonly on: Day }) {
  const say = useSay();
  const draw = useCallback(
    (width: number) => {
      const end = lastDay(spells, on);
      const bars = spells.map(({ heading, days, semantics }) => ({
        heading: lineNumber(heading),
        from: new Date(days.from),
        to: new Date(days.to === null ? end : addDays(days.to, 1)),
        owes: semantics !== 'none',
      }));
      const headings = [...new Set(bars.map(({ heading }) => heading))];
      return plot({
        width,
        height: MARGINS + ROW * headings.length,
        marginLeft: 80,
        marginRight: 12,
        x: { type: 'utc', label: null },
        y: { type: 'band', domain: headings, label: null, padding: 0.3 },
        marks: [
          gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({ ticks: Math.max(2, Math.floor(width / 100)), tickSize: 0, fill: 'var(--faint)' }),
          axisY({ tickSize: 0, fill: 'var(--ink)' }),
          // What owes nothing, and takes goods out of others, is drawn hollow.
          barX(bars, {
            x1: 'from',
            x2: 'to',
            y: 'heading',
            fill: (bar: (typeof bars)[number]) => (bar.owes ? 'var(--accent)' : 'var(--sheet)'),
            stroke: 'var(--accent)',
          }),
          ruleX([new Date(on)], { stroke: 'var(--ink)', strokeDasharray: '2,2' }),
        ],
      });
    },
    [spells, on],
  );
  return <Figure label={say(SCHEDULE.timelineLabel)} draw={draw} />;
}

/** The end of the picture: some time after the day, and after whatever begins or ends last. */
function lastDay(spells: readonly MeasureSpell[], on: Day): Day {
  const last = spells
    .flatMap(({ days }) => [days.from, ...(days.to === null ? [] : [days.to])])
    .reduce((latest, day) => (day > latest ? day : latest), on as string);
  return addDays(parseDay(last) ?? on, DAYS_BEYOND);
}
