import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BookPart } from '../../ledger/book-part.ts';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import { dayAt, type Instant, instantOf } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { Card } from '../learning/card.ts';
import {
  MODEL_STATES,
  type ModelRecord,
  type ModelState,
  type ModelStep,
  modelPartOf,
  type Reference,
} from './model-record.ts';

/** A model that was just trained. */
export interface NewModel {
  readonly name: string;
  readonly edition: string;
  readonly content: string;
  readonly card: Card;
  readonly reference: Reference;
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

/** Registers a model as a candidate. @returns its id */
export async function recordModel(tx: Transaction, model: NewModel): Promise<string> {
  const { name, edition, content, card, reference, by, reason, at } = model;
  const id = uuidOf(at, `model/${tx.agency}/${name}/${edition}`);
  const hash = sha256(content);
  await tx.query(sql`
    insert into model (agency, id, name, edition, content, sha256, card, trained_by, trained_at)
    values (${tx.agency}, ${id}, ${name}, ${edition}, ${gzipSync(content)}, ${hash},
      ${canonical({ card, reference })}, ${by}, ${at})`);
  await recordStep(tx, id, { state: 'candidate', by, approver: null, reason, at });
  return id;
}

/** Records a step, and journals it. */
export async function recordStep(tx: Transaction, model: string, step: ModelStep): Promise<void> {
  const { state, by, approver, reason, at } = step;
  await tx.query(sql`
    insert into model_step (agency, model, step, state, by_whom, approver, reason, at)
    select ${tx.agency}, ${model}::uuid, count(*) + 1, ${state}, ${by}, ${approver}, ${reason}, ${at}
    from model_step where agency = ${tx.agency} and model = ${model}::uuid`);
  const facts = { state, approver, reason: sha256(reason) };
  await recordEvents(tx, [{ kind: 'model-step', subject: model, at, actor: by, facts }]);
}

/** The newest first. */
export async function listModels(tx: Transaction): Promise<readonly ModelRecord[]> {
  const rows = await tx.query(sql`
    select id, name, edition, sha256, card::text as card, trained_by, trained_at from model
    where agency = ${tx.agency} order by trained_at desc, id desc`);
  const steps = await listSteps(tx);
  return rows.map((row) => readModel(row, steps.get(String(row['id'])) ?? []));
}

/** By its id, or by `name/edition`; null when there is none. */
export async function findModel(tx: Transaction, named: string): Promise<ModelRecord | null> {
  const models = await listModels(tx);
  return (
    models.find(({ id, name, edition }) => id === named || `${name}/${edition}` === named) ?? null
  );
}

/** Models that stand in a state, those that came there first before the others. */
export async function listModelsIn(
  tx: Transaction,
  state: ModelState,
): Promise<readonly ModelRecord[]> {
  const models = await listModels(tx);
  return models.filter(({ steps }) => steps.at(-1)?.state === state).reverse();
}

/** The text that training wrote. A row that does not hash to what it says was changed behind our back. */
export async function readModelContent(tx: Transaction, id: string): Promise<string> {
  const [row] = await tx.query(sql`
    select content, sha256 from model where agency = ${tx.agency} and id = ${id}::uuid`);
  const content = row?.['content'];
  assert(Buffer.isBuffer(content), `no model ${id}`);
  const text = gunzipSync(content).toString('utf8');
  assert(sha256(text) === row?.['sha256'], `model ${id} was changed in the database`);
  return text;
}

/**
 * The model as a part of the Book, for whoever replays or publishes it.
 *
 * @param zone of the agency's seat
 */
export async function readModelPart(
  tx: Transaction,
  model: ModelRecord,
  zone: string,
): Promise<BookPart> {
  return modelPartOf(model, await readModelContent(tx, model.id), dayAt(model.trainedAt, zone));
}

async function listSteps(tx: Transaction): Promise<ReadonlyMap<string, readonly ModelStep[]>> {
  const rows = await tx.query(sql`
    select model, state, by_whom, approver, reason, at from model_step
    where agency = ${tx.agency} order by model, step`);
  const steps = new Map<string, ModelStep[]>();
  for (const row of rows) {
    const model = String(row['model']);
    steps.set(model, [...(steps.get(model) ?? []), readStep(row)]);
  }
  return steps;
}

function readStep(row: Row): ModelStep {
  const state = MODEL_STATES.find((known) => known === row['state']);
  assert(state !== undefined, `not a state of a model: ${String(row['state'])}`);
  return {
    state,
    by: String(row['by_whom']),
    approver: row['approver'] === null ? null : String(row['approver']),
    reason: String(row['reason']),
    at: readInstant(row['at']),
  };
}

function readModel(row: Row, steps: readonly ModelStep[]): ModelRecord {
  const kept = JSON.parse(String(row['card'])) as { card: Card; reference: Reference };
  return {
    id: String(row['id']),
    name: String(row['name']),
    edition: String(row['edition']),
    sha256: String(row['sha256']),
    ...kept,
    trainedBy: String(row['trained_by']),
    trainedAt: readInstant(row['trained_at']),
    steps,
  };
}

function readInstant(value: unknown): Instant {
  assert(value instanceof Date);
  return instantOf(value.getTime());
}
