import { useQuery } from '@tanstack/react-query';
import type { GapState } from '../../revenue/gap/gap-step.ts';
import { useLeave } from '../leave.ts';
import { sessionQuery } from '../queries.ts';
import type { GapRow } from './gaps-calls.ts';

const NEXT: Readonly<Record<GapState, readonly GapState[]>> = {
  open: ['taken'],
  taken: ['followed', 'dismissed', 'open'],
  dismissed: ['open'],
  followed: ['open'],
};

/** What the signed-in person may make of a row; who took it ends it. The server decides. */
export function useActs(row: GapRow | null): readonly GapState[] {
  const { campaignStart } = useLeave();
  const { data: session } = useQuery(sessionQuery);
  if (row === null || !campaignStart) return [];
  if (row.state === 'taken' && row.by !== session?.account.login) return [];
  return NEXT[row.state];
}
