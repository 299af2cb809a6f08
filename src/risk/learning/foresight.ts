import { binColumns } from './bins.ts';
import { type BoostSettings, boost, foretell, type Told } from './boost.ts';
import { type Declaration, type Label, tupleOf } from './declaration.ts';
import { drawFeatures, type KeyKind } from './declaration-features.ts';
import { chronicle } from './encoding.ts';
import { LOGISTIC } from './loss.ts';

/** How the declarations of one kind are learned: several forests, whose raw scores are averaged. */
interface Recipe {
  readonly keys: readonly KeyKind[];
  readonly settings: BoostSettings;
  readonly seeds: readonly number[];
  /** Learn from the first declaration of each tuple only. */
  readonly firstOnly: boolean;
}

const SETTINGS: BoostSettings = {
  rounds: 200,
  learningRate: 0.05,
  leaves: 15,
  depth: 6,
  minChildWeight: 8,
  l2: 5,
  rowShare: 0.7,
  columnShare: 0.5,
  // All rounds are grown: the rounds were chosen on earlier months.
  patience: 0,
  seed: 1,
};

/** Goods that came before are remembered by rates of whole tuples; small trees suffice for that. */
const KNOWN: Recipe = {
  keys: ['goods', 'handling', 'repeated'],
  settings: SETTINGS,
  seeds: [1, 2],
  firstOnly: false,
};

/**
 * For goods that never came before. What repeats would be learned as certain and be missing here, so
 * each tuple teaches once, as at its first declaration, and the trees are shallow.
 */
const NEW: Recipe = {
  keys: ['goods', 'handling'],
  settings: {
    ...SETTINGS,
    rounds: 200,
    depth: 4,
    leaves: 12,
    learningRate: 0.04,
    l2: 10,
    columnShare: 0.3,
  },
  seeds: [3, 4],
  firstOnly: true,
};

/** What is foretold of declarations, in their order. */
export interface Foresight {
  /** Log-odds. */
  readonly raw: Float64Array;
  /** 1 where the declaration's tuple stands among those learned from. */
  readonly known: Uint8Array;
}

/** Learns from declarations whose inspections are known, and foretells those of others. */
export function foresee(
  learned: readonly Declaration[],
  judged: readonly Declaration[],
  label: Label,
  told: Told,
): Foresight {
  const tuples = new Set(learned.map(tupleOf));
  const known = Uint8Array.from(judged, (one) => (tuples.has(tupleOf(one)) ? 1 : 0));
  const forests = KNOWN.seeds.length + NEW.seeds.length;
  let grown = 0;
  const next: Told = (done, of) => {
    told(grown * of + done, forests * of);
    if (done === of) grown++;
  };
  const ofKnown = learnBy(KNOWN, learned, judged, label, next);
  const ofNew = learnBy(NEW, learned, judged, label, next);
  const raw = ofKnown.map((said, at) => (known[at] === 1 ? said : (said + (ofNew[at] ?? 0)) / 2));
  return { raw, known };
}

function learnBy(
  { keys, settings, seeds, firstOnly }: Recipe,
  learned: readonly Declaration[],
  judged: readonly Declaration[],
  label: Label,
  told: Told,
): Float64Array {
  const taught = firstOnly ? firstOfTuples(learned) : learned;
  const all = [...taught, ...judged];
  const labels = Float64Array.from(all, (one) => one[label]);
  const moments = Float64Array.from(all, (one) => one.moment);
  const isTaught = Uint8Array.from(all, (_, row) => (row < taught.length ? 1 : 0));
  const drawn = drawFeatures(all, chronicle(moments, labels, isTaught), keys);
  const columns = binColumns(drawn.columns, all.length);
  const row = Uint32Array.from(all.keys());
  const problem = {
    columns,
    labels,
    weights: new Float64Array(all.length).fill(1),
    monotones: drawn.names.map(() => 0 as const),
    rows: row.subarray(0, taught.length),
    held: new Uint32Array(),
    loss: LOGISTIC,
  };
  const asked = row.subarray(taught.length);
  const sums = new Float64Array(asked.length);
  for (const seed of seeds) {
    const said = foretell(boost(problem, { ...settings, seed }, told), columns, asked);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (said[at] ?? 0);
  }
  return sums.map((sum) => sum / seeds.length);
}

function firstOfTuples(declarations: readonly Declaration[]): readonly Declaration[] {
  const seen = new Set<string>();
  return declarations
    .toSorted((a, b) => a.moment - b.moment)
    .filter((one) => {
      const tuple = tupleOf(one);
      const first = !seen.has(tuple);
      seen.add(tuple);
      return first;
    });
}
