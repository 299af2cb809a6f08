import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Deadline } from './deadline.tsx';
import { InUsd } from './dollars.tsx';
import { statementQuery } from './revenue-calls.ts';
import { REVENUE } from './words.ts';
import '../search/filter-sentence.css';

interface MonthStatementProps {
  readonly importer: string;
  readonly on: string;
  readonly month: string;
  readonly onMonth: (month: string) => void;
}

/** The periodic statement of a month: what is due for its entries at once. */
export function MonthStatement({ importer, on, month, onMonth }: MonthStatementProps) {
  const say = useSay();
  const { data: statement, error } = useQuery(statementQuery(importer, month));
  return (
    <section className="sheet" aria-labelledby="statement">
      <div className="titled">
        <h2 id="statement">{say(REVENUE.statement)}</h2>
        <label className="chip" data-active>
          {say(REVENUE.month)}
          <input
            type="month"
            value={month}
            onChange={({ target }) => {
              if (target.value !== '') onMonth(target.value);
            }}
          />
        </label>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {statement === undefined && error === null && <div className="skeleton" />}
      {statement?.entries.length === 0 && <p className="faint">{say(REVENUE.noMonth)}</p>}
      {statement !== undefined && statement.entries.length > 0 && (
        <div className="scroller">
          <table className="board statement">
            <thead>
              <tr>
                <th scope="col">{say(REVENUE.entry)}</th>
                <th scope="col">{say(REVENUE.entryDate)}</th>
                <th scope="col" className="number">
                  {say(REVENUE.total)}
                </th>
                <th scope="col" className="number">
                  {say(REVENUE.open)}
                </th>
              </tr>
            </thead>
            <tbody>
              {statement.entries.map(({ entry, entryDate, total, open }) => (
                <tr key={entry}>
                  <td>
                    <Link to="/importers/$id" params={{ id: importer }} search={{ entry, month }}>
                      {entry}
                    </Link>
                  </td>
                  <td>{entryDate}</td>
                  <td className="number">
                    <InUsd amount={total} />
                  </td>
                  <td className="number">
                    <InUsd amount={open} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say(REVENUE.total)}</th>
                <td>
                  <Deadline day={statement.due} on={on} />
                </td>
                <td className="number">
                  <strong>
                    <InUsd amount={statement.total} />
                  </strong>
                </td>
                <td className="number">
                  <strong>
                    <InUsd amount={statement.open} />
                  </strong>
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}
