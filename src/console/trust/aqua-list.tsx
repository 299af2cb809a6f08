import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { AquaFile } from '../../party/trust/aqua.store.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { Scroller } from '../tariff/scroller.tsx';
import { When } from '../when.tsx';
import { AQUA_CAUSE, AQUA_STATE } from './code-words.ts';
import { aquaQuery, sendTrust } from './trust-calls.ts';
import { TRUST } from './words.ts';

/** Ships that ask to unlade before they are boarded: what is due, what speaks against it, and the answers. */
export function AquaList() {
  const say = useSay();
  const { data, error } = useQuery(aquaQuery);
  const requests = data?.requests ?? [];
  return (
    <section className="sheet" aria-labelledby="aqua">
      <h2 id="aqua">{say(TRUST.aquaTitle)}</h2>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && requests.length === 0 && <p>{say(TRUST.aquaNone)}</p>}
      {requests.length > 0 && (
        <Scroller label={say(TRUST.ship)}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(TRUST.ship)}</th>
                <th scope="col">{say(TRUST.state)}</th>
                <th scope="col">{say(TRUST.arrival)}</th>
                <th scope="col">{say(TRUST.answerBy)}</th>
                <th scope="col">{say(TRUST.against)}</th>
                <th scope="col">{say(TRUST.next)}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((file) => (
                <AquaRow key={file.id} file={file} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function AquaRow({ file }: { readonly file: AquaFile }) {
  const say = useSay();
  const { request, state, causes, answerDue } = file;
  return (
    <tr>
      <td className="board-title">
        {request.vessel}
        <small>
          {request.carrier} · {request.voyage} · {request.port}
        </small>
      </td>
      <td>
        <span className="trust-state" data-state={state}>
          {say(AQUA_STATE[state])}
        </span>
      </td>
      <td>
        <When at={request.arrival} />
      </td>
      <td className={state === 'escalated' ? 'overdue' : undefined}>
        <When at={answerDue} />
      </td>
      <td>
        {causes.length === 0
          ? say(TRUST.nothingAgainst)
          : causes.map((cause) => say(AQUA_CAUSE[cause])).join(', ')}
      </td>
      <td>
        <AquaActs file={file} />
      </td>
    </tr>
  );
}

const ACTS = {
  approved: { act: TRUST.approve, consequence: TRUST.approveConsequence },
  refused: { act: TRUST.refuse, consequence: TRUST.refuseConsequence },
  revoked: { act: TRUST.revoke, consequence: TRUST.refuseConsequence },
} as const;
type Act = keyof typeof ACTS;

function AquaActs({ file }: { readonly file: AquaFile }) {
  const say = useSay();
  const queries = useQueryClient();
  const { trustSteps } = useLeave();
  const { data: session } = useQuery(sessionQuery);
  const [asking, ask] = useState<Act | null>(null);
  const open = file.state === 'waiting' || file.state === 'escalated';
  const acts: readonly Act[] = open
    ? ['approved', 'refused']
    : file.state === 'approved'
      ? ['revoked']
      : [];
  if (!trustSteps || acts.length === 0) return null;
  const answer = async (kind: Act, reason: string) => {
    const clear = { hold: false, manifestComplete: true, agriculture: false };
    const body =
      kind === 'approved' ? { kind, reason, conditions: [], ...clear } : { kind, reason };
    await sendTrust(`aqua/${file.id}/answers`, body, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['trust', 'aqua'] });
  };
  return (
    <div className="acts unprinted">
      {acts.map((kind) => (
        <Button key={kind} type="button" outline onClick={() => ask(kind)}>
          {say(ACTS[kind].act)}
        </Button>
      ))}
      {asking !== null && (
        <ReasonDialog
          question={file.request.vessel}
          consequence={say(ACTS[asking].consequence)}
          act={say(ACTS[asking].act).replace('…', '')}
          onAct={(reason) => answer(asking, reason)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}
