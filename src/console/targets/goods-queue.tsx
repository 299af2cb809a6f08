import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Queue, QueueRow } from '../../decision/selection/queue.store.ts';
import { writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { WhyPanel } from '../list/why-panel.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { ShiftChoice } from '../shifts/shift-choice.tsx';
import { shiftQuery } from '../shifts/shifts-calls.ts';
import { When } from '../when.tsx';
import { QueueTable, type QueueTableProps } from './queue-table.tsx';
import type { TargetsQuery } from './targets.parse.ts';
import { queueQuery } from './targets-calls.ts';
import { TARGETS } from './words.ts';

interface GoodsQueueProps {
  readonly query: TargetsQuery;
  readonly onQuery: (query: TargetsQuery) => void;
}

const NO_ROWS: readonly QueueRow[] = [];

/** What waits for an examination, what is worth most first, against what the shift can do. */
export function GoodsQueue({ query, onQuery }: GoodsQueueProps) {
  const say = useSay();
  const { port, shift } = query;
  const queue = useQuery(queueQuery(port));
  const rows = queue.data?.rows ?? NO_ROWS;
  const list = useRef<HTMLTableElement>(null);
  const [cursorId, onCursor] = useState<string | null>(null);
  const [explaining, explain] = useState(false);
  const cursor = rows.find((row) => row.consignmentId === cursorId) ?? null;
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    e: () => {
      if (cursor === null) moveAmongRows(list.current, 1);
      explain(!explaining);
    },
    Escape: () => explain(false),
  });
  return (
    <>
      <div className="filter-sentence">
        <ShiftChoice port={port} shift={shift} open onChoice={(...at) => onQuery(queryAt(...at))} />
      </div>
      <div className={explaining ? 'with-aside' : undefined}>
        <section className="sheet" aria-labelledby="waiting">
          <div className="titled">
            <h2 id="waiting" aria-live="polite">
              {queue.data === undefined ? say(TARGETS.goods) : <Total queue={queue.data} />}
            </h2>
            <OpenShift {...query} />
          </div>
          {queue.error !== null && (
            <ProblemNotice error={queue.error} onRetry={() => void queue.refetch()} />
          )}
          {queue.isPending && <div className="skeleton" />}
          {queue.data?.total === 0 && <NothingWaits />}
          {queue.data !== undefined && rows.length > 0 && (
            <Rows
              query={query}
              queue={queue.data}
              cursor={cursorId}
              onCursor={onCursor}
              listRef={list}
            />
          )}
        </section>
        {explaining && (
          <WhyPanel row={cursor && { ...cursor, lane: 'exam' }} onClose={() => explain(false)} />
        )}
      </div>
    </>
  );
}

function queryAt(port: string | undefined, shift: string | undefined): TargetsQuery {
  return { ...(port !== undefined && { port }), ...(shift !== undefined && { shift }) };
}

interface RowsProps extends Pick<QueueTableProps, 'cursor' | 'onCursor' | 'listRef'> {
  readonly query: TargetsQuery;
  readonly queue: Queue;
}

/** The rows against the plan of the chosen shift, or against what it could do in full. */
function Rows({ query: { port = '', shift = '' }, queue, ...list }: RowsProps) {
  const chosen = port !== '' && shift !== '';
  const { data: board } = useQuery({ ...shiftQuery(port, shift), enabled: chosen });
  return (
    <QueueTable
      rows={queue.rows}
      plan={board?.plan ?? null}
      devices={board?.devices ?? []}
      line={queue.shift?.name === shift ? queue.shift.line : null}
      {...list}
    />
  );
}

function OpenShift({ port, shift }: TargetsQuery) {
  const say = useSay();
  if (port === undefined || shift === undefined) return null;
  return (
    <Link to="/shifts/$port/$shift" params={{ port, shift }}>
      {say(TARGETS.openShift)}
    </Link>
  );
}

function Total({ queue }: { readonly queue: Queue }) {
  const say = useSay();
  const { language } = useLanguage();
  const { total, rows, asOf } = queue;
  return (
    <>
      {say(TARGETS.waiting, { total: writeNumber(total, language) })}{' '}
      <small>
        {rows.length < total && `${say(TARGETS.firstRows, { rows: String(rows.length) })} · `}
        <When at={asOf} />
      </small>
    </>
  );
}

function NothingWaits() {
  const say = useSay();
  return (
    <>
      <p>
        <strong>{say(TARGETS.nothing)}</strong> {say(TARGETS.nothingNext)}
      </p>
      <p>
        <Link to="/">{say(TARGETS.seeNow)}</Link>
      </p>
    </>
  );
}
