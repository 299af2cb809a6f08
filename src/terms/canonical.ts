import { hash } from 'node:crypto';

/**
 * One spelling for one value: keys sorted by code unit, no spaces, `undefined` members left out.
 *
 * Decisions, bundles and Book parts are hashed over this text, so equal values have equal bytes.
 *
 * @source RFC 8785 (JSON Canonicalization Scheme) for key order and number spelling
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes, or of the bytes themselves. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  // Without a prototype, a member called __proto__ is a member like any other.
  const target: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(source).sort()) target[key] = sorted(source[key]);
  return target;
}
