import type { JudgedPair, PairOrigin } from './labelled-pair.ts';
import { agreement, type Measures, measure } from './measures.ts';

/** The pairs of one file. */
export interface PairSet {
  readonly name: string;
  readonly pairs: readonly JudgedPair[];
}

/** What a part of a set must reach, in F1 at the published threshold; by the beginning of the file's name. */
export interface Bar {
  readonly set: string;
  readonly part: 'hand-made' | 'all';
  readonly f1: number;
}

/** The bars that we hold ourselves to: the first is what logic-v2 of nomenklatura reaches on its own bench. */
const BARS: readonly Bar[] = [
  { set: 'nomenklatura_name_bench', part: 'hand-made', f1: 91.2 },
  { set: 'nomenklatura_name_bench', part: 'all', f1: 82 },
  { set: 'opensupplyhub_facility_pairs', part: 'all', f1: 80 },
];

/** What of each set was told rightly, part by part; the wrong pairs with their evidence when asked; how many. */
export function pairReport(
  sets: readonly PairSet[],
  threshold: number,
  verbose: boolean,
): readonly string[] {
  const counted = sets.flatMap(({ pairs }) => pairs.filter(isCounted));
  const wrong = counted.filter((pair) => !isRight(pair, threshold)).length;
  return [
    `a pair is called one party from a probability of ${threshold} on`,
    ...sets.flatMap((set) => setLines(set, threshold)),
    ...(verbose ? sets.flatMap((set) => wrongLines(set, threshold)) : []),
    `${counted.length - wrong} passed, ${wrong} failed`,
  ];
}

/** The bars that a set misses. */
export function missedBars(sets: readonly PairSet[], threshold: number): readonly string[] {
  return sets.flatMap(({ name, pairs }) =>
    barsOf(name).flatMap(({ part, f1 }) => {
      const reached = measurePart(partOf(pairs, part), threshold).f1;
      return reached !== null && reached < f1
        ? [`${name}, ${part}: F1 ${tenth(reached)} below ${f1}`]
        : [];
    }),
  );
}

/** Labelled, and by nobody otherwise. */
function isCounted({ isMatch, origin }: JudgedPair): boolean {
  return isMatch !== null && origin !== 'disputed';
}

function isRight({ comparison, isMatch }: JudgedPair, threshold: number): boolean {
  return comparison.score >= threshold === isMatch;
}

function barsOf(name: string): readonly Bar[] {
  return BARS.filter(({ set }) => name.startsWith(set));
}

const ORIGINS: readonly PairOrigin[] = ['hand-made', 'machine-made', 'disputed'];

function partOf(pairs: readonly JudgedPair[], part: PairOrigin | 'all'): readonly JudgedPair[] {
  return pairs.filter((pair) => (part === 'all' ? isCounted(pair) : pair.origin === part));
}

function setLines({ name, pairs }: PairSet, threshold: number): readonly string[] {
  const labelled = pairs.filter(({ isMatch }) => isMatch !== null);
  if (labelled.length === 0) return [name, agreementLine(pairs)];
  const origins = ORIGINS.filter((origin) => labelled.some((pair) => pair.origin === origin));
  const schemas = [...new Set(labelled.map(({ schema }) => schema))].sort();
  const hand = partOf(labelled, 'hand-made');
  return [
    name,
    ...origins.map((origin) => partLine(origin, partOf(labelled, origin), threshold, name)),
    ...schemas.map((schema) =>
      partLine(
        `hand-made ${schema}`,
        hand.filter((pair) => pair.schema === schema),
        threshold,
        name,
      ),
    ),
    partLine('all', partOf(labelled, 'all'), threshold, name),
  ];
}

function partLine(
  part: string,
  pairs: readonly JudgedPair[],
  threshold: number,
  set: string,
): string {
  const measures = measurePart(pairs, threshold);
  const bar = barsOf(set).find((one) => one.part === part);
  const verdict =
    bar === undefined || measures.f1 === null
      ? ''
      : `  bar ${bar.f1} ${measures.f1 >= bar.f1 ? 'met' : 'MISSED'}`;
  return `  ${part.padEnd(18)} ${measureWords(measures)}${verdict}`;
}

function measurePart(pairs: readonly JudgedPair[], threshold: number): Measures {
  const scored = pairs.flatMap(({ isMatch, comparison: { score } }) =>
    isMatch === null ? [] : [{ score, isMatch }],
  );
  return measure(scored, threshold);
}

function measureWords(measures: Measures): string {
  const { matches, others, precision, recall, f1, falsePositives, auc } = measures;
  const figures = [
    others > 0 && matches > 0 && precision !== null ? `P ${tenth(precision)}` : null,
    recall === null ? null : `R ${tenth(recall)}`,
    f1 === null || matches === 0 ? null : `F1 ${tenth(f1)}`,
    auc === null ? null : `AUC ${auc.toFixed(3)}`,
    falsePositives === null ? null : `false positives ${tenth(falsePositives)} %`,
  ];
  return `${matches} one party, ${others} two: ${figures.filter((figure) => figure !== null).join('  ')}`;
}

function agreementLine(pairs: readonly JudgedPair[]): string {
  const scored = pairs.flatMap(({ comparison, otherScore }) =>
    otherScore === null ? [] : [[comparison.score, otherScore] as const],
  );
  const rank = agreement(scored);
  const said = rank === null ? 'no scores to compare with' : `rank agreement ${rank.toFixed(2)}`;
  return `  no labels: ${said}, ${scored.length} of ${pairs.length} pairs`;
}

function wrongLines({ name, pairs }: PairSet, threshold: number): readonly string[] {
  const wrong = pairs.filter((pair) => isCounted(pair) && !isRight(pair, threshold));
  return wrong.flatMap(({ row, left, right, isMatch, comparison: { score, evidence } }) => [
    `${name}:${row} ${isMatch ? 'one party' : 'two parties'}, scored ${score}: ${nameOf(left)} | ${nameOf(right)}`,
    ...evidence.map(
      ({ kind, seen, weight }) => `    ${weight.toFixed(2).padStart(6)}  ${kind}: ${seen}`,
    ),
  ]);
}

function nameOf({ names }: JudgedPair['left']): string {
  return names.map(({ text }) => text).join('; ');
}

function tenth(value: number): string {
  return value.toFixed(1);
}
