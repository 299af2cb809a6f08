import { Link } from '@tanstack/react-router';
import { BALANCES } from '../balances/words.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { NETWORK } from '../network/words.ts';
import { SIGNALS } from '../signals/words.ts';
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
      {leave.signals && (
        <Link to="/signals" activeOptions={{ includeSearch: false }}>
          {say(SIGNALS.title)}
        </Link>
      )}
      {leave.network && (
        <Link to="/network" activeOptions={{ includeSearch: false }}>
          {say(NETWORK.title)}
        </Link>
      )}
    </nav>
  );
}
