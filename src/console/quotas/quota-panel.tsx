import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { QuotaView } from '../../tariff/quota/quota-view.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { Count, writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { lineNumber } from '../tariff/line-number.ts';
import { When } from '../when.tsx';
import { CLOSE, UNVERIFIED } from '../words.ts';
import { Gauge } from './gauge.tsx';
import { QuotaEvents } from './quota-events.tsx';
import { QuotaStatus } from './quota-status.tsx';
import { changeQuota, quotaQuery } from './quotas-calls.ts';
import { QUOTAS } from './words.ts';

interface QuotaPanelProps {
  readonly order: string;
  readonly onClose: () => void;
}

/** One order beside the list: how it stands, its terms, and everything that happened to it. */
export function QuotaPanel({ order, onClose }: QuotaPanelProps) {
  const say = useSay();
  const { data, error } = useQuery(quotaQuery(order));
  return (
    <aside className="why-panel sheet" aria-label={data?.quota.title ?? order}>
      <div className="titled">
        <h2>{data?.quota.title ?? order}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="why-panel-body">
          <Standing quota={data.quota} />
          <Change quota={data.quota} />
          <Terms quota={data.quota} />
          <h3>{say(QUOTAS.happened)}</h3>
          {data.events === undefined ? (
            <p className="faint">{say(QUOTAS.hidden)}</p>
          ) : (
            <QuotaEvents events={data.events} unit={data.quota.unit} />
          )}
        </div>
      )}
    </aside>
  );
}

interface OfQuota {
  readonly quota: QuotaView;
}

function Standing({ quota }: OfQuota) {
  const say = useSay();
  const { language } = useLanguage();
  const { status, balance, granted, unit, criticalAt } = quota;
  return (
    <>
      <p>
        <QuotaStatus status={status} />
        {balance !== null && (
          <>
            {' '}
            ·{' '}
            {say(QUOTAS.of, {
              used: writeNumber(granted, language),
              volume: writeNumber(granted + balance, language),
              unit,
            })}
          </>
        )}
      </p>
      <Gauge quota={quota} />
      {criticalAt !== null && (
        <p className="faint">{say(QUOTAS.criticalFrom, { percent: String(criticalAt) })}</p>
      )}
    </>
  );
}

/** Suspends a quota or lets it go on, with a reason. */
function Change({ quota: { order, title, status } }: OfQuota) {
  const say = useSay();
  const queries = useQueryClient();
  const { quotaChange } = useLeave();
  const { data: session } = useQuery(sessionQuery);
  const [asking, ask] = useState(false);
  const suspended = status === 'suspended';
  const changes = suspended || status === 'open' || status === 'critical';
  if (!quotaChange || !changes) return null;
  const act = say(suspended ? QUOTAS.resume : QUOTAS.suspend);
  const change = async (reason: string) => {
    const kind = suspended ? 'resumed' : 'suspended';
    await changeQuota(order, { kind, reason }, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['quotas'] });
  };
  return (
    <div className="acts unprinted">
      <Button type="button" outline onClick={() => ask(true)}>
        {act}
      </Button>
      {asking && (
        <ReasonDialog
          question={title}
          consequence={say(suspended ? QUOTAS.resumeConsequence : QUOTAS.suspendConsequence)}
          act={act.replace('…', '')}
          onAct={change}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}

function Terms({ quota }: OfQuota) {
  const say = useSay();
  const { lines, origins, exceptOrigins, countries, needs, opensAt, citation, verified } = quota;
  const headings = lines.map(({ inHeading, overHeading }) =>
    say(QUOTAS.inAndOver, {
      in: lineNumber(inHeading),
      over: overHeading === null ? '–' : lineNumber(overHeading),
    }),
  );
  return (
    <dl className="facts-list">
      <dt>{say(QUOTAS.opens)}</dt>
      <dd>
        <When at={opensAt} exact />
      </dd>
      <dt>{say(QUOTAS.headings)}</dt>
      <dd>
        {[...new Set(headings)].map((heading) => (
          <div key={heading}>{heading}</div>
        ))}
      </dd>
      <dt>{say(QUOTAS.origins)}</dt>
      <dd>
        {origins?.join(' ') ?? say(QUOTAS.anyOrigin)}{' '}
        {exceptOrigins.length > 0 && say(QUOTAS.except, { origins: exceptOrigins.join(' ') })}
      </dd>
      {countries.length > 0 && (
        <>
          <dt>{say(QUOTAS.shares)}</dt>
          <dd>
            {countries.map(({ origin, volume }) => (
              <div key={origin ?? ''}>
                {origin ?? say(QUOTAS.others)} <Count of={volume} />
              </div>
            ))}
          </dd>
        </>
      )}
      {needs.length > 0 && (
        <>
          <dt>{say(QUOTAS.needs)}</dt>
          <dd>{needs.join(', ')}</dd>
        </>
      )}
      <dt>{say(QUOTAS.source)}</dt>
      <dd>
        <small>{citation}</small>{' '}
        {!verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
      </dd>
    </dl>
  );
}
