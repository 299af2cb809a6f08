import { type FeatureInput, groundOf } from '../risk/feature/ground.ts';
import type { Score } from '../risk/score.ts';
import type { Book } from './book.ts';
import type { Decision, Layer, Question } from './decision.ts';
import { askedOfModel, legalDay } from './evidence.ts';

/**
 * What a model was, or would have been, given when a recorded question was decided: from the record
 * alone, so that training sees what deciding saw.
 *
 * @param book for its ports and its thresholds of the day
 */
export function recordedFeatureInput(
  question: Question,
  decision: Decision,
  book: Book,
): FeatureInput {
  const isOut = (layer: Layer) =>
    decision.outages.some((outage) => outage.layer === layer && outage.how !== 'incomplete');
  const fired = decision.reasons.filter(({ layer }) => layer === 'criteria');
  return askedOfModel(question, book, legalDay(question, book), {
    assessments: decision.assessments,
    screening: decision.screening,
    history: isOut('history') ? null : question.history,
    signals: isOut('criteria') ? null : fired,
  });
}

/** What made the score of a recorded decision, by the Book's model and exact; null without a model. */
export function explainScore(question: Question, decision: Decision, book: Book): Score | null {
  return book.scorer?.explain(groundOf(recordedFeatureInput(question, decision, book))) ?? null;
}
