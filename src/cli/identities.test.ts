import { expect, test } from 'vitest';
import { sql } from '../ledger/database.ts';
import { HERE } from '../ledger/test-database.ts';
import { recordMentions } from '../party/account/account.store.ts';
import { partyKey } from '../party/party.ts';
import { mentions as simulated } from '../simulation/mention.ts';
import { instantOf } from '../terms/day.ts';
import { run, testPlace } from './test-house.ts';

test('identities are resolved from the terminal, reviewed, judged and undone', async () => {
  const { environment, opened } = await testPlace();
  const papers = [...simulated({ seed: 'terminal', companies: 150, each: 3, respelt: 0.5 })];
  const at = instantOf(1_790_000_000_000);
  await opened.database.as(HERE, (tx) =>
    recordMentions(
      tx,
      papers.map(({ party }) => ({
        ...{ key: partyKey(party), role: 'importer', port: null, party, at, synthetic: true },
        filing: '018f0000-0000-7000-8000-000000000000',
      })),
    ),
  );
  const resolved = await run(['identities', 'resolve', '--json'], environment);
  expect(resolved.err).toBe('');
  expect(JSON.parse(resolved.out).moved).toBeGreaterThan(0);
  const review = await run(['identities', 'review', '--limit', '1', '--json'], environment);
  const [question] = JSON.parse(review.out).questions;
  const { left, right } = question;
  const acting = ['--officer', 'dana', '--reason', 'one seat in the register'];
  const pair = [left.account, right.account];
  const judged = await run(['identities', 'judge', ...pair, 'one', ...acting], environment);
  expect(judged.err).toBe('');
  const canonicals = () =>
    opened.database.as(HERE, (tx) =>
      tx.query(sql`select canonical from party_account where id = any(${pair}::uuid[])`),
    );
  expect(new Set((await canonicals()).map((row) => row['canonical'])).size).toBe(1);
  const [judgement = ''] = judged.out.split(':');
  const undone = await run(['identities', 'undo', judgement, ...acting], environment);
  expect(undone.err).toBe('');
  expect(new Set((await canonicals()).map((row) => row['canonical'])).size).toBe(2);
}, 180_000);
