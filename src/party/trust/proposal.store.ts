import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { searchWords } from '../account/mention.ts';
import { compareParties } from '../name/comparison.ts';
import type { Description } from '../name/evidence.ts';
import { renewStandings } from '../standing.store.ts';
import { TRUST_FAULTS } from './faults.ts';
import { readMoment } from './membership.store.ts';
import type { PartnerChange } from './recognition.ts';
import type { Acting } from './trust.store.ts';
import type { Arrangement } from './trust-law.ts';

/** Accounts that are compared with one member: those that share most words of its name. */
const CANDIDATES = 10;
/** A word that more accounts have says too little to begin with. */
const COMMON_WORD = 500;

/**
 * Proposes accounts of the partner's country whose name is near that of a new or renamed member and whom neither
 * code nor number gave it: a person has to look before it counts.
 *
 * @param nearFrom how alike names have to be, 0 to 1
 * @returns how many were proposed that were not before
 */
export async function proposeAccounts(
  tx: Transaction,
  arrangement: Arrangement,
  changes: readonly PartnerChange[],
  { at, nearFrom }: { readonly at: Instant; readonly nearFrom: number },
): Promise<number> {
  const members = changes
    .filter(({ before, after }) => before?.name !== after.name)
    .map(({ after }) => after);
  const asked = members.flatMap(({ name }, place) =>
    searchWords(name).map((word) => ({ place, word })),
  );
  const rows = await tx.query(sql`
    with asked as (
      select place, word from json_to_recordset(${JSON.stringify(asked)}) asked (place int, word text)
    ), rare as (
      select word from (select distinct word from asked) named cross join lateral (
        select count(*) as many from (
          select from party_word where agency = ${tx.agency} and party_word.word = named.word
          limit ${COMMON_WORD + 1}) counted) counted
      where many <= ${COMMON_WORD}
    ), shared as (
      select place, account, count(*) as words from asked join rare using (word)
      join party_word on party_word.agency = ${tx.agency} and party_word.word = asked.word
      group by place, account
    ), ranked as (
      select shared.*, row_number() over (partition by place order by words desc, account) as rank
      from shared
      join party_account on party_account.agency = ${tx.agency} and party_account.id = account
        and party_account.country = ${arrangement.country}
    )
    select place, account, name, country from ranked
    join party_account on party_account.agency = ${tx.agency} and party_account.id = account
    where rank <= ${CANDIDATES}`);
  const proposals = rows.flatMap((row) => {
    const member = members[Number(row['place'])];
    if (member === undefined) return [];
    const score = likeness(member.name, String(row['name']), arrangement.country);
    if (score < nearFrom) return [];
    const account = String(row['account']);
    const { number, facility } = member;
    const name = `${arrangement.id}/${number}/${facility}/${account}`;
    const id = uuidOf(at, `recognition/${tx.agency}/${name}`);
    const of = { agency: tx.agency, id, arrangement: arrangement.id, number, facility };
    return [{ ...of, account, score, at }];
  });
  const written = await tx.query(sql`
    insert into recognition_proposal
    select row.* from json_populate_recordset(null::recognition_proposal,
      ${JSON.stringify(proposals)}) row
    where not exists (select from partner_holder held where held.agency = row.agency
      and held.arrangement = row.arrangement and held.number = row.number
      and held.facility = row.facility and held.account = row.account)
    on conflict do nothing returning id`);
  return written.length;
}

function likeness(listed: string, filed: string, country: string): number {
  const described = (text: string): Description => ({
    kind: 'organisation',
    names: [{ text, alias: 'primary' }],
    countries: [country],
    addresses: [],
    identifiers: [],
  });
  return compareParties(described(filed), described(listed)).score;
}

/** An account that may be a partner's member, waiting for a person to look. */
export interface Proposal {
  readonly id: string;
  readonly arrangement: string;
  readonly number: string;
  readonly facility: string;
  /** As the partner lists it, and as filings name the account. */
  readonly listed: string;
  readonly filed: string;
  readonly account: string;
  readonly score: number;
  readonly at: Instant;
}

const PROPOSALS_MAX = 200;

/** Proposals that nobody answered, the likeliest first, at most 200. */
export async function listProposals(
  tx: Transaction,
  arrangement: string | null,
): Promise<readonly Proposal[]> {
  const rows = await tx.query(sql`
    select proposal.*, member.name as listed, account.name as filed
    from recognition_proposal proposal
    join partner_member member on member.agency = ${tx.agency}
      and member.arrangement = proposal.arrangement and member.number = proposal.number
      and member.facility = proposal.facility
    join party_account account on account.agency = ${tx.agency} and account.id = proposal.account
    where proposal.agency = ${tx.agency}
      and (${arrangement}::text is null or proposal.arrangement = ${arrangement})
      and not exists (select from recognition_verdict said
        where said.agency = ${tx.agency} and said.proposal = proposal.id)
    order by score desc, proposal.id limit ${PROPOSALS_MAX}`);
  return rows.map(readProposal);
}

function readProposal(row: Row): Proposal {
  return {
    id: String(row['id']),
    arrangement: String(row['arrangement']),
    number: String(row['number']),
    facility: String(row['facility']),
    listed: String(row['listed']),
    filed: String(row['filed']),
    account: String(row['account']),
    score: Number(row['score']),
    at: readMoment(row['at']),
  };
}

/**
 * Says whether an account is the partner's member that it was proposed for; if so it counts from the next decision.
 *
 * @faults recognition-review-unknown
 */
export async function answerProposal(
  tx: Transaction,
  id: string,
  { accepted, reason }: { readonly accepted: boolean; readonly reason: string },
  { actor, at }: Acting,
): Promise<Result<{ readonly account: string; readonly accepted: boolean }>> {
  const [row] = await tx.query(sql`
    insert into recognition_verdict (agency, proposal, accepted, reason, actor, at)
    select agency, id, ${accepted}, ${reason}, ${actor}, ${at} from recognition_proposal
    where agency = ${tx.agency} and id::text = ${id}
    on conflict do nothing
    returning proposal, (select account from recognition_proposal
      where agency = ${tx.agency} and id::text = ${id}) as account`);
  if (row === undefined) {
    return refuse(TRUST_FAULTS.fault('recognition-review-unknown', '/id', id));
  }
  const account = String(row['account']);
  const facts = { account, accepted };
  await recordEvents(tx, [{ kind: 'recognition-verdict', subject: id, at, actor, facts }]);
  if (accepted) {
    await tx.query(sql`
      insert into partner_holder (agency, arrangement, number, facility, account, how)
      select agency, arrangement, number, facility, account, 'review' from recognition_proposal
      where agency = ${tx.agency} and id::text = ${id} on conflict do nothing`);
    await renewStandings(tx, [account]);
  }
  return ok({ account, accepted });
}
