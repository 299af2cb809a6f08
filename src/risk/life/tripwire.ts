/** A criterion that held more of the last decisions than its share allows. */
export interface Trip {
  readonly criterion: string;
  /** Of the last `decisions`. */
  readonly held: number;
  readonly decisions: number;
  readonly sharePpm: number;
}

export interface Tripwire {
  /**
   * Counts one decision.
   *
   * @param holders the criteria without which it would have gone on, each once
   * @returns those that are beyond their share with it
   */
  readonly count: (holders: readonly string[]) => readonly Trip[];
  /** What a criterion held before no longer counts: it was suspended, or has a new edition. */
  readonly forget: (criterion: string) => void;
}

const PPM = 1_000_000;

/**
 * Watches the last `decisions` decisions.
 *
 * A criterion trips as soon as it holds more of them than its share of all of them would be, however
 * few there have been so far: what it holds already is too much whatever comes next. So one that holds
 * everything trips long before the window is full.
 *
 * @param shareOf parts per million that a criterion may hold; null when nobody declared a share
 */
export function openTripwire(
  decisions: number,
  shareOf: (criterion: string) => number | null,
): Tripwire {
  const window: (readonly string[])[] = [];
  const held = new Map<string, number>();
  let at = 0;

  const leave = (criterion: string) => {
    const left = (held.get(criterion) ?? 0) - 1;
    if (left > 0) held.set(criterion, left);
    else held.delete(criterion);
  };
  return {
    count: (holders) => {
      for (const criterion of window[at] ?? []) leave(criterion);
      window[at] = holders;
      at = (at + 1) % decisions;
      const trips: Trip[] = [];
      for (const criterion of holders) {
        const count = (held.get(criterion) ?? 0) + 1;
        held.set(criterion, count);
        const sharePpm = shareOf(criterion);
        if (sharePpm === null || count * PPM <= sharePpm * decisions) continue;
        trips.push({ criterion, held: count, decisions, sharePpm });
      }
      return trips;
    },
    forget: (criterion) => {
      held.delete(criterion);
      for (const [place, holders] of window.entries()) {
        if (holders.includes(criterion)) {
          window[place] = holders.filter((other) => other !== criterion);
        }
      }
    },
  };
}
