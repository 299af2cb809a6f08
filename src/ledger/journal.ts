import { sha256 } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';

/** What the journal records: who may read it later re-performs from the records it names. */
export interface JournalEvent {
  /** `decision`, `disposition`, `publication`, `disclosure`, `sign-in`, `checkpoint`, … */
  readonly kind: string;
  /** The record that it speaks of. */
  readonly subject: string;
  readonly at: Instant;
  /** Who acted: an account, a sender, or `tidewaiter`. */
  readonly actor: string;
  /** Hashes and facts that the record must still agree with. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One link of a writer's chain. */
export interface JournalEntry {
  readonly writer: string;
  readonly seq: number;
  readonly subject: string;
  /** The exact text that the hash covers, after the previous hash. */
  readonly body: string;
  readonly hash: string;
}

/** Where a writer's chain stands. A chain that has no entry yet is at 0 with an empty hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: Head = { seq: 0, hash: '' };

/** Heads by writer, as published: a journal that cannot show one of them has lost its tail. */
export type Heads = Readonly<Record<string, Head>>;

/**
 * Appends events to a writer's chain.
 *
 * The hash of an entry is SHA-256 over the previous hash and the entry's body; the body holds
 * writer and sequence number, so an entry cannot be moved to another place.
 */
export function chain(writer: string, head: Head, events: readonly JournalEvent[]): JournalEntry[] {
  let { seq, hash } = head;
  return events.map((event) => {
    seq += 1;
    const { actor, at, facts, kind, subject } = event;
    // In the order of canonical text, so that it need not be sorted: the chain is one hot loop.
    const body = JSON.stringify({ actor, at, facts, kind, seq, subject, writer });
    hash = sha256(hash + body);
    return { writer, seq, subject, body, hash };
  });
}

export function headOf(entries: readonly JournalEntry[], before: Head): Head {
  const last = entries.at(-1);
  return last === undefined ? before : { seq: last.seq, hash: last.hash };
}

/** Where a chain stops being what was written, and how it shows. */
export interface Break {
  readonly writer: string;
  /** The first entry that is wrong, or the first that is missing. */
  readonly seq: number;
  readonly how:
    | 'changed'
    | 'missing'
    | 'misplaced'
    | 'tail-cut'
    | 'head-differs'
    | 'record-differs';
  readonly detail: string;
}

/** Walks one chain in order; holds only the head, so that a journal of any length fits. */
export class ChainWalker {
  readonly writer: string;
  head: Head = EMPTY_HEAD;
  /** The first thing wrong; what follows it proves nothing. */
  broken: Break | null = null;
  readonly #heads = new Map<number, string>();
  readonly #wanted: ReadonlySet<number>;

  /** @param wanted sequence numbers whose hashes a checkpoint asks for */
  constructor(writer: string, wanted: ReadonlySet<number> = new Set()) {
    this.writer = writer;
    this.#wanted = wanted;
  }

  step(entry: JournalEntry): void {
    if (this.broken !== null) return;
    const { seq, hash } = this.head;
    this.broken = this.#breakAt(entry, seq + 1, hash);
    if (this.broken !== null) return;
    this.head = { seq: entry.seq, hash: entry.hash };
    if (this.#wanted.has(entry.seq)) this.#heads.set(entry.seq, entry.hash);
  }

  /** Holds a published head against the chain as walked. */
  compare(published: Head): Break | null {
    if (this.broken !== null || published.seq === 0) return null;
    const { writer } = this;
    if (published.seq > this.head.seq) {
      const detail = `published up to ${published.seq}, found up to ${this.head.seq}`;
      return { writer, seq: this.head.seq + 1, how: 'tail-cut', detail };
    }
    if (this.#heads.get(published.seq) === published.hash) return null;
    const detail = `published ${published.hash.slice(0, 12)}…`;
    return { writer, seq: published.seq, how: 'head-differs', detail };
  }

  #breakAt(entry: JournalEntry, expected: number, previous: string): Break | null {
    const { writer } = this;
    if (entry.seq !== expected) {
      return { writer, seq: expected, how: 'missing', detail: `next found is ${entry.seq}` };
    }
    if (sha256(previous + entry.body) !== entry.hash) {
      return {
        writer,
        seq: entry.seq,
        how: 'changed',
        detail: 'its hash does not cover its bytes',
      };
    }
    const names = `"seq":${entry.seq},"subject":"${entry.subject}","writer":"${writer}"`;
    if (!entry.body.includes(names)) {
      return { writer, seq: entry.seq, how: 'misplaced', detail: 'its body names another place' };
    }
    return null;
  }
}
