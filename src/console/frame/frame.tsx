import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { signOut } from '../api.ts';
import { useNow } from '../clock.ts';
import { useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { wallTime, zoneName } from '../moment.ts';
import { forgetPerson, sessionQuery } from '../queries.ts';
import { useZone } from '../when.tsx';
import { FootLine } from './foot-line.tsx';
import { HealthBanner, HealthMark } from './health-mark.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Rail } from './rail.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';
import { FRAME } from './words.ts';
import './frame.css';

/** What stands around every page: place, search, clock, health, person; the jobs; the foot line. */
export function Frame() {
  const say = useSay();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [mapped, setMapped] = useState(false);
  const { data: session } = useQuery(sessionQuery);

  const path = useLocation({ select: (location) => location.pathname });
  const page = useRef<HTMLDivElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) page.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);

  useKeys({
    '/': () => search.current?.select(),
    '?': () => setMapped(true),
    n: () => void navigate({ to: '/' }),
  });

  return (
    <div className="frame">
      <a className="skip" href="#page">
        {say(FRAME.skip)}
      </a>
      <header className="frame-header">
        <Link to="/" className="frame-home" aria-label="Tidewaiter">
          <Wordmark />
        </Link>
        <span className="frame-place">{session?.agency.name}</span>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const q = search.current?.value.trim() ?? '';
              void navigate({ to: '/search', search: q === '' ? {} : { q } });
            }}
          >
            <input
              ref={search}
              className="usa-input"
              type="search"
              name="q"
              aria-label={say(FRAME.search)}
              placeholder={say(FRAME.searchFor)}
              aria-keyshortcuts="/"
            />
            <kbd>/</kbd>
          </form>
        </search>
        <div className="frame-state">
          <Clock />
          <HealthMark />
        </div>
        <div className="frame-person unprinted">
          <LanguageSwitch />
          <ThemeSwitch />
          <button
            type="button"
            className="usa-button usa-button--outline frame-keys"
            aria-label={say(FRAME.keys)}
            onClick={() => setMapped(true)}
          >
            ?
          </button>
          <Person />
        </div>
      </header>
      <Rail />
      <div className="frame-page" id="page" tabIndex={-1} ref={page}>
        <HealthBanner />
        <Outlet />
      </div>
      <FootLine />
      {mapped && <KeyboardMap onClose={() => setMapped(false)} />}
    </div>
  );
}

/** The time on the wall of the agency's seat. */
function Clock() {
  const now = useNow();
  const zone = useZone();
  const { language } = useLanguage();
  return (
    <time className="clock" title={zone}>
      <strong>{wallTime(now, zone, language)}</strong> {zoneName(now, zone, language)}
    </time>
  );
}

function Person() {
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  if (session === undefined) return null;
  const leave = async () => {
    await signOut(session.csrf);
    await navigate({ to: '/sign-in' });
    forgetPerson(queries);
  };
  return (
    <>
      <span className="person" title={session.account.roles.join(', ')}>
        {session.account.name}
      </span>
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        onClick={() => void leave()}
      >
        {say(FRAME.signOut)}
      </button>
    </>
  );
}
