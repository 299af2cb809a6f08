import { queryOptions } from '@tanstack/react-query';
import type { ReplayRow } from '../../decision/replay/replay-record.store.ts';
import type { ReplayState } from '../../decision/replay/replaying.ts';
import type { ReplayReport } from '../../decision/replay/report.ts';
import type { Day } from '../../terms/day.ts';
import { ask } from '../api.ts';

const REFRESH_MS = 500;
const LIST_REFRESH_MS = 5_000;

/** A replay with its report, or with how far it is. */
export type ReplayAnswer = ReplayRow &
  (
    | ReplayState
    | { readonly state: 'done'; readonly sha256: string; readonly report: ReplayReport }
  );

export const replaysQuery = queryOptions({
  queryKey: ['replays'],
  queryFn: () => ask<{ replays: readonly ReplayRow[] }>('GET', '/v1/replays'),
  refetchInterval: LIST_REFRESH_MS,
});

/** Read again and again until it has ended. */
export function replayQuery(id: string) {
  return queryOptions({
    queryKey: ['replay', id],
    queryFn: () => ask<ReplayAnswer>('GET', `/v1/replays/${encodeURIComponent(id)}`),
    refetchInterval: ({ state: { data } }) => (isGoing(data) ? REFRESH_MS : false),
  });
}

function isGoing(answer: ReplayAnswer | undefined): boolean {
  return answer?.state === 'waiting' || answer?.state === 'running';
}

/** What is to be replayed: the latest edition of a draft, on some days. */
interface AskedReplay {
  readonly draft: string;
  readonly from: Day;
  readonly to: Day;
}

export function startReplay(asked: AskedReplay, csrf: string): Promise<{ readonly id: string }> {
  return ask('POST', '/v1/replays', asked, csrf);
}
