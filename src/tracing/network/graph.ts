import assert from 'node:assert/strict';

/** An undirected edge between two nodes, by their positions. */
export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  /** Positive: how far it is over this edge. */
  readonly length: number;
}

/** An undirected graph in rows of typed arrays: the neighbours of node n are `targets[starts[n] .. starts[n + 1])`. */
export interface Graph {
  readonly nodes: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly lengths: Float64Array;
}

export function graphOf(nodes: number, edges: readonly WeightedEdge[]): Graph {
  const starts = new Uint32Array(nodes + 1);
  for (const { a, b } of edges) {
    assert(a < nodes && b < nodes, 'an edge of a node that is not there');
    starts[a + 1] = at(starts, a + 1) + 1;
    starts[b + 1] = at(starts, b + 1) + 1;
  }
  for (let node = 0; node < nodes; node += 1)
    starts[node + 1] = at(starts, node) + at(starts, node + 1);
  const next = starts.slice();
  const targets = new Uint32Array(edges.length * 2);
  const lengths = new Float64Array(edges.length * 2);
  const put = (from: number, to: number, length: number) => {
    const place = at(next, from);
    targets[place] = to;
    lengths[place] = length;
    next[from] = place + 1;
  };
  for (const { a, b, length } of edges) {
    put(a, b, length);
    put(b, a, length);
  }
  return { nodes, starts, targets, lengths };
}

/** An element that is within its array. */
export function at(array: Uint32Array | Float64Array, place: number): number {
  const value = array[place];
  assert(value !== undefined, `no element ${place}`);
  return value;
}

/** By node the number of its component; components are numbered by their first nodes. */
export function componentsOf({ nodes, starts, targets }: Graph): Uint32Array {
  const NONE = nodes;
  const component = new Uint32Array(nodes).fill(NONE);
  const stack: number[] = [];
  let count = 0;
  for (let first = 0; first < nodes; first += 1) {
    if (component[first] !== NONE) continue;
    component[first] = count;
    stack.push(first);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let edge = at(starts, node); edge < at(starts, node + 1); edge += 1) {
        const target = at(targets, edge);
        if (component[target] !== NONE) continue;
        component[target] = count;
        stack.push(target);
      }
    }
    count += 1;
  }
  return component;
}

const DAMPING = 0.85;

/**
 * How often somebody who walks at random is at each node; the shares come to 1.
 *
 * @param rounds each round takes the error down by about a sixth
 */
export function pageRank({ nodes, starts, targets }: Graph, rounds = 60): Float64Array {
  let rank = new Float64Array(nodes).fill(nodes === 0 ? 0 : 1 / nodes);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(nodes);
    let stranded = 0;
    for (let node = 0; node < nodes; node += 1) {
      const [from, to] = [at(starts, node), at(starts, node + 1)];
      if (from === to) {
        stranded += at(rank, node);
        continue;
      }
      const share = at(rank, node) / (to - from);
      for (let edge = from; edge < to; edge += 1) {
        const target = at(targets, edge);
        next[target] = at(next, target) + share;
      }
    }
    const base = (1 - DAMPING + DAMPING * stranded) / Math.max(1, nodes);
    for (let node = 0; node < nodes; node += 1) next[node] = base + DAMPING * at(next, node);
    rank = next;
  }
  return rank;
}
