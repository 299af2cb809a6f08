import { factsOf } from '../risk/facts.ts';
import { type Gaps, gapsOf } from '../risk/pack/pack.ts';
import type { Book } from './book.ts';
import type { Decision, Question } from './decision.ts';
import { legalDay } from './evidence.ts';

/** What one topic misses of a consignment. */
export interface TopicGaps extends Gaps {
  readonly pack: string;
}

/**
 * What each topic of the Book still has to know of a consignment, from what its decision knew.
 *
 * Topics that miss nothing are left out. A layer that was out of order then stays unknown: its gaps
 * are said to be unanswered, not closed.
 */
export function gapsOfDecision(
  question: Question,
  decision: Decision,
  book: Book,
): readonly TopicGaps[] {
  const { consignment, history } = question;
  const { assessments, screening, outages } = decision;
  const on = legalDay(question, book);
  const forgot = outages.some(({ layer, how }) => layer === 'history' && how !== 'incomplete');
  const facts = factsOf({
    on,
    consignment,
    assessments,
    screening,
    history: forgot ? null : history,
  });
  return book.packs.flatMap((pack) => {
    const gaps = gapsOf(pack, facts);
    const nothing = gaps.missing.length + gaps.unanswered.length === 0;
    return nothing ? [] : [{ pack: pack.id, ...gaps }];
  });
}
