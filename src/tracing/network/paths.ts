import { graphOf, type WeightedEdge } from './graph.ts';
import type { NetworkPath, PathStep, ReadTie } from './neighbourhood.ts';
import { type NetworkNode, type NodeName, nodeName } from './node.ts';
import { shortestPaths } from './shortest-paths.ts';

/**
 * How far it is from a node to one of its consignments. Whoever is in thousands of them, a carrier or a broker, ties
 * together nobody in particular.
 */
export function distanceOf(ties: number): number {
  return 1 + Math.log2(Math.max(1, ties)) / 2;
}

/** The shortest ways from one node to another over what was read of the network, the shortest first. */
export function pathsBetween(
  from: NodeName,
  to: NodeName,
  ties: readonly ReadTie[],
  nodes: ReadonlyMap<NodeName, NetworkNode>,
  count: number,
): readonly NetworkPath[] {
  const places = new Map<NodeName, number>();
  const names: NodeName[] = [];
  const placeOf = (name: NodeName): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  const roles = new Map<string, RolesThere>();
  const edges: WeightedEdge[] = [];
  const [start, end] = [placeOf(from), placeOf(to)];
  for (const { node, consignment, role, security } of ties) {
    const [a, b] = [placeOf(node), placeOf(nodeName('consignment', consignment))];
    const there = roles.get(`${a} ${b}`);
    if (there === undefined) {
      roles.set(`${a} ${b}`, { roles: [role], security });
      edges.push({ a, b, length: distanceOf(nodes.get(node)?.ties ?? 1) });
    } else {
      roles.set(`${a} ${b}`, {
        roles: [...new Set([...there.roles, role])],
        security: there.security && security,
      });
    }
  }
  const found = shortestPaths(graphOf(names.length, edges), start, end, count);
  return found.map(({ nodes: way, length }) => {
    const links = way.slice(1).map((place, step) => linkOf(roles, way[step] ?? place, place));
    const steps = way.map((place, step) =>
      stepOf(names[place] ?? '', nodes, links[step - 1], links[step]),
    );
    return { steps, length, security: links.some(({ security }) => security) };
  });
}

interface RolesThere {
  readonly roles: readonly string[];
  readonly security: boolean;
}

function linkOf(roles: ReadonlyMap<string, RolesThere>, one: number, other: number): RolesThere {
  const found = roles.get(`${one} ${other}`) ?? roles.get(`${other} ${one}`);
  return found ?? { roles: [], security: false };
}

/** A consignment has no role; what stands between two has one in each. */
function stepOf(
  name: NodeName,
  nodes: ReadonlyMap<NodeName, NetworkNode>,
  before: RolesThere | undefined,
  after: RolesThere | undefined,
): PathStep {
  const node = nodes.get(name) ?? plainNode(name);
  if (node.kind === 'consignment') return { node, roles: [] };
  return { node, roles: [...new Set([...(before?.roles ?? []), ...(after?.roles ?? [])])] };
}

function plainNode(name: NodeName): NetworkNode {
  return { node: name, kind: 'consignment', label: name, country: null, ties: 0 };
}
