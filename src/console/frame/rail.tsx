import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { FRAME } from './words.ts';

/** The jobs that can be done here. */
export function Rail() {
  const say = useSay();
  const leave = useLeave();
  return (
    <nav className="rail unprinted" aria-label={say(FRAME.jobs)}>
      {leave.consignments && (
        <Link to="/" activeOptions={{ exact: true }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M10 3v7l4.5 3" />
            <circle cx="10" cy="10" r="7.5" />
          </svg>
          {say(FRAME.now)}
        </Link>
      )}
      {leave.select && (
        <>
          <Link to="/targets" activeOptions={{ includeSearch: false }}>
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <circle cx="10" cy="10" r="7" />
              <circle cx="10" cy="10" r="2.5" />
              <path d="M10 1v4M10 15v4M1 10h4M15 10h4" />
            </svg>
            {say(FRAME.targets)}
          </Link>
          <Link to="/shifts">
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <path d="M3 5.5h9M3 10h14M3 14.5h6" />
            </svg>
            {say(FRAME.shifts)}
          </Link>
        </>
      )}
      {leave.criteria && (
        <Link to="/criteria" activeOptions={{ includeSearch: false }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M3 4h14l-5.5 6.5V17l-3-2v-4.5z" />
          </svg>
          {say(FRAME.criteria)}
        </Link>
      )}
      {leave.models && (
        <Link to="/models">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M10 4v4M10 8l-5 4M10 8l5 4" />
            <circle cx="10" cy="3.5" r="1.8" />
            <circle cx="5" cy="14" r="1.8" />
            <circle cx="15" cy="14" r="1.8" />
          </svg>
          {say(FRAME.models)}
        </Link>
      )}
      {leave.select && (
        <Link to="/accuracy" activeOptions={{ includeSearch: false }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M3 6h9M6 10h11M4 14h8" />
            <circle cx="8" cy="6" r="1.6" />
            <circle cx="12" cy="10" r="1.6" />
            <circle cx="7" cy="14" r="1.6" />
          </svg>
          {say(FRAME.accuracy)}
        </Link>
      )}
      {leave.tariff && (
        <Link to="/duty" activeOptions={{ includeSearch: false }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M5 2.5h10v15l-2.5-1.5-2.5 1.5-2.5-1.5L5 17.5zM8 6.5h4M8 10h4" />
          </svg>
          {say(FRAME.tariff)}
        </Link>
      )}
      {(leave.revenue || leave.quotas) && (
        <Link
          to={leave.revenue ? '/importers' : '/quotas'}
          activeOptions={{ includeSearch: false }}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <ellipse cx="10" cy="5" rx="6.5" ry="2.5" />
            <path d="M3.5 5v10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5V5M3.5 10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5" />
          </svg>
          {say(FRAME.revenue)}
        </Link>
      )}
      {leave.traces && (
        <Link to="/traces" activeOptions={{ includeSearch: false }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="4" cy="5" r="2" />
            <circle cx="4" cy="15" r="2" />
            <circle cx="16" cy="10" r="2" />
            <path d="M6 5c5 0 4 5 8 5M6 15c5 0 4-5 8-5" />
          </svg>
          {say(FRAME.traces)}
        </Link>
      )}
      {leave.parties && (
        <Link to="/parties" activeOptions={{ includeSearch: false }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="7" cy="6.5" r="3" />
            <path d="M1.5 17c0-3.3 2.5-5.5 5.5-5.5s5.5 2.2 5.5 5.5M13 4a3 3 0 0 1 0 5.5M15 12c2 .8 3.5 2.6 3.5 5" />
          </svg>
          {say(FRAME.parties)}
        </Link>
      )}
      {leave.consignments && (
        <Link to="/search" activeOptions={{ includeSearch: false }}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="9" cy="9" r="6" />
            <path d="M13.5 13.5 18 18" />
          </svg>
          {say(FRAME.search)}
        </Link>
      )}
    </nav>
  );
}
