import { type Language, say, type Words } from './words.ts';

/** `error`: nothing of the message is filed. `warning`: it is filed, and the sender is told. */
export type Severity = 'error' | 'warning';

/** One thing wrong with what somebody sent, as data: where it is, what was got, how bad it is. */
export interface Fault {
  readonly code: string;
  /** JSON pointer (RFC 6901) into the message; for fixed-column and segment formats the pointer names them. */
  readonly at: string;
  readonly severity: Severity;
  /** What was found there, cut to 80 characters; null when nothing was. */
  readonly got: string | null;
}

/** One row of a room's fault table: how bad, and the sentence that says what to do next. */
export type FaultRow = Words & { readonly severity: Severity };

const GOT_CHARACTERS_MAX = 80;

/** A room's table of faults, and the one function that makes them. */
export interface FaultTable<Code extends string> {
  readonly rows: Readonly<Record<Code, FaultRow>>;
  fault(code: Code, at: string, got?: unknown): Fault;
}

/** Declares a room's faults. Codes are unique over all rooms and stand in docs/faults.md; a test holds both. */
export function defineFaults<const Rows extends Record<string, FaultRow>>(
  rows: Rows,
): FaultTable<Extract<keyof Rows, string>> {
  return {
    rows,
    fault: (code, at, got) => {
      const row: FaultRow | undefined = rows[code];
      return { code, at, severity: row?.severity ?? 'error', got: showGot(got) };
    },
  };
}

/** The sentence of a fault. `{got}` and `{at}` are filled from the fault itself. */
export function sayFault(row: FaultRow, fault: Fault, language: Language): string {
  return say(row, language, { got: fault.got ?? '', at: fault.at });
}

/** True when none of these faults stops the message. */
export function onlyWarnings(faults: readonly Fault[]): boolean {
  return faults.every((fault) => fault.severity === 'warning');
}

function showGot(got: unknown): string | null {
  if (got === undefined || got === null) return null;
  const text = typeof got === 'string' ? got : (JSON.stringify(got) ?? String(got));
  return text.length > GOT_CHARACTERS_MAX ? `${text.slice(0, GOT_CHARACTERS_MAX - 1)}…` : text;
}

/** A fault that ends what was being attempted; doors print its sentence and nothing else. */
export class Refusal extends Error {
  readonly fault: Fault;
  readonly row: FaultRow;

  constructor(row: FaultRow, fault: Fault) {
    super(sayFault(row, fault, 'en'));
    this.name = 'Refusal';
    this.fault = fault;
    this.row = row;
  }
}

/** The exception of one fault of a table, for what cannot go on. */
export function refusal<Code extends string>(
  table: FaultTable<Code>,
  code: Code,
  at: string,
  got?: unknown,
): Refusal {
  return new Refusal(table.rows[code], table.fault(code, at, got));
}
