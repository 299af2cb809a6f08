import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { type Explanation, explain } from './explanation.ts';
import { readMentions } from './mention.store.ts';
import type { IdentityModel } from './model.ts';
import { type Stake, worthOfAsking } from './review.ts';

/** So many of the most doubtful pairs are ranked by what hangs on them. */
const DOUBTFUL_MAX = 5_000;

/** One of the two that a person is asked of, as a list shows it. */
export interface Side extends Stake {
  readonly account: string;
  readonly name: string;
  readonly country: string | null;
  /** Accounts that are one party with it, itself among them. */
  readonly members: number;
}

/** A pair of which nobody knows whether it is one party. */
export interface Question {
  readonly left: Side;
  readonly right: Side;
  /** The odds of one party, in bits. */
  readonly bits: number;
  /** What is learned by asking: by this the queue is ordered. */
  readonly worth: number;
  /** Somebody looked and could not tell. */
  readonly unsure: boolean;
}

/** A question with what speaks for and against. */
export interface ExplainedQuestion extends Question {
  readonly explanation: Explanation;
}

/**
 * What a person should be asked first: pairs that are not one party yet and that nobody judged, by what hangs on the
 * answer and how doubtful it is. What somebody could not tell comes last.
 */
export async function listQuestions(
  tx: Transaction,
  limit: number,
): Promise<{ readonly count: number; readonly questions: readonly Question[] }> {
  const rows = await tx.query(sql`
    with doubtful as (
      select low, high, millibits, (select standing.verdict from identity_standing standing
          where standing.agency = ${tx.agency} and standing.low = pair.low
            and standing.high = pair.high) as verdict
      from identity_pair pair
      join party_account one on one.agency = ${tx.agency} and one.id = pair.low
      join party_account two on two.agency = ${tx.agency} and two.id = pair.high
      where pair.agency = ${tx.agency} and one.canonical <> two.canonical
        and abs(millibits) <= ${DOUBT_MILLIBITS}
      order by abs(millibits) limit ${DOUBTFUL_MAX}
    )
    select doubtful.*, one.side as one, two.side as two
    from doubtful
    cross join lateral ${side(sql`doubtful.low`)} one
    cross join lateral ${side(sql`doubtful.high`)} two
    where verdict is null or verdict = 'unsure'
    order by low, high`);
  const questions = rows
    .map(readQuestion)
    .sort((a, b) => Number(a.unsure) - Number(b.unsure) || b.worth - a.worth);
  return { count: questions.length, questions: questions.slice(0, limit) };
}

/** Beyond these odds there is little to learn by asking: nobody is asked of what is sure to one in a thousand. */
const DOUBT_MILLIBITS = 10_000;

/** What hangs on an account: filings that name it, and what decisions are told of it. */
function side(account: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`(select json_build_object(
    'account', id, 'name', name, 'country', country,
    'members', (select count(*) from party_account member
      where member.agency = asked.agency and member.canonical = asked.canonical),
    'filings', (select coalesce(sum(filings), 0) from party_role role
      where role.agency = asked.agency and role.account = asked.id),
    'standings', (select count(distinct account) from party_standing told
      where told.agency = asked.agency and told.account = asked.canonical)) as side
    from party_account asked
    where asked.agency = current_setting('app.agency') and asked.id = ${account} offset 0)`;
}

/** Our own object, built of the columns of an account. */
function readQuestion(row: Row): Question {
  const left = row['one'] as Side;
  const right = row['two'] as Side;
  const bits = Number(row['millibits']) / 1000;
  const stake = {
    filings: left.filings + right.filings,
    standings: left.standings + right.standings,
  };
  const worth = Math.round(100 * worthOfAsking(bits, stake)) / 100;
  return { left, right, bits, worth, unsure: row['verdict'] === 'unsure' };
}

/** What speaks for and against each, by what is known of both now. */
export async function explainQuestions(
  tx: Transaction,
  model: IdentityModel,
  questions: readonly Question[],
): Promise<readonly ExplainedQuestion[]> {
  const ids = questions.flatMap(({ left, right }) => [left.account, right.account]);
  const mentions = new Map((await readMentions(tx, ids)).map((one) => [one.key, one]));
  return questions.flatMap((question) => {
    const left = mentions.get(question.left.account);
    const right = mentions.get(question.right.account);
    if (left === undefined || right === undefined) return [];
    return { ...question, explanation: explain(model, left, right) };
  });
}
