import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { FILING_FAULTS } from './faults.ts';

/** One message of a body: its exact text, and the JSON pointer before those of its faults. */
export interface RawFiling {
  /** Empty for a body that is one message, else `/` and the place counted from 0, by elements or by lines. */
  readonly at: string;
  readonly raw: string;
}

/** Bytes of one line; a security filing of 999 goods lines takes about a quarter of it. */
const LINE_BYTES_MAX = 1_048_576;

const { fault } = FILING_FAULTS;

/**
 * The messages of a body, not yet read.
 *
 * `[` opens an array. Two lines that each open an object are NDJSON. All else is one message.
 *
 * @faults json-empty, json-array-open
 */
export function splitBody(body: string): Result<readonly RawFiling[]> {
  const trimmed = body.trim();
  if (trimmed === '') return refuse(fault('json-empty', ''));
  if (trimmed.startsWith('[')) return splitArray(trimmed);
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(trimmed)) return ok(splitLines(trimmed));
  return ok([{ at: '', raw: trimmed }]);
}

function splitLines(body: string): readonly RawFiling[] {
  return body
    .split('\n')
    .map((line, index) => ({ at: `/${index}`, raw: line.trim() }))
    .filter(({ raw }) => raw !== '');
}

/** Cuts at the commas between elements without reading them, so that one bad element stays alone. */
function splitArray(body: string): Result<readonly RawFiling[]> {
  const cuts = [0];
  let depth = 0;
  for (let place = 0; place < body.length; place += 1) {
    const character = body[place] ?? '';
    if (character === '"') place = closingQuote(body, place);
    else depth += NESTING.get(character) ?? 0;
    if (depth === 0 || (depth === 1 && character === ',')) cuts.push(place);
    if (depth === 0) break;
  }
  if (depth !== 0 || cuts.at(-1) !== body.length - 1) {
    return refuse(fault('json-array-open', '', body.slice(-80)));
  }
  const texts = cuts.slice(1).map((cut, index) => body.slice((cuts[index] ?? 0) + 1, cut).trim());
  return ok(
    texts.length === 1 && texts[0] === ''
      ? []
      : texts.map((raw, index) => ({ at: `/${index}`, raw })),
  );
}

const NESTING: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

/** Where the string ends that opens here; the end of the body when it never does. */
function closingQuote(body: string, opening: number): number {
  for (let place = opening + 1; place < body.length; place += 1) {
    const character = body[place];
    if (character === '\\') place += 1;
    else if (character === '"') return place;
  }
  return body.length;
}

/** A line of a stream: a message, or why its bytes are none. */
export type StreamLine = RawFiling | { readonly at: string; readonly faults: readonly Fault[] };

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines, holding one line at most.
 *
 * A line over the limit is counted and let go, and told as one fault; the next line is read as ever.
 *
 * @faults json-line-long, json-utf8
 */
export class LineSplitter {
  readonly #bytesMax: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #held: Uint8Array[] = [];
  #bytes = 0;
  #line = 0;

  constructor(bytesMax = LINE_BYTES_MAX) {
    this.#bytesMax = bytesMax;
  }

  /** The lines that this chunk completes. */
  push(chunk: Uint8Array): readonly StreamLine[] {
    const lines: StreamLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.#hold(chunk.subarray(start, end));
      lines.push(...this.#release());
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
    return lines;
  }

  /** The last line, when the stream does not end with a line feed. */
  end(): readonly StreamLine[] {
    return this.#release();
  }

  #hold(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#bytesMax) this.#held = [];
    else if (bytes.length > 0) this.#held.push(bytes.slice());
  }

  #release(): readonly StreamLine[] {
    const at = `/${this.#line}`;
    const [held, bytes] = [this.#held, this.#bytes];
    this.#line += 1;
    this.#held = [];
    this.#bytes = 0;
    if (bytes > this.#bytesMax)
      return [{ at, faults: [fault('json-line-long', at, `${bytes} B`)] }];
    const raw = this.#decode(held, bytes)?.trim();
    if (raw === undefined) return [{ at, faults: [fault('json-utf8', at)] }];
    return raw === '' ? [] : [{ at, raw }];
  }

  #decode(held: readonly Uint8Array[], bytes: number): string | undefined {
    const [only] = held;
    try {
      return this.#decoder.decode(held.length === 1 ? only : Buffer.concat(held, bytes));
    } catch {
      return undefined;
    }
  }
}
