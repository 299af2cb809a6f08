import { useQuery } from '@tanstack/react-query';
import type { Statement } from '../../tracing/network/statement.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { statementsQuery } from './network-calls.ts';
import { NETWORK } from './words.ts';

/** What the filings of a consignment state, and who declared, owned, carried and benefited. */
export function Statements({ consignment }: { readonly consignment: string }) {
  const say = useSay();
  const { data, error } = useQuery(statementsQuery(consignment));
  return (
    <>
      <h3>{say(NETWORK.statements)}</h3>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      <ol className="statements">
        {data?.statements.map((statement) => (
          <li key={nameOf(statement)} data-security={statement.security || undefined}>
            <OneStatement statement={statement} />
          </li>
        ))}
      </ol>
    </>
  );
}

function nameOf({ filing, line, about, said }: Statement): string {
  return `${filing} ${line} ${about} ${said}`;
}

function OneStatement({ statement }: { readonly statement: Statement }) {
  const say = useSay();
  const { about, said, kind, reference, line, sender, security, otherwise, authority } = statement;
  const where = line === null ? reference : `${reference} / ${line}`;
  return (
    <>
      <p>
        <strong>{about}</strong> {said}{' '}
        <small>
          {kind} {where}, {say(NETWORK.sentBy, { sender })}
        </small>{' '}
        {security && <span className="badge hatched">{say(NETWORK.security)}</span>}
      </p>
      {otherwise.map((other) => (
        <p key={`${other.kind} ${other.reference} ${other.said}`} className="otherwise">
          {say(NETWORK.otherwise, { said: other.said, where: `${other.kind} ${other.reference}` })}
        </p>
      ))}
      <dl className="facts-list">
        <Names of={statement.declared} name={say(NETWORK.declared)} />
        <Names of={statement.owned} name={say(NETWORK.owned)} />
        <Names of={statement.carried} name={say(NETWORK.carried)} />
        <Names of={statement.benefited} name={say(NETWORK.benefited)} />
        <Names of={authority === null ? [] : [authority]} name={say(NETWORK.authority)} />
      </dl>
    </>
  );
}

function Names({ of, name }: { readonly of: readonly string[]; readonly name: string }) {
  if (of.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{of.join(', ')}</dd>
    </div>
  );
}
