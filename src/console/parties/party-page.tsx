import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Count } from '../figures.tsx';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { PortName } from '../port-name.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Scroller } from '../tariff/scroller.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { ROLE } from '../words.ts';
import { type PartyAccount, partyQuery } from './parties-calls.ts';
import { SuspendedMark } from './parties-page.tsx';
import { PartyFacts } from './party-facts.tsx';
import { PartyLinks } from './party-links.tsx';
import { PartyName } from './party-name.tsx';
import { PartyStatements } from './party-statements.tsx';
import { Suspend } from './suspend.tsx';
import { PARTIES, PARTY_KIND } from './words.ts';
import './parties.css';

/** Who one party is, what it did at which ports, and what stands. */
export function PartyPage() {
  const say = useSay();
  const { id } = useParams({ from: '/desk/parties/$id' });
  const { data: page, error, refetch } = useQuery(partyQuery(id));
  const named = page?.account.name || say(PARTIES.nameless);
  useTitle(page === undefined ? say(PARTIES.parties) : named);
  return (
    <main className="page">
      <PartyLinks />
      <div className="titled page-title">
        <h1>
          {page === undefined ? say(PARTIES.party) : say(PARTIES.who, { name: named })}
          {page?.account.suspended && <SuspendedMark />}
        </h1>
        {page !== undefined && <Suspend account={page.account} />}
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {page === undefined && error === null && <div className="skeleton" />}
      {page !== undefined && (
        <div className="party-columns">
          <div>
            <Identity page={page} />
            <PartyFacts facts={page.facts} />
            <Roles page={page} />
            <Filings page={page} />
          </div>
          <div>
            <PartyStatements page={page} />
            <Affiliates page={page} />
            <Standing page={page} />
          </div>
        </div>
      )}
    </main>
  );
}

interface OfParty {
  readonly page: PartyAccount;
}

/** What the party is, the flags of the importer programs, and the accounts that are one with it. */
function Identity({ page: { account, members, flags, importerKeys } }: OfParty) {
  const say = useSay();
  const { revenue } = useLeave();
  const flagged = [
    flags.newImporter && say(PARTIES.newImporter),
    flags.nonResident && say(PARTIES.nonResident),
    flags.severalNumbers.length > 0 &&
      say(PARTIES.severalNumbers, { schemes: flags.severalNumbers.join(', ') }),
    flags.wrongNumbers > 0 && say(PARTIES.wrongNumbers, { count: String(flags.wrongNumbers) }),
  ].filter((flag) => flag !== false && flag !== null);
  return (
    <section className="sheet" aria-labelledby="identity">
      <h2 id="identity">{say(PARTIES.identity)}</h2>
      <p>
        {say(PARTY_KIND[account.kind])} · {account.country ?? say(PARTIES.countryUnknown)} ·{' '}
        {say(PARTIES.openedAt)} <When at={account.openedAt} />
      </p>
      {flagged.length > 0 && (
        <ul className="party-flags">
          {flagged.map((flag) => (
            <li key={flag} className="badge">
              {flag}
            </li>
          ))}
        </ul>
      )}
      <dl className="facts-list">
        {members.map((member) => (
          <div key={member.id}>
            <dt>
              <PartyName name={member.name} />
            </dt>
            <dd>
              {member.keys.map((key) => (
                <div key={key} className="party-key">
                  {revenue && importerKeys.includes(key) ? (
                    <Link to="/importers/$id" params={{ id: key }}>
                      {key}
                    </Link>
                  ) : (
                    key
                  )}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {members.length > 1 && (
        <p className="faint">
          {say(PARTIES.membersWhy)} <Link to="/identities">{say(PARTIES.identities)}</Link>
        </p>
      )}
    </section>
  );
}

function Roles({ page: { roles } }: OfParty) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="roles">
      <h2 id="roles">{say(PARTIES.roles)}</h2>
      {roles.length === 0 ? (
        <p className="faint">{say(PARTIES.noRoles)}</p>
      ) : (
        <Scroller label={say(PARTIES.table, { of: say(PARTIES.roles) })}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(PARTIES.role)}</th>
                <th scope="col">{say(PARTIES.port)}</th>
                <th scope="col" className="number">
                  {say(PARTIES.filings)}
                </th>
                <th scope="col">{say(PARTIES.lastSeen)}</th>
              </tr>
            </thead>
            <tbody>
              {roles.map(({ role, port, filings, lastSeen }) => (
                <tr key={`${role} ${port}`}>
                  <td>{say(ROLE[role])}</td>
                  <td>{port === '' ? '–' : <PortName code={port} />}</td>
                  <td className="number">
                    <Count of={filings} />
                  </td>
                  <td>
                    <When at={lastSeen} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function Filings({ page: { filings } }: OfParty) {
  const say = useSay();
  if (filings.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="filings">
      <h2 id="filings">{say(PARTIES.consignments)}</h2>
      <Scroller label={say(PARTIES.table, { of: say(PARTIES.consignments) })}>
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{say(PARTIES.reference)}</th>
              <th scope="col">{say(PARTIES.lane)}</th>
              <th scope="col">{say(PARTIES.port)}</th>
              <th scope="col">{say(PARTIES.examined)}</th>
              <th scope="col">{say(PARTIES.decided)}</th>
            </tr>
          </thead>
          <tbody>
            {filings.map(({ consignment, reference, lane, port, violation, at }) => (
              <tr key={consignment}>
                <td>
                  <Link to="/filings/$id" params={{ id: consignment }} className="reference">
                    {reference}
                  </Link>
                </td>
                <td>
                  <LaneMark lane={lane} />
                </td>
                <td>{port === null ? '–' : <PortName code={port} />}</td>
                <td>
                  {violation === null ? '–' : say(violation ? PARTIES.violation : PARTIES.clean)}
                </td>
                <td>
                  <When at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function Affiliates({ page: { affiliates } }: OfParty) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="affiliates">
      <h2 id="affiliates">{say(PARTIES.affiliates)}</h2>
      {affiliates.length === 0 && <p className="faint">{say(PARTIES.noAffiliates)}</p>}
      {affiliates.map(({ id, name, country, shares }) => (
        <div key={id} className="statement">
          <Link to="/parties/$id" params={{ id }}>
            <PartyName name={name} />
          </Link>{' '}
          {country}
          {shares.map(({ kind, told }) => (
            <p key={`${kind} ${told}`} className="faint">
              {say(PARTIES.shares[kind])}: {told}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

/** What the next decision is told of the party, beside its suspension. */
function Standing({ page: { standing } }: OfParty) {
  const say = useSay();
  const memberships = standing?.memberships ?? [];
  const dismissals = standing?.dismissals ?? [];
  return (
    <section className="sheet" aria-labelledby="standing">
      <h2 id="standing">{say(PARTIES.standing)}</h2>
      {standing === null && <p className="faint">{say(PARTIES.noStanding)}</p>}
      {standing?.suspension != null && (
        <p>
          <SuspendedMark /> <When at={standing.suspension.since} />
        </p>
      )}
      {memberships.map(({ program, tier, state, number, until }) => (
        <p key={`${program} ${number}`}>
          {program} {tier} · {state} · {number} {until !== null && `· ${until}`}
        </p>
      ))}
      {dismissals.map(({ list, entry, until }) => (
        <p key={`${list} ${entry}`} className="faint">
          {say(PARTIES.dismissed, { list, entry, until })}
        </p>
      ))}
    </section>
  );
}
