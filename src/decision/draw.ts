import { hash } from 'node:crypto';
import { sha256 } from '../terms/canonical.ts';
import type { Draw } from './decision.ts';

const BILLION = 1_000_000_000;

/**
 * The draw of a consignment under an agency's seed.
 *
 * Keyed by the seed, which only the agency knows, so that a filer who chooses references cannot choose
 * the draw; the same for every version, so that amending does not draw again.
 */
export function drawOf(seed: string, consignmentId: string): Draw {
  const bytes = hash('sha256', `${seed}/${consignmentId}`, 'buffer');
  // 48 bits over a billion leave a bias below one in 280,000.
  return { seed: seedName(seed), billionths: bytes.readUIntBE(0, 6) % BILLION };
}

/** True when the draw falls into a sample of so many in a million. */
export function isDrawn(draw: Draw, ratePpm: number): boolean {
  return draw.billionths < ratePpm * 1000;
}

const names = new Map<string, string>();

/** A seed is named by its hash, for the name is published and the seed is not. */
function seedName(seed: string): string {
  const known = names.get(seed);
  if (known !== undefined) return known;
  const name = sha256(seed).slice(0, 12);
  names.set(seed, name);
  return name;
}
