import type { TraceEvent } from './trace-event.ts';
import { lotsOfEvent } from './trace-event.ts';

const UNKEPT_CHARACTERS = /\0|\p{Surrogate}/u;
/** Extensions nest; nobody nests them so deep to tell something. */
const DEPTH_MAX = 100;

/** Whether a database keeps it: no null character, no half of a surrogate pair, no end of nesting. */
export function isKept(sent: unknown, depth = 0): boolean {
  if (typeof sent === 'string') return !UNKEPT_CHARACTERS.test(sent);
  if (typeof sent !== 'object' || sent === null) return true;
  if (depth === DEPTH_MAX) return false;
  return Object.entries(sent).every(
    ([name, value]) => isKept(name, depth) && isKept(value, depth + 1),
  );
}

/** Bytes of a name by which something is found. */
const NAME_BYTES_MAX = 600;

/** The first name in an event that is too long to be found by. */
export function longName(event: TraceEvent): string | null {
  const papers = event.documents.flatMap(({ type, reference }) => [type, reference]);
  const names = [event.key, ...lotsOfEvent(event), ...papers];
  return names.find((name) => Buffer.byteLength(name) > NAME_BYTES_MAX) ?? null;
}
