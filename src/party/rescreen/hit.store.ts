import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { sha256 } from '../../terms/canonical.ts';
import { type Day, type Instant, instantOf, parseDay } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { ALIAS_KINDS, fingerprintOf, type ListedParty } from '../list.ts';
import { compareParties } from '../name/comparison.ts';
import type { Description, Evidence } from '../name/evidence.ts';
import { renewStandings } from '../standing.store.ts';
import { SCREENING_FAULTS } from './faults.ts';
import {
  type FoundHit,
  HIT_STATES,
  type HitPage,
  type HitRow,
  type HitState,
  type Judgement,
} from './hit.ts';
import type { SentJudgement } from './judgement.parse.ts';

/** Who found it by itself. */
const HOUSE = 'tidewaiter';

/**
 * Puts matches into the queue. One that is there stays as it is, but opens again where its entry had been taken off
 * the list and is back as it was.
 *
 * @param screening the screening that found them; null when a filing did
 * @returns those that were not there, or are open again
 */
export async function recordHits(
  tx: Transaction,
  hits: readonly FoundHit[],
  { at, screening }: { readonly at: Instant; readonly screening: string | null },
): Promise<readonly FoundHit[]> {
  if (hits.length === 0) return [];
  const rows = hits.map((hit) => {
    const { account, filed, listed, match, name } = hit;
    const fingerprint = fingerprintOf(listed);
    const { list, entry } = match;
    return {
      agency: tx.agency,
      id: uuidOf(at, `hit/${tx.agency}/${account}/${list}/${entry}/${fingerprint}`),
      account,
      ...match,
      fingerprint,
      name,
      filed,
      listed,
      evidence: compareParties(filed, listed).evidence,
      at,
      screening,
      state: 'open',
    };
  });
  const written = await tx.query(sql`
    insert into screening_hit
    select * from json_populate_recordset(null::screening_hit, ${JSON.stringify(rows)})
    on conflict (agency, account, list, entry, fingerprint) do nothing returning id`);
  const fresh = new Set(written.map(({ id }) => String(id)));
  const back = await reopenLapsed(
    tx,
    rows.filter(({ id }) => !fresh.has(id)),
    at,
  );
  return hits.filter((_, place) => {
    const row = rows[place];
    return (
      row !== undefined && (fresh.has(row.id) || back.has(`${row.account}/${row.fingerprint}`))
    );
  });
}

async function reopenLapsed(
  tx: Transaction,
  known: readonly {
    readonly account: string;
    readonly list: string;
    readonly fingerprint: string;
  }[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(sql`
    select hit.id, hit.account, hit.fingerprint
    from json_to_recordset(${JSON.stringify(known)}) asked (account uuid, list text, entry text, fingerprint text)
    join screening_hit hit on hit.agency = ${tx.agency} and hit.account = asked.account
      and hit.list = asked.list and hit.entry = asked.entry and hit.fingerprint = asked.fingerprint
    where hit.state = 'lapsed'`);
  const reason = 'the entry is on the list again as it was';
  await recordJudgements(
    tx,
    rows.map((row) => ({ hit: String(row['id']), verdict: 'open', until: null, reason })),
    { actor: HOUSE, at },
  );
  return new Set(rows.map((row) => `${row['account']}/${row['fingerprint']}`));
}

/**
 * Ends matches with entries that are listed no more, or say something else now: what was judged of them was judged of
 * an entry that is gone.
 *
 * @param entries by id, the fingerprint of what stands now; null where nothing does
 * @returns how many lapsed
 */
export async function lapseHits(
  tx: Transaction,
  list: string,
  entries: ReadonlyMap<string, string | null>,
  at: Instant,
): Promise<number> {
  const asked = [...entries].map(([entry, fingerprint]) => ({ entry, fingerprint }));
  const rows = await tx.query(sql`
    select hit.id, hit.account, asked.fingerprint is null as gone
    from json_to_recordset(${JSON.stringify(asked)}) asked (entry text, fingerprint text)
    join screening_hit hit on hit.agency = ${tx.agency} and hit.list = ${list}
      and hit.entry = asked.entry
    where hit.state <> 'lapsed' and hit.fingerprint is distinct from asked.fingerprint`);
  await recordJudgements(
    tx,
    rows.map((row) => ({
      hit: String(row['id']),
      verdict: 'lapsed',
      until: null,
      reason: row['gone'] === true ? 'the entry is listed no more' : 'the entry has changed',
    })),
    { actor: HOUSE, at },
  );
  await renewStandings(
    tx,
    rows.map((row) => String(row['account'])),
  );
  return rows.length;
}

interface Verdict {
  readonly hit: string;
  readonly verdict: HitState;
  readonly until: Day | null;
  readonly reason: string;
}

/** Writes judgements, each journalled, and what they come to. */
async function recordJudgements(
  tx: Transaction,
  verdicts: readonly Verdict[],
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  if (verdicts.length === 0) return;
  const rows = verdicts.map((one) => ({ ...one, actor, at }));
  const written = await tx.query(sql`
    with given as (
      select given.*, coalesce((select max(step) from screening_judgement known
          where known.agency = ${tx.agency} and known.hit = given.hit), 0) + 1 as step
      from json_to_recordset(${JSON.stringify(rows)})
        given (hit uuid, verdict text, until date, reason text, actor text, at timestamptz)
    ), judged as (
      update screening_hit set state = given.verdict, until = given.until
      from given where agency = ${tx.agency} and id = given.hit
    )
    select hit, step from given`);
  const steps = new Map(written.map((row) => [String(row['hit']), Number(row['step'])]));
  const judgements = rows.map((row) => {
    const step = steps.get(row.hit);
    const id = uuidOf(at, `judgement/${tx.agency}/${row.hit}/${step}`);
    return { agency: tx.agency, id, step, ...row };
  });
  await tx.query(sql`
    insert into screening_judgement (agency, id, hit, step, verdict, until, reason, actor, at)
    select agency, id, hit, step, verdict, until, reason, actor, at
    from json_populate_recordset(null::screening_judgement, ${JSON.stringify(judgements)})`);
  await recordEvents(
    tx,
    judgements.map(({ id, hit, step, verdict, until, reason }) => ({
      kind: 'screening-judgement',
      subject: id,
      at,
      actor,
      facts: { hit, step, verdict, until, reason: sha256(reason) },
    })),
  );
}

/**
 * Says of a match that it is another party, or the listed one; effective on the next decision, for the account and
 * all that are one party with it.
 *
 * @faults hit-unknown, hit-lapsed
 */
export async function judgeHit(
  tx: Transaction,
  id: string,
  judgement: SentJudgement,
  acting: { readonly actor: string; readonly at: Instant },
): Promise<Result<string>> {
  const [row] = await tx.query(sql`
    select account, state from screening_hit where agency = ${tx.agency} and id = ${id} for update`);
  if (row === undefined) return refuse(SCREENING_FAULTS.fault('hit-unknown', '/id', id));
  if (row['state'] === 'lapsed') return refuse(SCREENING_FAULTS.fault('hit-lapsed', '/id', id));
  const { verdict, reason } = judgement;
  const until = judgement.verdict === 'dismissed' ? judgement.until : null;
  await recordJudgements(tx, [{ hit: id, verdict, until, reason }], acting);
  await renewStandings(tx, [String(row['account'])]);
  return ok(id);
}

/** What of the queue is asked for. */
export interface HitsAsked {
  /** Null for all. */
  readonly state: HitState | null;
  readonly list: string | null;
  /** Of an account, and of all that are one party with it. */
  readonly account: string | null;
  readonly today: Day;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Matches of parties, the best first. Members of one party that come near one entry are one row; what was said of one
 * of them was said of all. A dismissal that ran out is open.
 */
export async function listHits(
  tx: Transaction,
  asked: HitsAsked,
): Promise<{ readonly total: number; readonly hits: readonly HitRow[] }> {
  const { state, list, account, offset, limit } = asked;
  const rows = await tx.query(sql`
    with row as (${selectHits(tx.agency, asked)})
    select *, count(*) over () as total from row
    where (${state}::text is null or standing = ${state}) and (${list}::text is null or list = ${list})
      and (${account}::uuid is null or canonical = (select canonical from party_account
        where agency = ${tx.agency} and id = ${account}))
    order by score desc, id offset ${offset} limit ${limit}`);
  return { total: Number(rows[0]?.['total'] ?? 0), hits: rows.map(readRow) };
}

function selectHits(agency: string, { today }: Pick<HitsAsked, 'today'>) {
  return sql`
    select distinct on (account.canonical, list, entry, fingerprint)
      hit.id, account.canonical, hit.name, hit.list, hit.edition, hit.entry, hit.fingerprint, hit.matched,
      hit.alias, hit.score, hit.at, hit.screening, standing.state as standing,
      (hit.filed #>> '{identifiers,0,scheme}') || ' ' || (hit.filed #>> '{identifiers,0,value}') as identifier,
      case when standing.state = 'dismissed' then hit.until end::text as until,
      exists (select from screening_hit earlier
        join party_account other on other.agency = ${agency} and other.id = earlier.account
        join screening_judgement said on said.agency = ${agency} and said.hit = earlier.id
          and said.actor <> ${HOUSE}
        where earlier.agency = ${agency} and other.canonical = account.canonical
          and earlier.list = hit.list and earlier.entry = hit.entry
          and earlier.fingerprint <> hit.fingerprint) as judged_before
    from screening_hit hit
    join party_account account on account.agency = ${agency} and account.id = hit.account
    cross join lateral (
      select case when hit.state = 'dismissed' and hit.until < ${today}::date then 'open'
        else hit.state end as state) standing
    where hit.agency = ${agency}
    order by account.canonical, list, entry, fingerprint,
      array_position(array['confirmed', 'dismissed', 'open', 'lapsed'], standing.state), hit.score desc`;
}

/** Everything about a match; null when there is none of that id. */
export async function findHit(tx: Transaction, id: string, today: Day): Promise<HitPage | null> {
  const [row] = await tx.query(sql`
    select row.*, stated.filed::text as filed, stated.listed::text as listed, stated.evidence::text as evidence
    from (${selectHits(tx.agency, { today })}) row
    join screening_hit asked on asked.agency = ${tx.agency} and asked.id = ${id}
      and asked.list = row.list and asked.entry = row.entry and asked.fingerprint = row.fingerprint
    join party_account account on account.agency = ${tx.agency} and account.id = asked.account
      and account.canonical = row.canonical
    join screening_hit stated on stated.agency = ${tx.agency} and stated.id = row.id`);
  if (row === undefined) return null;
  const judged = await tx.query(sql`
    select said.verdict, said.until::text as until, said.reason, said.actor, said.at
    from screening_judgement said
    join screening_hit hit on hit.agency = ${tx.agency} and hit.id = said.hit
    join party_account account on account.agency = ${tx.agency} and account.id = hit.account
    where said.agency = ${tx.agency} and account.canonical = ${String(row['canonical'])}::uuid
      and hit.list = ${String(row['list'])} and hit.entry = ${String(row['entry'])}
    order by said.at desc, said.step desc limit 50`);
  return {
    ...readRow(row),
    filed: JSON.parse(String(row['filed'])) as Description,
    listed: JSON.parse(String(row['listed'])) as ListedParty,
    evidence: JSON.parse(String(row['evidence'])) as readonly Evidence[],
    judgements: judged.map(readJudgement),
  };
}

function readRow(row: Row): HitRow {
  const alias = row['alias'];
  return {
    id: String(row['id']),
    account: String(row['canonical']),
    name: String(row['name']),
    identifier: row['identifier'] === null ? null : String(row['identifier']),
    list: String(row['list']),
    edition: String(row['edition']),
    entry: String(row['entry']),
    matched: String(row['matched']),
    alias: ALIAS_KINDS.find((kind) => kind === alias) ?? 'identifier',
    score: Number(row['score']),
    state: readState(row['standing']),
    until: readUntil(row['until']),
    at: readMoment(row['at']),
    foundBy: row['screening'] === null ? 'filing' : 'list',
    judgedBefore: row['judged_before'] === true,
  };
}

function readJudgement(row: Row): Judgement {
  return {
    verdict: readState(row['verdict']),
    until: readUntil(row['until']),
    reason: String(row['reason']),
    actor: String(row['actor']),
    at: readMoment(row['at']),
  };
}

function readState(value: unknown): HitState {
  const state = HIT_STATES.find((known) => known === value);
  assert(state !== undefined);
  return state;
}

function readUntil(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null;
}

function readMoment(value: unknown): Instant {
  assert(value instanceof Date);
  return instantOf(value.getTime());
}
