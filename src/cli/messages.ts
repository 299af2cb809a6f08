import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseCargoRelease } from '../filing/catair-se.parse.ts';
import type { Received } from '../filing/filing.ts';
import { parseFilings } from '../filing/json.parse.ts';
import { parse309 } from '../filing/x12-309.parse.ts';
import type { SenderProfile } from '../ledger/sender-profile.ts';
import type { Result } from '../terms/result.ts';

/** The messages of a file, by its ending: .json and .ndjson, .edi and .x12, .catair. */
export function readMessages(file: string, profile: SenderProfile): readonly Result<Received>[] {
  const text = readFileSync(file, 'utf8');
  const ending = extname(file);
  if (ending === '.catair') {
    const { checkDigitOffset, trial } = profile;
    return spread(parseCargoRelease(text, { checkDigitOffset, synthetic: trial }));
  }
  if (ending === '.edi' || ending === '.x12') return spread(parse309(text, profile));
  return parseFilings(text).map((parsed) => parsed.result);
}

/** A batch in one of the old formats is taken whole or refused whole. */
function spread(batch: Result<readonly Received[]>): readonly Result<Received>[] {
  if (!batch.ok) return [batch];
  return batch.value.map((value, position) => ({
    ok: true,
    value,
    warnings: position === 0 ? batch.warnings : [],
  }));
}
