import type { Book } from '../src/decision/book.ts';
import { decide } from '../src/decision/decide.ts';
import type { Question } from '../src/decision/decision.ts';
import { openFeatureHistory } from '../src/risk/feature/feature-history.ts';
import { FEATURES, featuresOf } from '../src/risk/feature/features.ts';
import { type FeatureInput, type Ground, groundOf } from '../src/risk/feature/ground.ts';
import { scorerOf } from '../src/risk/feature/scorer.ts';
import { compileModel } from '../src/risk/learning/model.parse.ts';
import { DEFAULT_SETTINGS } from '../src/risk/learning/settings.ts';
import { trainModel } from '../src/risk/learning/train.ts';
import { canonical } from '../src/terms/canonical.ts';
import { millisecondsOf } from '../src/terms/day.ts';

const ROUNDS = 20;
/** Rows that the model is trained on: enough for all its trees. */
const ROWS = 20_000;

/** What features and a model of the usual size cost a decision. */
export function benchScoring(book: Book, questions: readonly Question[]): string[] {
  const grounds: Ground[] = [];
  const spy = (ground: Ground) => {
    grounds.push(ground);
    throw new Error('only looked at');
  };
  const told = withTallies(questions);
  decide(told, { ...book, layers: { ...book.layers, model: spy } });
  const inputs = grounds.map((ground) => ground.input);
  const { scorer, trees } = someScorer(inputs);
  const values = inputs.map((input) => featuresOf(input));
  const each = (work: (input: FeatureInput, at: number) => unknown) =>
    bestMicroseconds(() => inputs.forEach(work), inputs.length);
  const features = each((input) => featuresOf(input));
  const looked = each((input) => groundOf(input));
  const scored = each((_input, at) => scorer.model.score(values[at] ?? new Float64Array(0)));
  const both = each((input) => scorer.score(groundOf(input)));
  const bare = bestMicroseconds(() => decide(told, book), told.length);
  const modelled = { ...book, layers: { ...book.layers, model: scorer.score } };
  const whole = bestMicroseconds(() => decide(told, modelled), told.length);
  const tallies = told.reduce(
    (sum, { history }) => sum + JSON.stringify(history.tallies).length,
    0,
  );
  return [
    `model, at best of ${ROUNDS} rounds: ${FEATURES.length} features, ${trees} trees of violations, ${ROWS} rows of chance labels`,
    `  ${looked.toFixed(1)} µs to look up what is known, ${features.toFixed(1)} µs with all features, ${scored.toFixed(1)} µs the model alone (binding: 20), ${both.toFixed(1)} µs together`,
    `  decide: ${bare.toFixed(1)} µs without and ${whole.toFixed(1)} µs with the model; ${(tallies / told.length).toFixed(0)} bytes of tallies a question`,
  ];
}

/** Each question with what the earlier ones taught. */
function withTallies(questions: readonly Question[]): readonly Question[] {
  const history = openFeatureHistory();
  for (const { consignment } of questions.slice(0, -1)) {
    const [first] = questions;
    if (first !== undefined) history.observe(consignment, first.at);
  }
  return questions.map((question) => {
    const at = `${question.at.slice(0, 10)}T23:59:59.000Z` as Question['at'];
    const tallies = history.read(question.consignment, at);
    return { ...question, history: { ...question.history, tallies } };
  });
}

/** A model of the usual size on labels of chance; what it says means nothing. */
export function trainOnChance(inputs: readonly FeatureInput[]) {
  const rows = inputs.map((input) => featuresOf(input));
  const columns = FEATURES.map((_, feature) =>
    Float64Array.from({ length: ROWS }, (_row, row) => rows[row % rows.length]?.[feature] ?? NaN),
  );
  // A label that some features tell and chance blurs, so that all trees are grown.
  const violation = Float64Array.from({ length: ROWS }, (_, row) => {
    const value = rows[row % rows.length]?.[0] ?? 0;
    return (Math.imul(row + 1, 2_654_435_761) >>> 8) % 1_000 < 40 + value * 8 ? 1 : 0;
  });
  const start = millisecondsOf(inputs[0]?.at ?? ('' as FeatureInput['at']));
  return trainModel({
    name: 'bench',
    features: FEATURES,
    columns,
    violation,
    critical: violation.map((one, row) => (row % 7 === 0 ? one : 0)),
    lossCents: violation.map((one) => one * 50_000),
    weights: new Float64Array(ROWS).fill(1),
    moments: Float64Array.from({ length: ROWS }, (_, row) => start + row),
    settings: { ...DEFAULT_SETTINGS, violation: { ...DEFAULT_SETTINGS.violation, patience: 300 } },
  });
}

function someScorer(inputs: readonly FeatureInput[]) {
  const trained = trainOnChance(inputs);
  const model = compileModel(trained.content);
  if (!model.ok) throw new Error(canonical(model.faults));
  const scorer = scorerOf(model.value, FEATURES, 'bench/1');
  return { scorer: { ...scorer, model: model.value }, trees: trained.card.trees.violation };
}

function bestMicroseconds(work: () => void, count: number): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return ((performance.now() - started) * 1_000) / count;
  }).sort((a, b) => a - b);
  return times[0] ?? 0;
}
