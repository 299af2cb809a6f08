import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Action, Principal } from '../../ledger/authorize.ts';
import type { Database, Transaction } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import type { CriteriaIndex } from '../criteria-index.ts';
import type { CriteriaLife } from './criteria-life.ts';
import type { Compile, Standing } from './life.store.ts';
import type { SigningKey } from './pack-file.ts';

/** What the routes of this cabinet are given by the server. */
export interface LifeDesk {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly name: string; readonly zone: string };
  readonly now: () => Instant;
  /** Of the Book that is decided by at this moment, and its version. */
  readonly book: () => {
    readonly version: string;
    readonly life: CriteriaLife;
    readonly criteria: CriteriaIndex | null;
  };
  /** One transaction that may publish; what it refuses is rolled back. */
  readonly amend: <T>(
    work: (tx: Transaction, compile: Compile) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  /** Microseconds of each criterion, measured on what was decided last. */
  readonly costs: () => Promise<ReadonlyMap<string, number>>;
  /** Draws a new key. */
  readonly newKey: () => SigningKey;
  readonly tables: FaultTables;
}

/** Who may do it; null when the request was answered with a refusal. */
export function admit(
  desk: LifeDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  action: Action,
): Principal | null {
  const leave = leaveFor(request.principal, action, desk.agency.id);
  if (leave.granted) return leave.principal;
  problem(reply, leave.status, [leave.fault], desk.tables);
  return null;
}

/** How somebody stands before the criteria now. */
export function standingOf(
  { now, agency: { zone }, book }: Pick<LifeDesk, 'now' | 'agency' | 'book'>,
  { login }: Pick<Principal, 'login'>,
): Standing {
  return { actor: login, at: now(), zone, life: book().life };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Answers with the value, or with all that is wrong. */
export function answer<T>(
  desk: LifeDesk,
  reply: FastifyReply,
  result: Result<T>,
  status: 200 | 201 = 200,
) {
  if (!result.ok) return problem(reply, statusOf(result.faults), result.faults, desk.tables);
  return reply.code(status).send({ value: result.value, warnings: result.warnings });
}

/** Whether a text could name a record; what could not is not looked for. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

const ABSENT = ['draft-unknown', 'product-unknown', 'pack-unknown'];
const CONFLICTS = [
  'draft-ended',
  'draft-moved-on',
  'author-approves',
  'already-reviewed',
  'not-reviewed',
  'replay-missing',
  'replay-failed',
  'product-withdrawn',
  'same-author',
];

/** What stands against it decides: that it is not there, that its state forbids it, or its own words. */
function statusOf(faults: readonly { readonly code: string }[]): 404 | 409 | 422 {
  if (faults.some(({ code }) => ABSENT.includes(code))) return 404;
  return faults.some(({ code }) => CONFLICTS.includes(code)) ? 409 : 422;
}
