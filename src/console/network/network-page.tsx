import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NetworkPath, PathsFound } from '../../tracing/network/neighbourhood.ts';
import type { NetworkNode, NodeKind } from '../../tracing/network/node.ts';
import { Count, writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { TraceLinks } from '../traces/trace-links.tsx';
import type { NetworkAddress } from './address.parse.ts';
import { neighboursQuery, pathsQuery, searchQuery } from './network-calls.ts';
import { NetworkPicture } from './network-picture.tsx';
import { Kind, NodePanel } from './node-panel.tsx';
import { Refer } from './refer-dialog.tsx';
import {
  addNeighbourhood,
  addPaths,
  type Hidden,
  NOTHING_SHOWN,
  narrowed,
  rolesOf,
  type Shown,
} from './shown.ts';
import { NETWORK, NODE_KIND, NODE_SHAPE } from './words.ts';
import '../list/why-panel.css';
import './network.css';

/** Who hangs together with whom: a name to begin with, what is seen with it, and the ways to others. */
export function NetworkPage() {
  const say = useSay();
  const address = useSearch({ from: '/desk/network' });
  const navigate = useNavigate();
  const go = (search: NetworkAddress) =>
    void navigate({ to: '/network', search, resetScroll: false });
  useTitle(say(NETWORK.title));
  const { search, node } = address;
  return (
    <main className="page">
      <TraceLinks />
      <h1>{say(NETWORK.question)}</h1>
      <Search address={address} onSearch={(next) => go({ search: next })} />
      {search === undefined && node === undefined && <p className="sheet">{say(NETWORK.begin)}</p>}
      {search !== undefined && node === undefined && (
        <Found search={search} onChoose={(chosen) => go({ search, node: chosen })} />
      )}
      {node !== undefined && <Around key={node} address={{ ...address, node }} onGo={go} />}
    </main>
  );
}

interface SearchProps {
  readonly address: NetworkAddress;
  readonly onSearch: (search: string) => void;
}

function Search({ address, onSearch }: SearchProps) {
  const say = useSay();
  return (
    <search>
      <form
        key={address.search}
        className="network-search unprinted"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('search');
          if (typeof typed === 'string' && typed.trim() !== '') onSearch(typed.trim());
        }}
      >
        <label htmlFor="network-search">{say(NETWORK.search)}</label>
        <input
          id="network-search"
          name="search"
          className="usa-input"
          type="search"
          defaultValue={address.search ?? ''}
        />
        <button type="submit" className="usa-button usa-button--outline">
          {say(NETWORK.find)}
        </button>
      </form>
    </search>
  );
}

interface FoundProps {
  readonly search: string;
  readonly onChoose: (node: string) => void;
}

function Found({ search, onChoose }: FoundProps) {
  const say = useSay();
  const { language } = useLanguage();
  const list = useRef<HTMLTableElement>(null);
  const { data, error } = useQuery(searchQuery(search));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return <div className="skeleton" />;
  if (data.nodes.length === 0) return <p className="sheet">{say(NETWORK.noneFound)}</p>;
  return (
    <section className="sheet" aria-labelledby="found">
      <h2 id="found">{say(NETWORK.found, { count: writeNumber(data.nodes.length, language) })}</h2>
      <NodeTable nodes={data.nodes} list={list} chosen={undefined} onChoose={onChoose} />
    </section>
  );
}

interface AroundProps {
  readonly address: NetworkAddress & { readonly node: string };
  readonly onGo: (address: NetworkAddress) => void;
}

/** The network around a node: drawn, as a table, and one node of it beside. */
function Around({ address, onGo }: AroundProps) {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const list = useRef<HTMLTableElement>(null);
  const { node: centre, to } = address;
  const [all, setAll] = useState<Shown>(NOTHING_SHOWN);
  const [hidden, setHidden] = useState<Hidden>(HIDDEN_AT_FIRST);
  const [chosen, setChosen] = useState<string | undefined>(centre);
  const first = useQuery(neighboursQuery(centre));
  const ways = useQuery({ ...pathsQuery(centre, to ?? ''), enabled: to !== undefined });
  useEffect(() => {
    if (first.data !== undefined) setAll((shown) => addNeighbourhood(shown, first.data));
  }, [first.data]);
  useEffect(() => {
    if (ways.data !== undefined) setAll((shown) => addPaths(shown, ways.data.paths));
  }, [ways.data]);
  const expand = (name: string) =>
    void queries
      .fetchQuery(neighboursQuery(name))
      .then((found) => setAll((shown) => addNeighbourhood(shown, found)));
  const held = useMemo(() => heldOf(centre, ways.data?.paths ?? []), [centre, ways.data]);
  const shown = useMemo(() => narrowed(all, hidden, held), [all, hidden, held]);
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    e: () => chosen !== undefined && expand(chosen),
    Escape: () => setChosen(undefined),
  });
  const nodes = [...shown.nodes.values()];
  return (
    <>
      {first.error !== null && <ProblemNotice error={first.error} />}
      {ways.error !== null && <ProblemNotice error={ways.error} />}
      {ways.data !== undefined && <Ways found={ways.data} onChoose={setChosen} />}
      <div className="with-aside">
        <section className="sheet" aria-labelledby="network">
          <div className="titled">
            <h2 id="network">
              {say(NETWORK.shown, {
                nodes: writeNumber(shown.nodes.size, language),
                links: writeNumber(shown.links.size, language),
              })}
            </h2>
            <Refer nodes={nodes.map(({ node }) => node)} />
          </div>
          <Narrowing all={all} hidden={hidden} onHide={setHidden} />
          <NetworkPicture shown={shown} chosen={chosen} onChoose={setChosen} onExpand={expand} />
          <NodeTable nodes={nodes} list={list} chosen={chosen} onChoose={setChosen} />
          <p className="keys-hint faint unprinted">{say(NETWORK.keysHint)}</p>
        </section>
        {chosen !== undefined && (
          <NodePanel
            key={chosen}
            name={chosen}
            centre={centre}
            onExpand={expand}
            onWay={(name) => onGo({ ...address, to: name })}
            onChoose={setChosen}
            onClose={() => setChosen(undefined)}
          />
        )}
      </div>
    </>
  );
}

/** Whatever kinds are hidden, the node in the middle and those on the ways stay. */
function heldOf(centre: string, paths: readonly NetworkPath[]): ReadonlySet<string> {
  return new Set([centre, ...paths.flatMap(({ steps }) => steps.map(({ node }) => node.node))]);
}

const KINDS: readonly NodeKind[] = [
  'party',
  'facility',
  'place',
  'vessel',
  'container',
  'permit',
  'lot',
  'consignment',
  'case',
];

/** Containers are many and tell least; they come when they are asked for. */
const HIDDEN_AT_FIRST: Hidden = { kinds: new Set(['container']), roles: new Set() };

interface NarrowingProps {
  readonly all: Shown;
  readonly hidden: Hidden;
  readonly onHide: (hidden: Hidden) => void;
}

/** Which kinds of nodes and which roles are shown. */
function Narrowing({ all, hidden, onHide }: NarrowingProps) {
  const say = useSay();
  const present = new Set([...all.nodes.values()].map(({ kind }) => kind));
  const kinds = KINDS.filter((kind) => present.has(kind)).map((kind) => ({
    value: kind,
    label: `${NODE_SHAPE[kind]} ${say(NODE_KIND[kind])}`,
  }));
  const roles = rolesOf(all).map((role) => ({ value: role, label: role }));
  return (
    <>
      <Choices
        legend={say(NETWORK.kinds)}
        choices={kinds}
        hidden={hidden.kinds}
        onHide={(next) => onHide({ ...hidden, kinds: next })}
      />
      <details className="unprinted">
        <summary>{say(NETWORK.roles)}</summary>
        <Choices
          legend={say(NETWORK.roles)}
          choices={roles}
          hidden={hidden.roles}
          onHide={(next) => onHide({ ...hidden, roles: next })}
        />
      </details>
    </>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
}

function Choices({ legend, choices, hidden, onHide }: ChoicesProps) {
  return (
    <fieldset className="network-kinds unprinted">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={!hidden.has(value)}
            onChange={({ currentTarget: { checked } }) => {
              const next = new Set(hidden);
              if (checked) next.delete(value);
              else next.add(value);
              onHide(next);
            }}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface WaysProps {
  readonly found: PathsFound;
  readonly onChoose: (node: string) => void;
}

/** The ways between two nodes, step by step. */
function Ways({ found: { from, to, paths, cut }, onChoose }: WaysProps) {
  const say = useSay();
  return (
    <section className="sheet ways" aria-labelledby="ways">
      <h2 id="ways">{say(NETWORK.ways, { from: from.label, to: to.label })}</h2>
      {paths.length === 0 && <p>{say(NETWORK.apart)}</p>}
      {cut && <p className="hatched">{say(NETWORK.cut)}</p>}
      <ol>
        {paths.map(({ steps, security }) => (
          <li key={steps.map(({ node }) => node.node).join(' ')}>
            {steps.map(({ node, roles }, place) => (
              <span key={node.node}>
                {place > 0 && <span aria-hidden="true"> — </span>}
                <button
                  type="button"
                  className="usa-button usa-button--unstyled"
                  onClick={() => onChoose(node.node)}
                >
                  {NODE_SHAPE[node.kind]} {node.label}
                </button>{' '}
                {roles.length > 0 && <small>{roles.join(', ')}</small>}
              </span>
            ))}{' '}
            {security && <span className="badge hatched">{say(NETWORK.security)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NodeTableProps {
  readonly nodes: readonly NetworkNode[];
  readonly list: React.RefObject<HTMLTableElement | null>;
  readonly chosen: string | undefined;
  readonly onChoose: (node: string) => void;
}

/** Nodes as rows: all that the picture shows, for the keyboard and for reading out. */
function NodeTable({ nodes, list, chosen, onChoose }: NodeTableProps) {
  const say = useSay();
  return (
    <div className="scroller">
      <table className="board network-nodes" ref={list}>
        <thead>
          <tr>
            <th scope="col">{say(NETWORK.node)}</th>
            <th scope="col">{say(NETWORK.kind)}</th>
            <th scope="col" className="number">
              {say(NETWORK.ties)}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((one) => (
            <tr key={one.node} data-cursor={one.node === chosen || undefined}>
              <td className="board-title">
                <button
                  type="button"
                  className="usa-button usa-button--unstyled reference"
                  data-row={one.node}
                  onClick={() => onChoose(one.node)}
                >
                  {one.label}
                </button>
                {one.country !== null && <small>{one.country}</small>}
              </td>
              <td>
                <Kind of={one} />
              </td>
              <td className="number">
                <Count of={one.ties} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
