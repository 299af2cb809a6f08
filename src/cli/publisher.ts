import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { BOOK_TOLD } from './book-words.ts';
import { CLI_FAULTS } from './faults.ts';
import { SOURCE_BYTES_MAX, type Source, sourceOf } from './source.ts';
import type { Progress } from './terminal.ts';
import { tell } from './words.ts';

/** How long a publisher is waited for, and how much is taken from it. */
export interface Patience {
  readonly attempts: number;
  /** Before the second attempt; each later pause is twice the one before. */
  readonly pauseMs: number;
  /** Without a byte this long, an attempt is given up. */
  readonly silenceMs: number;
  readonly bytesMax: number;
}

export const PATIENCE: Patience = {
  attempts: 3,
  pauseMs: 1_000,
  silenceMs: 60_000,
  bytesMax: SOURCE_BYTES_MAX,
};

/** What came of one attempt: the whole text, or why not and whether another may do better. */
type Attempt = { readonly source: Source } | { readonly failed: string; readonly again: boolean };

/**
 * The text at an address, whole or not at all.
 *
 * @faults publisher-unavailable, file-unreadable
 */
export async function fetchSource(
  address: string,
  patience: Patience,
  openProgress: (total: number | null) => Progress,
): Promise<Source> {
  for (let count = 1; ; count += 1) {
    const attempt = await attemptFetch(address, patience, openProgress);
    if ('source' in attempt) return attempt.source;
    if (!attempt.again || count >= patience.attempts) {
      throw refusal(CLI_FAULTS, 'publisher-unavailable', address, attempt.failed);
    }
    await sleep(patience.pauseMs * 2 ** (count - 1));
  }
}

async function attemptFetch(
  address: string,
  { silenceMs, bytesMax }: Patience,
  openProgress: (total: number | null) => Progress,
): Promise<Attempt> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  try {
    const response = await fetch(address, { signal: silence.signal });
    if (!response.ok) {
      await response.body?.cancel();
      const again = response.status >= 500 || response.status === 429;
      return { failed: `HTTP ${response.status}`, again };
    }
    const progress = openProgress(lengthOf(response));
    const bytes = await readBody(response, bytesMax, (count) => {
      timer.refresh();
      progress.reach(count);
    }).finally(progress.end);
    if (bytes === null)
      return { failed: tell(BOOK_TOLD.tooLarge, { bytes: String(bytesMax) }), again: false };
    return { source: sourceOf(address, bytes, modifiedOf(response)) };
  } catch (error) {
    if (silence.signal.aborted)
      return { failed: tell(BOOK_TOLD.silent, { seconds: String(silenceMs / 1000) }), again: true };
    if (!(error instanceof TypeError)) throw error;
    return { failed: reasonOf(error), again: true };
  } finally {
    clearTimeout(timer);
  }
}

/** The body's bytes; null when they are too many. */
async function readBody(
  response: Response,
  bytesMax: number,
  reached: (count: number) => void,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of response.body ?? []) {
    count += chunk.length;
    if (count > bytesMax) return null;
    chunks.push(chunk);
    reached(count);
  }
  return Buffer.concat(chunks, count);
}

/** What is to come, where the publisher says so and does not pack it on the way. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.has('content-encoding') || Number.isNaN(length) ? null : length;
}

function modifiedOf({ headers }: Response): Source['modified'] {
  const milliseconds = Date.parse(headers.get('last-modified') ?? '');
  return Number.isNaN(milliseconds) ? null : instantOf(milliseconds);
}

/** `fetch` says only that it failed; the cause says how. */
function reasonOf(error: TypeError): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? `${String(cause.code)} ${cause.message}`.trim() : cause.message;
}
