import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { Neighbour } from '../../tracing/network/neighbourhood.ts';
import type { NetworkNode } from '../../tracing/network/node.ts';
import { Count } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { CLOSE } from '../words.ts';
import { neighboursQuery } from './network-calls.ts';
import { Statements } from './statements.tsx';
import { NETWORK, NODE_KIND, NODE_SHAPE } from './words.ts';

interface NodePanelProps {
  readonly name: string;
  /** The network is drawn around this one: a way leads from it. */
  readonly centre: string | undefined;
  readonly onExpand: (node: string) => void;
  readonly onWay: (node: string) => void;
  readonly onChoose: (node: string) => void;
  readonly onClose: () => void;
}

/** One node: what it is, what is seen with it, and where it leads. */
export function NodePanel(props: NodePanelProps) {
  const { name, centre, onExpand, onWay, onChoose, onClose } = props;
  const say = useSay();
  const { data, error } = useQuery(neighboursQuery(name));
  const key = name.slice(name.indexOf(':') + 1);
  return (
    <aside className="why-panel sheet node-panel" aria-label={data?.node.label ?? name}>
      <div className="titled">
        <h2>{data?.node.label ?? name}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="why-panel-body">
          <p>
            <Kind of={data.node} /> {data.node.country} · {say(NETWORK.ties)}:{' '}
            <Count of={data.node.ties} />
          </p>
          <p className="code">{name}</p>
          <div className="acts unprinted">
            <Button type="button" outline onClick={() => onExpand(name)}>
              {say(NETWORK.expand)} <kbd>e</kbd>
            </Button>
            {centre !== undefined && centre !== name && (
              <Button type="button" outline onClick={() => onWay(name)}>
                {say(NETWORK.wayHere)}
              </Button>
            )}
            <Elsewhere node={data.node} id={key} />
          </div>
          <h3>{say(NETWORK.around)}</h3>
          <Around neighbours={data.neighbours} onChoose={onChoose} />
          {data.more && <p className="faint">{say(NETWORK.more)}</p>}
          {data.node.kind === 'consignment' && <Statements consignment={key} />}
        </div>
      )}
    </aside>
  );
}

/** The page that knows more of it. */
function Elsewhere({ node: { kind }, id }: { readonly node: NetworkNode; readonly id: string }) {
  const say = useSay();
  if (kind === 'consignment') {
    return (
      <Link to="/filings/$id" params={{ id }}>
        {say(NETWORK.openFiling)}
      </Link>
    );
  }
  if (kind === 'permit') {
    return (
      <Link to="/balances" search={{ open: id }}>
        {say(NETWORK.openBalance)}
      </Link>
    );
  }
  if (kind === 'lot') {
    return (
      <Link to="/traces" search={{ lot: id }}>
        {say(NETWORK.openLot)}
      </Link>
    );
  }
  return null;
}

/** The kind in words, with its shape. */
export function Kind({ of: { kind } }: { readonly of: NetworkNode }) {
  const say = useSay();
  return (
    <span className="node-kind" data-kind={kind}>
      <span aria-hidden="true">{NODE_SHAPE[kind]}</span> {say(NODE_KIND[kind])}
    </span>
  );
}

interface AroundProps {
  readonly neighbours: readonly Neighbour[];
  readonly onChoose: (node: string) => void;
}

function Around({ neighbours, onChoose }: AroundProps) {
  const say = useSay();
  return (
    <div className="scroller">
      <table className="around">
        <thead>
          <tr>
            <th scope="col">{say(NETWORK.node)}</th>
            <th scope="col">{say(NETWORK.role)}</th>
            <th scope="col" className="number">
              {say(NETWORK.together)}
            </th>
          </tr>
        </thead>
        <tbody>
          {neighbours.map((one) => (
            <tr key={one.node}>
              <td>
                <button
                  type="button"
                  className="usa-button usa-button--unstyled"
                  onClick={() => onChoose(one.node)}
                >
                  {NODE_SHAPE[one.kind]} {one.label}
                </button>
              </td>
              <td>
                {one.roles.join(', ')}{' '}
                {one.security && <span className="badge hatched">{say(NETWORK.security)}</span>}
              </td>
              <td className="number">{one.together === 0 ? '' : <Count of={one.together} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
