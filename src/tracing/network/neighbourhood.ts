import type { Instant } from '../../terms/day.ts';
import type { NetworkNode, NodeKind, NodeName } from './node.ts';

/** Another node with what ties it to the one that was asked for. */
export interface Neighbour extends NetworkNode {
  /** What it is where both are named: "shipper", "vessel". */
  readonly roles: readonly string[];
  /** What the one that was asked for is there. */
  readonly as: readonly string[];
  /** Consignments that name both; 0 where something else ties them. */
  readonly together: number;
  /** The last of those. */
  readonly consignment: string | null;
  readonly last: Instant | null;
  /** Nothing but advance filings ties them: for safety and targeting only. */
  readonly security: boolean;
}

/** What of a neighbourhood is wanted. */
export interface NeighbourhoodAsked {
  readonly kinds: readonly NodeKind[];
  readonly roles: readonly string[];
  readonly limit: number;
}

/** A node and its nearest, those that are seen with it most often first. */
export interface Neighbourhood {
  readonly node: NetworkNode;
  readonly neighbours: readonly Neighbour[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** One step of a path. */
export interface PathStep {
  readonly node: NetworkNode;
  /** What it is to the step before and the step after: its roles there. */
  readonly roles: readonly string[];
}

/** How two nodes hang together. */
export interface NetworkPath {
  readonly steps: readonly PathStep[];
  /** Greater for paths that are longer or go through hubs. */
  readonly length: number;
  readonly security: boolean;
}

/** The answer to "how do these two hang together". */
export interface PathsFound {
  readonly from: NetworkNode;
  readonly to: NetworkNode;
  readonly paths: readonly NetworkPath[];
  /** The search ended before it had seen all that is near: there may be more. */
  readonly cut: boolean;
}

/** A tie as the search for paths reads it. */
export interface ReadTie {
  readonly node: NodeName;
  readonly consignment: string;
  readonly role: string;
  readonly security: boolean;
}
