import { useSay } from '../language.tsx';
import { AccountName } from './account-name.tsx';
import { InUsd } from './dollars.tsx';
import { byEvent, type LedgerEvent } from './ledger.ts';
import type { Ledger } from './revenue-calls.ts';
import { ENTRY_EVENT, REVENUE } from './words.ts';

/** What happened to an entry, in its order, each with its postings; an event without money too. */
export function LedgerList({ ledger: { events, postings } }: { readonly ledger: Ledger }) {
  const say = useSay();
  const moved = new Map(byEvent(postings).map((event) => [event.sequence, event]));
  return (
    <ol className="ledger">
      {events.map((event, place) => {
        const sequence = place + 1;
        const own = moved.get(sequence);
        return (
          <li key={sequence}>
            <p>
              <strong>{say(ENTRY_EVENT[event.kind])}</strong>{' '}
              <time dateTime={event.on}>{event.on}</time>{' '}
              {'reason' in event && <small>{event.reason}</small>}
            </p>
            {own === undefined ? (
              <small>{say(REVENUE.noPostings)}</small>
            ) : (
              <Transaction event={own} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Transaction({ event: { postings, balanced } }: { readonly event: LedgerEvent }) {
  const say = useSay();
  return (
    <table className="transaction">
      <thead>
        <tr>
          <th scope="col">{say(REVENUE.account)}</th>
          <th scope="col" className="number">
            {say(REVENUE.debit)}
          </th>
          <th scope="col" className="number">
            {say(REVENUE.credit)}
          </th>
        </tr>
      </thead>
      <tbody>
        {postings.map(({ account, cents }) => {
          const credit = cents.startsWith('-');
          return (
            <tr key={account}>
              <td>
                <AccountName code={account} />
              </td>
              <td className="number">{!credit && <InUsd amount={cents} />}</td>
              <td className="number">{credit && <InUsd amount={cents.slice(1)} />}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} data-balanced={balanced}>
            <span aria-hidden="true">{balanced ? '＝' : '≠'}</span>{' '}
            {say(balanced ? REVENUE.balanced : REVENUE.unbalanced)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
