import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { readStandings } from '../standing.store.ts';
import {
  type AquaAnswer,
  type AquaRequest,
  type AquaStanding,
  aquaStanding,
  judgeAnswer,
} from './aqua.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { AquaLaw } from './lane-law.ts';
import type { LegParty } from './leg.ts';
import { readMoment } from './membership.store.ts';
import type { Acting } from './trust.store.ts';

/** An answer as it was given; late when its time was over. */
export type GivenAnswer = AquaAnswer & {
  readonly at: Instant;
  readonly actor: string;
  readonly late: boolean;
};

/** A request with its answers and how it stands. */
export interface AquaFile extends AquaStanding {
  readonly id: string;
  readonly request: AquaRequest;
  readonly requestedAt: Instant;
  readonly actor: string;
  readonly answers: readonly GivenAnswer[];
}

/** By what requests are judged, and when. */
export interface AquaClock {
  readonly law: AquaLaw;
  readonly now: Instant;
  readonly zone: string;
}

const REQUESTS_MAX = 500;

/** Takes a request in; what speaks against it is told, and left to the officer. */
export async function requestAqua(
  tx: Transaction,
  request: AquaRequest,
  { actor, at, zone }: Acting,
  law: AquaLaw,
): Promise<AquaFile | null> {
  const text = canonical(request);
  const id = uuidOf(at, `aqua/${tx.agency}/${text}`);
  await tx.query(sql`
    insert into aqua_request (agency, id, requested_at, arrival, actor, request)
    values (${tx.agency}, ${id}, ${at}, ${request.arrival}, ${actor}, ${text})`);
  const facts = { carrier: request.carrier, voyage: request.voyage, port: request.port };
  await recordEvents(tx, [{ kind: 'aqua-request', subject: id, at, actor, facts }]);
  return findAqua(tx, id, { law, now: at, zone });
}

/**
 * Answers a request, journalled.
 *
 * @faults aqua-unknown, and those of `judgeAnswer`
 */
export async function answerAqua(
  tx: Transaction,
  id: string,
  answer: AquaAnswer,
  { actor, at, zone }: Acting,
  law: AquaLaw,
): Promise<Result<AquaFile>> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`aqua:${tx.agency}:${id}`}))`);
  const clock = { law, now: at, zone };
  const file = await findAqua(tx, id, clock);
  if (file === null) return refuse(TRUST_FAULTS.fault('aqua-unknown', '/id', id));
  const asked = await askedBy(tx, file.request, file.requestedAt, zone);
  const judged = judgeAnswer(file.request, asked, file.state, answer, law);
  if (!judged.ok) return judged;
  const step = file.answers.length + 1;
  const given = { ...judged.value, at, actor, late: at > file.answerDue };
  await tx.query(sql`
    insert into aqua_answer (agency, request, step, at, actor, answer)
    values (${tx.agency}, ${id}, ${step}, ${at}, ${actor}, ${canonical(given)})`);
  const facts = { step, answer: answer.kind, late: given.late };
  await recordEvents(tx, [{ kind: 'aqua-answer', subject: id, at, actor, facts }]);
  return ok({ ...file, state: answer.kind, answers: [...file.answers, given] });
}

/** Requests, the earliest arrival first among those that wait, at most 500. */
export async function listAqua(tx: Transaction, clock: AquaClock): Promise<readonly AquaFile[]> {
  const rows = await tx.query(sql`
    select asked.id, asked.requested_at, asked.actor, asked.request::text as request,
      coalesce((select json_agg(answer order by step) from aqua_answer answered
        where answered.agency = ${tx.agency} and answered.request = asked.id), '[]')::text as answers
    from aqua_request asked where agency = ${tx.agency}
    order by exists (select from aqua_answer answered
      where answered.agency = ${tx.agency} and answered.request = asked.id), arrival, id
    limit ${REQUESTS_MAX}`);
  return readFiles(tx, rows, clock);
}

async function findAqua(tx: Transaction, id: string, clock: AquaClock): Promise<AquaFile | null> {
  const rows = await tx.query(sql`
    select asked.id, asked.requested_at, asked.actor, asked.request::text as request,
      coalesce((select json_agg(answer order by step) from aqua_answer answered
        where answered.agency = ${tx.agency} and answered.request = asked.id), '[]')::text as answers
    from aqua_request asked where agency = ${tx.agency} and id::text = ${id}`);
  const [file] = await readFiles(tx, rows, clock);
  return file ?? null;
}

async function readFiles(
  tx: Transaction,
  rows: readonly Row[],
  { law, now, zone }: AquaClock,
): Promise<readonly AquaFile[]> {
  const requests = rows.map((row) => JSON.parse(String(row['request'])) as AquaRequest);
  const standings = await readStandings(tx, [...new Set(requests.map((one) => one.carrier))]);
  return rows.flatMap((row, place) => {
    const request = requests[place];
    if (request === undefined) return [];
    const requestedAt = readMoment(row['requested_at']);
    const memberships = standings.get(request.carrier)?.memberships ?? [];
    const carrier: LegParty = { key: request.carrier, memberships };
    const asked = { at: requestedAt, carrier, on: dayAt(requestedAt, zone) };
    const answers = JSON.parse(String(row['answers'])) as readonly GivenAnswer[];
    const standing = aquaStanding(request, asked, answers, law, now);
    const told = { id: String(row['id']), actor: String(row['actor']) };
    return [{ ...told, request, requestedAt, answers, ...standing }];
  });
}

async function askedBy(tx: Transaction, { carrier: key }: AquaRequest, at: Instant, zone: string) {
  const standings = await readStandings(tx, [key]);
  const carrier = { key, memberships: standings.get(key)?.memberships ?? [] };
  return { at, carrier, on: dayAt(at, zone) };
}
