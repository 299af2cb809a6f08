import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LaneMark } from '../lane-mark.tsx';
import { useLeave } from '../leave.ts';
import { PortName } from '../port-name.tsx';
import { decidedQuery } from './criteria-calls.ts';

const ID_SHOWN = 8;

interface DecisionLinksProps {
  readonly ids: readonly string[];
  /** How many consignments are shown; one that was decided again is shown once. */
  readonly most: number;
}

/** Decisions with what they were of, each leading to its consignment. */
export function DecisionLinks({ ids, most }: DecisionLinksProps) {
  const leave = useLeave();
  const { data } = useQuery({
    ...decidedQuery(ids),
    enabled: leave.consignments && ids.length > 0,
  });
  if (data === undefined) {
    return (
      <p className="faint">
        {ids.slice(0, most).map((id) => (
          <code key={id}>…{id.slice(-ID_SHOWN)} </code>
        ))}
      </p>
    );
  }
  const latest = new Map(data.rows.toReversed().map((row) => [row.consignmentId, row]));
  const rows = [...latest.values()].toReversed().slice(0, most);
  return (
    <ul className="decision-links">
      {rows.map((row) => (
        <li key={row.decisionId}>
          <LaneMark lane={row.lane} bare />{' '}
          <Link to="/filings/$id" params={{ id: row.consignmentId }} className="reference">
            {row.reference}
          </Link>{' '}
          <span className="faint">
            {row.goods} · {row.importer}
            {row.port !== null && (
              <>
                {' '}
                · <PortName code={row.port} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
