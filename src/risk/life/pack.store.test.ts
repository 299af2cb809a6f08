import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileBook } from '../../decision/book.parse.ts';
import { STARTER_PARTS } from '../../decision/test-desk.ts';
import { listBookParts, publish } from '../../ledger/book-part.store.ts';
import type { BookPart } from '../../ledger/book-part.ts';
import { HERE, openTestDatabase, type TestDatabase, THERE } from '../../ledger/test-database.ts';
import type { Result } from '../../terms/result.ts';
import { listDrafts } from './draft.store.ts';
import { publishDrafts, reviewDraft, type Standing } from './life.store.ts';
import { exportPack, importPack, signingKey } from './pack.store.ts';
import { parsePackFile } from './pack-file.parse.ts';
import type { SigningKey } from './pack-file.ts';
import { later, NOON, settled, withPolicy } from './test-life.ts';

const PACK = 'illegal-timber';
const WHY = 'compared with the agreement';
const WHOLE = withPolicy(STARTER_PARTS, {}).map((part) => ({ ...part, knownFrom: NOON }));
const isOfPack = (part: BookPart) =>
  (part.kind === 'pack' && part.name === PACK) ||
  (part.kind === 'criterion' && JSON.parse(part.content).pack === PACK);

let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase();
  await fill(HERE, WHOLE);
  await fill(
    THERE,
    WHOLE.filter((part) => !isOfPack(part)),
  );
});
afterAll(() => opened.drop());

async function fill(agency: string, parts: readonly BookPart[]) {
  const people = { author: 'a test', approver: 'another', reason: 'a Book to begin with' };
  const publication = { ...people, at: NOON, parts, withdrawn: [] };
  settled(await opened.database.as(agency, (tx) => publish(tx, publication, compileBook)));
}

function aKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

async function standing(actor: string, seconds: number): Promise<Standing> {
  const at = later(seconds);
  const parts = await opened.database.as(THERE, (tx) => listBookParts(tx, at));
  const { life } = settled(compileBook(parts) as Result<{ life: Standing['life'] }>);
  return { actor, at, zone: 'America/Mexico_City', life };
}

async function exported(): Promise<string> {
  const what = { pack: PACK, from: 'Here Customs', withPartyNames: true };
  const by = { actor: 'luis', at: later(1) };
  return settled(await opened.database.as(HERE, (tx) => exportPack(tx, what, by, aKey)));
}

test('a pack goes from one administration to another as drafts, and is law there when two agree', async () => {
  const file = settled(parsePackFile(await exported(), null));
  const bringing = await standing('carmen', 2);
  const drafts = settled(await opened.database.as(THERE, (tx) => importPack(tx, file, bringing)));
  const wanted = WHOLE.filter(isOfPack);
  expect(drafts.map(({ name }) => name).sort()).toEqual(wanted.map(({ name }) => name).sort());
  expect(drafts.every(({ origin }) => origin === file.fingerprint)).toBe(true);
  expect((await standing('carmen', 3)).life.criteria.has(wanted[1]?.name ?? '')).toBe(false);

  const reviewing = await standing('diego', 4);
  for (const { id } of drafts) {
    const said = { edition: 1, accepted: true, reason: WHY };
    settled(await opened.database.as(THERE, (tx) => reviewDraft(tx, id, said, reviewing)));
  }
  const publishing = { drafts: drafts.map(({ id }) => ({ id, edition: 1 })), reason: WHY };
  const by = await standing('diego', 5);
  settled(await opened.database.as(THERE, (tx) => publishDrafts(tx, publishing, by, compileBook)));
  const parts = await opened.database.as(THERE, (tx) => listBookParts(tx, later(6)));
  for (const { kind, name, content } of wanted) {
    const there = parts.find((part) => part.kind === kind && part.name === name);
    expect(there?.content, name).toBe(content);
  }
});

test('a pack that does not compile here is refused with all its faults, and leaves no draft', async () => {
  const file = settled(parsePackFile(await exported(), null));
  const broken = file.parts.map((part) =>
    part.kind === 'criterion'
      ? {
          ...part,
          content: part.content.replace(/"when":"[^"\\]*(\\.[^"\\]*)*"/, '"when":"no.such"'),
        }
      : part,
  );
  const by = await standing('carmen', 10);
  const before = await opened.database.as(THERE, (tx) =>
    listDrafts(tx, { open: false, name: null }),
  );
  const refused = await opened.database.as(THERE, (tx) =>
    importPack(tx, { ...file, parts: broken }, by),
  );
  const codes = refused.ok ? [] : refused.faults.map(({ code }) => code);
  expect(codes.filter((code) => code === 'criterion-unknown-name').length).toBeGreaterThan(2);
  const after = await opened.database.as(THERE, (tx) =>
    listDrafts(tx, { open: false, name: null }),
  );
  expect(after).toHaveLength(before.length);
});

test('the key of an administration is made once and is its own', async () => {
  const keys = await Promise.all(
    [HERE, HERE, THERE].map((agency) =>
      opened.database.as(agency, (tx) => signingKey(tx, later(20), aKey)),
    ),
  );
  expect(keys[0]).toEqual(keys[1]);
  expect(keys[2]?.publicKey).not.toBe(keys[0]?.publicKey);
});
