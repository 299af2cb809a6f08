import type { Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { namesOf } from './identity.store.ts';
import { listLatestJudgements, type RecordedJudgement } from './judgement.store.ts';
import { findModel } from './model.store.ts';
import { type ExplainedQuestion, explainQuestions, listQuestions } from './review.store.ts';
import { listLatestSuccessions } from './succession.store.ts';
import type { Succession } from './succession.ts';

const QUESTIONS = 50;
const LATEST = 20;

/** What somebody who says who is who has before them. */
export interface ReviewPage {
  readonly asOf: Instant;
  /** Accounts that the model was learned from; null before the first. */
  readonly learned: number | null;
  /** Questions that there are, as far as they were ranked. */
  readonly count: number;
  readonly questions: readonly ExplainedQuestion[];
  /** What was judged last, undone or not. */
  readonly judgements: readonly RecordedJudgement[];
  readonly successions: readonly Succession[];
  /** What the accounts of judgements and successions are called. */
  readonly names: Readonly<Record<string, string>>;
}

export async function readReview(tx: Transaction, at: Instant): Promise<ReviewPage> {
  const model = await findModel(tx);
  const judgements = await listLatestJudgements(tx, LATEST);
  const successions = await listLatestSuccessions(tx, LATEST);
  const names = await namesOf(tx, [
    ...judgements.flatMap(({ low, high }) => [low, high]),
    ...successions.flatMap(({ predecessor, successor }) => [predecessor, successor]),
  ]);
  const told = { asOf: at, judgements, successions, names };
  if (model === null) return { ...told, learned: null, count: 0, questions: [] };
  const { count, questions } = await listQuestions(tx, QUESTIONS);
  const explained = await explainQuestions(tx, model, questions);
  return { ...told, learned: model.mentions, count, questions: explained };
}
