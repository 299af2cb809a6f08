import { parseArgs } from 'node:util';
import { compileBook } from '../src/decision/book.parse.ts';
import type { BookPart } from '../src/ledger/book-part.ts';
import type { Examined } from '../src/simulation/examination.ts';
import { SCHEMES, type Scheme } from '../src/simulation/truth.ts';
import { compileTariff } from '../src/tariff/tariff-part.parse.ts';
import { shippedParts, starterPart } from '../src/tariff/test-tariff.ts';
import { canonical } from '../src/terms/canonical.ts';
import { addDays, type Instant } from '../src/terms/day.ts';
import { starterParts } from './parts.ts';
import {
  byChance,
  byCriteria,
  byImporter,
  byModel,
  byValue,
  FULL_SYSTEM,
  MODEL_ALONE,
  type Pick,
  type Strategy,
} from './targeting-strategies.ts';
import { reportOf, type Tally, tallyDays } from './targeting-tally.ts';
import {
  examined,
  openBlotter,
  type TradeDay,
  tradeDays,
  type WorldSettings,
  worldHash,
} from './targeting-world.ts';

/** The share of a day's entries that officers examine. */
const CAPACITY = 0.05;
/** Nobody learns before so many days: until then criteria and chance collect what there is to learn from. */
const FIRST_LESSON = 7;
/** One training in so many days is told of. */
const TOLD_DAYS = 7;

/**
 * What strategies find of planted violations and of the duty that they evade, each in the same made-up
 * world with actors who hear of what is found.
 *
 * `--days 30 --entries 20000 --seed proof --new phoenix --learn 1 --only full` are the options; `--learn` says
 * how many days lie between two trainings.
 */
export async function benchTargeting(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: {
      days: { type: 'string', default: '30' },
      entries: { type: 'string', default: '20000' },
      seed: { type: 'string', default: 'proof' },
      new: { type: 'string', default: 'phoenix' },
      learn: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  const world: WorldSettings = {
    seed: String(values.seed),
    days: Number(values.days),
    entriesPerDay: Number(values.entries),
    newScheme: schemeOf(String(values.new)),
  };
  const every = Number(values.learn);
  const tallies: Tally[] = [];
  const told: string[] = [];
  for (const make of STRATEGIES) {
    const strategy = make(world.seed);
    if (!strategy.name.includes(String(values.only))) continue;
    const began = performance.now();
    tallies.push(follow(strategy, world, every, (line) => told.push(line)));
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.error(`  (${strategy.name}: ${seconds} s)`);
  }
  return [
    `targeting: ${world.days} days of ${world.entriesPerDay} entries, ${CAPACITY * 100} % of them examined, seed ${world.seed}, learning every ${every === 1 ? 'day' : `${every} days`}, simulator ${worldHash().slice(0, 16)}`,
    ...reportOf(tallies, world.newScheme),
    ...told,
  ];
}

function schemeOf(name: string): Scheme {
  const scheme = SCHEMES.find((one) => one === name);
  if (scheme === undefined) throw new Error(`no scheme ${name}: ${SCHEMES.join(', ')}`);
  return scheme;
}

const PARTS = withProofPolicy(starterParts());

const STRATEGIES: readonly ((seed: string) => Strategy)[] = [
  byChance,
  byValue,
  byImporter,
  (seed) => byCriteria(seed, PARTS),
  (seed) => byModel(seed, PARTS, MODEL_ALONE),
  (seed) => byModel(seed, PARTS, FULL_SYSTEM),
];

/**
 * The starter policy with the control sample and the worths that the proof declares: one entry in two
 * hundred is a control, a violation found is worth 10,000 dollars beside its duty, a critical one 25,000 more.
 */
function withProofPolicy(parts: readonly BookPart[]): readonly BookPart[] {
  return parts.map((part) => {
    if (part.kind !== 'policy') return part;
    const policy = JSON.parse(part.content);
    policy.control.defaultPpm = 5_000;
    policy.control.strataPpm = {};
    policy.selection.violationCents = 1_000_000;
    policy.selection.criticalCents = 2_500_000;
    return { ...part, edition: 'proof', content: canonical(policy) };
  });
}

/** Lets a strategy choose day by day, examines what it chose, and tells it and the actors what was found. */
function follow(
  strategy: Strategy,
  world: WorldSettings,
  every: number,
  tell: (line: string) => void,
): Tally {
  const { filingRules, law } = ground();
  const blotter = openBlotter();
  const tally = tallyDays(strategy.name, world.newScheme);
  for (const day of tradeDays(world, filingRules, law, blotter)) {
    if (day.number < 0) {
      strategy.watch(day);
      continue;
    }
    const picks = strategy.choose(day, Math.round(CAPACITY * day.candidates.length));
    const outcomes = picks.map((pick) => ({ pick, found: examined(world.seed, pick.candidate) }));
    teach(strategy, day, outcomes);
    for (const { pick, found } of outcomes) {
      const { truth } = pick.candidate;
      if (truth !== null && found.discrepancies.length > 0) blotter.record(truth.actor, day.number);
    }
    tally.count(day, outcomes);
    const learned = day.number + 1 - FIRST_LESSON;
    if (learned < 0 || learned % every !== 0) continue;
    const line = strategy.retrain();
    if (line !== null && learned % TOLD_DAYS === 0) tell(`${line} (after day ${day.number + 1})`);
  }
  return tally;
}

/** What is found on one day is known on the next. */
function teach(
  strategy: Strategy,
  { day }: TradeDay,
  outcomes: readonly { readonly pick: Pick; readonly found: Examined }[],
): void {
  const known = `${addDays(day, 1)}T00:00:00.000Z` as Instant;
  for (const { pick, found } of outcomes) strategy.learn(pick, found, known);
}

function ground() {
  const book = compileBook(PARTS);
  const law = compileTariff([...shippedParts(), starterPart()]);
  if (!book.ok || !law.ok) throw new Error('the starter law does not compile');
  return { filingRules: book.value.filingRules, law: law.value };
}
