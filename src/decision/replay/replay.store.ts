import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { BookPart } from '../../ledger/book-part.ts';
import { ok, type Result } from '../../terms/result.ts';
import type { Question } from '../decision.ts';
import type { Candidate } from './candidate.ts';
import { type ExamRoom, examRoomOf } from './exam-room.ts';
import { labelFile, openPast, type Past, tableOf } from './past.store.ts';
import type { Recalled } from './past.ts';
import { type Anew, decideAgain } from './recall.ts';
import { compileRehearsal, type Rehearsal } from './rehearsal.parse.ts';
import { type ReplayPolicy, sizeOf } from './replay-policy.ts';
import { count, emptyTally, type Label, type Tally } from './tally.ts';

/** What one thread replays: some files of the past, by the Book of now and by the candidate. */
export interface ReplayShare {
  readonly folder: string;
  /** Files of decided questions; none may be in two shares. */
  readonly files: readonly string[];
  /** The Book of now, all of it. */
  readonly parts: readonly BookPart[];
  readonly candidate: Candidate;
  readonly policy: ReplayPolicy;
}

export interface ReplayedShare {
  readonly tally: Tally;
  readonly books: { readonly base: string; readonly candidate: string };
  readonly anew: Anew;
  /** The most examinations of a day by port, as each Book has it. */
  readonly room: { readonly base: ExamRoom; readonly candidate: ExamRoom };
}

/**
 * Decides every question of some files twice, and counts. What is held in memory does not grow with
 * the files.
 *
 * @param progress told how many questions are done, and of how many
 * @faults those of `compileRehearsal`
 */
export async function replayShare(
  { folder, files, parts, candidate, policy }: ReplayShare,
  progress: (done: number, of: number) => void,
): Promise<Result<ReplayedShare>> {
  const compiled = compileRehearsal(parts, candidate);
  if (!compiled.ok) return compiled;
  const rehearsal = compiled.value;
  const tally = emptyTally();
  if (files.length > 0) {
    const past = await openPast(folder);
    try {
      await replayFiles(past, files, rehearsal, policy, tally, progress);
    } finally {
      past.close();
    }
  }
  const { base, candidate: proposed, anew } = rehearsal;
  return ok({
    tally,
    books: { base: base.version, candidate: proposed.version },
    anew,
    room: { base: examRoomOf(base.capacity), candidate: examRoomOf(proposed.capacity) },
  });
}

async function replayFiles(
  past: Past,
  files: readonly string[],
  rehearsal: Rehearsal,
  policy: ReplayPolicy,
  tally: Tally,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const counted = await past.duck.runAndReadAll(`select count(*)::integer from ${tableOf(files)}`);
  const of = Number(counted.getRows()[0]?.[0]);
  const policies = { base: rehearsal.base.policy, candidate: rehearsal.candidate.policy };
  const stream = await past.duck.stream(`
    select question, evidence, past.lane, past.synthetic, past.day, past.port,
      past.importerFilings, label.violation, label.lossCents::double, label.inclusionPpm
    from ${tableOf(files)} past left join ${tableOf([labelFile(past)])} label using (decision)`);
  let done = 0;
  for (let chunk = await stream.fetchChunk(); chunk !== null; chunk = await stream.fetchChunk()) {
    if (chunk.rowCount === 0) return;
    for (const row of rowsIn(chunk)) {
      const { anew } = rehearsal;
      count(
        tally,
        {
          ...row,
          size: sizeOf(policy, row.importerFilings),
          base: decideAgain(row.question, row.recalled, rehearsal.base, anew),
          candidate: decideAgain(row.question, row.recalled, rehearsal.candidate, anew),
        },
        policies,
      );
    }
    done += chunk.rowCount;
    progress(done, of);
  }
}

interface PastRow {
  readonly question: Question;
  readonly recalled: Recalled;
  readonly recordedLane: string;
  readonly synthetic: boolean;
  readonly day: string;
  readonly port: string;
  readonly importerFilings: number;
  readonly label: Label | null;
}

/** Our own texts of questions that were parsed when they came; one is read when it is decided. */
function* rowsIn(chunk: DuckDBDataChunk): Generator<PastRow> {
  const columns = chunk.getColumns();
  for (let n = 0; n < chunk.rowCount; n++) {
    const at = (column: number) => columns[column]?.[n] ?? null;
    const violation = at(7);
    yield {
      question: JSON.parse(String(at(0))) as Question,
      recalled: JSON.parse(String(at(1))) as Recalled,
      recordedLane: String(at(2)),
      synthetic: at(3) === true,
      day: String(at(4)),
      port: String(at(5) ?? ''),
      importerFilings: Number(at(6)),
      label:
        violation === null
          ? null
          : {
              violation: violation === true,
              lossCents: at(8) === null ? null : Number(at(8)),
              inclusionPpm: Number(at(9)),
            },
    };
  }
}
