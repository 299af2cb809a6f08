import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { HitRow } from '../../party/rescreen/hit.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { writeNumber, writeShare } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { PartyLinks } from '../parties/party-links.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { type HitsAddress, STATES } from './address.parse.ts';
import { HitMark } from './hit-mark.tsx';
import { HitPanel } from './hit-panel.tsx';
import { hitsQuery } from './screening-calls.ts';
import { HIT_STATE, SCREENING } from './words.ts';
import '../list/why-panel.css';
import './screening.css';

/** Matches of parties with lists: the queue, and beside it both sides of one. */
export function ScreeningPage() {
  const say = useSay();
  const { language } = useLanguage();
  const address = useSearch({ from: '/desk/screening' });
  const navigate = useNavigate();
  const [offset, turnTo] = useState(0);
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(hitsQuery(address, offset));
  const look = (search: HitsAddress) =>
    void navigate({ to: '/screening', search, replace: true, resetScroll: false });
  const { hit: open, ...queue } = address;
  useTitle(say(SCREENING.matches));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: () => look(queue),
  });
  const choose = (state: string) => {
    turnTo(0);
    const chosen = STATES.find((known) => known === state);
    look(chosen === undefined || chosen === 'open' ? {} : { state: chosen });
  };
  return (
    <main className="page">
      <PartyLinks />
      <h1>{say(SCREENING.question)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="with-aside hits-and-sides">
          <section className="sheet" aria-labelledby="matches">
            <div className="titled">
              <h2 id="matches">
                {say(SCREENING.total, { count: writeNumber(data.total, language) })}
              </h2>
              <small>
                <When at={data.asOf} />
              </small>
            </div>
            <p className="board-filters unprinted">
              <ChipChoice
                label={say(SCREENING.shown)}
                value={address.state ?? 'open'}
                options={STATES.map((state) => ({ value: state, name: say(HIT_STATE[state]) }))}
                onChoice={choose}
              />
            </p>
            {data.hits.length === 0 && (
              <p>
                <strong>{say(SCREENING.none)}</strong> {say(SCREENING.noneNext)}
              </p>
            )}
            {data.hits.length > 0 && (
              <>
                <div className="scroller">
                  <table className="board hits" ref={list}>
                    <Headings />
                    <tbody>
                      {data.hits.map((hit) => (
                        <tr key={hit.id} data-cursor={hit.id === open || undefined}>
                          <HitCells hit={hit} onOpen={() => look({ ...queue, hit: hit.id })} />
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <Pages
                  offset={offset}
                  count={data.hits.length}
                  total={data.total}
                  onTurn={turnTo}
                />
                <p className="keys-hint faint unprinted">{say(SCREENING.keysHint)}</p>
              </>
            )}
          </section>
          {open !== undefined && <HitPanel key={open} id={open} onClose={() => look(queue)} />}
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
        <th scope="col">{say(SCREENING.party)}</th>
        <th scope="col">{say(SCREENING.listed)}</th>
        <th scope="col" className="number">
          {say(SCREENING.likely)}
        </th>
        <th scope="col">{say(SCREENING.state)}</th>
        <th scope="col">{say(SCREENING.since)}</th>
      </tr>
    </thead>
  );
}

function HitCells({ hit, onOpen }: { readonly hit: HitRow; readonly onOpen: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, name, identifier, matched, list, edition, entry, score, state, until, at, foundBy } =
    hit;
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={id}
          onClick={onOpen}
        >
          {name}
        </button>
        {identifier !== null && <small>{identifier}</small>}
        {hit.judgedBefore && <span className="badge hatched">{say(SCREENING.judgedBefore)}</span>}
      </td>
      <td>
        {matched}{' '}
        <small>
          {list} <code>{entry}</code> {edition}
        </small>
      </td>
      <td className="number">{writeShare(score, language)}</td>
      <td>
        <HitMark state={state} until={until} />
      </td>
      <td>
        <When at={at} />{' '}
        <small>{say(foundBy === 'list' ? SCREENING.foundByList : SCREENING.foundByFiling)}</small>
      </td>
    </>
  );
}

/** Matches on a page, as the server has them. */
const PAGE = 50;

interface PagesProps {
  readonly offset: number;
  readonly count: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}

/** The matches before and after those that are shown, as the server pages them. */
function Pages({ offset, count, total, onTurn }: PagesProps) {
  const say = useSay();

  if (total <= count) return null;
  return (
    <p className="acts unprinted">
      {offset > 0 && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onTurn(Math.max(0, offset - PAGE))}
        >
          {say(SCREENING.back)}
        </button>
      )}
      {offset + count < total && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onTurn(offset + PAGE)}
        >
          {say(SCREENING.more)}
        </button>
      )}
    </p>
  );
}
