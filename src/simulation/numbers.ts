import assert from 'node:assert/strict';
import type { ManifestBill } from '../filing/filing.ts';
import {
  awbCheckDigit,
  containerCheckDigit,
  entryNumberCheckDigit,
  imoCheckDigit,
} from '../terms/codes.ts';
import type { Random } from './random.ts';

export type Conveyance = ManifestBill['conveyance'];

/** The next number of a row, as text of fixed length; no number comes twice. */
export type Serial = () => string;

/**
 * Numbers in a row from a start that chance chose, so that two simulations seldom meet.
 *
 * @throws when all numbers of that many digits are used up
 */
export function createSerial(random: Random, digits: number): Serial {
  const count = 10 ** digits;
  const start = random.below(count);
  let used = 0;
  return () => {
    assert(used < count, `all numbers of ${digits} digits are used up`);
    used += 1;
    return String((start + used) % count).padStart(digits, '0');
  };
}

export function entryNumber(filerCode: string, serial: string): string {
  return `${filerCode}-${serial}-${entryNumberCheckDigit(filerCode, serial)}`;
}

/** @param serial seven digits; the airline prefix 000 is nobody's */
export function airWaybill(serial: string): string {
  return `000${serial}${awbCheckDigit(`000${serial}`)}`;
}

export function containerNumber(random: Random, owner: string): string {
  const body = `${owner}${String(random.below(1_000_000)).padStart(6, '0')}`;
  return `${body}${containerCheckDigit(body)}`;
}

/** @param serial from 0; numbers that begin with 00 are not given to ships */
export function ship(name: string, serial: number): Conveyance {
  const body = String(serial).padStart(6, '0');
  return { name, imo: `${body}${imoCheckDigit(body)}`, voyage: null };
}
