import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel } from './model.parse.ts';
import { PLAIN, someTraining } from './test-training.ts';
import { trainModel } from './train.ts';
import type { WrittenModel } from './training.ts';
import type { Tree } from './tree.ts';

const SMALL = { ...PLAIN, rounds: 2, minChildWeight: 1 };
const { content } = trainModel({
  ...someTraining(200),
  settings: {
    violation: SMALL,
    critical: SMALL,
    severity: SMALL,
    weightMax: 3,
    calibration: 'platt',
    heldShare: 0.2,
    tuningShare: 0.2,
  },
});
const WRITTEN: WrittenModel = JSON.parse(content);

function faultsOf(written: unknown) {
  const compiled = compileModel(JSON.stringify(written));
  return compiled.ok ? [] : compiled.faults.map(({ code, at }) => `${code} ${at}`);
}

function withTree(change: Partial<Tree>): unknown {
  const stump: Tree = {
    feature: [0, -1, -1],
    threshold: [1, 0, 0],
    missingRight: [0, 0, 0],
    left: [1, 0, 0],
    value: [0, 1, 2],
    cover: [2, 1, 1],
  };
  const { violation } = WRITTEN;
  return { ...WRITTEN, violation: { ...violation, trees: [{ ...stump, ...change }] } };
}

test('what training wrote is a model', () => {
  expect(compileModel(content).ok).toBe(true);
  expect(faultsOf(withTree({}))).toEqual([]);
});

test('a tree that cannot be walked is refused where it is wrong', () => {
  const tree = '/violation/trees/0';
  expect(faultsOf(withTree({ left: [0, 0, 0] }))).toEqual([`model-tree ${tree}/left/0`]);
  expect(faultsOf(withTree({ left: [2, 0, 0] }))).toEqual([`model-tree ${tree}/left/0`]);
  expect(faultsOf(withTree({ feature: [4, -1, -1] }))).toEqual([`model-tree ${tree}/feature/0`]);
  expect(faultsOf(withTree({ value: [1] }))).toEqual([`model-tree ${tree}`]);
  expect(faultsOf(withTree({ feature: [-1, -1, -1] }))).toEqual([`model-tree ${tree}/left`]);
  expect(faultsOf(withTree({ cover: [2, 0, 1] }))).toEqual([`model-field ${tree}/cover/1`]);
});

test('all faults of a model are told at once', () => {
  const bent = { kind: 'isotonic', raw: [1, 1], probability: [0, 1] };
  const { violation, critical, features } = WRITTEN;
  expect(
    faultsOf({
      ...WRITTEN,
      features: [...features.slice(0, 3), 'rising'],
      violation: { ...violation, calibration: bent },
      critical: { ...critical, calibration: { ...bent, probability: [0] } },
    }),
  ).toEqual([
    'model-feature-twice /features/3',
    'model-calibration /violation/calibration/raw/1',
    'model-calibration /critical/calibration/probability',
  ]);
  expect(faultsOf({ ...WRITTEN, format: 'other', name: '', surprise: 1 })).toHaveLength(3);
});

test('no damage to a model’s text throws, and what still is a model scores', () => {
  fc.assert(
    fc.property(fc.nat(content.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
      const compiled = compileModel(content.slice(0, at) + put + content.slice(at + 1));
      if (!compiled.ok) expect(compiled.faults.length).toBeGreaterThan(0);
      else expect(compiled.value.score(new Float64Array(4)).probability).not.toBeNaN();
    }),
    { numRuns: 200 },
  );
});
