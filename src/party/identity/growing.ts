/** Numbers up to 2^32 - 1, one after another, that end up in memory which threads share. */
export class Growing {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  build(): Uint32Array {
    const values = new Uint32Array(
      new SharedArrayBuffer(this.#length * Uint32Array.BYTES_PER_ELEMENT),
    );
    values.set(this.#values.subarray(0, this.#length));
    return values;
  }
}

/** Lists of numbers end to end: those of one place stand from `starts[place]` up to `starts[place + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

export class GrowingLists {
  readonly #starts = new Growing();
  readonly #values = new Growing();

  constructor() {
    this.#starts.push(0);
  }

  add(values: readonly number[]): void {
    for (const value of values) this.#values.push(value);
    this.#starts.push(this.#values.length);
  }

  build(): Lists {
    return { starts: this.#starts.build(), values: this.#values.build() };
  }
}

/** Gives each different text a number, from 0 in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.of(text);
  }

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Whole numbers beyond 2^32, up to 2^53. */
export class GrowingWide {
  #values = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Float64Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** All of them, as they came. */
  all(): Float64Array {
    return this.#values.slice(0, this.#length);
  }

  /** All of them in ascending order, each once. */
  distinct(): Float64Array {
    return sortedOnce(this.#values.subarray(0, this.#length));
  }
}

/** Sorts numbers in their place. @returns a copy with each once */
export function sortedOnce(values: Float64Array): Float64Array {
  values.sort();
  let kept = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (kept > 0 && value === values[kept - 1]) continue;
    values[kept] = value;
    kept += 1;
  }
  return values.slice(0, kept);
}
