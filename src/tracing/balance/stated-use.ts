import type { EntryLine, Permit, Quantity } from '../../filing/filing.ts';
import { ownUnit } from '../../terms/quantity.ts';
import { AUTHORISATION_KINDS } from './authorisation.ts';

const COUNTED: ReadonlySet<string> = new Set(AUTHORISATION_KINDS);

/**
 * What a line uses of a permit. Where it does not say, and it is the line's only permit of that kind, all of the line
 * rests on it: its quantities, one of each kind of measure. Empty when nobody can say.
 */
export function statedUses(line: EntryLine, permit: Permit): readonly Quantity[] {
  if (permit.uses !== null) return [permit.uses];
  if (!COUNTED.has(permit.type)) return NONE;
  const alike = line.permits.filter(({ type }) => type === permit.type);
  if (alike.length > 1) return NONE;
  const measures = new Map<string, Quantity>();
  for (const quantity of line.quantities) {
    const unit = ownUnit(quantity.unit);
    if (!measures.has(unit)) measures.set(unit, quantity);
  }
  return [...measures.values()];
}

const NONE: readonly Quantity[] = [];
