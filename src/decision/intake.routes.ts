import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { writeAcceptance, writeRejection } from '../filing/catair-answer.ts';
import { parseCargoRelease } from '../filing/catair-se.parse.ts';
import { KINDS, type Received } from '../filing/filing.ts';
import { parseFilings } from '../filing/json.parse.ts';
import { publishedSchema } from '../filing/json-schema.parse.ts';
import { parse309 } from '../filing/x12-309.parse.ts';
import type { Principal } from '../ledger/authorize.ts';
import { leaveFor } from '../ledger/leave.ts';
import { languageOf, problem, sayAll } from '../ledger/problem.ts';
import type { Result } from '../terms/result.ts';
import type { Counter } from './counter.ts';
import { type FilingAnswer, filingAnswer } from './filing-answer.ts';
import { findStream, openStream } from './stream.store.ts';
import type { Arrival } from './workspace.ts';

const X12 = 'application/edi-x12';
const CATAIR = 'text/x-catair';
const NDJSON = 'application/x-ndjson';
const BODY_BYTES_MAX = 16 * 1024 * 1024;

/** POST /v1/filings in every format, the status of a stream, and the published schemas. */
export function intakeRoutes(app: FastifyInstance, counter: Counter): void {
  for (const type of [X12, CATAIR]) {
    app.addContentTypeParser(
      type,
      { parseAs: 'string', bodyLimit: BODY_BYTES_MAX },
      (_request, body, done) => done(null, body),
    );
  }
  // The exact text is kept and hashed, so JSON is not parsed before we have seen it.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_BYTES_MAX },
    (_request, body, done) => done(null, body),
  );
  app.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));

  app.post('/v1/filings', async (request, reply) => {
    const { agency, tables } = counter;
    const sender = request.principal?.filer;
    const senders = typeof sender === 'string' ? [sender] : undefined;
    const leave = leaveFor(request.principal, 'filing.submit', agency.id, senders);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    const desk = { counter, principal: leave.principal, sender: leave.principal.filer ?? '' };
    if (request.body instanceof Readable) return takeStream(request.body, desk, reply);
    const type = request.headers['content-type']?.split(';')[0]?.trim();
    const text = typeof request.body === 'string' ? request.body : '';
    if (type === X12) return takeManifest(text, desk, reply);
    if (type === CATAIR) return takeReleases(text, desk, reply);
    return takeJson(text, desk, request, reply);
  });

  app.get<{ Params: { id: string } }>('/v1/streams/:id', async (request, reply) => {
    const { agency, database, tables } = counter;
    const status = await database.as(agency.id, (tx) => findStream(tx, request.params.id));
    const senders = status === null ? [] : [status.sender];
    const leave = leaveFor(request.principal, 'filing.read', agency.id, senders);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    return status ?? reply.callNotFound();
  });

  app.get('/v1/schemas', async () => KINDS.map((kind) => `/v1/schemas/${kind}`));
  app.get<{ Params: { kind: string } }>('/v1/schemas/:kind', async (request, reply) => {
    const kind = KINDS.find((known) => known === request.params.kind);
    return kind === undefined ? reply.callNotFound() : publishedSchema(kind);
  });
}

interface Desk {
  readonly counter: Counter;
  readonly principal: Principal;
  readonly sender: string;
}

/** One message is answered by itself; an array item by item, never failing whole. */
async function takeJson(text: string, desk: Desk, request: FastifyRequest, reply: FastifyReply) {
  const parsed = parseFilings(text);
  const results = parsed.map((one) => one.result);
  const key = request.headers['idempotency-key'];
  const [only] = results;
  if (typeof key === 'string' && parsed.length === 1 && only?.ok) {
    results[0] = { ...only, value: { ...only.value, messageKey: key } };
  }
  const answers = await fileAll(results, desk);
  const single = parsed.length === 1 && parsed[0]?.at === '';
  const [answer] = answers;
  if (!single || answer === undefined) return reply.send({ answers });
  if (answer.ok) return reply.code(answer.repeated ? 200 : 201).send(answer);
  const status = answer.faults.some((fault) => fault.code === 'message-key-reused') ? 409 : 422;
  return problem(reply, status, answer.faults, desk.counter.tables);
}

async function takeManifest(text: string, desk: Desk, reply: FastifyReply) {
  const { segmentCount } = desk.principal.profile;
  const parsed = parse309(text, { segmentCount });
  if (!parsed.ok) return problem(reply, 422, parsed.faults, desk.counter.tables);
  const answers = await fileAll(parsed.value.map(accepted), desk);
  const warnings = sayAll(parsed.warnings, desk.counter.tables, languageOf(reply.request));
  return reply.send({ warnings, answers });
}

/**
 * Answers in the sender's own format: 80-column records, the batch taken or rejected whole.
 *
 * A batch that was read and speaks of what is not the sender's is rejected after its other messages
 * were filed: sent again without the wrong ones, they are found to be filed.
 */
async function takeReleases(text: string, desk: Desk, reply: FastifyReply) {
  const { checkDigitOffset, trial } = desk.principal.profile;
  const parsed = parseCargoRelease(text, { checkDigitOffset, synthetic: trial });
  reply.type(`${CATAIR}; charset=us-ascii`);
  if (!parsed.ok) return reply.code(422).send(writeRejection(text, parsed.faults));
  const answers = await fileAll(parsed.value.map(accepted), desk);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.faults));
  if (refused.length > 0) return reply.code(409).send(writeRejection(text, refused));
  return reply.send(writeAcceptance(text, parsed.warnings));
}

/** Kept line by line as it comes, decided afterwards; the answer says where to ask. */
async function takeStream(body: Readable, desk: Desk, reply: FastifyReply) {
  const { counter, sender } = desk;
  const id = await openStream(counter.database, counter.agency.id, sender, body, counter.now());
  const location = `/v1/streams/${id}`;
  return reply.code(202).header('location', location).send({ stream: id, status: location });
}

function accepted(received: Received): Result<Received> {
  return { ok: true, value: received, warnings: [] };
}

async function fileAll(
  results: readonly Result<Received>[],
  { counter, sender }: Desk,
): Promise<readonly FilingAnswer[]> {
  const at = counter.now();
  const arrivals: Arrival[] = [];
  for (const result of results) {
    if (!result.ok) continue;
    arrivals.push({ sender, received: result.value, warnings: result.warnings, at });
  }
  const answers = arrivals.length === 0 ? [] : await counter.intake.file(arrivals);
  let next = 0;
  return results.map((result) => {
    if (!result.ok) return filingAnswer({ ok: false, faults: result.faults });
    const answer = answers[next];
    next += 1;
    return filingAnswer(answer ?? { ok: false, faults: [] });
  });
}
