import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { useZone } from '../when.tsx';
import type { AccountView } from './address.parse.ts';
import { Balances } from './balances.tsx';
import { Bonds } from './bonds.tsx';
import { EntriesTable } from './entries-table.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { MonthStatement } from './month-statement.tsx';
import { accountQuery } from './revenue-calls.ts';
import { RevenueLinks } from './revenue-links.tsx';
import { Unbooked } from './unbooked.tsx';
import { REVENUE } from './words.ts';
import '../list/why-panel.css';
import './revenue.css';

/** What one importer owes, under which bonds, and until when what may be done about each entry. */
export function ImporterPage() {
  const say = useSay();
  const zone = useZone();
  const { id } = useParams({ from: '/desk/importers/$id' });
  const view = useSearch({ from: '/desk/importers/$id' });
  const navigate = useNavigate();
  const { data: account, error, refetch } = useQuery(accountQuery(id));
  const look = (but: AccountView) =>
    void navigate({
      to: '/importers/$id',
      params: { id },
      search: but,
      replace: true,
      resetScroll: false,
    });
  const { entry: _, ...withoutEntry } = view;
  useTitle(id);
  return (
    <main className="page">
      <RevenueLinks />
      <div className="titled page-title">
        <h1>{say(REVENUE.question, { importer: id })}</h1>
        {account !== undefined && <small>{say(REVENUE.asOf, { day: account.on, zone })}</small>}
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {account === undefined && error === null && <div className="skeleton" />}
      {account !== undefined && (
        <>
          <div className="criteria-pair">
            <Balances account={account} />
            <Bonds account={account} />
          </div>
          <div className="with-aside">
            <EntriesTable
              account={account}
              open={view.entry ?? null}
              onOpen={(entry) => look({ ...view, entry })}
              onClose={() => look(withoutEntry)}
            />
            {view.entry !== undefined && (
              <EntryPanel
                key={view.entry}
                entry={view.entry}
                account={account}
                onClose={() => look(withoutEntry)}
              />
            )}
          </div>
          <MonthStatement
            importer={id}
            on={account.on}
            month={view.month ?? account.on.slice(0, 7)}
            onMonth={(month) => look({ ...view, month })}
          />
          <Unbooked rows={account.unbooked} />
        </>
      )}
    </main>
  );
}
