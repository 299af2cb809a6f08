import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConsignmentRow } from '../../decision/view.ts';
import { Reasons } from '../filing/reasons.tsx';
import { assessedEntries, Totals } from '../filing/totals.tsx';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { Marks } from '../marks.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { consignmentQuery } from '../queries.ts';
import { CLOSE, WHY } from '../words.ts';
import { LIST } from './words.ts';
import './why-panel.css';

/** What the panel has to know of a row of any list of consignments. */
type Explainable = Pick<
  ConsignmentRow,
  | 'consignmentId'
  | 'reference'
  | 'lane'
  | 'goods'
  | 'importer'
  | 'synthetic'
  | 'degraded'
  | 'control'
>;

interface WhyPanelProps {
  readonly row: Explainable | null;
  readonly onClose: () => void;
}

/** Why the row under the cursor stands where it stands, without leaving the list. */
export function WhyPanel({ row, onClose }: WhyPanelProps) {
  const say = useSay();
  return (
    <aside className="why-panel sheet" aria-label={say(WHY)}>
      <div className="titled">
        <h2>{say(WHY)}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {row === null ? <p className="faint">{say(LIST.moveToRow)}</p> : <Explained row={row} />}
    </aside>
  );
}

function Explained({ row }: { readonly row: Explainable }) {
  const say = useSay();
  const { data: page, error } = useQuery(consignmentQuery(row.consignmentId));
  return (
    <div className="why-panel-body">
      <p>
        <LaneMark lane={row.lane} /> <strong>{row.reference}</strong> <Marks {...row} />
      </p>
      <p className="faint">{[row.goods, row.importer].filter(Boolean).join(' · ')}</p>
      {error !== null && <ProblemNotice error={error} />}
      {page === undefined ? (
        error === null && <div className="skeleton" />
      ) : (
        <>
          <Reasons decision={page.decision} row={page.row} />
          <h3>{say(LIST.owes)}</h3>
          <Totals entries={assessedEntries(page.consignment.entries, page.decision.assessments)} />
        </>
      )}
      <Link
        to="/filings/$id"
        params={{ id: row.consignmentId }}
        className="usa-button usa-button--outline"
      >
        {say(LIST.open)}
      </Link>
    </div>
  );
}
