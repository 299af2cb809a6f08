import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { CriteriaLinks } from '../criteria/criteria-links.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { LawList } from './law-list.tsx';
import { packsQuery } from './packs-calls.ts';
import { PACKS } from './words.ts';
import './packs.css';

/** The topics that the running Book watches, each with its law. */
export function PackList() {
  const say = useSay();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, isPending, refetch } = useQuery(packsQuery);
  useTitle(say(PACKS.topic));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  const packs = data?.packs ?? [];
  return (
    <main className="page">
      <CriteriaLinks />
      <h1>{say(PACKS.question)}</h1>
      <section className="sheet" aria-label={say(PACKS.question)}>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {isPending && <div className="skeleton" />}
        {data?.packs.length === 0 && (
          <p>
            <strong>{say(PACKS.none)}</strong> {say(PACKS.noneNext)}
          </p>
        )}
        {packs.length > 0 && (
          <div className="scroller">
            <table ref={list} className="pack-table">
              <caption className="unseen">{say(PACKS.question)}</caption>
              <thead>
                <tr>
                  <th scope="col">{say(PACKS.topic)}</th>
                  <th scope="col">{say(PACKS.law)}</th>
                  <th scope="col" className="number">
                    {say(PACKS.criteria)}
                  </th>
                  <th scope="col" className="number">
                    {say(PACKS.gaps)}
                  </th>
                  <th scope="col">{say(PACKS.inForce)}</th>
                </tr>
              </thead>
              <tbody>
                {packs.map(({ id, title, law, criteria, gaps, validity }) => (
                  <tr key={id}>
                    <td>
                      <Link to="/packs/$id" params={{ id }} data-row className="reference">
                        {say(title)}
                      </Link>
                    </td>
                    <td>
                      <LawList law={law} />
                    </td>
                    <td className="number">{criteria}</td>
                    <td className="number">{gaps}</td>
                    <td className="days">
                      {validity.from} – {validity.to ?? say(PACKS.openEnded)}
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
