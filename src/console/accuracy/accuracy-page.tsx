import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { type Accuracy, type AccuracyQuery, accuracyQuery } from './accuracy-calls.ts';
import { Burdens } from './burdens.tsx';
import { ControlSample } from './control-sample.tsx';
import { RecordsPanel } from './records-panel.tsx';
import { ACCURACY } from './words.ts';
import { Yields } from './yields.tsx';
import '../search/filter-sentence.css';
import '../now/now.css';
import './accuracy.css';

const CurvePicture = lazy(() =>
  import('./curve-picture.tsx').then((module) => ({ default: module.CurvePicture })),
);
const PortsPicture = lazy(() =>
  import('./ports-picture.tsx').then((module) => ({ default: module.PortsPicture })),
);

const BOOK_SHOWN = 12;

/** How well targeting does, measured against what chance alone finds. */
export function AccuracyPage() {
  const say = useSay();
  const query = useSearch({ from: '/desk/accuracy' });
  const navigate = useNavigate();
  const { data: accuracy, error, refetch } = useQuery(accuracyQuery(query));
  const ask = (next: AccuracyQuery) =>
    void navigate({ to: '/accuracy', search: next, resetScroll: false });
  useTitle(say(ACCURACY.title));
  const looking = query.by !== undefined && query.key !== undefined;
  return (
    <main className="page">
      <div className="titled page-title">
        <h1>{say(ACCURACY.question)}</h1>
        {accuracy !== undefined && (
          <small>
            {say(ACCURACY.book, { book: accuracy.book.slice(0, BOOK_SHOWN) })} ·{' '}
            <When at={accuracy.asOf} exact />
          </small>
        )}
      </div>
      <Days query={query} accuracy={accuracy} onQuery={ask} />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {accuracy === undefined && error === null && <div className="skeleton" />}
      {accuracy !== undefined && (
        <div className={looking ? 'with-aside' : undefined}>
          <Measured accuracy={accuracy}>
            <Yields accuracy={accuracy} query={query} onQuery={ask} />
          </Measured>
          {looking && <RecordsPanel query={query} onClose={() => ask(withoutKey(query))} />}
        </div>
      )}
    </main>
  );
}

function withoutKey({ key: _, ...query }: AccuracyQuery): AccuracyQuery {
  return query;
}

interface MeasuredProps {
  readonly accuracy: Accuracy;
  readonly children: ReactNode;
}

function Measured({ accuracy, children }: MeasuredProps) {
  return (
    <div className="now-column">
      <ControlSample accuracy={accuracy} />
      {children}
      <Suspense fallback={<div className="skeleton" />}>
        <div className="now-pictures">
          <CurvePicture accuracy={accuracy} />
          <PortsPicture accuracy={accuracy} />
        </div>
      </Suspense>
      <Burdens accuracy={accuracy} />
    </div>
  );
}

interface DaysProps {
  readonly query: AccuracyQuery;
  readonly accuracy: Accuracy | undefined;
  readonly onQuery: (query: AccuracyQuery) => void;
}

/** The days that are measured, as parts of a sentence. */
function Days({ query, accuracy, onQuery }: DaysProps) {
  const say = useSay();
  return (
    <div className="filter-sentence">
      {(['from', 'to'] as const).map((name) => (
        <span key={name} className="chip" data-active={query[name] !== undefined || undefined}>
          <label htmlFor={`accuracy-${name}`}>{say(ACCURACY[name])}</label>
          <input
            id={`accuracy-${name}`}
            type="date"
            value={query[name] ?? accuracy?.[name] ?? ''}
            onChange={(event) => {
              if (event.target.value !== '') onQuery({ ...query, [name]: event.target.value });
            }}
          />
        </span>
      ))}
    </div>
  );
}
