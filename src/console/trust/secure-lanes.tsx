import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LaneFile } from '../../party/trust/lane.store.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { Count } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { Scroller } from '../tariff/scroller.tsx';
import { LANE_STATE, LEG, LEG_REASON } from './code-words.ts';
import { lanesQuery, sendTrust } from './trust-calls.ts';
import { TRUST } from './words.ts';

/** Secure lanes: who stands on each, what broke it, and its restoring. */
export function SecureLanes() {
  const say = useSay();
  const { data, error } = useQuery(lanesQuery);
  const lanes = data?.lanes ?? [];
  return (
    <section className="sheet" aria-labelledby="secure">
      <h2 id="secure">{say(TRUST.secureTitle)}</h2>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && lanes.length === 0 && <p>{say(TRUST.secureNone)}</p>}
      {lanes.length > 0 && (
        <Scroller label={say(TRUST.lane)}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(TRUST.lane)}</th>
                <th scope="col">{say(TRUST.state)}</th>
                <th scope="col" className="number">
                  {say(TRUST.uses)}
                </th>
                <th scope="col">{say(TRUST.brokenBy)}</th>
                <th scope="col">{say(TRUST.next)}</th>
              </tr>
            </thead>
            <tbody>
              {lanes.map((file) => (
                <LaneRow key={file.id} file={file} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function LaneRow({ file }: { readonly file: LaneFile }) {
  const say = useSay();
  const { lane, state, events } = file;
  const broken = state === 'broken' ? events.findLast(({ kind }) => kind === 'broken') : undefined;
  return (
    <tr>
      <td className="board-title">
        {lane.title}
        <small>
          {lane.manufacturer} → {lane.carrier} → {lane.port} → {lane.consignee}
        </small>
      </td>
      <td>
        <span className="trust-state" data-state={state}>
          {say(LANE_STATE[state])}
        </span>
      </td>
      <td className="number">
        <Count of={events.filter(({ passage }) => passage !== null).length} />
      </td>
      <td>
        {broken?.failed.map(({ leg, why, seen }) => (
          <div key={leg}>
            <strong>{say(LEG[leg] ?? TRUST.member)}</strong> {say(LEG_REASON[why])}{' '}
            <small>{seen ?? ''}</small>
          </div>
        ))}
      </td>
      <td>{state === 'broken' && <Restore file={file} />}</td>
    </tr>
  );
}

function Restore({ file }: { readonly file: LaneFile }) {
  const say = useSay();
  const queries = useQueryClient();
  const { trustSteps } = useLeave();
  const { data: session } = useQuery(sessionQuery);
  const [asking, ask] = useState(false);
  if (!trustSteps) return null;
  const restore = async (reason: string) => {
    const body = { kind: 'restored', reason };
    await sendTrust(`lanes/${file.id}/changes`, body, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['trust', 'lanes'] });
  };
  return (
    <div className="acts unprinted">
      <Button type="button" outline onClick={() => ask(true)}>
        {say(TRUST.restore)}
      </Button>
      {asking && (
        <ReasonDialog
          question={file.lane.title}
          consequence={say(TRUST.restoreConsequence)}
          act={say(TRUST.restore).replace('…', '')}
          onAct={restore}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}
