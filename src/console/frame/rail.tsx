import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { FRAME } from './words.ts';

/** The jobs that can be done here. */
export function Rail() {
  const say = useSay();
  return (
    <nav className="rail unprinted" aria-label={say(FRAME.jobs)}>
      <Link to="/" activeOptions={{ exact: true }}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M10 3v7l4.5 3" />
          <circle cx="10" cy="10" r="7.5" />
        </svg>
        {say(FRAME.now)}
      </Link>
      <Link to="/search" activeOptions={{ includeSearch: false }}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="9" cy="9" r="6" />
          <path d="M13.5 13.5 18 18" />
        </svg>
        {say(FRAME.search)}
      </Link>
    </nav>
  );
}
