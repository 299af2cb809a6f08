import type { GapCode } from '../../revenue/gap/gap.ts';
import type { GapState } from '../../revenue/gap/gap-step.ts';
import { GAP_CODE, GAP_STATE } from './words.ts';

/** Which rows of the worklist are looked at; the address holds it. */
export interface GapsView {
  readonly state?: GapState;
  readonly code?: GapCode;
  readonly importer?: string;
}

export const STATES = Object.keys(GAP_STATE) as GapState[];
export const CODES = Object.keys(GAP_CODE) as GapCode[];

/** The view that an address names; a part that means nothing is left out. */
export function readGaps(search: Readonly<Record<string, unknown>>): GapsView {
  const state = STATES.find((one) => one === search['state']);
  const code = CODES.find((one) => one === search['code']);
  const { importer } = search;
  return {
    ...(state !== undefined && { state }),
    ...(code !== undefined && { code }),
    ...(typeof importer === 'string' && importer !== '' && { importer }),
  };
}
