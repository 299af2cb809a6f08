import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import type { Config } from '../config.ts';
import { compileBook } from '../decision/book.parse.ts';
import type { Policy } from '../decision/policy.ts';
import { STARTER_PARTS } from '../decision/test-desk.ts';
import { createAccount, createApiToken } from '../ledger/account.store.ts';
import type { Role } from '../ledger/authorize.ts';
import { publish } from '../ledger/book-part.store.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { apiTokenOf, hashSecret, SECRET_BYTES } from '../ledger/secret.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import { HERE, type TestDatabase } from '../ledger/test-database.ts';
import { entryNumberCheckDigit } from '../terms/codes.ts';
import { instantOf, millisecondsOf } from '../terms/day.ts';
import { type House, openHouse } from './house.ts';

/** The starter Book where hardly anybody is drawn by chance and a slow test machine degrades nothing. */
export function quietParts(but: Partial<Policy> = {}): readonly BookPart[] {
  return STARTER_PARTS.map((part) => ({
    ...(part.kind === 'policy' ? quietPolicy(part, but) : part),
    knownFrom: ALWAYS,
  }));
}

/** The house runs by the real clock, so its first Book must have been known whenever the tests run. */
const ALWAYS = instantOf(0);

function quietPolicy(part: BookPart, but: Partial<Policy>): BookPart {
  const starter: Policy = JSON.parse(part.content);
  const control = { lane: 'exam', defaultPpm: 1, strataPpm: {} } as const;
  const patient = { layerMillisecondsMax: 60_000, historyMillisecondsMax: 60_000 };
  return { ...part, content: JSON.stringify({ ...starter, control, ...patient, ...but }) };
}

/** Where the houses of one test file publish their heads. */
const FOLDER = mkdtempSync(join(tmpdir(), 'tw-house-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

export function testConfig(on: TestDatabase): Config {
  const { host, port, user, password, database } = on.admin;
  assert(typeof password === 'string');
  const url = new URL(`postgres://${user}:${password}@localhost:${port}/${database}`);
  url.searchParams.set('host', String(host));
  return {
    dataFolder: FOLDER,
    databaseUrl: url.href,
    host: '127.0.0.1',
    port: 0,
    agency: { id: HERE, name: 'Here Customs', zone: 'America/New_York' },
    publishers: { schedule: 'https://schedule.example', sanctions: 'https://lists.example' },
    secure: false,
  };
}

/** A house on a test database, with the Book that these parts make when it has none yet. */
export async function openTestHouse(on: TestDatabase, parts = quietParts()): Promise<House> {
  await on.database.as(HERE, async (tx) => {
    const [first] = parts;
    assert(first !== undefined);
    const people = { author: 'a test', approver: 'another test', reason: 'a Book to begin with' };
    const publication = { ...people, at: first.knownFrom, parts, withdrawn: [] };
    const published = await publish(tx, publication, compileBook);
    assert(published.ok, JSON.stringify(published));
  });
  return openHouse(testConfig(on), 'server');
}

/** Makes an account with an API token. @returns the header that speaks for it */
export async function enrol(
  { database, agency, now }: Pick<House, 'database' | 'agency' | 'now'>,
  login: string,
  roles: readonly Role[],
  filer: string | null = null,
): Promise<{ authorization: string }> {
  const token = apiTokenOf(randomBytes(SECRET_BYTES));
  await database.as(agency.id, async (tx) => {
    const at = now();
    const asked = { login, name: login, roles, filer, profile: PLAIN_PROFILE };
    const account = await createAccount(tx, { ...asked, language: 'en' }, at);
    assert(account.ok);
    const expires = instantOf(millisecondsOf(at) + 86_400_000);
    const kept = { hash: hashSecret(token), account: account.value.id, label: 'test', roles };
    await createApiToken(tx, { ...kept, expires });
  });
  return { authorization: `Bearer ${token}` };
}

/** The n-th entry number of the filer B76. */
export function entryNumber(n: number): string {
  const digits = String(n).padStart(7, '0');
  return `B76-${digits}-${entryNumberCheckDigit('B76', digits)}`;
}

/** Files one JSON message for whoever the header speaks for, and answers what came back. */
export async function fileJson(
  app: FastifyInstance,
  as: { authorization: string },
  message: object,
  headers: Record<string, string> = {},
) {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/filings',
    headers: { ...as, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(message),
  });
  return answer;
}
