import type { Shown } from './shown.ts';

/** Where a node is drawn. */
export interface Place {
  x: number;
  y: number;
}

const ROUNDS = 160;
/** The angle at which points on a spiral cover a disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for nodes: linked ones near each other, all apart, the same picture for the same network. Nodes that have a
 * place already begin there, so that what is added moves little of what was seen.
 */
export function layOut(
  { nodes, links }: Shown,
  known: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const names = [...nodes.keys()];
  const places = names.map((name, n) => ({ ...(known.get(name) ?? spiral(n)) }));
  const index = new Map(names.map((name, n) => [name, n]));
  const pairs = [...links.values()].flatMap(({ a, b }) => {
    const [one, other] = [index.get(a), index.get(b)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const moves = places.map(() => ({ x: 0, y: 0 }));
    pushApart(places, moves);
    pullTogether(places, moves, pairs);
    const reach = 1 - round / ROUNDS;
    places.forEach((place, n) => {
      const move = moves[n];
      if (move === undefined) return;
      const length = Math.hypot(move.x, move.y) || 1;
      const step = Math.min(length, reach);
      place.x += (move.x / length) * step;
      place.y += (move.y / length) * step;
    });
  }
  return new Map(names.map((name, n) => [name, places[n] ?? spiral(n)]));
}

function spiral(n: number): Place {
  const radius = Math.sqrt(n + 0.5);
  return { x: radius * Math.cos(n * GOLDEN_ANGLE), y: radius * Math.sin(n * GOLDEN_ANGLE) };
}

function pushApart(places: readonly Place[], moves: readonly Place[]): void {
  for (let a = 0; a < places.length; a += 1) {
    for (let b = a + 1; b < places.length; b += 1) {
      const [one, other, moveOne, moveOther] = [places[a], places[b], moves[a], moves[b]];
      if (!one || !other || !moveOne || !moveOther) continue;
      const [dx, dy] = [one.x - other.x, one.y - other.y];
      const square = dx * dx + dy * dy || 1e-4;
      moveOne.x += dx / square;
      moveOne.y += dy / square;
      moveOther.x -= dx / square;
      moveOther.y -= dy / square;
    }
  }
}

function pullTogether(
  places: readonly Place[],
  moves: readonly Place[],
  pairs: readonly (readonly [number, number])[],
): void {
  for (const [a, b] of pairs) {
    const [one, other, moveOne, moveOther] = [places[a], places[b], moves[a], moves[b]];
    if (!one || !other || !moveOne || !moveOther) continue;
    const [dx, dy] = [other.x - one.x, other.y - one.y];
    const length = Math.hypot(dx, dy);
    moveOne.x += (dx * length) / PULL;
    moveOne.y += (dy * length) / PULL;
    moveOther.x -= (dx * length) / PULL;
    moveOther.y -= (dy * length) / PULL;
  }
}

/** The greater, the longer the links. */
const PULL = 4;
