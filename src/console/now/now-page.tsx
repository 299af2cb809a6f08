import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';
import { DispositionDialog } from '../disposition/disposition-dialog.tsx';
import { FRAME } from '../frame/words.ts';
import { useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { useFlow, useLeave } from '../leave.ts';
import { useDeskList } from '../list/desk-list.ts';
import { WhyPanel } from '../list/why-panel.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { listQuery } from '../queries.ts';
import { queryText } from '../search/query.parse.ts';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { LaneCounts } from './lane-counts.tsx';
import { LayerHealth } from './layer-health.tsx';
import { useLiveDecisions } from './live.ts';
import { LiveDecisions } from './live-decisions.tsx';
import { useWaiting, WaitingList } from './waiting-list.tsx';
import { NOW } from './words.ts';
import './now.css';

const LanesOverTime = lazy(() =>
  import('./lanes-over-time.tsx').then((module) => ({ default: module.LanesOverTime })),
);
const PortsMap = lazy(() =>
  import('./ports-map.tsx').then((module) => ({ default: module.PortsMap })),
);

const LATEST = queryText({ sort: 'decidedAt', order: 'desc' }, 20);
const NO_ROWS: readonly ConsignmentRow[] = [];

/** What needs a person, then what is being decided, then how it goes. */
export function NowPage() {
  const say = useSay();
  const [paused, setPaused] = useState(false);
  const leave = useLeave();
  const live = useLiveDecisions(leave.flow && !paused);
  const waiting = useWaiting(leave.flow && live.connected, paused);
  const { data: latest } = useQuery(listQuery(LATEST));
  const desk = useDeskList(waiting.rows);
  useTitle(`${waiting.data?.total ?? ''} ${say(FRAME.now)}`);
  useKeys({ p: () => setPaused(!paused) });

  return (
    <main className="page">
      <div className="titled now-title">
        <h1>{say(NOW.question)}</h1>
        {waiting.data !== undefined && (
          <small>
            <When at={waiting.data.asOf} />
          </small>
        )}
      </div>
      <Counts />
      <div className="with-aside">
        <div className="now-column">
          <WaitingList waiting={waiting} desk={desk} />
          {leave.flow && <Pictures />}
        </div>
        {(leave.flow || desk.explaining) && (
          <div className="now-column">
            {desk.explaining && <WhyPanel row={desk.cursor} onClose={() => desk.explain(false)} />}
            {!desk.explaining && (
              <LiveDecisions
                live={live}
                earlier={latest?.rows ?? NO_ROWS}
                paused={paused}
                onPause={setPaused}
              />
            )}
            {leave.flow && <LayerHealth />}
          </div>
        )}
      </div>
      {desk.disposing !== null && (
        <DispositionDialog {...desk.disposing} onClose={() => desk.dispose(null)} />
      )}
    </main>
  );
}

function Counts() {
  const { data: flow } = useFlow();
  return flow !== undefined && <LaneCounts flow={flow} />;
}

function Pictures() {
  const { data: flow, error, refetch } = useFlow();
  if (flow === undefined) {
    return error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className="now-pictures">
      <Suspense fallback={<div className="skeleton" />}>
        <LanesOverTime flow={flow} />
        <PortsMap flow={flow} />
      </Suspense>
    </div>
  );
}
