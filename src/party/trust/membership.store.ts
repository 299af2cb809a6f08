import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { type Day, type Instant, instantOf, parseDay } from '../../terms/day.ts';
import type { Membership, PartyStanding, TrustState } from '../standing.ts';
import { type Member, membershipOf } from './member.ts';

/**
 * The memberships of accounts, each under the account that holds it: own members as their steps left them, and
 * members of partners' programs as the last list did.
 */
export async function readMemberships(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Pick<PartyStanding, 'memberships'>>> {
  const own = await tx.query(sql`
    select account, program, number, state::text as state from trust_member
    where agency = ${tx.agency} and account = any(${accounts}::uuid[]) and seq > 0
    order by program, number`);
  const foreign = await tx.query(sql`
    select distinct on (holder.account, member.arrangement, member.number)
      holder.account, member.arrangement, member.program, member.number, member.status,
      member.since, member.valid_from::text as valid_from, member.valid_to::text as valid_to
    from partner_holder holder
    join partner_member member on member.agency = ${tx.agency}
      and member.arrangement = holder.arrangement and member.number = holder.number
      and member.facility = holder.facility and member.status <> 'unlisted'
    where holder.agency = ${tx.agency} and holder.account = any(${accounts}::uuid[])
    order by holder.account, member.arrangement, member.number,
      array_position(array['suspended', 'cancelled', 'active'], member.status)`);
  const found = new Map<string, Membership[]>();
  const add = (row: Row, membership: Membership | null) => {
    if (membership === null) return;
    const account = String(row['account']);
    found.set(account, [...(found.get(account) ?? []), membership]);
  };
  for (const row of own) add(row, ownMembership(row));
  for (const row of foreign) add(row, foreignMembership(row));
  return new Map([...found].map(([account, memberships]) => [account, { memberships }]));
}

function ownMembership(row: Row): Membership | null {
  const member = JSON.parse(String(row['state'])) as Member;
  return membershipOf(member, String(row['program']), String(row['number']));
}

const STATE_OF: Readonly<Record<string, TrustState>> = {
  active: 'validated',
  suspended: 'suspended',
  cancelled: 'expelled',
};

function foreignMembership(row: Row): Membership | null {
  const state = STATE_OF[String(row['status'])];
  if (state === undefined) return null;
  const from = readDay(row['valid_from']);
  return {
    program: String(row['program']),
    tier: null,
    state,
    number: String(row['number']),
    since: readMoment(row['since']),
    ...(from && { from }),
    until: readDay(row['valid_to']),
    arrangement: String(row['arrangement']),
  };
}

function readDay(value: unknown): Day | null {
  return value === null ? null : parseDay(String(value));
}

/** A moment as the database tells it. */
export function readMoment(value: unknown): Instant {
  return instantOf(value instanceof Date ? value.getTime() : Date.parse(String(value)));
}
