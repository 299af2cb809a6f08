import { compileBook } from '../decision/book.parse.ts';
import { midnightAt } from '../decision/consignment.parse.ts';
import { candidateHash } from '../decision/replay/candidate.ts';
import {
  countControl,
  type ExaminedPlace,
  listExamined,
  listSample,
  type Span,
} from '../decision/replay/learning.store.ts';
import {
  type Examined,
  emptyGathering,
  gather,
  sampledOf,
  trainingOf,
} from '../decision/replay/learnt-from.ts';
import type { AskedOfModel } from '../decision/replay/modelling.ts';
import { replayPolicyIn } from '../decision/replay/replay-policy.parse.ts';
import { findVerdictOf } from '../decision/replay/replay-record.store.ts';
import type { Window } from '../decision/replay/report.ts';
import { listBookParts, publish } from '../ledger/book-part.store.ts';
import type { Transaction } from '../ledger/database.ts';
import { recordEvents } from '../ledger/journal.store.ts';
import { compileScorer } from '../risk/feature/scorer.parse.ts';
import type { Scorer } from '../risk/feature/scorer.ts';
import { claimReading, recordDriftReading } from '../risk/registry/drift-reading.store.ts';
import { type DriftReading, readDrift, referenceOf } from '../risk/registry/drift-reading.ts';
import { REGISTRY_FAULTS } from '../risk/registry/faults.ts';
import {
  listModelsIn,
  readModelContent,
  readModelPart,
  recordModel,
  recordStep,
} from '../risk/registry/model-record.store.ts';
import {
  type ModelRecord,
  type ModelState,
  needsTwo,
  stepFaults,
} from '../risk/registry/model-record.ts';
import { addDays, dayAt } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import type { ReplayHouse } from './replays.ts';
import { runTask } from './run-task.ts';
import type { Progress } from './tasks.ts';

/** The model's name in the Book, which holds one. */
const NAME = 'targeting';
/** Examinations read at once. */
const PAGE = 2_000;
/** Decisions that a model is held against; more would hardly move an index. */
const SAMPLE = 20_000;

/**
 * Trains a model on what was examined in some days, in a thread of its own, and registers it as a
 * candidate.
 *
 * @faults model-labels-few
 */
export async function trainFromRecords(
  house: ReplayHouse,
  window: Window,
  { by, reason }: AskedOfModel,
  progress?: Progress,
): Promise<Result<ModelRecord['id']>> {
  const { database, agency, now } = house;
  const span = spanOf(window, agency.zone);
  const gathered = await gatherExamined(house, span);
  const violations = gathered.violation.reduce((sum, label) => sum + label, 0);
  const of = gathered.violation.length;
  if (violations === 0 || violations === of) {
    const held = `${of} examinations, ${violations} violations`;
    return refuse(REGISTRY_FAULTS.fault('model-labels-few', '/from', held));
  }
  const at = now();
  const edition = at.replaceAll(/[-:.]/g, '');
  const training = trainingOf(`${NAME}/${edition}`, gathered);
  const { content, card } = await runTask('train', training, progress);
  const scorer = scorerOf(edition, content);
  return database.as(agency.id, async (tx) => {
    const reference = referenceOf(await sampleOf(tx, house, span, scorer));
    const model = { name: NAME, edition, content, card, reference, by, reason, at };
    return ok(await recordModel(tx, model));
  });
}

async function gatherExamined({ database, agency, book }: ReplayHouse, span: Span) {
  const gathered = emptyGathering();
  let after: ExaminedPlace | null = null;
  for (;;) {
    const place: ExaminedPlace | null = after;
    const page: readonly Examined[] = await database.as(agency.id, (tx) =>
      listExamined(tx, span, place, PAGE),
    );
    gather(gathered, page, book());
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return gathered;
    after = { at: last.question.at, id: last.decision.id };
  }
}

async function sampleOf(tx: Transaction, { book }: ReplayHouse, span: Span, scorer: Scorer) {
  const sample = await listSample(tx, span, SAMPLE);
  return sampledOf(sample, book(), scorer, await countControl(tx, span));
}

/**
 * Takes a step of a model. One that changes the Book is its publication, by whoever trained the model
 * and a second person, in one transaction with the step; the champion before retires with it.
 *
 * @faults model-step-unlawful model-reason-short model-replay-failed, and those of `publish`
 */
export function stepModel(
  { database, agency, now }: ReplayHouse,
  model: ModelRecord,
  state: ModelState,
  { by, reason }: AskedOfModel,
): Promise<Result<null>> {
  return database.as(agency.id, async (tx) => {
    const at = now();
    const faults = stepFaults(model, state, reason);
    if (faults.length > 0) return refuse(...faults);
    if (!needsTwo(model, state)) {
      await recordStep(tx, model.id, { state, by, approver: null, reason, at });
      return ok(null);
    }
    const people = { author: model.trainedBy, approver: by, reason, at };
    const change =
      state === 'champion'
        ? { parts: [await readModelPart(tx, model, agency.zone)], withdrawn: [] }
        : { parts: [], withdrawn: [`model/${model.name}`] };
    const verdict = await findVerdictOf(tx, candidateHash(change));
    if (verdict !== null && !verdict.passed) {
      return refuse(REGISTRY_FAULTS.fault('model-replay-failed', '', verdict.id));
    }
    const published = await publish(tx, { ...people, ...change }, compileBook);
    if (!published.ok) return published;
    await recordEvents(tx, [published.value]);
    const step = { by: people.author, approver: by, reason, at };
    for (const before of await listModelsIn(tx, 'champion')) {
      await recordStep(tx, before.id, { ...step, state: 'retired' });
    }
    if (state === 'champion') await recordStep(tx, model.id, { ...step, state });
    return ok(null);
  });
}

/**
 * Holds the trade of some days against that in which a model was trained, and records what was seen.
 *
 * @faults replay-policy-missing replay-policy-shape
 */
export async function readModelDrift(
  house: ReplayHouse,
  model: ModelRecord,
  window: Window,
): Promise<Result<DriftReading>> {
  const { database, agency, now } = house;
  return database.as(agency.id, async (tx) => {
    const policy = replayPolicyIn(await listBookParts(tx, now()));
    if (!policy.ok) return policy;
    const scorer = scorerOf(model.edition, await readModelContent(tx, model.id));
    const sampled = await sampleOf(tx, house, spanOf(window, agency.zone), scorer);
    const reading = readDrift(model.reference, sampled, policy.value.drift);
    await recordDriftReading(tx, { model: model.id, at: now(), ...window, reading });
    return ok(reading);
  });
}

/**
 * Reads the champion's drift over the days before today, once for each day, however many servers ask.
 *
 * @returns what was read; null where nothing was left to read, or nobody is champion
 */
export async function readDailyDrift(house: ReplayHouse): Promise<DriftReading | null> {
  const { database, agency, now } = house;
  return database.as(agency.id, async (tx) => {
    const [champion] = await listModelsIn(tx, 'champion');
    const to = addDays(dayAt(now(), agency.zone), -1);
    if (champion === undefined || !(await claimReading(tx, champion.id, to))) return null;
    const policy = replayPolicyIn(await listBookParts(tx, now()));
    const days = policy.ok ? policy.value.drift.dailyOverDays : null;
    if (days === null) return null;
    const read = await readModelDrift(house, champion, { from: addDays(to, 1 - days), to });
    return read.ok ? read.value : null;
  });
}

function spanOf({ from, to }: Window, zone: string): Span {
  const midnight = midnightAt(zone);
  return { from: midnight(from), before: midnight(addDays(to, 1)) };
}

/** @throws when what was trained or registered does not compile: a defect of ours */
function scorerOf(edition: string, content: string): Scorer {
  const compiled = compileScorer([{ name: NAME, edition, content }]);
  if (!compiled.ok || compiled.value === null) {
    throw new Error(`model ${NAME}/${edition} does not compile`);
  }
  return compiled.value;
}
