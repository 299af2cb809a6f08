import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '../terms/canonical.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { BOOK_TOLD } from './book-words.ts';
import { CLI_FAULTS } from './faults.ts';
import { tell } from './words.ts';

/** A text that came from outside, and what is to be known of it before it is law. */
export interface Source {
  /** A file's name, or an address. */
  readonly name: string;
  readonly text: string;
  /** Of the unpacked bytes, so that a packed copy and the publisher's own agree. */
  readonly bytes: number;
  readonly sha256: string;
  /** When its publisher, or the file's owner, last changed it. */
  readonly modified: Instant | null;
}

/** No list or schedule that we know is a tenth of it. */
export const SOURCE_BYTES_MAX = 256 * 1024 * 1024;

/**
 * Reads a file, unpacking one that ends in .gz.
 *
 * @faults file-unreadable
 */
export function readSource(path: string): Source {
  const bytes = readFileSync(path);
  const modified = instantOf(Math.floor(statSync(path).mtimeMs));
  return sourceOf(basename(path), path.endsWith('.gz') ? unpack(path, bytes) : bytes, modified);
}

/** @faults file-unreadable when the bytes are not UTF-8 */
export function sourceOf(name: string, bytes: Uint8Array, modified: Instant | null): Source {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(CLI_FAULTS, 'file-unreadable', name, tell(BOOK_TOLD.notText));
  }
  return { name, text, bytes: bytes.length, sha256: sha256(bytes), modified };
}

function unpack(path: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: SOURCE_BYTES_MAX });
  } catch (error) {
    throw refusal(CLI_FAULTS, 'file-unreadable', path, error instanceof Error ? error.message : '');
  }
}
