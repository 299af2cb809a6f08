import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { GapState } from '../../revenue/gap/gap-step.ts';
import { useSay } from '../language.tsx';
import { CLOSE, UNVERIFIED } from '../words.ts';
import { CodeName } from './code-name.tsx';
import { Stake } from './gap-table.tsx';
import type { GapRow } from './gaps-calls.ts';
import { peerDots } from './peer-dots.ts';
import { PeersPicture } from './peers-picture.tsx';
import { GAP_ACT, GAP_STATE, GAPS } from './words.ts';

const KEY: Readonly<Record<GapState, string>> = {
  taken: 't',
  dismissed: 'd',
  followed: 'f',
  open: 'o',
};

interface GapPanelProps {
  readonly row: GapRow;
  readonly acts: readonly GapState[];
  readonly onAct: (state: GapState) => void;
  readonly onClose: () => void;
}

/** What a finding rests on, and what may be made of it. */
export function GapPanel({ row, acts, onAct, onClose }: GapPanelProps) {
  const say = useSay();
  const dots = peerDots(row);
  const { entry, line, code, says, evidence, citation, unverified, state, by, reason } = row;
  const facts = Object.entries(evidence).filter(
    ([name, value]) => value !== '' && (dots === null || name !== 'peers'),
  );
  return (
    <aside className="why-panel sheet" aria-label={says}>
      <div className="titled">
        <h2>
          <CodeName code={code} />
        </h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      <div className="why-panel-body">
        <p>
          <strong>{entry}</strong> {line !== null && say(GAPS.line, { line: String(line) })} ·{' '}
          <Stake row={row} />
        </p>
        <p>{says}</p>
        <p className="faint">
          {say(GAP_STATE[state])} {by !== null && say(GAPS.heldBy, { who: by, why: reason ?? '' })}
        </p>
        <div className="acts unprinted">
          {acts.map((next) => (
            <Button key={next} type="button" outline onClick={() => onAct(next)}>
              {say(GAP_ACT[next])} <kbd>{KEY[next]}</kbd>
            </Button>
          ))}
        </div>
        {dots !== null && <PeersPicture dots={dots} />}
        <h3>{say(GAPS.evidence)}</h3>
        <dl className="facts-list">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name.replaceAll('-', ' ')}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {citation !== null && (
            <div>
              <dt>{say(GAPS.law)}</dt>
              <dd>
                {citation} {unverified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
              </dd>
            </div>
          )}
        </dl>
        <Link to="/importers/$id" params={{ id: row.importer }} search={{ entry }}>
          {say(GAPS.account)}
        </Link>
      </div>
    </aside>
  );
}
