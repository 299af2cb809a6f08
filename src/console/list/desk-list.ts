import { type RefObject, useRef, useState } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';
import type { DisposedLane } from '../disposition/disposition-words.ts';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLeave } from '../leave.ts';

export interface DeskList {
  readonly listRef: RefObject<HTMLTableElement | null>;
  readonly cursor: ConsignmentRow | null;
  readonly onCursor: (consignmentId: string) => void;
  readonly explaining: boolean;
  readonly explain: (explaining: boolean) => void;
  /** What was asked for and waits for its reason; it stays when the list moves on under it. */
  readonly disposing: Disposing | null;
  readonly dispose: (disposing: Disposing | null) => void;
}

interface Disposing {
  readonly row: ConsignmentRow;
  readonly lane: DisposedLane;
}

/** What the keys do on a list of consignments: one row is under the cursor, and they speak of it. */
export function useDeskList(rows: readonly ConsignmentRow[]): DeskList {
  const leave = useLeave();
  const listRef = useRef<HTMLTableElement>(null);
  const [cursorId, onCursor] = useState<string | null>(null);
  const [explaining, explain] = useState(false);
  const [disposing, dispose] = useState<Disposing | null>(null);
  const cursor = rows.find((row) => row.consignmentId === cursorId) ?? null;
  const disposeCursor = (lane: DisposedLane) => {
    if (cursor !== null && leave.dispose) dispose({ row: cursor, lane });
  };

  useKeys({
    j: () => moveAmongRows(listRef.current, 1),
    k: () => moveAmongRows(listRef.current, -1),
    e: () => {
      if (cursor === null) moveAmongRows(listRef.current, 1);
      explain(!explaining);
    },
    Escape: () => explain(false),
    r: () => disposeCursor('release'),
    x: () => disposeCursor('exam'),
    h: () => disposeCursor('hold'),
  });
  return { listRef, cursor, onCursor, explaining, explain, disposing, dispose };
}
