import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Verdict } from '../../party/identity/judgement.ts';
import type { ExplainedQuestion } from '../../party/identity/review.store.ts';
import type { ReviewPage } from '../../party/identity/review-page.store.ts';
import { writeNumber, writeShare } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { PartyLinks } from '../parties/party-links.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { reviewQuery } from './identities-calls.ts';
import { UndoDialog, VerdictDialog } from './judge-dialogs.tsx';
import { JudgedList, SuccessionList } from './judged-list.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { IDENTITIES } from './words.ts';
import '../list/why-panel.css';
import './identities.css';

/** Pairs that may be one party, most worth asking first, and beside them both sides of one. */
export function IdentitiesPage() {
  const say = useSay();
  const { partyState } = useLeave();
  const { pair } = useSearch({ from: '/desk/identities' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const [verdict, judge] = useState<Verdict | null>(null);
  const [undoing, undo] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(reviewQuery);
  const look = (next?: string) =>
    void navigate({
      to: '/identities',
      search: next === undefined ? {} : { pair: next },
      replace: true,
      resetScroll: false,
    });
  const questions = data?.questions ?? [];
  const place = questions.findIndex((question) => nameOf(question) === pair);
  const open = questions[place];
  const ask = (asked: Verdict) => {
    if (open !== undefined && partyState) judge(asked);
  };
  useTitle(say(IDENTITIES.title));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: () => look(),
    y: () => ask('one'),
    n: () => ask('two'),
    u: () => ask('unsure'),
  });
  return (
    <main className="page">
      <PartyLinks />
      <h1>{say(IDENTITIES.question)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="with-aside identity-pair">
          <div className="identity-lists">
            <section className="sheet" aria-labelledby="questions">
              <QueueTitle review={data} />
              {questions.length === 0 && (
                <p>
                  <strong>{say(IDENTITIES.none)}</strong>{' '}
                  {say(data.learned === null ? IDENTITIES.unlearned : IDENTITIES.noneNext)}
                </p>
              )}
              {questions.length > 0 && (
                <>
                  <div className="scroller">
                    <table className="board" ref={list}>
                      <Headings />
                      <tbody>
                        {questions.map((question) => (
                          <tr
                            key={nameOf(question)}
                            data-cursor={nameOf(question) === pair || undefined}
                          >
                            <Cells question={question} onOpen={() => look(nameOf(question))} />
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                  <p className="keys-hint faint unprinted">{say(IDENTITIES.keysHint)}</p>
                </>
              )}
            </section>
            <JudgedList judgements={data.judgements} names={data.names} onUndo={undo} />
            <SuccessionList successions={data.successions} names={data.names} />
          </div>
          {open !== undefined && (
            <QuestionPanel question={open} onJudge={judge} onClose={() => look()} />
          )}
        </div>
      )}
      {open !== undefined && verdict !== null && (
        <VerdictDialog
          question={open}
          verdict={verdict}
          onJudged={() => look(followingOf(questions, place))}
          onClose={() => judge(null)}
        />
      )}
      {undoing !== null && <UndoDialog judgement={undoing} onClose={() => undo(null)} />}
    </main>
  );
}

function nameOf({ left, right }: ExplainedQuestion): string {
  return `${left.account}.${right.account}`;
}

/** The question after a place, so that a row of judgements takes a key each; none after the last. */
function followingOf(questions: readonly ExplainedQuestion[], place: number): string | undefined {
  const following = questions[place + 1];
  return following === undefined ? undefined : nameOf(following);
}

function QueueTitle({ review: { count, learned, asOf } }: { readonly review: ReviewPage }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <div className="titled">
      <h2 id="questions">{say(IDENTITIES.total, { count: writeNumber(count, language) })}</h2>
      <small>
        {learned !== null && say(IDENTITIES.learned, { count: writeNumber(learned, language) })}{' '}
        <When at={asOf} />
      </small>
    </div>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(IDENTITIES.pair)}</th>
        <th scope="col" className="number">
          {say(IDENTITIES.likely)}
        </th>
        <th scope="col" className="number">
          {say(IDENTITIES.hangs)}
        </th>
      </tr>
    </thead>
  );
}

interface CellsProps {
  readonly question: ExplainedQuestion;
  readonly onOpen: () => void;
}

function Cells({ question, onOpen }: CellsProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { left, right, explanation, unsure } = question;
  const nameless = say(IDENTITIES.nameless);
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={nameOf(question)}
          onClick={onOpen}
        >
          {left.name || nameless} · {right.name || nameless}
        </button>
        {unsure && <small className="badge">{say(IDENTITIES.unsureMark)}</small>}
      </td>
      <td className="number">{writeShare(explanation.probability, language)}</td>
      <td className="number">{writeNumber(left.filings + right.filings, language)}</td>
    </>
  );
}
