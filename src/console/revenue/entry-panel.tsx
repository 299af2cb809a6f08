import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { CLOSE, UNVERIFIED } from '../words.ts';
import { Deadline } from './deadline.tsx';
import { LedgerList } from './ledger-list.tsx';
import { LiquidationMark } from './liquidation-mark.tsx';
import { type Account, type Ledger, ledgerQuery } from './revenue-calls.ts';
import { StepDialog } from './step-dialog.tsx';
import { windowsOf } from './windows.ts';
import { REVENUE, WINDOWS } from './words.ts';

interface EntryPanelProps {
  readonly entry: string;
  readonly account: Account;
  readonly onClose: () => void;
}

/** One entry beside the list: until when what may be done, and every posting of it. */
export function EntryPanel({ entry, account, onClose }: EntryPanelProps) {
  const say = useSay();
  const { data: ledger, error } = useQuery(ledgerQuery(entry));
  return (
    <aside className="why-panel sheet" aria-label={entry}>
      <div className="titled">
        <h2>{say(REVENUE.panel, { entry })}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {ledger === undefined && error === null && <div className="skeleton" />}
      {ledger !== undefined && (
        <div className="why-panel-body">
          <p>
            <LiquidationMark state={ledger.standing.liquidation} />
          </p>
          <Acts ledger={ledger} account={account} />
          <Windows ledger={ledger} account={account} />
          <h3>{say(REVENUE.ledger)}</h3>
          <LedgerList ledger={ledger} />
        </div>
      )}
    </aside>
  );
}

interface OfLedger {
  readonly ledger: Ledger;
  readonly account: Account;
}

/** What may be done today; the server decides. */
function Acts({ ledger, account: { importer, on } }: OfLedger) {
  const say = useSay();
  const { revenueSteps } = useLeave();
  const [asked, ask] = useState<'corrected' | 'protested' | null>(null);
  const { correctUntil, protestUntil } = ledger.standing;
  const corrects = revenueSteps && correctUntil !== null && correctUntil >= on;
  const protests = revenueSteps && protestUntil !== null && protestUntil >= on;
  useKeys({
    c: () => ask(corrects ? 'corrected' : null),
    p: () => ask(protests ? 'protested' : null),
  });
  if (!corrects && !protests) return null;
  return (
    <div className="acts unprinted">
      {corrects && (
        <Button type="button" outline onClick={() => ask('corrected')}>
          {say(REVENUE.correct)} <kbd>c</kbd>
        </Button>
      )}
      {protests && (
        <Button type="button" outline onClick={() => ask('protested')}>
          {say(REVENUE.protest)} <kbd>p</kbd>
        </Button>
      )}
      {asked !== null && (
        <StepDialog kind={asked} ledger={ledger} importer={importer} onClose={() => ask(null)} />
      )}
    </div>
  );
}

/** Each window with its last day, what is left of it, and the law that gives it. */
function Windows({ ledger, account: { on, clocks } }: OfLedger) {
  const say = useSay();
  return (
    <>
      <h3>{say(REVENUE.windows)}</h3>
      <dl className="windows">
        {windowsOf(ledger.standing).map(({ name, day }) => {
          const law = clocks.find((clock) => clock.name === WINDOWS[name].clock);
          return (
            <div key={name}>
              <dt>{say(WINDOWS[name].name)}</dt>
              <dd>
                <Deadline day={day} on={on} />
                {law !== undefined && (
                  <small className="basis">
                    {law.citation}{' '}
                    {!law.verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
                  </small>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {ledger.standing.final && <p className="faint">{say(REVENUE.nothingChanges)}</p>}
    </>
  );
}
