import type { Clock, Grant } from '../../party/trust/trust-law.ts';

/** In the order of a member's life. */
export const CLOCKS_SHOWN: readonly Clock[] = [
  'certify',
  'validate',
  'revalidate',
  'card',
  'appeal',
  'appealFalse',
  'decideAppeal',
];

/** The figures and names of a grant, to stand before and after the words for its kind. */
export function grantText(grant: Grant): { readonly before: string; readonly after: string } {
  switch (grant.kind) {
    case 'score':
      return { before: String(grant.points), after: '' };
    case 'examinations':
      return { before: String(grant.percent), after: '' };
    case 'priority':
      return { before: '', after: String(grant.rank) };
    case 'lane':
      return { before: '', after: grant.lane };
    case 'exempt':
      return { before: '', after: grant.criteria.join(', ') };
    case 'mitigation':
      return { before: String(grant.percent), after: grant.penalty };
    case 'relief':
      return { before: '', after: grant.from };
  }
}
