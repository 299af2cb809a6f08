import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SELECTED } from '../examination/words.ts';
import { Dollars } from '../figures.tsx';
import { useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { CLOSE } from '../words.ts';
import { type AccuracyQuery, recordsQuery } from './accuracy-calls.ts';
import { useKeyName } from './key-name.ts';
import { ACCURACY, YIELD_BY } from './words.ts';
import '../list/why-panel.css';

interface RecordsPanelProps {
  readonly query: AccuracyQuery;
  readonly onClose: () => void;
}

/** The examinations that a figure counts; each leads to its filing. */
export function RecordsPanel({ query, onClose }: RecordsPanelProps) {
  const say = useSay();
  const { by = 'selection', key = '' } = query;
  const nameOf = useKeyName(by);
  const { data: records, error } = useQuery(recordsQuery(query));
  useKeys({ Escape: onClose });
  const fill = { total: String(records?.total ?? '…'), by: say(YIELD_BY[by]), key: nameOf(key) };
  return (
    <aside className="why-panel sheet" aria-labelledby="records">
      <div className="titled">
        <h2 id="records">{say(ACCURACY.records, fill)}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {records === undefined && error === null && <div className="skeleton" />}
      <ol className="records">
        {records?.rows.map((row) => (
          <li key={row.finding}>
            <Link to="/filings/$id" params={{ id: row.consignment }} className="reference">
              {row.reference}
            </Link>{' '}
            <span className="badge">{say(SELECTED[row.selectedBy])}</span>
            <span>
              {row.violation ? (
                <>
                  ◆ {say(ACCURACY.found)} <Dollars cents={row.lossCents} />
                </>
              ) : (
                <>● {say(ACCURACY.inOrder)}</>
              )}
            </span>
            <small>
              {row.minutes} min · <When at={row.recordedAt} />
            </small>
          </li>
        ))}
      </ol>
      {by === 'selection' && key === 'control' && (
        <Link
          to="/search"
          search={{
            control: true,
            ...(query.from !== undefined && { from: query.from }),
            ...(query.to !== undefined && { to: query.to }),
          }}
        >
          {say(ACCURACY.inSearch)}
        </Link>
      )}
    </aside>
  );
}
