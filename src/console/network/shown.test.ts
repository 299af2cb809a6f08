import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Neighbour } from '../../tracing/network/neighbourhood.ts';
import type { NetworkNode, NodeKind } from '../../tracing/network/node.ts';
import { layOut } from './layout.ts';
import {
  addNeighbourhood,
  addPaths,
  NOTHING_SHOWN,
  narrowed,
  rolesOf,
  type Shown,
} from './shown.ts';

function aNode(name: string, kind: NodeKind = 'party'): NetworkNode {
  return { node: name, kind, label: name, country: null, ties: 1 };
}

function aNeighbour(name: string, kind: NodeKind = 'party'): Neighbour {
  const plain = { as: [], together: 2, consignment: null, last: null, security: false };
  return { ...aNode(name, kind), roles: ['seller'], ...plain };
}

const star = (middle: string, ends: readonly string[], from: Shown = NOTHING_SHOWN) =>
  addNeighbourhood(from, {
    node: aNode(middle),
    neighbours: ends.map((end) => aNeighbour(end)),
    more: false,
  });

describe('what is shown of the network', () => {
  it('has each node and each link once, from whichever end it was come to', () => {
    const shown = star('b', ['a', 'c'], star('a', ['b']));
    expect([...shown.nodes.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(shown.links.size).toBe(2);
  });

  it('takes in the steps of a way as links', () => {
    const steps = ['a', 'x', 'b'].map((name) => ({ node: aNode(name), roles: ['importer'] }));
    const shown = addPaths(NOTHING_SHOWN, [{ steps, length: 2, security: true }]);
    expect([...shown.links.values()].map(({ a, b, security }) => [a, b, security])).toEqual([
      ['a', 'x', true],
      ['x', 'b', true],
    ]);
  });

  it('leaves out what hangs on hidden roles alone', () => {
    const shown = star('a', ['b', 'c']);
    const left = narrowed(shown, { kinds: new Set(), roles: new Set(['seller']) }, new Set(['a']));
    expect([...left.nodes.keys()]).toEqual(['a']);
    expect(rolesOf(shown)).toEqual(['seller']);
  });

  it('leaves out hidden kinds with their links, but never what is held', () => {
    const shown = addNeighbourhood(NOTHING_SHOWN, {
      node: aNode('v', 'vessel'),
      neighbours: [aNeighbour('a'), aNeighbour('w', 'vessel')],
      more: false,
    });
    const hidden = { kinds: new Set(['vessel']), roles: new Set<string>() };
    const left = narrowed(shown, hidden, new Set(['v']));
    expect([...left.nodes.keys()]).toEqual(['v', 'a']);
    expect(left.links.size).toBe(1);
  });
});

describe('the layout', () => {
  const ends = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  });

  it('gives every node a place of its own, the same each time', () => {
    fc.assert(
      fc.property(ends, (names) => {
        const shown = star('middle', names);
        const places = layOut(shown, new Map());
        const again = layOut(shown, new Map());
        expect([...places]).toEqual([...again]);
        const spots = new Set(
          [...places.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`),
        );
        expect(spots.size).toBe(shown.nodes.size);
        for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('puts what is linked nearer than what is not', () => {
    const shown = star('b', ['b1', 'b2', 'b3'], star('a', ['a1', 'a2', 'a3']));
    const places = layOut(shown, new Map());
    const far = (one: string, other: string) => {
      const [p, q] = [places.get(one), places.get(other)];
      return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    };
    expect(far('a', 'a1')).toBeLessThan(far('a', 'b1'));
    expect(far('b', 'b2')).toBeLessThan(far('b', 'a2'));
  });
});
