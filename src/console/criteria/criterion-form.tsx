import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { Draft } from '../../risk/life/draft.ts';
import type { Day } from '../../terms/day.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { proposeDraft, reviseDraft } from './criteria-calls.ts';
import { AskedFields, GroundFields, LifeFields } from './criterion-fields.tsx';
import { useDebounced } from './debounced.ts';
import { Hits } from './hits.tsx';
import { NamesList } from './names-list.tsx';
import { OwnTests } from './own-tests.tsx';
import { useCsrf } from './session.ts';
import { criterionOf, testsOf, type Written } from './sketch.ts';
import { type Sketch, studyQuery } from './studio-calls.ts';
import { STUDIO } from './studio-words.ts';
import { Overlaps, StudyNotes } from './study-notes.tsx';

const TYPING_MS = 250;

interface CriterionFormProps {
  readonly start: Written;
  readonly today: Day;
  /** The draft of which it is another edition; null for a new one. */
  readonly draft: Draft | null;
  /** A criterion of the Book is revised: its name stays. */
  readonly named: boolean;
  readonly onSaved: (draft: Draft) => void;
}

/** A criterion as it is written: the server reads along and says what it would do. */
export function CriterionForm({ start, today, draft, named, onSaved }: CriterionFormProps) {
  const say = useSay();
  const [written, write] = useState(start);
  const [reason, setReason] = useState('');
  const study = useStudy(written);
  const condition = study.data?.condition ?? null;
  const saving = useSaving(draft, onSaved);
  const change = (but: Partial<Written>) => write((before) => ({ ...before, ...but }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (condition === null) return;
    saving.mutate({ criterion: criterionOf(written, condition.code), reason: reason.trim() });
  };
  const seeColumn = (column: number) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea#when');
    field?.focus();
    field?.setSelectionRange(column - 1, column);
  };
  const edition = String((draft?.editions.length ?? 0) + 1);

  return (
    <form className="studio" onSubmit={submit}>
      <div className="studio-main">
        <section className="sheet">
          <ConditionEditor
            view={written.view}
            onView={(view) => change({ view })}
            condition={study.settled ? condition : null}
          />
          {study.empty ? (
            <p className="faint">{say(STUDIO.start)}</p>
          ) : (
            <StudyNotes
              study={study.data}
              error={study.error}
              busy={!study.settled}
              onColumn={seeColumn}
            />
          )}
          <AskedFields written={written} onWritten={change} />
        </section>
        <OwnTests
          tests={written.tests}
          outcomes={study.data?.tests ?? []}
          onTests={(tests) => change({ tests })}
        />
        <section className="sheet studio-fields">
          <GroundFields written={written} onWritten={change} named={named} />
        </section>
        <section className="sheet studio-fields">
          <h2>{say(STUDIO.life)}</h2>
          <LifeFields written={written} onWritten={change} />
        </section>
        <section className="sheet studio-fields">
          <div className="field">
            <Label htmlFor="reason">{say(STUDIO.reason)}</Label>
            <TextInput
              id="reason"
              name="reason"
              type="text"
              required
              minLength={10}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <small>{say(STUDIO.reasonHint)}</small>
          </div>
          {saving.error !== null && <ProblemNotice error={saving.error} />}
          <div className="acts">
            <Button type="submit" disabled={condition === null || saving.isPending}>
              {draft === null ? say(STUDIO.save) : say(STUDIO.saveEdition, { edition })}
            </Button>
          </div>
        </section>
      </div>
      <div className="studio-aside">
        {study.empty && <NamesList />}
        <Hits when={study.empty ? null : (condition?.code ?? null)} today={today} />
        {study.data !== undefined && condition !== null && (
          <Overlaps overlaps={study.data.overlaps} />
        )}
      </div>
    </form>
  );
}

/** What the server says of what is written, a moment after nobody typed. */
function useStudy(written: Written) {
  const { language } = useLanguage();
  const { id, view, lane } = written;
  const weight = Number.parseInt(written.weight, 10) || 0;
  const now: Sketch = { id: id === '' ? null : id, view, lane, weight, tests: testsOf(written) };
  const text = JSON.stringify(now);
  const settledText = useDebounced(text, TYPING_MS);
  const sketch: Sketch = JSON.parse(settledText);
  const empty = 'when' in view && view.when.trim() === '';
  const settledEmpty = 'when' in sketch.view && sketch.view.when.trim() === '';
  const study = useQuery({
    ...studyQuery(sketch, language, useCsrf()),
    enabled: !empty && !settledEmpty,
  });
  const settled = settledText === text && !study.isFetching;
  // A refusal of what is written now stands before what was found out of an earlier writing.
  const data = empty || study.error !== null ? undefined : study.data;
  return { data, error: empty ? null : study.error, settled, empty };
}

function useSaving(draft: Draft | null, onSaved: (draft: Draft) => void) {
  const csrf = useCsrf();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sent: { readonly criterion: object; readonly reason: string }) => {
      const proposing = { kind: 'criterion', ...sent } as const;
      return draft === null
        ? proposeDraft(proposing, csrf)
        : reviseDraft(draft.id, proposing, csrf);
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['criteria'] });
      onSaved(saved);
    },
  });
}
