import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BalanceView } from '../../tracing/balance/balance-view.ts';
import type { UseRow } from '../../tracing/balance/use-ledger.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { CLOSE } from '../words.ts';
import { balanceQuery } from './balances-calls.ts';
import { Units, UseGauge } from './use-gauge.tsx';
import { UseSteps } from './use-steps.tsx';
import { AUTHORISATION_KIND, AUTHORISATION_SOURCE, BALANCES } from './words.ts';

interface BalancePanelProps {
  /** Kind and number. */
  readonly open: string;
  readonly onClose: () => void;
}

/** One authorisation beside the list: how it stands, how it was used, by whom, and who said what it allows. */
export function BalancePanel({ open, onClose }: BalancePanelProps) {
  const say = useSay();
  const { data, error } = useQuery(balanceQuery(open));
  return (
    <aside className="why-panel sheet balance-panel" aria-label={open}>
      <div className="titled">
        <h2>{open.slice(open.indexOf('/') + 1)}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="why-panel-body">
          <Standing view={data} />
          <Terms view={data} />
          <Production view={data} />
          <h3>{say(BALANCES.overTime)}</h3>
          {data.uses.length === 0 ? (
            <p className="faint">{say(BALANCES.noUse)}</p>
          ) : (
            <>
              <UseSteps volume={data.balance.authorisation.volume} uses={data.uses} />
              <Uses view={data} />
            </>
          )}
          <Revisions view={data} />
        </div>
      )}
    </aside>
  );
}

interface OfView {
  readonly view: BalanceView;
}

function Standing({ view: { balance } }: OfView) {
  const say = useSay();
  const { authorisation, used, over, uncounted } = balance;
  const { amount, unit } = authorisation.volume;
  return (
    <>
      <p>
        <Over over={over} /> · <Units of={used} unit={unit} /> / <Units of={amount} unit={unit} />
      </p>
      <UseGauge balance={balance} />
      {uncounted.length > 0 && (
        <p className="hatched">{say(BALANCES.uncounted, { units: uncounted.join(', ') })}</p>
      )}
    </>
  );
}

/** One shape for each state, so that colour is never the only sign. */
export function Over({ over }: { readonly over: boolean }) {
  const say = useSay();
  return (
    <span className="use-state" data-over={over}>
      <span aria-hidden="true">{over ? '◆' : '●'}</span>{' '}
      {say(over ? BALANCES.over : BALANCES.within)}
    </span>
  );
}

function Terms({ view: { balance, below } }: OfView) {
  const say = useSay();
  const { authorisation } = balance;
  const { kind, issuer, holder, species, country, place, from, to, within, source } = authorisation;
  const where = [place, country].filter((one) => one !== null).join(', ');
  return (
    <dl className="facts-list">
      <Term name={say(BALANCES.number)}>{say(AUTHORISATION_KIND[kind])}</Term>
      <Term name={say(BALANCES.issuer)}>{issuer}</Term>
      <Term name={say(BALANCES.holder)}>{holder}</Term>
      <Term name={say(BALANCES.species)}>{species.join(', ')}</Term>
      <Term name={say(BALANCES.place)}>{where}</Term>
      <Term name={say(BALANCES.validity)}>
        {from === null && to === null ? '' : `${from ?? '…'} – ${to ?? say(BALANCES.openEnded)}`}
      </Term>
      <Term name={say(BALANCES.source)}>{say(AUTHORISATION_SOURCE[source])}</Term>
      <Term name={say(BALANCES.drawsOn)}>{within === null ? '' : <Other open={within} />}</Term>
      <Term name={say(BALANCES.drawnOnBy)}>
        {below.length === 0 ? '' : below.map((one) => <Other key={one} open={one} />)}
      </Term>
    </dl>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Other({ open }: { readonly open: string }) {
  return (
    <Link to="/balances" search={{ open }} resetScroll={false} className="other-authorisation">
      {open}
    </Link>
  );
}

/** What a mill or plant made in each period, and whether what went in allows it. */
function Production({ view: { production } }: OfView) {
  const say = useSay();
  if (production.length === 0) return null;
  return (
    <>
      <h3>{say(BALANCES.production)}</h3>
      <ol className="revisions">
        {production.map(({ period, balance, yields }) => (
          <li key={period}>
            <strong>{period}</strong>{' '}
            <Units of={balance.used} unit={balance.authorisation.volume.unit} />{' '}
            <Over over={balance.over} />
            {yields.map((one) => (
              <p key={one.step} className="use-state" data-over={one.verdict === 'too-much'}>
                {one.input === null || one.output === null || one.possible === null
                  ? say(BALANCES.noYield, { step: one.step })
                  : say(BALANCES.ofWhat, {
                      step: one.step,
                      output: rangeText(one.output),
                      input: rangeText(one.input),
                      possible: rangeText(one.possible),
                      unit: one.unit ?? '',
                    })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** "35", or "35–70". */
function rangeText([least, most]: readonly [string, string]): string {
  const [from, to] = [Number(least), Number(most)];
  return from === to ? String(from) : `${from}–${to}`;
}

function Uses({ view: { uses, balance, more } }: OfView) {
  const say = useSay();
  const { unit } = balance.authorisation.volume;
  return (
    <>
      <h3>{say(BALANCES.uses)}</h3>
      <div className="scroller">
        <table className="uses">
          <thead>
            <tr>
              <th scope="col">{say(BALANCES.line)}</th>
              <th scope="col" className="number">
                {say(BALANCES.change)}
              </th>
              <th scope="col" className="number">
                {say(BALANCES.running)}
              </th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr
                key={`${use.consignment} ${use.version} ${use.entry} ${use.line} ${use.permit}`}
                data-crosses={use.crosses || undefined}
              >
                <UseCells use={use} unit={unit} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && <p className="faint">{say(BALANCES.more)}</p>}
    </>
  );
}

function UseCells({ use, unit }: { readonly use: UseRow; readonly unit: string }) {
  const say = useSay();
  const { consignment, entry, line, importer, at, change, used, crosses } = use;
  return (
    <>
      <td>
        <Link to="/filings/$id" params={{ id: consignment }}>
          {entry} / {line}
        </Link>
        <div>
          {importer}{' '}
          <small>
            <When at={at} />
          </small>
        </div>
        {crosses && (
          <strong className="use-state" data-over="true">
            ◆ {say(BALANCES.crosses)}
          </strong>
        )}
      </td>
      <td className="number">
        {change === null ? (
          <span className="badge hatched">{say(BALANCES.notCounted)}</span>
        ) : (
          <Units of={change} unit={unit} />
        )}
      </td>
      <td className="number">
        <Units of={used} unit={unit} />
      </td>
    </>
  );
}

function Revisions({ view: { revisions } }: OfView) {
  const say = useSay();
  if (revisions.length === 0) return <p className="hatched">{say(BALANCES.onlyDeclared)}</p>;
  return (
    <>
      <h3>{say(BALANCES.revisions)}</h3>
      <ol className="revisions">
        {revisions.map(({ revision, at, actor, reason, authorisation }) => (
          <li key={revision}>
            {say(BALANCES.revision, {
              volume: authorisation.volume.amount,
              unit: authorisation.volume.unit,
              actor,
              reason,
            })}{' '}
            <small>
              <When at={at} exact />
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
