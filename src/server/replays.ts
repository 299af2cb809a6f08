import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPast, type Past } from '../decision/replay/past.store.ts';
import { PAST_EDITION, PAST_TABLES } from '../decision/replay/past.ts';
import { updatePast } from '../decision/replay/past-update.store.ts';
import { previewCondition } from '../decision/replay/preview.store.ts';
import { replay } from '../decision/replay/replay.ts';
import { replayPolicyIn } from '../decision/replay/replay-policy.parse.ts';
import { type AskedReplay, recordReport } from '../decision/replay/replay-record.store.ts';
import type { Replaying, ReplayState } from '../decision/replay/replaying.ts';
import type { ReplayReport } from '../decision/replay/report.ts';
import { listBookParts } from '../ledger/book-part.store.ts';
import { millisecondsOf } from '../terms/day.ts';
import { ok, type Result } from '../terms/result.ts';
import type { House } from './house.ts';
import { runTask } from './run-task.ts';
import type { Progress } from './tasks.ts';

/** Threads that one replay is shared among. */
const SHARES = 2;

/** The part of a house that a replay needs. */
export type ReplayHouse = Pick<House, 'config' | 'database' | 'agency' | 'now' | 'book'>;

/** How old the past may be that a preview is asked of. */
const PREVIEW_AGE_MS = 60_000;

/**
 * Opens the past of a house, in its data folder.
 *
 * A past that was written with another vocabulary is removed: it is written anew from the records.
 */
export function openHousePast({ config, agency }: ReplayHouse): Promise<Past> {
  const all = join(config.dataFolder, 'past', agency.id);
  const folder = join(all, PAST_EDITION);
  for (const table of PAST_TABLES) mkdirSync(join(folder, table), { recursive: true });
  for (const edition of readdirSync(all)) {
    if (edition !== PAST_EDITION) rmSync(join(all, edition), { recursive: true });
  }
  return openPast(folder, SHARES);
}

/**
 * Replays and records what it showed.
 *
 * @param progress told how many questions are done
 * @faults replay-policy-missing, and those of `compileRehearsal`
 */
export async function runReplay(
  house: ReplayHouse,
  asked: AskedReplay,
  progress?: Progress,
): Promise<Result<{ readonly report: ReplayReport; readonly sha256: string }>> {
  const { database, agency, now, book } = house;
  const parts = await database.as(agency.id, (tx) => listBookParts(tx, now()));
  const policy = replayPolicyIn(parts);
  if (!policy.ok) return policy;
  const past = await openHousePast(house);
  try {
    await updatePast(database, agency.id, past, book());
    const request = { ...asked, parts, policy: policy.value };
    const run = (share: Parameters<typeof runTask<'replay'>>[1], told: Progress) =>
      runTask('replay', share, told);
    const replayed = await replay(past, request, SHARES, run, progress);
    if (!replayed.ok) return replayed;
    const report = replayed.value;
    const sha256 = await database.as(agency.id, (tx) => recordReport(tx, asked, report, now()));
    return ok({ report, sha256 });
  } finally {
    past.close();
  }
}

/**
 * What a server does for those who try things on the past: one replay after the other, previews beside.
 *
 * @returns it, and how it ends
 */
export function openReplaying(
  house: ReplayHouse,
): Replaying & { readonly close: () => Promise<void> } {
  const { database, agency, now, book } = house;
  const states = new Map<string, ReplayState>();
  const replays = oneAfterTheOther();
  const previews = oneAfterTheOther();
  let opened: Promise<Past> | null = null;
  let updatedAt = Number.NEGATIVE_INFINITY;
  const past = () => {
    opened ??= openHousePast(house);
    return opened;
  };
  const update = async () => {
    if (millisecondsOf(now()) - updatedAt < PREVIEW_AGE_MS) return;
    updatedAt = millisecondsOf(now());
    await updatePast(database, agency.id, await past(), book());
  };
  const run = async (asked: AskedReplay) => {
    const progress = (done: number, of: number) =>
      states.set(asked.id, { state: 'running', done, of });
    progress(0, 0);
    const ran = await runReplay(house, asked, progress);
    if (ran.ok) states.delete(asked.id);
    else states.set(asked.id, { state: 'refused', faults: ran.faults });
  };
  return {
    start: (asked) => {
      states.set(asked.id, { state: 'waiting' });
      replays
        .follow(() => run(asked))
        .catch((error: unknown) => {
          const detail = error instanceof Error ? error.message : String(error);
          states.set(asked.id, { state: 'failed', detail });
        });
    },
    stateOf: (id) => states.get(id) ?? { state: 'lost' },
    preview: (condition, lists, window) =>
      previews.follow(async () => {
        await update();
        return previewCondition(await past(), condition, lists, window);
      }),
    close: async () => {
      await Promise.all([replays.settled(), previews.settled()]);
      if (opened !== null) (await opened).close();
    },
  };
}

/** Work that waits for the work before it, whatever became of that. */
function oneAfterTheOther() {
  let before: Promise<unknown> = Promise.resolve();
  return {
    follow: <T>(work: () => Promise<T>): Promise<T> => {
      const own = before.then(work);
      before = own.catch(() => undefined);
      return own;
    },
    settled: () => before,
  };
}
