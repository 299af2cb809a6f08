import assert from 'node:assert/strict';
import { sql, type Transaction } from '../../ledger/database.ts';
import { partyKey } from '../../party/party.ts';
import { readStandings } from '../../party/standing.store.ts';
import { LANES, type Lane } from '../../risk/criterion.ts';
import { type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import { listRecorded } from '../consignment.store.ts';
import { decide } from '../decide.ts';
import type { Question } from '../decision.ts';
import { partyWords } from '../listing.ts';
import { partiesOf, standingKeysOf } from '../named.ts';
import { lock, readLane } from '../workspace.store.ts';
import { listStands, recordSteps } from './standing.store.ts';
import { listedBy } from './step-reason.ts';

const DAY_MS = 86_400_000;
/** Consignments of one account that are looked at: a party with more has them looked at when they move. */
const CONSIGNMENTS_MAX = 200;

/** An account as filings name it. */
export interface Named {
  readonly account: string;
  /** Every name that filings gave it. */
  readonly names: readonly string[];
}

/** An open consignment that names an account. */
export interface OpenConsignment {
  readonly consignment: string;
  readonly version: number;
  readonly decision: string;
  readonly reference: string;
  readonly lane: Lane;
}

/**
 * Consignments that name an account and are open: not released, not arrived, or decided so few days ago that they may
 * be called back. The latest first.
 *
 * @param openDays days for which a released one counts as open
 */
export async function listOpenNaming(
  tx: Transaction,
  { account, names }: Named,
  { at, openDays }: { readonly at: Instant; readonly openDays: number },
): Promise<readonly OpenConsignment[]> {
  const keys = await keysOf(tx, account);
  const since = instantOf(millisecondsOf(at) - openDays * DAY_MS);
  const found = new Map<string, OpenConsignment>();
  for (const words of distinctWords(names)) {
    const rows = await tx.query(sql`
      select latest.consignment, latest.version, latest.id, latest.reference,
        coalesce(taken.lane, latest.lane) as lane
      from decision latest
      left join lateral (
        select lane from disposition where agency = ${tx.agency}
          and consignment = latest.consignment and version = latest.version
        order by step desc limit 1) taken on true
      where latest.agency = ${tx.agency} and latest.words @> ${words}::text[]
        and not exists (select from decision later where later.agency = ${tx.agency}
          and later.consignment = latest.consignment and later.version > latest.version)
        and not exists (select from consignment_merge merged where merged.agency = ${tx.agency}
          and merged.loser = latest.consignment)
        and (coalesce(taken.lane, latest.lane) <> 'release' or latest.arrival >= ${at}
          or latest.decided_at >= ${since})
      order by latest.decided_at desc limit ${CONSIGNMENTS_MAX}`);
    for (const row of rows) {
      found.set(String(row['consignment']), {
        consignment: String(row['consignment']),
        version: Number(row['version']),
        decision: String(row['id']),
        reference: String(row['reference']),
        lane: readLane(row['lane']),
      });
    }
  }
  const recorded = await listRecorded(
    tx,
    [...found.values()].map(({ decision }) => decision),
  );
  return [...found.values()].filter(({ decision }) => {
    const question = recorded.get(decision)?.question;
    return question !== undefined && isNamed(question, keys);
  });
}

/** Words of a name find others that have them too; its keys say who it is. */
function isNamed({ consignment }: Question, keys: ReadonlySet<string>): boolean {
  return partiesOf(consignment).some(({ party }) => keys.has(partyKey(party)));
}

async function keysOf(tx: Transaction, account: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query(sql`
    select party_key.key from party_account own
    join party_account member on member.agency = ${tx.agency} and member.canonical = own.canonical
    join party_key on party_key.agency = ${tx.agency} and party_key.account = member.id
    where own.agency = ${tx.agency} and own.id = ${account}`);
  return new Set(rows.map(({ key }) => String(key)));
}

function distinctWords(names: readonly string[]): readonly (readonly string[])[] {
  const told = new Map(names.map((name) => [partyWords(name).join(), partyWords(name)]));
  return [...told.values()].filter((words) => words.length > 0);
}

/** A match that a changed list made, with whom. */
export interface ListedMatch extends Named {
  readonly list: string;
  readonly edition: string;
  readonly entry: string;
}

/**
 * Decides the open consignments of newly listed parties again by the Book of now, and moves those that it would have
 * stricter, each with the list, edition and entry as its reason. None is made milder.
 *
 * What was recorded stays: the question of the version, what it was decided to, and the step that followed.
 *
 * @returns how many were moved
 */
export async function moveListed(
  tx: Transaction,
  matches: readonly ListedMatch[],
  { book, at }: { readonly book: Book; readonly at: Instant },
): Promise<number> {
  const openDays = book.policy.screening.openDays ?? 0;
  let moved = 0;
  for (const match of matches) {
    const open = await listOpenNaming(tx, match, { at, openDays });
    for (const { consignment } of open)
      moved += await moveOne(tx, consignment, match, { book, at });
  }
  return moved;
}

async function moveOne(
  tx: Transaction,
  consignment: string,
  match: ListedMatch,
  { book, at }: { readonly book: Book; readonly at: Instant },
): Promise<number> {
  await lock(tx, [`consignment:${consignment}`]);
  const stand = (await listStands(tx, [consignment])).get(consignment);
  if (stand === undefined) return 0;
  const recorded = (await listRecorded(tx, [stand.decision])).get(stand.decision);
  assert(recorded !== undefined, `decision ${stand.decision} was not read`);
  const [decision] = decide([await askedAgain(tx, recorded.question, at)], book);
  assert(decision !== undefined);
  const found = decision.screening?.matches.some(
    ({ list, entry, dismissed }) =>
      list === match.list && entry === match.entry && dismissed === undefined,
  );
  if (found !== true || LANES.indexOf(decision.lane) <= LANES.indexOf(stand.lane)) return 0;
  await recordSteps(tx, [
    {
      consignment,
      version: stand.version,
      step: stand.step + 1,
      kind: 'listed',
      lane: decision.lane,
      officer: 'tidewaiter',
      reason: listedBy(match),
      authority: book.policy.authority,
      at,
    },
  ]);
  return 1;
}

/** The same consignment, today, with what accounts know of its parties now: dismissals among it. */
async function askedAgain(tx: Transaction, question: Question, at: Instant): Promise<Question> {
  const standings = await readStandings(tx, standingKeysOf(question.consignment));
  const { parties: _, ...history } = question.history;
  const known = standings.size === 0 ? {} : { parties: Object.fromEntries(standings) };
  return { ...question, at, outages: [], history: { ...history, ...known } };
}
