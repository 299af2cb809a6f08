import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { ConfigFault } from '../config.ts';
import { type Fault, Refusal, sayFault } from '../terms/fault.ts';
import type { Result } from '../terms/result.ts';
import { faultLines } from './lines.ts';
import { TERMINAL, TOLD, tell } from './words.ts';

/**
 * What a command's end means to a script.
 *
 * 0 done; 1 could not be done, and a line says what to do; 2 was called wrongly; 3 done, and the
 * answer is no: a bundle decides otherwise, a journal is broken; 4 some messages were refused; 130
 * interrupted, and what was under way is durable.
 */
export const EXIT = { done: 0, failed: 1, usage: 2, no: 3, refused: 4, interrupted: 130 } as const;

const FAULTS_SHOWN_MAX = 20;

/** Ends a command for what is wrong with what it was given. */
export class Refused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(shownFaults(faults).join('\n'));
    this.faults = faults;
  }
}

/** The value of a result. @throws Refused with all its faults when it has none */
export function demand<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refused(result.faults);
}

/** The first faults in full, and how many more there are. */
export function shownFaults(faults: readonly Fault[]): readonly string[] {
  const shown = faultLines(faults.slice(0, FAULTS_SHOWN_MAX), TERMINAL);
  const left = faults.length - shown.length;
  return left === 0 ? shown : [...shown, tell(TOLD.andMore, { left: String(left) })];
}

/** Makes a program and its commands throw instead of ending the process, so that `fail` gives the code. */
export function throwUsage(command: Command): Command {
  command.exitOverride();
  for (const part of command.commands) throwUsage(part);
  return command;
}

/** Ends with a line for what a person can meet, with the trace for what is our own defect. */
export function fail(error: unknown): never {
  // Commander has said what is wrong, or printed the help that was asked for.
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  if (isUnread(error)) process.exit(EXIT.done);
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(EXIT.failed);
}

/** Whoever reads our answer may have read enough: `book export | head`. */
export function isUnread(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function lineOf(error: unknown): string {
  if (error instanceof Refusal) return sayFault(error.row, error.fault, TERMINAL);
  if (error instanceof ConfigFault || error instanceof Refused) return error.message;
  if (!(error instanceof Error)) return String(error);
  return lineOfSystem(error) ?? error.stack ?? error.message;
}

/** What PostgreSQL says when it is shut down or was killed, and what its driver says when it says nothing. */
const DATABASE_ENDED = new Set(['57P01', '57P02', '57P03', 'Connection terminated unexpectedly']);

/** What the operating system refused, in words; null for what is a defect of ours. */
function lineOfSystem(
  error: NodeJS.ErrnoException & { port?: number; address?: string },
): string | null {
  // Of all that we connect to, only the database is not asked for by an address that a person gave.
  if (error.syscall === 'connect' && error.address?.includes('.s.PGSQL')) {
    return tell(TOLD.databaseGone);
  }
  if (DATABASE_ENDED.has(error.code ?? error.message)) return tell(TOLD.databaseGone);
  const path = error.path ?? error.message;
  switch (error.code) {
    case 'EADDRINUSE':
      return tell(TOLD.portInUse, { port: String(error.port ?? '') });
    case 'EACCES':
    case 'EPERM':
      return tell(TOLD.noPermission, { path });
    case 'ENOENT':
      return error.path === undefined ? null : tell(TOLD.noSuchFile, { path });
    case 'EISDIR':
      return tell(TOLD.folderForFile);
    default:
      return null;
  }
}
