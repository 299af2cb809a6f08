import { Worker } from 'node:worker_threads';
import type { Progress, TaskInput, TaskName, TaskOutput } from './tasks.ts';

type Message<Output> = { readonly done: number; readonly of: number } | { readonly output: Output };

/** Beside this file as it was built; a thread that starts from the source needs a loader first. */
const BUILT = import.meta.url.endsWith('.js');
const WORKER = new URL(BUILT ? '../worker.js' : '../worker.ts', import.meta.url);
const FROM_SOURCE = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(WORKER.href)});
});`;

/**
 * Runs a task in a thread of its own.
 *
 * @param progress told how far it is
 * @throws what the task threw
 */
export function runTask<Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  progress: Progress = () => undefined,
): Promise<TaskOutput<Name>> {
  return new Promise((resolve, reject) => {
    const workerData = { task, input };
    const worker = BUILT
      ? new Worker(WORKER, { workerData })
      : new Worker(FROM_SOURCE, { eval: true, workerData });
    worker.on('message', (message: Message<TaskOutput<Name>>) => {
      if ('output' in message) resolve(message.output);
      else progress(message.done, message.of);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of ${task} ended with ${code}`)));
  });
}
