import { lazy, Suspense } from 'react';
import type { Precheck } from '../../tariff/precheck/precheck.ts';
import { instantOf } from '../../terms/day.ts';
import { Amount } from '../amount.tsx';
import { FILING } from '../filing/words.ts';
import { useSay } from '../language.tsx';
import { LAW_OF, UNKNOWN } from '../words.ts';
import { Charges } from './charges.tsx';
import type { DutyQuestion } from './duty-question.ts';
import { Ways } from './ways.tsx';
import { Claimable, Missing, SuppressedMeasures } from './what-else.tsx';
import { DUTY } from './words.ts';

const Comparison = lazy(() =>
  import('./comparison.tsx').then((module) => ({ default: module.Comparison })),
);

interface DutyAnswerProps {
  readonly question: DutyQuestion;
  readonly today: string;
  readonly precheck: Precheck;
  /** Milliseconds at which it was answered. */
  readonly asOf: number;
  /** True while another answer is on its way. */
  readonly stale: boolean;
  readonly onQuestion: (question: DutyQuestion) => void;
}

/** What is owed as asked; how else it could be entered; what would change it; origins and days beside it. */
export function DutyAnswer(props: DutyAnswerProps) {
  const { question, today, precheck, onQuestion } = props;
  const asOf = instantOf(props.asOf);
  const [line] = precheck.lines;
  if (line === undefined) return null;
  return (
    <div className="duty-answer" aria-busy={props.stale}>
      <Owed precheck={precheck} />
      <Missing question={question} line={line} onQuestion={onQuestion} />
      <div className="duty-columns">
        <div className="duty-column">
          <Ways question={question} line={line} onQuestion={onQuestion} />
          <Claimable question={question} line={line} onQuestion={onQuestion} />
        </div>
        <div className="duty-column">
          <Charges precheck={precheck} line={line} asOf={asOf} />
          <SuppressedMeasures line={line} />
        </div>
      </div>
      <Suspense fallback={<div className="skeleton" />}>
        <Comparison question={question} today={today} onQuestion={onQuestion} />
      </Suspense>
    </div>
  );
}

/** The sum, the day whose law it is, and what it leaves out. */
function Owed({ precheck }: { readonly precheck: Precheck }) {
  const say = useSay();
  const { assessment, lines } = precheck;
  const { on, onBecause, revision, leavesOut } = assessment;
  const unknown = assessment.lines.find((line) => line.unknown !== null);
  const byLaw = lines[0]?.byLaw?.total ?? null;
  return (
    <section className="sheet" aria-labelledby="owed">
      <h2 id="owed" className="unseen">
        {say(DUTY.owed)}
      </h2>
      <p className="owed" aria-live="polite">
        <strong>
          <Amount money={assessment.totalDuty} />
        </strong>{' '}
        {say(DUTY.inDuty)} <span className="plus">+</span>{' '}
        <strong>
          <Amount money={assessment.totalFees} />
        </strong>{' '}
        {say(DUTY.inFees)}
      </p>
      <p className="faint">
        {say(FILING.lawOf, { day: on, because: say(LAW_OF[onBecause]) })} ·{' '}
        {revision === null ? say(FILING.noRevision) : say(FILING.revision, { revision })}
      </p>
      {unknown?.unknown != null && (
        <p>
          <span className="badge hatched">?</span> {say(UNKNOWN[unknown.unknown])}{' '}
          <span className="faint">{unknown.because}</span>
        </p>
      )}
      {leavesOut.length > 0 && (
        <p>
          <span className="badge hatched">⚠ {say(DUTY.leavesOut)}</span>{' '}
          <code>{leavesOut.join(', ')}</code>
        </p>
      )}
      {byLaw !== null && (
        <p>
          {say(DUTY.byLaw)} <Amount money={byLaw} />
        </p>
      )}
    </section>
  );
}
