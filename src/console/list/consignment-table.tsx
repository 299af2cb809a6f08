import { useTable } from '@tanstack/react-table';
import { type RefObject, useMemo } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import type { Sort } from '../search/query.parse.ts';
import { COLUMN_NAMES, COLUMNS, type ColumnMeta, features, sortOf } from './columns.tsx';
import { LIST } from './words.ts';
import './consignment-table.css';

/** How the server sorted the rows, and how to ask for another order. */
export interface Sorting {
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
  readonly onSort: (sort: Sort) => void;
}

interface ConsignmentTableProps {
  readonly caption: string;
  readonly rows: readonly ConsignmentRow[];
  readonly hidden: readonly string[];
  readonly sorting?: Sorting;
  /** The row that keys and the why panel speak of. */
  readonly cursor: string | null;
  readonly onCursor: (consignmentId: string) => void;
  readonly listRef: RefObject<HTMLTableElement | null>;
}

/** Consignments as rows. The order is the server's; the focus on a reference is the cursor. */
export function ConsignmentTable(props: ConsignmentTableProps) {
  const { caption, rows, hidden, cursor, onCursor, listRef } = props;
  const say = useSay();
  const { inside } = useLeave();
  const columnVisibility = useMemo(
    () =>
      Object.fromEntries(
        COLUMN_NAMES.map((name) => [name, !hidden.includes(name) && (inside || name !== 'score')]),
      ),
    [hidden, inside],
  );
  const table = useTable({
    features,
    columns: COLUMNS,
    data: rows,
    getRowId: (row) => row.consignmentId,
    state: { columnVisibility },
  });
  return (
    <>
      <div className="scroller">
        <table className="consignments" ref={listRef}>
          <caption className="unseen">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell
                    key={header.id}
                    columnId={header.column.id}
                    number={header.column.columnDef.meta?.number ?? false}
                    sorting={props.sorting}
                  >
                    <table.FlexRender header={header} />
                  </HeaderCell>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr
                key={row.id}
                data-cursor={row.id === cursor || undefined}
                onFocus={() => onCursor(row.id)}
                onClick={() => onCursor(row.id)}
              >
                {row.getVisibleCells().map((cell) => (
                  <BodyCell
                    key={cell.id}
                    columnId={cell.column.id}
                    meta={cell.column.columnDef.meta}
                  >
                    <table.FlexRender cell={cell} />
                  </BodyCell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="keys-hint faint unprinted">{say(LIST.keysHint)}</p>
    </>
  );
}

interface BodyCellProps {
  readonly columnId: string;
  readonly meta: ColumnMeta | undefined;
  readonly children: React.ReactNode;
}

/** A figure carries its heading with it, for narrow screens that show no row of headings. */
function BodyCell({ columnId, meta, children }: BodyCellProps) {
  const say = useSay();
  if (meta?.number !== true) return <td data-column={columnId}>{children}</td>;
  return (
    <td data-column={columnId} data-heading={say(meta.heading)} className="number">
      {children}
    </td>
  );
}

interface HeaderCellProps {
  readonly columnId: string;
  readonly number: boolean;
  readonly sorting: Sorting | undefined;
  readonly children: React.ReactNode;
}

function HeaderCell({ columnId, number, sorting, children }: HeaderCellProps) {
  const sort = sortOf(columnId);
  const sorted = sorting !== undefined && sorting.sort === sort;
  const direction = sorting?.order === 'asc' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      data-column={columnId}
      className={number ? 'number' : undefined}
      aria-sort={sorted ? direction : undefined}
    >
      {sort === null || sorting === undefined ? (
        children
      ) : (
        <button type="button" className="sort" onClick={() => sorting.onSort(sort)}>
          {children}
          <span aria-hidden="true">
            {sorted ? (direction === 'ascending' ? ' ↑' : ' ↓') : ' ↕'}
          </span>
        </button>
      )}
    </th>
  );
}
