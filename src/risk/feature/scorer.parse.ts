import { ok, type Result, refuse } from '../../terms/result.ts';
import { compileModel } from '../learning/model.parse.ts';
import { FEATURE_FAULTS } from './faults.ts';
import { findFeature } from './features.ts';
import { type Scorer, scorerOf } from './scorer.ts';

/** A Book part of kind `model`, as far as it is read here. */
interface ModelPart {
  readonly name: string;
  readonly edition: string;
  readonly content: string;
}

/**
 * The model of the Book with the features that it asks for; null when the Book has none.
 *
 * @faults model-several, model-feature-unknown, and what a written model can be wrong in
 */
export function compileScorer(parts: readonly ModelPart[]): Result<Scorer | null> {
  const [part] = parts;
  if (part === undefined) return ok(null);
  if (parts.length > 1) {
    const names = parts.map(({ name }) => name).join(', ');
    return refuse(FEATURE_FAULTS.fault('model-several', '', names));
  }
  const model = compileModel(part.content);
  if (!model.ok) return model;
  const named = model.value.features.map((name) => findFeature(name) ?? name);
  const features = named.filter((feature) => typeof feature !== 'string');
  const faults = named.flatMap((feature, place) =>
    typeof feature === 'string'
      ? [FEATURE_FAULTS.fault('model-feature-unknown', `/features/${place}`, feature)]
      : [],
  );
  if (faults.length > 0) return refuse(...faults);
  return ok(scorerOf(model.value, features, `${part.name}/${part.edition}`));
}
