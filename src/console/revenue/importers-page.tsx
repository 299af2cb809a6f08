import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useDebounced } from '../criteria/debounced.ts';
import { Count, writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { InUsd } from './dollars.tsx';
import { importersQuery } from './revenue-calls.ts';
import { RevenueLinks } from './revenue-links.tsx';
import { REVENUE } from './words.ts';
import '../search/filter-sentence.css';
import './revenue.css';

const WAIT_MS = 150;

/** Importers' accounts, who owe most first. */
export function ImportersPage() {
  const say = useSay();
  const { language } = useLanguage();
  const { q = '' } = useSearch({ from: '/desk/importers' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(importersQuery(useDebounced(q, WAIT_MS)));
  useTitle(say(REVENUE.importers));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  return (
    <main className="page">
      <RevenueLinks />
      <h1>{say(REVENUE.importersQuestion)}</h1>
      <search className="filter-sentence unprinted">
        <label className="chip" data-active={q !== '' || undefined}>
          {say(REVENUE.importer)}
          <input
            type="search"
            value={q}
            placeholder={say(REVENUE.sought)}
            onChange={({ target: { value } }) =>
              void navigate({
                to: '/importers',
                search: value === '' ? {} : { q: value },
                replace: true,
              })
            }
          />
        </label>
      </search>
      <section className="sheet" aria-labelledby="importers">
        <div className="titled">
          <h2 id="importers" aria-live="polite">
            {data === undefined
              ? say(REVENUE.importers)
              : say(REVENUE.found, { count: writeNumber(data.importers.length, language) })}
          </h2>
          <small>{data !== undefined && <When at={data.asOf} />}</small>
        </div>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <div className="skeleton" />}
        {data?.importers.length === 0 && (
          <p>
            <strong>{say(REVENUE.none)}</strong> {say(REVENUE.noneNext)}
          </p>
        )}
        {data !== undefined && data.importers.length > 0 && (
          <div className="scroller">
            <table className="board" ref={list}>
              <thead>
                <tr>
                  <th scope="col">{say(REVENUE.importer)}</th>
                  <th scope="col" className="number">
                    {say(REVENUE.entries)}
                  </th>
                  <th scope="col" className="number">
                    {say(REVENUE.deposits)}
                  </th>
                  <th scope="col" className="number">
                    {say(REVENUE.bills)}
                  </th>
                  <th scope="col" className="number">
                    {say(REVENUE.refunds)}
                  </th>
                  <th scope="col">{say(REVENUE.lastOn)}</th>
                </tr>
              </thead>
              <tbody>
                {data.importers.map((row) => (
                  <tr key={row.importer}>
                    <td>
                      <Link
                        to="/importers/$id"
                        params={{ id: row.importer }}
                        className="reference"
                        data-row
                      >
                        {row.importer}
                      </Link>
                    </td>
                    <td className="number">
                      <Count of={row.entries} />
                    </td>
                    <td className="number">
                      <InUsd amount={row.deposits} />
                    </td>
                    <td className="number">
                      <InUsd amount={row.bills} />
                    </td>
                    <td className="number">
                      <InUsd amount={row.refunds} />
                    </td>
                    <td>{row.lastOn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </main>
  );
}
