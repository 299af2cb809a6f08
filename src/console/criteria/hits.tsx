import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Preview } from '../../decision/replay/preview.store.ts';
import { addDays, type Day } from '../../terms/day.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { LANES } from '../words.ts';
import { DecisionLinks } from './decision-links.tsx';
import { writeCount, writeShare } from './figures.ts';
import { useCsrf } from './session.ts';
import { previewQuery } from './studio-calls.ts';
import { STUDIO } from './studio-words.ts';

const DAYS = 30;
const EXAMPLES_SHOWN = 6;

const HitsByDay = lazy(() =>
  import('./hits-by-day.tsx').then((module) => ({ default: module.HitsByDay })),
);

/** Which of the last decisions a condition would have met, as soon as it can be read. */
export function Hits({ when, today }: { readonly when: string | null; readonly today: Day }) {
  const say = useSay();
  const leave = useLeave();
  const from = addDays(today, -DAYS);
  const hits = useQuery({
    ...previewQuery(when ?? '', from, today, useCsrf()),
    enabled: when !== null && leave.rehearse,
  });
  if (!leave.rehearse || when === null) return null;
  return (
    <section className="sheet hits" aria-labelledby="hits" aria-busy={hits.isFetching}>
      <h2 id="hits">{say(STUDIO.hits, { days: String(DAYS) })}</h2>
      {hits.error !== null && <ProblemNotice error={hits.error} />}
      {hits.isPending && <div className="skeleton" />}
      {hits.data?.decided === 0 && <p>{say(STUDIO.hitsNone)}</p>}
      {hits.data !== undefined && hits.data.decided > 0 && <Met preview={hits.data} />}
    </section>
  );
}

function Met({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { language } = useLanguage();
  const { met, decided, unanswered, examined, found, byLane, examples } = preview;
  const count = (figure: number) => writeCount(figure, language);
  return (
    <>
      <p className="hits-total" aria-live="polite">
        <strong>
          {say(STUDIO.hitsTotal, {
            met: count(met),
            decided: count(decided),
            share: writeShare(met / decided, language),
          })}
        </strong>
      </p>
      <p className="faint">
        {examined > 0 && say(STUDIO.known, { found: count(found), examined: count(examined) })}
        {examined > 0 && unanswered > 0 && ' · '}
        {unanswered > 0 && say(STUDIO.unanswered, { count: count(unanswered) })}
      </p>
      <Suspense fallback={<div className="skeleton" />}>
        <HitsByDay preview={preview} />
      </Suspense>
      {met > 0 && (
        <>
          <h3>{say(STUDIO.wereDecided)}</h3>
          <ul className="lane-tally">
            {LANES.filter((lane) => byLane[lane] !== undefined).map((lane) => (
              <li key={lane}>
                <LaneMark lane={lane} /> <strong>{count(byLane[lane] ?? 0)}</strong>
              </li>
            ))}
          </ul>
          <h3>{say(STUDIO.examples)}</h3>
          <DecisionLinks ids={examples} most={EXAMPLES_SHOWN} />
        </>
      )}
    </>
  );
}
