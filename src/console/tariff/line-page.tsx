import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useToday } from '../criteria/today.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { UNVERIFIED } from '../words.ts';
import { readScheduleQuestion, type ScheduleQuestion } from './address.parse.ts';
import { ChangedColumns } from './changed-columns.tsx';
import { FormField } from './form-field.tsx';
import { lineNumber } from './line-number.ts';
import { SCHEDULE } from './schedule-words.ts';
import { Scroller } from './scroller.tsx';
import { type LineView, lineQuery } from './tariff-calls.ts';
import { TariffLinks } from './tariff-links.tsx';
import '../now/now.css';
import './tariff.css';

const MeasuresOver = lazy(() =>
  import('./measures-over.tsx').then((module) => ({ default: module.MeasuresOver })),
);

/** What one line of the schedule says on a day, what lies over it, and how it came to read so. */
export function LinePage() {
  const say = useSay();
  const today = useToday();
  const { code } = useParams({ from: '/desk/schedule/lines/$code' });
  const asked = useSearch({ from: '/desk/schedule/lines/$code' });
  const navigate = useNavigate();
  const { data: line, error } = useQuery(lineQuery(code, asked.on));
  useTitle(lineNumber(code));
  const ask = (next: ScheduleQuestion) =>
    void navigate({
      to: '/schedule/lines/$code',
      params: { code },
      search: readScheduleQuestion({ ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <main className="page">
      <TariffLinks />
      <h1>{say(SCHEDULE.lineQuestion, { number: lineNumber(code) })}</h1>
      {error !== null && <ProblemNotice error={error} />}
      {line === undefined && error === null && <div className="skeleton" />}
      {line !== undefined && (
        <>
          <Words line={line} />
          <form className="duty-form" onSubmit={(event) => event.preventDefault()}>
            <FormField
              type="date"
              label={say(SCHEDULE.on)}
              value={asked.on ?? today}
              onValue={(on) => ask({ ...asked, on })}
            />
            <FormField
              id="origin"
              label={say(SCHEDULE.origin)}
              hint={say(SCHEDULE.originHint)}
              value={asked.origin ?? ''}
              onValue={(origin) => ask({ ...asked, origin: origin.toUpperCase() })}
            />
          </form>
          <Columns line={line} />
          <Suspense fallback={<div className="skeleton" />}>
            <MeasuresOver code={line.code} on={line.on} origin={asked.origin} />
          </Suspense>
          <Changes line={line} />
        </>
      )}
    </main>
  );
}

/** The words it stands under, outermost first, and its own. */
function Words({ line }: { readonly line: LineView }) {
  const say = useSay();
  const above = line.path.map(({ text }) => text).join(' ');
  return (
    <section className="sheet" aria-labelledby="words">
      <div className="titled">
        <h2 id="words">{line.description.slice(above.length).trim()}</h2>
        <small>
          {line.revision} {line.unverified && <span className="badge">{say(UNVERIFIED)}</span>}
        </small>
      </div>
      {line.path.length > 0 && (
        <ol className="path">
          {line.path.map(({ number, text }) => (
            <li key={`${number} ${text}`}>
              {number !== null && <span className="code">{number}</span>} {text}
            </li>
          ))}
        </ol>
      )}
      {line.children.length > 0 && (
        <ul className="path">
          {line.children.map((child) => (
            <li key={child.code}>
              <Link to="/schedule/lines/$code" params={{ code: child.code }} className="code">
                {child.number}
              </Link>{' '}
              {child.text}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/duty" search={{ hts: line.code, on: line.on }}>
          {say(SCHEDULE.whatOwes)}
        </Link>
      </p>
    </section>
  );
}

/** The three columns as they are printed, and what each of their rates rests on. */
function Columns({ line }: { readonly line: LineView }) {
  const say = useSay();
  const { columns, units } = line;
  const rows = [
    ...(columns?.general ? [{ column: 'general' as const, programs: [], ...columns.general }] : []),
    ...(columns?.special ?? []).map((one) => ({ column: 'special' as const, ...one })),
    ...(columns?.other ? [{ column: 'other' as const, programs: [], ...columns.other }] : []),
  ];
  return (
    <section className="sheet" aria-labelledby="columns">
      <h2 id="columns">{say(SCHEDULE.rates)}</h2>
      <p>
        {say(SCHEDULE.units)}: {units.join(', ') || '–'}
        {line.printedAt !== null && line.printedAt !== line.number && (
          <span className="faint"> · {say(SCHEDULE.printedAt, { number: line.printedAt })}</span>
        )}
      </p>
      {rows.length === 0 && <p className="faint">{say(SCHEDULE.noRates)}</p>}
      <Scroller label={say(SCHEDULE.ratesTable)}>
        <table className="board told">
          <thead>
            <tr>
              <th scope="col">{say(SCHEDULE.column)}</th>
              <th scope="col">{say(SCHEDULE.rate)}</th>
              <th scope="col">{say(SCHEDULE.footing)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ column, programs, rate, footing }) => (
              <tr key={`${column} ${rate} ${programs.join()}`}>
                <th scope="row">{say(SCHEDULE.columns[column])}</th>
                <td className="rate">
                  {rate} {programs.length > 0 && <small>({programs.join(', ')})</small>}
                </td>
                <td>{say(SCHEDULE.footings[footing])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function Changes({ line: { changes } }: { readonly line: LineView }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="changes">
      <h2 id="changes">{say(SCHEDULE.lineChanges)}</h2>
      {changes.length === 0 && <p className="faint">{say(SCHEDULE.noLineChanges)}</p>}
      <ol className="line-changes">
        {changes.map((one) => (
          <li key={`${one.to} ${one.code}`}>
            <h3>
              {one.on} · {say(SCHEDULE.change[one.change])} ·{' '}
              <Link to="/schedule/diff" search={{ from: one.from, to: one.to, q: one.code }}>
                {one.from} → {one.to}
              </Link>
            </h3>
            <ChangedColumns columns={one.columns} />
          </li>
        ))}
      </ol>
    </section>
  );
}
