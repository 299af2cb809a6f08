import type { ConsignmentList, ConsignmentPage, Flow, Health, Session } from '../decision/view.ts';
import type { Lane } from '../risk/criterion.ts';
import type { Fault } from '../terms/fault.ts';
import type { Words } from '../terms/words.ts';

/** A fault with its sentence, as the server says it in the language that was asked for. */
export interface SaidFault extends Fault {
  readonly says: string;
}

/**
 * An answer that is a refusal, or no answer at all.
 *
 * @source RFC 9457 (problem details) for title and detail
 */
export class Problem extends Error {
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly title: string | null;
  readonly detail: string | null;
  readonly faults: readonly SaidFault[];

  constructor(status: number, body: Partial<ProblemBody> = {}) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.title = body.title ?? null;
    this.detail = body.detail ?? null;
    this.faults = body.faults ?? [];
  }
}

interface ProblemBody {
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly SaidFault[];
}

export function getSession(): Promise<Session> {
  return ask('GET', '/v1/session');
}

export function signIn(login: string, password: string): Promise<Session> {
  return ask('POST', '/v1/session', { login, password });
}

export function signInByLink(token: string): Promise<Session> {
  return ask('POST', '/v1/session/link', { token });
}

export async function signOut(csrf: string): Promise<void> {
  await send('DELETE', '/v1/session', undefined, csrf);
}

export function getFlow(): Promise<Flow> {
  return ask('GET', '/v1/flow');
}

export function getHealth(): Promise<Health> {
  return ask('GET', '/v1/health');
}

/** What the names in a reason's evidence mean. */
export function getVocabulary(): Promise<Readonly<Record<string, Words>>> {
  return ask('GET', '/v1/vocabulary');
}

/** @param query as `queryText` writes it */
export function listConsignments(query: string): Promise<ConsignmentList> {
  return ask('GET', `/v1/consignments?${query}`);
}

export function getConsignment(id: string): Promise<ConsignmentPage> {
  return ask('GET', `/v1/consignments/${encodeURIComponent(id)}`);
}

/** An officer's word on one version of a consignment; refused when it no longer stands as it was read. */
export interface Disposition {
  readonly version: number;
  /** The lane in which the officer saw it. */
  readonly from: Lane;
  readonly lane: Lane;
  /** A departure leaves an instruction to examine, by an authority that it names. */
  readonly kind?: 'order' | 'departure';
  readonly reason: string;
  readonly authority?: string;
}

export function dispose(
  consignmentId: string,
  disposition: Disposition,
  csrf: string,
): Promise<ConsignmentPage> {
  const path = `/v1/consignments/${encodeURIComponent(consignmentId)}/dispositions`;
  return ask('POST', path, disposition, csrf);
}

/**
 * Asks the server; what each room of the desk asks stands in its own `*-calls.ts`.
 *
 * Desk and server are built from the same types, so an answer is taken for what its route promises.
 */
export async function ask<T>(
  method: string,
  path: string,
  body?: object,
  csrf?: string,
): Promise<T> {
  const response = await send(method, path, body, csrf);
  const answer: T = await response.json();
  return answer;
}

async function send(method: string, path: string, body?: object, csrf?: string): Promise<Response> {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (csrf !== undefined) headers.set('x-csrf-token', csrf);
  const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await fetch(path, request).catch(() => {
    throw new Problem(0);
  });
  if (!response.ok) throw new Problem(response.status, await problemBody(response));
  return response;
}

/** What the server says about its refusal; nothing when something else on the way refused. */
async function problemBody(response: Response): Promise<Partial<ProblemBody>> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return {};
  const body: Partial<ProblemBody> = await response.json().catch(() => ({}));
  return body;
}
