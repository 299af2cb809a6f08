import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Ancestry, WayIndex } from './way.ts';

/**
 * A hash over the way back from a lot that leaves out lots, moments and quantities: two shipments that came by the same
 * steps through the same hands at the same places have the same one.
 */
export function fingerprintOf({ records, back, way }: WayIndex, { lots }: Ancestry): string {
  const prints = new Map<string, string>();
  for (const lot of lots.toReversed()) {
    const steps = (records.get(lot) ?? []).filter(({ effect }) => effect !== 'same-chain');
    const told = steps.map(({ step, place, from, holder, facts }) =>
      canonical([step, place, from, holder, facts['country'] ?? [], facts['species'] ?? []]),
    );
    const edges = back.get(lot) ?? [];
    const inputs = edges.map(({ input }) => prints.get(input) ?? 'itself');
    const [first] = edges;
    // A lot that came the same way as another has that other's own print, and no step more.
    const over = first === undefined ? undefined : way.events.get(first.event);
    const same = over?.effect === 'same-chain' && told.length === 0 ? inputs[0] : undefined;
    prints.set(
      lot,
      same ?? sha256(canonical([[...new Set(told)].sort(), [...new Set(inputs)].sort()])),
    );
  }
  return prints.get(lots[0] ?? '') ?? sha256('');
}
