import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Criterion } from '../../risk/criterion.ts';
import type { Edition } from '../../risk/life/draft.ts';
import type { Day } from '../../terms/day.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { type CriterionRecord, criterionQuery } from './criteria-calls.ts';
import { CriteriaLinks } from './criteria-links.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { blank, fromCriterion, revisedFrom, type Written } from './sketch.ts';
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
  const edition = record === undefined ? undefined : publishedEdition(record);
  const start = startOf(criterion, edition, today);
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
      {criterion !== null && edition === undefined && (
        <p className="consequence">{say(STUDIO.testsElsewhere)}</p>
      )}
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

/** What of a criterion was written and published at this desk last; its tests stand in it. */
function publishedEdition({ drafts }: CriterionRecord): Edition | undefined {
  const [last] = drafts
    .filter(({ kind, end }) => kind === 'criterion' && end !== null && end.how !== 'withdrawn')
    .toSorted((a, b) => ((a.end?.at ?? '') < (b.end?.at ?? '') ? 1 : -1));
  return last?.editions.at(-1);
}

function startOf(criterion: Criterion | null, edition: Edition | undefined, today: Day): Written {
  if (criterion === null) return blank(today);
  return edition === undefined ? fromCriterion(criterion, today) : revisedFrom(edition, today);
}
