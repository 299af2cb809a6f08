import assert from 'node:assert/strict';
import { joiningKeys } from '../filing/consignment.ts';
import type { Database } from '../ledger/database.ts';
import { findHead } from '../ledger/journal.store.ts';
import type { Head } from '../ledger/journal.ts';
import { RowBytes } from '../ledger/row-bytes.ts';
import type { Answer, Writer } from './intake.store.ts';
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
  readonly writer: Writer;
  readonly waiting: Waiting[];
  /** Filings that wait or are under way. */
  load: number;
  /** Null when the chain must be read again before it is written. */
  head: Head | null;
  busy: boolean;
}

/** Filings that will probably meet, and the lane in which they queue while any of them is under way. */
interface Company {
  readonly lane: Lane;
  count: number;
}

/** More filings in one transaction make it slower to answer and hardly cheaper. */
const BATCH_FILINGS_MAX = 400;
/** Each key is a lock, and PostgreSQL keeps 6,400 for all its transactions unless it is told otherwise. */
const BATCH_KEYS_MAX = 1_500;
/** A parcel also locks the days of its consignee and of its address. */
const PARCEL_DAYS = 2;
/** Two batches that met each other's keys, or a forked chain after a lost connection: work it again. */
const ATTEMPTS_MAX = 4;
const WORTH_ANOTHER_ATTEMPT = new Set(['40P01', '40001', '23505']);

/**
 * Opens the intake of one agency.
 *
 * While a transaction is under way, what arrives waits and goes into the next one together: under
 * load hundreds of filings share a commit, and without load nobody waits. Filings that will meet
 * (the same bill, a permit) queue in the same lane, so that lanes seldom wait for each other's locks;
 * all others go where there is least to do.
 */
export function openIntake(settings: IntakeSettings): Intake {
  assert(settings.writers.length > 0, 'an intake writes a journal');
  const lanes = settings.writers.map((name): Lane => {
    const own = { name, filings: new RowBytes(), decisions: new RowBytes() };
    return { writer: own, waiting: [], load: 0, head: null, busy: false };
  });
  const companies = new Map<string, Company>();
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

  /** Where its company is already; else the lane with the least to do. */
  const join = (name: string): Company => {
    const known = companies.get(name);
    if (known !== undefined) return known;
    const lane = lanes.reduce((least, other) => (other.load < least.load ? other : least));
    const company = { lane, count: 0 };
    companies.set(name, company);
    return company;
  };

  const fileOne = async (arrival: Arrival): Promise<Answer> => {
    const name = companyOf(arrival);
    const company = join(name);
    const { lane } = company;
    company.count += 1;
    lane.load += 1;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        lane.waiting.push({ arrival, resolve, reject });
        // After this turn, so that what is filed together starts together.
        if (lane.busy) return;
        lane.busy = true;
        queueMicrotask(() => void run(lane));
      });
    } finally {
      lane.load -= 1;
      company.count -= 1;
      if (company.count === 0) companies.delete(name);
    }
  };

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
    const { filing } = arrival.received;
    keys += joiningKeys(filing).length + (filing.kind === 'parcel' ? PARCEL_DAYS : 0);
    if (count > 0 && keys > BATCH_KEYS_MAX) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

/** Equal for filings that probably meet: parts of one bill, parcels to one address, and everything that draws on permits. */
function companyOf({ received: { filing } }: Arrival): string {
  if (filing.kind === 'entry' && filing.lines.some((line) => line.permits.length > 0)) {
    return 'permits';
  }
  // A person's day is summed under a lock.
  if (filing.kind === 'parcel') return filing.consignee.address ?? filing.consignee.name;
  const bill = 'bills' in filing ? filing.bills[0] : undefined;
  return bill ?? filing.reference;
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
        const head = lane.head ?? (await findHead(tx, lane.writer.name));
        return takeIn(tx, arrivals, desk, lane.writer, head, history);
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
