import { membersOf } from './pair.ts';

/** Pairs that were found to be one party, ascending, and how far all that is known speaks for each, in bits. */
export interface Links {
  readonly pairs: Float64Array;
  readonly bits: Float32Array;
}

/** What persons said of pairs; it binds, and never contradicts itself. */
export interface Judged {
  readonly one: readonly number[];
  readonly two: readonly number[];
}

export interface Grouping {
  /** By mention: the lowest mention of its group. */
  readonly group: Uint32Array;
  /** Places of links that would have joined what is kept apart: by a judgement, or because the groups are too many. */
  readonly refused: readonly number[];
}

/**
 * Which mentions are one party: what persons said, then the links from the strongest to the weakest.
 *
 * A link that would join what persons keep apart is refused, and the longer two groups have grown the more one link
 * has to say to join them: among many members some two are alike by chance.
 */
export function group(mentions: number, links: Links, judged: Judged, linkBits: number): Grouping {
  const forest = new Forest(mentions);
  for (const pair of judged.one) forest.join(...membersOf(pair));
  for (const pair of judged.two) forest.part(...membersOf(pair));
  const refused: number[] = [];
  for (const place of strongestFirst(links)) {
    const [a, b] = membersOf(links.pairs[place] ?? 0);
    const [left, right] = [forest.top(a), forest.top(b)];
    if (left === right) continue;
    const needed = linkBits + chanceBits(forest.size(left), forest.size(right));
    const bits = links.bits[place] ?? 0;
    if (bits < needed || forest.areParted(left, right)) refused.push(place);
    else forest.join(left, right);
  }
  return { group: forest.lowest(), refused };
}

/** Up to so many pairs between two groups, one link is enough. */
const FEW_PAIRS = 16;

function chanceBits(left: number, right: number): number {
  return Math.max(0, Math.log2((left * right) / FEW_PAIRS));
}

const STEPS_IN_BIT = 1024;
const PLACES = 2 ** 26;

/** Equally strong links in the order of their pairs: the same links give the same groups. */
function strongestFirst({ bits }: Links): Uint32Array {
  const keys = Float64Array.from(
    bits,
    (each, place) => Math.round(-each * STEPS_IN_BIT) * PLACES + place,
  ).sort();
  return Uint32Array.from(keys, (key) => ((key % PLACES) + PLACES) % PLACES);
}

/** Groups as trees: each member knows one above it, and the top one itself. */
class Forest {
  readonly #above: Int32Array;
  readonly #size: Int32Array;
  /** By top: the tops of groups that it must not join. */
  readonly #parted = new Map<number, Set<number>>();

  constructor(mentions: number) {
    this.#above = Int32Array.from({ length: mentions }, (_, at) => at);
    this.#size = new Int32Array(mentions).fill(1);
  }

  top(member: number): number {
    let at = member;
    for (let above = this.#above[at] ?? at; above !== at; above = this.#above[at] ?? at) {
      this.#above[at] = this.#above[above] ?? above;
      at = above;
    }
    return at;
  }

  size(top: number): number {
    return this.#size[top] ?? 1;
  }

  join(a: number, b: number): void {
    const [left, right] = [this.top(a), this.top(b)];
    if (left === right) return;
    const [kept, gone] = this.size(left) >= this.size(right) ? [left, right] : [right, left];
    this.#above[gone] = kept;
    this.#size[kept] = this.size(kept) + this.size(gone);
    for (const other of this.#parted.get(gone) ?? []) {
      this.#parted.get(other)?.delete(gone);
      this.part(kept, other);
    }
    this.#parted.delete(gone);
  }

  part(a: number, b: number): void {
    const [left, right] = [this.top(a), this.top(b)];
    this.#partedFrom(left).add(right);
    this.#partedFrom(right).add(left);
  }

  areParted(left: number, right: number): boolean {
    return this.#parted.get(left)?.has(right) ?? false;
  }

  lowest(): Uint32Array {
    const lowest = new Int32Array(this.#above.length).fill(-1);
    return Uint32Array.from(this.#above, (_, member) => {
      const top = this.top(member);
      if ((lowest[top] ?? -1) < 0) lowest[top] = member;
      return lowest[top] ?? member;
    });
  }

  #partedFrom(top: number): Set<number> {
    const known = this.#parted.get(top) ?? new Set();
    this.#parted.set(top, known);
    return known;
  }
}
