import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { useZone, When } from '../when.tsx';
import { PORT } from '../words.ts';
import { shiftsQuery } from './shifts-calls.ts';
import { SHIFTS } from './words.ts';
import { writeShift } from './write-shift.ts';
import './shifts.css';

/** Where there is something to examine with, and the shifts that are under way or come next. */
export function ShiftsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const zone = useZone();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(shiftsQuery);
  useTitle(say(SHIFTS.title));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  return (
    <main className="page">
      <h1>{say(SHIFTS.choose)}</h1>
      <section className="sheet" aria-labelledby="choices">
        <div className="titled">
          <h2 id="choices">{say(SHIFTS.choices)}</h2>
          <small>{data !== undefined && <When at={data.asOf} />}</small>
        </div>
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <div className="skeleton" />}
        {data?.ports.length === 0 && (
          <p>
            <strong>{say(SHIFTS.none)}</strong> {say(SHIFTS.noneNext)}
          </p>
        )}
        {data !== undefined && data.ports.length > 0 && (
          <table ref={list} className="shift-choices">
            <thead>
              <tr>
                <th scope="col">{say(PORT)}</th>
                <th scope="col">{say(SHIFTS.title)}</th>
              </tr>
            </thead>
            <tbody>
              {data.ports.map(({ code, name, shifts }) => (
                <tr key={code}>
                  <th scope="row">
                    {name} <span className="faint">{code}</span>
                  </th>
                  <td>
                    <ul>
                      {shifts.map((shift) => (
                        <li key={shift.name}>
                          <Link
                            to="/shifts/$port/$shift"
                            params={{ port: code, shift: shift.name }}
                            data-row={`${code} ${shift.name}`}
                          >
                            {writeShift(shift, zone, language)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </main>
  );
}
