import { useQuery } from '@tanstack/react-query';
import { Textarea } from '@trussworks/react-uswds';
import type { Row } from '../../risk/studio/table.ts';
import { useLanguage, useSay } from '../language.tsx';
import { CodeField } from './code-field.tsx';
import { type Condition, studioVocabularyQuery, type View } from './studio-calls.ts';
import { STUDIO, type ViewName } from './studio-words.ts';
import { TableRows } from './table-rows.tsx';
import { ViewSwitch } from './view-switch.tsx';

const VIEWS_WRITTEN = ['code', 'sentence', 'table'] as const;

interface ConditionEditorProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The condition as it was read last; null while it cannot be read. */
  readonly condition: Condition | null;
}

export function viewName(view: View): ViewName {
  if ('when' in view) return 'code';
  return 'sentence' in view ? 'sentence' : 'table';
}

/** A condition in the view that its author likes best; the others are made of what was read. */
export function ConditionEditor({ view, onView, condition }: ConditionEditorProps) {
  const say = useSay();
  const { language } = useLanguage();
  const turn = (to: ViewName) => {
    if (condition === null) return;
    const views: Readonly<Record<ViewName, View>> = {
      code: { when: condition.code },
      sentence: { sentence: { language, text: condition.sentence } },
      table: { table: condition.table },
    };
    onView(views[to]);
  };
  return (
    <div className="condition-editor">
      <div className="titled">
        <label className="usa-label" htmlFor="when">
          {say(STUDIO.when)}
        </label>
        <ViewSwitch
          views={VIEWS_WRITTEN}
          view={viewName(view)}
          onView={turn}
          label={say(STUDIO.views)}
          locked={condition === null}
        />
      </div>
      {'when' in view && <CodeField code={view.when} onCode={(when) => onView({ when })} />}
      {'sentence' in view && (
        <>
          <Textarea
            id="when"
            name="sentence"
            lang={view.sentence.language}
            value={view.sentence.text}
            onChange={(event) =>
              onView({ sentence: { ...view.sentence, text: event.target.value } })
            }
          />
          <small>{say(STUDIO.sentenceHint)}</small>
        </>
      )}
      {'table' in view && <WrittenTable row={view.table} onRow={(table) => onView({ table })} />}
    </div>
  );
}

interface WrittenTableProps {
  readonly row: Row;
  readonly onRow: (row: Row) => void;
}

function WrittenTable({ row, onRow }: WrittenTableProps) {
  const { language } = useLanguage();
  const { data: vocabulary } = useQuery(studioVocabularyQuery(language));
  // One row alone gets its group, so that a second one may be added.
  const rows: Row =
    row.kind === 'all-of' || row.kind === 'any-of' ? row : { kind: 'all-of', rows: [row] };
  return (
    <div id="when" className="written-table">
      <TableRows row={rows} onRow={onRow} />
      <datalist id="vocabulary-names">
        {vocabulary?.names.map(({ name, meaning }) => (
          <option key={name} value={name} label={meaning} />
        ))}
      </datalist>
    </div>
  );
}
