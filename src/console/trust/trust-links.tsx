import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { TRUST } from './words.ts';
import '../criteria/criteria.css';
import './trust.css';

/** The pages of this job. */
export function TrustLinks() {
  const say = useSay();
  return (
    <nav className="criteria-links unprinted" aria-label={say(TRUST.jobs)}>
      <Link to="/trust" activeOptions={{ includeSearch: false, exact: true }}>
        {say(TRUST.members)}
      </Link>
      <Link to="/trust/lanes">{say(TRUST.lanes)}</Link>
      <Link to="/trust/recognition">{say(TRUST.recognition)}</Link>
      <Link to="/trust/comparison" activeOptions={{ includeSearch: false }}>
        {say(TRUST.comparison)}
      </Link>
      <Link to="/trust/programs">{say(TRUST.programs)}</Link>
    </nav>
  );
}
