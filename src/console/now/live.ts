import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';

const KEPT = 40;
/** How long lists wait after a decision, so that a burst of them is one reading. */
const SETTLE_MS = 2_000;
/** A browser gives up on a stream that was refused; the desk asks again after this. */
const REOPEN_MS = 5_000;

export interface LiveDecisions {
  /** Newest first. */
  readonly rows: readonly ConsignmentRow[];
  readonly connected: boolean;
}

/** Decisions as they are made, while listening; each has the lists read again shortly after. */
export function useLiveDecisions(listening: boolean): LiveDecisions {
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly ConsignmentRow[]>([]);
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    if (!listening) return;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const readLists = () => {
      settling = undefined;
      void queries.invalidateQueries({ queryKey: ['consignments'] });
      void queries.invalidateQueries({ queryKey: ['flow'] });
    };
    const stop = listen(setConnected, (row) => {
      setRows((earlier) => [row, ...earlier.filter(isOther(row))].slice(0, KEPT));
      settling ??= setTimeout(readLists, SETTLE_MS);
    });
    return () => {
      stop();
      clearTimeout(settling);
    };
  }, [listening, queries]);

  return { rows, connected };
}

/** Listens until the returned function is called, through cuts and restarts of the server. */
function listen(
  onConnected: (connected: boolean) => void,
  onDecision: (row: ConsignmentRow) => void,
): () => void {
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/v1/events');
    source.onopen = () => onConnected(true);
    source.onerror = () => {
      onConnected(false);
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
    };
    source.addEventListener('decision', (event) => {
      const row: ConsignmentRow = JSON.parse(event.data);
      onDecision(row);
    });
  };
  open();
  return () => {
    source.close();
    clearTimeout(reopening);
  };
}

/** A stream that was cut may tell a decision twice. */
function isOther(row: ConsignmentRow): (earlier: ConsignmentRow) => boolean {
  return (earlier) => earlier.decisionId !== row.decisionId;
}
