import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NewAccount } from '../ledger/account.ts';
import type { Role } from '../ledger/authorize.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import type { Draft } from '../risk/life/draft.ts';
import { aCriterion } from '../risk/life/test-life.ts';
import { addAccount } from './account.ts';
import { EXIT } from './exit.ts';
import { run, testHouse } from './test-house.ts';

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

describe('tidewaiter criterion', () => {
  test('lets one write and another publish, and never the same', async () => {
    const { house, folder, environment } = await houseWithPeople();
    const file = join(folder, 'criterion.json');
    const emergency = { to: '2099-01-01', lane: 'documents' };
    writeFileSync(file, JSON.stringify(aCriterion('typed-in', emergency)));
    const drafted = await run(
      ['criterion', 'draft', file, '--as', 'ana', ...WHY, '--json'],
      environment,
    );
    expect(drafted.code, drafted.err).toBe(EXIT.done);
    const { id }: Draft = JSON.parse(drafted.out);

    for (const act of ['review', 'publish']) {
      const own = await run(['criterion', act, id, '--as', 'ana', ...WHY], environment);
      expect(own.code).toBe(EXIT.failed);
      expect(own.err).toContain('ana wrote of this draft and cannot agree to it');
    }
    const stranger = await run(['criterion', 'publish', id, '--as', 'nobody', ...WHY], environment);
    expect(stranger.code).toBe(EXIT.failed);
    expect(house.book().life.criteria.has('typed-in')).toBe(false);
  }, 60_000);
});

describe('tidewaiter pack', () => {
  test('exports what verifies, says no to what was changed, and imports only drafts', async () => {
    const { house, folder, environment } = await houseWithPeople();
    const file = join(folder, 'pack.json');
    const taken = await run(
      ['pack', 'export', 'undervaluation', '--as', 'luis', '-o', file, '--with-party-names'],
      environment,
    );
    expect(taken.code, taken.err).toBe(EXIT.done);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"weight":16', '"weight":61'));
    const changed = await run(['pack', 'verify', file, '--json'], environment);
    expect(changed.code).toBe(EXIT.no);
    expect(JSON.parse(changed.out)).toMatchObject({ good: false });
    writeFileSync(file, text);
    const version = house.book().version;
    const brought = await run(['pack', 'import', file, '--as', 'ana', '--json'], environment);
    expect(brought.code, brought.err).toBe(EXIT.done);
    expect(JSON.parse(brought.out)).toMatchObject({ from: 'Tidewaiter', drafts: [] });
    expect(house.book().version).toBe(version);
  }, 60_000);
});
