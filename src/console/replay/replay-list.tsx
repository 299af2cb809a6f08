import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ReplayRow } from '../../decision/replay/replay-record.store.ts';
import { CriteriaLinks } from '../criteria/criteria-links.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { replaysQuery } from './replay-calls.ts';
import { REPLAY } from './words.ts';
import './replay.css';

const HASH_SHOWN = 12;

/** What was tried on the past, newest first. */
export function ReplayList() {
  const say = useSay();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, isPending, refetch } = useQuery(replaysQuery);
  useTitle(say(REPLAY.listQuestion));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  const rows = data?.replays ?? [];
  return (
    <main className="page">
      <CriteriaLinks />
      <h1>{say(REPLAY.listQuestion)}</h1>
      <section className="sheet" aria-label={say(REPLAY.listQuestion)}>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {isPending && <div className="skeleton" />}
        {data?.replays.length === 0 && (
          <p>
            <strong>{say(REPLAY.none)}</strong> {say(REPLAY.noneNext)}
          </p>
        )}
        {rows.length > 0 && (
          <div className="scroller">
            <table ref={list} className="board">
              <caption className="unseen">{say(REPLAY.listQuestion)}</caption>
              <thead>
                <tr>
                  <th scope="col">{say(REPLAY.days)}</th>
                  <th scope="col">{say(REPLAY.verdict)}</th>
                  <th scope="col">{say(REPLAY.asked)}</th>
                  <th scope="col">{say(REPLAY.by)}</th>
                  <th scope="col">{say(REPLAY.candidate)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <Link
                        to="/replays/$id"
                        params={{ id: row.id }}
                        data-row
                        className="reference"
                      >
                        {say(REPLAY.span, { from: row.from, to: row.to })}
                      </Link>
                    </td>
                    <td>
                      <VerdictMark passed={row.passed} />
                    </td>
                    <td>
                      <When at={row.at} />
                    </td>
                    <td>{row.by}</td>
                    <td>
                      <code title={row.candidate}>{row.candidate.slice(0, HASH_SHOWN)}…</code>
                    </td>
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

/** Whether every declared limit was kept; a replay without a report says that it has none. */
export function VerdictMark({ passed }: Pick<ReplayRow, 'passed'>) {
  const say = useSay();
  if (passed === null) return <span className="faint">○ {say(REPLAY.unfinished)}</span>;
  return (
    <strong className="verdict" data-passed={passed}>
      <span aria-hidden="true">{passed ? '●' : '✕'}</span>{' '}
      {say(passed ? REPLAY.passed : REPLAY.failed)}
    </strong>
  );
}
