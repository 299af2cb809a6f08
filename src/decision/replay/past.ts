import type { Fact, FactRecord } from '../../risk/fact.ts';
import { factsOf } from '../../risk/facts.ts';
import { listNames, SCOPES, type Scope } from '../../risk/vocabulary.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import { type Day, dayAt } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import type { Decision, Question } from '../decision.ts';
import { legalDay } from '../evidence.ts';
import { listingOf } from '../listing.ts';

/** A decision as it was recorded, and its place in the journal of whoever wrote it. */
export interface Decided {
  readonly writer: string;
  readonly seq: number;
  readonly question: Question;
  readonly decision: Decision;
}

/** How far a writer's journal has been written: up to where for good, and up to where at all. */
export interface Place {
  readonly closed: number;
  readonly written: number;
}

/** The place of each writer. */
export type Cursor = Readonly<Record<string, Place>>;

/** Decisions in one stretch. One that is not full is written again, with what has come since. */
export const STRETCH = 10_000;

/** Where the cursor stands once these were written: it passes full stretches only. */
export function advanced(cursor: Cursor, decided: readonly Decided[]): Cursor {
  const last = decided.at(-1);
  if (last === undefined) return cursor;
  const closed = decided.length < STRETCH ? (cursor[last.writer]?.closed ?? 0) : last.seq;
  return { ...cursor, [last.writer]: { closed, written: last.seq } };
}

/** Columns of a table with their types as DuckDB names them. */
export type Columns = Readonly<Record<string, string>>;

/** A row as it is written: what it leaves out is NULL. */
type Row = Readonly<Record<string, Fact>>;

/** One row for each decided question; `question` and `evidence` are exact texts. */
const DECIDED_COLUMNS: Columns = {
  decision: 'UUID',
  consignment: 'UUID',
  version: 'INTEGER',
  writer: 'VARCHAR',
  seq: 'BIGINT',
  day: 'VARCHAR',
  port: 'VARCHAR',
  importerFilings: 'INTEGER',
  lane: 'VARCHAR',
  control: 'BOOLEAN',
  synthetic: 'BOOLEAN',
  book: 'VARCHAR',
  owedCents: 'BIGINT',
  reasons: 'VARCHAR[]',
  question: 'VARCHAR',
  evidence: 'VARCHAR',
};

const FACT_TYPES = {
  string: 'VARCHAR',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
  strings: 'VARCHAR[]',
} as const;

/**
 * Each name of the vocabulary is a column; an optional one has a second, `name?`, that says whether it
 * was stated: NULL in the first is absent or unknown, NULL in the second only unknown.
 */
export const FACT_COLUMNS: Columns = {
  decision: 'UUID',
  day: 'VARCHAR',
  lane: 'VARCHAR',
  ...Object.fromEntries(
    listNames().flatMap(({ name, term }) => {
      const column = [name, FACT_TYPES[term.type]];
      return term.optional ? [column, [`${name}?`, 'BOOLEAN']] : [column];
    }),
  ),
};

/** The tables of the past: the decided questions, and the facts of each scope by which they were judged. */
export const PAST_TABLES = ['decided', ...SCOPES] as const;
export type PastTable = (typeof PAST_TABLES)[number];

export function columnsOf(table: PastTable): Columns {
  return table === 'decided' ? DECIDED_COLUMNS : FACT_COLUMNS;
}

/** Names the columns: a past that was written with others is written anew. */
export const PAST_EDITION = sha256(canonical([DECIDED_COLUMNS, FACT_COLUMNS])).slice(0, 12);

/** What the layers that a replay need not ask again answered when it was decided. */
export type Recalled = Pick<Decision, 'assessments' | 'screening'>;

/** One recorded decision as rows of every table, under the day on the wall of the agency's seat. */
export function pastOf(
  decided: Decided,
  book: Book,
): { readonly day: Day; readonly rows: Readonly<Record<PastTable, readonly Row[]>> } {
  const { question, decision } = decided;
  const day = dayAt(question.at, question.zone);
  const { assessments, screening } = decision;
  const away = question.outages.some((outage) => outage.layer === 'history');
  const { subjects } = factsOf({
    on: legalDay(question, book),
    consignment: question.consignment,
    assessments,
    screening,
    history: away ? null : question.history,
  });
  const { id, lane } = decision;
  const factRows = (scope: Scope) =>
    subjects[scope].map(({ record }) => ({ decision: id, day, lane, ...factRowOf(record) }));
  return {
    day,
    rows: {
      decided: [decidedRowOf(decided, day)],
      consignment: factRows('consignment'),
      match: factRows('match'),
      declaration: factRows('declaration'),
      line: factRows('line'),
    },
  };
}

function decidedRowOf({ writer, seq, question, decision }: Decided, day: Day): Row {
  const { port, duty, fees } = listingOf(question, decision);
  const { assessments, screening } = decision;
  const recalled: Recalled = { assessments, screening };
  return {
    decision: decision.id,
    consignment: decision.consignmentId,
    version: decision.version,
    writer,
    seq,
    day,
    port,
    importerFilings: question.history.importerFilings,
    lane: decision.lane,
    control: decision.control.drawn,
    synthetic: question.consignment.synthetic,
    book: decision.book,
    owedCents: duty === null ? null : cents(duty) + (fees === null ? 0 : cents(fees)),
    reasons: [...new Set(decision.reasons.map((reason) => reason.code))],
    question: JSON.stringify(question),
    evidence: JSON.stringify(recalled),
  };
}

/** A record of facts under the names of its columns. */
export function factRowOf(record: FactRecord): Row {
  const row: Record<string, Fact> = {};
  for (const { name, slot, term } of NAMES) {
    const fact = record[slot];
    if (fact === undefined) continue;
    row[name] = fact;
    if (term.optional) row[`${name}?`] = fact !== null;
  }
  return row;
}

const NAMES = listNames();

/** Whole cents of an amount with two decimals. */
function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}
