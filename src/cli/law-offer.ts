import { z } from 'zod';
import type { BookPart } from '../ledger/book-part.ts';
import { parsePack } from '../risk/pack.parse.ts';
import { readLawPack } from '../server/law-pack.ts';
import { canonical, sha256 } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { CLI_FAULTS } from './faults.ts';
import { citationOf, type Offer } from './offer.ts';
import type { Source } from './source.ts';

/** The criteria, or the sets, of one file. @faults those of `parsePack` */
export function offerCriteria(source: Source, at: Instant): Result<Offer> {
  const pack = parsePack(source.text);
  if (!pack.ok) return pack;
  const parts = pack.value.map((part) => ({
    ...part,
    edition: source.sha256.slice(0, 12),
    collectedFrom: null,
    collectedTo: null,
    knownFrom: at,
    source: citationOf(source),
  }));
  return ok({ parts, sources: [source], counts: countKinds(parts), warnings: pack.warnings });
}

/** All parts of a folder with its `book.json`. @faults law-pack-shape, those of `readLawPack` */
export function offerLawPack(folder: string, at: Instant): Result<Offer> {
  const pack = readPack(folder, at);
  if (!pack.ok) return pack;
  const text = canonical(pack.value.map(({ content }) => content));
  const source: Source = {
    name: folder,
    text,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
    modified: null,
  };
  return ok({
    parts: pack.value,
    sources: [source],
    counts: countKinds(pack.value),
    warnings: pack.warnings,
  });
}

function readPack(folder: string, at: Instant): Result<readonly BookPart[]> {
  try {
    return readLawPack(folder, at);
  } catch (error) {
    const says =
      error instanceof z.ZodError
        ? z.prettifyError(error).replaceAll('\n', ' ')
        : error instanceof SyntaxError
          ? error.message
          : null;
    if (says === null) throw error;
    return refuse(CLI_FAULTS.fault('law-pack-shape', folder, says));
  }
}

function countKinds(parts: readonly BookPart[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of parts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
