import { compileBook } from '../src/decision/book.parse.ts';
import type { Book } from '../src/decision/book.ts';
import { decide } from '../src/decision/decide.ts';
import type { Decision, Question } from '../src/decision/decision.ts';
import { askedOfModel, legalDay } from '../src/decision/evidence.ts';
import { weightOfExploring } from '../src/decision/selection/exploration.ts';
import { isCompulsory, worthOf } from '../src/decision/selection/worth.ts';
import type { BookPart } from '../src/ledger/book-part.ts';
import { partyKey } from '../src/party/party.ts';
import { LANES } from '../src/risk/criterion.ts';
import { featuresOf } from '../src/risk/feature/features.ts';
import type { SelectedBy } from '../src/risk/finding.ts';
import type { Examined } from '../src/simulation/examination.ts';
import { createRandom, type Random } from '../src/simulation/random.ts';
import { canonical } from '../src/terms/canonical.ts';
import { type Instant, millisecondsOf } from '../src/terms/day.ts';
import { openLessons } from './targeting-lessons.ts';
import { openMemory } from './targeting-memory.ts';
import type { Candidate, TradeDay } from './targeting-world.ts';

/** An entry chosen for examination. */
export interface Pick {
  readonly candidate: Candidate;
  readonly by: SelectedBy;
}

/** A way of choosing what a day's officers examine. It is told nothing but what they found. */
export interface Strategy {
  readonly name: string;
  /** A day on which nobody examines: seen, and not chosen from. */
  readonly watch: (day: TradeDay) => void;
  /** No more than so many entries of a day. */
  readonly choose: (day: TradeDay, capacity: number) => readonly Pick[];
  /** @param known the moment from which on it may be used */
  readonly learn: (pick: Pick, examined: Examined, known: Instant) => void;
  /** After each day on which it is time to learn; answers what is worth telling, null when nothing is. */
  readonly retrain: () => string | null;
}

const IDLE = { watch: () => undefined, learn: () => undefined, retrain: () => null };

/** By chance alone. */
export function byChance(seed: string): Strategy {
  const random = createRandom(`${seed}/chance`);
  return {
    ...IDLE,
    name: 'random',
    choose: ({ candidates }, capacity) =>
      shuffled(random, candidates)
        .slice(0, capacity)
        .map((candidate) => ({ candidate, by: 'exploration' })),
  };
}

/** The one rule of the greatest declared value. */
export function byValue(): Strategy {
  return {
    ...IDLE,
    name: 'rank by value',
    choose: ({ candidates }, capacity) =>
      best(candidates, capacity, declaredValue).map((candidate) => ({ candidate, by: 'officer' })),
  };
}

/** The one rule of how often its importer was found out; chance where nothing sets them apart. */
export function byImporter(seed: string): Strategy {
  const random = createRandom(`${seed}/importers`);
  const examinedOf = new Map<string, { examined: number; found: number }>();
  const rateOf = ({ entry }: Candidate) => {
    const { examined, found } = examinedOf.get(partyKey(entry.importer)) ?? NONE;
    return (found + SMOOTHING * USUAL_RATE) / (examined + SMOOTHING);
  };
  return {
    ...IDLE,
    name: 'rank by importer history',
    choose: ({ candidates }, capacity) =>
      best(shuffled(random, candidates), capacity, rateOf).map((candidate) => ({
        candidate,
        by: 'officer',
      })),
    learn: ({ candidate }, { discrepancies }) => {
      const key = partyKey(candidate.entry.importer);
      const { examined, found } = examinedOf.get(key) ?? NONE;
      const violated = discrepancies.length > 0 ? 1 : 0;
      examinedOf.set(key, { examined: examined + 1, found: found + violated });
    },
  };
}

const NONE = { examined: 0, found: 0 };
const SMOOTHING = 10;
const USUAL_RATE = 0.03;

/** The starter criteria: the strictest lane that they ask for, and then their points. */
export function byCriteria(seed: string, parts: readonly BookPart[]): Strategy {
  const random = createRandom(`${seed}/criteria`);
  const memory = openMemory(seed);
  const book = bookOf(parts);
  const gravity = ({ decision }: Judged) =>
    strictness(decision) * STRICTER_THAN_POINTS + decision.score;
  return {
    ...IDLE,
    name: 'criteria alone',
    watch: ({ candidates }) => candidates.forEach(memory.watch),
    choose: ({ candidates }, capacity) => {
      const judged = shuffled(random, judge(candidates, memory.ask, book));
      return best(judged, capacity, gravity).map(({ candidate }) => ({
        candidate,
        by: 'criteria',
      }));
    },
    learn: ({ candidate }, examined, known) => memory.learn(candidate, examined, known),
  };
}

const STRICTER_THAN_POINTS = 10_000;

/** Of what the criteria ask for: chance, degradation and missing parts are nobody's suspicion. */
function strictness({ reasons }: Decision): number {
  return reasons.reduce(
    (most, { layer, lane }) =>
      layer === 'criteria' && lane !== null ? Math.max(most, LANES.indexOf(lane)) : most,
    0,
  );
}

/** How a strategy that learns goes about it. */
export interface LearnerSettings {
  readonly name: string;
  /** Without criteria the model sees filings and findings alone. */
  readonly criteria: boolean;
  /** Whether the control sample is drawn. */
  readonly control: boolean;
  /** Whether the policy's share of the capacity goes to what is little known once there is a model. */
  readonly explores: boolean;
  /** The share until there is a model. */
  readonly explorationAtFirst: number;
}

export const MODEL_ALONE: LearnerSettings = {
  name: 'model alone',
  criteria: false,
  control: false,
  explores: false,
  explorationAtFirst: 1,
};

export const FULL_SYSTEM: LearnerSettings = {
  name: 'full system',
  criteria: true,
  control: true,
  explores: true,
  explorationAtFirst: 0.5,
};

/**
 * Decides each entry by the Book with the model learned from what was inspected so far, and examines what
 * must be, the control sample, what is little known, and then what is worth most.
 */
export function byModel(
  seed: string,
  starter: readonly BookPart[],
  settings: LearnerSettings,
): Strategy {
  const random = createRandom(`${seed}/${settings.name}`);
  const memory = openMemory(seed);
  const lessons = openLessons();
  const parts = settings.criteria ? starter : starter.filter(({ kind }) => kind !== 'criterion');
  let book = bookOf(parts);
  let chosen = new Map<Candidate, Lesson>();

  const choose = ({ candidates }: TradeDay, capacity: number): readonly Pick[] => {
    const judged = judge(candidates, memory.ask, book);
    const selected = select(random, judged, book, capacity, settings);
    chosen = new Map(selected.map((one) => [one.candidate, one]));
    return selected.map(({ candidate, by }) => ({ candidate, by }));
  };
  return {
    name: settings.name,
    watch: ({ candidates }) => candidates.forEach(memory.watch),
    choose,
    learn: ({ candidate }, examined, known) => {
      memory.learn(candidate, examined, known);
      const lesson = chosen.get(candidate);
      if (lesson === undefined) throw new Error('nobody chose what was examined');
      lessons.add({
        features: featuresOf(askedOf(lesson, book)),
        examined,
        inclusion: lesson.inclusion,
        at: millisecondsOf(candidate.at),
      });
    },
    retrain: () => {
      const { part, card } = lessons.train();
      book = bookOf([...parts, part]);
      return `  ${settings.name}: ${card}`;
    },
  };
}

/** A candidate with what was decided about it. */
interface Judged {
  readonly candidate: Candidate;
  readonly question: Question;
  readonly decision: Decision;
}

/** One that was selected, and how likely that was. */
interface Lesson extends Judged {
  readonly by: SelectedBy;
  readonly inclusion: number;
}

function judge(
  candidates: readonly Candidate[],
  ask: (candidate: Candidate) => Question,
  book: Book,
): readonly Judged[] {
  return candidates.map((candidate) => {
    const question = ask(candidate);
    const [decision] = decide([question], book);
    if (decision === undefined) throw new Error('a question without a decision');
    return { candidate, question, decision };
  });
}

function select(
  random: Random,
  judged: readonly Judged[],
  book: Book,
  capacity: number,
  { control, explores, explorationAtFirst }: LearnerSettings,
): readonly Lesson[] {
  const { policy } = book;
  const compulsory = judged.filter(({ decision }) => isCompulsory(decision, policy));
  const taken = new Map<Judged, Lesson>();
  const take = (one: Judged, by: SelectedBy, inclusion: number) => {
    if (taken.size < capacity && !taken.has(one)) taken.set(one, { ...one, by, inclusion });
  };
  for (const one of compulsory) take(one, 'compulsory', 1);
  if (control) {
    for (const one of judged) {
      const { drawn, ratePpm } = one.decision.control;
      if (drawn) take(one, 'control', ratePpm / 1_000_000);
    }
  }
  const left = judged.filter((one) => !taken.has(one));
  const worth = ({ decision }: Judged) => worthOf(decision, decision.targeting, policy.selection);
  const later = explores ? policy.selection.explorationPpm / 1_000_000 : 0;
  const share = book.scorer === null ? explorationAtFirst : later;
  const chances = explorationChances(left, worth, share * (capacity - taken.size));
  left.forEach((one, place) => {
    const chance = chances[place] ?? 0;
    if (random.happens(chance)) take(one, 'exploration', chance);
  });
  const by = book.scorer === null ? 'criteria' : 'model';
  for (const one of best(shuffled(random, left), capacity, worth)) take(one, by, 1);
  return withCertainty([...taken.values()], by, worth);
}

/** What chance chose and the ranking would have chosen as well was certain to be examined. */
function withCertainty(
  lessons: readonly Lesson[],
  ranked: SelectedBy,
  worth: (one: Judged) => number,
): readonly Lesson[] {
  const cut = lessons
    .filter(({ by }) => by === ranked)
    .reduce((least, one) => Math.min(least, worth(one)), Number.POSITIVE_INFINITY);
  return lessons.map((one) => (worth(one) > cut ? { ...one, inclusion: 1 } : one));
}

/** The chance of each to be looked at to find out; they sum to about `places`. */
function explorationChances(
  judged: readonly Judged[],
  worth: (one: Judged) => number,
  places: number,
): readonly number[] {
  const weights = judged.map((one) =>
    weightOfExploring({
      probability: one.decision.targeting?.probability ?? null,
      novelty: one.decision.novelty ?? 1 / (1 + one.question.history.importerFilings),
      valueCents: worth(one),
    }),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.min(1, (places * weight) / total));
}

function askedOf({ question, decision }: Judged, book: Book) {
  const { assessments, screening, reasons } = decision;
  const signals = reasons.filter(({ layer }) => layer === 'criteria');
  const answers = { assessments, screening, history: question.history, signals };
  return askedOfModel(question, book, legalDay(question, book), answers);
}

function bookOf(parts: readonly BookPart[]): Book {
  const compiled = compileBook(parts);
  if (!compiled.ok) throw new Error(canonical(compiled.faults.slice(0, 3)));
  return compiled.value;
}

function declaredValue({ entry }: Candidate): number {
  return entry.lines.reduce((sum, { value }) => sum + Number(value.amount), 0);
}

/** The greatest by a figure; the first of equals. */
function best<T>(
  choices: readonly T[],
  count: number,
  figure: (choice: T) => number,
): readonly T[] {
  return choices
    .map((choice) => ({ choice, figure: figure(choice) }))
    .sort((a, b) => b.figure - a.figure)
    .slice(0, count)
    .map(({ choice }) => choice);
}

/** In chance order. */
function shuffled<T>(random: Random, choices: readonly T[]): readonly T[] {
  return choices
    .map((choice) => ({ choice, place: random.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ choice }) => choice);
}
