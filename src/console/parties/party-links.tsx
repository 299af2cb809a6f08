import { Link } from '@tanstack/react-router';
import { IDENTITIES } from '../identities/words.ts';
import { useSay } from '../language.tsx';
import { SCREENING } from '../screening/words.ts';
import { TRUST } from '../trust/words.ts';
import { PARTIES } from './words.ts';
import '../criteria/criteria.css';

/** The pages of this job. */
export function PartyLinks() {
  const say = useSay();
  return (
    <nav className="criteria-links unprinted" aria-label={say(PARTIES.jobs)}>
      <Link to="/parties" activeOptions={{ includeSearch: false, exact: true }}>
        {say(PARTIES.parties)}
      </Link>
      <Link to="/identities" activeOptions={{ includeSearch: false }}>
        {say(IDENTITIES.title)}
      </Link>
      <Link to="/screening" activeOptions={{ includeSearch: false }}>
        {say(SCREENING.matches)}
      </Link>
      <Link to="/lists" activeOptions={{ includeSearch: false }}>
        {say(SCREENING.lists)}
      </Link>
      <Link to="/trust">{say(TRUST.jobs)}</Link>
      <Link to="/platforms">{say(PARTIES.platforms)}</Link>
    </nav>
  );
}
