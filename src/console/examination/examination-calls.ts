import { queryOptions } from '@tanstack/react-query';
import type { SentFinding } from '../../decision/selection/finding.parse.ts';
import type { Examinations } from '../../decision/selection/view.ts';
import type { Finding } from '../../risk/finding.ts';
import { ask } from '../api.ts';

/** What examinations of a consignment found, and whether one is still owed. */
export function examinationsQuery(id: string) {
  return queryOptions({
    queryKey: ['examinations', id],
    queryFn: () => ask<Examinations>('GET', pathOf(id)),
  });
}

export function recordFinding(id: string, finding: SentFinding, csrf: string): Promise<Finding> {
  return ask('POST', pathOf(id), finding, csrf);
}

function pathOf(id: string): string {
  return `/v1/consignments/${encodeURIComponent(id)}/findings`;
}
