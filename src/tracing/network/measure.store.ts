import { sql, type Transaction } from '../../ledger/database.ts';
import { type Graph, graphOf, type WeightedEdge } from './graph.ts';
import { readNode } from './network.store.ts';
import { type NetworkNode, type NodeName, nodeName } from './node.ts';
import { distanceOf } from './paths.ts';

/** Ties that are read at once; beyond them measures are of a part of the network, and say so. */
const TIES_MAX = 2_000_000;

/** The network as a graph: nodes that filings name, then the consignments that tie them. */
export interface WholeNetwork {
  /** By position. */
  readonly names: readonly NodeName[];
  /** Those that filings name. */
  readonly nodes: ReadonlyMap<NodeName, NetworkNode>;
  readonly graph: Graph;
  readonly cut: boolean;
}

export async function readNetwork(tx: Transaction): Promise<WholeNetwork> {
  const named = await tx.query(sql`
    select node, kind, label, country, ties from network_node where agency = ${tx.agency}`);
  const nodes = new Map(named.map((row) => [String(row['node']), readNode(row)]));
  const ties = await tx.query(sql`
    select distinct node, consignment from network_tie
    where agency = ${tx.agency} limit ${TIES_MAX + 1}`);
  const places = new Map<NodeName, number>([...nodes.keys()].map((name, place) => [name, place]));
  const placeOf = (name: NodeName) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const edges: WeightedEdge[] = ties.slice(0, TIES_MAX).map((row) => {
    const node = String(row['node']);
    return {
      a: placeOf(node),
      b: placeOf(nodeName('consignment', String(row['consignment']))),
      length: distanceOf(nodes.get(node)?.ties ?? 1),
    };
  });
  const names = [...places.keys()];
  return { names, nodes, graph: graphOf(names.length, edges), cut: ties.length > TIES_MAX };
}
