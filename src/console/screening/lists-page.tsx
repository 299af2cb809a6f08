import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ListScreening } from '../../party/rescreen/hit.ts';
import type { ListView } from '../../party/rescreen/screening-view.ts';
import { Count, writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { PartyLinks } from '../parties/party-links.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { UNVERIFIED } from '../words.ts';
import type { ListsAddress } from './address.parse.ts';
import { ListPanel } from './list-panel.tsx';
import { listsQuery } from './screening-calls.ts';
import { SCREENING } from './words.ts';
import '../list/why-panel.css';
import './screening.css';

/** The lists that parties are screened against, and beside them what changed in one. */
export function ListsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const address = useSearch({ from: '/desk/lists' });
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(listsQuery);
  const look = (search: ListsAddress) =>
    void navigate({ to: '/lists', search, replace: true, resetScroll: false });
  useTitle(say(SCREENING.lists));
  useKeys({
    j: () => moveAmongRows(table.current, 1),
    k: () => moveAmongRows(table.current, -1),
    Escape: () => look({}),
  });
  const open = data?.lists.find(({ list }) => list === address.list);
  return (
    <main className="page">
      <PartyLinks />
      <h1>{say(SCREENING.listsQuestion)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="with-aside hits-and-sides">
          <section className="sheet" aria-labelledby="lists">
            <div className="titled">
              <h2 id="lists">
                {say(SCREENING.listsTotal, { count: writeNumber(data.lists.length, language) })}
              </h2>
              <small>
                <When at={data.asOf} />
              </small>
            </div>
            {data.lists.length === 0 && <p>{say(SCREENING.noList)}</p>}
            {data.lists.length > 0 && (
              <div className="scroller">
                <table className="board lists" ref={table}>
                  <Headings />
                  <tbody>
                    {data.lists.map((list) => (
                      <tr key={list.list} data-cursor={list === open || undefined}>
                        <ListCells
                          list={list}
                          last={data.screenings.find((one) => one.list === list.list)}
                          onOpen={() => look({ list: list.list })}
                        />
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
          {open !== undefined && (
            <ListPanel key={open.list} list={open} address={address} onLook={look} />
          )}
        </div>
      )}
    </main>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(SCREENING.list)}</th>
        <th scope="col">{say(SCREENING.edition)}</th>
        <th scope="col" className="number">
          {say(SCREENING.entries)}
        </th>
        <th scope="col">{say(SCREENING.from)}</th>
        <th scope="col">{say(SCREENING.screened)}</th>
      </tr>
    </thead>
  );
}

interface ListCellsProps {
  readonly list: ListView;
  readonly last: ListScreening | undefined;
  readonly onOpen: () => void;
}

function ListCells({ list: { list, name, entries, searched }, last, onOpen }: ListCellsProps) {
  const say = useSay();
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={list}
          onClick={onOpen}
        >
          {name}
        </button>
        {!searched.verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
      </td>
      <td>{searched.edition}</td>
      <td className="number">
        <Count of={entries} />
      </td>
      <td>{searched.from}</td>
      <td>
        <Screened edition={searched.part} last={last} />
      </td>
    </>
  );
}

function Screened({
  edition,
  last,
}: {
  readonly edition: string;
  readonly last: ListScreening | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  if (last === undefined || last.part !== edition) {
    return <span className="faint">{say(SCREENING.notScreened)}</span>;
  }
  const count = (of: number) => writeNumber(of, language);
  const { accounts, hits, moved, endedAt } = last;
  if (endedAt === null) return say(SCREENING.screeningNow, { accounts: count(accounts) });
  return (
    <>
      <When at={endedAt} />{' '}
      <small>
        {say(SCREENING.screeningDone, {
          accounts: count(accounts),
          hits: count(hits),
          moved: count(moved),
        })}
      </small>
    </>
  );
}
