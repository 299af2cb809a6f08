import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseCargoRelease } from '../filing/catair-se.parse.ts';
import type { Received } from '../filing/filing.ts';
import { parseFilings, parseMessage } from '../filing/json.parse.ts';
import { LineSplitter, type StreamLine } from '../filing/json-stream.parse.ts';
import { parse309 } from '../filing/x12-309.parse.ts';
import type { SenderProfile } from '../ledger/sender-profile.ts';
import type { Result } from '../terms/result.ts';

/** One message of a file, and where in the file it stands. */
export interface Message {
  readonly at: string;
  readonly result: Result<Received>;
}

/** The messages of a file, by its ending: .json and .ndjson, .edi and .x12, .catair. */
export function readMessages(file: string, profile: SenderProfile): readonly Message[] {
  const text = readFileSync(file, 'utf8');
  const ending = extname(file);
  if (ending === '.catair') {
    const { checkDigitOffset, trial } = profile;
    return spread(parseCargoRelease(text, { checkDigitOffset, synthetic: trial }));
  }
  if (ending === '.edi' || ending === '.x12') return spread(parse309(text, profile));
  return parseFilings(text);
}

/** The messages of a stream of lines: those that each chunk completes, as soon as it comes. */
export async function* streamMessages(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Message[]> {
  const splitter = new LineSplitter();
  for await (const chunk of chunks) yield splitter.push(chunk).map(readLine);
  yield splitter.end().map(readLine);
}

function readLine(line: StreamLine): Message {
  return { at: line.at, result: parseMessage(line) };
}

/** A batch in one of the old formats is taken whole or refused whole. */
function spread(batch: Result<readonly Received[]>): readonly Message[] {
  if (!batch.ok) return [{ at: '', result: batch }];
  return batch.value.map((value, position) => ({
    at: `/${position}`,
    result: { ok: true, value, warnings: position === 0 ? batch.warnings : [] },
  }));
}
