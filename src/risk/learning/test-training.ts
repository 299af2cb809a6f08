import type { BoostSettings } from './boost.ts';
import { type Chance, seededChance } from './chance.ts';
import type { Training } from './training.ts';

/** Settings small enough for a test, without chance. */
export const PLAIN: BoostSettings = {
  rounds: 20,
  learningRate: 0.3,
  leaves: 8,
  depth: 4,
  minChildWeight: 1e-6,
  l2: 1,
  rowShare: 1,
  columnShare: 1,
  patience: 5,
  seed: 1,
};

/** Columns of numbers in steps of 1/64, a tenth of them missing. */
export function someColumns(features: number, rows: number, chance: Chance): Float64Array[] {
  return Array.from({ length: features }, () =>
    Float64Array.from({ length: rows }, () =>
      chance() < 0.1 ? Number.NaN : Math.floor(chance() * 64) / 64,
    ),
  );
}

/** Rows whose violations depend on the first two features, and their losses on the third. */
export function someTraining(rows: number, seed = 1): Training {
  const chance = seededChance(seed);
  const columns = someColumns(4, rows, chance);
  const value = (feature: number, row: number) => columns[feature]?.[row] || 0;
  const index = new Float64Array(rows);
  const violation = index.map((_, row) =>
    chance() < 0.5 * value(0, row) + 0.3 * value(1, row) ? 1 : 0,
  );
  return {
    name: 'test/1',
    features: [
      { name: 'rising', monotone: 1 },
      { name: 'second', monotone: 0 },
      { name: 'costly', monotone: 0 },
      { name: 'idle', monotone: 0 },
    ],
    columns,
    violation,
    critical: violation.map((label, row) => (label === 1 && value(1, row) > 0.6 ? 1 : 0)),
    lossCents: violation.map((label, row) =>
      label === 1 ? Math.round(10_000 * value(2, row)) : 0,
    ),
    weights: index.map(() => 1 + Math.floor(chance() * 3)),
    moments: index.map((_, row) => Date.UTC(2026, 0, 1) + row * 60_000),
  };
}
