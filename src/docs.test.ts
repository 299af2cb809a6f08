import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LEDGER_FAULTS } from './ledger/faults.ts';

// What the pages say, held against what is there. Each rule counts what it read, so that a rule which
// sees nothing does not pass.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesUnder = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  );

const PAGES = [
  ...readdirSync(ROOT),
  ...['docs', 'src', 'bench', 'examples', 'law'].flatMap(filesUnder),
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: read(path) }));
const SOURCES = filesUnder('src')
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => ({ path, text: read(path) }));
const PACKAGE: {
  readonly license: string;
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
} = JSON.parse(read('package.json'));

describe('a page', () => {
  test('leads to files and headings that exist', () => {
    const links = PAGES.flatMap(({ path, text }) =>
      linksOf(text).map((to) => ({ path, to, ...targetOf(path, to) })),
    );
    const broken = links.filter(({ file, heading }) => {
      if (!existsSync(join(ROOT, file))) return true;
      return heading !== '' && !headingsOf(read(file)).includes(heading);
    });
    expect(links.length).toBeGreaterThan(60);
    expect(broken.map(({ path, to }) => `${path} → ${to}`)).toEqual([]);
  });

  test('names npm scripts, commands and flags that exist', () => {
    const program = SOURCES.filter(({ path }) => path.startsWith(join('src', 'cli')))
      .map(({ text }) => text)
      .join('\n');
    const known = {
      script: Object.keys(PACKAGE.scripts),
      command: [...program.matchAll(/\w*[cC]ommand\(\s*'([a-z]+)'|answering\(\s*'([a-z]+)'/g)].map(
        ([, command, answering]) => command ?? answering ?? '',
      ),
      flag: ['--help', ...(program.match(/--[a-z][a-z-]+/g) ?? [])],
    };
    const named = PAGES.flatMap(({ path, text }) => usesOf(text).map((one) => ({ path, ...one })));
    const wrong = named.filter(({ kind, name }) => !known[kind].includes(name));
    expect(named.length).toBeGreaterThan(20);
    expect(wrong.map(({ path, kind, name }) => `${path}: ${kind} ${name}`)).toEqual([]);
  });

  test('shows what it promises by tests that exist', () => {
    const shown = PAGES.flatMap(({ path, text }) =>
      evidenceOf(text).map((one) => ({ path, ...one })),
    );
    const wrong = shown.filter(
      ({ path, file, name }) => !holdsTest(join(dirname(path), file), name),
    );
    expect(shown.length).toBeGreaterThan(40);
    expect(wrong.map(({ path, file, name }) => `${path}: ${file} › ${name}`)).toEqual([]);
  });

  test('tells nobody where it was made', () => {
    const traces = /\/work\/|\/tmp\/|\bregistry\.npmjs|\bnpmjs\.org/;
    expect(PAGES.length).toBeGreaterThan(25);
    expect(PAGES.filter(({ text }) => traces.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('docs/coverage.md', () => {
  const page = read('docs/coverage.md');
  const rows = [
    ...page.matchAll(/^\| R(\d+) \| ([ABC]) \| ([^|]+) \| ([a-z ]+) \| ([^|]*)\| ([^|]*)\|$/gm),
  ].map(([, id, weight = '', capability = '', state = '', far = '', shown = '']) => {
    return { id: Number(id), weight, capability, state, far: far.trim(), shown: shown.trim() };
  });
  const STATES = ['done', 'part', 'not yet', 'refused'];

  test('has each of the 194 capabilities once, in order, in one of four states', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 194 }, (_, n) => n + 1));
    expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
    expect(new Set(rows.map(({ capability }) => capability)).size).toBe(194);
  });

  test('weighs each as the lists at its top say', () => {
    const listed = (weight: string) =>
      rangesOf(
        page.match(new RegExp(`^\\*\\*${weight}\\*\\* [^:]*:\\s([^.]+)\\.`, 'm'))?.[1] ?? '',
      );
    const weighed = (weight: string) =>
      rows.filter((row) => row.weight === weight).map(({ id }) => id);
    expect(weighed('A').length).toBeGreaterThan(50);
    expect(weighed('A')).toEqual(listed('A'));
    expect(weighed('C')).toEqual(listed('C'));
  });

  test('counts at its top what stands below', () => {
    const line = (name: string, counted: typeof rows) => {
      const counts = STATES.map((state) => counted.filter((row) => row.state === state).length);
      return `| ${[name, ...counts, counted.length].join(' | ')} |`;
    };
    const of = (weight: string) => rows.filter((row) => row.weight === weight);
    for (const weight of ['A', 'B', 'C']) expect(page).toContain(line(weight, of(weight)));
    expect(page).toContain(line('all', rows));
  });

  test('says how far and shows it where something is there, and why where it is refused', () => {
    const there = rows.filter(({ state }) => state === 'done' || state === 'part');
    const unshown = there.filter(({ far, shown }) => far === '' || evidenceOf(shown).length === 0);
    expect(unshown.map(({ id }) => `R${id}`)).toEqual([]);
    const idle = rows.filter(({ state, shown }) => !/done|part/.test(state) && shown !== '');
    expect(idle.map(({ id }) => `R${id}`)).toEqual([]);
    expect(rows.filter(({ state, far }) => state === 'refused' && far === '')).toEqual([]);
  });
});

describe('docs/operating.md', () => {
  const page = read('docs/operating.md');

  test('has every environment variable with its default, and no other', () => {
    const documented = [...page.matchAll(/^\| `([A-Z_]+)` \| (?:`(.*?)`|none) \|/gm)].map(
      ([, name = '', value]) => [name, value ?? null],
    );
    const names = SOURCES.flatMap(({ text }) =>
      text.match(/\b(TIDEWAITER_[A-Z_]+|DATABASE_URL)\b/g),
    );
    const known = [...new Set(names)].filter((name) => name !== null).sort();
    expect(known.length).toBeGreaterThan(9);
    expect(documented.map(([name]) => name).sort()).toEqual(known);
    for (const [name, value] of documented) expect(defaultOf(name ?? ''), name ?? '').toBe(value);
  });

  test('says what to do for every fault of a start', () => {
    const codes = Object.keys(LEDGER_FAULTS.rows).filter((code) =>
      /^(postgres|database)-|^already-running$/.test(code),
    );
    expect(codes.length).toBeGreaterThan(6);
    for (const code of codes) expect(page, code).toContain(`| \`${code}\` |`);
  });
});

describe('docs/decisions', () => {
  const pages = readdirSync(join(ROOT, 'docs/decisions')).sort();

  test('are numbered without a gap, dated, and say context, decision and consequences', () => {
    expect(pages.length).toBeGreaterThan(9);
    pages.forEach((name, position) => {
      const number = position + 1;
      expect(name).toMatch(new RegExp(`^${String(number).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
      const text = read(join('docs/decisions', name));
      expect(text, name).toMatch(
        new RegExp(`^# ${number}\\. .+\\n\\n\\d{4}-\\d\\d-\\d\\d, \\w+\\n`),
      );
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings, name).toEqual(['Context', 'Decision', 'Consequences']);
    });
  });

  test('give each dependency one reason, and none to what is gone', () => {
    const reasons = [
      ...read('docs/decisions/0007-dependencies.md').matchAll(/^- `(\S+)`: \S+/gm),
    ].map(([, name = '']) => name);
    const { dependencies, optionalDependencies, devDependencies } = PACKAGE;
    const optional = Object.keys(optionalDependencies).map((name) => name.replace(/\/.*/, '/*'));
    const used = [...Object.keys(dependencies), ...Object.keys(devDependencies), ...optional];
    expect(reasons.sort()).toEqual([...new Set(used)].sort());
  });
});

test('LICENSE is the Apache License 2.0, to the byte, as package.json says', () => {
  expect(PACKAGE.license).toBe('Apache-2.0');
  expect(createHash('sha256').update(read('LICENSE')).digest('hex')).toBe(
    'cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30',
  );
});

/** Targets inside the project: of links, pictures and their sources. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((to) => !/^[a-z]+:/.test(to));
}

function targetOf(page: string, to: string): { readonly file: string; readonly heading: string } {
  const [path = '', heading = ''] = to.split('#');
  return { file: path === '' ? page : relative('.', join(dirname(page), path)), heading };
}

/** Headings as links name them. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a page tells its reader to type. */
function usesOf(text: string) {
  const scripts = text.matchAll(/\bnpm (?:run ([a-z-]+)|(start|test)\b)/g);
  const lines = [...text.matchAll(/(?:\.\/bin\/|`)tidewaiter ([a-z]+)([^\n`#]*)/g)];
  return [
    ...[...scripts].map(([, run, short]) => ({
      kind: 'script' as const,
      name: run ?? short ?? '',
    })),
    ...lines.map(([, name = '']) => ({ kind: 'command' as const, name })),
    ...lines.flatMap(([, , rest = '']) =>
      (rest.match(/--[a-z][a-z-]+/g) ?? []).map((name) => ({ kind: 'flag' as const, name })),
    ),
  ];
}

/** `[file.test.ts](path) › name of the test`, to the end of the cell, line or enumeration. */
function evidenceOf(text: string) {
  return [
    ...text.matchAll(/\[[^\]]+\]\((\S+\.test\.tsx?)\) › ([^|\n]+?)(?=\s*(?:<br>|\||$))/gm),
  ].map(([, file = '', name = '']) => ({ file, name }));
}

function holdsTest(file: string, name: string): boolean {
  if (!existsSync(join(ROOT, file))) return false;
  const text = read(file);
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
}

/** `R1, R27–R29` as numbers. */
function rangesOf(text: string): readonly number[] {
  return [...text.matchAll(/R(\d+)(?:–R(\d+))?/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, n) => Number(from) + n),
  );
}

/** What the program takes when the variable is not set; null for nothing. */
function defaultOf(name: string): string | null {
  const config = read('src/config.ts').split(new RegExp(`^  ${name}: z`, 'm'))[1];
  const setting = config?.split(/^ {2}[A-Z_]+: z/m)[0]?.split('});')[0] ?? '';
  const declared = setting.match(/\.default\('?(.*?)'?\)/)?.[1];
  if (declared !== undefined) return declared.replace(/(?<=\d)_(?=\d)/g, '');
  const fallback = new RegExp(`${name}'\\] \\?\\? '(.*?)'`);
  return (
    SOURCES.map(({ text }) => text.match(fallback)?.[1]).find((one) => one !== undefined) ?? null
  );
}
