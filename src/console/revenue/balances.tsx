import { useSay } from '../language.tsx';
import { AccountName } from './account-name.tsx';
import { InUsd } from './dollars.tsx';
import type { Account } from './revenue-calls.ts';
import { REVENUE } from './words.ts';

/** What is open first: owed at entry, billed, to be refunded; then every other account. */
const FIRST = ['deposits', 'bills', 'refunds-payable', 'interest', 'cash'];

export function Balances({ account: { balances } }: { readonly account: Account }) {
  const say = useSay();
  const names = Object.keys(balances);
  const ordered = [
    ...FIRST.filter((name) => names.includes(name)),
    ...names.filter((name) => !FIRST.includes(name)),
  ];
  return (
    <section className="sheet" aria-labelledby="balances">
      <h2 id="balances">{say(REVENUE.balances)}</h2>
      {ordered.length === 0 && <p className="faint">{say(REVENUE.noEntries)}</p>}
      {ordered.length > 0 && (
        <table>
          <caption className="faint">{say(REVENUE.balancesWhat)}</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{say(REVENUE.account)}</th>
              <th scope="col">{say(REVENUE.balance)}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((name) => (
              <tr key={name}>
                <td>
                  <AccountName code={name} />
                </td>
                <td className="number">
                  <InUsd amount={balances[name] ?? '0.00'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
