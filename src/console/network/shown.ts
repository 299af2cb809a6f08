import type { Neighbourhood, NetworkPath } from '../../tracing/network/neighbourhood.ts';
import type { NetworkNode } from '../../tracing/network/node.ts';

/** What ties two nodes of the picture. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly roles: readonly string[];
  /** Consignments that name both. */
  readonly together: number;
  /** Nothing but advance filings says so. */
  readonly security: boolean;
}

/** What is in the picture, by name; each addition makes a new one. */
export interface Shown {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly links: ReadonlyMap<string, Link>;
}

export const NOTHING_SHOWN: Shown = { nodes: new Map(), links: new Map() };

export function addNeighbourhood(shown: Shown, { node, neighbours }: Neighbourhood): Shown {
  const nodes = new Map(shown.nodes);
  const links = new Map(shown.links);
  nodes.set(node.node, node);
  for (const neighbour of neighbours) {
    const { roles, together, security } = neighbour;
    nodes.set(neighbour.node, nodes.get(neighbour.node) ?? neighbour);
    const link = { a: node.node, b: neighbour.node, roles, together, security };
    links.set(linkName(link), links.get(linkName(link)) ?? link);
  }
  return { nodes, links };
}

export function addPaths(shown: Shown, paths: readonly NetworkPath[]): Shown {
  const nodes = new Map(shown.nodes);
  const links = new Map(shown.links);
  for (const { steps, security } of paths) {
    steps.forEach(({ node, roles }, place) => {
      nodes.set(node.node, nodes.get(node.node) ?? node);
      const before = steps[place - 1];
      if (before === undefined) return;
      const told = roles.length > 0 ? roles : before.roles;
      const link = { a: before.node.node, b: node.node, roles: told, together: 1, security };
      links.set(linkName(link), links.get(linkName(link)) ?? link);
    });
  }
  return { nodes, links };
}

/** What is left out of the picture. */
export interface Hidden {
  readonly kinds: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** Without hidden kinds and ties of hidden roles alone; a node that then hangs on nothing goes too, unless it is held. */
export function narrowed(shown: Shown, { kinds, roles }: Hidden, held: ReadonlySet<string>): Shown {
  const isShown = (name: string) => held.has(name) || !kinds.has(shown.nodes.get(name)?.kind ?? '');
  const links = new Map(
    [...shown.links].filter(
      ([, link]) => isShown(link.a) && isShown(link.b) && !isHidden(link, roles),
    ),
  );
  const tied = new Set([...links.values()].flatMap(({ a, b }) => [a, b]));
  const nodes = [...shown.nodes].filter(([name]) => held.has(name) || tied.has(name));
  return { nodes: new Map(nodes), links };
}

function isHidden(link: Link, hidden: ReadonlySet<string>): boolean {
  return link.roles.length > 0 && link.roles.every((role) => hidden.has(role));
}

/** Every role by which something is tied, sorted. */
export function rolesOf({ links }: Shown): readonly string[] {
  return [...new Set([...links.values()].flatMap(({ roles }) => roles))].sort();
}

/** The same link from either end has one name. */
function linkName({ a, b }: Pick<Link, 'a' | 'b'>): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
