import { ConfigFault } from '../config.ts';
import { Refusal } from '../terms/fault.ts';

/**
 * What a command's end means to a script.
 *
 * 0 done; 1 could not be done, and one line says what to do; 2 was called wrongly; 3 done, and the
 * answer is no: a bundle decides otherwise, a journal is broken; 4 some messages were refused.
 */
export const EXIT = { done: 0, failed: 1, usage: 2, no: 3, refused: 4 } as const;

/** Ends with one line for what a person can meet, with the trace for what is our own defect. */
export function fail(error: unknown): never {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(EXIT.failed);
}

function lineOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof ConfigFault) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : '';
    return `Port ${port} is in use. Stop what uses it, or choose another with --port.`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const path = 'path' in error ? String(error.path) : error.message;
    return `No permission for ${path}. Choose a folder that you may write with --data.`;
  }
  if (code === 'ENOENT' && 'path' in error)
    return `There is no ${String(error.path)}. Check the name.`;
  return error.stack ?? error.message;
}
