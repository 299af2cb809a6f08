import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Result } from '../../terms/result.ts';
import type { ListReading } from './gathering.ts';
import type { ListFile } from './list-table.parse.ts';

/** Where the real lists lie on a machine that has them. */
const SHARED = '../shared/data';
export const HAS_OWNER_FILES = existsSync(`${SHARED}/lists`);

export function ownerFile(path: string): ListFile {
  const bytes = readFileSync(`${SHARED}/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return { name: basename(path).replace(/\.gz$/, ''), text };
}

/** A file out of lines, each ended. */
export function fileOf(name: string, ...lines: readonly string[]): ListFile {
  return { name, text: lines.map((line) => `${line}\n`).join('') };
}

export function readingIn(result: Result<ListReading>): ListReading {
  if (!result.ok) throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  return result.value;
}

/** "code at" of every fault or warning. */
export function faultsIn(result: Result<unknown>): readonly string[] {
  return (result.ok ? result.warnings : result.faults).map(({ code, at }) => `${code} ${at}`);
}
