import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { CriteriaLinks } from '../criteria/criteria-links.tsx';
import { writeCount } from '../criteria/figures.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { type ReplayAnswer, replayQuery } from './replay-calls.ts';
import { VerdictMark } from './replay-list.tsx';
import { Report } from './report.tsx';
import { REPLAY } from './words.ts';
import './replay.css';

/** What a candidate would have changed in the past, or how far its replay is. */
export function ReplayPage() {
  const say = useSay();
  const { id } = useParams({ from: '/desk/replays/$id' });
  const { data: replay, error, refetch } = useQuery(replayQuery(id));
  useTitle(say(REPLAY.question));
  return (
    <main className="page">
      <CriteriaLinks />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {replay === undefined && error === null && <div className="skeleton" />}
      {replay !== undefined && (
        <>
          <div className="titled">
            <h1>{say(REPLAY.question)}</h1>
            <span>
              {say(REPLAY.span, { from: replay.from, to: replay.to })} ·{' '}
              <VerdictMark passed={replay.passed} />{' '}
              <small>
                {replay.by} · <When at={replay.at} />
              </small>
            </span>
          </div>
          {replay.state === 'done' ? (
            <Report report={replay.report} hash={replay.sha256} />
          ) : (
            <Progress replay={replay} />
          )}
        </>
      )}
    </main>
  );
}

type Unfinished = Exclude<ReplayAnswer, { readonly state: 'done' }>;

/** How far it is, or why it came to no report. */
function Progress({ replay }: { readonly replay: Unfinished }) {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  // A draft waits for this verdict: its page is read anew when one comes back to it.
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['criteria'] }), [queries]);
  const count = (figure: number) => writeCount(figure, language);
  return (
    <section className="sheet" role="status">
      {replay.state === 'waiting' && <p>{say(REPLAY.waiting)}</p>}
      {replay.state === 'running' && (
        <>
          <p>
            {replay.of === 0
              ? say(REPLAY.reading)
              : say(REPLAY.running, { done: count(replay.done), of: count(replay.of) })}
          </p>
          <progress
            aria-label={say(REPLAY.question)}
            max={Math.max(1, replay.of)}
            value={replay.done}
          />
        </>
      )}
      {replay.state === 'refused' && (
        <>
          <p>✕ {say(REPLAY.refused)}</p>
          <ul>
            {replay.faults.map(({ code, at }) => (
              <li key={`${code} ${at}`}>
                <code>
                  {code} {at}
                </code>
              </li>
            ))}
          </ul>
        </>
      )}
      {replay.state === 'failed' && <p>✕ {say(REPLAY.broke, { detail: replay.detail })}</p>}
      {replay.state === 'lost' && <p>✕ {say(REPLAY.lost)}</p>}
    </section>
  );
}
