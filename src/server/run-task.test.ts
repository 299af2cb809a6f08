import { expect, test } from 'vitest';
import { runTask } from './run-task.ts';

test('a task runs in a thread of its own and tells how far it is', async () => {
  const told: string[] = [];
  const answer = await runTask('echo', 'tide', (done, of) => told.push(`${done}/${of}`));
  expect(answer).toBe('tide');
  expect(told).toEqual(['1/1']);
});
