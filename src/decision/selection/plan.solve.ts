import highsModule, { type Highs } from 'highs';
import type { Choice, Relax, Relaxation } from './choose.ts';
import { planShift, type ShiftPlan, type ShiftProblem } from './plan.ts';

// The package is typed as CommonJS and loads as an ES module: the two differ by one `default`.
const loadHighs = 'default' in highsModule ? highsModule.default : highsModule;
/** Loaded by the first plan of a thread, and kept by it. */
let loading: Promise<Highs> | null = null;

/**
 * Plans shifts one after the other. Ports share no minute, so each is a problem of its own: together they
 * would be one too large to close.
 *
 * @param reach told how many are done
 */
export async function planShifts(
  problems: readonly ShiftProblem[],
  reach: (done: number, of: number) => void = () => undefined,
): Promise<readonly ShiftPlan[]> {
  loading ??= loadHighs();
  const relax = relaxBy(await loading);
  return problems.map((problem, done) => {
    const plan = planShift(problem, relax);
    reach(done + 1, problems.length);
    return plan;
  });
}

/** The relaxation as a linear programme: each candidate once at most, each kind of device within its minutes. */
function relaxBy(highs: Highs): Relax {
  return (choices, minutesOf): Relaxation | null => {
    if (choices.length === 0) return { shares: [], boundCents: 0 };
    const rows = rowsOf(choices, minutesOf);
    return highs.withModel(programme(choices, rows), (model): Relaxation | null => {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      // Rounded up, so that the tolerance of the solver cannot make a bound of less than the optimum.
      const boundCents = Math.ceil(-model.getObjectiveValue() - 1e-3);
      return { shares: model.getSolution().colValue, boundCents };
    });
  };
}

interface Rows {
  readonly candidates: ReadonlyMap<unknown, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly upper: Float64Array;
}

function rowsOf(choices: readonly Choice[], minutesOf: (kind: string) => number): Rows {
  const candidates = new Map<unknown, number>();
  for (const { candidate } of choices) {
    if (!candidates.has(candidate)) candidates.set(candidate, candidates.size);
  }
  const kinds = new Map<string, number>();
  for (const { option } of choices) {
    if (!kinds.has(option.device)) kinds.set(option.device, candidates.size + kinds.size);
  }
  const upper = new Float64Array(candidates.size + kinds.size).fill(1);
  for (const [kind, row] of kinds) upper[row] = minutesOf(kind);
  return { candidates, kinds, upper };
}

function programme(choices: readonly Choice[], { candidates, kinds, upper }: Rows) {
  const columns = choices.length;
  const indices = new Int32Array(2 * columns);
  const values = new Float64Array(2 * columns);
  const cost = new Float64Array(columns);
  for (const [column, { candidate, option }] of choices.entries()) {
    indices[2 * column] = candidates.get(candidate) ?? 0;
    values[2 * column] = 1;
    indices[2 * column + 1] = kinds.get(option.device) ?? 0;
    values[2 * column + 1] = option.minutes;
    // The solver makes costs small.
    cost[column] = -option.valueCents;
  }
  return {
    numCols: columns,
    numRows: upper.length,
    colCost: cost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(upper.length).fill(Number.NEGATIVE_INFINITY),
    rowUpper: upper,
    matrix: {
      format: 'csc' as const,
      numRows: upper.length,
      numCols: columns,
      starts: Int32Array.from({ length: columns + 1 }, (_, column) => 2 * column),
      indices,
      values,
    },
  };
}
