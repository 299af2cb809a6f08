import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDeclarations } from './declaration.parse.ts';
import { type Declaration, tupleOf } from './declaration.ts';
import { evaluate } from './protocol.ts';
import { someDeclarations } from './test-declarations.ts';

const ROWS = someDeclarations(900, 5);
const PROTOCOL = { train: ROWS.slice(0, 500), valid: ROWS.slice(500, 650), test: ROWS.slice(650) };

test('goods never declared before are judged apart, and what was remembered is said', () => {
  const told: number[] = [];
  const { all, unseen, lookup, seenShare } = evaluate({ ...PROTOCOL, label: 'Fraud' }, (done, of) =>
    told.push(done / of),
  );
  const learned = new Set([...PROTOCOL.train, ...PROTOCOL.valid].map(tupleOf));
  const never = PROTOCOL.test.filter((one) => !learned.has(tupleOf(one)));
  expect([all?.rows, unseen?.rows]).toEqual([250, never.length]);
  expect(seenShare).toBeCloseTo(1 - never.length / 250, 12);
  expect(lookup?.auc.value).toBeGreaterThan(0.85);
  expect(all?.auc.value).toBeGreaterThan(0.9);
  expect(unseen?.auc.value).toBeLessThan(0.9);
  expect(told.at(-1)).toBe(1);
});

test('labels of the declarations judged change nothing of what is said of them', () => {
  // Turned round, each label contradicts what it said: an area of A becomes one of 1 - A.
  const flipped = PROTOCOL.test.map(
    (one): Declaration => ({ ...one, fraud: one.fraud === 1 ? 0 : 1 }),
  );
  const straight = evaluate({ ...PROTOCOL, label: 'Fraud' }, () => undefined);
  const turned = evaluate({ ...PROTOCOL, test: flipped, label: 'Fraud' }, () => undefined);
  for (const part of ['all', 'unseen', 'lookup'] as const) {
    expect(turned[part]?.auc.value).toBeCloseTo(1 - (straight[part]?.auc.value ?? 0), 9);
  }
});

const FILE = '../shared/data/customs/df_syn_valid_eng.csv';

describe.skipIf(!existsSync(FILE))('on the first months of the public declarations', () => {
  test('what repeats is remembered; what is new is foretold less well, and better than by chance', () => {
    const read = parseDeclarations(readFileSync(FILE, 'utf8'));
    if (!read.ok) throw new Error('refused');
    const month = (from: number, to: number) =>
      read.value.filter(
        ({ moment }) => moment >= Date.UTC(2021, from) && moment < Date.UTC(2021, to),
      );
    const [train, valid, test] = [month(0, 1), month(1, 2), month(2, 3)];
    const { all, unseen } = evaluate({ train, valid, test, label: 'Fraud' }, () => undefined);
    expect(all?.auc.value).toBeGreaterThan(0.7);
    expect(unseen?.auc.value).toBeGreaterThan(0.5);
    expect(unseen?.auc.value).toBeLessThan(all?.auc.value ?? 0);
  }, 60_000);
});
