import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useToday } from '../criteria/today.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { RevenueLinks } from '../revenue/revenue-links.tsx';
import { REVENUE } from '../revenue/words.ts';
import { useTitle } from '../title.ts';
import { OriginAnswered } from './origin-answer.tsx';
import { judgeOrigin } from './origin-calls.ts';
import { OriginForm } from './origin-form.tsx';
import { emptyGood, exampleGood, inquiryOf } from './origin-question.ts';
import { ORIGIN } from './words.ts';
import './origin.css';

/** Whether goods originate under an agreement: the good and its materials, then each route with its steps. */
export function OriginPage() {
  const say = useSay();
  const today = useToday();
  const { data: session } = useQuery(sessionQuery);
  const [good, setGood] = useState(() => emptyGood(today));
  const judging = useMutation({
    mutationFn: (inquiry: object) => judgeOrigin(inquiry, session?.csrf ?? ''),
  });
  useTitle(say(REVENUE.origin));
  return (
    <main className="page">
      <RevenueLinks />
      <h1>{say(ORIGIN.question)}</h1>
      <div className="origin-columns">
        <OriginForm
          good={good}
          pending={judging.isPending}
          onGood={setGood}
          onExample={() => setGood(exampleGood(today))}
          onAsk={() => judging.mutate(inquiryOf(good))}
        />
        <div className="origin-answer" aria-live="polite">
          {judging.error !== null && <ProblemNotice error={judging.error} />}
          {judging.data !== undefined && <OriginAnswered answer={judging.data} />}
        </div>
      </div>
    </main>
  );
}
