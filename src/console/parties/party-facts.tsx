import type { RecordedFact } from '../../party/account/account.ts';
import { Count } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { Scroller } from '../tariff/scroller.tsx';
import { When } from '../when.tsx';
import { PARTIES } from './words.ts';

/** Everything that was said of a party, by kind, with since when and until when. */
export function PartyFacts({ facts }: { readonly facts: readonly RecordedFact[] }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="facts">
      <h2 id="facts">{say(PARTIES.facts)}</h2>
      {facts.length === 0 ? (
        <p className="faint">{say(PARTIES.noFacts)}</p>
      ) : (
        <Scroller label={say(PARTIES.table, { of: say(PARTIES.facts) })}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(PARTIES.what)}</th>
                <th scope="col">{say(PARTIES.told)}</th>
                <th scope="col" className="number">
                  {say(PARTIES.times)}
                </th>
                <th scope="col">{say(PARTIES.firstSaid)}</th>
                <th scope="col">{say(PARTIES.lastSaid)}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map((fact) => (
                <FactRow key={`${fact.kind} ${fact.scheme} ${fact.told}`} fact={fact} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function FactRow({ fact }: { readonly fact: RecordedFact }) {
  const say = useSay();
  const { kind, scheme, told, country, flaw, from, to, times, firstSeen, lastSeen, by } = fact;
  return (
    <tr>
      <td>{scheme === '' ? say(PARTIES.shares[kind]) : scheme}</td>
      <td>
        {told} {country !== null && kind !== 'address' && <span className="faint">{country}</span>}
        {flaw !== null && (
          <>
            {' '}
            <span className="badge" data-flag="suspended">
              {say(flaw === 'check-digit' ? PARTIES.wrongDigit : PARTIES.wrongShape)}
            </span>
          </>
        )}
        {(from !== null || to !== null) && (
          <small className="faint">
            {' '}
            {from ?? '…'} – {to ?? '…'}
          </small>
        )}
        {by === 'person' && <small className="faint"> {say(PARTIES.byPerson)}</small>}
      </td>
      <td className="number">
        <Count of={times} />
      </td>
      <td>
        <When at={firstSeen} />
      </td>
      <td>
        <When at={lastSeen} />
      </td>
    </tr>
  );
}
