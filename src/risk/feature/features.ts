import { DECLARANT_FEATURES } from './declarant-features.ts';
import { DOCUMENT_FEATURES } from './document-features.ts';
import { EVIDENCE_FEATURES } from './evidence-features.ts';
import type { Feature } from './feature.ts';
import { GOODS_FEATURES } from './goods-features.ts';
import { type FeatureInput, type Ground, groundOf } from './ground.ts';
import { PAPER_FEATURES } from './paper-features.ts';
import { PRICE_FEATURES } from './price-features.ts';
import { SIGNAL_FEATURES } from './signal-features.ts';
import { TRADE_FEATURES } from './trade-features.ts';

/** Every feature that a model may name, declared once; none is a raw identifier. */
export const FEATURES: readonly Feature[] = [
  ...TRADE_FEATURES,
  ...DOCUMENT_FEATURES,
  ...DECLARANT_FEATURES,
  ...GOODS_FEATURES,
  ...PRICE_FEATURES,
  ...EVIDENCE_FEATURES,
  ...PAPER_FEATURES,
  ...SIGNAL_FEATURES,
];

const BY_NAME = new Map(FEATURES.map((feature) => [feature.name, feature]));

export function findFeature(name: string): Feature | null {
  return BY_NAME.get(name) ?? null;
}

/**
 * The features of one consignment version, in the order of `FEATURES`; NaN where one is missing.
 *
 * The same in replay, training and live: a pure function of what the decision was given and what its
 * layers answered, and never of the moment at which it is asked.
 */
export function featuresOf(input: FeatureInput): Float64Array {
  return valuesOf(groundOf(input), FEATURES);
}

/** Some features only, in their order: what a model reads. */
export function valuesOf(ground: Ground, features: readonly Feature[]): Float64Array {
  const values = new Float64Array(features.length);
  for (let at = 0; at < features.length; at += 1) {
    const value = features[at]?.value(ground) ?? Number.NaN;
    values[at] = Number.isFinite(value) ? value : Number.NaN;
  }
  return values;
}
