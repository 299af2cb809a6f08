import { sha256 } from './canonical.ts';
import { type Instant, millisecondsOf } from './day.ts';

/**
 * An identifier made of a moment and a name: the same both give the same identifier, later moments sort later.
 *
 * Records are named by what they are, so that no chance enters where they are made.
 *
 * @source RFC 9562, section 5.7 (version 7) for the layout; the random bits are SHA-256 of the name
 */
export function uuidOf(at: Instant, name: string): string {
  const time = millisecondsOf(at).toString(16).padStart(12, '0');
  const hash = sha256(name);
  const variant = (8 + (Number.parseInt(hash.charAt(3), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}
