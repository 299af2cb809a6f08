import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useRef, useState } from 'react';
import type { MemberView } from '../../party/trust/trust-view.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Scroller } from '../tariff/scroller.tsx';
import { useTitle } from '../title.ts';
import type { TrustView } from './address.parse.ts';
import { ApplicationDialog } from './application-dialog.tsx';
import { CLOCK, MEMBER_STATE } from './code-words.ts';
import { MemberPanel } from './member-panel.tsx';
import { membersQuery, programsQuery } from './trust-calls.ts';
import { TrustLinks } from './trust-links.tsx';
import { StateMark } from './trust-marks.tsx';
import { TRUST } from './words.ts';
import '../list/why-panel.css';

/** Members of programs with what is due of each; beside the list, one with its steps. */
export function MembersPage() {
  const say = useSay();
  const { language } = useLanguage();
  const search = useSearch({ from: '/desk/trust' });
  const { program = '', state = '', member } = search;
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const leave = useLeave();
  const [applying, apply] = useState(false);
  const { data, error, refetch } = useQuery(membersQuery(program, state));
  const { data: law } = useQuery(programsQuery);
  const look = (but: { readonly [Name in keyof TrustView]: string | undefined }) => {
    const merged = Object.entries({ ...search, ...but }).filter(([, value]) => value);
    void navigate({ to: '/trust', search: Object.fromEntries(merged), replace: true });
  };
  useTitle(say(TRUST.jobs));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: () => look({ member: undefined }),
  });
  const programs = (law?.programs ?? []).filter(({ own }) => own);
  return (
    <main className="page">
      <TrustLinks />
      <div className="titled">
        <h1>{say(TRUST.membersQuestion)}</h1>
        {leave.trustSteps && (
          <Button type="button" outline onClick={() => apply(true)}>
            {say(TRUST.apply)}
          </Button>
        )}
      </div>
      <search className="filter-sentence unprinted">
        <ChipChoice
          label={say(TRUST.program)}
          value={program}
          any={say(TRUST.anyProgram)}
          options={programs.map(({ id, title }) => ({ value: id, name: say(title) }))}
          onChoice={(value) => look({ program: value })}
        />
        <ChipChoice
          label={say(TRUST.state)}
          value={state}
          any={say(TRUST.anyState)}
          options={Object.entries(MEMBER_STATE).map(([value, name]) => ({
            value,
            name: say(name),
          }))}
          onChoice={(value) => look({ state: value })}
        />
      </search>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="with-aside">
          <section className="sheet" aria-labelledby="members">
            <h2 id="members">{say(TRUST.total, { count: writeNumber(data.total, language) })}</h2>
            {data.members.length === 0 ? (
              <p>
                <strong>{say(TRUST.nobody)}</strong> {say(TRUST.nobodyNext)}
              </p>
            ) : (
              <Scroller label={say(TRUST.members)}>
                <table className="board" ref={list}>
                  <Headings />
                  <tbody>
                    {data.members.map((one) => (
                      <tr key={one.id} data-cursor={one.id === member || undefined}>
                        <MemberCells member={one} onOpen={(id) => look({ member: id })} />
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroller>
            )}
          </section>
          {member !== undefined && (
            <MemberPanel key={member} id={member} onClose={() => look({ member: undefined })} />
          )}
        </div>
      )}
      {applying && (
        <ApplicationDialog
          programs={programs}
          onApplied={(id) => look({ member: id })}
          onClose={() => apply(false)}
        />
      )}
    </main>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(TRUST.member)}</th>
        <th scope="col">{say(TRUST.program)}</th>
        <th scope="col">{say(TRUST.state)}</th>
        <th scope="col">{say(TRUST.tier)}</th>
        <th scope="col">{say(TRUST.since)}</th>
        <th scope="col">{say(TRUST.due)}</th>
      </tr>
    </thead>
  );
}

interface MemberCellsProps {
  readonly member: MemberView;
  readonly onOpen: (id: string) => void;
}

function MemberCells({ member, onOpen }: MemberCellsProps) {
  const say = useSay();
  const { id, name, number, program, dues } = member;
  const [due] = dues;
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={id}
          onClick={() => onOpen(id)}
        >
          {name}
        </button>
        <small>{number}</small>
      </td>
      <td>{program}</td>
      <td>
        <StateMark state={member.member.state} />
      </td>
      <td>{member.member.tier ?? '–'}</td>
      <td>{member.member.sinceDay}</td>
      <td>
        {due === undefined ? (
          <span className="faint">{say(TRUST.nothingDue)}</span>
        ) : (
          <span className={due.overdue ? 'overdue' : undefined}>
            {due.by} {due.overdue && say(TRUST.overdue)} <small>{say(CLOCK[due.clock])}</small>
          </span>
        )}
      </td>
    </>
  );
}
