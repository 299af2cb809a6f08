import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { BookPart } from '../ledger/book-part.ts';
import { parsePack } from '../risk/pack.parse.ts';
import { type Day, type Instant, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, settle } from '../terms/result.ts';

const day = z.string().transform((text) => parseDay(text) ?? ('' as Day));
const manifest = z.object({
  name: z.string(),
  edition: z.string(),
  parts: z.array(
    z.object({
      file: z.string(),
      kind: z.string(),
      name: z.string(),
      from: day,
      to: day.nullish(),
      verified: z.boolean(),
      source: z.string(),
    }),
  ),
  packs: z.array(z.string()),
});

/** The law pack that comes with the program. */
export const STARTER_FOLDER = fileURLToPath(new URL('../../law/us/', import.meta.url));

/**
 * Reads a law pack: a folder whose `book.json` names its parts.
 *
 * @param knownFrom when this administration learned of it
 * @faults those of `parsePack`, each with its file
 */
export function readLawPack(folder: string, knownFrom: Instant): Result<readonly BookPart[]> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { edition, parts, packs } = manifest.parse(JSON.parse(read('book.json')));
  const dated = { edition, collectedFrom: null, collectedTo: null, knownFrom };
  const faults: Fault[] = [];
  const plain = parts.map(({ file, to, ...part }) => ({
    ...part,
    ...dated,
    to: to ?? null,
    content: read(file),
  }));
  const criteria = packs.flatMap((file) => {
    const pack = parsePack(read(file));
    if (pack.ok) return pack.value.map((part) => ({ ...part, ...dated, source: file }));
    faults.push(...pack.faults.map((found) => ({ ...found, at: `${file}${found.at}` })));
    return [];
  });
  return settle([...plain, ...criteria], faults);
}
