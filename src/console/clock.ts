import { useSyncExternalStore } from 'react';

const TICK_MS = 5_000;

const readers = new Set<() => void>();
let now = Date.now();
let ticking: ReturnType<typeof setInterval> | undefined;

/** The moment in milliseconds, told again every five seconds; the only clock that the desk reads. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  ticking ??= setInterval(tick, TICK_MS);
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const reader of readers) reader();
}
