import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useRef, useState } from 'react';
import type { KeptSignal, SurveyRecord } from '../../tracing/route/route-signal.store.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { useTitle } from '../title.ts';
import { TraceLinks } from '../traces/trace-links.tsx';
import { When } from '../when.tsx';
import { isKind, type SignalsView } from './address.parse.ts';
import { Sentence, SubjectName } from './sentence.tsx';
import { SignalPanel } from './signal-panel.tsx';
import { type SignalList, signalsQuery, survey } from './signals-calls.ts';
import { REGISTER, SIGNAL_KIND, SIGNALS } from './words.ts';
import '../list/why-panel.css';
import './signals.css';

/** What months of trade show about the ways of goods; beside the list one signal with what it rests on. */
export function SignalsPage() {
  const say = useSay();
  const view = useSearch({ from: '/desk/signals' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(signalsQuery(view));
  const show = (next: SignalsView) =>
    void navigate({ to: '/signals', search: next, replace: true, resetScroll: false });
  const { open, ...closed } = view;
  useTitle(say(SIGNALS.title));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: () => show(closed),
  });
  return (
    <main className="page">
      <TraceLinks />
      <h1>{say(SIGNALS.question)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <>
          <Filters list={data} view={closed} onShow={show} />
          <div className="with-aside">
            <section className="sheet" aria-labelledby="signals">
              <Heading list={data} />
              {data.signals.length === 0 && <Nothing surveyed={data.survey !== null} />}
              {data.signals.length > 0 && (
                <>
                  <div className="scroller">
                    <table className="board signals" ref={list}>
                      <Headings />
                      <tbody>
                        {data.signals.map((signal) => (
                          <tr key={signal.id} data-cursor={signal.id === open || undefined}>
                            <Cells signal={signal} onOpen={(id) => show({ ...closed, open: id })} />
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                  <p className="keys-hint faint unprinted">{say(SIGNALS.keysHint)}</p>
                </>
              )}
            </section>
            {open !== undefined && (
              <SignalPanel key={open} open={open} onClose={() => show(closed)} />
            )}
          </div>
        </>
      )}
    </main>
  );
}

interface FiltersProps {
  readonly list: SignalList;
  readonly view: SignalsView;
  readonly onShow: (view: SignalsView) => void;
}

function Filters({ list: { kinds }, view, onShow }: FiltersProps) {
  const say = useSay();
  const { signalSurvey } = useLeave();
  const options = Object.keys(SIGNAL_KIND)
    .filter(isKind)
    .map((value) => ({ value, name: `${say(SIGNAL_KIND[value])} (${kinds[value] ?? 0})` }));
  return (
    <div className="signal-survey unprinted">
      <ChipChoice
        label={say(SIGNALS.kind)}
        value={view.kind ?? ''}
        any={say(SIGNALS.anyKind)}
        options={options}
        onChoice={(kind) => onShow(isKind(kind) ? { ...view, kind } : {})}
      />
      {view.subject !== undefined && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onShow(view.kind === undefined ? {} : { kind: view.kind })}
        >
          {say(SIGNALS.everyone)}
        </button>
      )}
      {signalSurvey && <LookNow />}
    </div>
  );
}

function LookNow() {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [looking, look] = useState(false);
  const [failed, fail] = useState<unknown>(null);
  const lookNow = async () => {
    look(true);
    fail(null);
    await survey(session?.csrf ?? '').catch(fail);
    await queries.invalidateQueries({ queryKey: ['signals'] });
    look(false);
  };
  return (
    <>
      <Button type="button" outline disabled={looking} onClick={() => void lookNow()}>
        {say(looking ? SIGNALS.looking : SIGNALS.lookNow)}
      </Button>
      {failed instanceof Error && <ProblemNotice error={failed} />}
    </>
  );
}

function Heading({ list: { signals, survey: last } }: { readonly list: SignalList }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      <div className="titled">
        <h2 id="signals">{say(SIGNALS.total, { count: writeNumber(signals.length, language) })}</h2>
        {last !== null && (
          <small>
            {say(SIGNALS.lookedOver, {
              passages: writeNumber(last.passages, language),
              from: last.from,
              to: last.to,
            })}{' '}
            · <When at={last.at} />
          </small>
        )}
      </div>
      {last !== null && <NotLookedFor survey={last} />}
    </>
  );
}

function NotLookedFor({ survey: { unasked } }: { readonly survey: SurveyRecord }) {
  const say = useSay();
  const kinds = Object.entries(unasked).flatMap(([kind, register]) =>
    isKind(kind)
      ? say(SIGNALS.lacking, { kind: say(SIGNAL_KIND[kind]), register: say(REGISTER[register]) })
      : [],
  );
  if (kinds.length === 0) return null;
  return <p className="hatched">{say(SIGNALS.unasked, { kinds: kinds.join(', ') })}</p>;
}

function Nothing({ surveyed }: { readonly surveyed: boolean }) {
  const say = useSay();
  return (
    <p>
      <strong>{say(surveyed ? SIGNALS.none : SIGNALS.never)}</strong>{' '}
      {say(surveyed ? SIGNALS.noneNext : SIGNALS.neverNext)}
    </p>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(SIGNALS.about)}</th>
        <th scope="col">{say(SIGNALS.kind)}</th>
        <th scope="col">{say(SIGNALS.shows)}</th>
        <th scope="col">{say(SIGNALS.since)}</th>
      </tr>
    </thead>
  );
}

interface CellsProps {
  readonly signal: KeptSignal;
  readonly onOpen: (id: string) => void;
}

function Cells({ signal, onOpen }: CellsProps) {
  const say = useSay();
  const { id, kind, subject, firstAt } = signal;
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={id}
          onClick={() => onOpen(id)}
        >
          <SubjectName signal={signal} />
        </button>
        <small>{subject.key}</small>
      </td>
      <td className="signal-kind">{say(SIGNAL_KIND[kind])}</td>
      <td className="signal-sentence">
        <Sentence signal={signal} />
      </td>
      <td>
        <When at={firstAt} />
      </td>
    </>
  );
}
