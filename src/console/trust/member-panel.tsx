import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { StepKind, TakenStep } from '../../party/trust/member.ts';
import type { MemberView } from '../../party/trust/trust-view.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { CLOSE } from '../words.ts';
import { CLOCK, STEP_KIND } from './code-words.ts';
import { StepDialog } from './step-dialog.tsx';
import { memberQuery, programsQuery } from './trust-calls.ts';
import { StateMark } from './trust-marks.tsx';
import { TRUST } from './words.ts';

interface MemberPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One member beside the list: where it stands, what is due, what may be done, and what was done. */
export function MemberPanel({ id, onClose }: MemberPanelProps) {
  const say = useSay();
  const { data, error } = useQuery(memberQuery(id));
  return (
    <aside className="why-panel sheet" aria-label={data?.member.name ?? id}>
      <div className="titled">
        <h2>{data?.member.name ?? '…'}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="why-panel-body">
          <Standing member={data.member} />
          <Acts member={data.member} />
          <h3>{say(TRUST.steps)}</h3>
          <Steps steps={data.steps} />
        </div>
      )}
    </aside>
  );
}

interface OfMember {
  readonly member: MemberView;
}

function Standing({ member }: OfMember) {
  const say = useSay();
  const { data: law } = useQuery(programsQuery);
  const program = law?.programs.find(({ id }) => id === member.program);
  const titleOf = (area: string) => {
    const title = program?.areas.find(({ id }) => id === area)?.title;
    return title === undefined ? area : say(title);
  };
  const { state, tier, until, sinceDay } = member.member;
  return (
    <dl className="facts-list">
      <dt>{say(TRUST.state)}</dt>
      <dd>
        <StateMark state={state} /> {tier !== null && `· ${say(TRUST.tier)} ${tier}`}{' '}
        <small>
          {sinceDay} {until !== null && say(TRUST.until, { day: until })}
        </small>
      </dd>
      <dt>{say(TRUST.program)}</dt>
      <dd>{program === undefined ? member.program : say(program.title)}</dd>
      <dt>{say(TRUST.number)}</dt>
      <dd>
        {member.number} <small>{member.entityType}</small>
      </dd>
      {member.dues.map(({ clock, by, clause, overdue }) => (
        <div key={clock}>
          <dt>{say(CLOCK[clock])}</dt>
          <dd>
            <span className={overdue ? 'overdue' : undefined}>
              {by} {overdue && say(TRUST.overdue)}
            </span>{' '}
            <small>{clause}</small>
          </dd>
        </div>
      ))}
      {member.open.length > 0 && (
        <>
          <dt>{say(TRUST.open)}</dt>
          <dd>{member.open.map(titleOf).join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

function Acts({ member }: OfMember) {
  const say = useSay();
  const { trustSteps } = useLeave();
  const [asking, ask] = useState<StepKind | null>(null);
  if (!trustSteps || member.next.length === 0) return null;
  return (
    <>
      <h3>{say(TRUST.next)}</h3>
      <div className="acts trust-acts unprinted">
        {member.next
          .filter((kind) => kind !== 'applied')
          .map((kind) => (
            <Button key={kind} type="button" outline onClick={() => ask(kind)}>
              {say(STEP_KIND[kind])}…
            </Button>
          ))}
      </div>
      {asking !== null && <StepDialog member={member} kind={asking} onClose={() => ask(null)} />}
    </>
  );
}

function Steps({ steps }: { readonly steps: readonly TakenStep[] }) {
  const say = useSay();
  return (
    <ol className="trust-steps">
      {steps.toReversed().map(({ at, actor, kind, reason }) => (
        <li key={`${at}/${kind}`}>
          <p>
            <strong>{say(STEP_KIND[kind])}</strong>{' '}
            <small>
              <When at={at} /> {say(TRUST.by, { actor })}
            </small>
          </p>
          <p>{reason}</p>
        </li>
      ))}
    </ol>
  );
}
