import { USD } from '../../terms/money.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { UNVERIFIED } from '../words.ts';
import { writeMoney } from '../write-money.ts';
import { InUsd } from './dollars.tsx';
import type { Account } from './revenue-calls.ts';
import { BOND_KIND, REVENUE } from './words.ts';

/** What the bonds hold against what they must. */
export function Bonds({ account: { bond, bonds } }: { readonly account: Account }) {
  const say = useSay();
  const { inside } = useLeave();
  return (
    <section className="sheet bonds" aria-labelledby="bonds">
      <h2 id="bonds">{say(REVENUE.bonds)}</h2>
      {!inside && <p className="faint">{say(REVENUE.bondsHidden)}</p>}
      {inside && bond === null && <p className="faint">{say(REVENUE.noRule)}</p>}
      {bond !== null && <Sufficiency bond={bond} />}
      {inside && bonds.length === 0 && <p className="faint">{say(REVENUE.noBonds)}</p>}
      {bonds.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(REVENUE.number)}</th>
              <th scope="col">{say(REVENUE.kind)}</th>
              <th scope="col" className="number">
                {say(REVENUE.sum)}
              </th>
              <th scope="col">{say(REVENUE.inForce)}</th>
            </tr>
          </thead>
          <tbody>
            {bonds.map(({ number, kind, cents, from, to, entry }) => (
              <tr key={number}>
                <td>{number}</td>
                <td>
                  {say(BOND_KIND[kind])} {entry !== null && <small>{entry}</small>}
                </td>
                <td className="number">
                  <InUsd amount={cents} />
                </td>
                <td>
                  {from} – {to ?? say(REVENUE.openEnded)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Sufficiency({ bond }: { readonly bond: NonNullable<Account['bond']> }) {
  const say = useSay();
  const { language } = useLanguage();
  const { required, held, sufficient, citation, unverified } = bond;
  const written = (amount: string) => writeMoney({ amount, currency: USD }, language);
  return (
    <>
      <p>
        <strong className="sufficiency" data-sufficient={sufficient}>
          <span aria-hidden="true">{sufficient ? '●' : '■'}</span>{' '}
          {say(sufficient ? REVENUE.sufficient : REVENUE.insufficient)}
        </strong>{' '}
        {say(REVENUE.bondWhat, { held: written(held), required: written(required) })}
      </p>
      <p>
        <small>{citation}</small>{' '}
        {unverified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
      </p>
    </>
  );
}
