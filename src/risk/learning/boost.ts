import type { BinnedColumns } from './bins.ts';
import { sample, seededChance } from './chance.ts';
import { Grower, type GrowthSettings } from './grow.ts';
import type { Fit, Loss } from './loss.ts';
import type { Monotone } from './split.ts';
import { addedTo, type GrownTree } from './tree.ts';

export interface BoostSettings extends GrowthSettings {
  /** Trees at most. */
  readonly rounds: number;
  /** The share of rows and of features that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** Trees to wait for the held rows to improve before stopping. */
  readonly patience: number;
  readonly seed: number;
}

export interface Problem {
  readonly columns: BinnedColumns;
  readonly monotones: readonly Monotone[];
  readonly labels: Float64Array;
  readonly weights: Float64Array;
  /** Learned from. */
  readonly rows: Uint32Array;
  /** Never learned from: they say when to stop. Empty: all rounds are grown. */
  readonly held: Uint32Array;
  readonly loss: Loss;
}

export interface Boosted {
  readonly start: number;
  readonly trees: readonly GrownTree[];
  /** The raw score of every row learned from or held; 0 for others. */
  readonly raw: Float64Array;
}

/** Told how far a piece of reckoning is. */
export type Told = (done: number, of: number) => void;

/** Grows a forest, each tree on what the ones before it left wrong. The same input, the same trees. */
export function boost(problem: Problem, settings: BoostSettings, told: Told): Boosted {
  const { columns, labels, weights, rows, held, loss } = problem;
  const raw = new Float64Array(columns.rows);
  const start = loss.start(labels, weights, rows);
  for (const row of rows) raw[row] = start;
  for (const row of held) raw[row] = start;
  const fit: Fit = { raw, labels, weights };
  const gradients = new Float64Array(columns.rows);
  const hessians = new Float64Array(columns.rows);
  const soil = { columns, monotones: problem.monotones, gradients, hessians, weights };
  const grower = new Grower(soil, settings, rows.length);
  const chance = seededChance(settings.seed);
  const features = Uint32Array.from(columns.bins.keys());
  const trees: GrownTree[] = [];
  const far = () => (held.length === 0 ? null : loss.mean(fit, held));
  const patience = new Patience(settings.patience, far());
  const rounds = rows.length === 0 ? 0 : settings.rounds;
  while (trees.length < rounds && !patience.ends(trees.length)) {
    loss.derive(fit, rows, { gradients, hessians });
    const drawn = sample(rows, settings.rowShare, chance);
    const tree = grower.grow(drawn, [...sample(features, settings.columnShare, chance)], raw);
    trees.push(tree);
    if (drawn.length < rows.length) add(tree, columns, without(rows, drawn), raw, 1);
    add(tree, columns, held, raw, 1);
    patience.see(trees.length, far());
    told(trees.length, settings.rounds + 1);
  }
  for (const late of trees.splice(patience.best(trees.length))) {
    add(late, columns, rows, raw, -1);
    add(late, columns, held, raw, -1);
  }
  told(settings.rounds + 1, settings.rounds + 1);
  return { start, trees, raw };
}

function add(
  tree: GrownTree,
  columns: BinnedColumns,
  rows: Uint32Array,
  raw: Float64Array,
  sign: 1 | -1,
): void {
  for (const row of rows) raw[row] = (raw[row] ?? 0) + sign * addedTo(tree, columns, row);
}

/** The rows that were not drawn; those drawn stand in the order of the rows. */
function without(rows: Uint32Array, drawn: Uint32Array): Uint32Array {
  const others = new Uint32Array(rows.length - drawn.length);
  let [next, count] = [0, 0];
  for (const row of rows) {
    if (row === drawn[next]) next++;
    else others[count++] = row;
  }
  return others;
}

/** The raw scores of rows, in the order given. */
export function foretell(
  { start, trees }: Boosted,
  columns: BinnedColumns,
  rows: Uint32Array,
): Float64Array {
  return Float64Array.from(rows, (row) =>
    trees.reduce((raw, tree) => raw + addedTo(tree, columns, row), start),
  );
}

/** Remembers after how many trees the held rows fared best; without held rows it never ends. */
class Patience {
  readonly #patience: number;
  #least: number | null;
  #at = 0;

  constructor(patience: number, least: number | null) {
    this.#patience = patience;
    this.#least = least;
  }

  see(trees: number, mean: number | null): void {
    if (mean === null || this.#least === null || mean >= this.#least) return;
    this.#least = mean;
    this.#at = trees;
  }

  ends(trees: number): boolean {
    return this.#least !== null && trees - this.#at >= this.#patience;
  }

  best(trees: number): number {
    return this.#least === null ? trees : this.#at;
  }
}
