import assert from 'node:assert/strict';
import type { Book } from '../book.ts';
import { decide } from '../decide.ts';
import type { Decision, Layer, Question } from '../decision.ts';
import type { Recalled } from './past.ts';

/** The layers that are asked anew; of the others the recorded answers stand. */
export interface Anew {
  readonly tariff: boolean;
  readonly screening: boolean;
}

/**
 * Decides a recorded question by another Book, with the same `decide` that decided it then.
 *
 * What the tariff and the lists said is not asked again unless the Book has them anew: it would be
 * the same, and costs more than all the rest.
 */
export function decideAgain(
  question: Question,
  recalled: Recalled,
  book: Book,
  anew: Anew,
): Decision {
  const { entries } = question.consignment;
  const { assessments, screening } = recalled;
  const layers = {
    ...book.layers,
    ...(anew.tariff ? {} : { tariff: (entry) => remembered(assessments[entries.indexOf(entry)]) }),
    ...(anew.screening ? {} : { screening: () => remembered(screening) }),
  } satisfies Partial<Book['layers']>;
  const outages = question.outages.filter(({ layer }) => standsStill(layer, anew));
  const [decision] = decide([{ ...question, outages }], { ...book, layers });
  assert(decision !== undefined);
  return decision;
}

/** A layer that is asked again is asked whatever became of it that day. */
function standsStill(layer: Layer, anew: Anew): boolean {
  if (layer === 'tariff') return !anew.tariff;
  if (layer === 'screening') return !anew.screening;
  return layer === 'history';
}

/** A layer that did not answer then is among the question's outages, and is not asked. */
function remembered<Answer>(answer: Answer | null | undefined): Answer {
  assert(answer !== null && answer !== undefined, 'a layer was asked that gave no answer then');
  return answer;
}
