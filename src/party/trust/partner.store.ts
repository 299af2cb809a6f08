import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { parseDay } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { openAccounts } from '../account/account.store.ts';
import type { Mention } from '../account/mention.ts';
import { renewStandings } from '../standing.store.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { PartnerAnswer, PartnerMember, PartnerStatus } from './partner-file.parse.ts';
import { proposeAccounts } from './proposal.store.ts';
import { changesOf, type KeptMember, keysOfMember, type PartnerChange } from './recognition.ts';
import type { Acting } from './trust.store.ts';
import type { Arrangement } from './trust-law.ts';

/** A partner's file, and the two people who take it in. */
export interface Intake extends Acting {
  readonly approver: string;
  readonly file: string;
  readonly sha256: string;
  /** How alike the names of a member and an account have to be for it to be proposed, 0 to 1. */
  readonly nearFrom: number;
}

/** What a partner's list came to. */
export interface PartnerLoad {
  readonly load: string;
  readonly arrangement: string;
  readonly members: number;
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  /** Accounts that may be members by name, for a person to look at. */
  readonly proposed: number;
}

/** Accounts whose standing is made anew in one query. */
const RENEWED_AT_ONCE = 1_000;

/**
 * Takes in a partner's whole list of members. Each is known by its code as a maker and its number from the next
 * decision on, whether it ever traded here or not; one that is suspended, cancelled or listed no more counts no
 * longer.
 */
export async function loadPartnerMembers(
  tx: Transaction,
  arrangement: Arrangement,
  members: readonly PartnerMember[],
  intake: Intake,
): Promise<PartnerLoad> {
  await tx.query(
    sql`select pg_advisory_xact_lock(hashtext(${`partner:${tx.agency}:${arrangement.id}`}))`,
  );
  const changes = changesOf(await listKept(tx, arrangement.id), members);
  const load = await recordLoad(tx, arrangement, 'members', members.length, changes, intake);
  await writeMembers(tx, arrangement, changes, intake);
  const before = await listHolders(tx, arrangement.id, changes);
  await writeHolders(tx, arrangement, changes, intake);
  const accounts = new Set([...before, ...(await listHolders(tx, arrangement.id, changes))]);
  const proposed = await proposeAccounts(tx, arrangement, changes, intake);
  await renew(tx, [...accounts]);
  return {
    load,
    arrangement: arrangement.id,
    members: members.length,
    added: changes.filter(({ before: was }) => was === null).length,
    changed: changes.filter(({ before: was, after }) => was !== null && after.status !== 'unlisted')
      .length,
    ended: changes.filter(({ after }) => after.status === 'unlisted').length,
    proposed,
  };
}

async function renew(tx: Transaction, accounts: readonly string[]): Promise<void> {
  for (let from = 0; from < accounts.length; from += RENEWED_AT_ONCE) {
    await renewStandings(tx, accounts.slice(from, from + RENEWED_AT_ONCE));
  }
}

async function listKept(tx: Transaction, arrangement: string): Promise<readonly KeptMember[]> {
  const rows = await tx.query(sql`
    select number, facility, name, mid, status, valid_from::text as valid_from,
      valid_to::text as valid_to
    from partner_member where agency = ${tx.agency} and arrangement = ${arrangement}`);
  return rows.map(readKept);
}

function readKept(row: Row): KeptMember {
  return {
    number: String(row['number']),
    facility: String(row['facility']),
    name: String(row['name']),
    mid: row['mid'] === null ? null : String(row['mid']),
    status: String(row['status']) as PartnerStatus | 'unlisted',
    from: row['valid_from'] === null ? null : parseDay(String(row['valid_from'])),
    to: row['valid_to'] === null ? null : parseDay(String(row['valid_to'])),
  };
}

/** Writes a file with what it changed, journalled as one. */
async function recordLoad(
  tx: Transaction,
  { id: arrangement }: Arrangement,
  kind: 'members' | 'answers',
  count: number,
  changes: readonly PartnerChange[],
  { actor, approver, at, file, sha256 }: Intake,
): Promise<string> {
  const id = uuidOf(at, `partner-load/${tx.agency}/${arrangement}/${kind}/${sha256}`);
  await tx.query(sql`
    insert into partner_load (agency, id, arrangement, kind, at, actor, approver, file, sha256, rows)
    values (${tx.agency}, ${id}, ${arrangement}, ${kind}, ${at}, ${actor}, ${approver}, ${file},
      ${sha256}, ${count})`);
  const rows = changes.map(({ before, after }) => ({
    agency: tx.agency,
    load: id,
    number: after.number,
    facility: after.facility,
    before,
    after,
  }));
  await tx.query(sql`
    insert into partner_change
    select * from json_populate_recordset(null::partner_change, ${canonical(rows)})`);
  const facts = { arrangement, kind, rows: count, changes: changes.length, approver };
  await recordEvents(tx, [{ kind: 'partner-load', subject: id, at, actor, facts }]);
  return id;
}

async function writeMembers(
  tx: Transaction,
  { id, program, country }: Arrangement,
  changes: readonly PartnerChange[],
  { at }: Intake,
): Promise<void> {
  const rows = changes.map(({ after }) => ({
    agency: tx.agency,
    arrangement: id,
    program,
    country,
    number: after.number,
    facility: after.facility,
    name: after.name,
    mid: after.mid,
    status: after.status,
    valid_from: after.from,
    valid_to: after.to,
    since: at,
  }));
  await tx.query(sql`
    insert into partner_member as kept
    select * from json_populate_recordset(null::partner_member, ${JSON.stringify(rows)})
    on conflict (agency, arrangement, number, facility) do update set
      name = excluded.name, mid = excluded.mid, status = excluded.status,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      since = case when kept.status = excluded.status then kept.since else excluded.since end`);
}

/** Gives each changed member to the accounts of its code and its number; what persons found stays. */
async function writeHolders(
  tx: Transaction,
  { id, scheme, country }: Arrangement,
  changes: readonly PartnerChange[],
  { at, actor }: Intake,
): Promise<void> {
  const named = changes.map(({ after }) => ({ number: after.number, facility: after.facility }));
  await tx.query(sql`
    delete from partner_holder using json_to_recordset(${JSON.stringify(named)})
      changed (number text, facility text)
    where agency = ${tx.agency} and arrangement = ${id} and how <> 'review'
      and partner_holder.number = changed.number and partner_holder.facility = changed.facility`);
  const keyed = changes.flatMap(({ after }) =>
    keysOfMember(after, scheme).map((key) => ({ ...key, member: after })),
  );
  const mentions = keyed.map(
    ({ key, member }): Mention => ({
      key,
      role: 'manufacturer',
      port: null,
      party: { name: member.name, country, address: null, identifiers: [] },
      filing: '',
      at,
      synthetic: false,
    }),
  );
  const accounts = await openAccounts(tx, mentions, actor);
  const rows = keyed.map(({ key, how, member }) => ({
    agency: tx.agency,
    arrangement: id,
    number: member.number,
    facility: member.facility,
    account: accounts.get(key),
    how,
  }));
  await tx.query(sql`
    insert into partner_holder
    select * from json_populate_recordset(null::partner_holder, ${JSON.stringify(rows)})
    on conflict do nothing`);
}

async function listHolders(
  tx: Transaction,
  arrangement: string,
  changes: readonly PartnerChange[],
): Promise<readonly string[]> {
  const named = changes.map(({ after }) => ({ number: after.number, facility: after.facility }));
  const rows = await tx.query(sql`
    select distinct account from partner_holder holder
    join json_to_recordset(${JSON.stringify(named)}) changed (number text, facility text)
      on holder.number = changed.number and holder.facility = changed.facility
    where holder.agency = ${tx.agency} and holder.arrangement = ${arrangement}`);
  return rows.map((row) => String(row['account']));
}

/**
 * Takes in how a partner answered for our members.
 *
 * @returns how many it recognises, and how many it did not find
 * @faults trust-member-unknown for each number that none of our members has
 */
export async function loadPartnerAnswers(
  tx: Transaction,
  arrangement: Arrangement,
  answers: readonly PartnerAnswer[],
  intake: Intake,
): Promise<Result<{ readonly recognised: number; readonly unmatched: number }>> {
  const rows = await tx.query(sql`
    select id, number from trust_member
    where agency = ${tx.agency} and number = any(${answers.map(({ number }) => number)})`);
  const ids = new Map(rows.map((row) => [String(row['number']), String(row['id'])]));
  const faults = answers.flatMap(({ number }, place) =>
    ids.has(number) ? [] : [TRUST_FAULTS.fault('trust-member-unknown', `/${place}/number`, number)],
  );
  if (faults.length > 0) return refuse(...faults);
  const load = await recordLoad(tx, arrangement, 'answers', answers.length, [], intake);
  const told = answers.map(({ number, recognised }) => ({
    agency: tx.agency,
    arrangement: arrangement.id,
    member: ids.get(number),
    load,
    recognised,
    at: intake.at,
  }));
  await tx.query(sql`
    insert into partner_answer
    select * from json_populate_recordset(null::partner_answer, ${JSON.stringify(told)})`);
  const recognised = answers.filter((one) => one.recognised).length;
  return ok({ recognised, unmatched: answers.length - recognised });
}
