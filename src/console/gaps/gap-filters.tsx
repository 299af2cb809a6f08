import { ChipChoice } from '../chip-choice.tsx';
import { useSay } from '../language.tsx';
import { CODES, type GapsView, readGaps, STATES } from './address.parse.ts';
import { GAP_CODE, GAP_STATE, GAPS } from './words.ts';

interface GapFiltersProps {
  readonly view: GapsView;
  readonly onView: (view: GapsView) => void;
}

/** Which rows are looked at, as parts of a sentence. */
export function GapFilters({ view, onView }: GapFiltersProps) {
  const say = useSay();
  const ask = (but: Readonly<Record<string, string>>) => onView(readGaps({ ...view, ...but }));
  return (
    <search className="filter-sentence unprinted">
      <ChipChoice
        label={say(GAPS.state)}
        value={view.state ?? 'open'}
        options={STATES.map((state) => ({ value: state, name: say(GAP_STATE[state]) }))}
        onChoice={(state) => ask({ state })}
      />
      <ChipChoice
        label={say(GAPS.code)}
        value={view.code ?? ''}
        any={say(GAPS.everyCode)}
        options={CODES.map((code) => ({ value: code, name: say(GAP_CODE[code]) }))}
        onChoice={(code) => ask({ code })}
      />
      {view.importer !== undefined && (
        <span className="chip" data-active>
          {view.importer}
          <button
            type="button"
            aria-label={say(GAPS.importer)}
            onClick={() => ask({ importer: '' })}
          >
            ×
          </button>
        </span>
      )}
    </search>
  );
}
