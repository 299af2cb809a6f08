import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { CRITERIA } from './words.ts';
import './criteria.css';

/** The pages of this job, as far as they are open to who is signed in. */
export function CriteriaLinks() {
  const say = useSay();
  const leave = useLeave();
  return (
    <nav className="criteria-links unprinted" aria-label={say(CRITERIA.jobs)}>
      <Link to="/criteria" activeOptions={{ exact: true, includeSearch: false }}>
        {say(CRITERIA.board)}
      </Link>
      {leave.draft && (
        <Link to="/criteria/new" activeOptions={{ includeSearch: false }}>
          {say(CRITERIA.studio)}
        </Link>
      )}
      {leave.replays && <Link to="/replays">{say(CRITERIA.replays)}</Link>}
      <Link to="/packs">{say(CRITERIA.packs)}</Link>
    </nav>
  );
}
