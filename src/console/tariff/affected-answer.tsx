import { axisX, axisY, barX, gridX, plot, ruleX } from '@observablehq/plot';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Affected } from '../../tariff/precheck/precheck.ts';
import { instantOf } from '../../terms/day.ts';
import type { Money } from '../../terms/money.ts';
import { Amount } from '../amount.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { CsvLink, Figure } from '../now/picture.tsx';
import { AFFECTED } from './affected-words.ts';
import { lineNumber } from './line-number.ts';
import type { AffectedAnswer } from './tariff-calls.ts';

const ROW = 24;
const MARGINS = 40;
const BARS_MAX = 20;

interface AffectedGoodsProps {
  readonly answer: AffectedAnswer;
  /** Milliseconds at which it was answered. */
  readonly asOf: number;
}

/** Each of the goods today and then, those that change most first, with the measures that begin and end. */
export function AffectedGoods({ answer, asOf }: AffectedGoodsProps) {
  const say = useSay();
  const { now, later, goods, difference } = answer;
  const touched = goods.filter(changes);
  return (
    <section className="sheet" aria-labelledby="affected">
      <div className="titled">
        <h2 id="affected" aria-live="polite">
          {say(AFFECTED.touched, { count: String(touched.length), of: String(goods.length) })}
        </h2>
        <CsvLink
          name={`affected-${now}-${later}`}
          asOf={instantOf(asOf)}
          headings={[
            say(AFFECTED.number),
            say(AFFECTED.origin),
            say(AFFECTED.value),
            now,
            later,
            say(AFFECTED.difference),
            say(AFFECTED.begin),
            say(AFFECTED.end),
          ]}
          rows={goods.map((one) => [
            lineNumber(one.hts),
            one.origin,
            one.value.amount,
            one.now.amount,
            one.later.amount,
            one.difference.amount,
            one.begin.map(lineNumber).join(' '),
            one.end.map(lineNumber).join(' '),
          ])}
        />
      </div>
      <p className="owed">
        <strong>
          <Signed money={difference} />
        </strong>{' '}
        {say(AFFECTED.inAll, { now, later })}
      </p>
      {touched.length > 0 && <Bars goods={touched.slice(0, BARS_MAX)} />}
      <Rows answer={answer} />
    </section>
  );
}

function changes({ difference, begin, end }: Affected): boolean {
  return Number(difference.amount) !== 0 || begin.length > 0 || end.length > 0;
}

/** More with a plus; an amount below nothing has its own sign. */
function Signed({ money }: { readonly money: Money }) {
  const more = Number(money.amount) > 0;
  return (
    <>
      {more && '+'}
      <Amount money={money} />
    </>
  );
}

function Bars({ goods }: { readonly goods: readonly Affected[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const money = new Intl.NumberFormat(language, { notation: 'compact' });
      const bars = goods.map(({ line, hts, origin, difference }) => ({
        // The same goods may stand twice in a list.
        name: `${lineNumber(hts)} ${origin}${'\u200b'.repeat(line)}`,
        dollars: Number(difference.amount),
      }));
      return plot({
        width,
        height: MARGINS + ROW * bars.length,
        marginLeft: 130,
        marginRight: 16,
        x: { label: null, nice: true },
        y: { type: 'band', domain: bars.map(({ name }) => name), label: null, padding: 0.25 },
        marks: [
          gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({
            ticks: 5,
            tickSize: 0,
            fill: 'var(--faint)',
            tickFormat: (dollars: number) => money.format(dollars),
          }),
          axisY({ tickSize: 0, fill: 'var(--ink)' }),
          barX(bars, { x: 'dollars', y: 'name', fill: 'var(--accent)' }),
          ruleX([0], { stroke: 'var(--edge)' }),
        ],
      });
    },
    [goods, language],
  );
  return <Figure label={say(AFFECTED.barsLabel)} draw={draw} />;
}

function Rows({ answer: { now, later, goods } }: { readonly answer: AffectedAnswer }) {
  const say = useSay();
  return (
    <section className="scroller" aria-label={say(AFFECTED.table)}>
      <table className="board told affected-rows">
        <thead>
          <tr>
            <th scope="col">{say(AFFECTED.number)}</th>
            <th scope="col" className="number">
              {say(AFFECTED.value)}
            </th>
            <th scope="col" className="number">
              {now}
            </th>
            <th scope="col" className="number">
              {later}
            </th>
            <th scope="col" className="number">
              {say(AFFECTED.difference)}
            </th>
            <th scope="col">{say(AFFECTED.begin)}</th>
            <th scope="col">{say(AFFECTED.end)}</th>
          </tr>
        </thead>
        <tbody>
          {goods.map((one) => (
            <tr key={one.line}>
              <td>
                <Link
                  to="/duty"
                  search={{ hts: one.hts, origin: one.origin, value: one.value.amount, on: later }}
                  className="reference"
                  data-row
                >
                  {lineNumber(one.hts)}
                </Link>{' '}
                {one.origin}{' '}
                {!one.complete && (
                  <span className="badge hatched" title={say(AFFECTED.incomplete)}>
                    ?
                  </span>
                )}
              </td>
              <td className="number">
                <Amount money={one.value} />
              </td>
              <td className="number">
                <Amount money={one.now} />
              </td>
              <td className="number">
                <Amount money={one.later} />
              </td>
              <td className="number">
                <strong>
                  <Signed money={one.difference} />
                </strong>
              </td>
              <td className="code">{one.begin.map(lineNumber).join(' ') || '–'}</td>
              <td className="code">{one.end.map(lineNumber).join(' ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {goods.some(({ complete }) => !complete) && (
        <p className="faint">
          <span className="badge hatched">?</span> {say(AFFECTED.incomplete)}
        </p>
      )}
    </section>
  );
}
