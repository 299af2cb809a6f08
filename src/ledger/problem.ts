import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Fault, type FaultRow, sayFault } from '../terms/fault.ts';
import { chooseLanguage, type Language, type Words } from '../terms/words.ts';
import { PROBLEM_TITLES } from './words.ts';

/** A fault with its sentence. */
export interface SaidFault extends Fault {
  readonly says: string;
}

/**
 * The body of every refusal.
 *
 * @source RFC 9457: `about:blank` says that the status is the type; its title may be in the reader's language
 */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** The sentence of the first error. */
  readonly detail: string;
  readonly faults: readonly SaidFault[];
}

/** The fault tables of the rooms, wherever their sentences are wanted. */
export type FaultTables = readonly { readonly rows: Readonly<Record<string, FaultRow>> }[];

/** The faults with their sentences. One whose table is not among these says its code. */
export function sayAll(
  faults: readonly Fault[],
  tables: FaultTables,
  language: Language,
): readonly SaidFault[] {
  return faults.map((fault) => {
    const row = tables.map((table) => table.rows[fault.code]).find((found) => found !== undefined);
    return { ...fault, says: row === undefined ? fault.code : sayFault(row, fault, language) };
  });
}

/** What a refusal says, as data. */
export function problemOf(
  status: number,
  faults: readonly Fault[],
  tables: FaultTables,
  language: Language,
): Problem {
  const said = sayAll(faults, tables, language);
  const title = titleOf(status)[language];
  const worst = said.find((fault) => fault.severity === 'error') ?? said[0];
  return { type: 'about:blank', title, status, detail: worst?.says ?? title, faults: said };
}

/** Answers a request with a problem, in the language of whoever asked. */
export function problem(
  reply: FastifyReply,
  status: number,
  faults: readonly Fault[],
  tables: FaultTables,
): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const body = problemOf(status, faults, tables, languageOf(reply.request));
  return reply.code(status).type('application/problem+json').send(body);
}

/** What the request asks for, else what the account prefers. */
export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language'];
  // A program that does not care sends "*".
  if (asked !== undefined && asked !== '*') return chooseLanguage(asked);
  return request.principal?.language ?? 'en';
}

const titles: Readonly<Record<number, Words>> = PROBLEM_TITLES;

function titleOf(status: number): Words {
  return titles[status] ?? PROBLEM_TITLES[status < 500 ? 400 : 500];
}
