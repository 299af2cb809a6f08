import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { canonicalOf } from '../account/account.store.ts';
import { type Acting, readMoment } from '../account/statement.store.ts';
import { IDENTITY_FAULTS } from './faults.ts';
import type { SentJudgement } from './judgement.parse.ts';
import { contradictions, type Judged, type Judgement, type Verdict } from './judgement.ts';
import { lockIdentities, settle } from './settlement.store.ts';

/** What a judgement, or its withdrawal, came to. */
export interface Settled {
  readonly judgement: string;
  /** Accounts that are another party's now. */
  readonly moved: readonly string[];
}

/**
 * Records what a person says of two accounts, journalled, and lets it bind at once.
 *
 * @faults party-account-unknown, identity-contradicts
 */
export async function judge(
  tx: Transaction,
  { low, high, verdict, reason }: SentJudgement,
  { actor, at }: Acting,
): Promise<Result<Settled>> {
  await lockIdentities(tx);
  const known = await canonicalOf(tx, [low, high]);
  const unknown = [low, high].filter((account) => !known.has(account));
  if (unknown.length > 0) {
    return refuse(
      ...unknown.map((account) => IDENTITY_FAULTS.fault('identity-unknown', '/accounts', account)),
    );
  }
  const [{ last } = { last: 0 }] = await tx.query(sql`
    select coalesce(max(seq), 0) as last from identity_judgement where agency = ${tx.agency}`);
  const seq = Number(last) + 1;
  const id = uuidOf(at, `identity-judgement/${tx.agency}/${seq}`);
  const against = await contradicted(tx, [low, high], (standing) => [
    ...standing.filter((one) => one.low !== low || one.high !== high),
    { id, low, high, verdict },
  ]);
  if (against !== null) return against;
  await tx.query(sql`
    insert into identity_judgement (agency, id, seq, low, high, verdict, reason, actor, at)
    values (${tx.agency}, ${id}, ${seq}, ${low}, ${high}, ${verdict}, ${reason}, ${actor}, ${at})`);
  const facts = { low, high, verdict, seq };
  await recordEvents(tx, [{ kind: 'identity-judgement', subject: id, at, actor, facts }]);
  const cause = { cause: 'judgement', judgement: id, at } as const;
  return ok({ judgement: id, moved: await settle(tx, [low, high], cause) });
}

/**
 * Withdraws a judgement, journalled: all is as if it had not been given.
 *
 * @faults identity-judgement-unknown, identity-contradicts
 */
export async function undo(
  tx: Transaction,
  judgement: string,
  reason: string,
  { actor, at }: Acting,
): Promise<Result<Settled>> {
  await lockIdentities(tx);
  const standing = (await listJudgements(tx, [judgement])).find(
    ({ withdrawn }) => withdrawn === null,
  );
  if (standing === undefined) {
    return refuse(IDENTITY_FAULTS.fault('identity-judgement-unknown', '/judgement', judgement));
  }
  const { low, high } = standing;
  const earlier = await findBefore(tx, standing);
  const against = await contradicted(tx, [low, high], (others) => [
    ...others.filter(({ id }) => id !== judgement),
    ...earlier,
  ]);
  if (against !== null) return against;
  await tx.query(sql`
    insert into identity_withdrawal (agency, judgement, reason, actor, at)
    values (${tx.agency}, ${judgement}, ${reason}, ${actor}, ${at})`);
  const facts = { low, high, verdict: standing.verdict };
  await recordEvents(tx, [{ kind: 'identity-withdrawal', subject: judgement, at, actor, facts }]);
  const cause = { cause: 'undo', judgement, at } as const;
  return ok({ judgement, moved: await settle(tx, [low, high], cause) });
}

/** The refusal where judgements would contradict each other, naming those that would have to be undone; else null. */
async function contradicted(
  tx: Transaction,
  accounts: readonly string[],
  change: (standing: readonly Judged[]) => readonly Judged[],
): Promise<ReturnType<typeof refuse> | null> {
  const rows = await tx.query(sql`
    with recursive bound (account) as (
      select unnest(${accounts}::uuid[])
      union
      select case when low = account then high else low end
      from bound join identity_standing standing on standing.agency = ${tx.agency}
        and standing.verdict = 'one' and (low = account or high = account)
    )
    select id, low, high, verdict from identity_standing
    where agency = ${tx.agency} and low in (select account from bound)
      and high in (select account from bound)
    order by seq`);
  const against = contradictions(change(rows.map(readJudged)));
  if (against.length === 0) return null;
  const names = against.map(({ low, high }) => `${low} ≠ ${high}`);
  return refuse(
    ...names.map((name) => IDENTITY_FAULTS.fault('identity-contradicts', '/accounts', name)),
  );
}

/** The judgement of the same pair that counts again when this one is withdrawn. */
async function findBefore(
  tx: Transaction,
  { low, high, seq }: Pick<Judgement, 'low' | 'high' | 'seq'>,
): Promise<readonly Judged[]> {
  const rows = await tx.query(sql`
    select id, low, high, verdict from identity_judgement given
    where agency = ${tx.agency} and low = ${low} and high = ${high} and seq < ${seq}
      and not exists (select from identity_withdrawal taken
        where taken.agency = ${tx.agency} and taken.judgement = given.id)
    order by seq desc limit 1`);
  return rows.map(readJudged);
}

/** A judgement, and how it ended. */
export interface RecordedJudgement extends Judgement {
  readonly withdrawn: Pick<Judgement, 'reason' | 'actor' | 'at'> | null;
}

async function listJudgements(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly RecordedJudgement[]> {
  return readJudgements(tx, sql`given.id = any(${ids}::uuid[])`);
}

/** What was ever judged of these accounts, the latest first. */
export async function listJudgementsOf(
  tx: Transaction,
  accounts: readonly string[],
): Promise<readonly RecordedJudgement[]> {
  return readJudgements(
    tx,
    sql`(given.low = any(${accounts}::uuid[]) or given.high = any(${accounts}::uuid[]))`,
  );
}

/** The latest judgements, whoever gave them. */
export async function listLatestJudgements(
  tx: Transaction,
  limit: number,
): Promise<readonly RecordedJudgement[]> {
  return readJudgements(tx, sql`true`, limit);
}

async function readJudgements(
  tx: Transaction,
  which: ReturnType<typeof sql>,
  limit = 1_000,
): Promise<readonly RecordedJudgement[]> {
  const rows = await tx.query(sql`
    select given.id, given.seq, given.low, given.high, given.verdict, given.reason, given.actor, given.at,
      taken.reason as taken_reason, taken.actor as taken_actor, taken.at as taken_at
    from identity_judgement given
    left join identity_withdrawal taken
      on taken.agency = ${tx.agency} and taken.judgement = given.id
    where given.agency = ${tx.agency} and ${which}
    order by given.seq desc limit ${limit}`);
  return rows.map(readRecorded);
}

function readJudged(row: Row): Judged {
  return {
    id: String(row['id']),
    low: String(row['low']),
    high: String(row['high']),
    verdict: String(row['verdict']) as Verdict,
  };
}

function readRecorded(row: Row): RecordedJudgement {
  const taken = row['taken_at'];
  return {
    ...readJudged(row),
    seq: Number(row['seq']),
    reason: String(row['reason']),
    actor: String(row['actor']),
    at: readMoment(row['at']),
    withdrawn:
      taken === null
        ? null
        : {
            reason: String(row['taken_reason']),
            actor: String(row['taken_actor']),
            at: readMoment(taken),
          },
  };
}
