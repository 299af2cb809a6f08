import { at, type Graph } from './graph.ts';

/** A way through a graph: its nodes in order, and how long it is. */
export interface Path {
  readonly nodes: readonly number[];
  readonly length: number;
}

/**
 * The shortest ways between two nodes that pass no node twice, the shortest first: Yen's algorithm over Dijkstra's.
 *
 * @param count how many at most
 */
export function shortestPaths(
  graph: Graph,
  from: number,
  to: number,
  count: number,
): readonly Path[] {
  const first = shortestPath(graph, from, to, NOTHING, NOTHING_CUT);
  if (first === null) return [];
  const found: Path[] = [first];
  const candidates = new Map<string, Path>();
  while (found.length < count) {
    const last = found.at(-1) ?? first;
    for (const path of deviations(graph, last, to, found)) candidates.set(path.nodes.join(), path);
    const next = takeShortest(candidates);
    if (next === null) break;
    found.push(next);
  }
  return found;
}

/** Ways that go with the last one up to some node, and from there another way than any that was found. */
function* deviations(
  graph: Graph,
  last: Path,
  to: number,
  found: readonly Path[],
): Generator<Path> {
  for (let place = 0; place < last.nodes.length - 1; place += 1) {
    const root = last.nodes.slice(0, place + 1);
    const spur = root.at(-1) ?? to;
    const cut = new Set(
      found.flatMap(({ nodes }) =>
        root.every((node, step) => nodes[step] === node) ? [nodes[place + 1] ?? -1] : [],
      ),
    );
    const passed = new Set(root.slice(0, -1));
    const rest = shortestPath(graph, spur, to, passed, cut);
    if (rest === null) continue;
    const nodes = [...root.slice(0, -1), ...rest.nodes];
    yield { nodes, length: lengthOf(graph, nodes) };
  }
}

function takeShortest(candidates: Map<string, Path>): Path | null {
  let best: readonly [string, Path] | null = null;
  for (const one of candidates) {
    if (best === null || isBefore(one[1], best[1])) best = one;
  }
  if (best === null) return null;
  candidates.delete(best[0]);
  return best[1];
}

/** Equal lengths in the order of their nodes, so that equal questions have equal answers. */
function isBefore(one: Path, other: Path): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const step = one.nodes.findIndex((node, place) => node !== other.nodes[place]);
  return (one.nodes[step] ?? -1) < (other.nodes[step] ?? -1);
}

const NOTHING: ReadonlySet<number> = new Set();
const NOTHING_CUT = NOTHING;

/**
 * Null where there is no way.
 *
 * @param passed nodes that it may not pass
 * @param cut nodes to which the first step may not go
 */
function shortestPath(
  graph: Graph,
  from: number,
  to: number,
  passed: ReadonlySet<number>,
  cut: ReadonlySet<number>,
): Path | null {
  const { starts, targets, lengths, nodes } = graph;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(nodes).fill(-1);
  const queue = openQueue();
  distance[from] = 0;
  queue.add(from, 0);
  for (let node = queue.take(); node !== null && node !== to; node = queue.take()) {
    for (let edge = at(starts, node); edge < at(starts, node + 1); edge += 1) {
      const target = at(targets, edge);
      if (passed.has(target) || (node === from && cut.has(target))) continue;
      const length = at(distance, node) + at(lengths, edge);
      if (length >= at(distance, target)) continue;
      distance[target] = length;
      before[target] = node;
      queue.add(target, length);
    }
  }
  if (!Number.isFinite(at(distance, to))) return null;
  const way: number[] = [];
  for (let node = to; node !== -1; node = before[node] ?? -1) way.push(node);
  return { nodes: way.reverse(), length: at(distance, to) };
}

function lengthOf({ starts, targets, lengths }: Graph, nodes: readonly number[]): number {
  let sum = 0;
  for (let step = 1; step < nodes.length; step += 1) {
    const [from, to] = [nodes[step - 1] ?? 0, nodes[step] ?? 0];
    let shortest = Number.POSITIVE_INFINITY;
    for (let edge = at(starts, from); edge < at(starts, from + 1); edge += 1) {
      if (at(targets, edge) === to) shortest = Math.min(shortest, at(lengths, edge));
    }
    sum += shortest;
  }
  return sum;
}

/** A binary heap; what was added again with a lesser length is taken at that, and its older places change nothing. */
function openQueue() {
  const heap: { readonly node: number; readonly length: number }[] = [];
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (one !== undefined && other !== undefined) [heap[a], heap[b]] = [other, one];
  };
  const isLess = (a: number, b: number) =>
    (heap[a]?.length ?? Infinity) < (heap[b]?.length ?? Infinity);
  const sink = () => {
    for (let place = 0; ; ) {
      const left = 2 * place + 1;
      const least = isLess(left + 1, left) ? left + 1 : left;
      if (!isLess(least, place)) return;
      swap(least, place);
      place = least;
    }
  };
  return {
    add: (node: number, length: number) => {
      heap.push({ node, length });
      for (let place = heap.length - 1; place > 0; ) {
        const above = (place - 1) >> 1;
        if (!isLess(place, above)) return;
        swap(place, above);
        place = above;
      }
    },
    take: (): number | null => {
      const top = heap[0];
      const last = heap.pop();
      if (top === undefined || last === undefined) return null;
      if (heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return top.node;
    },
  };
}
