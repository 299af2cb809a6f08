import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { REVENUE } from './words.ts';
import '../criteria/criteria.css';

/** The pages of this job, as far as they are open to who is signed in. */
export function RevenueLinks() {
  const say = useSay();
  const leave = useLeave();
  return (
    <nav className="criteria-links unprinted" aria-label={say(REVENUE.jobs)}>
      {leave.revenue && (
        <Link to="/importers" activeOptions={{ includeSearch: false }}>
          {say(REVENUE.importers)}
        </Link>
      )}
      {leave.campaigns && (
        <Link to="/revenue" activeOptions={{ includeSearch: false }}>
          {say(REVENUE.gaps)}
        </Link>
      )}
      {leave.campaigns && (
        <Link to="/campaigns" activeOptions={{ includeSearch: false }}>
          {say(REVENUE.campaigns)}
        </Link>
      )}
      {leave.quotas && (
        <Link to="/quotas" activeOptions={{ includeSearch: false }}>
          {say(REVENUE.quotas)}
        </Link>
      )}
      {leave.tariff && <Link to="/origin">{say(REVENUE.origin)}</Link>}
    </nav>
  );
}
