import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useCsrf } from './session.ts';
import { studyQuery } from './studio-calls.ts';
import { STUDIO, VIEW, VIEWS, type ViewName } from './studio-words.ts';
import { TableRows } from './table-rows.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** A condition as it is read, as a table and as code; they say the same. */
export function ThreeViews({ id, when }: { readonly id: string; readonly when: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const [view, setView] = useState<ViewName>('sentence');
  const sketch = { id, view: { when }, lane: null, weight: 1, tests: [] };
  const { data: study, error } = useQuery(studyQuery(sketch, language, useCsrf()));
  const condition = study?.condition ?? null;
  return (
    <div className="three-views">
      <ViewSwitch views={VIEWS} view={view} onView={setView} label={say(STUDIO.views)} />
      {error !== null && <ProblemNotice error={error} />}
      {view === 'code' && <pre className="condition-code">{condition?.code ?? when}</pre>}
      {condition !== null && view === 'sentence' && (
        <p className="condition-sentence">{condition.sentence}</p>
      )}
      {condition !== null && view === 'table' && <TableRows row={condition.table} />}
      {condition?.purpose === 'security' && (
        <p className="faint">
          <span className="badge">{say(STUDIO.targetingOnly)}</span> {say(STUDIO.targetingOnlyWhy)}
        </p>
      )}
      <span className="unseen" aria-live="polite">
        {say(VIEW[view])}
      </span>
    </div>
  );
}
