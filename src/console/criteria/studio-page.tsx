import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { criterionQuery } from './criteria-calls.ts';
import { CriteriaLinks } from './criteria-links.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { blank, fromCriterion } from './sketch.ts';
import { STUDIO } from './studio-words.ts';
import { useToday } from './today.ts';
import { CRITERIA } from './words.ts';
import './criteria.css';

/** Where a criterion is written, read along by the server, and saved as a draft. */
export function StudioPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/desk/criteria/new' });
  const { data: record, error } = useQuery({
    ...criterionQuery(from ?? ''),
    enabled: from !== undefined,
  });
  const today = useToday();
  useTitle(say(CRITERIA.studio));
  const criterion = record?.criterion ?? null;
  const start = criterion === null ? blank(today) : fromCriterion(criterion, today);
  const ready = from === undefined || criterion !== null;
  return (
    <main className="page">
      <CriteriaLinks />
      <h1>
        {criterion === null
          ? say(STUDIO.question)
          : say(STUDIO.questionRevise, { title: say(criterion.title) })}
      </h1>
      {error !== null && <ProblemNotice error={error} />}
      {ready ? (
        <CriterionForm
          key={from}
          start={start}
          today={today}
          draft={null}
          named={from !== undefined}
          onSaved={({ id }) => void navigate({ to: '/criteria/draft/$id', params: { id } })}
        />
      ) : (
        error === null && <div className="skeleton" />
      )}
    </main>
  );
}
