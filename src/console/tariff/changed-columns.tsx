import type { ColumnDiff } from '../../tariff/revision-diff.ts';
import { useSay } from '../language.tsx';
import { SCHEDULE } from './schedule-words.ts';

/** Each column that reads otherwise: what it read, and what it reads. */
export function ChangedColumns({ columns }: { readonly columns: readonly ColumnDiff[] }) {
  const say = useSay();
  return (
    <dl className="changed-columns">
      {columns.map(({ column, from, to }) => (
        <div key={column}>
          <dt>{say(SCHEDULE.columns[column])}</dt>
          <dd>
            {from !== null && <del>{from}</del>}
            {from !== null && to !== null && ' → '}
            {to !== null && <ins>{to}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
