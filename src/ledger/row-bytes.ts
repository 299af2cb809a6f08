/** Bytes that any UTF-16 unit takes at most in UTF-8. */
const UTF8_UNIT_BYTES = 3;

/**
 * Rows as one JSON array, written straight into bytes that are used again and again.
 *
 * A batch of filings is megabytes of text: joined as strings first it would be copied three times, and
 * collected as garbage after each.
 */
export class RowBytes {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Starts an empty array; what `take` gave before is overwritten from now on. */
  begin(): void {
    this.#length = 0;
    this.#append('[');
  }

  /** Adds a row whose last members are texts that are JSON already and go in as they are. */
  add(row: object, texts: Readonly<Record<string, string>> = {}): void {
    if (this.#length > 1) this.#append(',');
    this.#append(JSON.stringify(row));
    for (const name in texts) {
      // Over the brace that closed the row so far.
      this.#length -= 1;
      this.#append(`,"${name}":`);
      this.#append(texts[name] ?? 'null');
      this.#append('}');
    }
  }

  /** The array as it stands. */
  take(): Buffer {
    this.#append(']');
    return this.#bytes.subarray(0, this.#length);
  }

  #append(text: string): void {
    const most = this.#length + text.length * UTF8_UNIT_BYTES;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(most, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
  }
}
