import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { QuotaView } from '../../tariff/quota/quota-view.ts';
import { Count, writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { RevenueLinks } from '../revenue/revenue-links.tsx';
import { REVENUE } from '../revenue/words.ts';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { Gauge } from './gauge.tsx';
import { QuotaPanel } from './quota-panel.tsx';
import { QuotaStatus } from './quota-status.tsx';
import { quotasQuery } from './quotas-calls.ts';
import { QUOTAS } from './words.ts';
import '../list/why-panel.css';
import './quotas.css';

/** What needs a look first: little or nothing left, stopped, then open; what cannot be measured last. */
const URGENCY: readonly QuotaView['status'][] = [
  'critical',
  'exhausted',
  'suspended',
  'blocked',
  'open',
  'pending',
  'unmeasured',
  'closed',
];

/** Every quota in its period: how it stands, and beside the list what happened to one. */
export function QuotasPage() {
  const say = useSay();
  const { language } = useLanguage();
  const { order } = useSearch({ from: '/desk/quotas' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(quotasQuery);
  const look = (next?: string) =>
    void navigate({
      to: '/quotas',
      search: next === undefined ? {} : { order: next },
      replace: true,
      resetScroll: false,
    });
  useTitle(say(REVENUE.quotas));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: () => look(),
  });
  const quotas = (data?.quotas ?? []).toSorted(
    (a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status),
  );
  return (
    <main className="page">
      <RevenueLinks />
      <h1>{say(QUOTAS.question)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="with-aside">
          <section className="sheet" aria-labelledby="quotas">
            <div className="titled">
              <h2 id="quotas">
                {say(QUOTAS.total, { count: writeNumber(quotas.length, language) })}
              </h2>
              <small>
                <When at={data.asOf} />
              </small>
            </div>
            {quotas.length === 0 && (
              <p>
                <strong>{say(QUOTAS.none)}</strong> {say(QUOTAS.noneNext)}
              </p>
            )}
            {quotas.length > 0 && (
              <>
                <div className="scroller">
                  <table className="board quotas" ref={list}>
                    <Headings />
                    <tbody>
                      {quotas.map((quota) => (
                        <tr
                          key={quota.order}
                          data-cursor={quota.order === order || undefined}
                          data-quiet={quota.status === 'unmeasured' || undefined}
                        >
                          <QuotaCells quota={quota} onOpen={look} />
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <p className="keys-hint faint unprinted">{say(QUOTAS.keysHint)}</p>
              </>
            )}
          </section>
          {order !== undefined && <QuotaPanel key={order} order={order} onClose={() => look()} />}
        </div>
      )}
    </main>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(QUOTAS.order)}</th>
        <th scope="col">{say(QUOTAS.status)}</th>
        <th scope="col">{say(QUOTAS.used)}</th>
        <th scope="col" className="number">
          {say(QUOTAS.left)}
        </th>
        <th scope="col" className="number">
          {say(QUOTAS.waiting)}
        </th>
        <th scope="col">{say(QUOTAS.period)}</th>
      </tr>
    </thead>
  );
}

interface QuotaCellsProps {
  readonly quota: QuotaView;
  readonly onOpen: (order: string) => void;
}

function QuotaCells({ quota, onOpen }: QuotaCellsProps) {
  const say = useSay();
  const { order, title, status, balance, unit, waiting, validity } = quota;
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={order}
          onClick={() => onOpen(order)}
        >
          {title}
        </button>
        <small>{order}</small>
      </td>
      <td>
        <QuotaStatus status={status} />
      </td>
      <td>
        <Gauge quota={quota} />
      </td>
      <td className="number">
        {balance === null ? (
          '–'
        ) : (
          <>
            <Count of={balance} /> {unit}
          </>
        )}
      </td>
      <td className="number">{waiting === 0 ? '' : <Count of={waiting} />}</td>
      <td>
        {validity.from} – {validity.to ?? say(QUOTAS.openEnded)}
      </td>
    </>
  );
}
