import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { Calibration } from './calibration.ts';
import { LEARNING_FAULTS } from './faults.ts';
import { type Model, readyModel } from './model.ts';
import { MODEL_FORMAT, type WrittenModel } from './training.ts';
import type { Tree } from './tree.ts';

const { fault } = LEARNING_FAULTS;

const number = z.number();
const share = number.min(0).max(1);
const tree = z.strictObject({
  feature: z.array(z.int().min(-1)).min(1),
  threshold: z.array(number),
  missingRight: z.array(z.int().min(0).max(1)),
  left: z.array(z.int().min(0)),
  value: z.array(number),
  cover: z.array(number.positive()),
});
const forest = { start: number, trees: z.array(tree) };
const calibration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('platt'), slope: number.positive(), intercept: number }),
  z.strictObject({
    kind: z.literal('isotonic'),
    raw: z.array(number).min(1),
    probability: z.array(share).min(1),
  }),
]);
const written = z.strictObject({
  format: z.literal(MODEL_FORMAT),
  name: z.string().min(1).max(200),
  features: z.array(z.string().min(1)).min(1).max(10_000),
  prior: z.strictObject({ probability: share, critical: share, lossCents: number.min(0) }),
  violation: z.strictObject({ ...forest, calibration }),
  critical: z.strictObject({ ...forest, calibration }),
  severity: z.strictObject({ ...forest, factor: number.min(0) }),
});

/**
 * The model that a text holds, ready to score.
 *
 * Trees are walked without further question, so everything a walk relies on is proved here: children
 * stand after their parent, each has one, and every feature asked is one of the model's.
 *
 * @faults model-not-json model-field model-tree model-calibration model-feature-twice
 */
export function compileModel(content: string): Result<Model> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refuse(fault('model-not-json', '', content));
  }
  const read = written.safeParse(json);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        fault('model-field', `/${path.map(String).join('/')}`, message),
      ),
    );
  }
  const model: WrittenModel = read.data;
  const faults = [
    ...repeatedFeatures(model.features),
    ...(['violation', 'critical', 'severity'] as const).flatMap((target) =>
      model[target].trees.flatMap((one, at) =>
        treeFaults(one, model.features.length, `/${target}/trees/${at}`),
      ),
    ),
    ...(['violation', 'critical'] as const).flatMap((target) =>
      calibrationFaults(model[target].calibration, `/${target}/calibration`),
    ),
  ];
  return faults.length > 0 ? refuse(...faults) : ok(readyModel(model));
}

function repeatedFeatures(features: readonly string[]): readonly Fault[] {
  return features.flatMap((feature, at) =>
    features.indexOf(feature) === at
      ? []
      : [fault('model-feature-twice', `/features/${at}`, feature)],
  );
}

/** At most one fault a tree: what follows a wrong node is wrong with it. */
function treeFaults(grown: Tree, features: number, at: string): readonly Fault[] {
  const nodes = grown.feature.length;
  const short = Object.values(grown).find((column) => column.length !== nodes);
  if (short !== undefined) return [fault('model-tree', at, `${short.length} of ${nodes}`)];
  const parents = new Uint8Array(nodes);
  for (const [node, feature] of grown.feature.entries()) {
    if (feature < 0) continue;
    if (feature >= features) return [fault('model-tree', `${at}/feature/${node}`, feature)];
    const left = grown.left[node] ?? 0;
    if (left <= node || left + 1 >= nodes) return [fault('model-tree', `${at}/left/${node}`, left)];
    for (const child of [left, left + 1]) parents[child] = Math.min(2, (parents[child] ?? 0) + 1);
  }
  const lost = parents.findIndex((count, node) => count !== (node === 0 ? 0 : 1));
  return lost < 0 ? [] : [fault('model-tree', `${at}/left`, lost)];
}

function calibrationFaults(kept: Calibration, at: string): readonly Fault[] {
  if (kept.kind === 'platt') return [];
  const { raw, probability } = kept;
  if (raw.length !== probability.length) {
    return [fault('model-calibration', `${at}/probability`, probability.length)];
  }
  const bent = raw.findIndex(
    (one, point) =>
      point > 0 &&
      (one <= (raw[point - 1] ?? one) || (probability[point] ?? 0) < (probability[point - 1] ?? 0)),
  );
  return bent < 0 ? [] : [fault('model-calibration', `${at}/raw/${bent}`, raw[bent])];
}
