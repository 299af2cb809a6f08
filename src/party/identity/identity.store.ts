import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { readMoment } from '../account/statement.store.ts';
import { type Explanation, explain } from './explanation.ts';
import { listJudgementsOf, type RecordedJudgement } from './judgement.store.ts';
import { readMentions } from './mention.store.ts';
import type { IdentityModel } from './model.ts';
import { LINK_BITS } from './resolution.ts';
import { listSuccessions } from './succession.store.ts';
import type { Succession } from './succession.ts';

export interface IdentityMember {
  readonly account: string;
  readonly name: string;
  readonly country: string | null;
  readonly openedAt: Instant;
}

/** A pair of members that was found to be one party, and why; null where there is no model any more. */
export interface MemberLink {
  readonly low: string;
  readonly high: string;
  readonly bits: number;
  readonly explanation: Explanation | null;
}

/** An account that became another party's, or its own again. */
export interface IdentityChange {
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly cause: 'filings' | 'resolution' | 'judgement' | 'undo';
  readonly judgement: string | null;
  readonly at: Instant;
}

/** Who somebody is: all accounts that are one party, why, and how it came so. */
export interface Identity {
  /** The account that stands for all. */
  readonly canonical: string;
  readonly members: readonly IdentityMember[];
  readonly links: readonly MemberLink[];
  readonly judgements: readonly RecordedJudgement[];
  readonly successions: readonly Succession[];
  readonly changes: readonly IdentityChange[];
}

const MEMBERS_MAX = 200;
/** The strongest links are told with their reasons. */
const LINKS_MAX = 50;
const CHANGES_MAX = 100;

/** The identity that an account belongs to; null where there is no such account. */
export async function findIdentity(
  tx: Transaction,
  account: string,
  model: IdentityModel | null,
): Promise<Identity | null> {
  const rows = await tx.query(sql`
    select member.id, member.canonical, member.name, member.country, member.opened_at
    from party_account asked
    join party_account member on member.agency = ${tx.agency}
      and member.canonical = asked.canonical
    where asked.agency = ${tx.agency} and asked.id = ${account}
    order by member.id limit ${MEMBERS_MAX}`);
  const [first] = rows;
  if (first === undefined) return null;
  const ids = rows.map((row) => String(row['id']));
  return {
    canonical: String(first['canonical']),
    members: rows.map(readMember),
    links: await listLinks(tx, ids, model),
    judgements: await listJudgementsOf(tx, ids),
    successions: await listSuccessions(tx, ids),
    changes: await listChanges(tx, ids),
  };
}

async function listLinks(
  tx: Transaction,
  members: readonly string[],
  model: IdentityModel | null,
): Promise<readonly MemberLink[]> {
  const rows = await tx.query(sql`
    select low, high, millibits from identity_pair
    where agency = ${tx.agency} and low = any(${members}::uuid[]) and high = any(${members}::uuid[])
      and millibits >= ${LINK_BITS * 1000}
    order by millibits desc, low, high limit ${LINKS_MAX}`);
  const mentions = new Map((await readMentions(tx, members)).map((one) => [one.key, one]));
  return rows.map((row) => {
    const [low, high] = [String(row['low']), String(row['high'])];
    const [left, right] = [mentions.get(low), mentions.get(high)];
    const told = model !== null && left !== undefined && right !== undefined;
    return {
      ...{ low, high, bits: Number(row['millibits']) / 1000 },
      explanation: told ? explain(model, left, right) : null,
    };
  });
}

async function listChanges(
  tx: Transaction,
  members: readonly string[],
): Promise<readonly IdentityChange[]> {
  const rows = await tx.query(sql`
    select account, from_canonical, to_canonical, cause, judgement, at from identity_change
    where agency = ${tx.agency} and (account = any(${members}::uuid[])
      or to_canonical = any(${members}::uuid[]) or from_canonical = any(${members}::uuid[]))
    order by id desc limit ${CHANGES_MAX}`);
  return rows.map((row) => ({
    account: String(row['account']),
    from: String(row['from_canonical']),
    to: String(row['to_canonical']),
    cause: String(row['cause']) as IdentityChange['cause'],
    judgement: row['judgement'] === null ? null : String(row['judgement']),
    at: readMoment(row['at']),
  }));
}

function readMember(row: Row): IdentityMember {
  return {
    account: String(row['id']),
    name: String(row['name']),
    country: row['country'] === null ? null : String(row['country']),
    openedAt: readMoment(row['opened_at']),
  };
}

/** What accounts are called, by their ids; of those that there are not nothing. */
export async function namesOf(
  tx: Transaction,
  accounts: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.query(sql`
    select id, name from party_account
    where agency = ${tx.agency} and id = any(${accounts}::uuid[]) order by id`);
  return Object.fromEntries(rows.map((row) => [String(row['id']), String(row['name'])]));
}
