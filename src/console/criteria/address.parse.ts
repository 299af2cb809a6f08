import type { Flag } from '../../risk/life/health.ts';
import { FLAGS } from './words.ts';

/** Which criteria are shown; the address holds it. */
export interface BoardFilter {
  readonly flag?: Flag;
  readonly pack?: string;
  readonly q?: string;
}

export function readBoardFilter(search: Record<string, unknown>): BoardFilter {
  const flag = FLAGS.find((known) => known === search['flag']);
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const pack = text('pack');
  const q = text('q');
  return { ...(flag && { flag }), ...(pack && { pack }), ...(q && { q }) };
}

/** What a new criterion starts from. */
export interface StudioStart {
  /** A criterion of the Book that is to be revised. */
  readonly from?: string;
}

export function readStudioStart(search: Record<string, unknown>): StudioStart {
  const { from } = search;
  return typeof from === 'string' && from !== '' ? { from } : {};
}
