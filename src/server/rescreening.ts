import { setTimeout as pause } from 'node:timers/promises';
import { accountNews } from '../decision/account-news.store.ts';
import type { Book } from '../decision/book.ts';
import { hitNews } from '../decision/hit-news.store.ts';
import { moveListed } from '../decision/selection/listed-move.store.ts';
import { findPartContent } from '../ledger/book-part.store.ts';
import type { Database } from '../ledger/database.ts';
import { searchedEditions } from '../party/list/edition.store.ts';
import { listOfPart } from '../party/list/edition.ts';
import { entriesToAsk, type ListDelta } from '../party/list/list-change.ts';
import { fingerprintOf } from '../party/list.ts';
import {
  type AskedEntries,
  hitsOf,
  type ScreenedParty,
} from '../party/rescreen/delta-screening.ts';
import { lapseHits, recordHits } from '../party/rescreen/hit.store.ts';
import type { FoundHit, ListScreening } from '../party/rescreen/hit.ts';
import {
  advanceScreening,
  beginScreenings,
  compareScreening,
  completeScreening,
  describeAccounts,
  pageOfParties,
  type Reached,
} from '../party/rescreen/list-screening.store.ts';
import { type Day, dayAt, type Instant } from '../terms/day.ts';
import { runTask } from './run-task.ts';

/** What screening again needs of the house. */
export interface Rescreened {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly book: () => Book;
  readonly now: () => Instant;
  /** Told when something could not be done; it is tried again. */
  readonly failed: (error: unknown) => void;
  /** Runs what takes long; in a thread unless told otherwise. */
  readonly reckon?: typeof runTask;
  /** Names and numbers of a page: what a crash makes screen again at most. */
  readonly pageFacts?: number;
}

/** How often it is looked whether the Book has another edition, or the day brought one. */
const LOOK_MILLISECONDS = 1_000;
/** How often matches of filings are put into the queue. */
const NEWS_LOOKS = 5;
const PAGE_FACTS = 100_000;
/** Parties that are asked of the whole list before the loop is given back. */
const CONFIRMED_AT_ONCE = 50;

/**
 * Screens every party again when a list changes, and keeps the queue of matches.
 *
 * How far it came is in the database: after a crash it goes on where it was.
 *
 * @returns ends it, when the page under way is written
 */
export function keepScreened(house: Rescreened): () => Promise<void> {
  const { database, agency, book, now, failed } = house;
  let underWay: Promise<void> | null = null;
  let ended = false;
  let seen = '';
  let looks = 0;

  const look = async () => {
    const { version, screening } = book();
    const state = `${version} ${dayAt(now(), agency.zone)}`;
    if (state !== seen && (await rescreen(house, () => ended))) seen = state;
    looks += 1;
    if (looks % NEWS_LOOKS !== 1 || screening === null) return;
    while (!ended && (await database.as(agency.id, (tx) => hitNews(tx, screening, now()))) > 0);
  };
  const begin = () => {
    underWay ??= look()
      .catch(failed)
      .then(() => {
        underWay = null;
      });
  };
  const regularly = setInterval(begin, LOOK_MILLISECONDS);
  // At once, for a house where nobody filed yet has nobody to screen again.
  begin();
  return async () => {
    ended = true;
    clearInterval(regularly);
    await underWay;
  };
}

/**
 * Screens every party against what changed in the lists of the Book since it was last done, to the end.
 *
 * @param ended asked between pages; true leaves the rest for later
 * @returns false when something is left, or the Book at hand is older than the one in the database
 */
export async function rescreen(
  house: Rescreened,
  ended: () => boolean = () => false,
): Promise<boolean> {
  const { database, agency, now } = house;
  const on = dayAt(now(), agency.zone);
  const open = await database.as(agency.id, async (tx) =>
    beginScreenings(tx, await searchedEditions(tx, on), now()),
  );
  if (open.length > 0) await openAllAccounts(house, ended);
  let complete = true;
  for (const one of open) complete = (await screenAgain(house, one, on, ended)) && complete;
  return complete;
}

/** A party whose filing was decided before the list changed has an account before the accounts are gone through. */
async function openAllAccounts(
  { database, agency }: Rescreened,
  ended: () => boolean,
): Promise<void> {
  while (!ended() && (await database.as(agency.id, accountNews)) > 0);
}

async function screenAgain(
  house: Rescreened,
  screening: ListScreening,
  on: Day,
  ended: () => boolean,
): Promise<boolean> {
  const { database, agency, now, book } = house;
  const nobody = (await database.as(agency.id, (tx) => pageOfParties(tx, null, 1))).length === 0;
  if (screening.beforePart === null && nobody) {
    await database.as(agency.id, (tx) => completeScreening(tx, screening, now()));
    return true;
  }
  const { list, delta } = await compare(house, screening);
  if (!isAtHand(book(), screening)) return false;
  const asked = entriesToAsk(delta);
  await database.as(agency.id, async (tx) => {
    await lapseHits(tx, list, standingOf(delta), now());
    await compareScreening(tx, screening, { asked: asked.length, removed: delta.removed.length });
  });
  const entries: AskedEntries = { list, entries: new Map(asked.map((entry) => [entry.id, entry])) };
  if (asked.length > 0 && !(await goThrough(house, screening, entries, on, ended))) return false;
  await database.as(agency.id, (tx) => completeScreening(tx, screening, now()));
  return true;
}

/** Goes on through the accounts, a page at a time; the next is read while one is screened in a thread. */
async function goThrough(
  house: Rescreened,
  screening: ListScreening,
  asked: AskedEntries,
  on: Day,
  ended: () => boolean,
): Promise<boolean> {
  const { database, agency, pageFacts = PAGE_FACTS } = house;
  const read = (after: string | null) =>
    database.as(agency.id, (tx) => pageOfParties(tx, after, pageFacts));
  let before = screening.reached;
  for (let page = await read(before); ; ) {
    const last = page.at(-1)?.account;
    if (last === undefined) return true;
    if (ended()) return false;
    const [hits, next] = await Promise.all([hitsAmong(house, page, asked, on), read(last)]);
    const reached = { before, account: last, accounts: page.length };
    if (!(await settle(house, screening, hits, reached))) return false;
    before = last;
    page = next;
  }
}

async function hitsAmong(
  house: Rescreened,
  parties: readonly ScreenedParty[],
  asked: AskedEntries,
  on: Day,
): Promise<readonly FoundHit[]> {
  const { book, reckon = runTask } = house;
  const { screening: policy } = book().policy;
  const near = await reckon('screen-delta', {
    entries: [...asked.entries.values()],
    policy,
    parties,
  });
  return confirm(
    house,
    near.flatMap((place) => parties[place] ?? []),
    asked,
    on,
  );
}

/** Writes what a page found, with how far it came, at once. @returns false when somebody else goes on with it */
function settle(
  { database, agency, now, book }: Rescreened,
  screening: ListScreening,
  hits: readonly FoundHit[],
  reached: Pick<Reached, 'before' | 'account' | 'accounts'>,
): Promise<boolean> {
  return database.as(agency.id, async (tx) => {
    const fresh = await recordHits(tx, hits, { at: now(), screening: screening.id });
    const moved = await moveListed(tx, fresh.map(matchOf), { book: book(), at: now() });
    return advanceScreening(tx, screening, { ...reached, hits: fresh.length, moved });
  });
}

/** A Book that was published a moment ago is built first. */
function isAtHand({ parts }: Book, { list, part, edition }: ListScreening): boolean {
  const holds = (one: Book['parts'][number]) =>
    one.kind === 'list' && listOfPart(one.name) === list && one.edition === edition;
  return part === null || parts.some(holds);
}

/** What became of the list, compared in a thread. */
async function compare(
  { database, agency, reckon = runTask }: Rescreened,
  { part, beforePart }: ListScreening,
): Promise<{ readonly list: string; readonly delta: ListDelta }> {
  const contents = await database.as(agency.id, async (tx) => ({
    before: beforePart === null ? null : await findPartContent(tx, beforePart),
    after: part === null ? null : await findPartContent(tx, part),
  }));
  return reckon('list-delta', contents);
}

/** By entry that changed, what stands now. */
function standingOf({ added, removed, changed }: ListDelta): ReadonlyMap<string, string | null> {
  return new Map<string, string | null>([
    ...removed.map(({ id }) => [id, null] as const),
    ...[...added, ...changed.map(({ after }) => after)].map(
      (entry) => [entry.id, fingerprintOf(entry)] as const,
    ),
  ]);
}

/** Those of the parties that the whole list finds: what the next filing of theirs would find. */
async function confirm(
  { database, agency, book }: Rescreened,
  near: readonly ScreenedParty[],
  entries: AskedEntries,
  on: Day,
): Promise<readonly FoundHit[]> {
  const { screening: screener } = book().layers;
  if (near.length === 0 || screener === null) return [];
  const accounts = near.map(({ account }) => account);
  const described = await database.as(agency.id, (tx) => describeAccounts(tx, accounts));
  const hits: FoundHit[] = [];
  for (const [place, party] of near.entries()) {
    const filed = described.get(party.account);
    if (filed !== undefined) hits.push(...hitsOf({ ...party, filed }, entries, screener, on));
    if (place % CONFIRMED_AT_ONCE === CONFIRMED_AT_ONCE - 1) await pause(0);
  }
  return hits;
}

function matchOf({ account, filed, match: { list, edition, entry } }: FoundHit) {
  return { account, names: filed.names.map(({ text }) => text), list, edition, entry };
}
