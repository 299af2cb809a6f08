import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';

const KEPT = 40;
/** How long lists wait after a decision, so that a burst of them is one reading. */
const SETTLE_MS = 2_000;

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
    const source = new EventSource('/v1/events');
    source.onopen = () => setConnected(true);
    source.onerror = () => setConnected(false);
    source.addEventListener('decision', (event) => {
      const row: ConsignmentRow = JSON.parse(event.data);
      setRows((earlier) => [row, ...earlier.filter(isOther(row))].slice(0, KEPT));
      settling ??= setTimeout(readLists, SETTLE_MS);
    });
    return () => {
      source.close();
      clearTimeout(settling);
    };
  }, [listening, queries]);

  return { rows, connected };
}

/** A stream that was cut may tell a decision twice. */
function isOther(row: ConsignmentRow): (earlier: ConsignmentRow) => boolean {
  return (earlier) => earlier.decisionId !== row.decisionId;
}
