import type { Book } from './book.ts';
import type { Decision, Question } from './decision.ts';
import { gatherEvidence, type Stopwatch } from './evidence.ts';
import { judge } from './judge.ts';

/** A stopwatch that stands still: for re-performing, where past slowness is part of the question. */
export const STANDING: Stopwatch = () => 0;

/**
 * Decides a batch of consignment versions by one Book.
 *
 * Pure and synchronous: the same questions, Book and stopwatch give the same decisions, and nothing
 * is learnt on the way.
 *
 * @returns one decision for each question, in their order
 */
export function decide(
  questions: readonly Question[],
  book: Book,
  stopwatch: Stopwatch = STANDING,
): readonly Decision[] {
  return questions.map((question) =>
    judge(question, book, gatherEvidence(question, book, stopwatch)),
  );
}

/**
 * The question as it is recorded: with the layers that were found out of order while it was decided,
 * so that it is decided again to the same bytes where the clock and the fault of that day are gone.
 */
export function asDecided(question: Question, decision: Decision): Question {
  const outages = decision.outages.filter((outage) => outage.how !== 'incomplete');
  return { ...question, outages };
}
