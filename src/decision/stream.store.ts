import assert from 'node:assert/strict';
import type { Readable } from 'node:stream';
import { parseMessage } from '../filing/json.parse.ts';
import { LineSplitter, type StreamLine } from '../filing/json-stream.parse.ts';
import { type Database, sql, type Transaction } from '../ledger/database.ts';
import { canonical } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';
import { uuidOf } from '../terms/uuid.ts';
import { type FilingAnswer, filingAnswer } from './filing-answer.ts';
import type { Intake } from './intake.ts';
import type { Arrival } from './workspace.ts';

/** Lines written at once while a stream comes in: what we hold of it, at most. */
const LINES_HELD_MAX = 500;
/** Lines that one claim decides. */
const CLAIM_LINES = 400;
const ANSWERS_SHOWN_MAX = 1_000;

/** How far a stream is. */
export interface StreamStatus {
  readonly stream: string;
  readonly sender: string;
  readonly receivedAt: Instant;
  /** The sender's end was seen: no further lines will come. */
  readonly complete: boolean;
  readonly lines: number;
  readonly answered: number;
  readonly refused: number;
  /** Refused lines with their faults, the first thousand. */
  readonly refusals: readonly { readonly line: number; readonly answer: FilingAnswer }[];
}

/**
 * Keeps a stream of lines as it comes, a few hundred in memory at a time.
 *
 * What was received before a stream broke off is kept and decided; the stream then never says
 * `complete`, and the same lines sent again are the same filings.
 *
 * @returns the stream's identifier
 */
export async function openStream(
  database: Database,
  agency: string,
  sender: string,
  body: Readable,
  at: Instant,
): Promise<string> {
  const splitter = new LineSplitter();
  let id = '';
  let line = 0;
  let held: StreamLine[] = [];
  const keep = async () => {
    const rows = held.map((kept) => ({ agency, stream: id, line: ++line, ...lineRow(kept) }));
    held = [];
    if (rows.length === 0) return;
    await database.as(agency, (tx) =>
      tx.query(sql`
        insert into stream_line
        select * from json_populate_recordset(null::stream_line, ${JSON.stringify(rows)})`),
    );
  };
  try {
    for await (const chunk of body) {
      held.push(...splitter.push(chunk));
      if (id === '') id = await insertStream(database, agency, sender, at, String(chunk));
      if (held.length >= LINES_HELD_MAX) await keep();
    }
  } catch (broken) {
    if (id !== '') await keep();
    throw broken;
  }
  if (id === '') id = await insertStream(database, agency, sender, at, '');
  held.push(...splitter.end());
  await keep();
  await database.as(agency, (tx) =>
    tx.query(sql`update stream set complete = true where agency = ${agency} and id = ${id}::uuid`),
  );
  return id;
}

async function insertStream(
  database: Database,
  agency: string,
  sender: string,
  at: Instant,
  begins: string,
): Promise<string> {
  const id = uuidOf(at, `stream/${agency}/${sender}/${begins}`);
  await database.as(agency, (tx) =>
    tx.query(sql`
      insert into stream (agency, id, sender, received_at)
      values (${agency}, ${id}, ${sender}, ${at})
      on conflict (agency, id) do nothing`),
  );
  return id;
}

/** A line whose bytes are no text, or hold a NUL that PostgreSQL cannot keep, is answered at once. */
function lineRow(line: StreamLine): { raw: string; answer: string | null } {
  if ('raw' in line && !line.raw.includes('\0')) return { raw: line.raw, answer: null };
  const read = parseMessage(line);
  assert(!read.ok, 'no JSON holds a bare NUL');
  return { raw: '', answer: canonical(filingAnswer(read)) };
}

/**
 * Decides lines that wait, oldest stream first.
 *
 * Other processes skip what this one has claimed; if it dies, its claim goes with its transaction,
 * and lines that were filed meanwhile are found to be filed.
 *
 * @returns how many were decided; 0 when nothing waits
 */
export async function decideWaiting(
  database: Database,
  agency: string,
  intake: Intake,
  at: Instant,
): Promise<number> {
  return database.as(agency, async (tx) => {
    const rows = await tx.query(sql`
      select stream_line.stream, stream_line.line, stream_line.raw, stream.sender
      from stream_line join stream on stream.agency = stream_line.agency
        and stream.id = stream_line.stream
      where stream_line.agency = ${agency} and stream_line.answer is null
      order by stream_line.stream, stream_line.line limit ${CLAIM_LINES}
      for update of stream_line skip locked`);
    if (rows.length === 0) return 0;
    const answers = rows.map((): FilingAnswer | null => null);
    const arrivals: Arrival[] = [];
    const positions: number[] = [];
    rows.forEach((row, position) => {
      const pointer = `/${Number(row['line']) - 1}`;
      const read = parseMessage({ at: pointer, raw: String(row['raw']) });
      if (read.ok) {
        const sender = String(row['sender']);
        arrivals.push({ sender, received: read.value, warnings: read.warnings, at });
        positions.push(position);
      } else answers[position] = filingAnswer({ ok: false, faults: read.faults });
    });
    const filed = arrivals.length === 0 ? [] : await intake.file(arrivals);
    filed.forEach((answer, n) => {
      answers[positions[n] ?? -1] = filingAnswer(answer);
    });
    await answerLines(
      tx,
      rows.map((row, position) => ({
        stream: row['stream'],
        line: row['line'],
        answer: canonical(answers[position]),
      })),
    );
    return rows.length;
  });
}

async function answerLines(tx: Transaction, answered: readonly object[]): Promise<void> {
  await tx.query(sql`
    update stream_line set answer = given.answer
    from json_populate_recordset(null::stream_line, ${JSON.stringify(answered)}) given
    where stream_line.agency = ${tx.agency} and stream_line.stream = given.stream
      and stream_line.line = given.line`);
}

export async function findStream(tx: Transaction, id: string): Promise<StreamStatus | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [row] = await tx.query(sql`
    select sender, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      complete, count(line)::int as lines, count(answer)::int as answered,
      count(*) filter (where answer like '%"ok":false%')::int as refused
    from stream left join stream_line on stream_line.agency = stream.agency
      and stream_line.stream = stream.id
    where stream.agency = ${tx.agency} and stream.id = ${id}::uuid
    group by sender, received_at, complete`);
  if (row === undefined) return null;
  const refusals = await tx.query(sql`
    select line, answer from stream_line where agency = ${tx.agency} and stream = ${id}::uuid
      and answer like '%"ok":false%' order by line limit ${ANSWERS_SHOWN_MAX}`);
  return {
    stream: id,
    sender: String(row['sender']),
    receivedAt: String(row['at']) as Instant,
    complete: row['complete'] === true,
    lines: Number(row['lines']),
    answered: Number(row['answered']),
    refused: Number(row['refused']),
    refusals: refusals.map((refusal) => ({
      line: Number(refusal['line']),
      answer: JSON.parse(String(refusal['answer'])) as FilingAnswer,
    })),
  };
}
