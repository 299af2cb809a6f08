import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { findDraft, recordVerdict } from '../../risk/life/draft.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { type Day, type Instant, instantOf } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { type Candidate, candidateHash } from './candidate.ts';
import { type FailedLimit, type ReplayReport, type Window, writeReport } from './report.ts';

/** A replay that somebody asked for. */
export interface AskedReplay extends Window {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly candidate: Candidate;
  /** The draft of a criterion whose latest edition the candidate is; null when it is none. */
  readonly draft: string | null;
}

/** A replay as lists show it; `passed` is null while it runs, and when it was refused. */
export interface ReplayRow {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly candidate: string;
  readonly passed: boolean | null;
}

export async function recordReplay(
  tx: Transaction,
  asked: Omit<AskedReplay, 'id'>,
): Promise<AskedReplay> {
  const { by, at, from, to, candidate } = asked;
  const hash = candidateHash(candidate);
  const id = uuidOf(at, `replay/${tx.agency}/${by}/${hash}/${from}/${to}`);
  await tx.query(sql`
    insert into replay (agency, id, requested_by, at, first_day, last_day, candidate_sha256,
      candidate)
    values (${tx.agency}, ${id}, ${by}, ${at}, ${from}, ${to}, ${hash}, ${canonical(candidate)})`);
  return { ...asked, id };
}

/**
 * Records what a replay showed, and journals its hash; a draft of which it was hears the verdict.
 *
 * @returns the hash of the report
 */
export async function recordReport(
  tx: Transaction,
  { id, by, draft }: AskedReplay,
  report: ReplayReport,
  at: Instant,
): Promise<string> {
  const { text, hash } = writeReport(report);
  const { passed, failed } = report.verdict;
  await tx.query(sql`
    insert into replay_report (agency, replay, finished_at, passed, sha256, report)
    values (${tx.agency}, ${id}, ${at}, ${passed}, ${hash}, ${text})`);
  const facts = { report: hash, passed, candidate: report.candidate };
  await recordEvents(tx, [{ kind: 'replay', subject: id, at, actor: by, facts }]);
  const edition = draft === null ? undefined : (await findDraft(tx, draft))?.editions.at(-1);
  if (draft !== null && edition !== undefined) {
    const verdict = { edition: edition.edition, report: id, failed: failed.map(sayLimit), at };
    await recordVerdict(tx, draft, verdict);
  }
  return hash;
}

/** A replay and what it showed, null while nothing is recorded; null when there is none of that name. */
export async function findReplay(
  tx: Transaction,
  id: string,
): Promise<
  | (ReplayRow & {
      readonly report: { readonly sha256: string; readonly report: ReplayReport } | null;
    })
  | null
> {
  const [row] = await tx.query(sql`
    select id, requested_by, at, first_day::text, last_day::text, candidate_sha256, passed, sha256,
      report::text as report
    from replay left join replay_report on replay_report.agency = replay.agency and replay = id
    where replay.agency = ${tx.agency} and id = ${id}::uuid`);
  if (row === undefined) return null;
  const report =
    row['report'] === null
      ? null
      : {
          sha256: String(row['sha256']),
          report: JSON.parse(String(row['report'])) as ReplayReport,
        };
  return { ...readRow(row), report };
}

/** What the last finished replay of a candidate said; null when there was none. */
export async function findVerdictOf(
  tx: Transaction,
  candidate: string,
): Promise<{ readonly id: string; readonly passed: boolean } | null> {
  const [row] = await tx.query(sql`
    select id, passed from replay
    join replay_report on replay_report.agency = replay.agency and replay = id
    where replay.agency = ${tx.agency} and candidate_sha256 = ${candidate}
    order by finished_at desc limit 1`);
  return row === undefined ? null : { id: String(row['id']), passed: row['passed'] === true };
}

const ROWS_MAX = 100;

/** The newest first. */
export async function listReplays(tx: Transaction): Promise<readonly ReplayRow[]> {
  const rows = await tx.query(sql`
    select id, requested_by, at, first_day::text, last_day::text, candidate_sha256, passed
    from replay left join replay_report on replay_report.agency = replay.agency and replay = id
    where replay.agency = ${tx.agency} order by at desc, id desc limit ${ROWS_MAX}`);
  return rows.map(readRow);
}

/** `heldSharePpmMax: 210000, allowed 150000`. */
function sayLimit({ limit, measured, allowed, where }: FailedLimit): string {
  return `${limit}: ${measured}, allowed ${allowed}${where === null ? '' : ` at ${where}`}`;
}

function readRow(row: Row): ReplayRow {
  const at = row['at'];
  return {
    id: String(row['id']),
    by: String(row['requested_by']),
    at: instantOf(at instanceof Date ? at.getTime() : 0),
    from: String(row['first_day']) as Day,
    to: String(row['last_day']) as Day,
    candidate: String(row['candidate_sha256']),
    passed: row['passed'] === null ? null : row['passed'] === true,
  };
}
