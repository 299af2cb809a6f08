import type { GapView, WayView } from '../../tracing/chain/way-view.ts';

export const BOX = { width: 176, height: 60 } as const;
const GAP = { across: 56, down: 16 } as const;
const EDGE = 12;
/** Beyond so many lots a drawing says less than the table. */
export const DRAWN_MAX = 60;

/** A lot at its place in the drawing: origins to the left, the goods to the right. */
export interface PlacedLot {
  readonly lot: string;
  readonly left: number;
  readonly top: number;
  /** The records that are missing at it. */
  readonly missing: readonly GapView[];
}

export interface PlacedEdge {
  readonly key: string;
  /** As an SVG path. */
  readonly path: string;
  readonly packed: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lots: readonly PlacedLot[];
  readonly edges: readonly PlacedEdge[];
  /** Where a way ought to go on and does not: stubs to the left of the lots at which records are missing. */
  readonly stubs: readonly PlacedEdge[];
}

/**
 * Where each lot of a way stands: in a column for each step back, in it near what it went into. Columns leave room to the
 * left for what is missing.
 */
export function layOut({ lots, edges, gaps }: WayView): Drawing {
  const shown = lots.slice(0, DRAWN_MAX);
  const columns = Math.max(0, ...shown.map(({ depth }) => depth));
  const rows = new Map<string, number>();
  for (let depth = 0; depth <= columns; depth += 1) {
    const column = shown.filter((one) => one.depth === depth).map(({ lot }) => lot);
    const wanted = new Map(column.map((lot) => [lot, rowWanted(lot, edges, rows)]));
    const order = column.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    order.forEach((lot, row) => {
      rows.set(lot, row);
    });
  }
  const missing = (lot: string) => gaps.filter((gap) => gap.lot === lot && gap.lacks === 'record');
  const placed = shown.map(({ lot, depth }): PlacedLot => {
    return {
      lot,
      left: EDGE + GAP.across + (columns - depth) * (BOX.width + GAP.across),
      top: EDGE + (rows.get(lot) ?? 0) * (BOX.height + GAP.down),
      missing: missing(lot),
    };
  });
  const byLot = new Map(placed.map((one) => [one.lot, one]));
  const drawn = edges.flatMap(({ output, input, event, effect }) => {
    const [from, to] = [byLot.get(input), byLot.get(output)];
    if (from === undefined || to === undefined) return [];
    const path = pathBetween(from, to);
    return [{ key: `${input} ${output} ${event}`, path, packed: effect === 'packed' }];
  });
  const stubs = placed
    .filter((one) => one.missing.length > 0)
    .map((one) => ({
      key: one.lot,
      path: `M ${one.left - GAP.across + EDGE} ${one.top + BOX.height / 2} H ${one.left}`,
      packed: false,
    }));
  return {
    width: 2 * EDGE + GAP.across + (columns + 1) * (BOX.width + GAP.across) - GAP.across,
    height:
      2 * EDGE + Math.max(1, ...[...rows.values()].map((row) => row + 1)) * (BOX.height + GAP.down),
    lots: placed,
    edges: drawn,
    stubs,
  };
}

/** The middle of the rows of what a lot went into. */
function rowWanted(
  lot: string,
  edges: WayView['edges'],
  rows: ReadonlyMap<string, number>,
): number {
  const own = edges.flatMap(({ input, output }) => (input === lot ? (rows.get(output) ?? []) : []));
  return own.length === 0 ? 0 : own.reduce((sum, row) => sum + row, 0) / own.length;
}

function pathBetween(from: PlacedLot, to: PlacedLot): string {
  const [x1, y1] = [from.left + BOX.width, from.top + BOX.height / 2];
  const [x2, y2] = [to.left, to.top + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  return `M ${x1} ${y1} C ${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
