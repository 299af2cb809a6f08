import { queryOptions } from '@tanstack/react-query';
import type { SaidDetermination } from '../../tariff/origin/answer.ts';
import { ask, type SaidFault } from '../api.ts';

export type OriginAnswer = SaidDetermination & {
  readonly hts: string;
  readonly certificate: readonly SaidFault[] | null;
};
export type OriginRoute = OriginAnswer['routes'][number];

export const agreementsQuery = queryOptions({
  queryKey: ['origin-agreements'],
  queryFn: () =>
    ask<{ agreements: readonly { readonly id: string; readonly title: string }[] }>(
      'GET',
      '/v1/origin/rules',
    ),
});

export function judgeOrigin(inquiry: object, csrf: string): Promise<OriginAnswer> {
  return ask('POST', '/v1/origin', inquiry, csrf);
}
