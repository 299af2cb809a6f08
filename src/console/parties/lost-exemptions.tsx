import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayAt, instantOf } from '../../terms/day.ts';
import { useNow } from '../clock.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useZone } from '../when.tsx';
import { lostQuery } from './parties-calls.ts';
import { PARTIES } from './words.ts';

/** Parcels of a day that were let in before what else came to the same person took their exemption. */
export function LostExemptions() {
  const say = useSay();
  const today = dayAt(instantOf(useNow()), useZone());
  const [chosen, choose] = useState<string | null>(null);
  const day = chosen ?? today;
  const { data, error } = useQuery(lostQuery(day));
  return (
    <section className="sheet" aria-labelledby="lost">
      <div className="titled">
        <h2 id="lost">{say(PARTIES.lost)}</h2>
        <label className="unprinted">
          {say(PARTIES.day)}{' '}
          <input
            type="date"
            value={day}
            onChange={({ target }) => choose(target.value === '' ? null : target.value)}
          />
        </label>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data?.parcels.length === 0 && <p className="faint">{say(PARTIES.noneLost)}</p>}
      {data !== undefined && data.parcels.length > 0 && (
        <div className="scroller">
          <table className="board lost">
            <thead>
              <tr>
                <th scope="col">{say(PARTIES.reference)}</th>
                <th scope="col">{say(PARTIES.consignee)}</th>
                <th scope="col" className="number">
                  {say(PARTIES.value)}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.parcels.map(({ parcel, consignment, person, amount, currency }) => (
                <tr key={parcel}>
                  <td>
                    <Link to="/filings/$id" params={{ id: consignment }} className="reference">
                      {parcel}
                    </Link>
                  </td>
                  <td>{person}</td>
                  <td className="number">
                    {amount} {currency}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
