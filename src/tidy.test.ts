import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FAULT_TABLES } from './server/fault-tables.ts';
import { LANGUAGES } from './terms/words.ts';

// The rules of the house, held against its sources. Each rule counts what it read, so that a rule
// which sees nothing does not pass.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
const ARCHITECTURE = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');

interface Source {
  /** `decision/judge.ts` */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const SOURCES: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);
const isTest = ({ path }: Source) =>
  /\.test\.tsx?$/.test(path) || basename(path).startsWith('test-');
const RULED = SOURCES.filter((source) => !isTest(source));

const DOORS = ['server', 'cli', ''];
const isDoor = ({ room, path }: Source) => DOORS.includes(room) || path === 'ledger/postgres.ts';
const isConsole = ({ room }: Source) => room === 'console';

/** Packages that a kind of file may reach, beside `node:assert` and `node:crypto`. */
const PACKAGES: readonly { readonly of: RegExp; readonly may: readonly string[] }[] = [
  { of: /\.parse\.ts$/, may: ['zod', 'csv-parse/sync', 'fast-xml-parser', '@marcbachmann/cel-js'] },
  {
    of: /\.store\.ts$/,
    may: ['sql-template-tag', 'node:zlib', 'node:stream', '@duckdb/node-api'],
  },
  { of: /\.solve\.ts$/, may: ['highs'] },
  {
    of: /\.routes\.ts$/,
    may: ['fastify', '@fastify/cookie', '@fastify/helmet', '@fastify/rate-limit', 'node:stream'],
  },
  { of: /^ledger\/(database|prepare)\.ts$/, may: ['pg', 'sql-template-tag'] },
  { of: /^ledger\/problem\.ts$/, may: ['fastify'] },
  { of: /^ledger\/secret\.ts$/, may: ['node:util'] },
  { of: /^party\/fold\.ts$/, may: ['any-ascii'] },
];
const ALWAYS = ['node:assert/strict', 'node:crypto'];

describe('the table of rooms in docs/ARCHITECTURE.md', () => {
  const rooms = readRooms();

  test('names every folder of src, in an order that makes cycles impossible', () => {
    expect(rooms.size).toBe(15);
    const folders = new Set(SOURCES.map((source) => source.room).filter((room) => room !== ''));
    for (const folder of folders) expect([...rooms.keys(), 'server', 'cli']).toContain(folder);
    const before = new Set<string>();
    for (const [room, may] of rooms) {
      for (const other of may) expect(before, `${room} imports ${other}`).toContain(other);
      before.add(room);
    }
  });

  test('is what the imports say', () => {
    const own = RULED.flatMap((source) =>
      source.imports.filter(({ from }) => from.startsWith('.')).map((one) => ({ source, ...one })),
    );
    const wrong = own.filter(({ source, from, typeOnly }) => {
      const target = roomOf(join(dirname(source.path), from));
      if (target === source.room || DOORS.includes(source.room)) return false;
      if (isConsole(source) && typeOnly) return DOORS.includes(target);
      return !rooms.get(source.room)?.includes(target);
    });
    expect(own.length).toBeGreaterThan(300);
    expect(wrong.map(({ source, from }) => `${source.path} → ${from}`)).toEqual([]);
  });
});

describe('a file', () => {
  test('reaches only what its kind may reach', () => {
    const foreign = RULED.filter((source) => !isDoor(source) && !isConsole(source)).flatMap(
      ({ path, imports }) =>
        imports
          .filter(({ from, typeOnly }) => !from.startsWith('.') && !typeOnly)
          .map((one) => ({
            path,
            from: one.from,
          })),
    );
    const wrong = foreign.filter(({ path, from }) => {
      const allowed = PACKAGES.filter(({ of }) => of.test(path)).flatMap(({ may }) => may);
      return ![...ALWAYS, ...allowed].includes(from);
    });
    expect(foreign.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  test('reads clock, chance, environment and arguments only if it is a door', () => {
    const ambient =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.(env|argv|hrtime)|\bperformance\.now|\brandomBytes\b|\brandomUUID\b/;
    const pure = RULED.filter((source) => !isDoor(source) && !isConsole(source));
    expect(pure.length).toBeGreaterThan(60);
    expect(pure.filter((source) => ambient.test(source.text)).map((one) => one.path)).toEqual([]);
  });

  test('stays under 400 lines, and the median near 150', () => {
    const lengths = RULED.map((source) => source.lines).sort((a, b) => a - b);
    expect(RULED.filter((source) => source.lines > 400).map((one) => one.path)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(180);
  });

  test('has a name of the field: no utils, helpers, common, services, types, index', () => {
    const banned = /^(utils?|helpers?|common|services?|types?|index|misc|manager)\.tsx?$/;
    expect(RULED.filter(({ path }) => banned.test(basename(path))).map((one) => one.path)).toEqual(
      [],
    );
  });

  test('leaves no wish, cast to any or silenced check behind', () => {
    const left = /\b(TODO|FIXME|XXX|HACK)\b|\bas any\b|\bas unknown as\b|@ts-(ignore|expect-error)/;
    const found = SOURCES.filter(({ path, text }) => path !== 'tidy.test.ts' && left.test(text));
    expect(found.map((one) => one.path)).toEqual([]);
  });

  test('tells nobody where or how it was made', () => {
    const traces = /\/work\/|\bregistry\.npmjs|\bnpmjs\.org/;
    const files = [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'package.json',
      'package-lock.json',
    ];
    const texts = [
      ...files
        .filter((file) => existsSync(join(ROOT, file)))
        .map((file) => ({
          path: file,
          text: readFileSync(join(ROOT, file), 'utf8'),
        })),
      ...SOURCES.filter(({ path }) => path !== 'tidy.test.ts'),
    ];
    expect(texts.filter(({ text }) => traces.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('nothing that runs in Node is taken from the console, which is built for browsers alone', () => {
  const outside = RULED.filter(({ path }) => !path.startsWith('console/'));
  expect(outside.length).toBeGreaterThan(100);
  const taking = outside.filter(({ text }) =>
    /^(?:import|export) [^;]*'[^']*\/console\//m.test(text),
  );
  expect(taking.map(({ path }) => path)).toEqual([]);
});

test('every room has a page that says what it knows and what it refuses to know', () => {
  const rooms = new Set(SOURCES.map(({ room }) => room).filter((room) => !DOORS.includes(room)));
  expect(rooms.size).toBeGreaterThan(6);
  for (const room of rooms) {
    const page = join(SRC, room, 'README.md');
    expect(existsSync(page), `src/${room}/README.md`).toBe(true);
    expect(readFileSync(page, 'utf8'), room).toMatch(/refuses/i);
  }
});

describe('docs/faults.md', () => {
  const documented = [
    ...readFileSync(join(ROOT, 'docs/faults.md'), 'utf8').matchAll(
      /^\| `([a-z0-9-]+)` \| (\w+) \| (.+) \|$/gm,
    ),
  ].map(([, code, severity, en]) => `${code} ${severity} ${en}`);
  const rows = FAULT_TABLES.flatMap((table) => Object.entries(table.rows));

  test('lists every fault with its sentence, and no other', () => {
    const known = rows.map(
      ([code, row]) => `${code} ${row.severity} ${row.en.replaceAll('|', '\\|')}`,
    );
    expect(known.length).toBeGreaterThan(100);
    expect(documented).toEqual(known.sort());
  });

  test('has each code once over all rooms, in every language, used somewhere', () => {
    const codes = rows.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const everything = RULED.filter(({ path }) => !path.endsWith('faults.ts'))
      .map(({ text }) => text)
      .join('\n');
    for (const [code, row] of rows) {
      for (const language of LANGUAGES) expect(row[language], `${code} ${language}`).not.toBe('');
      expect(everything.includes(`'${code}'`), `${code} is never told`).toBe(true);
    }
  });
});

function readSource(path: string): Source {
  const text = readFileSync(join(SRC, path), 'utf8');
  const imports = [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm),
  ].map(([statement, type, from = '']) => ({
    from,
    typeOnly: type !== undefined || /^import\s*\{(\s*type\s[^,}]+,?)+\s*\}/.test(statement),
  }));
  return { path, room: roomOf(path), text, lines: text.split('\n').length - 1, imports };
}

/** The first folder of a path under src; '' for files that stand in src itself. */
function roomOf(path: string): string {
  const [first = '', ...rest] = relative('.', path).split('/');
  return rest.length === 0 ? '' : first;
}

function readRooms(): ReadonlyMap<string, readonly string[]> {
  const rooms = new Map<string, readonly string[]>();
  const table = ARCHITECTURE.split('| room | what it knows | may import |')[1] ?? '';
  for (const line of table.split('\n').slice(2)) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 5) break;
    rooms.set(
      cells[1] ?? '',
      (cells[3] ?? '').split(', ').filter((room) => room !== ''),
    );
  }
  return rooms;
}
