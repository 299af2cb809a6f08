import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { lazy, Suspense, useState } from 'react';
import { addDays, type Day, parseDay } from '../../terms/day.ts';
import { useCsrf } from '../criteria/session.ts';
import { useToday } from '../criteria/today.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { AFFECTED } from './affected-words.ts';
import { FormField } from './form-field.tsx';
import { parseGoodsList } from './goods-list.parse.ts';
import { affectedQuery } from './tariff-calls.ts';
import { TariffLinks } from './tariff-links.tsx';
import '../now/now.css';
import './tariff.css';

const AffectedAnswer = lazy(() =>
  import('./affected-answer.tsx').then((module) => ({ default: module.AffectedGoods })),
);

/** Longer lists are answered all the same, and are not put into the address. */
const ADDRESS_MAX = 4_000;
const DAYS_AHEAD = 30;
const EXAMPLE = `hts,origin,value
6109.10.00,CN,250000
9403.60.80,VN,400000
7604.29.10,CA,120000
8708.99.81,MX,900000`;
const ANNOUNCED_EXAMPLE = (from: Day) =>
  `heading,authority,sequence,origins,prefixes,semantics,rate,from,to,verified,source
99039999,announced,900,VN MX,94 8708,add,10%,${from},,unverified,what was announced and where`;

/** What measures that begin or end between two days make of somebody's goods. */
export function AffectedPage() {
  const say = useSay();
  const today = useToday();
  const asked = useSearch({ from: '/desk/affected' });
  const navigate = useNavigate();
  const [text, setText] = useState(asked.goods ?? '');
  const [announced, setAnnounced] = useState('');
  const [body, setBody] = useState<object | null>(() =>
    asked.goods === undefined ? null : bodyOf(asked.goods, '', daysOf(asked, today)),
  );
  const { data, error, isFetching, dataUpdatedAt } = useQuery(affectedQuery(body, useCsrf()));
  useTitle(say(AFFECTED.question));
  const days = daysOf(asked, today);
  const { bad } = parseGoodsList(text);
  const ask = (goods: string, on = days) => {
    setBody(bodyOf(goods, announced, on));
    const short = goods.length <= ADDRESS_MAX ? { goods } : {};
    void navigate({ to: '/affected', search: { ...short, ...on }, replace: true });
  };
  return (
    <main className="page">
      <TariffLinks />
      <h1>{say(AFFECTED.question)}</h1>
      <section className="sheet" aria-labelledby="list">
        <h2 id="list">{say(AFFECTED.list)}</h2>
        <form
          className="affected-form"
          onSubmit={(event) => {
            event.preventDefault();
            ask(text);
          }}
        >
          <div className="form-field">
            <label className="usa-label" htmlFor="goods-list">
              {say(AFFECTED.goods)}
            </label>
            <textarea
              id="goods-list"
              className="usa-textarea code"
              spellCheck={false}
              aria-describedby="goods-hint"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <small id="goods-hint">{say(AFFECTED.goodsHint)}</small>
          </div>
          <div className="affected-days">
            {(['now', 'later'] as const).map((part) => (
              <FormField
                key={part}
                id={`affected-${part}`}
                type="date"
                label={say(AFFECTED[part])}
                value={days[part]}
                onValue={(day) => {
                  const next = { ...days, [part]: day };
                  if (body === null || day === '') {
                    void navigate({
                      to: '/affected',
                      search: { ...asked, ...next },
                      replace: true,
                    });
                  } else ask(text, next);
                }}
              />
            ))}
            <Button type="submit" disabled={text.trim() === '' || bad.length > 0}>
              {say(AFFECTED.ask)}
            </Button>
          </div>
          <details className="announced">
            <summary>{say(AFFECTED.announced)}</summary>
            <label className="usa-label" htmlFor="announced">
              {say(AFFECTED.announcedLabel)}
            </label>
            <textarea
              id="announced"
              className="usa-textarea code"
              spellCheck={false}
              value={announced}
              onChange={(event) => setAnnounced(event.target.value)}
            />
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => setAnnounced(ANNOUNCED_EXAMPLE(parseDay(days.later) ?? today))}
            >
              {say(AFFECTED.announcedExample)}
            </button>
          </details>
        </form>
        {bad.length > 0 && (
          <ul className="bad-rows" role="alert">
            {bad.map(({ row, text: written }) => (
              <li key={row}>
                {say(AFFECTED.badRow, { row: String(row) })} <code>{written}</code>
              </li>
            ))}
          </ul>
        )}
      </section>
      {error !== null && <ProblemNotice error={error} />}
      {body === null && (
        <section className="sheet teaches">
          <p>{say(AFFECTED.teaches)}</p>
          <pre className="code">{EXAMPLE}</pre>
          <p>
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => {
                setText(EXAMPLE);
                ask(EXAMPLE);
              }}
            >
              {say(AFFECTED.example)}
            </button>
          </p>
        </section>
      )}
      {isFetching && data === undefined && <div className="skeleton" />}
      {data !== undefined && (
        <Suspense fallback={<div className="skeleton" />}>
          <AffectedAnswer answer={data} asOf={dataUpdatedAt} />
        </Suspense>
      )}
    </main>
  );
}

interface AffectedDays {
  readonly now: string;
  readonly later: string;
}

function daysOf({ now, later }: Partial<AffectedDays>, today: Day): AffectedDays {
  return { now: now ?? today, later: later ?? addDays(today, DAYS_AHEAD) };
}

function bodyOf(text: string, announced: string, days: AffectedDays): object {
  return { goods: parseGoodsList(text).goods, announced, ...days };
}
