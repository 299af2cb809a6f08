import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LifePolicy } from '../../risk/life/criteria-life.ts';
import type { Draft } from '../../risk/life/draft.ts';
import { useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { editionOf, stepOf } from './draft-step.ts';
import { DRAFT } from './studio-words.ts';
import { CRITERIA, ENDED } from './words.ts';

interface DraftStepsProps {
  readonly draft: Draft;
  readonly policy: LifePolicy | null;
}

/** The way of a draft into the Book, and how far it is. */
export function DraftSteps({ draft, policy }: DraftStepsProps) {
  const say = useSay();
  const latest = editionOf(draft);
  const step = stepOf(draft, policy);
  const verdict = draft.verdicts.findLast((one) => one.edition === latest?.edition);
  const review = draft.reviews.findLast((one) => one.edition === latest?.edition);
  const replayNeeded = draft.kind === 'criterion' && latest?.declared.emergency === false;
  return (
    <ol className="draft-steps" data-step={step}>
      <StepMark done title={say(DRAFT.written)}>
        {latest !== undefined && (
          <>
            {latest.author} · <When at={latest.at} />
          </>
        )}
      </StepMark>
      <StepMark
        done={verdict?.passed === true || (verdict === undefined && !replayNeeded)}
        failed={verdict?.passed === false}
        title={say(DRAFT.replayed)}
      >
        {verdict === undefined && say(replayNeeded ? DRAFT.waits : DRAFT.notNeeded)}
        {verdict !== undefined && (
          <Link to="/replays/$id" params={{ id: verdict.report }}>
            {verdict.passed ? '●' : '✕'}{' '}
            {verdict.failed.length === 0 ? say(CRITERIA.report) : verdict.failed.join(' · ')}
          </Link>
        )}
      </StepMark>
      <StepMark
        done={review?.accepted === true}
        failed={review?.accepted === false}
        title={say(DRAFT.reviewed)}
      >
        {review === undefined ? say(DRAFT.waits) : `${review.reviewer}: ${review.reason}`}
      </StepMark>
      <StepMark
        done={draft.end !== null && draft.end.how !== 'withdrawn'}
        failed={draft.end?.how === 'withdrawn'}
        title={say(DRAFT.published)}
      >
        {draft.end === null ? (
          say(DRAFT.waits)
        ) : (
          <>
            {draft.end.actor}: {say(ENDED[draft.end.how])} · <When at={draft.end.at} />
          </>
        )}
      </StepMark>
    </ol>
  );
}

interface StepMarkProps {
  readonly title: string;
  readonly done: boolean;
  readonly failed?: boolean;
  readonly children: ReactNode;
}

function StepMark({ title, done, failed = false, children }: StepMarkProps) {
  const sign = failed ? '✕' : done ? '●' : '○';
  return (
    <li data-state={failed ? 'failed' : done ? 'done' : 'waits'}>
      <strong>
        <span aria-hidden="true">{sign}</span> {title}
      </strong>
      <small>{children}</small>
    </li>
  );
}
