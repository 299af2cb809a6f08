import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { NewAccount } from '../ledger/account.ts';
import type { Role } from '../ledger/authorize.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import { recordVerdict } from '../risk/life/draft.store.ts';
import type { Draft } from '../risk/life/draft.ts';
import { aCriterion } from '../risk/life/test-life.ts';
import { addAccount } from './account.ts';
import { EXIT } from './exit.ts';
import { program } from './program.ts';
import { testHouse } from './test-house.ts';

const WHY = ['--reason', 'seen at the dock by two officers'];

async function houseWithPeople() {
  const { house, place } = await testHouse();
  const account = (login: string, ...roles: readonly Role[]): NewAccount => {
    return { login, name: login, roles, filer: null, language: 'en', profile: PLAIN_PROFILE };
  };
  await addAccount(house, account('ana', 'author', 'approver'));
  await addAccount(house, account('luis', 'approver'));
  return { house, ...place };
}

type Place = Awaited<ReturnType<typeof houseWithPeople>>;

/** Types a command, in this process. @returns what it answered in JSON, and its exit code */
async function typed<T>({ environment }: Place, ...args: readonly string[]) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  let out = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  try {
    await program().parseAsync(['node', 'tidewaiter', ...args, '--json']);
    const answered: T = JSON.parse(out);
    return { answered, code: process.exitCode ?? EXIT.done };
  } finally {
    process.exitCode = undefined;
    written.mockRestore();
    vi.unstubAllEnvs();
  }
}

describe('tidewaiter criterion', () => {
  test('lets one write and another publish, and never the same', async () => {
    const place = await houseWithPeople();
    const { house, folder } = place;
    const file = join(folder, 'criterion.json');
    writeFileSync(file, JSON.stringify(aCriterion('typed-in')));
    const drafting = await typed<Draft>(place, 'criterion', 'draft', file, '--as', 'ana', ...WHY);
    const { id } = drafting.answered;
    const verdict = { edition: 1, report: 'replay-1', failed: [], at: house.now() };
    await house.database.as(house.agency.id, (tx) => recordVerdict(tx, id, verdict));

    const act = (name: string, login: string) =>
      typed(place, 'criterion', name, id, '--as', login, ...WHY);
    const own = /ana wrote of this draft and cannot agree to it/;
    await expect(act('review', 'ana')).rejects.toThrow(own);
    await expect(act('publish', 'ana')).rejects.toThrow(own);
    await expect(act('publish', 'nobody')).rejects.toThrow(/Nothing here is called nobody/);
    await expect(act('publish', 'luis')).rejects.toThrow(/Nobody has accepted edition 1/);
    await act('review', 'luis');
    await act('publish', 'luis');
    const { answered } = await typed<{ rows: { criterion: string; flags: string[] }[] }>(
      place,
      'criterion',
      'health',
    );
    expect(answered.rows.find(({ criterion }) => criterion === 'typed-in')?.flags).toEqual([]);
  });

  test('of somebody without the role does nothing', async () => {
    const place = await houseWithPeople();
    const retiring = typed(place, 'criterion', 'retire', 'any', '--as', 'luis', ...WHY);
    await expect(retiring).rejects.toThrow(/criterion.draft for self/);
    const { answered } = await typed<Draft[]>(place, 'criterion', 'list', '--all');
    expect(answered).toEqual([]);
  });
});

describe('tidewaiter pack', () => {
  test('exports what verifies, says no to what was changed, and imports only drafts', async () => {
    const place = await houseWithPeople();
    const { house, folder } = place;
    const file = join(folder, 'pack.json');
    const exporting = ['pack', 'export', 'undervaluation', '--as', 'luis', '--with-party-names'];
    await typed(place, ...exporting, '-o', file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"weight":\d+/, '"weight":61'));
    const changed = await typed<{ good: boolean }>(place, 'pack', 'verify', file);
    expect(changed).toMatchObject({ code: EXIT.no, answered: { good: false } });
    await expect(typed(place, 'pack', 'import', file, '--as', 'ana')).rejects.toThrow(/signature/);

    writeFileSync(file, text);
    const { answered: key } = await typed<{ fingerprint: string }>(place, 'pack', 'key');
    const good = await typed(place, 'pack', 'verify', file, '--trust', key.fingerprint);
    expect(good).toMatchObject({ code: EXIT.done, answered: { good: true } });
    const version = house.book().version;
    const brought = await typed<{ drafts: Draft[] }>(place, 'pack', 'import', file, '--as', 'ana');
    expect(brought.answered.drafts).toEqual([]);
    expect(house.book().version).toBe(version);
  });
});
