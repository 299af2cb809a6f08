import { Link } from '@tanstack/react-router';
import type { ShiftLine } from '../../decision/selection/plan.ts';
import type { ConsignmentRow } from '../../decision/view.ts';
import { SELECTED } from '../examination/words.ts';
import { Dollars } from '../figures.tsx';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { Marks } from '../marks.tsx';
import { REFERENCE } from '../words.ts';
import { DISPLACED, SHIFTS } from './words.ts';

interface DisplacedListProps {
  readonly lines: readonly ShiftLine[];
  readonly rows: ReadonlyMap<string, ConsignmentRow>;
  /** Null where the person may not. */
  readonly onPutOn: ((line: ShiftLine) => void) | null;
}

/** What has no place in the shift: why, and where it goes on. */
export function DisplacedList({ lines, rows, onPutOn }: DisplacedListProps) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="displaced">
      <h2 id="displaced">
        {say(SHIFTS.displaced)} · {lines.length}
      </h2>
      {lines.length === 0 ? (
        <p className="faint">{say(SHIFTS.displacedNone)}</p>
      ) : (
        <div className="scroller">
          <table className="consignments displaced-list">
            <thead>
              <tr>
                <th scope="col">{say(REFERENCE)}</th>
                <th scope="col" data-column="why">
                  {say(SHIFTS.whyNot)}
                </th>
                <th scope="col">{say(SHIFTS.goesTo)}</th>
                <th scope="col">{say(SHIFTS.chosenBy)}</th>
                <th scope="col" className="number">
                  {say(SHIFTS.value)}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <DisplacedLine
                  key={line.consignment}
                  line={line}
                  row={rows.get(line.consignment)}
                  onPutOn={onPutOn}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface DisplacedLineProps extends Pick<DisplacedListProps, 'onPutOn'> {
  readonly line: ShiftLine;
  readonly row: ConsignmentRow | undefined;
}

/** One that was just taken off goes where an officer's order sends it. */
function DisplacedLine({ line, row, onPutOn }: DisplacedLineProps) {
  const say = useSay();
  const { consignment: id, displaced, selectedBy, valueCents } = line;
  const { why, goesTo } = displaced ?? { why: 'officer', goesTo: 'exam' };
  return (
    <tr>
      <td>
        <Link to="/filings/$id" params={{ id }} className="reference">
          {row?.reference ?? id.slice(-12)}
        </Link>{' '}
        {row !== undefined && <Marks {...row} bare />}
      </td>
      <td data-column="why">{say(DISPLACED[why])}</td>
      <td>
        <LaneMark lane={goesTo} />
      </td>
      <td>
        <span className="badge">{say(SELECTED[selectedBy])}</span>
      </td>
      <td className="number" data-heading={say(SHIFTS.value)}>
        <Dollars cents={valueCents} />
      </td>
      <td className="number">
        {onPutOn !== null && line.exam !== '' && (
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            aria-label={`${say(SHIFTS.putOn)} ${row?.reference ?? ''}`}
            onClick={() => onPutOn(line)}
          >
            {say(SHIFTS.putOn)}
          </button>
        )}
      </td>
    </tr>
  );
}
