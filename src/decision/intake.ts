import type { Database } from '../ledger/database.ts';
import { findHead } from '../ledger/journal.store.ts';
import type { Head } from '../ledger/journal.ts';
import type { Answer } from './intake.store.ts';
import { takeIn } from './intake.store.ts';
import { HistoryOutage, type HistoryReader } from './workspace.store.ts';
import type { Arrival, Desk } from './workspace.ts';

/** The desk that takes filings in: many requests, few transactions. */
export interface Intake {
  /** Resolves when the filing, its decision and its journal entry are durable. */
  readonly file: (arrivals: readonly Arrival[]) => Promise<readonly Answer[]>;
  /** Resolves when nothing is under way any more. */
  readonly drain: () => Promise<void>;
}

/** What the intake is given by its door. */
export interface IntakeSettings {
  readonly database: Database;
  readonly agency: string;
  /** Asked at each batch, so that a new Book is used from the next one on. */
  readonly desk: () => Omit<Desk, 'agency' | 'outages'>;
  /** One journal chain for each transaction that may be under way; this process alone writes them. */
  readonly writers: readonly string[];
  readonly history: HistoryReader | null;
  /** Told of each answer after its commit. */
  readonly committed: (answers: readonly Answer[]) => void;
}

interface Waiting {
  readonly arrivals: readonly Arrival[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: unknown) => void;
}

/** More filings in one transaction make it slower to answer and hardly cheaper. */
const BATCH_FILINGS_MAX = 400;
/** Two batches that met each other's keys, or a forked chain after a lost connection: work it again. */
const ATTEMPTS_MAX = 4;
const WORTH_ANOTHER_ATTEMPT = new Set(['40P01', '40001', '23505']);

/**
 * Opens the intake of one agency.
 *
 * While a transaction is under way, what arrives waits and goes into the next one together: under
 * load hundreds of filings share a commit, and without load nobody waits.
 */
export function openIntake(settings: IntakeSettings): Intake {
  const waiting: Waiting[] = [];
  const idle = settings.writers.map((name) => ({ name, head: null as Head | null }));
  const writersCount = idle.length;
  let drained: (() => void)[] = [];

  const next = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const writer = idle.pop();
      if (writer === undefined) return;
      const taken = takeBatch(waiting);
      void work(settings, writer, taken)
        .catch(() => undefined)
        .then(() => {
          idle.push(writer);
          next();
        });
    }
    if (waiting.length === 0 && idle.length === writersCount) {
      for (const resolve of drained) resolve();
      drained = [];
    }
  };

  return {
    file: (arrivals) =>
      new Promise((resolve, reject) => {
        waiting.push({ arrivals, resolve, reject });
        next();
      }),
    drain: () =>
      new Promise((resolve) => {
        drained.push(resolve);
        next();
      }),
  };
}

function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let filings = 0;
  let count = 0;
  for (const one of waiting) {
    if (count > 0 && filings + one.arrivals.length > BATCH_FILINGS_MAX) break;
    filings += one.arrivals.length;
    count += 1;
  }
  return waiting.splice(0, count);
}

async function work(
  settings: IntakeSettings,
  writer: { readonly name: string; head: Head | null },
  taken: readonly Waiting[],
): Promise<void> {
  const arrivals = taken.flatMap((one) => one.arrivals);
  let answers: readonly Answer[];
  try {
    answers = await attempt(settings, writer, arrivals);
  } catch (error) {
    if (taken.length === 1) return taken[0]?.reject(error);
    // One request that cannot be written must not take its neighbours with it: each goes alone.
    for (const one of taken) await work(settings, writer, [one]);
    return;
  }
  settings.committed(answers);
  let from = 0;
  for (const one of taken) {
    one.resolve(answers.slice(from, from + one.arrivals.length));
    from += one.arrivals.length;
  }
}

async function attempt(
  settings: IntakeSettings,
  writer: { readonly name: string; head: Head | null },
  arrivals: readonly Arrival[],
): Promise<readonly Answer[]> {
  let outages: Desk['outages'] =
    settings.history === null
      ? [{ layer: 'history', how: 'absent', detail: 'nobody reads it' }]
      : [];
  for (let count = 1; ; count += 1) {
    const desk: Desk = { ...settings.desk(), agency: settings.agency, outages };
    const history = outages.length > 0 ? null : settings.history;
    try {
      const batch = await settings.database.as(settings.agency, async (tx) => {
        const head = writer.head ?? (await findHead(tx, writer.name));
        return takeIn(tx, arrivals, desk, { name: writer.name, head }, history);
      });
      writer.head = batch.head;
      return batch.answers;
    } catch (error) {
      writer.head = null;
      if (error instanceof HistoryOutage) outages = [error.outage];
      else if (count >= ATTEMPTS_MAX || !isWorthAnother(error)) throw error;
    }
  }
}

function isWorthAnother(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_ANOTHER_ATTEMPT.has(String(error.code));
}
