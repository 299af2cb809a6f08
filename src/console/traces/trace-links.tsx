import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { TRACES } from './words.ts';
import '../criteria/criteria.css';

/** The pages of this job. */
export function TraceLinks() {
  const say = useSay();
  return (
    <nav className="criteria-links unprinted" aria-label={say(TRACES.jobs)}>
      <Link to="/traces" activeOptions={{ includeSearch: false }}>
        {say(TRACES.ways)}
      </Link>
    </nav>
  );
}
