import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { inject } from 'vitest';
import type { Role } from '../ledger/authorize.ts';
import type {} from '../ledger/test-cluster.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS_MAX = 60_000;

const execFileAsync = promisify(execFile);

/** A Chromium of this machine; undefined where there is none. */
export const CHROMIUM: string | undefined = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));

/** Flags under which it runs without a screen, a graphics card or an unprivileged user. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The whole program as its user starts it, with a data folder of its own. */
export interface RunningDesk {
  readonly address: string;
  /** Each opens one session, once. */
  readonly officerLink: string;
  readonly brokerLink: string;
  /** Types a command at the terminal beside the running program. @returns what it printed */
  readonly type: (...words: readonly string[]) => Promise<string>;
  /** Makes an account with these roles. @returns a link that opens one session */
  readonly enrol: (login: string, name: string, ...roles: readonly Role[]) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Builds the console and starts the program; ready when it has printed its sign-in links. */
export async function startDesk(): Promise<RunningDesk> {
  await buildOnce();
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const program = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'start', '--data', folder, '--port', '0'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const printed = await untilReady(program);
  const address = found(printed, /Console (\S+)/);
  const type = async (...words: readonly string[]) => {
    const typed = ['--import', 'tsx', 'src/cli.ts', ...words, '--data', folder];
    const { stdout } = await execFileAsync(process.execPath, typed, { cwd: ROOT });
    return stdout;
  };
  return {
    address,
    type,
    enrol: async (login, name, ...roles) => {
      await type('account', 'add', login, '--name', name, '--role', ...roles);
      const link = found(await type('account', 'link', login), /(http\S+)/);
      return new URL(new URL(link).pathname, address).href;
    },
    officerLink: found(printed, /Sign in as Officer.*?(http\S+)/),
    brokerLink: found(printed, /Sign in as .*brokers.*?(http\S+)/),
    stop: async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Builds the console for the first desk of a run; the others wait for it. A build empties the folder
 * from which the desks of other files are being served.
 */
async function buildOnce(): Promise<void> {
  // In the folder of the run's own PostgreSQL: nobody else's, and gone with the run.
  const mark = (word: string) => join(inject('cluster').host, `console-${word}`);
  if (!isFirst(mark('begun'))) {
    for (let waited = 0; waited < START_MS_MAX && !existsSync(mark('built')); waited += 50) {
      await sleep(50);
    }
    return;
  }
  await build({
    root: join(ROOT, 'src/console'),
    configFile: join(ROOT, 'src/console/vite.config.ts'),
    logLevel: 'error',
  });
  mkdirSync(mark('built'));
}

/** Whether nobody else has made this folder yet: of several who ask at once, one is told so. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function untilReady(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = () => reject(new Error(`the program did not start:\n${printed}`));
    const late = setTimeout(fail, START_MS_MAX);
    const read = (piece: Buffer) => {
      printed += piece.toString();
      if (!printed.includes('Ctrl-C')) return;
      clearTimeout(late);
      program.off('exit', fail);
      resolve(printed);
    };
    program.once('exit', fail);
    program.stdout?.on('data', read);
    program.stderr?.on('data', read);
  });
}

function found(printed: string, pattern: RegExp): string {
  const [, captured] = pattern.exec(printed) ?? [];
  if (captured === undefined) throw new Error(`${pattern} was not printed:\n${printed}`);
  return captured;
}

/** What axe calls a barrier on the page as it is now: rule and first element of each. */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`window.axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))`);
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/**
 * Barriers of the open page, light and dark, at the desk and on a phone, and where it scrolls sideways; leaves it
 * light and at the desk.
 */
export async function barriersEverywhere(page: Page): Promise<readonly string[]> {
  const met: string[] = [];
  for (const [colorScheme, size] of [
    ['dark', DESK],
    ['dark', PHONE],
    ['light', PHONE],
    ['light', DESK],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const at = `${colorScheme} ${size.width}`;
    for (const barrier of await barriersOf(page)) met.push(`${at} ${barrier}`);
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (wider !== 0) met.push(`${at} scrolls sideways by ${wider}`);
  }
  return met;
}
