import type { Quantity } from '../../filing/filing.ts';
import type { Party } from '../../party/party.ts';

/** A tariff code with the dots that the schedule prints: "4407.29.0210". */
export function writeHts(hts: string): string {
  return [hts.slice(0, 4), hts.slice(4, 6), hts.slice(6)].filter((part) => part !== '').join('.');
}

export function writeQuantity(quantity: Quantity): string {
  return `${quantity.amount} ${quantity.unit}`;
}

/** A party's name with its country, when it was stated. */
export function writeParty(party: Party): string {
  return party.country === null ? party.name : `${party.name} (${party.country})`;
}
