import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConsignmentRow } from '../../decision/view.ts';
import { useSay } from '../language.tsx';
import { ConsignmentTable } from '../list/consignment-table.tsx';
import type { DeskList } from '../list/desk-list.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { listQuery } from '../queries.ts';
import { queryText } from '../search/query.parse.ts';
import { NOW } from './words.ts';

const WAITING = queryText({ held: true, sort: 'arrival', order: 'asc' }, 25);
const UNCONNECTED_REFRESH_MS = 15_000;
const HIDDEN = ['importer', 'mode', 'duty', 'fees', 'missing', 'version', 'decidedAt'];
const NO_ROWS: readonly ConsignmentRow[] = [];

/**
 * What waits for a person, soonest arrival first.
 *
 * @param streaming decisions stream in and have the list read anew; else it is read now and then
 */
export function useWaiting(streaming: boolean, paused: boolean) {
  const waiting = useQuery({
    ...listQuery(WAITING),
    placeholderData: keepPreviousData,
    refetchInterval: paused || streaming ? false : UNCONNECTED_REFRESH_MS,
  });
  return { ...waiting, rows: waiting.data?.rows ?? NO_ROWS };
}

interface WaitingListProps {
  readonly waiting: ReturnType<typeof useWaiting>;
  readonly desk: DeskList;
}

export function WaitingList({ waiting, desk }: WaitingListProps) {
  const say = useSay();
  const { data, error, isPending, refetch, rows } = waiting;
  return (
    <section className="sheet waiting-list" aria-labelledby="waiting">
      <div className="titled">
        <h2 id="waiting">{say(NOW.waitingTotal, { total: String(data?.total ?? '…') })}</h2>
        <Link to="/search" search={{ held: true, sort: 'arrival', order: 'asc' }}>
          {say(NOW.seeAll)}
        </Link>
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <div className="skeleton" />}
      {data?.total === 0 && (
        <p>
          <strong>{say(NOW.nothing)}</strong> {say(NOW.nothingNext)}
        </p>
      )}
      {rows.length > 0 && (
        <ConsignmentTable
          caption={say(NOW.waiting)}
          rows={rows}
          hidden={HIDDEN}
          cursor={desk.cursor?.consignmentId ?? null}
          onCursor={desk.onCursor}
          listRef={desk.listRef}
        />
      )}
    </section>
  );
}
