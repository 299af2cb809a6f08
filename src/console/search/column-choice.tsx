import { useSay } from '../language.tsx';
import { COLUMNS } from '../list/columns.tsx';
import { SEARCH } from './words.ts';

interface ColumnChoiceProps {
  readonly hidden: readonly string[];
  readonly onHidden: (columns: readonly string[]) => void;
}

/** The column that names a row and is the way into it; it cannot be hidden. */
const ALWAYS_SHOWN = 'reference';

export function ColumnChoice({ hidden, onHidden }: ColumnChoiceProps) {
  const say = useSay();
  return (
    <details className="column-choice">
      <summary>{say(SEARCH.columns)}</summary>
      <div>
        {COLUMNS.map(({ id = '', meta }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              disabled={id === ALWAYS_SHOWN}
              onChange={(event) =>
                onHidden(
                  event.target.checked ? hidden.filter((one) => one !== id) : [...hidden, id],
                )
              }
            />
            {meta !== undefined && say(meta.heading)}
          </label>
        ))}
      </div>
    </details>
  );
}
