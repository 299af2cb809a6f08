import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '../criteria/debounced.ts';
import { useToday } from '../criteria/today.ts';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { UNVERIFIED } from '../words.ts';
import { FormField } from './form-field.tsx';
import { SCHEDULE } from './schedule-words.ts';
import { type FoundLines, linesQuery, revisionsQuery } from './tariff-calls.ts';
import { TariffLinks } from './tariff-links.tsx';
import './tariff.css';

const WAIT_MS = 200;

/** Which line of the schedule? By number or by words, on a day. */
export function SchedulePage() {
  const say = useSay();
  const today = useToday();
  const asked = useSearch({ from: '/desk/schedule' });
  const navigate = useNavigate();
  const [text, setText] = useState(asked.q ?? '');
  const sought = useDebounced(text.trim(), WAIT_MS);
  const found = useQuery(linesQuery(sought, asked.on));
  const list = useRef<HTMLTableElement>(null);
  useTitle(say(SCHEDULE.title));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  const { on, q } = asked;
  useEffect(() => {
    if (sought === (q ?? '')) return;
    const search = { ...(sought !== '' && { q: sought }), ...(on && { on }) };
    void navigate({ to: '/schedule', search, replace: true });
  }, [sought, q, on, navigate]);
  return (
    <main className="page">
      <TariffLinks />
      <h1>{say(SCHEDULE.question)}</h1>
      <section className="sheet" aria-labelledby="found">
        <div className="duty-form">
          <div className="form-field line-search">
            <label className="usa-label" htmlFor="schedule-q">
              {say(SCHEDULE.search)}
            </label>
            <input
              id="schedule-q"
              className="usa-input"
              type="search"
              autoComplete="off"
              value={text}
              aria-describedby="schedule-hint"
              onChange={(event) => setText(event.target.value)}
            />
            <small id="schedule-hint">{say(SCHEDULE.searchHint)}</small>
          </div>
          <FormField
            type="date"
            label={say(SCHEDULE.on)}
            value={asked.on ?? today}
            onValue={(on) =>
              void navigate({
                to: '/schedule',
                search: { ...(sought !== '' && { q: sought }), ...(on !== '' && { on }) },
                replace: true,
              })
            }
          />
        </div>
        {found.error !== null && <ProblemNotice error={found.error} />}
        {sought !== '' && found.data !== undefined && (
          <FoundRows found={found.data} on={asked.on} listRef={list} />
        )}
      </section>
      {sought === '' && <Revisions />}
    </main>
  );
}

interface FoundRowsProps {
  readonly found: FoundLines;
  readonly on: string | undefined;
  readonly listRef: React.RefObject<HTMLTableElement | null>;
}

function FoundRows({ found, on, listRef }: FoundRowsProps) {
  const say = useSay();
  const { lines, revision, unverified } = found;
  const day = on === undefined ? {} : { on };
  return (
    <>
      <div className="titled found-title">
        <h2 id="found" aria-live="polite">
          {say(lines.length === 0 ? SCHEDULE.nothing : SCHEDULE.found, {
            count: String(lines.length),
          })}
        </h2>
        <small>
          {found.on} · {revision} {unverified && <span className="badge">{say(UNVERIFIED)}</span>}
        </small>
      </div>
      {lines.length === 0 ? (
        <p className="faint">{say(SCHEDULE.nothingNext)}</p>
      ) : (
        <div className="scroller">
          <table className="board told schedule-rows" ref={listRef}>
            <thead>
              <tr>
                <th scope="col">{say(SCHEDULE.line)}</th>
                <th scope="col">{say(SCHEDULE.units)}</th>
                <th scope="col">{say(SCHEDULE.columns.general)}</th>
                <th scope="col">{say(SCHEDULE.columns.special)}</th>
                <th scope="col">{say(SCHEDULE.columns.other)}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.code}>
                  <td className="board-title">
                    <Link
                      to="/schedule/lines/$code"
                      params={{ code: line.code }}
                      search={day}
                      className="reference"
                      data-row
                    >
                      {line.number}
                    </Link>
                    <small>{line.description}</small>
                  </td>
                  <td>{line.units.join(', ') || '–'}</td>
                  <td>{line.general ?? '–'}</td>
                  <td className="special">{line.special ?? '–'}</td>
                  <td>{line.other ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** What is loaded, while nothing is looked for. */
function Revisions() {
  const say = useSay();
  const { data: revisions, error } = useQuery(revisionsQuery);
  if (error !== null) return <ProblemNotice error={error} />;
  return (
    <section className="sheet" aria-labelledby="revisions">
      <h2 id="revisions">{say(SCHEDULE.revisions)}</h2>
      <ul className="revisions">
        {revisions?.toReversed().map(({ name, printed, inForce, verified }) => (
          <li key={`${name} ${inForce.from}`}>
            <strong>{printed}</strong> {inForce.from} – {inForce.to ?? '…'}{' '}
            {!verified && <span className="badge">{say(UNVERIFIED)}</span>}
          </li>
        ))}
      </ul>
      <p className="faint">{say(SCHEDULE.revisionsNext)}</p>
    </section>
  );
}
