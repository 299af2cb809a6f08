import { parentPort, workerData } from 'node:worker_threads';
import { TASKS, type TaskName } from './server/tasks.ts';

// A thread that does one long piece of reckoning beside the server's own, tells how far it is, and ends.

const { task, input } = workerData as { task: TaskName; input: never };
const output = await TASKS[task](input, (done: number, of: number) => {
  parentPort?.postMessage({ done, of });
});
parentPort?.postMessage({ output });
