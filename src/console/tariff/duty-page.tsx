import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCsrf } from '../criteria/session.ts';
import { useToday } from '../criteria/today.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { DutyAnswer } from './duty-answer.tsx';
import { DutyForm } from './duty-form.tsx';
import { type DutyQuestion, isAsked, precheckBody } from './duty-question.ts';
import { precheckQuery } from './tariff-calls.ts';
import { TariffLinks } from './tariff-links.tsx';
import { DUTY } from './words.ts';
import '../search/filter-sentence.css';
import '../now/now.css';
import './tariff.css';

const EXAMPLE: DutyQuestion = { hts: '61091000', origin: 'CN', value: '10000' };

/** What goods would owe, by every lawful way to enter them; the address holds the question. */
export function DutyPage() {
  const say = useSay();
  const question = useSearch({ from: '/desk/duty' });
  const navigate = useNavigate();
  const today = useToday();
  useTitle(say(DUTY.title));
  const ask = (next: DutyQuestion) =>
    void navigate({ to: '/duty', search: next, replace: true, resetScroll: false });
  return (
    <main className="page">
      <TariffLinks />
      <h1>{say(DUTY.question)}</h1>
      <DutyForm question={question} today={today} onQuestion={ask} />
      {isAsked(question) ? (
        <Answered question={question} today={today} onQuestion={ask} />
      ) : (
        <section className="sheet teaches">
          <p>{say(DUTY.teaches)}</p>
          <p>
            <Link to="/duty" search={EXAMPLE}>
              {say(DUTY.example)}
            </Link>
          </p>
        </section>
      )}
    </main>
  );
}

interface AnsweredProps {
  readonly question: DutyQuestion;
  readonly today: string;
  readonly onQuestion: (question: DutyQuestion) => void;
}

function Answered(props: AnsweredProps) {
  const asked = useQuery(precheckQuery(precheckBody(props.question), useCsrf()));
  if (asked.error !== null) {
    return <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  if (asked.data === undefined) return <div className="skeleton" />;
  return (
    <DutyAnswer
      {...props}
      precheck={asked.data}
      asOf={asked.dataUpdatedAt}
      stale={asked.isFetching}
    />
  );
}
