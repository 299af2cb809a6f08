import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, graphOf, pageRank, type WeightedEdge } from './graph.ts';
import { shortestPaths } from './shortest-paths.ts';

const NODES = 8;
const edges = fc.array(
  fc.record({
    a: fc.nat(NODES - 1),
    b: fc.nat(NODES - 1),
    length: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 18 },
);

/** Every way without a node twice, by trying all. */
function allPaths(list: readonly WeightedEdge[], from: number, to: number): readonly number[] {
  const directed = list.flatMap(({ a, b, length }) => [
    { from: a, to: b, length },
    { from: b, to: a, length },
  ]);
  const lengths = new Map<string, number>();
  const walk = (node: number, way: readonly number[], length: number) => {
    if (node === to) {
      const known = lengths.get(way.join()) ?? Number.POSITIVE_INFINITY;
      lengths.set(way.join(), Math.min(known, length));
      return;
    }
    const next = directed.filter((one) => one.from === node && !way.includes(one.to));
    for (const one of next) walk(one.to, [...way, one.to], length + one.length);
  };
  walk(from, [from], 0);
  return [...lengths.values()].sort((one, other) => one - other);
}

describe('the shortest paths', () => {
  it('are those that trying every way finds, in the order of their lengths', () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 5 }), (list, count) => {
        const found = shortestPaths(graphOf(NODES, list), 0, NODES - 1, count);
        expect(found.map(({ length }) => length)).toEqual(
          allPaths(list, 0, NODES - 1).slice(0, count),
        );
        for (const { nodes } of found) {
          expect([nodes[0], nodes.at(-1)]).toEqual([0, NODES - 1]);
          expect(new Set(nodes).size).toBe(nodes.length);
        }
      }),
    );
  });
});

describe('components', () => {
  it('are the same exactly for nodes between which there is a way', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = graphOf(NODES, list);
        const component = componentsOf(graph);
        for (let node = 1; node < NODES; node += 1) {
          const way = shortestPaths(graph, 0, node, 1).length > 0;
          expect(component[node] === component[0]).toBe(way);
        }
      }),
    );
  });
});

describe('the rank of nodes', () => {
  it('comes to one, and is higher for who stands between all than for who stands at the end', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const sum = pageRank(graphOf(NODES, list)).reduce((all, one) => all + one, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
    const star = [1, 2, 3].map((b) => ({ a: 0, b, length: 1 }));
    const [middle = 0, end = 0] = pageRank(graphOf(4, star));
    expect(middle).toBeGreaterThan(end);
  });
});
