import { axisX, axisY, barX, gridX, plot, ruleX } from '@observablehq/plot';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { addDays, type Day, holdsOn, parseDay } from '../../terms/day.ts';
import { useSay } from '../language.tsx';
import { Figure } from '../now/picture.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { AS_TABLE, UNVERIFIED } from '../words.ts';
import { factName } from './fact-name.ts';
import { lineNumber } from './line-number.ts';
import { SCHEDULE } from './schedule-words.ts';
import { Scroller } from './scroller.tsx';
import { type MeasureSpell, spellsQuery } from './tariff-calls.ts';

const ROW = 18;
const CHARACTER = 6.4;
const MARGINS = 44;
const DAYS_BEYOND = 180;
const HEADINGS_SHOWN = 4;
const NO_SPELLS: readonly MeasureSpell[] = [];

interface MeasuresOverProps {
  readonly code: string;
  readonly on: Day;
  /** Of which origin the measures are told; of all, by their grounds, where none is given. */
  readonly origin: string | undefined;
}

/** Additional duties that lie over a line: those of the day in a table, all of them over time. */
export function MeasuresOver({ code, on, origin }: MeasuresOverProps) {
  const say = useSay();
  const { data, error } = useQuery(spellsQuery(code));
  const spells = useMemo(
    () => (data?.measures ?? NO_SPELLS).filter((spell) => reaches(spell, origin)),
    [data, origin],
  );
  const held = spells.filter(({ days }) => holdsOn(days, on));
  if (error !== null) return <ProblemNotice error={error} />;
  return (
    <section className="sheet" aria-labelledby="measures">
      <h2 id="measures">{say(SCHEDULE.measures, { on, count: String(held.length) })}</h2>
      {spells.length === 0 && <p className="faint">{say(SCHEDULE.noMeasures)}</p>}
      {held.length > 0 && origin !== undefined && (
        <SpellRows label={say(SCHEDULE.heading)} spells={held} />
      )}
      {held.length > 0 && origin === undefined && <GroundRows spells={held} />}
      {spells.length > 0 && (
        <>
          <h3 className="over-time">{say(SCHEDULE.overTime)}</h3>
          <Timeline spells={spells} on={on} byGround={origin === undefined} />
          <details className="unprinted">
            <summary>{say(AS_TABLE)}</summary>
            <SpellRows label={say(SCHEDULE.timelineLabel)} spells={spells} />
          </details>
        </>
      )}
    </section>
  );
}

function reaches({ origins, exceptOrigins }: MeasureSpell, origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return (origins === null || origins.includes(origin)) && !exceptOrigins.includes(origin);
}

/** Measures of every origin are many: how many headings each ground has, and at which rates. */
function GroundRows({ spells }: { readonly spells: readonly MeasureSpell[] }) {
  const say = useSay();
  const grounds = [...new Set(spells.map(({ authority }) => authority))].map((authority) => {
    const these = spells.filter((spell) => spell.authority === authority);
    return {
      authority,
      headings: [...new Set(these.map(({ heading }) => lineNumber(heading)))],
      rates: [...new Set(these.map(({ rate }) => rate ?? say(SCHEDULE.nothingOwed)))],
    };
  });
  return (
    <>
      <p className="faint">{say(SCHEDULE.byGround)}</p>
      <Scroller label={say(SCHEDULE.byGround)}>
        <table className="board told">
          <thead>
            <tr>
              <th scope="col">{say(SCHEDULE.ground)}</th>
              <th scope="col">{say(SCHEDULE.heading)}</th>
              <th scope="col">{say(SCHEDULE.rate)}</th>
            </tr>
          </thead>
          <tbody>
            {grounds.map(({ authority, headings, rates }) => (
              <tr key={authority}>
                <th scope="row">{authority}</th>
                <td className="code">
                  {headings.length > HEADINGS_SHOWN
                    ? say(SCHEDULE.headingsOf, {
                        first: headings[0] ?? '',
                        count: String(headings.length),
                      })
                    : headings.join(' ')}
                </td>
                <td>{rates.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

interface SpellRowsProps {
  readonly label: string;
  readonly spells: readonly MeasureSpell[];
}

function SpellRows({ label, spells }: SpellRowsProps) {
  const say = useSay();
  return (
    <Scroller label={label}>
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
    </Scroller>
  );
}

interface TimelineProps {
  readonly spells: readonly MeasureSpell[];
  readonly on: Day;
  /** One row for each ground instead of each heading. */
  readonly byGround: boolean;
}

function Timeline({ spells, on, byGround }: TimelineProps) {
  const say = useSay();
  const draw = useCallback(
    (width: number) => {
      const end = lastDay(spells, on);
      const bars = spells.map(({ heading, authority, days, semantics }) => ({
        name: byGround ? authority : lineNumber(heading),
        from: new Date(days.from),
        to: new Date(days.to === null ? end : addDays(days.to, 1)),
        owes: semantics !== 'none',
      }));
      const names = [...new Set(bars.map(({ name }) => name))];
      const longest = Math.max(...names.map((name) => name.length));
      const marginLeft = Math.min(width * 0.45, 12 + CHARACTER * longest);
      const ticks = Math.max(2, Math.floor(width / 100));
      return plot({
        width,
        height: MARGINS + ROW * names.length,
        marginLeft,
        marginRight: 12,
        x: { type: 'utc', label: null },
        y: { type: 'band', domain: names, label: null, padding: 0.3 },
        marks: [
          gridX({ ticks, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({ ticks, tickSize: 0, fill: 'var(--faint)' }),
          axisY({
            tickSize: 0,
            fill: 'var(--ink)',
            lineWidth: marginLeft / 13,
            textOverflow: 'ellipsis',
          }),
          // What owes nothing, and takes goods out of others, is drawn hollow.
          barX(bars, {
            x1: 'from',
            x2: 'to',
            y: 'name',
            fill: (bar: (typeof bars)[number]) => (bar.owes ? 'var(--accent)' : 'var(--sheet)'),
            stroke: 'var(--accent)',
          }),
          ruleX([new Date(on)], { stroke: 'var(--ink)', strokeDasharray: '2,2' }),
        ],
      });
    },
    [spells, on, byGround],
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
