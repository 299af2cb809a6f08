/** Rows parted by time, each part in the order of the rows. */
export interface Parts {
  readonly earliest: Uint32Array;
  readonly tuning: Uint32Array;
  readonly latest: Uint32Array;
  readonly all: Uint32Array;
  /** The first moment of `latest`; null when it is empty. */
  readonly latestFrom: number | null;
}

export interface Shares {
  readonly heldShare: number;
  readonly tuningShare: number;
}

/**
 * Parts rows by their moments. Rows of one moment stay together; when that leaves nothing to learn
 * from, all rows are the earliest.
 */
export function timeParts(moments: Float64Array, { heldShare, tuningShare }: Shares): Parts {
  const all = Uint32Array.from(moments.keys());
  const sorted = moments.slice().sort();
  const momentAt = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Infinity;
  const tuningFrom = momentAt(1 - heldShare - tuningShare);
  const latestFrom = momentAt(1 - heldShare);
  const between = (from: number, to: number) =>
    all.filter((row) => (moments[row] ?? 0) >= from && (moments[row] ?? 0) < to);
  const earliest = between(-Infinity, tuningFrom);
  if (earliest.length === 0) {
    const none = new Uint32Array();
    return { earliest: all, tuning: none, latest: none, all, latestFrom: null };
  }
  const tuning = between(tuningFrom, latestFrom);
  const latest = between(latestFrom, Infinity);
  return { earliest, tuning, latest, all, latestFrom: latest.length === 0 ? null : latestFrom };
}
