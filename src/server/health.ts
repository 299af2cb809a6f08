import type { Book } from '../decision/book.ts';
import { type Decision, LAYERS, type Layer } from '../decision/decision.ts';
import type { Health } from '../decision/view.ts';
import type { Instant } from '../terms/day.ts';
import type { House } from './house.ts';

interface Ailment {
  readonly detail: string;
  readonly since: Instant;
}

/**
 * Watches what the decisions say of each layer.
 *
 * A layer is unwell from the first decision that it failed until the first that it answered; one
 * that the Book lacks is unwell from the start.
 */
export function watchHealth(house: House): () => Health['layers'] {
  const ailing = new Map<Layer, Ailment>();
  house.watch((answers) => {
    for (const answer of answers) {
      if (answer.ok && answer.admitted !== null) observe(ailing, answer.decision);
    }
  });
  return () =>
    LAYERS.map((layer) => {
      const lack = lackOf(house.book(), layer);
      const ailment = ailing.get(layer);
      const detail = lack ?? ailment?.detail ?? null;
      return { layer, healthy: detail === null, detail, since: ailment?.since ?? null };
    });
}

function observe(ailing: Map<Layer, Ailment>, { outages, at }: Decision): void {
  for (const layer of LAYERS) {
    // An incomplete answer is about this consignment; the layer itself is well.
    const outage = outages.find((one) => one.layer === layer && one.how !== 'incomplete');
    if (outage === undefined) ailing.delete(layer);
    else if (!ailing.has(layer)) {
      ailing.set(layer, { detail: `${outage.how}: ${outage.detail}`, since: at });
    }
  }
}

/** What the Book does not have of a layer; null when it has what the policy requires. */
function lackOf({ layers, policy, lists }: Book, layer: Layer): string | null {
  if (layer === 'history') return null;
  if (layer === 'model' && !policy.targeting.modelRequired) return null;
  if (layers[layer] === null) return 'the Book has none';
  if (layer !== 'screening') return null;
  const lacking = policy.requiredLists.filter((name) => lists.every(({ list }) => list !== name));
  return lacking.length === 0 ? null : `not loaded: ${lacking.join(', ')}`;
}
