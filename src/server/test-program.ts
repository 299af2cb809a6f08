import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY = 'Ctrl-C drains and stops everything.';
const START_MS_MAX = 60_000;

/** The program as people start it, in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** All that it printed so far, and what it complained of. */
  readonly out: () => string;
  readonly complaint: () => string;
  /** Where it listens; empty until it says so. */
  readonly address: () => string;
  /** Resolves when it says that it is ready, or has ended. */
  readonly ready: Promise<void>;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export function startProgram(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  flags: readonly string[] = ['--port', '0'],
): Program {
  const command = ['--import', 'tsx', 'src/cli.ts', 'start', '--data', folder, ...flags];
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  const untilReady = async () => {
    for (let waited = 0; waited < START_MS_MAX; waited += 20) {
      if (out.includes(READY) || child.exitCode !== null || child.signalCode !== null) return;
      await sleep(20);
    }
  };
  return {
    child,
    out: () => out,
    complaint: () => complaint,
    address: () => /^Console (\S+)/m.exec(out)?.[1] ?? '',
    ready: untilReady(),
    ended,
  };
}

/** The process number of a folder's PostgreSQL while it runs; null when it does not. */
export function postmasterOf(folder: string): number | null {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return isAlive(pid) ? pid : null;
}

/** Whether a process runs; one that has ended and is only not yet taken note of does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !(existsSync(stat) && /\) Z /.test(readFileSync(stat, 'utf8')));
}

export function aDataFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'tw-program-'));
  chmodSync(folder, mode);
  return folder;
}

/** Whatever still runs on the folder is ended hard, and the folder goes. */
export function clearAway(folder: string, ...programs: readonly Program[]): void {
  for (const program of programs) program.child.kill('SIGKILL');
  const pid = postmasterOf(join(folder, 'data'));
  if (pid !== null) process.kill(pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
