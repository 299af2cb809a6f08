import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ConsignmentPage } from '../../decision/view.ts';
import { DispositionDialog } from '../disposition/disposition-dialog.tsx';
import { DISPOSITION_WORDS, type DisposedLane } from '../disposition/disposition-words.ts';
import { useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { Gaps } from '../packs/gaps.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { consignmentQuery } from '../queries.ts';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { LANE, WHY } from '../words.ts';
import { Audit } from './audit.tsx';
import { Facts } from './facts.tsx';
import { Headline } from './headline.tsx';
import { Matches } from './matches.tsx';
import { Missing } from './missing.tsx';
import { Reasons } from './reasons.tsx';
import { Timeline } from './timeline.tsx';
import { Worksheet } from './worksheet.tsx';
import './filing.css';

/** Why one consignment stands where it stands, and everything that is known of it. */
export function FilingPage() {
  const { id } = useParams({ from: '/desk/filings/$id' });
  const { data: page, error, refetch } = useQuery(consignmentQuery(id));
  return (
    <main className="page">
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {page !== undefined && <Filing key={id} page={page} />}
      {page === undefined && error === null && <div className="skeleton" />}
    </main>
  );
}

function Filing({ page }: { readonly page: ConsignmentPage }) {
  const say = useSay();
  const [asked, ask] = useState<DisposedLane | null>(null);
  const { decision, consignment, row } = page;
  useTitle(`${say(LANE[row.lane])} ${row.reference}`);
  const leave = useLeave();
  const askIfLeft = (lane: DisposedLane) => {
    if (leave.dispose) ask(lane);
  };
  useKeys({
    r: () => askIfLeft('release'),
    x: () => askIfLeft('exam'),
    h: () => askIfLeft('hold'),
  });
  return (
    <>
      <Headline page={page} onDispose={ask} />
      <LastWord page={page} />
      <div className="filing-answer">
        <section className="sheet" aria-labelledby="why">
          <div className="titled">
            <h2 id="why">{say(WHY)}</h2>
            <small>
              <When at={decision.at} zone={page.port?.zone} />
            </small>
          </div>
          <Reasons decision={decision} row={row} />
        </section>
        <Facts consignment={consignment} />
        <Worksheet entries={consignment.entries} assessments={decision.assessments} />
      </div>
      <div className="filing-record">
        <Timeline page={page} />
        <Missing missing={consignment.missing} />
        {leave.inside && <Gaps consignment={row.consignmentId} version={row.version} />}
        {leave.inside && <Matches screening={decision.screening} />}
        <Audit page={page} />
      </div>
      {asked !== null && <DispositionDialog row={row} lane={asked} onClose={() => ask(null)} />}
    </>
  );
}

/** An officer's word on this version, spoken when it is given. */
function LastWord({ page }: { readonly page: ConsignmentPage }) {
  const say = useSay();
  const [last] = page.dispositions.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const words: Readonly<Record<string, (typeof DISPOSITION_WORDS)[DisposedLane]>> =
    DISPOSITION_WORDS;
  const done = last === undefined ? undefined : words[last.lane]?.done;
  return (
    <div role="status" className="last-word-place">
      {last !== undefined && last.version === page.row.version && done !== undefined && (
        <p className="last-word sheet">
          <strong>{say(done)}</strong> ·{' '}
          {[last.officer, last.reason].filter((told) => told !== '').join(' · ')}{' '}
          <When at={last.at} zone={page.port?.zone} exact />
        </p>
      )}
    </div>
  );
}
