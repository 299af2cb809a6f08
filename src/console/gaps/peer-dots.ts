import type { GapRow } from './gaps-calls.ts';

/** A line's worth apiece among its peers. */
export interface PeerDots {
  /** "12.3400 USD/kg" */
  readonly own: string;
  readonly ownAt: number;
  readonly median: string;
  readonly medianAt: number;
  /** How many peers there are; those with the nearest values are named. */
  readonly count: string;
  readonly peers: readonly { readonly line: string; readonly worth: number }[];
  readonly lowest: number;
  readonly highest: number;
}

/** The peers that a finding shows as its evidence; null for a finding that rests on none. */
export function peerDots({ about, evidence }: Pick<GapRow, 'about' | 'evidence'>): PeerDots | null {
  const { peers, median, lowest, highest, count } = evidence;
  if (peers === undefined || median === undefined || count === undefined) return null;
  const ownAt = Number.parseFloat(about);
  const named = peers.split(', ').flatMap((peer) => {
    const [line = '', worth = ''] = peer.split(' ');
    const value = Number(worth);
    return worth !== '' && Number.isFinite(value) ? [{ line, worth: value }] : [];
  });
  const ends = [lowest, highest, median].flatMap((text) =>
    text === undefined ? [] : [Number(text)],
  );
  if (![ownAt, ...ends].every(Number.isFinite)) return null;
  return {
    own: about,
    ownAt,
    median,
    medianAt: Number(median),
    count,
    peers: named,
    lowest: Math.min(ownAt, ...ends),
    highest: Math.max(ownAt, ...ends),
  };
}
