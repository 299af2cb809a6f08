import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readConfig } from '../config.ts';
import { HERE, type TestDatabase, testDatabase } from '../ledger/test-database.ts';
import { type House, openHouse } from '../server/house.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

/** A fresh database and data folder for one test, and the environment that leads a program to them. */
export interface TestPlace {
  readonly opened: TestDatabase;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

export async function testPlace(): Promise<TestPlace> {
  const opened = await testDatabase();
  const folder = testFolder();
  const { user, password, host, port, database } = opened.admin;
  const socket = new URLSearchParams({ host: host ?? '', port: String(port) });
  const url = `postgres://${user}:${encodeURIComponent(String(password))}@/${database}?${socket}`;
  const environment = { DATABASE_URL: url, TIDEWAITER_DATA: folder, TIDEWAITER_AGENCY: HERE };
  return { opened, folder, environment };
}

export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tw-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A house on a fresh database, closed when the test ends. */
export async function testHouse(): Promise<{ house: House; place: TestPlace }> {
  const place = await testPlace();
  const house = await openHouse(readConfig(place.environment), 'tool');
  onTestFinished(house.close);
  return { house, place };
}

/** What a run of the real program left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real program. */
export function spawnProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    env: { ...process.env, ...environment },
  });
}

/** Runs the real program to its end. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Run> {
  const child = spawnProgram(args, environment);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
