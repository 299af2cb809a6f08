import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { ConsignmentRow } from '../../decision/view.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { Marks } from '../marks.tsx';
import { When } from '../when.tsx';
import { LANE, LANES } from '../words.ts';
import type { LiveDecisions as Live } from './live.ts';
import { NOW } from './words.ts';

interface LiveDecisionsProps {
  readonly live: Live;
  /** What had been decided when the page was opened. */
  readonly earlier: readonly ConsignmentRow[];
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
}

/** Decisions as they stream in, newest first. Only what needs a person is spoken. */
export function LiveDecisions({ live, earlier, paused, onPause }: LiveDecisionsProps) {
  const say = useSay();
  const rows = [...live.rows, ...earlier.filter((row) => !live.rows.some(isSame(row)))];
  const spoken = live.rows.find((row) => needsPerson(row));
  return (
    <aside className="sheet live-decisions" aria-label={say(NOW.live)}>
      <div className="titled">
        <h2>{say(NOW.live)}</h2>
        <Button type="button" unstyled aria-keyshortcuts="p" onClick={() => onPause(!paused)}>
          {say(paused ? NOW.resume : NOW.pause)} <kbd>p</kbd>
        </Button>
      </div>
      {paused && <p className="faint">{say(NOW.paused)}</p>}
      {!paused && !live.connected && <p className="hatched">⚠ {say(NOW.disconnected)}</p>}
      {rows.length === 0 && <p className="faint">{say(NOW.silent)}</p>}
      <ol>
        {rows.map((row) => (
          <li key={row.decisionId} className={live.rows.includes(row) ? 'arrived' : undefined}>
            <LaneMark lane={row.lane} bare />
            <span>
              <Link to="/filings/$id" params={{ id: row.consignmentId }}>
                {row.reference}
              </Link>{' '}
              <Marks {...row} bare />
            </span>
            <span className="live-reason">{say(row.topReason)}</span>
            <small>
              <When at={row.decidedAt} />
            </small>
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {spoken !== undefined &&
          `${say(LANE[spoken.lane])}: ${spoken.reference}, ${say(spoken.topReason)}`}
      </p>
    </aside>
  );
}

function isSame(row: ConsignmentRow): (other: ConsignmentRow) => boolean {
  return (other) => other.decisionId === row.decisionId;
}

function needsPerson(row: ConsignmentRow): boolean {
  return LANES.indexOf(row.lane) >= LANES.indexOf('documents');
}
