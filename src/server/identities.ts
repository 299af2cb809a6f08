import type { Database } from '../ledger/database.ts';
import { IDENTITY_FAULTS } from '../party/identity/faults.ts';
import { countKnown, findModel } from '../party/identity/model.store.ts';
import type { IdentityModel } from '../party/identity/model.ts';
import { identityNews } from '../party/identity/news.store.ts';
import { seekAllSuccessions } from '../party/identity/succession.store.ts';
import { type Renewed, takeCensus, writeResolution } from '../party/identity/whole.store.ts';
import type { Instant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { runTask } from './run-task.ts';

/** Fewer accounts teach nothing of how parties are written. */
const ACCOUNTS_MIN = 100;

/** What finding out who is who needs of the house. */
export interface Identified {
  readonly database: Database;
  readonly agency: string;
  readonly now: () => Instant;
}

/** How far a whole resolution is: accounts read, then pairs weighed; null where nobody knows how many. */
export type ResolutionProgress = (
  what: 'read' | 'weighed',
  done: number,
  of: number | null,
) => void;

/**
 * Finds out anew who all accounts are: learns how parties are written, weighs every pair that has something rare in
 * common, and settles by that and by what persons judged. The reckoning is done in a thread.
 *
 * @faults identity-mentions-few
 */
export async function resolveIdentities(
  { database, agency, now }: Identified,
  progress: ResolutionProgress = () => undefined,
): Promise<Result<Renewed>> {
  const census = await database.as(agency, (tx) =>
    takeCensus(tx, (read) => progress('read', read, null)),
  );
  const { columns, ...read } = census;
  if (columns.count < ACCOUNTS_MIN) {
    return refuse(IDENTITY_FAULTS.fault('identity-mentions-few', '', columns.count));
  }
  const resolved = await runTask('resolve-identities', columns, (done, of) =>
    progress('weighed', done, of),
  );
  return ok(await database.as(agency, (tx) => writeResolution(tx, read, resolved, now())));
}

/** Filings come in bursts: who is who is looked at when they have been counted into accounts. */
const LOOK_MILLISECONDS = 10_000;
/** When there are so many times more accounts than it was learned from, it is learned anew. */
const OUTGROWN = 2;

const DAY_CHARACTERS = '2026-11-22'.length;

/** What following needs beside. */
export interface IdentityFollowing extends Identified {
  /** Told when it did not come to an end; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Finds out who accounts are as something new is said of them, behind the intake and never in its way.
 *
 * @returns ends it, when the page under way is written
 */
export function keepIdentities({ failed, ...identified }: IdentityFollowing): () => Promise<void> {
  const { database, agency, now } = identified;
  let underWay: Promise<void> | null = null;
  let ended = false;
  let model: IdentityModel | null = null;
  let soughtOn = '';
  /** The silence of who was gone on with tells more each day. */
  const seek = async () => {
    const today = now().slice(0, DAY_CHARACTERS);
    if (today === soughtOn) return;
    await database.as(agency, (tx) => seekAllSuccessions(tx, now()));
    soughtOn = today;
  };
  const follow = async () => {
    const known = await database.as(agency, (tx) => countKnown(tx));
    if (known.learned > 0) await seek();
    if (known.waiting === 0) return;
    if (known.accounts >= Math.max(ACCOUNTS_MIN, OUTGROWN * known.learned)) {
      await resolveIdentities(identified);
      model = null;
    }
    for (let more = true; more && !ended; ) {
      more = await database.as(agency, async (tx) => {
        model ??= await findModel(tx);
        return model !== null && (await identityNews(tx, model, now())) > 0;
      });
    }
  };
  const look = setInterval(() => {
    underWay ??= follow()
      .catch(failed)
      .then(() => {
        underWay = null;
      });
  }, LOOK_MILLISECONDS);
  return async () => {
    ended = true;
    clearInterval(look);
    await underWay;
  };
}
