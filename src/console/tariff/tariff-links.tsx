import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { TARIFF } from './words.ts';
import '../criteria/criteria.css';

/** The pages of this job. */
export function TariffLinks() {
  const say = useSay();
  return (
    <nav className="criteria-links unprinted" aria-label={say(TARIFF.jobs)}>
      <Link to="/duty" activeOptions={{ includeSearch: false }}>
        {say(TARIFF.duty)}
      </Link>
      <Link to="/affected" activeOptions={{ includeSearch: false }}>
        {say(TARIFF.affected)}
      </Link>
      <Link to="/schedule" activeOptions={{ exact: true, includeSearch: false }}>
        {say(TARIFF.schedule)}
      </Link>
      <Link to="/schedule/diff" activeOptions={{ includeSearch: false }}>
        {say(TARIFF.diff)}
      </Link>
    </nav>
  );
}
