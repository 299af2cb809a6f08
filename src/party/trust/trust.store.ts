import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { enrol } from '../account/statement.store.ts';
import { renewStandings } from '../standing.store.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { Member, MemberState, Step, TakenStep } from './member.ts';
import type { Application } from './step.parse.ts';
import { judgeStep, notBefore } from './step.ts';
import type { Program, TrustLaw } from './trust-law.ts';

/** Who acts, when, and by which calendar. */
export interface Acting {
  readonly actor: string;
  readonly at: Instant;
  readonly zone: string;
}

/** A member as it is kept. */
export interface MemberFile {
  readonly id: string;
  readonly program: string;
  readonly number: string;
  readonly account: string;
  /** The account's name. */
  readonly name: string;
  readonly entityType: string;
  readonly member: Member;
}

const NUMBER_LENGTH = 8;

/**
 * Takes a party's application to a program: the party gets an account if it has none, the member a number.
 *
 * Who was refused or withdrew applies again under the number that it had.
 *
 * @faults party-key-taken, trust-member-exists, and those of `judgeStep`
 */
export async function applyFor(
  tx: Transaction,
  { application, program }: { readonly application: Application; readonly program: Program },
  acting: Acting,
): Promise<Result<MemberFile>> {
  const { party, reason, sites, answers, entityType } = application;
  const enrolled = await enrol(tx, { kind: 'party', party, reason }, acting);
  if (!enrolled.ok) return enrolled;
  const account = enrolled.value;
  const before = await findOfAccount(tx, program.id, account);
  const file = before ?? (await openMember(tx, program, { account, entityType }, acting));
  if (before !== null && !mayApplyAgain(before.member.state)) {
    return refuse(TRUST_FAULTS.fault('trust-member-exists', '/party', before.number));
  }
  const steps: Step[] = [{ kind: 'applied', sites, reason }];
  if (answers.length > 0) steps.push({ kind: 'assessed', answers, reason });
  return takeSteps(tx, before === null ? null : file.member, file, steps, program, acting);
}

function mayApplyAgain(state: MemberState): boolean {
  return state === 'refused' || state === 'withdrawn';
}

/**
 * Takes a step with a member; decisions are told of it from the next one on.
 *
 * @faults trust-member-unknown, trust-program-unknown, and those of `judgeStep`
 */
export async function takeStep(
  tx: Transaction,
  law: TrustLaw,
  id: string,
  step: Step,
  acting: Acting,
): Promise<Result<MemberFile>> {
  const file = await findMember(tx, id, true);
  if (file === null) return refuse(TRUST_FAULTS.fault('trust-member-unknown', '/id', id));
  const program = law.programs.get(file.program);
  if (program === undefined) {
    return refuse(TRUST_FAULTS.fault('trust-program-unknown', '/program', file.program));
  }
  return takeSteps(tx, file.member, file, [step], program, acting);
}

async function takeSteps(
  tx: Transaction,
  from: Member | null,
  file: MemberFile,
  steps: readonly Step[],
  program: Program,
  acting: Acting,
): Promise<Result<MemberFile>> {
  let member = from;
  for (const step of steps) {
    const at = notBefore(member, acting.at);
    const judged = judgeStep(member, step, program, { at, zone: acting.zone });
    if (!judged.ok) return judged;
    member = judged.value;
    await recordStep(tx, file, member, { ...step, at, actor: acting.actor });
  }
  assert(member !== null, 'no step was taken');
  await renewStandings(tx, [file.account]);
  return ok({ ...file, member });
}

/** Writes a step, journalled, and the state that it brings the member to. */
async function recordStep(
  tx: Transaction,
  { id, program, number }: MemberFile,
  member: Member,
  step: TakenStep,
): Promise<void> {
  const { kind, at, actor } = step;
  const { seq } = member;
  const subject = uuidOf(at, `trust-step/${tx.agency}/${id}/${seq}`);
  await tx.query(sql`
    insert into trust_step (agency, id, member, seq, at, actor, kind, step)
    values (${tx.agency}, ${subject}, ${id}, ${seq}, ${at}, ${actor}, ${kind}, ${canonical(step)})`);
  await tx.query(sql`
    update trust_member set seq = ${seq}, state = ${canonical(member)}
    where agency = ${tx.agency} and id = ${id}`);
  const facts = { member: id, program, number, step: kind, state: member.state };
  await recordEvents(tx, [{ kind: 'trust-step', subject, at, actor, facts }]);
}

/** Opens the file of a first application; its number is a key of the account, so that filings may name it. */
async function openMember(
  tx: Transaction,
  { id: program, scheme }: Program,
  { account, entityType }: Pick<MemberFile, 'account' | 'entityType'>,
  { at }: Acting,
): Promise<MemberFile> {
  const id = uuidOf(at, `trust/${tx.agency}/${program}/${account}`);
  const number = id.slice(-NUMBER_LENGTH).toUpperCase();
  await tx.query(sql`
    insert into trust_member (agency, id, program, number, account, entity_type, seq, state)
    values (${tx.agency}, ${id}, ${program}, ${number}, ${account}, ${entityType}, 0, '{}')`);
  await tx.query(sql`
    insert into party_key (agency, key, account)
    values (${tx.agency}, ${`${scheme}:${number}`}, ${account}) on conflict do nothing`);
  const opened = await findMember(tx, id, true);
  assert(opened !== null, `member ${id} was not written`);
  return opened;
}

/** The member that an account, or one that is one party with it, is of a program. */
async function findOfAccount(
  tx: Transaction,
  program: string,
  account: string,
): Promise<MemberFile | null> {
  const [row] = await tx.query(sql`
    select member.id from party_account asked
    join party_account same on same.agency = ${tx.agency} and same.canonical = asked.canonical
    join trust_member member on member.agency = ${tx.agency} and member.account = same.id
      and member.program = ${program}
    where asked.agency = ${tx.agency} and asked.id = ${account} order by member.id limit 1`);
  return row === undefined ? null : findMember(tx, String(row['id']), true);
}

/** @param locked its steps wait for each other until this transaction ends */
export async function findMember(
  tx: Transaction,
  id: string,
  locked = false,
): Promise<MemberFile | null> {
  const [row] = await tx.query(sql`
    select member.*, member.state::text as state_text, account.name
    from trust_member member
    join party_account account on account.agency = ${tx.agency} and account.id = member.account
    where member.agency = ${tx.agency} and member.id::text = ${id}
    ${locked ? sql`for update of member` : sql``}`);
  return row === undefined ? null : readFile(row);
}

/** What was recorded of a member, in its order. */
export async function listSteps(tx: Transaction, id: string): Promise<readonly TakenStep[]> {
  const rows = await tx.query(sql`
    select step::text as step from trust_step
    where agency = ${tx.agency} and member = ${id} order by seq`);
  return rows.map((row) => JSON.parse(String(row['step'])) as TakenStep);
}

/** Which members are listed: of a program, in a state, by a part of name or number. */
export interface MemberFilter {
  readonly program: string | null;
  readonly state: string | null;
  readonly text: string | null;
}

const MEMBERS_MAX = 500;

/** Members with the latest change first, at most 500, and how many there are in all. */
export async function listMembers(
  tx: Transaction,
  { program, state, text }: MemberFilter,
): Promise<{ readonly members: readonly MemberFile[]; readonly total: number }> {
  const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx.query(sql`
    select member.*, member.state::text as state_text, account.name, count(*) over () as total
    from trust_member member
    join party_account account on account.agency = ${tx.agency} and account.id = member.account
    where member.agency = ${tx.agency}
      and (${program}::text is null or member.program = ${program})
      and (${state}::text is null or member.state ->> 'state' = ${state})
      and (account.name ilike ${like} or member.number ilike ${like})
    order by member.state ->> 'since' desc, member.id limit ${MEMBERS_MAX}`);
  return { members: rows.map(readFile), total: Number(rows[0]?.['total'] ?? 0) };
}

function readFile(row: Row): MemberFile {
  return {
    id: String(row['id']),
    program: String(row['program']),
    number: String(row['number']),
    account: String(row['account']),
    name: String(row['name']),
    entityType: String(row['entity_type']),
    member: JSON.parse(String(row['state_text'])) as Member,
  };
}
