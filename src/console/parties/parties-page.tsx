import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AccountRow } from '../../party/account/account.ts';
import { useDebounced } from '../criteria/debounced.ts';
import { Count, writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { partiesQuery } from './parties-calls.ts';
import { PartyLinks } from './party-links.tsx';
import { PartyName } from './party-name.tsx';
import { PARTIES, PARTY_KIND } from './words.ts';
import '../search/filter-sentence.css';
import './parties.css';

const WAIT_MS = 150;

/** Parties by name or number; while nobody is looked for, those that are suspended. */
export function PartiesPage() {
  const say = useSay();
  const { language } = useLanguage();
  const { q = '' } = useSearch({ from: '/desk/parties' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const sought = useDebounced(q, WAIT_MS);
  const { data, error, refetch } = useQuery(partiesQuery(sought));
  useTitle(say(PARTIES.parties));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  const count = data === undefined ? '' : writeNumber(data.parties.length, language);
  return (
    <main className="page">
      <PartyLinks />
      <h1>{say(PARTIES.question)}</h1>
      <search className="filter-sentence unprinted">
        <label className="chip" data-active={q !== '' || undefined}>
          {say(PARTIES.party)}
          <input
            type="search"
            value={q}
            placeholder={say(PARTIES.sought)}
            onChange={({ target: { value } }) =>
              void navigate({
                to: '/parties',
                search: value === '' ? {} : { q: value },
                replace: true,
              })
            }
          />
        </label>
      </search>
      <section className="sheet" aria-labelledby="parties">
        <h2 id="parties" aria-live="polite">
          {data === undefined
            ? say(PARTIES.parties)
            : say(sought === '' ? PARTIES.suspendedNow : PARTIES.found, {
                count: data.more ? `${count}+` : count,
              })}
        </h2>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <div className="skeleton" />}
        {data?.parties.length === 0 && error === null && (
          <p>
            <strong>{say(sought === '' ? PARTIES.noneSuspended : PARTIES.nobody)}</strong>{' '}
            {say(sought === '' ? PARTIES.searchNext : PARTIES.nobodyNext)}
          </p>
        )}
        {data?.more === true && <p className="faint">{say(PARTIES.more)}</p>}
        {data !== undefined && data.parties.length > 0 && error === null && (
          <div className="scroller">
            <table className="board" ref={list}>
              <thead>
                <tr>
                  <th scope="col">{say(PARTIES.party)}</th>
                  <th scope="col">{say(PARTIES.kind)}</th>
                  <th scope="col">{say(PARTIES.country)}</th>
                  <th scope="col" className="number">
                    {say(PARTIES.filings)}
                  </th>
                  <th scope="col" className="number">
                    {say(PARTIES.members)}
                  </th>
                  <th scope="col">{say(PARTIES.lastSeen)}</th>
                </tr>
              </thead>
              <tbody>
                {data.parties.map((row) => (
                  <PartyRow key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </main>
  );
}

function PartyRow({ row }: { readonly row: AccountRow }) {
  const say = useSay();
  return (
    <tr>
      <td>
        <Link to="/parties/$id" params={{ id: row.id }} className="reference" data-row>
          <PartyName name={row.name} />
        </Link>
        {row.suspended && <SuspendedMark />}
        <small className="party-key faint">{row.key}</small>
      </td>
      <td>{say(PARTY_KIND[row.kind])}</td>
      <td>{row.country ?? '–'}</td>
      <td className="number">
        <Count of={row.filings} />
      </td>
      <td className="number">
        <Count of={row.members} />
      </td>
      <td>{row.lastSeen === null ? '–' : <When at={row.lastSeen} />}</td>
    </tr>
  );
}

/** What a suspended party is told by everywhere: the shape and the colour of a hold. */
export function SuspendedMark() {
  const say = useSay();
  return (
    <span className="suspended-mark">
      <span aria-hidden="true">■</span> {say(PARTIES.suspended)}
    </span>
  );
}
