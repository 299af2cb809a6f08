import { joiningKeys } from '../filing/consignment.ts';
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
  /** One journal chain for each lane of transactions; this process alone writes them. */
  readonly writers: readonly string[];
  readonly history: HistoryReader | null;
  /** Told of each answer after its commit. */
  readonly committed: (answers: readonly Answer[]) => void;
}

interface Waiting {
  readonly arrival: Arrival;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** One journal chain, and the filings that wait to be written under it. */
interface Lane {
  readonly writer: string;
  readonly waiting: Waiting[];
  /** Null when the chain must be read again before it is written. */
  head: Head | null;
  busy: boolean;
}

/** More filings in one transaction make it slower to answer and hardly cheaper. */
const BATCH_FILINGS_MAX = 400;
/** Each key is a lock, and PostgreSQL keeps 6,400 for all its transactions unless it is told otherwise. */
const BATCH_KEYS_MAX = 1_500;
/** Two batches that met each other's keys, or a forked chain after a lost connection: work it again. */
const ATTEMPTS_MAX = 4;
const WORTH_ANOTHER_ATTEMPT = new Set(['40P01', '40001', '23505']);

/**
 * Opens the intake of one agency.
 *
 * While a transaction is under way, what arrives waits and goes into the next one together: under
 * load hundreds of filings share a commit, and without load nobody waits. Filings that will meet
 * (the same bill, a permit) queue in the same lane, so that lanes seldom wait for each other's locks.
 */
export function openIntake(settings: IntakeSettings): Intake {
  const lanes = settings.writers.map((writer): Lane => {
    return { writer, waiting: [], head: null, busy: false };
  });
  let drained: (() => void)[] = [];

  const run = async (lane: Lane) => {
    lane.busy = true;
    while (lane.waiting.length > 0) {
      await work(settings, lane, takeBatch(lane.waiting));
    }
    lane.busy = false;
    if (lanes.some((other) => other.busy)) return;
    for (const resolve of drained) resolve();
    drained = [];
  };

  const fileOne = (arrival: Arrival) =>
    new Promise<Answer>((resolve, reject) => {
      const lane = lanes[affinityOf(arrival) % lanes.length];
      if (lane === undefined) return reject(new Error('the intake has no journal to write'));
      lane.waiting.push({ arrival, resolve, reject });
      // After this turn, so that what is filed together starts together.
      if (!lane.busy) {
        lane.busy = true;
        queueMicrotask(() => void run(lane));
      }
    });

  return {
    file: (arrivals) => Promise.all(arrivals.map(fileOne)),
    drain: () =>
      lanes.some((lane) => lane.busy)
        ? new Promise((resolve) => drained.push(resolve))
        : Promise.resolve(),
  };
}

/** The next filings in order, as many as one transaction should take; one at least. */
function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let count = 0;
  let keys = 0;
  for (const { arrival } of waiting.slice(0, BATCH_FILINGS_MAX)) {
    keys += joiningKeys(arrival.received.filing).length;
    if (count > 0 && keys > BATCH_KEYS_MAX) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

/** Equal for filings that probably meet: parts of one bill, and everything that draws on permits. */
function affinityOf({ received: { filing } }: Arrival): number {
  if (filing.kind === 'entry' && filing.lines.some((line) => line.permits.length > 0)) return 0;
  const bill = 'bills' in filing ? filing.bills[0] : undefined;
  const name = bill ?? filing.reference;
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = (hash * 31 + name.charCodeAt(at)) >>> 0;
  return hash;
}

async function work(
  settings: IntakeSettings,
  lane: Lane,
  taken: readonly Waiting[],
): Promise<void> {
  let answers: readonly Answer[];
  try {
    answers = await attempt(
      settings,
      lane,
      taken.map((one) => one.arrival),
    );
  } catch (error) {
    if (taken.length === 1) return taken[0]?.reject(error);
    // One filing that cannot be written must not take its neighbours with it: each goes alone.
    for (const one of taken) await work(settings, lane, [one]);
    return;
  }
  settings.committed(answers);
  answers.forEach((answer, position) => {
    taken[position]?.resolve(answer);
  });
}

async function attempt(
  settings: IntakeSettings,
  lane: Lane,
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
        const head = lane.head ?? (await findHead(tx, lane.writer));
        return takeIn(tx, arrivals, desk, { name: lane.writer, head }, history);
      });
      lane.head = batch.head;
      return batch.answers;
    } catch (error) {
      // Whether a lost transaction was committed is unknown.
      lane.head = null;
      if (error instanceof HistoryOutage) outages = [error.outage];
      else if (count >= ATTEMPTS_MAX || !isWorthAnother(error)) throw error;
    }
  }
}

function isWorthAnother(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_ANOTHER_ATTEMPT.has(String(error.code));
}
