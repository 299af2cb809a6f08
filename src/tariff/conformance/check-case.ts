import type { TariffLaw } from '../law.ts';
import type { OriginLaw } from '../origin/agreement.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkComponents } from './check-components.ts';
import { checkEntry } from './check-entry.ts';
import { checkOrigin } from './check-origin.ts';
import { couldNotRead, type Outcome, type WorkedCase } from './worked-case.ts';

/** What cases are asked of. */
export interface CaseLaw {
  readonly tariff: TariffLaw;
  readonly origin: OriginLaw;
}

/** What came of a case. */
export interface Verdict extends Outcome {
  readonly case: WorkedCase;
}

/** Asks the law what a case asks, and compares figure by figure. */
export function checkCase(law: CaseLaw, worked: WorkedCase): Verdict {
  return { case: worked, ...outcomeOf(law, worked) };
}

function outcomeOf({ tariff, origin }: CaseLaw, { question }: WorkedCase): Outcome {
  const unasked = { remarks: [], revision: null };
  switch (question.kind) {
    case 'unread': {
      const differences = question.because.map((words) => couldNotRead('case', words));
      return { differences, ...unasked };
    }
    case 'arithmetic':
      return { differences: checkArithmetic(question.sum), ...unasked };
    case 'origin':
      return { differences: checkOrigin(origin, question.asked), ...unasked };
    case 'entry':
      return checkEntry(tariff, question);
    case 'components':
      return checkComponents(tariff, question);
  }
}
