import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { useTitle } from '../title.ts';
import { LotList } from './lot-list.tsx';
import { TraceLinks } from './trace-links.tsx';
import { WaySheets } from './way-sheets.tsx';
import { TRACES } from './words.ts';
import '../list/why-panel.css';
import './traces.css';

/** Where goods came from: the lots on record, or the way back of one of them. */
export function TracesPage() {
  const say = useSay();
  const { lot, q } = useSearch({ from: '/desk/traces' });
  const { traceList } = useLeave();
  const navigate = useNavigate();
  useTitle(say(TRACES.title));
  return (
    <main className="page">
      <TraceLinks />
      <h1>{lot === undefined ? say(TRACES.question) : say(TRACES.whereFrom, { lot })}</h1>
      <search>
        <form
          key={lot ?? q}
          className="trace-search unprinted"
          onSubmit={(event) => {
            event.preventDefault();
            const sent = new FormData(event.currentTarget).get('beginning');
            const typed = typeof sent === 'string' ? sent.trim() : '';
            // Who may not see the list asks for a lot by its whole name.
            const search = typed === '' ? {} : traceList ? { q: typed } : { lot: typed };
            void navigate({ to: '/traces', search });
          }}
        >
          <label htmlFor="beginning">{say(TRACES.beginning)}</label>
          <input
            id="beginning"
            name="beginning"
            className="usa-input code"
            type="search"
            defaultValue={lot ?? q ?? ''}
          />
          <button type="submit" className="usa-button usa-button--outline">
            {say(TRACES.find)}
          </button>
        </form>
      </search>
      {lot !== undefined && <WaySheets key={lot} lot={lot} />}
      {lot === undefined && traceList && <LotList beginning={q ?? ''} />}
      {lot === undefined && !traceList && <p className="faint">{say(TRACES.own)}</p>}
    </main>
  );
}
