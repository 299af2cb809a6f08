import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { type Instant, instantOf } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { partyKey } from '../party.ts';
import { renewStandings } from '../standing.store.ts';
import { canonicalOf, openAccounts, writeFacts } from './account.store.ts';
import { ACCOUNT_FAULTS } from './faults.ts';
import {
  factOf,
  factsOfParty,
  identifierFact,
  keysOf,
  type Mention,
  searchWords,
} from './mention.ts';
import type { Enrolment, SentStatement } from './statement.parse.ts';
import type { End, RecordedStatement, Statement } from './statement.ts';

/** Who acts, and when. */
export interface Acting {
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records what a person states of an account, journalled, and tells decisions of it.
 *
 * @returns the statement's id
 * @faults party-account-unknown, party-suspended-already
 */
export async function recordStatement(
  tx: Transaction,
  account: string,
  { statement, reason }: SentStatement,
  acting: Acting,
): Promise<Result<string>> {
  const of = (await canonicalOf(tx, [account])).get(account);
  if (of === undefined)
    return refuse(ACCOUNT_FAULTS.fault('party-account-unknown', '/id', account));
  if (statement.kind === 'suspension') {
    const [standing] = await listOpen(tx, account, 'suspension');
    if (standing !== undefined) {
      return refuse(ACCOUNT_FAULTS.fault('party-suspended-already', '', standing.at));
    }
  }
  const id = await insertStatement(tx, account, statement.kind, statement, reason, acting);
  if (statement.kind === 'fact') await writeStatedFact(tx, account, statement, id, acting.at);
  if (statement.kind === 'suspension') await renewStandings(tx, [account]);
  return ok(id);
}

async function insertStatement(
  tx: Transaction,
  account: string,
  kind: string,
  body: object,
  reason: string,
  { actor, at }: Acting,
): Promise<string> {
  const text = canonical(body);
  const [{ taken } = { taken: 0 }] = await tx.query(sql`
    select count(*)::int as taken from party_statement
    where agency = ${tx.agency} and account = ${account} and kind = ${kind}`);
  const id = uuidOf(at, `party-statement/${tx.agency}/${account}/${kind}/${String(taken)}/${text}`);
  await tx.query(sql`
    insert into party_statement (agency, id, account, kind, body, reason, actor, at)
    values (${tx.agency}, ${id}, ${account}, ${kind}, ${text}, ${reason}, ${actor}, ${at})`);
  const facts = { account, kind };
  await recordEvents(tx, [{ kind: 'party-statement', subject: id, at, actor, facts }]);
  return id;
}

async function writeStatedFact(
  tx: Transaction,
  account: string,
  stated: Extract<Statement, { kind: 'fact' }>,
  statement: string,
  at: Instant,
): Promise<void> {
  const { fact: kind, told, scheme, country, from, to } = stated;
  const fact =
    scheme === null ? factOf(kind, told, country) : identifierFact({ scheme, value: told });
  if (fact === null) return;
  const seen = { first_seen: at, last_seen: at, times: 1 };
  const days = { valid_from: from, valid_to: to };
  await writeFacts(tx, [{ agency: tx.agency, account, ...fact, ...days, ...seen, statement }]);
  if (kind === 'name') await writeWords(tx, account, told);
}

async function writeWords(tx: Transaction, account: string, name: string): Promise<void> {
  await tx.query(sql`
    insert into party_word select ${tx.agency}, word, ${account}::uuid
    from unnest(${searchWords(name)}::text[]) word on conflict do nothing`);
}

/**
 * Ends a statement, journalled, and tells decisions of it.
 *
 * @faults party-statement-over
 */
export async function endStatement(
  tx: Transaction,
  account: string,
  statement: string,
  { how, reason }: { readonly how: End; readonly reason: string },
  acting: Acting,
): Promise<Result<string>> {
  const found = await findStatement(tx, account, statement);
  if (found === null || found.ended !== null) {
    return refuse(ACCOUNT_FAULTS.fault('party-statement-over', '/statement', statement));
  }
  await insertEnd(tx, found, how, reason, acting);
  return ok(statement);
}

async function insertEnd(
  tx: Transaction,
  { id, account, statement }: RecordedStatement,
  how: End,
  reason: string,
  { actor, at }: Acting,
): Promise<void> {
  await tx.query(sql`
    insert into party_statement_end (agency, statement, how, reason, actor, at)
    values (${tx.agency}, ${id}, ${how}, ${reason}, ${actor}, ${at})`);
  const facts = { account, kind: statement.kind, how };
  await recordEvents(tx, [{ kind: 'party-statement-end', subject: id, at, actor, facts }]);
  if (statement.kind === 'suspension') await renewStandings(tx, [account]);
  if (statement.kind !== 'fact') return;
  await tx.query(sql`
    update party_fact set valid_to = least(valid_to, ${at.slice(0, 10)}::date)
    where agency = ${tx.agency} and account = ${account} and statement = ${id}`);
}

/**
 * Lifts every suspension of an account and of all that are one party with it.
 *
 * @faults party-account-unknown, party-statement-over
 */
export async function liftSuspension(
  tx: Transaction,
  account: string,
  reason: string,
  acting: Acting,
): Promise<Result<string>> {
  if (!(await canonicalOf(tx, [account])).has(account)) {
    return refuse(ACCOUNT_FAULTS.fault('party-account-unknown', '/id', account));
  }
  const standing = await listOpen(tx, account, 'suspension');
  if (standing.length === 0) {
    return refuse(ACCOUNT_FAULTS.fault('party-statement-over', '/id', 'suspension'));
  }
  for (const one of standing) await insertEnd(tx, one, 'lifted', reason, acting);
  return ok(account);
}

/**
 * Opens one account for all the numbers of a party, or takes the one that has them, and records what was said.
 *
 * @returns the account's id
 * @faults party-key-taken
 */
export async function enrol(
  tx: Transaction,
  { kind, party, reason }: Enrolment,
  acting: Acting,
): Promise<Result<string>> {
  const keys = keysOf(party);
  const taken = await tx.query(sql`
    select key, account from party_key
    where agency = ${tx.agency} and key = any(${keys}) order by key`);
  const owners = [...new Set(taken.map((row) => String(row['account'])))];
  const [owner] = owners;
  if (owners.length > 1) {
    const faults = taken.map((row) =>
      ACCOUNT_FAULTS.fault('party-key-taken', '/identifiers', `${row['key']} (${row['account']})`),
    );
    return refuse(...faults);
  }
  const { actor, at } = acting;
  const mention: Mention = {
    ...{ key: keys[0] ?? partyKey(party), role: 'importer', port: null, party },
    ...{ filing: '', at, synthetic: false },
  };
  const account = owner ?? (await openAccounts(tx, [mention], actor)).get(mention.key) ?? '';
  await tx.query(sql`
    insert into party_key (agency, key, account)
    select ${tx.agency}, key, ${account}::uuid from unnest(${keys}::text[]) key on conflict do nothing`);
  await tx.query(sql`
    update party_account set kind = ${kind} where agency = ${tx.agency} and id = ${account}`);
  const body = { party };
  const statement = await insertStatement(tx, account, 'enrolment', body, reason, acting);
  const seen = { first_seen: at, last_seen: at, times: 1, statement };
  await writeFacts(
    tx,
    factsOfParty(party).map((fact) => ({ agency: tx.agency, account, ...fact, ...seen })),
  );
  await writeWords(tx, account, party.name);
  await renewStandings(tx, [account]);
  return ok(account);
}

/** A statement of an account or of one that is one party with it. */
export async function findStatement(
  tx: Transaction,
  account: string,
  statement: string,
): Promise<RecordedStatement | null> {
  const all = await listStatements(tx, account);
  return all.find(({ id }) => id === statement) ?? null;
}

async function listOpen(
  tx: Transaction,
  account: string,
  kind: Statement['kind'],
): Promise<readonly RecordedStatement[]> {
  const all = await listStatements(tx, account);
  return all.filter((one) => one.ended === null && one.statement.kind === kind);
}

/** What was stated of an account and of all that are one party with it, the latest first. */
export async function listStatements(
  tx: Transaction,
  account: string,
): Promise<readonly RecordedStatement[]> {
  const rows = await tx.query(sql`
    select stated.id, stated.account, stated.body::text as body, stated.reason, stated.actor, stated.at,
      ended.how, ended.reason as end_reason, ended.actor as end_actor, ended.at as end_at
    from party_account asked
    join party_account member on member.agency = ${tx.agency} and member.canonical = asked.canonical
    join party_statement stated on stated.agency = ${tx.agency} and stated.account = member.id
    left join party_statement_end ended
      on ended.agency = ${tx.agency} and ended.statement = stated.id
    where asked.agency = ${tx.agency} and asked.id = ${account} and stated.kind <> 'enrolment'
    order by stated.at desc, stated.id desc`);
  return rows.map(readRecorded);
}

function readRecorded(row: Row): RecordedStatement {
  return {
    id: String(row['id']),
    account: String(row['account']),
    statement: JSON.parse(String(row['body'])) as Statement,
    reason: String(row['reason']),
    actor: String(row['actor']),
    at: readMoment(row['at']),
    ended:
      row['how'] === null
        ? null
        : {
            how: String(row['how']) as End,
            reason: String(row['end_reason']),
            actor: String(row['end_actor']),
            at: readMoment(row['end_at']),
          },
  };
}

export function readMoment(value: unknown): Instant {
  return instantOf(value instanceof Date ? value.getTime() : Date.parse(String(value)));
}
