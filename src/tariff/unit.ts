import { isMeasured } from '../terms/quantity.ts';
import type { Amount, QuantityBasis } from './rate.ts';

/** Where the schedule has a reporting unit of its own for what a specific rate counts. */
const CONTENT_UNITS: Readonly<Partial<Record<QuantityBasis, string>>> = {
  'of total sugars': 'kg ttl sug',
  'of anhydrous morphine content': 'kg amc',
  'on copper content': 'Cu kg',
  'on lead content': 'Pb kg',
  'on magnesium content': 'Mg kg',
  'on manganese content': 'Mn kg',
  'on molybdenum content': 'Mo kg',
  'on silicon content': 'Si kg',
  'on tungsten content': 'W kg',
  'on zinc content': 'Zn kg',
  // A proof liter is a measure of alcohol: the words add nothing to the unit.
  'on ethyl alcohol content': 'pf.liter',
};

/** The unit a line must state for this rate: "kg", "Pb kg", "kg on drained weight". */
export function unitOf(amount: Amount): string {
  if (amount.on === null) return amount.per;
  return (
    CONTENT_UNITS[amount.on] ?? `${amount.per}${amount.on.startsWith(',') ? '' : ' '}${amount.on}`
  );
}

/** True when the schedule has a reporting unit for what this rate counts. */
export function isReported(amount: Amount): boolean {
  const content = amount.on === null ? undefined : CONTENT_UNITS[amount.on];
  return content !== undefined || (amount.on === null && isMeasured(amount.per));
}
