import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Explained, SignalEntry } from '../../tracing/route/explaining.store.ts';
import { Count } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { CLOSE } from '../words.ts';
import { CapacityBars } from './capacity-bars.tsx';
import { MirrorChart } from './mirror-chart.tsx';
import { Sentence, SubjectName } from './sentence.tsx';
import { signalQuery } from './signals-calls.ts';
import { GROUND, SIGNAL_KIND, SIGNALS } from './words.ts';

interface SignalPanelProps {
  readonly open: string;
  readonly onClose: () => void;
}

/** One signal beside the list: what it says, of what, and the entries that show it. */
export function SignalPanel({ open, onClose }: SignalPanelProps) {
  const say = useSay();
  const { data, error } = useQuery(signalQuery(open));
  return (
    <aside className="why-panel sheet" aria-label={say(SIGNALS.title)}>
      <div className="titled">
        <h2>{data === undefined ? open : <SubjectName signal={data.signal} />}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && <Body explained={data} />}
    </aside>
  );
}

interface OfExplained {
  readonly explained: Explained;
}

function Body({ explained }: OfExplained) {
  const say = useSay();
  const { signal, capacities, mirror } = explained;
  return (
    <div className="why-panel-body">
      <p>
        <strong>{say(SIGNAL_KIND[signal.kind])}</strong> · <Sentence signal={signal} />
      </p>
      <p className="faint">{say(SIGNALS.careful)}</p>
      <Facts explained={explained} />
      <CapacityBars signal={signal} rows={capacities} />
      {mirror !== null && <MirrorChart mirror={mirror} />}
      <Entries explained={explained} />
    </div>
  );
}

function Facts({ explained: { signal } }: OfExplained) {
  const say = useSay();
  const { parties } = useLeave();
  const { subject, grounds, firstAt, endedAt, others } = signal;
  return (
    <dl className="facts-list">
      <dt>{say(SIGNALS.since)}</dt>
      <dd>
        <When at={firstAt} />
      </dd>
      {endedAt !== null && (
        <>
          <dt>{say(SIGNALS.ended)}</dt>
          <dd>
            <When at={endedAt} />
          </dd>
        </>
      )}
      <dt>{say(SIGNALS.reckonedFrom)}</dt>
      <dd>{grounds.map((ground) => say(GROUND[ground])).join(', ')}</dd>
      {subject.kind === 'party' && parties && (
        <>
          <dt>{say(SIGNALS.party)}</dt>
          <dd>
            <Link to="/parties" search={{ q: subject.name }}>
              {subject.name}
            </Link>{' '}
            <small className="faint">{subject.key}</small>
          </dd>
        </>
      )}
      {others.length > 0 && (
        <>
          <dt>{say(SIGNALS.others)}</dt>
          <dd>
            {others.map((key) => (
              <div key={key}>
                <Link to="/signals" search={{ subject: key }}>
                  {key}
                </Link>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function Entries({ explained: { entries } }: OfExplained) {
  const say = useSay();
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{say(SIGNALS.entries)}</h3>
      <div className="scroller">
        <table className="signal-entries">
          <thead>
            <tr>
              <th scope="col">{say(SIGNALS.entry)}</th>
              <th scope="col">{say(SIGNALS.goods)}</th>
              <th scope="col">
                {say(SIGNALS.importer)}, {say(SIGNALS.maker)}
              </th>
              <th scope="col" className="number">
                {say(SIGNALS.value)}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.toReversed().map((entry) => (
              <EntryRow key={`${entry.entry}/${entry.line}`} row={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function EntryRow({ row }: { readonly row: SignalEntry }) {
  const { entry, consignment, on, hts6, origin, importer, maker, value } = row;
  return (
    <tr>
      <td className="signal-entry">
        <Link to="/filings/$id" params={{ id: consignment }} className="reference">
          {entry}
        </Link>
        <small className="faint">{on}</small>
      </td>
      <td>
        {hts6} {origin}
      </td>
      <td>
        {importer}
        {maker !== null && <small className="faint">{maker}</small>}
      </td>
      <td className="number">{value === null ? '–' : <Count of={Math.round(value)} />}</td>
    </tr>
  );
}
