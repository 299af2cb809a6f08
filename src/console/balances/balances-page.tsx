import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Balance } from '../../tracing/balance/balance.ts';
import { writeNumber, writeShare } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { TraceLinks } from '../traces/trace-links.tsx';
import { When } from '../when.tsx';
import type { BalancesView } from './address.parse.ts';
import { BalancePanel, Over } from './balance-panel.tsx';
import { balancesQuery } from './balances-calls.ts';
import { Units, UseGauge } from './use-gauge.tsx';
import { AUTHORISATION_KIND, AUTHORISATION_SOURCE, BALANCES } from './words.ts';
import '../list/why-panel.css';
import './balances.css';

/** What issuers allowed against what all filings claim, the fullest first; beside the list one with every use. */
export function BalancesPage() {
  const say = useSay();
  const { language } = useLanguage();
  const view = useSearch({ from: '/desk/balances' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(balancesQuery(view));
  const show = (next: BalancesView) =>
    void navigate({ to: '/balances', search: next, replace: true, resetScroll: false });
  const { open: _, ...closed } = view;
  useTitle(say(BALANCES.title));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: () => show(closed),
  });
  const balances = data?.balances ?? [];
  return (
    <main className="page">
      <TraceLinks />
      <h1>{say(BALANCES.question)}</h1>
      <Filters view={view} onShow={show} />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="with-aside">
          <section className="sheet" aria-labelledby="balances">
            <div className="titled">
              <h2 id="balances">
                {say(BALANCES.total, { count: writeNumber(balances.length, language) })}
              </h2>
              <small>
                <When at={data.asOf} />
              </small>
            </div>
            {balances.length === 0 && <Nothing view={view} />}
            {balances.length > 0 && (
              <>
                <div className="scroller">
                  <table className="board balances" ref={list}>
                    <Headings />
                    <tbody>
                      {balances.map((balance) => (
                        <tr key={balance.key} data-cursor={balance.key === view.open || undefined}>
                          <BalanceCells
                            balance={balance}
                            onOpen={() => show({ ...view, open: balance.key })}
                          />
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <p className="keys-hint faint unprinted">{say(BALANCES.keysHint)}</p>
              </>
            )}
          </section>
          {view.open !== undefined && (
            <BalancePanel key={view.open} open={view.open} onClose={() => show(closed)} />
          )}
        </div>
      )}
    </main>
  );
}

interface FiltersProps {
  readonly view: BalancesView;
  readonly onShow: (view: BalancesView) => void;
}

function Filters({ view, onShow }: FiltersProps) {
  const say = useSay();
  const { search, over, ...rest } = view;
  return (
    <search>
      <form
        key={search}
        className="balance-filters unprinted"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('search');
          const wanted = typeof typed === 'string' ? typed.trim() : '';
          onShow({ ...rest, ...(over && { over }), ...(wanted !== '' && { search: wanted }) });
        }}
      >
        <label htmlFor="balance-search">{say(BALANCES.search)}</label>
        <input
          id="balance-search"
          name="search"
          className="usa-input"
          type="search"
          defaultValue={search ?? ''}
        />
        <button type="submit" className="usa-button usa-button--outline">
          {say(BALANCES.find)}
        </button>
        <label className="only-over">
          <input
            type="checkbox"
            checked={over === 'true'}
            onChange={({ currentTarget: { checked } }) =>
              onShow({ ...rest, ...(search && { search }), ...(checked && { over: 'true' }) })
            }
          />{' '}
          {say(BALANCES.onlyOver)}
        </label>
      </form>
    </search>
  );
}

function Nothing({ view: { search, over } }: { readonly view: BalancesView }) {
  const say = useSay();
  if (search !== undefined || over !== undefined) return <p>{say(BALANCES.noneFound)}</p>;
  return (
    <p>
      <strong>{say(BALANCES.none)}</strong> {say(BALANCES.noneNext)}
    </p>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(BALANCES.number)}</th>
        <th scope="col">{say(BALANCES.holder)}</th>
        <th scope="col">{say(BALANCES.used)}</th>
        <th scope="col" className="number">
          %
        </th>
        <th scope="col" className="number">
          {say(BALANCES.left)}
        </th>
        <th scope="col">{say(BALANCES.source)}</th>
      </tr>
    </thead>
  );
}

interface BalanceCellsProps {
  readonly balance: Balance;
  readonly onOpen: () => void;
}

function BalanceCells({ balance, onOpen }: BalanceCellsProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { key, authorisation, share, left, over } = balance;
  const { kind, number, holder, source, volume } = authorisation;
  return (
    <>
      <td className="board-title">
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={key}
          onClick={onOpen}
        >
          {number}
        </button>
        <small>{say(AUTHORISATION_KIND[kind])}</small>
      </td>
      <td>{holder ?? '–'}</td>
      <td>
        <UseGauge balance={balance} />
        {over && <Over over />}
      </td>
      <td className="number">{share === null ? '–' : writeShare(share, language)}</td>
      <td className="number">
        <Units of={left} unit={volume.unit} />
      </td>
      <td>
        <span className={source === 'declared' ? 'badge hatched' : 'badge'}>
          {say(AUTHORISATION_SOURCE[source])}
        </span>
      </td>
    </>
  );
}
