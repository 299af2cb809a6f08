import { Link } from '@tanstack/react-router';
import { BALANCES } from '../balances/words.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { TRACES } from './words.ts';
import '../criteria/criteria.css';

/** The pages of this job. */
export function TraceLinks() {
  const say = useSay();
  const leave = useLeave();
  return (
    <nav className="criteria-links unprinted" aria-label={say(TRACES.jobs)}>
      <Link to="/traces" activeOptions={{ includeSearch: false }}>
        {say(TRACES.ways)}
      </Link>
      {leave.balances && (
        <Link to="/balances" activeOptions={{ includeSearch: false }}>
          {say(BALANCES.title)}
        </Link>
      )}
    </nav>
  );
}
