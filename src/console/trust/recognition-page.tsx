import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Parity } from '../../party/trust/parity.store.ts';
import type { Proposal } from '../../party/trust/proposal.store.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { Count, writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { Scroller } from '../tariff/scroller.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { UNVERIFIED } from '../words.ts';
import { recognitionQuery, sendTrust } from './trust-calls.ts';
import { TrustLinks } from './trust-links.tsx';
import { TRUST } from './words.ts';

/** How far each arrangement is used in both directions, and pairs that a person has to look at. */
export function RecognitionPage() {
  const say = useSay();
  const { data, error, refetch } = useQuery(recognitionQuery);
  useTitle(say(TRUST.recognition));
  return (
    <main className="page">
      <TrustLinks />
      <h1>{say(TRUST.recognitionQuestion)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <>
          <Proposals proposals={data.proposals} />
          <section className="sheet" aria-labelledby="parity">
            <h2 id="parity">{say(TRUST.arrangements)}</h2>
            <Scroller label={say(TRUST.recognition)}>
              <table className="board">
                <Headings />
                <tbody>
                  {data.parity.toSorted(loadedFirst).map((row) => (
                    <ParityRow key={row.arrangement} row={row} />
                  ))}
                </tbody>
              </table>
            </Scroller>
          </section>
        </>
      )}
    </main>
  );
}

function loadedFirst(a: Parity, b: Parity): number {
  return Number(b.inbound.loadedAt !== null) - Number(a.inbound.loadedAt !== null);
}

function Headings() {
  const say = useSay();
  const inbound = [TRUST.eligible, TRUST.recognised, TRUST.unmatched, TRUST.filings];
  const outbound = [TRUST.eligible, TRUST.recognised, TRUST.unmatched, TRUST.unanswered];
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {say(TRUST.arrangement)}
        </th>
        <th scope="col" rowSpan={2}>
          {say(TRUST.loaded)}
        </th>
        <th scope="colgroup" colSpan={inbound.length}>
          {say(TRUST.theirsHere)}
        </th>
        <th scope="colgroup" colSpan={outbound.length}>
          {say(TRUST.oursThere)}
        </th>
      </tr>
      <tr>
        {inbound.map((title) => (
          <th key={title.en} scope="col" className="number">
            {say(title)}
          </th>
        ))}
        {outbound.map((title) => (
          <th key={title.en} scope="col" className="number">
            {say(title)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ParityRow({ row }: { readonly row: Parity }) {
  const say = useSay();
  const { arrangement, country, title, signed, verified, inbound, outbound } = row;
  const { eligible, recognised, unmatched, filings, loadedAt } = inbound;
  // Of a partner whose list never came nothing is known, which is not none.
  const known = { eligible, recognised, unmatched, filings };
  const counts = Object.entries(known).map(([name, count]) => [name, loadedAt && count] as const);
  const ours = Object.entries(outbound);
  return (
    <tr data-quiet={loadedAt === null || undefined}>
      <td className="board-title">
        {country} · {title}
        <small>
          {arrangement} · {say(TRUST.signed)} {signed}{' '}
          {!verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
        </small>
      </td>
      <td>{loadedAt === null ? say(TRUST.never) : <When at={loadedAt} />}</td>
      {counts.map(([name, count]) => (
        <td key={`here ${name}`} className="number">
          {typeof count === 'number' ? <Count of={count} /> : '–'}
        </td>
      ))}
      {ours.map(([name, count]) => (
        <td key={`there ${name}`} className="number">
          <Count of={count} />
        </td>
      ))}
    </tr>
  );
}

function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="proposals">
      <h2 id="proposals">
        {say(TRUST.proposals, { count: writeNumber(proposals.length, language) })}
      </h2>
      {proposals.length === 0 && <p>{say(TRUST.noProposals)}</p>}
      {proposals.length > 0 && (
        <Scroller label={say(TRUST.filed)}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(TRUST.listed)}</th>
                <th scope="col">{say(TRUST.filed)}</th>
                <th scope="col" className="number">
                  {say(TRUST.alike)}
                </th>
                <th scope="col">{say(TRUST.next)}</th>
              </tr>
            </thead>
            <tbody>
              {proposals.map((proposal) => (
                <tr key={proposal.id}>
                  <td className="board-title">
                    {proposal.listed}
                    <small>
                      {proposal.arrangement} · {proposal.number} {proposal.facility}
                    </small>
                  </td>
                  <td>{proposal.filed}</td>
                  <td className="number">
                    {writeNumber(Math.round(100 * proposal.score), language)} %
                  </td>
                  <td>
                    <Verdict proposal={proposal} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function Verdict({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const queries = useQueryClient();
  const { trustSteps } = useLeave();
  const { data: session } = useQuery(sessionQuery);
  const [asking, ask] = useState<boolean | null>(null);
  if (!trustSteps) return null;
  const tell = async (accepted: boolean, reason: string) => {
    await sendTrust(`recognition/${proposal.id}`, { accepted, reason }, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['trust', 'recognition'] });
  };
  return (
    <div className="acts unprinted">
      <Button type="button" outline onClick={() => ask(true)}>
        {say(TRUST.same)}
      </Button>
      <Button type="button" outline onClick={() => ask(false)}>
        {say(TRUST.other)}
      </Button>
      {asking !== null && (
        <ReasonDialog
          question={`${proposal.filed} – ${proposal.listed}`}
          consequence={say(asking ? TRUST.sameConsequence : TRUST.otherConsequence)}
          act={say(asking ? TRUST.same : TRUST.other).replace('…', '')}
          onAct={(reason) => tell(asking, reason)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}
